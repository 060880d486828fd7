// Reads who has prepared an item before it came to the board: “Arbetsutskottet har berett ärendet 2024-03-06 § 57.”
import type { Preparation } from "../model/findings.ts";
import { findDates } from "../swedish/date.ts";
import { lenient } from "../swedish/lenient.ts";

// “Nämndens arbetsutskott har berett ärendet …”, “Arbetsutskottet beredde ärendet den …”
const ACTIVE = lenient(
  "^(?<body>[^.]{3,100}?) (?:har (?:tidigare )?(?:berett|behandlat)|beredde|behandlade) ärendet(?!\\p{L})",
);
// “Ärendet har beretts av arbetsutskottet …”, “Ärendet behandlades i arbetsutskottet …”
const PASSIVE = lenient(
  "^ärendet (?:har (?:beretts|behandlats)|bereddes|behandlades|är berett) (?:av|i|vid|på) (?<body>[^.,§\\d]{3,100}?)(?:s sammanträde)?(?: den| vid sammanträde\\p{L}*)?(?=[ ,]*(?:\\d|§))",
);
// “§ 57”, “§57”, “§ 12 a”
const PARAGRAF = /§\s*(?<number>\d{1,4}(?: ?[a-h](?!\p{L}))?)/u;

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u);
}

function readSentence(sentence: string): Preparation | null {
  const body = (ACTIVE.exec(sentence) ?? PASSIVE.exec(sentence))?.groups?.body?.trim();
  const date = findDates(sentence).find((entry) => entry.precision === "day");
  const paragraf = PARAGRAF.exec(sentence)?.groups?.number;
  if (body === undefined || date === undefined || paragraf === undefined) return null;
  return { body, date: date.iso, paragraf: paragraf.replace(/\s+/, " "), quote: sentence };
}

/** The preparation that a paragraph tells of; null where date or paragraph number is missing. */
export function readPreparation(text: string): Preparation | null {
  if (!text.includes("§")) return null;
  for (const sentence of sentencesOf(text)) {
    const found = sentence.length < 400 ? readSentence(sentence) : null;
    if (found !== null) return found;
  }
  return null;
}
