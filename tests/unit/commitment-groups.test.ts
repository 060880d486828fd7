// One promise, however often it is said.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CommitmentRecord } from "../../scripts/model/collection.ts";
import { groupCommitments, setTimeOf } from "../../scripts/model/commitments.ts";
import { deadline, promise, promises, promising, tjänsteskrivelse, yttrande } from "../support/promises.ts";

const { documents } = promising.records;
const idsOf = (records: readonly CommitmentRecord[]) =>
  groupCommitments(records, documents).map(({ first, others }) => [first, ...others].map(({ id }) => id));

describe("the same promise", () => {
  test("is one, and the board's own words go before the officers' draft", () => {
    const groups = idsOf(promises);
    expect(groups).toHaveLength(promises.length - 1);
    expect(groups).toContainEqual([`${yttrande}/s-plan`, `${tjänsteskrivelse}/s-plan`]);
  });

  test("stands under its time, if only one of its places has one", () => {
    const draft = promise(tjänsteskrivelse, "a", "Det görs i maj 2025.", {
      deadline: deadline("i maj 2025", "2025-05-01", "2025-05-31"),
    });
    const own = promise(yttrande, "b", "Det görs.", { sameAs: [draft.id] });
    expect(idsOf([draft, own])).toEqual([[draft.id, own.id]]);
  });

  test("is one all along a chain, whichever end names the other", () => {
    const chain = ["a", "b", "c", "d"].map((name, index, names) => {
      const next = names[index + 1];
      return promise(yttrande, name, name, { sameAs: next === undefined ? [] : [`${yttrande}/${next}`] });
    });
    fc.assert(
      fc.property(fc.shuffledSubarray(chain, { minLength: chain.length }), (shuffled) => {
        expect(idsOf(shuffled).map((ids) => ids.length)).toEqual([4]);
      }),
    );
  });

  test("that is named and not there counts for nothing", () => {
    expect(idsOf([promise(yttrande, "a", "a", { sameAs: ["nowhere/x"] })])).toHaveLength(1);
  });
});

describe("a set time", () => {
  const day = (...[from, to, facts]: [string | null, string | null, Parameters<typeof deadline>[3]?]) =>
    setTimeOf({ deadline: deadline("då", from, to, facts) })?.day ?? null;

  test("is the last day, or the first where the end is open", () => {
    expect(day("2025-01-01", "2025-01-31")).toBe("2025-01-31");
    expect(day("2025-01-01", null)).toBe("2025-01-01");
  });

  test("is none where no day is known, or where the year does not go together with the text", () => {
    expect(day(null, null)).toBeNull();
    expect(day("2020-01-01", "2020-01-31", { plausible: false })).toBeNull();
    expect(setTimeOf({ deadline: null })).toBeNull();
  });
});
