// What was corrected in each document, and which documents are gone, as records.
import type { CorrectionRecord, Withdrawn } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";

/** Corrections in the order of the text. */
export function correctionRecords({ id, href, passages, corrections }: PolicyDocument): CorrectionRecord[] {
  return corrections
    .toSorted((a, b) => a.passage - b.passage || a.start - b.start)
    .map(({ passage, original, corrected, kind, by, confidence }) => ({
      document: id,
      href: `${href}#${passages[passage]?.anchor ?? ""}`,
      original,
      corrected,
      kind,
      by,
      confidence,
    }));
}

/** The notice that stands where a document stood. */
export function withdrawnOf(documents: readonly PolicyDocument[]): Withdrawn[] {
  return documents.flatMap(({ id, href, frontMatter: { avpublicera, type, date } }) =>
    avpublicera === null ? [] : [{ id, href, type, date, ...avpublicera }],
  );
}
