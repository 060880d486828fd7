// Comparing loses nothing and invents nothing: equal and deleted words are the old text, equal and inserted ones the new.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../scripts/compare/compare.ts";
import { wordDiff } from "../../scripts/compare/words.ts";
import type { ComparedText, Part, Row, Side } from "../../scripts/model/comparison.ts";

const WORD = fc.constantFrom(
  ..."Nämnden förvaltningen nämndens ska inte genomföra genomförs 2 600 2700 den 31 maj 2024 åtta barn, och . ”heder” \t – Åsa".split(
    " ",
  ),
);
const words = fc.oneof(
  fc.array(WORD, { maxLength: 40 }).map((list) => list.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

function joined(parts: readonly Part[], without: Part["kind"]): string {
  return parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join("");
}

const text = fc.array(fc.tuple(words, fc.boolean()), { maxLength: 12 }).map(
  (list): ComparedText => ({
    name: "Text",
    href: "/a/",
    bodies: ["Socialnämnden", "Socialförvaltningen"],
    passages: list.map(([words, isHeading], index) => ({ href: `/a/#p${index}`, text: words, isHeading })),
  }),
);

function sideText(rows: readonly Row[], side: "a" | "b"): string {
  const isShown = ({ kind }: Row): boolean => side === "b" || kind !== "moved";
  return rows
    .filter(isShown)
    .map((row): Side | null => row[side])
    .flatMap((one) => one?.text ?? [])
    .join(" ");
}

function plain({ passages }: ComparedText): string {
  return passages
    .map((one) => one.text.replace(/\s+/g, " ").trim())
    .filter((one) => one !== "")
    .join(" ");
}

describe("two texts held up against each other", () => {
  test("equal + deleted = old text, equal + inserted = new text, letter by letter", () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const parts = wordDiff(a, b, ["Socialnämnden"]);
        expect(joined(parts, "inserted")).toBe(a);
        expect(joined(parts, "deleted")).toBe(b);
      }),
      { numRuns: 500 },
    );
  });

  test("the rows hold both whole texts, white space apart", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { rows } = compare(a, b);
        const bare = (value: string): string => value.replace(/\s+/g, "");
        expect(bare(sideText(rows, "a"))).toBe(bare(plain(a)));
        expect(bare(sideText(rows, "b"))).toBe(bare(plain(b)));
        for (const row of rows) {
          expect(joined(row.parts, "inserted")).toBe(row.a?.text ?? "");
          expect(joined(row.parts, "deleted")).toBe(row.b?.text ?? "");
        }
      }),
      { numRuns: 200 },
    );
  });

  test("a text against itself has no difference", () => {
    fc.assert(
      fc.property(text, (a) => {
        expect(compare(a, a).rows.filter(({ kind }) => kind !== "equal")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("differences are numbered from 1 without a gap", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const numbers = compare(a, b).rows.flatMap(({ number }) => (number === 0 ? [] : [number]));
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      }),
      { numRuns: 100 },
    );
  });
});
