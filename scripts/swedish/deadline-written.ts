// Every time that a text writes, with its words and the days that it stands for once the year is known.
import type { Bound } from "../model/findings.ts";
import {
  compileTime,
  type Days,
  day,
  FORMS,
  type Groups,
  isTimeOfYears,
  NEAR_YEARS,
  spanOf,
  WITHIN,
  type Written,
  YEARS,
  type YearSource,
} from "./deadline-forms.ts";
import { lenient } from "./lenient.ts";

interface Compiled {
  readonly forms: readonly (readonly [RegExp, (typeof FORMS)[number]])[];
  readonly years: RegExp;
  readonly near: readonly (readonly [RegExp, number])[];
  readonly within: RegExp;
}

function compile(damaged: boolean): Compiled {
  return {
    forms: FORMS.map((form) => [compileTime(form.source, damaged), form] as const),
    years: compileTime(YEARS, damaged),
    near: NEAR_YEARS.map(([source, add]) => [compileTime(source, damaged), add] as const),
    within: compileTime(WITHIN, damaged),
  };
}

const STRICT = compile(false);
const LENIENT = compile(true);

// planerad till hösten   planeras till maj 2025: the time itself, no limit
const PLANNED_TO = lenient("planera(?:d|t|de|s)\\s$");

function boundOf({ by, before, from, until }: Groups, preceding: string): Bound {
  if (before !== undefined) return "before";
  if (from !== undefined) return "from";
  if (until !== undefined) return "until";
  if (by === undefined) return "within";
  return /^till/iu.test(by) && PLANNED_TO.test(preceding) ? "within" : "by";
}

function yearOf({ year, same, this: current, next }: Groups): YearSource {
  if (year !== undefined) {
    return /^(?:19|20)\d{2}$/.test(year) ? { kind: "named", year: Number(year) } : { kind: "damaged" };
  }
  if (same !== undefined) return { kind: "same" };
  if (current !== undefined) return { kind: "document", add: 0 };
  return next !== undefined ? { kind: "document", add: 1 } : { kind: "next" };
}

type Frame = Pick<Written, "start" | "end" | "bound" | "isPart" | "isEnd" | "isAfter">;

function frame(text: string, match: RegExpExecArray): Frame {
  const groups = match.groups ?? {};
  const start = match.index;
  return {
    start,
    end: start + match[0].length,
    bound: boundOf(groups, text.slice(Math.max(0, start - 30), start)),
    isPart: groups.part !== undefined,
    isAfter: /^efter/iu.test(groups.from ?? ""),
    isEnd: /^(?:utg|slut)/iu.test(groups.part ?? ""),
  };
}

function wholeYears(first: number, last: number): Days {
  return { from: day(first, 1, 1), to: day(last, 12, 31) };
}

function* yearsIn(text: string, pattern: RegExp, damaged: boolean): Generator<Written> {
  for (const match of text.matchAll(pattern)) {
    const { lead = "", last, last2 } = match.groups ?? {};
    if (!isTimeOfYears(text.slice(Math.max(0, match.index - 40), match.index), lead, damaged)) continue;
    const end = last ?? last2;
    const days = (year: number): Days | null => {
      const to =
        end === undefined
          ? year
          : end.length === 2
            ? Math.floor(year / 100) * 100 + Number(end)
            : Number(end);
      return to < year ? null : wholeYears(year, to);
    };
    yield {
      ...frame(text, match),
      precision: "year",
      year: yearOf(match.groups ?? {}),
      days,
      within: null,
    };
  }
}

function* writtenIn(text: string, damaged: boolean): Generator<Written> {
  const { forms, years, near, within } = damaged ? LENIENT : STRICT;
  for (const [pattern, form] of forms) {
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const days = (year: number): Days | null => form.days(groups, year);
      yield {
        ...frame(text, match),
        precision: form.precision,
        year: yearOf(groups),
        days,
        within: null,
      };
    }
  }
  yield* yearsIn(text, years, damaged);
  for (const [pattern, add] of near) {
    for (const match of text.matchAll(pattern)) {
      const days = (year: number): Days => wholeYears(year, year);
      yield {
        ...frame(text, match),
        precision: "year",
        year: { kind: "document", add },
        days,
        within: null,
      };
    }
  }
  for (const match of text.matchAll(within)) {
    const { precision, ...count } = spanOf(match.groups ?? {});
    const year = { kind: "document", add: 0 } as const;
    yield { ...frame(text, match), bound: "by", precision, year, days: () => null, within: count };
  }
}

// Plan för kvinnofrid 2016–2018   Budget 2025   handlingsplan 2021–2024
const TITLE = /(?:plan|program|strategi|budget|policy|riktlinje|berättelse|kontroll|bokslut)\p{L}{0,3}\s$/iu;

/** Whether a bare year belongs to the name of a document. */
function isTitle(text: string, { start, precision }: Written): boolean {
  if (precision !== "year" || !/\d/.test(text[start] ?? "")) return false;
  return TITLE.test(text.slice(Math.max(0, start - 24), start));
}

/** In order, none overlapping, the longer first. */
function pick(found: readonly Written[]): Written[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Written[] = [];
  for (const one of sorted) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** The times of a text as they are written, in order, none overlapping; a year that belongs to a name is none. */
export function timesIn(text: string, damaged: boolean): Written[] {
  return pick([...writtenIn(text, damaged)].filter((one) => !isTitle(text, one)));
}
