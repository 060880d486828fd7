// A recommendation on its way from the text to a finding: where it stands, its words as far as they are known, its answer.
import type { RecommendationFinding, ResponseFinding } from "../model/findings.ts";
import type { Step } from "./flow.ts";
import { numberKey } from "./recommendation-label.ts";

/** Offsets into the text of step `step`. */
export interface Stretch {
  readonly step: number;
  readonly start: number;
  readonly end: number;
}

/**
 * `text` is null where the document gives the label alone (“Rekommendation 2”, then the answer). `hint` is the number that an
 * item of an unnumbered list goes by elsewhere in the document, where that is its place in the list.
 */
export interface Draft {
  readonly number: string | null;
  readonly hint?: string;
  readonly text: string | null;
  readonly quote: Stretch;
  readonly response: ResponseFinding | null;
}

/** The words without what joins them to the next item of a list: “säkerställa att …, samt” → “säkerställa att …”. */
export function withoutJoint(text: string): string {
  return text
    .trim()
    .replace(/(?:[,;]?\s(?:samt|och)|[,;])$/u, "")
    .trim();
}

/** Same demand, same key: case, punctuation and a leading “att” do not count. */
export function textKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^att /, "");
}

/** Numbers first, words as a second look: “ett” and “1” are one number, a cut heading and its full sentence one text. */
export function isSame(a: Draft, b: Draft): boolean {
  const numbers = [a.number ?? a.hint, b.number ?? b.hint].flatMap((number) =>
    number === undefined ? [] : [numberKey(number)],
  );
  const bothNumbered = numbers.length === 2;
  if (bothNumbered && numbers[0] !== numbers[1]) return false;
  if (a.text === null || b.text === null) return bothNumbered;
  const [left, right] = [textKey(a.text), textKey(b.text)];
  return (
    left === right ||
    (left.length > 30 && right.startsWith(left)) ||
    (right.length > 30 && left.startsWith(right))
  );
}

/** Two mentions of one recommendation as one: the words of the fuller, the place and answer of the one that is answered. */
export function mergeDrafts(earlier: Draft, later: Draft): Draft {
  const main = earlier.response !== null && later.response === null ? earlier : later;
  const other = main === earlier ? later : earlier;
  return { ...main, number: main.number ?? other.number, text: main.text ?? other.text };
}

/** The finding of a draft. A label without words stands for itself: its answer is worth keeping. */
export function toFinding(draft: Draft, ordinal: number, steps: readonly Step[]): RecommendationFinding {
  const { step, start, end } = draft.quote;
  const passage = steps[step]?.passage;
  const quote = passage?.text.slice(start, end) ?? "";
  return {
    number: draft.number,
    ordinal,
    text: draft.text ?? quote,
    quote,
    place: { anchor: passage?.anchor ?? "", start, end },
    response: draft.response,
  };
}
