// The open tables of rules: each rule matches its own examples, and the sentence that holds them is read as the table says.
import { expect, test } from "vitest";
import { COMMITMENT_RULES, rulesFor } from "../../scripts/extract/commitment-rules.ts";
import { promisesIn } from "../../scripts/extract/commitment-sentence.ts";
import { PROGRESS_RULES, progressIn } from "../../scripts/extract/progress.ts";
import { stanceIn } from "../../scripts/extract/stance.ts";
import { STANCE_RULES } from "../../scripts/extract/stance-rules.ts";
import { RULE_TITLES } from "../../scripts/rules.ts";

const examples = COMMITMENT_RULES.flatMap(({ id, examples: all }) =>
  all.map((example) => [id, example] as const),
);

test.each(examples)("rule %s matches “%s”", (id, example) => {
  const rule = rulesFor(false).find((one) => one.id === id);
  expect(example.match(rule?.pattern ?? /$^/)).not.toBeNull();
});

test.each(examples)("an example of rule %s is a promise: “%s”", (_id, example) => {
  const said = promisesIn(example, { documentDate: "2018-11-01", damaged: false, needsTime: false });
  expect(said).not.toEqual([]);
});

test("no rule stands in the table twice, and each has an example", () => {
  const ids = COMMITMENT_RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(COMMITMENT_RULES.every((rule) => rule.examples.length > 0)).toBe(true);
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

test.each([...COMMITMENT_RULES, ...STANCE_RULES].map(({ id }) => id))("rule %s has a name on the page", (id) => {
  expect(Object.keys(RULE_TITLES)).toContain(id);
});
});
