// Words that stand together say more than words that stand pages apart.
import type { Match } from "./core.ts";

/** The shortest stretch of a text that holds one place of each list: where it begins, and how many words it spans. */
export function closest(lists: readonly (readonly number[])[]): { at: number; span: number } | null {
  const sorted = lists.map((list) => [...list].sort((a, b) => a - b));
  const heads = sorted.map(() => 0);
  let best: { at: number; span: number } | null = null;
  for (;;) {
    const here = sorted.map((list, nth) => list[heads[nth] ?? 0]);
    if (here.length === 0 || here.some((place) => place === undefined)) return best;
    const places = here.map((place) => place ?? 0);
    const [low, high] = [Math.min(...places), Math.max(...places)];
    if (best === null || high - low < best.span) best = { at: low, span: high - low };
    const behind = places.indexOf(low);
    heads[behind] = (heads[behind] ?? 0) + 1;
  }
}

/** Words so far apart are no nearer than on different pages. */
const FAR = 60;
/** How much more a document weighs in which the words follow each other. */
const NEAR_WEIGHT = 1.5;

/**
 * Weighs documents by how near each other the words stand in them.
 * @param single for each word: the documents that have it
 */
export function weighNearness(matches: readonly Match[], single: readonly (readonly Match[])[]): Match[] {
  const places = single.map((list) => new Map(list.map((match) => [match.document, match.places])));
  const weighed = matches.map((match) => {
    const found = closest(places.map((list) => list.get(match.document) ?? []));
    if (found === null) return match;
    const nearness = Math.max(0, 1 - (found.span - single.length + 1) / FAR);
    return { ...match, score: match.score * (1 + NEAR_WEIGHT * nearness), best: found.at };
  });
  return weighed.sort((a, b) => b.score - a.score);
}
