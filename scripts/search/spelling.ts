// A word that the collection does not have → the nearest one that it has. Runs in the browser.
import { slug } from "../swedish/slug.ts";

/** One file of the vocabulary: the words that begin alike. */
export interface LetterFile {
  /** Word → in how many documents it stands. */
  readonly words: Readonly<Record<string, number>>;
  /** Definite form of a noun → the noun: "barnets" → "barn", "kvinnan" → "kvinna". */
  readonly bases: Readonly<Record<string, string>>;
}

/** A word as the files are named by it, without accents: "ärende" → "arende"; "" for what begins with no letter. */
export function wordKey(word: string): string {
  return /^[a-z]+/.exec(slug(word))?.[0] ?? "";
}

/** The file that a word is kept in: of the names that it begins with, the longest. */
export function beginningOf(word: string, names: readonly string[]): string | null {
  const key = wordKey(word);
  return names.reduce<string | null>(
    (best, name) => (key.startsWith(name) && name.length > (best?.length ?? 0) ? name : best),
    null,
  );
}

/** How many letters must be put in, left out, changed or swapped; more than `limit` counts as `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped));
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** The word of the collection that is nearest to one that it does not have; null where none is near. */
export function nearestWord(word: string, words: LetterFile["words"]): string | null {
  const limit = word.length >= 8 ? 2 : 1;
  let best: { word: string; distance: number; count: number } | null = null;
  for (const [known, count] of Object.entries(words)) {
    const distance = editDistance(word, known, limit);
    if (distance === 0 || distance > limit || known.length < 4) continue;
    const isBetter =
      best === null || distance < best.distance || (distance === best.distance && count > best.count);
    if (isBetter) best = { word: known, distance, count };
  }
  return best?.word ?? null;
}
