// What holds for recommendations and meetings of every text: places inside it, exact quotes, answers that do not overlap,
// time in step with its length.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractMeeting } from "../../scripts/extract/agenda.ts";
import { extractRecommendations } from "../../scripts/extract/recommendation.ts";
import type { ParsedDocument } from "../../scripts/model/document.ts";
import { documentOf } from "../support/case-questions.ts";

const LINES = [
  "# Yttrande över granskning",
  "## Rekommendation 1:",
  "## Rekommendation: Säkerställ att rutiner finns",
  "### Rekommendation två",
  "## Svar på rekommendation 1",
  "### Nämndens svar",
  "## Rekommendationer",
  "## Ansvariga",
  "> Säkerställa att planen följs.",
  "**Rekommendation 2:** Säkerställ att mål finns.",
  "Revisionen rekommenderar nämnden att:",
  "- säkerställa att planen följs,",
  "- Rekommendation 3: utveckla kontrollen.\\\n  Svar: Kontrollen utvecklas.",
  "1. Tydliggöra ansvaret.\n\n   **Svar:** Ansvaret är tydligt.",
  "| Nr | Rekommendation | Svar |\n| --- | --- | --- |\n| 1 | Ta fram en plan | Planen finns |\n| 2 | Följa upp | |",
  "Nämnden instämmer i bedömningen.",
  "Nämndens svar: Planen följs.",
  "Förvaltningen föreslår att nämnden godkänner yttrandet.",
  "Ordförande\\\nAnna Ek",
  "## 1. Upprop",
  "## § 57 Motion av Anna Ek (S) om bussar",
  "## 3. Borttagen på grund av sekretess",
  "ASN-2024-1",
  "### Sammanfattning",
  "### Förslag till beslut",
  "### Beslutsunderlag",
  "Arbetsutskottet har berett ärendet 2024-03-06 § 57.",
  "Anna Ek (S) yrkar:",
  "## Ledamöter",
  "- Anna Ek (S), ordförande",
  "Tid: 2024-03-21 kl. 09:00",
  "Plats",
  "## Dagordning",
  "1. Upprop\n2. Budget KS 2024/12\n3. Frågor",
  "| Nr | Ärende | Dnr |\n| --- | --- | --- |\n| 4 | Remiss | KS 2024/3 |",
  "```\nRekommendation 9\n```",
  "---",
];

const TYPES = fc.constantFrom("yttrande", "granskning", "kallelse", "protokoll", "övrigt");
const MARKDOWN = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...LINES) },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    ),
    {
      maxLength: 25,
    },
  )
  .map((lines) => lines.join("\n\n"));

function made(type: string, markdown: string): ParsedDocument {
  return documentOf(`---\ntitle: Fall\ntype: ${type}\n---\n\n${markdown}`);
}

const DOCUMENT = fc.tuple(TYPES, MARKDOWN).map(([type, markdown]) => made(type, markdown));

describe("recommendations", () => {
  test("quote the text exactly, in the place that they name", () => {
    fc.assert(
      fc.property(DOCUMENT, (document) => {
        for (const [index, found] of extractRecommendations(document).entries()) {
          const passage = document.passages.find(({ anchor }) => anchor === found.place.anchor);
          expect(passage?.text.slice(found.place.start, found.place.end)).toBe(found.quote);
          expect(found.text.trim()).not.toBe("");
          for (const line of found.text.split("\n")) {
            expect(
              document.passages.some(({ text }) => text.includes(line)),
              line,
            ).toBe(true);
          }
          expect(found.ordinal).toBe(index + 1);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("have answers inside the document that do not overlap, but for rows of one table", () => {
    fc.assert(
      fc.property(DOCUMENT, (document) => {
        const answers = extractRecommendations(document)
          .flatMap(({ response }) => response ?? [])
          .sort((a, b) => a.from - b.from || a.to - b.to);
        let end = 0;
        for (const { from, to, firstWords, lastWords } of answers) {
          expect(from).toBeLessThan(to);
          expect(to).toBeLessThanOrEqual(document.passages.length);
          if (document.passages[from]?.type !== "table") expect(from).toBeGreaterThanOrEqual(end);
          end = Math.max(end, to);
          for (const words of [firstWords, lastWords]) {
            expect(words).not.toBe("");
            expect(words.split(" ").length).toBeLessThanOrEqual(8);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("meetings", () => {
  test("take every word from the text, and nothing from an item that is withheld", () => {
    fc.assert(
      fc.property(DOCUMENT, (document) => {
        const meeting = extractMeeting(document);
        const { type } = document.frontMatter;
        expect(meeting === null).toBe(type !== "kallelse" && type !== "protokoll");
        const texts = document.passages.map(({ text }) => text);
        for (const item of meeting?.items ?? []) {
          expect(document.passages.some(({ anchor }) => anchor === item.anchor)).toBe(true);
          const { title, proposals, decisions, documents, preparation } = item;
          const said = [title, ...proposals, ...decisions, ...documents, preparation?.quote ?? ""];
          for (const words of [...said, ...(item.summary ?? "").split(/\n+(?:- )?|^- /)]) {
            expect(
              texts.some((text) => text.includes(words)),
              words,
            ).toBe(true);
          }
          if (item.withheld)
            expect([item.initiator, item.summary, preparation, proposals.length, documents.length]).toEqual([
              null,
              null,
              null,
              0,
              0,
            ]);
        }
        expect(meeting?.time ?? "00:00").toMatch(/^[0-2]\d:[0-5]\d$/);
      }),
      { numRuns: 400 },
    );
  });
});

const HEAVY: Readonly<Record<string, string>> = {
  labels: "Rekommendation 1:\n\n",
  headings: "## Rekommendation 1\n\n",
  demands: "### Säkerställa att x\n\n",
  items: "- säkerställa att x\n",
  answers: "Nämndens svar:\n\n",
  numbered: "## 1. Upprop\n\n",
  members: "Anna Ek (S), ",
  names: "Anna ",
  spaces: " ",
  dashes: "-",
  brackets: "(",
  revision: "revisionen rekommenderar ",
  proposals: "föreslår godkänna ",
  rows: "| 1 | Ta fram | Svar |\n",
};

// what walked back over and over would not be done within the time limit of a test
describe("a long text of nothing but", () => {
  test.each(Object.entries(HEAVY))("%s is read to its end", (_name, piece) => {
    for (const lead of [
      "",
      "# Granskning, rekommendationer och dagordning\n\n| Nr | Rekommendation | Svar |\n| --- | --- | --- |\n",
    ]) {
      const document = made("kallelse", lead + piece.repeat(Math.ceil(200_000 / piece.length)));
      extractRecommendations(document);
      extractMeeting(document);
    }
  });
});
