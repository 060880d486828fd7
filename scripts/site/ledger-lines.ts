// The order of the ledger: promises with a time by the day that they fall due, then the others by document.
import type { CommitmentRecord } from "../model/collection.ts";
import { type CommitmentGroup, setTimeOf } from "../model/commitments.ts";
import { periodPlace } from "../swedish/deadline-words.ts";
import { type Lookups, titleAt } from "./lookups.ts";

/** One promise in its place: under `section`, and there under `part`. */
export interface LedgerLine {
  readonly section: string;
  readonly part: string;
  readonly group: CommitmentGroup;
  /** The day that it falls due, null where none is sure. */
  readonly day: string | null;
}

/** The heading over what has no time, or one that is not sure. */
export const NO_TIME = "Utan säker tid";

type Placed = LedgerLine & { readonly order: string };

const byOrder = (a: Placed, b: Placed): number => (a.order === b.order ? 0 : a.order < b.order ? -1 : 1);

/**
 * Puts promises in order, under headings: year and period, then those without a sure time under their documents.
 * @param records all records, whose order is that of documents and of places in them
 */
export function ledgerLines(
  groups: readonly CommitmentGroup[],
  records: readonly CommitmentRecord[],
  lookups: Lookups,
): LedgerLine[] {
  const indexOf = new Map(records.map(({ id }, index) => [id, String(index).padStart(9, "0")]));
  const dated: Placed[] = [];
  const undated: Placed[] = [];
  for (const group of groups) {
    const { first } = group;
    const index = indexOf.get(first.id) ?? "";
    const set = setTimeOf(first);
    if (set === null) {
      const href = lookups.documents.get(first.document)?.href ?? "";
      undated.push({ section: NO_TIME, part: titleAt(href, lookups), group, day: null, order: index });
      continue;
    }
    const { order, name } = periodPlace(set.deadline, set.day);
    const section = set.day.slice(0, 4);
    dated.push({ section, part: name, group, day: set.day, order: `${order} ${set.day} ${index}` });
  }
  return [...dated.sort(byOrder), ...undated.sort(byOrder)].map(({ order: _, ...line }) => line);
}

/** Lines under their headings, as they follow each other. */
export interface LedgerSection<Entry> {
  readonly heading: string;
  readonly parts: readonly { readonly heading: string; readonly entries: readonly Entry[] }[];
}

/** Puts lines that follow each other under their common headings. */
export function intoSections<Entry>(
  lines: readonly LedgerLine[],
  show: (line: LedgerLine) => Entry,
): LedgerSection<Entry>[] {
  const sections: { heading: string; parts: { heading: string; entries: Entry[] }[] }[] = [];
  for (const line of lines) {
    let section = sections.at(-1);
    if (section === undefined || section.heading !== line.section) {
      section = { heading: line.section, parts: [] };
      sections.push(section);
    }
    const part = section.parts.at(-1);
    if (part === undefined || part.heading !== line.part)
      section.parts.push({ heading: line.part, entries: [show(line)] });
    else part.entries.push(show(line));
  }
  return sections;
}
