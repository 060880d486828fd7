// The passages of other cases that are worded most like a recommendation: worked out from words alone, and said to be so.
import MiniSearch from "minisearch";
import type { LinkRecord } from "../model/collection.ts";
import { sentencesOf } from "../swedish/sentence.ts";
import { stemOf } from "../swedish/stem.ts";
import { byCode } from "./order.ts";
import { hrefOf, isWithheld, type Reading } from "./reading.ts";
import type { Recommendation } from "./recommendations.ts";
import { contentWords } from "./text.ts";

/** So many likenesses of one recommendation are shown. */
const MOST = 3;
/** A passage must have so many of the recommendation's words, and this share of them. */
const FEWEST_SHARED = 4;
const LEAST_SHARE = 0.3;
/** Passages with fewer words than this say too little to be like anything. */
const SHORTEST = 10;
/** The whole index holds about so many passages: of a large collection the longest ones of each document. */
const MOST_INDEXED = 80_000;
const LEAST_OF_A_DOCUMENT = 8;
const MOST_OF_A_DOCUMENT = 60;
/** A recommendation is looked for by its rarest words, as many as stand in no more passages than this together. */
const MOST_ASKED = 12;
const MOST_HITS = 500;
/** So many of the best hits are looked at more closely. */
const MOST_WEIGHED = 60;

interface Indexed {
  readonly id: number;
  readonly reading: Reading;
  readonly anchor: string;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
}

function stemsOf(text: string): Set<string> {
  return new Set([...contentWords(text)].filter((word) => word.length > 2).map(stemOf));
}

/** The longest passages of each document, in order of place. */
function passagesOf(readings: readonly Reading[], restated: ReadonlySet<string>): Indexed[] {
  const share = Math.floor(MOST_INDEXED / Math.max(1, readings.length));
  const each = Math.min(MOST_OF_A_DOCUMENT, Math.max(LEAST_OF_A_DOCUMENT, share));
  const chosen = readings.flatMap((reading) =>
    reading.document.passages
      .filter(
        ({ anchor, level }) =>
          level === null && !isWithheld(reading, anchor) && !restated.has(hrefOf(reading, anchor)),
      )
      .toSorted((a, b) => b.text.length - a.text.length)
      .slice(0, each)
      .map(({ anchor, text }) => ({ reading, anchor, text, stems: stemsOf(text) }))
      .filter(({ stems }) => stems.size >= SHORTEST),
  );
  return chosen.map((one, id) => ({ ...one, id }));
}

function casesOf({ wordings }: Recommendation): ReadonlySet<string | null> {
  return new Set(wordings.map(({ reading }) => reading.document.frontMatter.diarienummer));
}

/** The sentence of a passage that shares most of the words. */
function bestSentence(text: string, stems: ReadonlySet<string>): string {
  let [best, most] = ["", -1];
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    const shared = [...stemsOf(sentence)].filter((stem) => stems.has(stem)).length;
    if (shared > most) [best, most] = [sentence, shared];
  }
  return best;
}

function toLink(
  recommendation: Recommendation,
  { reading, anchor, text }: Indexed,
  shared: number,
): LinkRecord {
  const words = stemsOf(recommendation.wordings[0]?.finding.text ?? "");
  return {
    from: recommendation.href,
    to: hrefOf(reading, anchor),
    relation: "liknar",
    basis: `Beräknad textlikhet (BM25): ${shared} ordstammar gemensamma. Ingen har granskat den.`,
    certainty: "möjlig",
    evidence: bestSentence(text, words),
  };
}

/** The first words, the rarest ones, that together stand in so few passages that all can be weighed. */
function within(stems: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  let hits = 0;
  return stems.filter((stem) => {
    hits += counts.get(stem) ?? 0;
    return hits <= MOST_HITS;
  });
}

/**
 * Links from each recommendation to the passages of other cases that are most like it; none under the floor.
 * @param readings by date and file
 * @param restated addresses of passages that are known to word a recommendation anew: likeness would be no news
 */
export function linkNearest(
  readings: readonly Reading[],
  recommendations: readonly Recommendation[],
  restated: ReadonlySet<string>,
): LinkRecord[] {
  if (recommendations.length === 0) return [];
  const passages = passagesOf(readings, restated);
  const index = new MiniSearch<{ id: number; stems: string }>({
    fields: ["stems"],
    tokenize: (text) => text.split(" "),
  });
  index.addAll(passages.map(({ id, stems }) => ({ id, stems: [...stems].join(" ") })));
  const counts = new Map<string, number>();
  for (const { stems } of passages) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return recommendations.flatMap((recommendation) => {
    const stems = stemsOf(recommendation.wordings[0]?.finding.text ?? "");
    const asked = [...stems]
      .filter((stem) => counts.has(stem))
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || byCode(a, b))
      .slice(0, MOST_ASKED);
    const affordable = within(asked, counts);
    const own = new Set(recommendation.wordings.map(({ reading }) => reading.document.id));
    const cases = casesOf(recommendation);
    const found = index
      .search(affordable.join(" "), { processTerm: (term) => term })
      .slice(0, MOST_WEIGHED)
      .flatMap(({ id, score }) => {
        const passage = passages[Number(id)];
        if (passage === undefined) return [];
        const { document } = passage.reading;
        const number = document.frontMatter.diarienummer;
        if (own.has(document.id) || (number !== null && cases.has(number))) return [];
        const shared = [...passage.stems].filter((stem) => stems.has(stem)).length;
        return shared < FEWEST_SHARED || shared < LEAST_SHARE * stems.size
          ? []
          : [{ passage, score, shared }];
      });
    return found
      .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id)
      .slice(0, MOST)
      .map(({ passage, shared }) => toLink(recommendation, passage, shared));
  });
}
