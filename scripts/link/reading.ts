// A document while it is being linked: from an anchor to its passage, its sentence, and the agenda item that it stands under.
import { type PolicyDocument, sectionEnd } from "../model/document.ts";
import type { AgendaItem, Place } from "../model/findings.ts";
import { sentenceAround } from "./text.ts";

/** `items[i]` is the agenda item that passage i stands under, or null. */
export interface Reading {
  readonly document: PolicyDocument;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly items: readonly (AgendaItem | null)[];
}

export function readDocument(document: PolicyDocument): Reading {
  const indexOf = new Map(document.passages.map(({ anchor }, index) => [anchor, index]));
  const items: (AgendaItem | null)[] = document.passages.map(() => null);
  for (const item of document.findings.meeting?.items ?? []) {
    const start = indexOf.get(item.anchor);
    if (start !== undefined) items.fill(item, start, sectionEnd(document.passages, start));
  }
  return { document, indexOf, items };
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
  const text = reading.document.passages[reading.indexOf.get(place.anchor) ?? -1]?.text;
  return text === undefined ? quote : sentenceAround(text, place.start, place.end);
}
