// How much a difference matters to the meaning: figures and times first, then words that turn it, then wording.
import type { Part, Weighing } from "../model/comparison.ts";
import { MONTHS } from "../swedish/date.ts";

// 2 600   2024–2025   maj   hösten   kvartalet   kronor   åtta
const FIGURES = new RegExp(
  `\\d|^(?:${MONTHS.join("|")}|våren|sommaren|hösten|vintern|årsskiftet|kvartalet|halvåret|kronor|miljoner|procent|två|tre|fyra|fem|sex|sju|åtta|nio|tio)$`,
  "iu",
);
// inte   redan   endast   samtliga   ännu
const TURNING =
  /^(?:inte|ej|aldrig|ingen|inget|inga|utan|redan|ännu|endast|bara|enbart|samtliga|alla|vissa|delvis|minst|högst)$/iu;
// ska   kommer   bör   kan   måste   genomförs   genomföras
const MODAL =
  /^(?:ska|skall|kommer|bör|kan|måste|behöver|avser|planerar|planeras|skulle|välkomnar|instämmer|delar|avstyrker|tillstyrker|föreslår|föreslås|beslutar|beslutat)$/iu;

const WEIGHTS: Readonly<Record<Weighing, number>> = { tal: 10, nekande: 10, form: 6, ord: 0 };
/** The same verb with “ska” in one text and without it in the other: what is to be done is done already, or the other way round. */
const TURNED = 6;
const STEM = 6;
/** So many other words still add to the weight. */
const MOST_WORDS = 4;

export interface Weighed {
  readonly weight: number;
  readonly weighing: Weighing;
}

function wordsIn(parts: readonly Part[], kind: Part["kind"]): string[] {
  return parts
    .filter((part) => part.kind === kind && !part.role)
    .flatMap(({ text }) => text.match(/\d+(?:[\s.,:/–-]\d+)*|[\p{L}\d]+/gu) ?? [])
    .map((word) => word.toLowerCase().replace(/\s/g, ""));
}

/** Words of one side that the other side's changed words do not have: what moved within a sentence changes nothing. */
function changedWords(parts: readonly Part[]): string[] {
  const [old, fresh] = [wordsIn(parts, "deleted"), wordsIn(parts, "inserted")];
  return [...old.filter((word) => !fresh.includes(word)), ...fresh.filter((word) => !old.includes(word))];
}

/** `ska genomföras` → `genomförs`. */
function isTurnedVerb(parts: readonly Part[]): boolean {
  const [old, fresh] = [wordsIn(parts, "deleted"), wordsIn(parts, "inserted")];
  const [modals, others] = [old.some((word) => MODAL.test(word)), fresh.some((word) => MODAL.test(word))];
  if (modals === others) return false;
  return old.some(
    (word) => word.length >= STEM && fresh.some((other) => other.startsWith(word.slice(0, STEM))),
  );
}

/** What weighs most among the words that differ. */
export function weigh(parts: readonly Part[]): Weighed {
  const words = changedWords(parts);
  const weighing = words.some((word) => FIGURES.test(word))
    ? "tal"
    : words.some((word) => TURNING.test(word))
      ? "nekande"
      : words.some((word) => MODAL.test(word))
        ? "form"
        : "ord";
  const others = words.filter((word) => word.length > 3).length;
  // a sentence that is worded anew is harder to compare than one in which a single word turned
  const clarity = weighing === "ord" ? 0 : Math.max(0, 3 - Math.floor(words.length / 3));
  const turned = weighing === "form" && isTurnedVerb(parts) ? TURNED : 0;
  return { weight: WEIGHTS[weighing] + Math.min(others, MOST_WORDS) + clarity + turned, weighing };
}
