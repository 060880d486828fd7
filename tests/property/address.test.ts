// Addresses: from facts that do not change, safe as paths, the same in whatever order the documents come.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, documentId, documentPaths, isSafePath, numberKey } from "../../scripts/link/address.ts";
import { addressDocuments } from "../../scripts/link/documents.ts";
import { DOCUMENT_TYPES, type FrontMatter } from "../../scripts/model/document.ts";
import { makeDocument } from "../support/found.ts";

const ANY_TEXT = fc.string({ unit: "binary", maxLength: 300 });
const LIKELY = fc.constantFrom(
  "ASN-2024-2039",
  "KS 2024/12",
  "sok",
  "data",
  "CON",
  "../..",
  "%2e%2e",
  "Ö-2024-1",
  "",
  "\0",
  "a\\b",
);
const NAME = fc.oneof(ANY_TEXT, LIKELY);
const IDENTITY = fc.record({
  diarienummer: fc.option(NAME),
  date: fc.option(fc.constantFrom("2024-03-14", "2024-03-21")),
  nämnd: fc.option(NAME),
  förvaltning: fc.option(NAME),
  type: fc.constantFrom(...DOCUMENT_TYPES),
});

const FRONT = makeDocument("a.md", "", "Text.").frontMatter;
const DOCUMENTS = fc.uniqueArray(
  fc.record({
    file: fc.constantFrom(..."abcdefgh").map((name) => `${name}.md`),
    diarienummer: fc.option(fc.constantFrom("ASN-2024-1", "asn 2024/1", "KS-2024-1")),
    date: fc.option(fc.constantFrom("2024-03-14", "2024-03-21")),
    nämnd: fc.option(fc.constantFrom("Socialnämnden", "Sök")),
    type: fc.constantFrom("yttrande" as const, "plan" as const),
  }),
  { selector: ({ file }) => file, minLength: 1, maxLength: 8 },
);

function make(front: Partial<FrontMatter>, file: string) {
  const document = makeDocument(file, "", "Text.");
  return { ...document, frontMatter: { ...FRONT, ...front } };
}

function idsOf(documents: readonly ReturnType<typeof make>[]): string[] {
  return addressDocuments(documents)
    .map(({ file, id }) => `${file} ${id}`)
    .sort();
}

describe("addresses", () => {
  it("are safe as paths whatever a document says", () => {
    fc.assert(
      fc.property(IDENTITY, NAME, (identity, file) => {
        for (const path of documentPaths(identity, `${file}.md`)) {
          expect(isSafePath(path), path).toBe(true);
          expect(path.split("/")[0]).not.toMatch(/^(?:sok|om|data|granskningar|saknas|404)$/);
          expect(documentId(path)).toBe(path);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("refuse what is no path of ours", () => {
    for (const path of [
      "",
      "..",
      "a/../b",
      "/a",
      "a/",
      "A/b",
      "a b",
      "å",
      "con",
      "a/aux",
      "a\\b",
      "a\0",
      "%2e",
      "a".repeat(201),
    ]) {
      expect(isSafePath(path), JSON.stringify(path)).toBe(false);
      expect(() => documentId(path)).toThrow();
    }
  });

  it("do not depend on the order of the documents, nor on their titles", () => {
    fc.assert(
      fc.property(
        DOCUMENTS.chain((fronts) =>
          fc.tuple(fc.constant(fronts), fc.shuffledSubarray(fronts, { minLength: fronts.length })),
        ),
        ANY_TEXT,
        ([fronts, shuffled], title) => {
          const before = fronts.map(({ file, ...front }) => make(front, file));
          const after = shuffled.map(({ file, ...front }) => make({ ...front, title }, file));
          expect(idsOf(after)).toEqual(idsOf(before));
          expect(new Set(addressDocuments(before).map(({ id }) => id)).size).toBe(before.length);
        },
      ),
    );
  });

  it("never hand out one path twice", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "a-b", "a-0", "b")), (things) => {
        const numbered = things.map((thing, index) => ({ thing, index }));
        const given = allocate(
          numbered,
          ({ thing }) => [thing],
          ({ thing }) => thing,
        );
        expect(new Set(given.values()).size).toBe(things.length);
      }),
    );
  });

  it("know one case number in several spellings, and keep two apart that are one digit or letter from each other", () => {
    expect(numberKey("asn 2024/2039")).toBe(numberKey("ASN-2024-2039"));
    expect(numberKey("ASN-2024-2035")).not.toBe(numberKey("ASN-2024-2039"));
    expect(numberKey("ÖN-2024-1")).not.toBe(numberKey("ON-2024-1"));
    expect(numberKey("KS-2024-00123")).not.toBe(numberKey("KS-2024-123"));
  });
});

describe("the address of a document", () => {
  const yttrande = {
    diarienummer: "ASN-2024-2039",
    date: "2024-03-14",
    nämnd: "Socialnämnden",
    type: "yttrande",
  } as const;
  const idOf = (front: Partial<FrontMatter>, file = "Årsrapport 2.md") =>
    addressDocuments([make(front, file)])[0]?.id;

  it("is its diarienummer and type; else its nämnd, date and type; else its nämnd and file", () => {
    expect(idOf(yttrande)).toBe("asn-2024-2039/yttrande");
    expect(idOf({ ...yttrande, diarienummer: null })).toBe("socialnamnden/2024-03-14-yttrande");
    expect(idOf({ ...yttrande, diarienummer: null, date: null })).toBe("socialnamnden/arsrapport-2");
    expect(idOf({ ...yttrande, diarienummer: null, nämnd: null, förvaltning: "Kulturförvaltningen" })).toBe(
      "kulturforvaltningen/2024-03-14-yttrande",
    );
    expect(idOf({ diarienummer: null, nämnd: null, date: null })).toBe("utan-namnd/arsrapport-2");
    expect(idOf({ ...yttrande, diarienummer: null, nämnd: "Data" })).toBe("x-data/2024-03-14-yttrande");
  });

  it("stays plain for the first by date and file; the next gets its date, the next its file name", () => {
    const later = { ...yttrande, date: "2024-05-02" };
    const documents = [
      make(later, "c.md"),
      make(later, "b.md"),
      make(yttrande, "z.md"),
      make({ ...yttrande, date: null }, "a.md"),
    ];
    expect(addressDocuments(documents).map(({ file, id }) => [file, id])).toEqual([
      ["z.md", "asn-2024-2039/yttrande"],
      ["b.md", "asn-2024-2039/yttrande-2024-05-02"],
      ["c.md", "asn-2024-2039/yttrande-c"],
      ["a.md", "asn-2024-2039/yttrande-a"],
    ]);
  });
});
