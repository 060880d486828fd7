// The linker on the whole collection: blind to order, true to the text, linear in time.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFolder } from "../../scripts/collect.ts";
import { extractFindings } from "../../scripts/extract/findings.ts";
import { linkCollection } from "../../scripts/link/collection.ts";
import type { FoundDocument } from "../../scripts/link/documents.ts";

const documents: FoundDocument[] = parseFolder("content/dokument", () => {}).map((document) => ({
  ...document,
  findings: extractFindings(document),
}));
const collection = linkCollection(documents);
const { records } = collection;

/** Every text of the collection by address: passages in documents, items at meetings. */
const texts = new Map([
  ...collection.documents.flatMap(({ href, passages }) =>
    passages.map(({ anchor, text }): [string, string] => [`${href}#${anchor}`, text]),
  ),
  ...records.meetings.flatMap(({ items }) => items.map(({ href, title }): [string, string] => [href, title])),
]);

function copies(count: number): FoundDocument[] {
  return Array.from({ length: count }, (_, copy) =>
    documents.map((document) => {
      const rename = (number: string): string =>
        number.replace(/-(\d+)$/, (_all, digits) => `-${copy}${digits}`);
      const { frontMatter, findings } = document;
      const { diarienummer } = frontMatter;
      return {
        ...document,
        file: `${copy}-${document.file}`,
        frontMatter: {
          ...frontMatter,
          diarienummer: diarienummer === null ? null : rename(diarienummer),
          besvarar: frontMatter.besvarar.map(rename),
        },
        findings: {
          ...findings,
          references: findings.references.map((reference) => ({
            ...reference,
            target: rename(reference.target),
          })),
          audits: findings.audits.map((audit) => ({
            ...audit,
            number: audit.number === null ? null : rename(audit.number),
          })),
        },
      };
    }),
  ).flat();
}

describe("the linked collection", () => {
  it("is the same in whatever order the documents come", () => {
    const order = documents.map((_, index) => index);
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (shuffled) => {
        const again = linkCollection(shuffled.flatMap((index) => documents[index] ?? []));
        expect(JSON.stringify(again)).toBe(JSON.stringify(collection));
      }),
      { numRuns: 20 },
    );
  });

  it("quotes nothing that does not stand where it says", () => {
    const mentions = records.gaps.flatMap((gap) => gap.mentions);
    for (const { href, quote } of mentions) expect(texts.get(href), href).toContain(quote);
    for (const { restatements } of records.recommendations)
      for (const { href } of restatements) expect(texts.has(href), href).toBe(true);
    for (const { from, verbatim } of records.references) expect(texts.get(from), from).toContain(verbatim);
  });

  it("leads to no page that there is none of", () => {
    const pages = new Set([
      ...[...records.documents, ...records.cases, ...records.audits, ...records.recommendations].map(
        ({ href }) => href,
      ),
      ...[...records.meetings, ...records.plans, ...records.gaps].map(({ href }) => href),
      ...records.commitments.map(({ href }) => href),
      ...texts.keys(),
    ]);
    const hrefs = [
      ...records.references.flatMap(({ href }) => href ?? []),
      ...records.links.flatMap(({ from, to }) => [from, to]),
      ...records.cases.flatMap(({ items, related, timeline }) => [
        ...items,
        ...[...related, ...timeline].map(({ href }) => href),
      ]),
      ...records.recommendations.flatMap(({ responses }) => responses.map(({ href }) => href)),
      ...records.meetings.flatMap(({ items }) => items.map(({ text }) => text)),
    ];
    expect(hrefs.filter((href) => !pages.has(href))).toEqual([]);
  });

  it("keeps its number of documents, and makes no two records one address", () => {
    expect(records.documents).toHaveLength(documents.length);
    for (const kind of [
      records.documents,
      records.cases,
      records.audits,
      records.recommendations,
      records.plans,
      records.meetings,
    ]) {
      const hrefs = kind.map(({ href }) => href);
      expect(new Set(hrefs).size).toBe(hrefs.length);
    }
  });

  // what compared each document with each other would not be done within the time limit of a test
  it("links many copies of the same documents", () => {
    const many = copies(100);
    expect(linkCollection(many).records.documents).toHaveLength(many.length);
  });
});
