// Finds where else a recommendation is said, in the same words or nearly: in other answers, in a party's initiative.
import type { RecommendationRecord } from "../model/collection.ts";
import type { AgendaItem } from "../model/findings.ts";
import { NearIndex } from "./near.ts";
import { groupBy, push } from "./order.ts";
import { hrefOf, type Reading } from "./reading.ts";
import { type Recommendation, speakerOf, wordsHref } from "./recommendations.ts";
import { plainWords, sameWords, wordsOf } from "./text.ts";
import type { Touch } from "./touches.ts";

export type Restatement = RecommendationRecord["restatements"][number];

/** What a recommendation is shown with. */
export type Said = Pick<RecommendationRecord, "text" | "restatements">;

/** One document's words for a recommendation: as one that it answers (`isAnswer`), or in a passage of its own. */
interface Saying extends Omit<Restatement, "changed"> {
  readonly reading: Reading;
  readonly isAnswer: boolean;
}

/** Fewer different words than this may coincide by chance. */
const FEWEST_WORDS = 6;
/** A passage this many times as long as the longest recommendation restates none, and is passed over unread. */
const LONGER = 1.5;

/** The passages of a document that are its recommendations themselves. */
function ownPassages(reading: Reading): Set<number> {
  const own = new Set<number>();
  const { passages, findings } = reading.document;
  for (const { place, text } of findings.recommendations) {
    let index = reading.indexOf.get(place.anchor);
    if (index === undefined) continue;
    own.add(index);
    for (
      let next = passages[++index];
      next !== undefined && text.includes(next.text);
      next = passages[++index]
    ) {
      own.add(index);
    }
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

/** Of recommendations in the same words, the one of an audit that the document speaks of; else the only one there is. */
function choose(
  candidates: ReadonlySet<Recommendation>,
  spokenOf: ReadonlySet<Recommendation> | undefined,
): Recommendation | null {
  const fitting = [...(spokenOf ?? [])].filter((one) => candidates.has(one));
  const [only] = fitting.length > 0 ? fitting : candidates;
  return (fitting.length || candidates.size) === 1 && only !== undefined ? only : null;
}

/** The recommendations of the audits that each document speaks of. */
function recommendationsSpokenOf(
  recommendations: readonly Recommendation[],
  touches: readonly Touch[],
): Map<Reading, Set<Recommendation>> {
  const ofAudit = groupBy(recommendations, ({ audit }) => audit);
  const spokenOf = new Map<Reading, Set<Recommendation>>();
  for (const { reading, audit } of touches) {
    const all = spokenOf.get(reading) ?? new Set();
    for (const one of ofAudit.get(audit) ?? []) all.add(one);
    spokenOf.set(reading, all);
  }
  return spokenOf;
}

function restatedIn(
  reading: Reading,
  index: NearIndex<Recommendation>,
  longest: number,
  spokenOf: ReadonlySet<Recommendation> | undefined,
): (readonly [Recommendation, Saying])[] {
  const own = ownPassages(reading);
  return reading.document.passages.flatMap(({ type, text, anchor }, at) => {
    if ((type !== "paragraph" && type !== "item") || own.has(at) || reading.items[at]?.withheld) return [];
    if (text.length > longest) return [];
    const words = new Set(wordsOf(text));
    if (words.size < FEWEST_WORDS || words.size > index.most) return [];
    for (const { things } of index.near(words)) {
      const recommendation = choose(things, spokenOf);
      if (recommendation === null) continue;
      const said = { href: hrefOf(reading, anchor), by: sayer(reading, at), text };
      return [[recommendation, { ...said, reading, isAnswer: false }]];
    }
    return [];
  });
}

/** The wordings of the documents that answer a recommendation; the audit's own comes first. */
function ownSayings({ wordings }: Recommendation): Saying[] {
  return wordings.map(({ reading, finding }) => ({
    href: wordsHref(reading, finding),
    by: speakerOf(reading.document),
    text: finding.text,
    reading,
    isAnswer: true,
  }));
}

/** The words of the audit itself; where it is not held, those that most documents share, and of two as common those that come first. */
function commonestWords(sayings: readonly Saying[], audit: Recommendation["audit"]): string {
  const [first] = sayings;
  if (first === undefined || first.reading.document === audit.held) return first?.text ?? "";
  const sharing = groupBy(sayings, ({ text }) => plainWords(text));
  const most = [...sharing.values()].reduce((best, group) => (votes(group) > votes(best) ? group : best));
  return most[0]?.text ?? first.text;
}

function votes(sayings: readonly Saying[]): number {
  return new Set(sayings.map(({ reading }) => reading)).size;
}

/** The text that is shown, and everywhere else that it is said: the first answer in those very words is where the text is from. */
function saidOf(sayings: readonly Saying[], audit: Recommendation["audit"]): Said {
  const text = commonestWords(sayings, audit);
  const source = sayings.find((saying) => saying.isAnswer && saying.text === text);
  const others = sayings.filter((saying) => saying !== source);
  const restatements = others.map(({ href, by, text: words }) => {
    return { href, by, text: words, changed: !sameWords(words, text) };
  });
  return { text, restatements };
}

/**
 * The text of every recommendation, and everywhere that it is said again. A document that speaks of no audit counts only where its words fit
 * one recommendation of the whole collection, so that a phrase that auditors use every year ties nothing together.
 */
export function linkRestatements(
  readings: readonly Reading[],
  recommendations: readonly Recommendation[],
  touches: readonly Touch[],
): Map<Recommendation, Said> {
  const sayings = new Map(recommendations.map((one) => [one, ownSayings(one)]));
  const entries = recommendations.flatMap((one) =>
    one.wordings.flatMap(({ words }) => (words.size < FEWEST_WORDS ? [] : [[words, one] as const])),
  );
  const index = new NearIndex(entries);
  const lengths = recommendations.map(({ wordings }) => (wordings[0]?.finding.text.length ?? 0) * LONGER);
  const longest = lengths.reduce((most, one) => Math.max(most, one), 0);
  const spokenOf = recommendationsSpokenOf(recommendations, touches);
  for (const reading of entries.length === 0 ? [] : readings) {
    for (const [recommendation, saying] of restatedIn(reading, index, longest, spokenOf.get(reading))) {
      push(sayings, recommendation, saying);
    }
  }
  return new Map([...sayings].map(([one, all]) => [one, saidOf(all, one.audit)]));
}
