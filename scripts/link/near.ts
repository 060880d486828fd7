// Finds, among many texts, those that share most of their words with a given one, without comparing each with each.
import { push } from "./order.ts";
import { similarity } from "./text.ts";

/** The share of words that two texts must have in common to count as near. */
export const NEAR = 0.75;

/** A word that is among the rarest of more texts than this tells them apart no longer: the first ones are compared, the rest passed over. */
const MOST_COMPARED = 200;

/** Things that are worded alike, with their words. */
export interface Worded<T> {
  readonly words: ReadonlySet<string>;
  readonly things: Set<T>;
}

/** How many of a set's rarest words must be looked at so that no set near it is missed (prefix filtering). */
function prefixLength(size: number): number {
  return size - Math.ceil(NEAR * size) + 1;
}

/** Sets of which one is far larger than the other cannot share most of their members: no need to count. */
function maySizesBeNear(a: number, b: number): boolean {
  return Math.min(a, b) >= NEAR * Math.max(a, b);
}

/** An index of word sets. A word that is in many texts is looked up only by a text that has none rarer. */
export class NearIndex<T> {
  /** More different words than any text near one in the index can have. */
  readonly most: number;
  private readonly counts = new Map<string, number>();
  private readonly byWord = new Map<string, Worded<T>[]>();

  constructor(entries: Iterable<readonly [ReadonlySet<string>, T]>) {
    const all = new Map<string, Worded<T>>();
    for (const [words, thing] of entries) {
      const key = [...words].sort().join(" ");
      const worded = all.get(key) ?? { words, things: new Set() };
      worded.things.add(thing);
      all.set(key, worded);
    }
    let most = 0;
    for (const { words } of all.values()) {
      most = Math.max(most, words.size / NEAR);
      for (const word of words) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    }
    this.most = most;
    for (const worded of all.values()) for (const word of this.rarest(worded.words)) this.post(word, worded);
  }

  private post(word: string, worded: Worded<T>): void {
    if ((this.byWord.get(word)?.length ?? 0) < MOST_COMPARED) push(this.byWord, word, worded);
  }

  private rarest(words: ReadonlySet<string>): string[] {
    const count = (word: string): number => this.counts.get(word) ?? 0;
    const sorted = [...words].sort((a, b) => count(a) - count(b) || (a < b ? -1 : 1));
    return sorted.slice(0, prefixLength(words.size));
  }

  /** Whether enough of the words are known at all: cheap, and enough for most texts. */
  private mayBeNear(words: ReadonlySet<string>): boolean {
    let unknown = words.size * (1 - NEAR);
    for (const word of words) if (!this.counts.has(word) && --unknown < 0) return false;
    return true;
  }

  /** What is near, with how near, the nearest first; of two as near the one that was put in first. */
  near(words: ReadonlySet<string>): (Worded<T> & { readonly likeness: number })[] {
    if (!this.mayBeNear(words)) return [];
    const found = new Map<Worded<T>, number>();
    for (const word of this.rarest(words)) {
      for (const worded of this.byWord.get(word) ?? []) {
        if (!maySizesBeNear(worded.words.size, words.size) || found.has(worded)) continue;
        found.set(worded, similarity(worded.words, words));
      }
    }
    return [...found]
      .filter(([, likeness]) => likeness >= NEAR)
      .sort(([, a], [, b]) => b - a)
      .map(([worded, likeness]) => ({ ...worded, likeness }));
  }
}
