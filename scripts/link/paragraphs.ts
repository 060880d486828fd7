// Gives a paragraph of minutes its day where the agenda item that it stands under says on which the item was prepared.
import { isWithheld, itemAt, type Reading } from "./reading.ts";

// § 57   (but not: 2024-03-06 § 57, Kommunstyrelsen § 57)
const BARE = /^§ (\d{1,4})$/;

/**
 * The references of a document with `§ 57` as `2024-03-06 § 57`, in an agenda item whose preparation has that number. Another number, and one
 * outside such an item, stays as it is.
 */
export function datedParagraphs(reading: Reading): Reading {
  const { document } = reading;
  const { references, meeting } = document.findings;
  if (meeting === null) return reading;
  const dated = references.map((one) => {
    const number = one.kind === "protokollsparagraf" ? BARE.exec(one.target)?.[1] : undefined;
    if (number === undefined || isWithheld(reading, one.place.anchor)) return one;
    const preparation = itemAt(reading, one.place.anchor)?.preparation;
    return preparation?.paragraf === number ? { ...one, target: `${preparation.date} § ${number}` } : one;
  });
  return { ...reading, document: { ...document, findings: { ...document.findings, references: dated } } };
}
