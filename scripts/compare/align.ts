// Which sentence of one text answers to which of the other: the same words first, then nearly the same, in linear time.
import { type Token, tokensOf } from "./words.ts";

export interface Unit {
  readonly text: string;
  readonly href: string;
  readonly isHeading: boolean;
  /** The words without signs, case and who speaks: equal for two sentences that say the same. */
  readonly key: string;
  readonly words: ReadonlySet<string>;
}

/** Pairs of places in the two texts. `moved` pairs stand out of order. */
export interface Alignment {
  readonly pairs: readonly (readonly [number, number])[];
  readonly moved: readonly (readonly [number, number])[];
}

/** Two sentences with this share of words in common are one sentence, worded anew. */
const ALIKE = 0.5;
/** Out of its place a sentence must be this alike to be the same one, and have this many words. */
const ALIKE_ELSEWHERE = 0.7;
const FEWEST_WORDS = 5;
/** A word in more sentences than this tells none from another. */
const MOST_POSTINGS = 60;

function keyWords(tokens: readonly Token[]): string[] {
  return tokens
    .map(({ text, role }) => role ?? text.toLowerCase().replace(/\s+/g, ""))
    .filter((word) => /[\p{L}\d]/u.test(word));
}

export function unitOf(text: string, href: string, isHeading: boolean, pattern: RegExp): Unit {
  const words = keyWords(tokensOf(text, pattern));
  return { text, href, isHeading, key: words.join(" "), words: new Set(words) };
}

/** Shared words by the mean size (Dice), 0 to 1. */
function likeness(a: Unit, b: Unit): number {
  if (a.isHeading !== b.isHeading) return 0;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  return a.words.size + b.words.size === 0 ? 0 : (2 * shared) / (a.words.size + b.words.size);
}

function placesBy<T>(units: readonly T[], keys: (unit: T) => Iterable<string>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  units.forEach((unit, index) => {
    for (const key of keys(unit)) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [index]);
      else list.push(index);
    }
  });
  return places;
}

/** The longest row of pairs in which both sides go forward. */
function inOrder(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const previous = new Array<number>(pairs.length).fill(-1);
  pairs.forEach(([, b], index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const row: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) row.unshift(pair);
  }
  return row;
}

/** Sentences with the same key, where both texts have it as many times: the n-th with the n-th. */
function samePairs(a: readonly Unit[], b: readonly Unit[]): (readonly [number, number])[] {
  const [placesA, placesB] = [placesBy(a, ({ key }) => [key]), placesBy(b, ({ key }) => [key])];
  return a.flatMap(({ key }, index): (readonly [number, number])[] => {
    const [own, others] = [placesA.get(key) ?? [], placesB.get(key) ?? []];
    const other = own.length === others.length ? others[own.indexOf(index)] : undefined;
    return other === undefined ? [] : [[index, other]];
  });
}

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/** Pairs of unpaired sentences that share a telling word, the most alike first. */
function candidates(
  a: readonly Unit[],
  b: readonly Unit[],
  pairedA: ReadonlySet<number>,
  pairedB: ReadonlySet<number>,
): Candidate[] {
  const postings = placesBy(b, ({ words }) => words);
  const found: Candidate[] = [];
  a.forEach((unit, at) => {
    if (pairedA.has(at)) return;
    const others = new Set<number>();
    for (const word of unit.words) {
      const list = postings.get(word) ?? [];
      if (list.length <= MOST_POSTINGS) for (const other of list) if (!pairedB.has(other)) others.add(other);
    }
    for (const other of others) {
      const unitB = b[other];
      const alike = unitB === undefined ? 0 : likeness(unit, unitB);
      if (alike >= ALIKE) found.push({ a: at, b: other, likeness: alike });
    }
  });
  return found.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

/** Pairs in order: a new one is taken where it fits between its nearest neighbours on both sides. */
class Row {
  /** Where each sentence of the first text goes in the second; -1 for nowhere. */
  private readonly to: number[];

  constructor(length: number, pairs: readonly (readonly [number, number])[]) {
    this.to = new Array<number>(length).fill(-1);
    for (const [a, b] of pairs) this.to[a] = b;
  }

  /** Adds a pair where it breaks no order. */
  add(a: number, b: number): boolean {
    let before = a - 1;
    while (before >= 0 && this.to[before] === -1) before--;
    let after = a + 1;
    while (after < this.to.length && this.to[after] === -1) after++;
    const fits = (this.to[before] ?? -1) < b && (this.to[after] ?? Number.POSITIVE_INFINITY) > b;
    if (fits) this.to[a] = b;
    return fits;
  }

  pairs(): (readonly [number, number])[] {
    return this.to.flatMap((b, a): (readonly [number, number])[] => (b === -1 ? [] : [[a, b]]));
  }
}

/** Aligns the sentences of two texts. */
export function align(a: readonly Unit[], b: readonly Unit[]): Alignment {
  const same = samePairs(a, b);
  const forward = inOrder(same);
  const isForward = new Set(forward);
  const isLong = (at: number): boolean => (a[at]?.words.size ?? 0) >= FEWEST_WORDS;
  const moved = same.filter((pair) => !isForward.has(pair) && isLong(pair[0]));
  const pairedA = new Set([...forward, ...moved].map(([at]) => at));
  const pairedB = new Set([...forward, ...moved].map(([, at]) => at));
  const row = new Row(a.length, forward);
  const found = candidates(a, b, pairedA, pairedB);
  const take = (accept: (one: Candidate) => boolean): void => {
    for (const one of found) {
      if (pairedA.has(one.a) || pairedB.has(one.b) || !accept(one)) continue;
      pairedA.add(one.a);
      pairedB.add(one.b);
    }
  };
  take((one) => row.add(one.a, one.b));
  take((one) => {
    const isMoved = one.likeness >= ALIKE_ELSEWHERE && isLong(one.a);
    if (isMoved) moved.push([one.a, one.b]);
    return isMoved;
  });
  return { pairs: row.pairs(), moved: moved.sort((x, y) => x[1] - y[1]) };
}
