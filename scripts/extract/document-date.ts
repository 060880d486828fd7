// The date of a document, and what it is the date of: read from the letterhead, never from the running text.
import type { DateRole, DocumentType } from "../model/document.ts";
import type { LetterheadLabel } from "../model/letterhead.ts";
import type { SourceText } from "../model/text.ts";
import { lineAt } from "../model/text.ts";
import { findDates, parseDate } from "../swedish/date.ts";
import { type DocumentReading, fieldValues } from "./document-reading.ts";

export interface DocumentDate {
  readonly date: string;
  readonly role: DateRole;
}

const USUAL: readonly (readonly [LetterheadLabel, DateRole])[] = [
  ["datum", "dokument"],
  ["upprättad", "upprättad"],
  ["beslutad-av", "beslut"],
  ["sammanträde", "sammanträde"],
];
const MEETING: readonly (readonly [LetterheadLabel, DateRole])[] = [
  ["sammanträde", "sammanträde"],
  ["datum", "sammanträde"],
];
const DECIDED: readonly (readonly [LetterheadLabel, DateRole])[] = [["beslutad-av", "beslut"], ...USUAL];

function orderFor(type: DocumentType): typeof USUAL {
  if (type === "kallelse" || type === "protokoll") return MEETING;
  return ["plan", "handlingsplan", "reglemente"].includes(type) ? DECIDED : USUAL;
}

/** Does the line above a field say "Upprättad", as in a block of "Upprättad / Datum: 2019-01-31"? */
function isUnderUpprättad(reading: DocumentReading, source: SourceText): boolean {
  const field = reading.fields.find(
    ({ label, value }) => label === "datum" && value !== null && parseDate(value) !== null,
  );
  if (field === undefined) return false;
  const first = lineAt(source.lines, field.span.start);
  const above = source.lines
    .slice(Math.max(0, first - 3), first)
    .map(({ span }) =>
      source.text
        .slice(span.start, span.end)
        .replace(/[*_#:]/g, "")
        .trim(),
    )
    .filter((line) => line !== "");
  return /^upprättad$/iu.test(above.at(-1) ?? "");
}

/** The day in the title of a kallelse or a protokoll: "Kallelse 2024-03-21". */
function inTitle(reading: DocumentReading): DocumentDate | null {
  const [first] = findDates(reading.title ?? "").filter(({ precision }) => precision === "day");
  return first === undefined ? null : { date: first.iso, role: "sammanträde" };
}

/** The values of "Datum"; when a kallelse was sent out ("Utfärdad 2024-05-07") is not when the meeting is. */
function dayValues(reading: DocumentReading, type: DocumentType): string[] {
  if (type !== "kallelse" && type !== "protokoll") return fieldValues(reading, "datum");
  const fields = reading.fields.filter(({ verbatim }) => !/utfärda[dt]/iu.test(verbatim));
  return fieldValues({ ...reading, fields }, "datum");
}

// Måndagen den 26 februari 2024 klockan 13:00
const WEEKDAY = /^(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?(?!\p{L})/iu;

/** The day of a meeting that a line without a label says, with the name of the day before it. */
function onWeekday({ head }: DocumentReading): DocumentDate | null {
  const days = head.filter((line) => WEEKDAY.test(line)).flatMap((line) => findDates(line));
  const [only] = days;
  return days.length === 1 && only?.precision === "day" ? { date: only.iso, role: "sammanträde" } : null;
}

// Socialnämnden kallas härmed till sammanträde torsdag 9 februari 2023
const CALLED = /(?<!\p{L})(?:kallas|kallelse)(?!\p{L})[^.\n]{0,120}?(?:sammanträde|möte)(?!\p{L})/iu;

/** The day of a meeting in the sentence that calls to it. */
function called({ pieces }: DocumentReading): DocumentDate | null {
  const lead = pieces.slice(0, 8).find(({ text }) => CALLED.test(text));
  const [only, ...more] = lead === undefined ? [] : findDates(lead.text);
  return only?.precision === "day" && more.length === 0 ? { date: only.iso, role: "sammanträde" } : null;
}

/** The one day that stands alone in the letterhead, without a label. */
function loneDay({ head }: DocumentReading): DocumentDate | null {
  // of a plan the one day may be its last
  if (head.some((line) => /^(?:giltig|gäller|giltighetstid)(?!\p{L})/iu.test(line))) return null;
  const days = head.flatMap((line) => {
    const [first] = findDates(line);
    return first?.precision === "day" && first.start === 0 && first.end === line.length ? [first.iso] : [];
  });
  const [only] = days;
  return only !== undefined && new Set(days).size === 1 ? { date: only, role: "dokument" } : null;
}

/** The date of a document with its role; null for a placeholder, an impossible day, or where the letterhead has none. */
export function findDate(
  reading: DocumentReading,
  source: SourceText,
  type: DocumentType,
): DocumentDate | null {
  for (const [label, role] of orderFor(type)) {
    for (const value of label === "datum" ? dayValues(reading, type) : fieldValues(reading, label)) {
      const date = parseDate(value);
      if (date === null || date.precision !== "day") continue;
      return {
        date: date.iso,
        role:
          label === "datum" && role === "dokument" && isUnderUpprättad(reading, source) ? "upprättad" : role,
      };
    }
  }
  if (type === "kallelse" || type === "protokoll")
    return inTitle(reading) ?? onWeekday(reading) ?? called(reading);
  return reading.fields.some(({ label }) => label === "datum" || label === "upprättad")
    ? null
    : loneDay(reading);
}
