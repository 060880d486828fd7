// Times in plain Swedish: what a deadline means, said in the same way whatever the text says.
import type { Deadline, Precision } from "../model/findings.ts";
import { formatDate, MONTHS } from "./date.ts";

type Period = Pick<Deadline, "from" | "to" | "precision" | "bound">;

const ORDINALS = ["första", "andra", "tredje", "fjärde"] as const;
const SEASONS = ["vintern", "våren", "sommaren", "hösten"] as const;

const yearOf = (day: string): string => day.slice(0, 4);
/** 0 for January. */
const monthOf = (day: string): number => Number(day.slice(5, 7)) - 1;
const isSameMonth = (a: string, b: string): boolean => a.slice(0, 7) === b.slice(0, 7);

/** The season that holds the middle of a period: its limits differ from text to text. */
function seasonOf(from: string, to: string): string {
  const months = (Number(yearOf(to)) - Number(yearOf(from))) * 12 + monthOf(to) - monthOf(from);
  const middle = (monthOf(from) + Math.floor(months / 2)) % 12;
  return SEASONS[Math.floor(((middle + 1) % 12) / 3)] ?? "";
}

/** "3–5 maj 2024", "28 maj–2 juni 2024", "28 december 2024–2 januari 2025". */
function daysBetween(from: string, to: string): string {
  if (from === to) return formatDate(from);
  if (isSameMonth(from, to)) return `${Number(from.slice(8))}–${formatDate(to)}`;
  if (yearOf(from) !== yearOf(to)) return `${formatDate(from)}–${formatDate(to)}`;
  return `${Number(from.slice(8))} ${MONTHS[monthOf(from)]}–${formatDate(to)}`;
}

function monthsBetween(from: string, to: string): string {
  const last = `${MONTHS[monthOf(to)]} ${yearOf(to)}`;
  if (isSameMonth(from, to)) return last;
  const isOneYear = yearOf(from) === yearOf(to);
  return `${MONTHS[monthOf(from)]}${isOneYear ? "" : ` ${yearOf(from)}`}–${last}`;
}

/** "januari 2025", "första kvartalet 2025", "våren 2025", "2024–2025": a period by its name. */
function nameOfPeriod(from: string, to: string, precision: Precision): string {
  const months = monthOf(to) - monthOf(from) + 1;
  switch (precision) {
    case "day":
      return daysBetween(from, to);
    case "month":
      return monthsBetween(from, to);
    case "quarter":
      return months === 3
        ? `${ORDINALS[Math.floor(monthOf(to) / 3)]} kvartalet ${yearOf(to)}`
        : monthsBetween(from, to);
    case "half-year":
      return months === 6
        ? `${ORDINALS[Math.floor(monthOf(to) / 6)]} halvåret ${yearOf(to)}`
        : monthsBetween(from, to);
    case "season":
      return `${seasonOf(from, to)} ${yearOf(from) === yearOf(to) ? yearOf(to) : `${yearOf(from)}–${yearOf(to)}`}`;
    case "year":
      return yearOf(from) === yearOf(to) ? yearOf(to) : `${yearOf(from)}–${yearOf(to)}`;
  }
}

function within(from: string, to: string, precision: Precision): string {
  const name = nameOfPeriod(from, to, precision);
  if (precision === "day") return name;
  return precision === "month" && isSameMonth(from, to) ? `i ${name}` : `under ${name}`;
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/**
 * What a deadline means, in lower case: "i januari 2025", "senast 31 maj 2024", "före 1 juni 2024", "från mars 2025".
 * @returns null where no day is known
 */
export function deadlineWords({ from, to, precision, bound }: Period): string | null {
  switch (bound) {
    case "within":
      if (from !== null && to !== null) return within(from, to, precision);
      return to === null ? openWords(from, precision) : `till och med ${formatDate(to)}`;
    case "by":
      return to === null ? openWords(from, precision) : `senast ${formatDate(to)}`;
    case "before":
      return to === null ? openWords(from, precision) : `före ${formatDate(dayAfter(to))}`;
    case "until":
      return to === null ? openWords(from, precision) : `till och med ${formatDate(to)}`;
    case "from":
      return openWords(from ?? to, precision);
  }
}

/** "från september 2025": no more exact than the text, and a day where the name of the period is not sure. */
function openWords(from: string | null, precision: Precision): string | null {
  if (from === null) return null;
  const isFirst = from.endsWith("-01");
  if (precision === "year" && from.endsWith("-01-01")) return `från ${yearOf(from)}`;
  return `från ${precision === "month" && isFirst ? monthsBetween(from, from) : formatDate(from)}`;
}

/** Where in a year's list a time stands: the month in which it ends, and the name of its period where that is longer than a month. */
export interface PeriodPlace {
  /** Orders the periods of a year: the month of the end, then the shorter before the longer. */
  readonly order: string;
  /** "Januari", "Första kvartalet", "Våren", "Hela året", as a heading under the year. */
  readonly name: string;
}

const WIDTHS: readonly Precision[] = ["day", "month", "quarter", "season", "half-year", "year"];

/** @param day the day that the deadline stands under, see `setTimeOf` */
export function periodPlace(deadline: Period, day: string): PeriodPlace {
  const { from, to, precision, bound } = deadline;
  const isLong = bound === "within" && from !== null && to !== null && !isSameMonth(from, to);
  const end = day.slice(0, 7);
  if (!isLong || precision === "day")
    return { order: `${end} 0`, name: capital(MONTHS[monthOf(day)] ?? end) };
  const name = nameOfPeriod(from, to, precision);
  const inYear = precision === "year" && yearOf(from) === yearOf(to) ? "hela året" : withoutYear(name, to);
  return { order: `${end} ${WIDTHS.indexOf(precision)} ${name}`, name: capital(inYear) };
}

function withoutYear(name: string, to: string): string {
  const year = ` ${yearOf(to)}`;
  return name.endsWith(year) ? name.slice(0, -year.length) : name;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);
}
