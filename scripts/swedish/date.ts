// Dates as Swedish documents write them, read into ISO 8601. What is no possible day is no date.
import { isPlaceholder } from "./placeholder.ts";

export interface SwedishDate {
  /** `2024-03-14`, or `2024-03` where only the month is given. */
  readonly iso: string;
  readonly precision: "day" | "month";
}

export interface DateMatch extends SwedishDate {
  readonly start: number;
  readonly end: number;
}

/** The months by name, January first. */
export const MONTHS = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
] as const;
const MONTH = `(${MONTHS.join("|")}|(?:jan|febr?|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\\.?)`;
const YEAR = "((?:19|20)\\d{2})";

// 2024-03-14   2024/03/14   2024.03.14
const ISO_DAY = new RegExp(`(?<![\\p{L}\\d.:/-])${YEAR}([-‐‑–/.])(\\d{2})\\2(\\d{2})(?![\\d-])`, "gu");
// 14 mars 2024   den 21:a mars 2024   1 jan. 2024   14:e mars, 2024
const NAMED_DAY = new RegExp(
  `(?<![\\p{L}\\d.:/-])(\\d{1,2})(?::?[ae])?\\s${MONTH},?\\s${YEAR}(?!\\d)`,
  "giu",
);
// 21/3 2024   21/3-2024   21.3.2024   21/3/2024
const NUMERIC_DAY = new RegExp(`(?<![\\p{L}\\d.:/-])(\\d{1,2})[/.](\\d{1,2})[\\s/.-]${YEAR}(?!\\d)`, "gu");
// 2024-03 (neither a period 2024-2025 nor part of a number)
const ISO_MONTH = new RegExp(`(?<![\\p{L}\\d.:/-]|\\p{Lu}\\s)${YEAR}-(\\d{2})(?![\\d:/-])`, "gu");
// mars 2024   februari månad 2024
const NAMED_MONTH = new RegExp(`(?<![\\p{L}\\d]|\\d\\s)${MONTH}(?:\\smånad)?\\s${YEAR}(?!\\d)`, "giu");
// 20240314, in a field only
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `2024-03-14` where that day exists (between 1900 and 2099), else null. */
function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The number of a month, 1 to 12, from its name or the first three letters of it; 0 for no month. */
function monthNumber(name: string): number {
  const key = name.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(key)) + 1;
}

type Groups = readonly (string | undefined)[];
type Read = (groups: Groups) => SwedishDate | null;

function day(year: string | undefined, month: number, date: string | undefined): SwedishDate | null {
  const iso = isoDay(Number(year), month, Number(date));
  return iso === null ? null : { iso, precision: "day" };
}

function month(year: string | undefined, number: number): SwedishDate | null {
  const first = isoDay(Number(year), number, 1);
  return first === null ? null : { iso: first.slice(0, 7), precision: "month" };
}

const FORMS: readonly (readonly [RegExp, Read])[] = [
  [ISO_DAY, (g) => day(g[1], Number(g[3]), g[4])],
  [NAMED_DAY, (g) => day(g[3], monthNumber(g[2] ?? ""), g[1])],
  [NUMERIC_DAY, (g) => day(g[3], Number(g[2]), g[1])],
  [ISO_MONTH, (g) => month(g[1], Number(g[2]))],
  [NAMED_MONTH, (g) => month(g[2], monthNumber(g[1] ?? ""))],
];

/** Finds every date of a text that is a possible day or month, in order, none overlapping. */
export function findDates(text: string): DateMatch[] {
  const found = FORMS.flatMap(([form, read]) =>
    [...text.matchAll(form)].flatMap((match): DateMatch[] => {
      const date = read(match);
      return date === null ? [] : [{ ...date, start: match.index, end: match.index + match[0].length }];
    }),
  );
  const result: DateMatch[] = [];
  for (const match of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.start >= (result.at(-1)?.end ?? 0)) result.push(match);
  }
  return result;
}

/**
 * Reads the value of a date field: `2024-03-14`, `den 21 mars 2024`, `2024-03-21 kl. 09:00`, `20240314`.
 * @returns the first date in it; null for a placeholder (`2019-XX-XX`, `[Välj datum]`) or where no date is
 */
export function parseDate(value: string): SwedishDate | null {
  const text = value.trim();
  const compact = COMPACT.exec(text);
  if (compact !== null) return day(compact[1], Number(compact[2]), compact[3]);
  const [first] = findDates(text);
  if (first === undefined || isPlaceholder(text)) return null;
  return { iso: first.iso, precision: first.precision };
}

/** The latest full date that texts print (ISO 8601); null for none. */
export function latestDay(texts: readonly string[]): string | null {
  let latest: string | null = null;
  for (const text of texts) {
    if (!/\d{2}/.test(text)) continue;
    for (const { iso, precision } of findDates(text)) {
      if (precision === "day" && (latest === null || iso > latest)) latest = iso;
    }
  }
  return latest;
}

/** `2024-03-14` → "14 mars 2024", `2024-03` → "mars 2024", `2024` → "2024"; anything else stays as it is. */
export function formatDate(date: string): string {
  const [year = "", month, day] = date.split("-");
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
