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

  it("stays linear where all texts share most of their words", () => {
    const work = (count: number): number => {
      const texts = Array.from(
        { length: count },
        (_, at) => new Set(["a", "b", "c", "d", "e", "f", "g", `x${at}`, `y${at}`]),
      );
      const before = process.cpuUsage();
      const index = new NearIndex(texts.map((words, at) => [words, at] as const));
      for (const words of texts) index.near(words);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    work(1000);
    expect(work(20_000)).toBeLessThan(Math.max(work(2000), 20) * 30);
  });
});
