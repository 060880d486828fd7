// The page of what one document promises, in the order of its text: each promise has its address here.
import type { CommitmentRecord, DocumentRecord } from "../model/collection.ts";
import type { Crumb } from "./document-view.ts";
import { type LedgerEntry, ledgerEntry } from "./ledger-entry.ts";
import { proposalWords } from "./ledger-list.ts";
import { describe, type Lookups } from "./lookups.ts";
import { capitalise, count, isDamaged, isForSearchEngines } from "./words.ts";

export interface DocumentLedgerView {
  readonly href: string;
  readonly title: string;
  readonly counts: string;
  readonly document: Crumb & { readonly about: string };
  readonly entries: readonly LedgerEntry[];
  readonly isDamaged: boolean;
  readonly robots: string | null;
}

/** Where the promises of a document are listed: `/asn-2024-2039/yttrande/` → `/asn-2024-2039/yttrande/ataganden/`. */
export function documentLedgerHref(documentHref: string): string {
  return `${documentHref}ataganden/`;
}

/** @param commitments all that the document promises, in the order of the text */
export function documentLedgerView(
  record: DocumentRecord,
  commitments: readonly CommitmentRecord[],
  lookups: Lookups,
): DocumentLedgerView {
  const proposed = record.status === "förslag" ? commitments.length : 0;
  return {
    href: documentLedgerHref(record.href),
    title: `Åtaganden i ${record.title}`,
    counts: `${count(commitments.length, "åtagande", "åtaganden")}, i textens ordning.${proposalWords(proposed, commitments.length)}`,
    document: { href: record.href, title: record.title, about: capitalise(describe(record)) },
    entries: commitments.map((commitment) => {
      const group = lookups.commitments.get(commitment.id) ?? { first: commitment, others: [] };
      return ledgerEntry(commitment, group, lookups);
    }),
    isDamaged: isDamaged(record.original),
    robots: isForSearchEngines(record.type) ? null : "noindex",
  };
}
