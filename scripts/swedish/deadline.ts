// Times as Swedish documents set them: days, months, quarters, seasons, half-years, meetings, open ends.
import type { Deadline } from "../model/findings.ts";

/** What the words of a text may lean on: the date of its document (ISO 8601), where it is known. */
export interface DeadlineContext {
  readonly documentDate: string | null;
  readonly damaged: boolean;
}

export interface DeadlineMatch extends Deadline {
  readonly start: number;
  readonly end: number;
}

/** Finds every time that a sentence sets, in order, none overlapping. `start` and `end` are offsets into `text`, around `verbatim`. */
export function findDeadlines(_text: string, _context: DeadlineContext): DeadlineMatch[] {
  return [];
}
