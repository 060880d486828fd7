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

/** How alike two sets are; 0 as soon as too many members are missing for them to be near. */
function likenessIfNear(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  // what follows for the shared ones from shared / (a + b - shared) >= NEAR; rounded down, so that no error in it costs a find
  const needed = Math.floor((NEAR * (a.size + b.size)) / (1 + NEAR));
  let possible = small.size;
  for (const word of small) if (!large.has(word) && --possible < needed) return 0;
  return similarity(a, b);
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
    const counted = Array.from(words, (word) => ({ word, count: this.counts.get(word) ?? 0 }));
    counted.sort((a, b) => a.count - b.count || (a.word < b.word ? -1 : 1));
    return counted.slice(0, prefixLength(words.size)).map(({ word }) => word);
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
    const compared = new Set<Worded<T>>();
    const found: (Worded<T> & { readonly likeness: number })[] = [];
    for (const word of this.rarest(words)) {
      for (const worded of this.byWord.get(word) ?? []) {
        if (!maySizesBeNear(worded.words.size, words.size) || compared.has(worded)) continue;
        compared.add(worded);
        const likeness = likenessIfNear(worded.words, words);
        if (likeness >= NEAR) found.push({ ...worded, likeness });
      }
    }
    return found.sort((a, b) => b.likeness - a.likeness);
  }
}
