// The other way round: who refers to a page, and in what words.
import type { Collection } from "../model/collection.ts";
import type { DocumentId } from "../model/document.ts";
import { push, uniqueBy } from "./order.ts";
import { sentenceAround } from "./text.ts";

export interface Backlink {
  /** The passage that refers. */
  readonly from: string;
  readonly quote: string;
  readonly document: DocumentId;
}

/**
 * Every place that refers to a page or a fragment of this site, by the `href` that it refers to, in the order of the references.
 * @returns no entry for what nobody refers to
 */
export function backlinksOf({ documents, records }: Collection): Map<string, Backlink[]> {
  const passages = new Map<string, { readonly document: DocumentId; readonly text: string }>(
    documents.flatMap(({ id, href, passages }) =>
      passages.map(({ anchor, text }) => [`${href}#${anchor}`, { document: id, text }] as const),
    ),
  );
  const backlinks = new Map<string, Backlink[]>();
  for (const { from, verbatim, href } of records.references) {
    const passage = passages.get(from);
    if (href === null || passage === undefined) continue;
    const start = Math.max(0, passage.text.indexOf(verbatim));
    const quote = sentenceAround(passage.text, start, start + verbatim.length);
    push(backlinks, href, { from, quote, document: passage.document });
  }
  for (const [href, links] of backlinks) backlinks.set(href, uniqueBy(links, ({ from, quote }) => `${from} ${quote}`));
  return backlinks;
}
