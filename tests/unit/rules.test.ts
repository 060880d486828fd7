// The open tables of rules: each rule matches its own examples, and the sentence that holds them is read as the table says.
import { expect, test } from "vitest";
import { COMMITMENT_RULES, rulesFor } from "../../scripts/extract/commitment-rules.ts";
import { promisesIn } from "../../scripts/extract/commitment-sentence.ts";
import { PROGRESS_RULES, progressIn } from "../../scripts/extract/progress.ts";
import { stanceIn } from "../../scripts/extract/stance.ts";
import { STANCE_RULES } from "../../scripts/extract/stance-rules.ts";
import { RULE_TITLES } from "../../scripts/rules.ts";

const promises = COMMITMENT_RULES.flatMap(({ id, examples }) =>
  examples.map((example) => [id, example] as const),
);

test.each(promises)("rule %s matches “%s”", (id, example) => {
  const rule = rulesFor(false).find((one) => one.id === id);
  expect(example.match(rule?.pattern ?? /$^/)).not.toBeNull();
});

test.each(promises)("an example of rule %s is a promise: “%s”", (_id, example) => {
  const said = promisesIn(example, { documentDate: "2018-11-01", damaged: false, needsTime: false });
  expect(said).not.toEqual([]);
});

const stances = STANCE_RULES.flatMap((rule) =>
  rule.examples.map((example) => [rule.id, rule.code, example] as const),
);

test.each(stances)("stance rule %s reads %s in “%s”", (id, code, example) => {
  expect(stanceIn(example, false)).toMatchObject({ rule: id, code });
});

const progress = PROGRESS_RULES.flatMap((rule) =>
  rule.examples.map((example) => [rule.id, rule.code, example] as const),
);

test.each(progress)("progress rule %s reads %s in “%s”", (id, code, example) => {
  expect(progressIn(example, false)).toMatchObject({ id, code });
});

test.each([
  "Det är ett sätt att förhindra att våldet fortsätter.",
  "Nämnden ska ta fram en rutin.",
  "Samverkan är en viktig del i utvecklingsarbetet.",
])("tells of nothing done: “%s”", (sentence) => {
  expect(progressIn(sentence, false)).toBeNull();
});

const ids = [...COMMITMENT_RULES, ...STANCE_RULES].map(({ id }) => id);

test("no rule stands in the tables twice, and each has a name on the page", () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => RULE_TITLES[id] === undefined)).toEqual([]);
});
