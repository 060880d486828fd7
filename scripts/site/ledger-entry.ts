// One promise as the pages show it: when, what, who, how sure, under which recommendation, and where else it is said.
import type { CommitmentRecord, DocumentRecord } from "../model/collection.ts";
import { bodyOf, type CommitmentGroup, setTimeOf } from "../model/commitments.ts";
import type { Status } from "../model/document.ts";
import type { Bound } from "../model/findings.ts";
import { COMMITMENT_WORDS, PROMISE_STATUS } from "../swedish/commitment-words.ts";
import { deadlineWords } from "../swedish/deadline-words.ts";
import type { Crumb } from "./document-view.ts";
import { describe, isMadeUp, type Lookups, placeName, recommendationName, titleAt } from "./lookups.ts";
import { shorten } from "./render.ts";
import { capitalise, isDamaged } from "./words.ts";

/** Another place where the same promise is said. `when` and `quote` only where they differ from the first place. */
export interface OtherPlace extends Crumb {
  readonly when: string | null;
  readonly quote: string | null;
}

export interface LedgerEntry {
  /** Its address on the page of its document, and the fragment there. */
  readonly href: string;
  readonly anchor: string;
  /** The deadline in plain words, null where no day is known; `verbatim` is the text's own, null where it is the same. */
  readonly when: string | null;
  readonly verbatim: string | null;
  readonly basis: string | null;
  /** The year does not go together with the rest of the text. */
  readonly isDoubtful: boolean;
  /** For the reader's clock; null where there is nothing to count from. */
  readonly clock: { readonly from: string; readonly to: string; readonly bound: Bound } | null;
  readonly kind: string;
  readonly quote: string;
  readonly passage: string;
  readonly who: string | null;
  readonly statusCode: Status;
  readonly status: string;
  readonly recommendation: Crumb | null;
  readonly document: Crumb;
  /** Words of the document were read wrong from paper. */
  readonly isDamaged: boolean;
  readonly others: readonly OtherPlace[];
  readonly followUps: readonly Crumb[];
}

/** The fragment of a promise: `asn-2024-2039/yttrande/s-1umn2wv` → `s-1umn2wv`. */
export function anchorOfCommitment({ id }: Pick<CommitmentRecord, "id">): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** The passage that holds the words of a promise; failing that, the page of the document. */
export function passageOf(record: CommitmentRecord, lookups: Lookups): string {
  const document = lookups.texts.get(record.document);
  const anchor = anchorOfCommitment(record);
  const found =
    document?.passages.find((passage) => passage.anchor === anchor && passage.text.includes(record.quote)) ??
    document?.passages.find(({ text }) => text.includes(record.quote));
  const page = document?.href ?? lookups.documents.get(record.document)?.href ?? "/";
  return found === undefined ? page : `${page}#${found.anchor}`;
}

/**
 * @param record one place of the promise
 * @param group all its places, `record` among them
 */
export function ledgerEntry(record: CommitmentRecord, group: CommitmentGroup, lookups: Lookups): LedgerEntry {
  const document = lookups.documents.get(record.document);
  const set = setTimeOf(record);
  const { deadline } = record;
  return {
    href: record.href,
    anchor: anchorOfCommitment(record),
    when: whenOf(record),
    verbatim: verbatimOf(record),
    basis: deadline?.basis ?? null,
    isDoubtful: deadline !== null && !deadline.plausible,
    clock:
      set === null
        ? null
        : { from: set.deadline.from ?? "", to: set.deadline.to ?? "", bound: set.deadline.bound },
    kind: COMMITMENT_WORDS[record.kind],
    quote: record.quote,
    passage: passageOf(record, lookups),
    who: record.actor ?? (document === undefined ? null : bodyOf(document)),
    statusCode: record.status,
    status: PROMISE_STATUS[record.status],
    recommendation: recommendationCrumb(record, lookups),
    document: documentCrumb(record, document),
    isDamaged: isDamaged(document?.original ?? null),
    others: [group.first, ...group.others]
      .filter(({ id }) => id !== record.id)
      .map((other) => otherPlace(other, record, lookups)),
    followUps: record.followUps.map((href) => ({ href, title: placeName(href, lookups) })),
  };
}

/** An implausible year is quoted and not said again as if it were one. */
function whenOf(record: CommitmentRecord): string | null {
  const set = setTimeOf(record);
  const words = set === null ? null : deadlineWords(set.deadline);
  return words === null ? null : capitalise(words);
}

function verbatimOf(record: CommitmentRecord): string | null {
  const verbatim = record.deadline?.verbatim ?? null;
  return verbatim !== null && capitalise(verbatim) === whenOf(record) ? null : verbatim;
}

function documentCrumb(record: CommitmentRecord, document: DocumentRecord | undefined): Crumb {
  return document === undefined
    ? { href: "/", title: record.document }
    : { href: document.href, title: capitalise(describe(document)) };
}

function recommendationCrumb({ recommendation }: CommitmentRecord, lookups: Lookups): Crumb | null {
  const found = recommendation === null ? undefined : lookups.recommendations.get(recommendation);
  if (found === undefined) return null;
  const audit = lookups.audits.get(found.audit);
  const isNamed = audit === undefined || !isMadeUp(audit.id);
  const name = isNamed ? found.audit : shorten(titleAt(audit.href, lookups), 70);
  return { href: found.href, title: `${recommendationName(found)}, ${name}` };
}

function otherPlace(other: CommitmentRecord, record: CommitmentRecord, lookups: Lookups): OtherPlace {
  const { title } = documentCrumb(other, lookups.documents.get(other.document));
  const when = other.deadline?.verbatim ?? "ingen tid angiven";
  return {
    href: passageOf(other, lookups),
    title: other.document === record.document ? "samma dokument" : title,
    when: when === record.deadline?.verbatim || other.deadline === record.deadline ? null : when,
    quote: other.quote === record.quote ? null : other.quote,
  };
}
