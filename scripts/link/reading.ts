// A document while it is being linked: from an anchor to its passage, its sentence, and the agenda item that it stands under.
import { type Passage, type PolicyDocument, sectionEnd } from "../model/document.ts";
import type { AgendaItem, Place } from "../model/findings.ts";
import { groupBy } from "./order.ts";
import { quoteAround } from "./text.ts";

/** `items[i]` is the agenda item that passage i stands under, or null. */
export interface Reading {
  readonly document: PolicyDocument;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly items: readonly (AgendaItem | null)[];
}

export function readDocument(document: PolicyDocument): Reading {
  const { passages, findings } = document;
  const indexOf = new Map(passages.map(({ anchor }, index) => [anchor, index]));
  const items: (AgendaItem | null)[] = passages.map(() => null);
  const byStart = groupBy(findings.meeting?.items ?? [], ({ anchor }) => indexOf.get(anchor) ?? -1);
  const starts = [...byStart.keys()].sort((a, b) => a - b);
  starts.forEach((start, at) => {
    const [item, ...others] = byStart.get(start) ?? [];
    const end = endOfItem(passages, start, starts[at + 1] ?? passages.length);
    // Rows of one table share its place: what stands there is no one item's.
    if (start >= 0 && item !== undefined && others.length === 0) items.fill(item, start, end);
  });
  return { document, indexOf, items };
}

/** An item under a heading ends with its section; one in a list or table with the next heading; both where the next item begins. */
function endOfItem(passages: readonly Passage[], start: number, limit: number): number {
  if (passages[start]?.type === "heading") return Math.min(sectionEnd(passages, start), limit);
  let end = start + 1;
  while (end < limit && passages[end]?.type !== "heading") end++;
  return end;
}

export function hrefOf(reading: Reading, anchor: string): string {
  return `${reading.document.href}#${anchor}`;
}

export function itemAt(reading: Reading, anchor: string): AgendaItem | null {
  return reading.items[reading.indexOf.get(anchor) ?? -1] ?? null;
}

/** Withheld words are shown where they stand and used for nothing else. */
export function isWithheld(reading: Reading, anchor: string): boolean {
  return itemAt(reading, anchor)?.withheld === true;
}

/** The sentence that a finding stands in; the quote itself where the passage is not there. */
export function sentenceOf(reading: Reading, place: Place, quote: string): string {
  const passage = reading.document.passages[reading.indexOf.get(place.anchor) ?? -1];
  return passage === undefined ? quote : quoteAround(passage, place.start, place.end);
}
