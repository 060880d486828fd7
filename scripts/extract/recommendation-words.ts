// Reads the words of a recommendation below its label: a blockquote, or the first paragraph where that is a demand.
// A first paragraph that is none belongs to the answer.
import { isDemand, mayBeDemand } from "../swedish/demand.ts";
import { isSetOff, type Step } from "./flow.ts";
import { answerWithin, isAnswerLabel } from "./recommendation-label.ts";

/** The words of a recommendation, the step after them, and the words of that step that begin the answer, where it holds both. */
export interface Words {
  readonly text: string | null;
  readonly to: number;
  readonly first: string | null;
}

function isListIntro(text: string): boolean {
  return /(?:[:…]|\satt|\.\.\.)$/iu.test(text.trim());
}

function endOf(
  steps: readonly Step[],
  from: number,
  limit: number,
  belongs: (step: Step) => boolean,
): number {
  let end = from;
  for (let step = steps[end]; end < limit && step !== undefined && belongs(step); step = steps[end]) end++;
  return end;
}

/** The recommendation's words under its label: a blockquote, or the first paragraph where that is a demand. */
export function wordsBelow(steps: readonly Step[], from: number, limit: number): Words {
  const first = steps[from];
  const none: Words = { text: null, to: from, first: null };
  if (first === undefined || from >= limit || first.leaf.type === "heading" || first.leaf.type === "table")
    return none;
  if (isAnswerLabel(first.passage.text)) return none;
  const joined = (to: number): Words => ({
    text: steps
      .slice(from, to)
      .map((step) => step.passage.text)
      .join("\n"),
    to,
    first: null,
  });
  if (first.quote !== null) return joined(endOf(steps, from, limit, (step) => step.quote === first.quote));
  const inner = answerWithin(first.passage.text);
  const text = first.passage.text.slice(0, inner?.at);
  if (!isDemand(text) && !isSetOff(first) && !mayBeDemand(text)) return none;
  if (inner !== null) return { text, to: from, first: first.passage.text.slice(inner.answer) };
  if (first.item !== null)
    return joined(endOf(steps, from, limit, (step) => step.item?.list === first.item?.list));
  const isIntro = isListIntro(text) && steps[from + 1]?.item != null;
  return joined(isIntro ? endOf(steps, from + 1, limit, (step) => step.item !== null) : from + 1);
}
