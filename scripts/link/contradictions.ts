// What does not go together within a case: two figures for one thing, two numbers for one report, a date out of its row.
import type { ContradictionRecord } from "../model/collection.ts";
import type { Case } from "./cases.ts";
import type { Reading } from "./reading.ts";

/** The contradictions of all cases, by address. Few and right beats many. */
export function linkContradictions(
  _cases: readonly Case[],
  _readings: readonly Reading[],
): ContradictionRecord[] {
  return [];
}
