// The places of one case that are held up against each other: passages of its documents, and of the agenda items that are about it.
import type { PolicyDocument } from "../model/document.ts";
import type { Case } from "./cases.ts";
import { hrefOf, type Reading } from "./reading.ts";
import { quoteAround } from "./text.ts";

/** One place that says something: where, in which sentence, and the exact words that differ. */
export interface Said {
  readonly href: string;
  readonly quote: string;
  readonly value: string;
}

/** A passage of a case, with the document that it stands in. */
export interface Heard {
  readonly reading: Reading;
  readonly index: number;
  readonly anchor: string;
  readonly text: string;
  readonly isHeading: boolean;
}

/** @param readingOf the reading of each document */
export function passagesOfCase(
  { documents, items }: Pick<Case, "documents" | "items">,
  readingOf: ReadonlyMap<PolicyDocument, Reading>,
): Heard[] {
  const heard: Heard[] = [];
  const add = (reading: Reading, accept: (index: number) => boolean): void => {
    reading.document.passages.forEach(({ anchor, text, level }, index) => {
      if (accept(index) && reading.items[index]?.withheld !== true)
        heard.push({ reading, index, anchor, text, isHeading: level !== null });
    });
  };
  for (const document of documents) {
    const reading = readingOf.get(document);
    if (reading !== undefined && document.findings.meeting === null) add(reading, () => true);
  }
  for (const { item, reading } of items) add(reading, (index) => reading.items[index] === item);
  return heard;
}

/** What a passage says from `start` to `end`, quoted with its sentence. */
export function sayingOf({ reading, index, anchor }: Heard, start: number, end: number): Said | null {
  const passage = reading.document.passages[index];
  if (passage === undefined) return null;
  const value = passage.text.slice(start, end);
  const quote = quoteAround(passage, start, end);
  return quote.includes(value) ? { href: hrefOf(reading, anchor), quote, value } : null;
}
