// Reads when and where a board meets from the head of a kallelse or a protokoll, outside the items.
import type { FrontMatter } from "../model/document.ts";
import { findDates } from "../swedish/date.ts";
import type { Step } from "./flow.ts";

export interface MeetingHead {
  readonly date: string | null;
  readonly time: string | null;
  readonly place: string | null;
}

const WHEN =
  "sammanträdestid|sammanträdesdatum|sammanträdesdag|sammanträde|mötestid|mötesdatum|tidpunkt|datum och tid|tid|datum|när";
const WHERE = "sammanträdesplats|mötesplats|plats|lokal|var";
// “Sammanträdestid 2024-03-21 kl. 09:00”, “Tid: torsdag den 21 mars”, “Datum\t2024-03-21”, “När”
const WHEN_LINE = new RegExp(
  `^(?:${WHEN})(?:\\s*:\\s*|\\t\\s*|\\s+(?=\\d|mån|tis|ons|tors|fre|lör|sön|den|kl)|$)`,
  "iu",
);
// “Plats Hörsalen, Kungsgatan 13”, “Sammanträdesplats: Stadshuset”; “Plats för justering” is another place
const WHERE_LINE = new RegExp(`^(?:${WHERE})(?:\\s*:\\s*|\\t\\s*|\\s+(?=\\S)|$)`, "iu");
// “Plats och tid: Kommunhuset, sal Ärlan, onsdagen den 13 mars 2024 kl. 13.15–16.40”
const BOTH_LINE =
  /^(?:(?:sammanträdes)?plats och (?:sammanträdes)?tid|tid och plats)(?:\s*:\s*|\t\s*|\s+(?=\S)|$)/iu;
// “kl. 09:00”, “klockan 13.30”, “kl 9”, “09.00–11.30”
const TIME =
  /(?:(?<!\p{L})(?:kl\.?|klockan)\s*(?<hour>\d{1,2})(?:[.:](?<minute>\d{2}))?|(?<![\d.:-])(?<bareHour>\d{1,2})[.:](?<bareMinute>\d{2})(?=\s*(?:[–-]|$|,|;|\s|till)))(?!\d)/iu;
const WEEKDAY = "(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?";
// what is left between place and time once both are known
const WHEN_WORDS = new RegExp(
  `(?:${WEEKDAY}|(?<!\\p{L})(?:den|kl\\.?|klockan|till|ajournering\\p{L}*)(?!\\p{L}))`,
  "giu",
);

/** The lines of the head, a row of a table as “label\tvalue”. A label alone takes the next line as its value. */
function linesOf(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => step.passage.text.slice(0, 2000).split("\n")).map((line) => line.trim());
}

function labelledValue(
  lines: readonly string[],
  label: RegExp,
  accepts: (value: string) => boolean,
): string | null {
  for (const [index, line] of lines.entries()) {
    const found = label.exec(line);
    if (found === null) continue;
    const value = line.slice(found[0].length).trim() || (lines[index + 1] ?? "");
    if (value !== "" && accepts(value)) return value;
  }
  return null;
}

/** `09:00` from “kl. 09:00”, “9.00–11.30”, “klockan 9”; null where no hour of the day is given. */
export function readTime(text: string): string | null {
  const groups = TIME.exec(text)?.groups;
  const hour = Number(groups?.hour ?? groups?.bareHour ?? Number.NaN);
  const minute = Number(groups?.minute ?? groups?.bareMinute ?? 0);
  if (!(hour < 24 && minute < 60)) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

function dayIn(text: string): string | null {
  return findDates(text).find((date) => date.precision === "day")?.iso ?? null;
}

/** “Kommunhuset, sal Ärlan, onsdagen den 13 mars 2024 kl. 13.15–16.40” → “Kommunhuset, sal Ärlan”. */
function placeWithoutTime(text: string): string | null {
  const dates = findDates(text);
  const [first] = dates;
  const time = TIME.exec(text);
  const weekday = new RegExp(`(?<!\\p{L})${WEEKDAY}`, "iu").exec(text);
  const starts = [first?.start, time?.index, weekday?.index].filter((start) => start !== undefined);
  if (starts.length === 0) return text;
  const before = text.slice(0, Math.min(...starts)).replace(WHEN_WORDS, " ");
  const end = Math.max(first?.end ?? 0, (time?.index ?? 0) + (time?.[0].length ?? 0), weekday?.index ?? 0);
  const after = text
    .slice(end)
    .replace(/^\s*(?:[–-]|till)\s*\d{1,2}(?:[.:]\d{2})?/u, "")
    .replace(WHEN_WORDS, " ");
  const trimmed = [before, after].map((part) => part.replace(/^[\s,;.–-]+|[\s,;–-]+$/gu, ""));
  return trimmed.find((part) => /\p{L}{2}/u.test(part)) ?? null;
}

/** A date of the front matter that is the meeting's: said to be so, or said to be nothing else. */
function dateOf({ date, dateRole }: FrontMatter): string | null {
  return dateRole === null || dateRole === "sammanträde" || dateRole === "beslut" ? date : null;
}

/** The date, the hour at which it begins and the place of a meeting; null for what the head does not say. */
export function readHead(steps: readonly Step[], frontMatter: FrontMatter): MeetingHead {
  const lines = linesOf(steps);
  const both = labelledValue(lines, BOTH_LINE, () => true);
  const when = labelledValue(lines, WHEN_LINE, (value) => dayIn(value) !== null || readTime(value) !== null);
  const dated = [when, both].find((value) => value !== null && dayIn(value) !== null) ?? null;
  const timed =
    [when, both].find((value) => value !== null && readTime(value) !== null) ??
    labelledValue(lines, WHEN_LINE, (value) => readTime(value) !== null) ??
    lines.find(
      (line) =>
        dayIn(line) !== null && /(?<!\p{L})(?:kl\.?|klockan)\s*\d/iu.test(line) && !/juster/iu.test(line),
    ) ??
    null;
  const isOtherPlace = (value: string): boolean => /^(?:för|till|och)(?!\p{L})/iu.test(value);
  const place =
    labelledValue(lines, WHERE_LINE, (value) => !isOtherPlace(value)) ??
    (both === null ? null : placeWithoutTime(both));
  return {
    date: dateOf(frontMatter) ?? (dated === null ? null : dayIn(dated)),
    time: timed === null ? null : readTime(timed),
    place: place === "" ? null : place,
  };
}
