// Gives each document its id and address, in an order that the input's order cannot change, and makes its record.
import type { DocumentRecord, StanceRecord } from "../model/collection.ts";
import type { ParsedDocument, PolicyDocument } from "../model/document.ts";
import type { Findings } from "../model/findings.ts";
import { allocate, documentId, documentPaths, type KeptPaths, NO_KEPT_PATHS, toHref } from "./address.ts";
import type { Answered } from "./audits.ts";
import { byCode } from "./order.ts";
import type { Spell } from "./spellings.ts";

/** What comes into the linker: a document and what was found in it. */
export interface FoundDocument extends ParsedDocument {
  readonly findings: Findings;
}

/** By date, then file; a document without a date comes last, so that it never takes the address of a dated one. */
function compareDocuments(a: FoundDocument, b: FoundDocument): number {
  const [first, second] = [a.frontMatter.date, b.frontMatter.date];
  if (first !== second) return first === null ? 1 : second === null ? -1 : byCode(first, second);
  return byCode(a.file, b.file);
}

/**
 * The documents with their ids, by date and file. A clash is settled in that order: the first keeps the plain address.
 * @param kept ids that were published before, by file
 */
export function addressDocuments(
  found: readonly FoundDocument[],
  kept: KeptPaths = NO_KEPT_PATHS,
): PolicyDocument[] {
  const sorted = [...found].sort(compareDocuments);
  const paths = allocate(
    sorted,
    ({ frontMatter, file }) => documentPaths(frontMatter, file),
    ({ file }) => file,
    kept,
  );
  return sorted.map((document) => {
    const path = paths.get(document) ?? "";
    return { ...document, id: documentId(path), href: toHref(path) };
  });
}

/** The record of one document, as records.md has it. */
export function documentRecord(
  document: PolicyDocument,
  spell: Spell,
  { besvarar, basis }: Answered,
  stances: readonly StanceRecord[],
): DocumentRecord {
  const { id, href, findings, passages, frontMatter } = document;
  const { removed: _, avpublicera: __, ejPersonnummer: ___, ...front } = frontMatter;
  const { diarienummer, inferred } = frontMatter;
  return {
    id,
    href,
    ...front,
    diarienummer: diarienummer === null ? null : spell(diarienummer),
    besvarar,
    inferred: basis === null ? inferred : { besvarar: basis, ...inferred },
    statusEvidence: findings.statusEvidence?.quote ?? null,
    people: findings.people,
    sections: passages.flatMap(({ type, anchor, level, text }) =>
      type === "heading" && level !== null ? [{ href: `${href}#${anchor}`, level, heading: text }] : [],
    ),
    words: passages.reduce((sum, { text }) => sum + countWords(text), 0),
    stances,
  };
}

/** Stretches without white space. */
function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const space = code <= 32 || code === 0xa0 || code === 0x2028 || code === 0x202f;
    if (!space && !inside) count++;
    inside = !space;
  }
  return count;
}
