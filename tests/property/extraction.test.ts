// What holds for every text: finds lie inside it, quote it exactly, do not overlap, and cost time in step with its length.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractAuditMentions } from "../../scripts/extract/audit-mention.ts";
import { extractPeople } from "../../scripts/extract/person.ts";
import { extractPlanMentions } from "../../scripts/extract/plan-mention.ts";
import { extractReferences } from "../../scripts/extract/reference.ts";
import { extractStatus } from "../../scripts/extract/status.ts";
import type { ParsedDocument } from "../../scripts/model/document.ts";
import type { Evidence } from "../../scripts/model/findings.ts";
import { findBodies, findBrokenBodies } from "../../scripts/swedish/body.ts";
import { findDates } from "../../scripts/swedish/date.ts";
import { findDiarienummer, normaliseDiarienummer } from "../../scripts/swedish/diarienummer.ts";
import { damage, tolerant } from "../../scripts/swedish/ocr.ts";
import { findPlaceholders } from "../../scripts/swedish/placeholder.ts";
import { documentOf } from "../support/case-questions.ts";

const PIECES = [
  "ASN-2024-2039",
  "KS 2019/345",
  "dnr 2021-000123",
  "SR-2023-81",
  "SOU 2023:62",
  "HSLF-FS 2022:39",
  "846004-8716",
  "14 mars 2024",
  "2024-03-06 § 57",
  "§64",
  "9 kap. 2 § alkohollagen",
  "LVU",
  "lagen (1990:52)",
  "rekommendation ett och två",
  "Arbetsmarknads- och ",
  "socialnämnden",
  "socialnimnden",
  "förvaltningen",
  "Nämnden för ",
  "föreslås besluta",
  "föreslår att",
  "*Plan för kvinnofrid 2016–2018*",
  "Plan mot våld 2016–2018",
  "antogs 2016",
  "granskning av ",
  "stadsrevisionen har granskat ",
  "Sedat Arif (S)",
  "Ordförande",
  "Anna Ek",
  "Enhetschef",
  "Ledamöter\n\n",
  "[Här anger du]",
  "Borttagen på grund av sekretess",
  "\n\n",
  "\n",
  ". ",
  ", ",
  " ",
  "- ",
  "– ",
  "(",
  ")",
  "å",
  "ä",
  "ö",
  "1",
  "\u{1F600}",
  "\u0301",
  "Ó",
  "# ",
] as const;
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(" ")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

function evidenceOf(document: ParsedDocument): Evidence[] {
  const { evidence } = extractStatus(document);
  return [
    ...extractReferences(document),
    ...extractPlanMentions(document),
    ...extractAuditMentions(document),
    ...(evidence === null ? [] : [evidence]),
  ];
}

describe("a find", () => {
  test("lies inside the text and overlaps no other of its kind", () => {
    const finders = [findDiarienummer, findDates, findBodies, findPlaceholders];
    fc.assert(
      fc.property(text, (input) => {
        for (const find of finders) {
          let end = 0;
          for (const found of find(input)) {
            expect(found.start).toBeGreaterThanOrEqual(end);
            expect(found.end).toBeGreaterThan(found.start);
            end = found.end;
          }
          expect(end).toBeLessThanOrEqual(input.length);
        }
      }),
    );
  });

  test("of a document quotes its passage exactly", () => {
    fc.assert(
      fc.property(text, (input) => {
        const document = documentOf(`Text ${input}`);
        const byAnchor = new Map(document.passages.map((passage) => [passage.anchor, passage.text]));
        for (const { quote, place } of evidenceOf(document)) {
          expect(byAnchor.get(place.anchor)?.slice(place.start, place.end)).toBe(quote);
          expect(quote).not.toBe("");
        }
      }),
    );
  });

  test("of a person comes once, with a name of two words or more", () => {
    fc.assert(
      fc.property(text, (input) => {
        const names = extractPeople(documentOf(`Text ${input}`)).map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(names.every((name) => name.includes(" "))).toBe(true);
      }),
    );
  });
});

test("a case number in its normal form is its own normal form", () => {
  const number = fc.tuple(
    fc.constantFrom("ASN", "KS", "BUN", "KFKS", "SR"),
    fc.constantFrom("-", "/", " "),
    fc.integer({ min: 1990, max: 2030 }),
    fc.constantFrom("/", ":"),
    fc.integer({ min: 1, max: 99999 }),
  );
  fc.assert(
    fc.property(number, (parts) => {
      const normal = normaliseDiarienummer(parts.join(""));
      expect(normal).not.toBeNull();
      expect(normaliseDiarienummer(normal ?? "")).toBe(normal);
    }),
  );
});

test("a tolerant pattern finds the phrase itself, and the phrase with its å, ä, ö lost", () => {
  const word = fc.stringMatching(/^[a-zåäö]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const phrase = words.join(" ");
      const pattern = new RegExp(`^${tolerant(phrase)}$`, "iu");
      expect(phrase).toMatch(pattern);
      expect(phrase.replace(/[åä]/g, "a").replace(/ö/g, "o").replace(/ /g, "  \n")).toMatch(pattern);
    }),
  );
});

// what walked back over and over would not be done within the time limit of a test
describe("a long text of one thing over and over is read to its end", () => {
  const swedish = (input: string): unknown[] => [
    findDiarienummer(input),
    findDates(input),
    findBodies(input),
    findBrokenBodies(input),
    findPlaceholders(input),
    damage(input),
  ];
  const documents = (input: string): unknown[] => {
    const document = documentOf(`Text ${input}`);
    return [evidenceOf(document), extractPeople(document)];
  };
  test.each([
    ...PIECES,
    "a",
    "A",
    "Aa ",
    "Aa-",
    "1-",
    "2024-",
    "dnr ",
    "föreslår ",
    "[",
    "(",
    "a- ",
    "§",
    "granskning av a",
    "KS 2019/",
    "Aa Bb (S) ",
    "Ordförande ",
    "a. ",
    "plan för ",
    "Plan för a ",
    "revision ",
    "nämndens ",
  ])("%j repeated", (piece) => {
    const input = piece.repeat(Math.ceil(60_000 / piece.length));
    swedish(input);
    documents(input);
  });
});
