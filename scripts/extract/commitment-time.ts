// Which time belongs to which promise of a sentence, and which times are past or impossible.
import type { Deadline } from "../model/findings.ts";
import type { DeadlineMatch } from "../swedish/deadline.ts";
import { isBeforeDocument } from "../swedish/deadline.ts";

/** Where words promise in a sentence: the finite verb to the end of the infinitive. */
export interface Promising {
  readonly start: number;
  readonly end: number;
  /** Whether the words can speak of nothing but time to come: “kommer att”, “fortsätter”. */
  readonly isForward: boolean;
  /** Whether they say that something is finished by then: “ska vara klart”. */
  readonly isFinishing: boolean;
}

/** The times of a promise: those to come, and those that go against the text or the date of its document. */
export type Timed = readonly Deadline[];

/** How many letters may stand between a verb and a time that is said of it and lies in the past. */
const ADJACENT = 25;

function toDeadline({ start: _start, end: _end, ...deadline }: DeadlineMatch): Deadline {
  return deadline;
}

/** “ska vara genomförd den 31 maj”: at the latest then. */
function finished(deadline: Deadline): Deadline {
  return deadline.bound === "within" ? { ...deadline, from: null, bound: "by" } : deadline;
}

// Under 2024 kommer …   Redan i maj kommer …
const FRONTED = /^(?:\p{L}+\s){0,2}$/u;
// Under 2024 höll nämnden samtal och arbetet fortsätter: the time is said of the first clause
const NEW_CLAUSE = /[,;]|\s(?:och|men|samt|har|hade)\s/u;
// anmälningar som gjorts under 2023   det projekt som avslutades i maj
const TOLD =
  /(?<!\p{L})(?:som|vilket|vilka)\s(?:\p{L}+\s){0,4}?\p{L}+(?:ts|ades|des|de|at|it|tt)\s(?:\p{L}+\s){0,3}$/u;

/** The promise that a time is set for: the last one before it; the first of the sentence where the time stands in front. */
function ownerOf(
  sentence: string,
  time: DeadlineMatch,
  promising: readonly Promising[],
): Promising | undefined {
  const last = promising.findLast(({ start }) => start < time.start);
  if (last !== undefined)
    return TOLD.test(sentence.slice(last.end, Math.max(last.end, time.start))) ? undefined : last;
  const [first] = promising;
  const isFronted =
    first !== undefined &&
    FRONTED.test(sentence.slice(0, time.start)) &&
    !NEW_CLAUSE.test(sentence.slice(time.end, first.start));
  return isFronted ? first : undefined;
}

function isAdjacent(sentence: string, { end }: Promising, time: DeadlineMatch): boolean {
  const between = sentence.slice(end, Math.max(end, time.start));
  return time.start >= end && between.length <= ADJACENT && !/[,;:]/.test(between);
}

/** A later step that is dated before an earlier one: “en delrapport i maj 2025 och en slutrapport i januari 2020”. */
function goesBack(time: DeadlineMatch, others: readonly DeadlineMatch[]): boolean {
  return others.some(
    ({ start, to, from }) => start < time.start && (from ?? to ?? "") > (time.to ?? time.from ?? "9999"),
  );
}

/**
 * Gives each time of a sentence to the last promise before it, or the first where it stands in front.
 * @param promising the promises of the sentence in order of place
 * @param documentDate ISO 8601, or null where it is unknown: then no time is past
 * @returns for each promise its times, in order of place; what is past and belongs to no promise is left out
 */
export function timesOf(
  sentence: string,
  promising: readonly Promising[],
  times: readonly DeadlineMatch[],
  documentDate: string | null,
): Map<Promising, Timed> {
  const result = new Map<Promising, Deadline[]>(promising.map((one) => [one, []]));
  const isPast = (time: DeadlineMatch): boolean =>
    documentDate !== null && isBeforeDocument(time, documentDate);
  for (const one of promising) {
    const own = times.filter((time) => ownerOf(sentence, time, promising) === one);
    const coming = own.filter((time) => !isPast(time));
    for (const time of own) {
      const deadline = one.isFinishing ? finished(toDeadline(time)) : toDeadline(time);
      if (goesBack(time, coming)) result.get(one)?.push({ ...deadline, plausible: false });
      else if (!isPast(time)) result.get(one)?.push(deadline);
      else if (one.isForward && isAdjacent(sentence, one, time))
        result.get(one)?.push({ ...deadline, plausible: false });
    }
  }
  return result;
}
