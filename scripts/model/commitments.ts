// Promises as a reader counts them: what is said in several places is one promise, and one of its places stands for it.
import type { CommitmentRecord, DocumentRecord } from "./collection.ts";
import type { Deadline } from "./findings.ts";

/** One promise: the place that stands for it, and the other places where it is said, the weightiest first. */
export interface CommitmentGroup {
  readonly first: CommitmentRecord;
  readonly others: readonly CommitmentRecord[];
}

/** A deadline that a calendar can show. */
export interface SetTime {
  readonly deadline: Deadline;
  /** The day that it stands under: the last one, or the first where the end is open. */
  readonly day: string;
}

/** When a promise falls due; null where no day is known, or where the year does not go together with the text. */
export function setTimeOf({ deadline }: Pick<CommitmentRecord, "deadline">): SetTime | null {
  const day = deadline?.to ?? deadline?.from ?? null;
  return deadline === null || day === null || !deadline.plausible ? null : { deadline, day };
}

/** Whose words a document has: a tjänsteskrivelse is written to a nämnd, not by it. Null where the document names neither. */
export function bodyOf({
  type,
  nämnd,
  förvaltning,
}: Pick<DocumentRecord, "type" | "nämnd" | "förvaltning">): string | null {
  return type === "tjänsteskrivelse" ? (förvaltning ?? nämnd) : (nämnd ?? förvaltning);
}

/** What decides which place stands for a promise; the smaller goes first. */
type Weight = readonly (number | string)[];

/** A time before none, the body's own text before the officers' draft, a decision before a proposal, the earlier document. */
function weightOf(record: CommitmentRecord, document: DocumentRecord | undefined, index: number): Weight {
  const isDraft = document?.type === "tjänsteskrivelse" || document?.type === "missiv";
  return [
    setTimeOf(record) === null ? 1 : 0,
    isDraft ? 1 : 0,
    record.status === "beslutad" ? 0 : 1,
    document?.date ?? "9999",
    record.document,
    index,
  ];
}

function compareWeights(a: Weight, b: Weight): number {
  for (let index = 0; index < a.length; index++) {
    const [one, other] = [a[index] ?? 0, b[index] ?? 0];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** Follows `sameAs` both ways and all along. @returns for each record the index of the first record of its promise */
function joinSame(records: readonly CommitmentRecord[]): number[] {
  const indexOf = new Map(records.map(({ id }, index) => [id, index]));
  const parents = records.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  records.forEach(({ sameAs }, index) => {
    for (const id of sameAs) {
      const [one, other] = [rootOf(index), rootOf(indexOf.get(id) ?? index)];
      parents[Math.max(one, other)] = Math.min(one, other);
    }
  });
  return records.map((_, index) => rootOf(index));
}

/**
 * Puts together what is the same promise. An id in `sameAs` that names no record counts for nothing.
 * @param records in the order of their documents and of the text
 * @returns one group a promise, in the order of its first record
 */
export function groupCommitments(
  records: readonly CommitmentRecord[],
  documents: readonly DocumentRecord[],
): CommitmentGroup[] {
  const byId = new Map<string, DocumentRecord>(documents.map((record) => [record.id, record]));
  const members = new Map<number, { record: CommitmentRecord; weight: Weight }[]>();
  const roots = joinSame(records);
  records.forEach((record, index) => {
    const member = { record, weight: weightOf(record, byId.get(record.document), index) };
    const root = roots[index] ?? index;
    const found = members.get(root);
    if (found === undefined) members.set(root, [member]);
    else found.push(member);
  });
  return [...members.values()].flatMap((group) => {
    const [first, ...others] = group
      .toSorted((a, b) => compareWeights(a.weight, b.weight))
      .map(({ record }) => record);
    return first === undefined ? [] : [{ first, others }];
  });
}
