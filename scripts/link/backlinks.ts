// The other way round: who refers to a page, and in what words.
import type { Collection } from "../model/collection.ts";
import type { DocumentId, Passage } from "../model/document.ts";
import { push, uniqueBy } from "./order.ts";
import { quoteAround } from "./text.ts";

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
  const passages = new Map<string, { readonly document: DocumentId; readonly passage: Passage }>(
    documents.flatMap(({ id, href, passages }) =>
      passages.map((passage) => [`${href}#${passage.anchor}`, { document: id, passage }] as const),
    ),
  );
  const backlinks = new Map<string, Backlink[]>();
  for (const { from, verbatim, href } of records.references) {
    const found = passages.get(from);
    if (href === null || found === undefined) continue;
    const { document, passage } = found;
    const start = Math.max(0, passage.text.indexOf(verbatim));
    push(backlinks, href, { from, quote: quoteAround(passage, start, start + verbatim.length), document });
  }
  for (const [href, links] of backlinks)
    backlinks.set(
      href,
      uniqueBy(links, ({ from, quote }) => `${from} ${quote}`),
    );
  return backlinks;
}
