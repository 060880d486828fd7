// Times as Swedish documents set them: days, months, quarters, seasons, half-years, meetings, open ends.
import { DateTime } from "luxon";
import type { Deadline } from "../model/findings.ts";
import type { Days, Written } from "./deadline-forms.ts";
import { timesIn } from "./deadline-written.ts";

/** What the words of a text may lean on: the date of its document (ISO 8601), where it is known. */
export interface DeadlineContext {
  readonly documentDate: string | null;
  readonly damaged: boolean;
}

export interface DeadlineMatch extends Deadline {
  readonly start: number;
  readonly end: number;
}

// “ och ”, “, ”, “ respektive ”: between two times that share a year
const JOINS = /^\s?(?:,|och|samt|eller|respektive)\s$/iu;

interface Dated {
  readonly written: Written;
  readonly end: number;
  readonly days: Days | null;
  readonly basis: string | null;
  readonly plausible: boolean;
}

const NO_DATE = "Året står inte i texten, och dokumentet har inget datum.";

function fromDocument(date: string): string {
  return `Året står inte i texten; taget från dokumentets datum ${date}.`;
}

/** The next such time that has not passed on the date of the document. */
function coming({ days }: Written, date: DateTime): Days | null {
  const own = days(date.year);
  return own !== null && own.to < date ? days(date.year + 1) : own;
}

/** The days of a time, with what its year was taken from. @param borrowed a year that stands beside it, or null */
function dated(
  written: Written,
  borrowed: number | null,
  earlier: number | null,
  context: DeadlineContext,
): Dated {
  const { year, within, end } = written;
  const { documentDate } = context;
  const date = documentDate === null ? null : DateTime.fromISO(documentDate, { zone: "utc" });
  const known = date?.isValid === true ? date : null;
  if (within !== null) {
    const to = known?.plus(within) ?? null;
    const basis =
      known === null
        ? "Dokumentet har inget datum att räkna från."
        : `Räknat från dokumentets datum ${documentDate}.`;
    return { written, end, days: to === null ? null : { from: to, to }, basis, plausible: true };
  }
  if (year.kind === "damaged") return { written, end, days: null, basis: null, plausible: false };
  const named =
    year.kind === "named"
      ? year.year
      : year.kind === "same"
        ? earlier
        : year.kind === "next"
          ? borrowed
          : null;
  if (named !== null) {
    const days = written.days(named);
    return { written, end, days, basis: null, plausible: days !== null };
  }
  if (known === null) return { written, end, days: null, basis: NO_DATE, plausible: true };
  const days = year.kind === "document" ? written.days(known.year + year.add) : coming(written, known);
  return { written, end, days, basis: fromDocument(documentDate ?? ""), plausible: days !== null };
}

/** The years that times without one take from their neighbours: “i juni och december 2024”. */
function borrowedYears(text: string, all: readonly Written[]): (number | null)[] {
  const years: (number | null)[] = all.map(() => null);
  for (let index = all.length - 2; index >= 0; index--) {
    const [one, next] = [all[index], all[index + 1]];
    if (one?.year.kind !== "next" || next === undefined) continue;
    if (!JOINS.test(text.slice(one.end, next.start))) continue;
    years[index] = next.year.kind === "named" ? next.year.year : (years[index + 1] ?? null);
  }
  return years;
}

/** “i slutet av februari och i början av mars 2024” is one time. */
function joinParts(text: string, all: readonly Dated[]): Dated[] {
  const joined: Dated[] = [];
  for (const one of all) {
    const last = joined.at(-1);
    const between = last === undefined ? "" : text.slice(last.end, one.written.start);
    const isOne = last?.written.isPart === true && JOINS.test(between) && !between.includes(",");
    if (isOne && last.days !== null && one.days !== null && one.days.to > last.days.from) {
      joined.pop();
      joined.push({ ...last, end: one.end, days: { from: last.days.from, to: one.days.to } });
    } else joined.push(one);
  }
  return joined;
}

function iso(date: DateTime): string {
  return date.toFormat("yyyy-MM-dd");
}

/** The turn of a year has two days: what is to be done by then is done by the first of them. */
function lastDay({ written: { precision }, days }: Dated & { readonly days: Days }): DateTime {
  return precision === "day" && days.to.diff(days.from, "days").days === 1 ? days.from : days.to;
}

/** The interval that a bound makes of some days. */
function limited(one: Dated): Pick<Deadline, "from" | "to"> {
  const { written, days } = one;
  if (days === null) return { from: null, to: null };
  switch (written.bound) {
    case "within":
      return { from: iso(days.from), to: iso(days.to) };
    case "by":
    case "until":
      return { from: null, to: iso(lastDay({ ...one, days })) };
    case "before":
      return { from: null, to: iso(written.isEnd ? days.to : days.from.minus({ days: 1 })) };
    case "from":
      return { from: iso(written.isAfter ? days.to.plus({ days: 1 }) : days.from), to: null };
  }
}

function toMatch(text: string, one: Dated): DeadlineMatch {
  const { start, precision, bound } = one.written;
  return {
    verbatim: text.slice(start, one.end),
    ...limited(one),
    precision,
    bound,
    plausible: one.plausible,
    basis: one.basis,
    start,
    end: one.end,
  };
}

/** Finds every time that a sentence sets, in order, none overlapping. `start` and `end` are offsets into `text`, around `verbatim`. */
export function findDeadlines(text: string, context: DeadlineContext): DeadlineMatch[] {
  const all = timesIn(text, context.damaged);
  const borrowed = borrowedYears(text, all);
  let earlier: number | null = null;
  const withDays = all.map((written, index) => {
    const one = dated(written, borrowed[index] ?? null, earlier, context);
    if (one.days !== null) earlier = one.days.from.year;
    return one;
  });
  return joinParts(text, withDays).map((one) => toMatch(text, one));
}

/** Whether all of a time lies before the date of its document (ISO 8601); never where its end is open or unknown. */
export function isBeforeDocument({ to }: Pick<Deadline, "to">, documentDate: string): boolean {
  return to !== null && to < documentDate;
}
