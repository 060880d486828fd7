// Finds recommendations that announce themselves: “Rekommendation 1:” as a heading or as the first words of a paragraph,
// and demands that play the part of a heading where recommendations are answered.
import type { DocumentType } from "../model/document.ts";
import { isDemand } from "../swedish/demand.ts";
import { beginsBold, isSetOff, levelAround, nextHeading, type Step } from "./flow.ts";
import { type Draft, textKey } from "./recommendation-draft.ts";
import {
  answerStart,
  answerWithin,
  isAnswerLabel,
  type Label,
  readAnswerTo,
  readLabel,
} from "./recommendation-label.ts";
import { type Words, wordsBelow } from "./recommendation-words.ts";
import { readResponse } from "./response.ts";

/** A place where a recommendation begins: its label, a demand without one, or a label of its answer. */
interface Start {
  readonly step: number;
  readonly kind: "label" | "demand" | "answer";
  readonly label: Label;
  readonly level: number;
}

/** A recommendation found by its label, with the steps that are taken by it. */
export interface Labelled extends Draft {
  readonly isAnswer: boolean;
  readonly from: number;
  readonly to: number;
}

// “2. Säkerställ att …”, “Revisionen rekommenderar nämnden att öka takten.”
const BEFORE_DEMAND =
  /^(?:(?<number>\d{1,2}(?:\.\d{1,2})?)[.)]\s+|[^.:]{0,80}revis[^.:]{0,80}rekommender[^.:]{0,80}?\s(?=att\s))/iu;

/** A heading or a lead-in that is the demand itself, where it is clear that recommendations are answered. */
function demandLabel(text: string, isKnown: boolean): Label | null {
  const before = BEFORE_DEMAND.exec(text);
  const restStart = before?.[0].length ?? 0;
  return isKnown || isDemand(text.slice(restStart))
    ? { number: before?.groups?.number ?? null, restStart }
    : null;
}

/** Whether label words in a paragraph are more than the beginning of a sentence. */
function standsOut(steps: readonly Step[], step: Step, label: Label): boolean {
  if (beginsBold(step) || isSetOff(step)) return true;
  if (label.restStart !== null)
    return label.number !== null || /^rekommendation\s*:/i.test(step.passage.text);
  const next = steps[step.index + 1];
  return (
    label.number !== null || (next !== undefined && (next.quote !== null || isDemand(next.passage.text)))
  );
}

/** “## Revisionens rekommendation” over a list, or over words that are no demand, is the title of a section. */
function isSectionTitle(steps: readonly Step[], step: Step, label: Label): boolean {
  if (label.number !== null || label.restStart !== null) return false;
  const next = steps[step.index + 1];
  if (next === undefined || next.item !== null || next.leaf.type === "table") return true;
  return next.quote === null && !isDemand(next.passage.text) && !isSetOff(next);
}

/** What is known of a document before its labels are read: the words of listed recommendations, and where a bare demand counts. */
interface Context {
  readonly isListed: (step: Step) => boolean;
  readonly isAnswered: (step: Step) => boolean;
}

/** Reads the text that a step has to say of a recommendation; null where it announces none. */
function startAt(steps: readonly Step[], step: Step, { isListed, isAnswered }: Context): Start | null {
  const { text } = step.passage;
  const isHeading = step.leaf.type === "heading";
  const isKnown = isListed(step);
  if (step.quote !== null && !isKnown && !isAnswered(step)) return null;
  if (!isHeading && (step.leaf.type !== "paragraph" || step.item !== null)) return null;
  const level = isHeading ? (step.passage.level ?? 1) : Math.max(2, levelAround(steps, step));
  const base = { step: step.index, level };
  const answer = readAnswerTo(text);
  if (answer !== null)
    return isHeading || beginsBold(step) || answer.restStart === null
      ? { ...base, label: answer, kind: "answer" }
      : null;
  const label = readLabel(text);
  if (label !== null) {
    const counts = isHeading || standsOut(steps, step, label);
    return counts && !isSectionTitle(steps, step, label) ? { ...base, label, kind: "label" } : null;
  }
  const demand = isKnown || isAnswered(step) ? demandLabel(text, isKnown) : null;
  return demand === null ? null : { ...base, label: demand, kind: "demand" };
}

// “Rekommendationer”, “Svar på revisionens rekommendationer”, “Yttrande över granskningens rekommendationer”
const ON_RECOMMENDATIONS = /rekommendation(?:er|erna|ernas)?(?!\p{L})/iu;

/** Where a bare demand counts: under a heading on recommendations, as a heading or a lead-in, or right before “Nämndens svar”. */
function answeredDemands(steps: readonly Step[], isAudit: boolean): (step: Step) => boolean {
  const under = new Set<number>();
  let topic: number | null = null;
  for (const step of steps) {
    const { level, text } = step.passage;
    if (level !== null && topic !== null && level <= topic) topic = null;
    if (level !== null && topic === null && ON_RECOMMENDATIONS.test(text) && readLabel(text) === null)
      topic = level;
    else if (topic !== null && (level === topic + 1 || isSetOff(step) || step.quote !== null))
      under.add(step.index);
  }
  return (step) => {
    if (!isAudit) return false;
    const next = steps[step.index + 1];
    if (next === undefined || step.passage.text.length > 700) return false;
    const answered = isAnswerLabel(next.passage.text) || answerStart(next.passage.text) > 0;
    return answered || (under.has(step.index) && next.leaf.type !== "heading" && next.quote === null);
  };
}

function wordsOf(steps: readonly Step[], start: Start, limit: number): Words {
  const passage = steps[start.step]?.passage;
  const { restStart } = start.label;
  const below = wordsBelow(steps, start.step + 1, limit);
  if (passage === undefined || restStart === null) return below;
  const inner = answerWithin(passage.text);
  const text = passage.text.slice(restStart, inner?.at).trim();
  if (inner !== null) return { text, to: start.step, first: passage.text.slice(inner.answer) };
  // “Rekommendation 1: Styrning” is a topic, and the demand stands below; “Rekommendation: Säkerställ att …” is the whole
  const isTopic = start.kind !== "demand" && !isDemand(text);
  const isQuoted = steps[start.step + 1]?.quote != null && start.step + 1 < limit;
  if (isTopic && below.text !== null && (isQuoted || isDemand(below.text))) return below;
  return { text, to: start.step + 1, first: null };
}

/** Headings of the same level that carry the answer on: “## Rekommendation 1”, “## Nämndens svar”, “## Åtgärder”. */
function limitOf(steps: readonly Step[], start: Start, next: number): number {
  let limit = nextHeading(steps, start.step + 1, next, start.level);
  const level = steps[start.step]?.passage.level ?? null;
  for (let step = steps[limit]; limit < next && step !== undefined; step = steps[limit]) {
    if (step.passage.level !== level || !isAnswerLabel(step.passage.text)) break;
    limit = nextHeading(steps, limit + 1, next, start.level);
  }
  return limit;
}

function draftOf(steps: readonly Step[], start: Start, limit: number): Labelled {
  const words = wordsOf(steps, start, limit);
  const isAnswer = start.kind === "answer";
  const text = isAnswer && words.text !== null && !isDemand(words.text) ? null : words.text;
  const response = readResponse(steps, text === null ? start.step + 1 : words.to, limit, words.first);
  const quote = { step: start.step, start: 0, end: steps[start.step]?.passage.text.length ?? 0 };
  return { number: start.label.number, text, quote, response, isAnswer, from: start.step, to: limit };
}

/** One common answer below a row of recommendations answers none of them by itself. */
function withoutCommonAnswer(drafts: readonly Labelled[], steps: readonly Step[]): Labelled[] {
  return drafts.map((draft, index) => {
    const before = drafts[index - 1];
    const isLast = drafts[index + 1] === undefined;
    const label = steps[draft.response?.from ?? -1]?.passage;
    const isCommon =
      label?.level != null &&
      isAnswerLabel(label.text) &&
      (steps[draft.from]?.passage.level ?? 7) >= label.level;
    return isLast && isCommon && before !== undefined && before.response === null
      ? { ...draft, response: null }
      : draft;
  });
}

/** A demand right below a label is the words of that label, and begins nothing of its own. */
function withoutWordsBelow(starts: readonly Start[], steps: readonly Step[]): Start[] {
  const kept: Start[] = [];
  for (const start of starts) {
    const before = kept.at(-1);
    const isBelow = before !== undefined && before.step === start.step - 1 && before.kind !== "demand";
    const step = steps[start.step];
    const isInside = step?.quote != null && steps[start.step - 1]?.quote === step.quote;
    if (start.kind !== "demand" || !(isBelow || isInside)) kept.push(start);
  }
  return kept;
}

/** Whether a step outside lists repeats the words of a listed recommendation, which its answer then follows. */
function repeats(listed: readonly Draft[]): (step: Step) => boolean {
  const keys = new Set(listed.map((draft) => textKey(draft.text ?? "")));
  return (step) =>
    keys.size > 0 &&
    step.item === null &&
    step.passage.text.length < 1000 &&
    keys.has(textKey(step.passage.text.replace(BEFORE_DEMAND, "")));
}

/**
 * All recommendations of a document that announce themselves, and answers that do, in order. Their ranges do not overlap.
 * @param listed recommendations of lists and tables, which may come again one by one
 */
export function findLabelled(
  steps: readonly Step[],
  isAudit: boolean,
  type: DocumentType,
  listed: readonly Draft[],
): Labelled[] {
  const context = { isListed: repeats(listed), isAnswered: answeredDemands(steps, isAudit) };
  const starts = withoutWordsBelow(
    steps.flatMap((step) => startAt(steps, step, context) ?? []),
    steps,
  );
  const drafts = starts.map((start, index) =>
    draftOf(steps, start, limitOf(steps, start, starts[index + 1]?.step ?? steps.length)),
  );
  return withoutCommonAnswer(drafts, steps).map((draft) => ownAnswer(draft, steps, type));
}

/** An audit report does not answer itself: there, what follows is the auditors' reasons, unless it says that it is an answer. */
function ownAnswer(draft: Labelled, steps: readonly Step[], type: DocumentType): Labelled {
  const first = steps[draft.response?.from ?? -1]?.passage.text ?? "";
  const isAnswer = type !== "granskning" || isAnswerLabel(first) || answerStart(first) > 0;
  return isAnswer ? draft : { ...draft, response: null };
}
