// The stances of a document by the answer that they stand in; what stands in none is said of the audit as a whole.
import type { StanceRecord } from "../model/collection.ts";
import type { StanceCode, StanceFinding } from "../model/findings.ts";
import { hrefOf, type Reading } from "./reading.ts";

/** The plainer the answer to "do you agree?", the heavier; a welcome or an objection says less. */
const WEIGHTS: readonly StanceCode[] = [
  "instämmer-inte",
  "instämmer-delvis",
  "instämmer",
  "redan-genomförs",
  "invändning",
  "välkomnar",
];

function weight({ code, scope }: StanceRecord): number {
  return WEIGHTS.indexOf(code) + (scope === "recommendation" ? 0 : WEIGHTS.length);
}

function toRecord(reading: Reading, { code, scope, quote, place }: StanceFinding): StanceRecord {
  return { code, scope, quote, href: hrefOf(reading, place.anchor) };
}

function indexOf(reading: Reading, { place }: StanceFinding): number {
  return reading.indexOf.get(place.anchor) ?? -1;
}

/** The stances in passages `from` to `to` (end exclusive), in order of place. */
export function stancesBetween(reading: Reading, from: number, to: number): StanceRecord[] {
  return reading.document.findings.stances
    .filter((stance) => indexOf(reading, stance) >= from && indexOf(reading, stance) < to)
    .map((stance) => toRecord(reading, stance));
}

/** The stance that an answer is shown with: what it says of the recommendation before what it says of the report; the first of equals. */
export function weightiest(stances: readonly StanceRecord[]): StanceRecord | null {
  const [first, ...rest] = stances;
  if (first === undefined) return null;
  return rest.reduce((best, one) => (weight(one) < weight(best) ? one : best), first);
}

/** What a document says outside its answers to single recommendations. */
export function stancesOfWhole(reading: Reading): StanceRecord[] {
  const { findings } = reading.document;
  const answers = findings.recommendations.flatMap(({ response }) => response ?? []);
  return findings.stances
    .filter((stance) => {
      const at = indexOf(reading, stance);
      return !answers.some(({ from, to }) => at >= from && at < to);
    })
    .map((stance) => toRecord(reading, stance));
}
