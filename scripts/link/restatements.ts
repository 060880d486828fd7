// Finds where else a recommendation is said, in the same words or nearly: in other answers, in a party's initiative.
import type { RecommendationRecord } from "../model/collection.ts";
import type { AgendaItem } from "../model/findings.ts";
import type { Audit } from "./audits.ts";
import { NearIndex } from "./near.ts";
import { push } from "./order.ts";
import { hrefOf, type Reading } from "./reading.ts";
import { headingHref, type Recommendation, speakerOf } from "./recommendations.ts";
import { sameWords, wordsOf } from "./text.ts";
import type { Touch } from "./touches.ts";

export type Restatement = RecommendationRecord["restatements"][number];

/** Fewer different words than this may coincide by chance. */
const FEWEST_WORDS = 6;
/** The longest that a word with its space is taken to be, to pass over a long paragraph unread. */
const LETTERS_PER_WORD = 14;

function textOf(recommendation: Recommendation): string {
  return recommendation.wordings[0]?.finding.text ?? "";
}

/** The passages of a document that are its recommendations themselves. */
function ownPassages(reading: Reading): Set<number> {
  const own = new Set<number>();
  const { passages, findings } = reading.document;
  for (const { place, text } of findings.recommendations) {
    let index = reading.indexOf.get(place.anchor);
    if (index === undefined) continue;
    own.add(index);
    while (text.includes(passages[index + 1]?.text ?? "\n\n")) own.add(++index);
  }
  return own;
}

/** `Kerstin Håkansson (V)`, `V`; null where the item names nobody. */
function initiatorOf({ initiator }: AgendaItem): string | null {
  if (initiator === null) return null;
  const { name, party } = initiator;
  return name === null ? party : party === null ? name : `${name} (${party})`;
}

/** Who says a passage. An agenda's words are those of who raised the item; who else wrote them is not known. */
function sayer(reading: Reading, index: number): string | null {
  const item = reading.items[index];
  if (item !== null && item !== undefined) return initiatorOf(item);
  return reading.document.findings.meeting === null ? speakerOf(reading.document) : null;
}

/** Of recommendations in the same words, the one whose audit the document speaks of; else the only one there is. */
function choose(
  candidates: ReadonlySet<Recommendation>,
  spokenOf: ReadonlySet<Audit> | undefined,
): Recommendation | null {
  let found: Recommendation | null = null;
  let fitting = 0;
  for (const candidate of candidates) {
    if (!spokenOf?.has(candidate.audit)) continue;
    found ??= candidate;
    fitting++;
  }
  if (fitting > 0) return fitting === 1 ? found : null;
  const [only] = candidates;
  return candidates.size === 1 && only !== undefined ? only : null;
}

function restatedIn(
  reading: Reading,
  index: NearIndex<Recommendation>,
  spokenOf: ReadonlySet<Audit> | undefined,
): (readonly [Recommendation, Restatement])[] {
  const own = ownPassages(reading);
  return reading.document.passages.flatMap(({ type, text, anchor }, at) => {
    if ((type !== "paragraph" && type !== "item") || own.has(at) || reading.items[at]?.withheld) return [];
    if (text.length > index.most * LETTERS_PER_WORD) return [];
    const words = new Set(wordsOf(text));
    if (words.size < FEWEST_WORDS || words.size > index.most) return [];
    for (const { things } of index.near(words)) {
      const recommendation = choose(things, spokenOf);
      if (recommendation === null) continue;
      const changed = !sameWords(text, textOf(recommendation));
      return [[recommendation, { href: hrefOf(reading, anchor), by: sayer(reading, at), text, changed }]];
    }
    return [];
  });
}

/** The wordings of the other documents that answer the same recommendation. */
function otherWordings(recommendation: Recommendation): Restatement[] {
  return recommendation.wordings.slice(1).map((wording) => ({
    href: headingHref(wording.reading, wording.finding),
    by: speakerOf(wording.reading.document),
    text: wording.finding.text,
    changed: !sameWords(wording.finding.text, textOf(recommendation)),
  }));
}

/**
 * Everywhere that a recommendation is said again. A document that speaks of no audit counts only where its words fit one recommendation of
 * the whole collection, so that a phrase that auditors use every year ties nothing together.
 */
export function linkRestatements(
  readings: readonly Reading[],
  recommendations: readonly Recommendation[],
  touches: readonly Touch[],
): Map<Recommendation, Restatement[]> {
  const result = new Map(recommendations.map((one) => [one, otherWordings(one)]));
  const entries = recommendations.flatMap((one) =>
    one.wordings.flatMap(({ words }) => (words.size < FEWEST_WORDS ? [] : [[words, one] as const])),
  );
  const index = new NearIndex(entries);
  const spokenOf = new Map<Reading, Set<Audit>>();
  for (const { reading, audit } of touches) {
    spokenOf.set(reading, (spokenOf.get(reading) ?? new Set()).add(audit));
  }
  for (const reading of entries.length === 0 ? [] : readings) {
    for (const [recommendation, restatement] of restatedIn(reading, index, spokenOf.get(reading))) {
      push(result, recommendation, restatement);
    }
  }
  return result;
}
