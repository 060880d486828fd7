// Cuts the answer to a recommendation out of the run of a document: where it ends, and its first and last words.
// What closes the whole case (a proposal to approve, signatures, template residue) belongs to no answer.
import type { ResponseFinding } from "../model/findings.ts";
import { lenient } from "../swedish/lenient.ts";
import { findPlaceholders } from "../swedish/placeholder.ts";
import { isSetOff, type Step } from "./flow.ts";
import { answerStart, isAnswerLabel, readAnswerTo } from "./recommendation-label.ts";

const WORDS = 8;

// “Ansvariga”, “Beslutsunderlag”, “Beslutet skickas till”, “Reservationer/särskilda yttranden”, “Förslag till beslut:”
const CLOSING_TITLE = lenient(
  "^(?:ansvariga|underskrifter|beslutsunderlag|beslutsplanering|bilag(?:a|or)|beslut(?:et)?(?: ska)? skickas till|sändlista|expedieras(?: till)?|kopia till|(?:förvaltningens |nämndens |kontorets )?förslag till beslut|reservation(?:er)?(?:\\s*(?:/|och)\\s*särskil\\p{L}* yttrande\\p{L}*)?|särskil\\p{L}* yttrande\\p{L}*)\\s*:?(?=\\n|$)",
);

// “Med bakgrund i vad som redovisas i ärendet föreslås nämnden godkänna yttrandet och skicka det till Stadsrevisionen.”
// “Förvaltningen föreslår att nämnden antar svaret som sitt eget.”, “Nämnden beslutar att överlämna yttrandet till revisionen.”
const CLOSING_REMARK = lenient(
  "(?<!\\p{L})(?:föreslår|föreslås|rekommenderas|hemställer|beslutar|förordar)(?!\\p{L})[^.!?]{0,200}(?<!\\p{L})(?:godkänn\\p{L}*|anta|antar|lämna|lämnar|överlämna|överlämnar|avge|avger|översänd\\p{L}*|ställer? sig bakom|skicka|skickar)(?!\\p{L})[^.!?]{0,80}(?<!\\p{L})(?:yttrande\\p{L}*|svar(?:et|sskrivelsen)?|\\p{L}*skrivelsen|remissvar\\p{L}*)(?!\\p{L})",
);

// “Ordförande”, “Förvaltningsdirektör”, “Direktor Britt-Marie Pettersson”, “Louise Linde  Enhetschef”
const TITLE = lenient(
  "(?<!\\p{L})(?:\\p{L}*ordförande|\\p{L}*direktör|\\p{L}*chef|\\p{L}*sekreterare|\\p{L}*handläggare|\\p{L}*samordnare|\\p{L}*strateg|\\p{L}*controller|\\p{L}*utredare|\\p{L}*ledare|\\p{L}*ekonom|\\p{L}*jurist|kommunalråd)(?!\\p{L})",
);
// “Sedat Arif”, “Anna von Essen”, “Britt-Marie Pettersson (S)”
const NAME =
  /^\p{Lu}[\p{L}'’-]*(?:\s+(?:(?:von|af|de|av|van)\s+)?\p{Lu}[\p{L}.'’-]*){0,5}(?:\s+\(\p{Lu}\p{L}{0,4}\))?$/u;
// “För socialnämnden”, “Med vänliga hälsningar”
const FAREWELL = lenient(
  "^(?:med vänlig(?:a)? hälsning(?:ar)?|för [\\p{L}, -]{0,60}(?:nämnden|styrelsen|förvaltningen)),?$",
);

function isTitled(line: string): boolean {
  return (
    line.length < 90 &&
    TITLE.test(line) &&
    (NAME.test(
      line
        .replace(TITLE, "")
        .replace(/[,\s]+$/, "")
        .trim(),
    ) ||
      isTitleAlone(line))
  );
}

function isTitleAlone(line: string): boolean {
  return (
    line
      .replace(TITLE, "")
      .replace(/[\s,.]|\b(?:i|för|vice|tf|och)\b|\p{L}*nämnden|\p{L}*styrelsen/giu, "") === ""
  );
}

/** Whether each line of a step could stand in a signature: a title, a name, a farewell. */
function linesOfSignature(step: Step): readonly string[] | null {
  if (step.item !== null || step.leaf.type === "heading" || step.leaf.type === "preformatted") return null;
  const lines = step.passage.text
    .slice(0, 600)
    .split(/[\n\t]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const fits = lines.every(
    (line) => isTitled(line) || NAME.test(line) || FAREWELL.test(line) || /^[_.…\s-]+$/.test(line),
  );
  return fits ? lines : null;
}

/** Where the signatures begin that end at `to`; `to` where there are none. Names alone are none: a title must be among them. */
function startOfSignature(steps: readonly Step[], from: number, to: number): number {
  let start = to;
  let titled = false;
  for (let index = to - 1; index >= from; index--) {
    const step = steps[index];
    const lines = step === undefined ? null : linesOfSignature(step);
    if (lines === null) break;
    if (lines.some((line) => isTitled(line) || FAREWELL.test(line))) titled = true;
    start = index;
  }
  return titled ? start : to;
}

function isResidue(text: string): boolean {
  const [first] = findPlaceholders(text);
  return first !== undefined && first.end - first.start >= text.trim().length - 1;
}

/** A remark on the whole case is one sentence or two, and no answer goes on after it. */
function isClosingRemark(step: Step): boolean {
  return step.passage.text.length < 500 && step.item === null && CLOSING_REMARK.test(step.passage.text);
}

function isClosing(step: Step): boolean {
  return step.leaf.type === "heading" || isResidue(step.passage.text) || isClosingRemark(step);
}

/** Whether a block begins that closes the case, whatever its level: “Ansvariga”, “Beslutsunderlag”. */
function isClosingTitle(step: Step): boolean {
  return (
    (step.leaf.type === "heading" || step.leaf.type === "paragraph") &&
    CLOSING_TITLE.test(step.passage.text.slice(0, 120))
  );
}

/** The end of the answer that begins at `from` and runs no further than `to`. */
function endOfAnswer(steps: readonly Step[], from: number, to: number): number {
  const cut = steps.slice(from, to).findIndex(isClosingTitle);
  let end = cut < 0 ? to : from + cut;
  for (let before = -1; before !== end; ) {
    before = end;
    end = startOfSignature(steps, from, end);
    const last = steps[end - 1];
    if (end > from && last !== undefined && isClosing(last)) end--;
  }
  return end;
}

/** The words of a step that are part of the answer itself: no headings, no label “Nämndens svar:”. */
function runningText(step: Step): string {
  const { text } = step.passage;
  if (step.leaf.type === "heading" || isAnswerLabel(text)) return "";
  if (isSetOff(step) && readAnswerTo(text) !== null) return "";
  return text.slice(answerStart(text));
}

/** @param textOf the words of the index-th of `count` steps: only those at both ends are asked for */
function firstAndLast(
  count: number,
  textOf: (index: number) => string,
): { readonly firstWords: string; readonly lastWords: string } {
  const wordsOf = (index: number): string[] =>
    textOf(index)
      .split(/\s+/)
      .filter((word) => word !== "");
  const first: string[] = [];
  for (let index = 0; index < count && first.length < WORDS; index++) {
    first.push(...wordsOf(index).slice(0, WORDS));
  }
  const last: string[] = [];
  for (let index = count - 1; index >= 0 && last.length < WORDS; index--) {
    last.unshift(...wordsOf(index).slice(-WORDS));
  }
  return { firstWords: first.slice(0, WORDS).join(" "), lastWords: last.slice(-WORDS).join(" ") };
}

/**
 * The answer in steps `from` to `to`, without what closes the case.
 * @param first words of step `from` that are part of the answer, where that step holds other words too
 * @returns null where nothing is said
 */
export function readResponse(
  steps: readonly Step[],
  from: number,
  to: number,
  first: string | null = null,
): ResponseFinding | null {
  const end =
    first === null ? endOfAnswer(steps, from, to) : Math.max(from + 1, endOfAnswer(steps, from, to));
  const within = steps.slice(from, end);
  const words = firstAndLast(within.length, (index) => {
    const step = within[index];
    if (index === 0 && first !== null) return first;
    return step === undefined ? "" : runningText(step);
  });
  if (words.firstWords === "") return null;
  const sections = within.filter((step) => step.leaf.type === "heading").map((step) => step.passage.text);
  return { from, to: end, sections, ...words };
}
