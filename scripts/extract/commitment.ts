// What a document promises: what is to be done, planned, looked into or reported back, by whom and when.
import type { DocumentType, ParsedDocument } from "../model/document.ts";
import type { CommitmentFinding } from "../model/findings.ts";
import { findPlaceholders } from "../swedish/placeholder.ts";
import { sentencesOf } from "../swedish/sentence.ts";
import { promisesIn, type SentenceContext } from "./commitment-sentence.ts";
import { promisesInTable } from "./commitment-table.ts";
import { flowOf, type Step } from "./flow.ts";
import { othersWords } from "./others-words.ts";

/** What others ask of a body, or a rule that it works by: nothing in it is promised. */
const PROMISE_NOTHING: ReadonlySet<DocumentType> = new Set([
  "granskning",
  "missiv",
  "motion",
  "nämndinitiativ",
  "remiss",
  "reglemente",
]);
/** In a plan every sentence says what is to be: a promise is one with a time. */
const AIMS: ReadonlySet<DocumentType> = new Set(["plan", "handlingsplan"]);

function inPassage({ passage: { anchor, text } }: Step, context: SentenceContext): CommitmentFinding[] {
  const residue = findPlaceholders(text);
  return sentencesOf(text).flatMap(({ start, end }) => {
    if (residue.some((one) => one.start < end && one.end > start)) return [];
    const quote = text.slice(start, end);
    return promisesIn(quote, context).map((said) => ({ ...said, quote, place: { anchor, start, end } }));
  });
}

/**
 * The promises of a document, in order of place. Never fails; routine work is no promise.
 * @param others passages whose words are not the body's own
 */
export function extractCommitments(
  document: ParsedDocument,
  others = othersWords(document),
): CommitmentFinding[] {
  const { type, date, original } = document.frontMatter;
  if (PROMISE_NOTHING.has(type)) return [];
  const context = {
    documentDate: date,
    damaged: original !== null && original.damage > 0,
    needsTime: AIMS.has(type),
  };
  const steps = flowOf(document);
  const isAnswer = document.passages.length > 0 && steps.some(({ quote }) => quote !== null);
  return steps.flatMap((step) => {
    if (step.leaf.type === "heading" || others.has(step.index)) return [];
    if (step.quote !== null && isAnswer) return [];
    return step.leaf.type === "table"
      ? promisesInTable(step.leaf, step.passage, context)
      : inPassage(step, context);
  });
}
