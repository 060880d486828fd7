// The index of near texts: finds what comparing each with each would find, and does not compare each with each.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NEAR, NearIndex } from "../../scripts/link/near.ts";
import { similarity } from "../../scripts/link/text.ts";

const WORDS = fc
  .uniqueArray(fc.constantFrom(..."abcdefghijklmnop"), { minLength: 1, maxLength: 12 })
  .map((words) => new Set(words));

describe("the index of near texts", () => {
  it("finds all that is near and nothing else, the nearest first", () => {
    fc.assert(
      fc.property(fc.array(WORDS, { maxLength: 30 }), WORDS, (texts, wanted) => {
        const index = new NearIndex(texts.map((words, at) => [words, at] as const));
        const found = index.near(wanted);
        const near = texts.flatMap((words, at) => (similarity(words, wanted) >= NEAR ? [at] : []));
        expect(found.flatMap(({ things }) => [...things]).sort()).toEqual(near.sort());
        const likeness = found.map((one) => one.likeness);
        expect(likeness).toEqual([...likeness].sort((a, b) => b - a));
      }),
      { numRuns: 1000 },
    );
  });

  // comparing each with each would not be done within the time limit of a test
  it("tells each of very many apart where all share most of their words", () => {
    const texts = Array.from(
      { length: 40_000 },
      (_, at) => new Set(["a", "b", "c", "d", "e", "f", "g", `x${at}`, `y${at}`]),
    );
    const index = new NearIndex(texts.map((words, at) => [words, at] as const));
    const wrong = texts.flatMap((words, at) => {
      const found = index.near(words).flatMap(({ things }) => [...things]);
      return found.length === 1 && found[0] === at ? [] : [at];
    });
    expect(wrong).toEqual([]);
  });
});
