// How likely a word is after another, from a snapshot. Natural logarithms throughout.
import { type Automaton, bitsOf, WORD_BITS } from "./automaton.ts";
import { BORDER, NUMBER, type Snapshot } from "./counts.ts";

/** A word of the dictionary that no text of ours and no common pair holds. */
const RARE = -13.2;
/** The collection knows a word that begins with the same six letters. */
const KIN = 1.5;
const STEM = 6;
/** One occurrence in the collection says as much as so many pairs that a word is common in. */
const OWN_WEIGHT = 4;
/** Shares of the three sources where all of them know the pair. */
const OWN_SHARE = 0.45;
const PAIR_SHARE = 0.3;
const DISCOUNT = 0.6;

export interface Language {
  /** How likely the word is by itself. */
  readonly word: (word: string) => number;
  /** How likely `second` is after `first`. */
  readonly after: (first: string, second: string) => number;
  /** The pair has been seen, here or in Swedish at large. */
  readonly isSeen: (first: string, second: string) => boolean;
  /** The word stands in the dictionary or in a clean text of the collection. */
  readonly isWord: (word: string) => boolean;
}

interface Follow {
  readonly total: number;
  readonly kinds: number;
}

/** Makes the model of a snapshot. Pure: the same snapshot gives the same numbers. */
export function makeLanguage({ pairs, words, own }: Snapshot, automaton: Automaton): Language {
  const weights = new Map<string, number>();
  const raise = (word: string, by: number): void => {
    weights.set(word, (weights.get(word) ?? 0) + by);
  };
  const following = new Map<string, ReadonlySet<string>>();
  for (const [first, seconds] of pairs) {
    following.set(first, new Set(seconds));
    raise(first, seconds.length);
    for (const second of seconds) raise(second, 1);
  }
  for (const [word, count] of words) raise(word, count * OWN_WEIGHT);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const stems = new Set<string>();
  for (const word of words.keys()) if (word.length >= STEM) stems.add(word.slice(0, STEM));
  const follows = new Map<string, Follow>();
  for (const [pair, count] of own) {
    const first = pair.slice(0, pair.indexOf(" "));
    const before = follows.get(first) ?? { total: 0, kinds: 0 };
    follows.set(first, { total: before.total + count, kinds: before.kinds + 1 });
  }
  const known = new Map<string, number>();
  const word = (form: string): number => {
    if (form === BORDER || form === NUMBER) return -3;
    const before = known.get(form);
    if (before !== undefined) return before;
    const weight = weights.get(form);
    const kin = form.length >= STEM && stems.has(form.slice(0, STEM)) ? KIN : 0;
    const value = weight === undefined ? RARE + kin : Math.max(RARE + kin, Math.log(weight / total));
    known.set(form, value);
    return value;
  };
  const sums = new Map<string, number>();
  const sumAfter = (first: string): number => {
    const before = sums.get(first);
    if (before !== undefined) return before;
    let sum = 0;
    for (const second of pairs.get(first) ?? []) sum += Math.exp(word(second) * 0.5);
    sums.set(first, sum);
    return sum;
  };
  const after = (first: string, second: string): number => {
    const alone = Math.exp(word(second));
    const follow = follows.get(first);
    const count = own.get(`${first} ${second}`) ?? 0;
    const sure = follow === undefined ? 0 : OWN_SHARE * (follow.total / (follow.total + 2));
    const common = following.has(first) ? PAIR_SHARE : 0;
    const seen = follow === undefined ? 0 : Math.max(0, count - DISCOUNT) / follow.total;
    const left = follow === undefined ? 0 : (DISCOUNT * follow.kinds) / follow.total;
    const pair =
      following.get(first)?.has(second) === true ? Math.exp(word(second) * 0.5) / sumAfter(first) : 0;
    return Math.log(sure * (seen + left * alone) + common * pair + (1 - sure - common) * alone);
  };
  return {
    word,
    after,
    isSeen: (first, second) => own.has(`${first} ${second}`) || following.get(first)?.has(second) === true,
    isWord: (form) => words.has(form) || (bitsOf(automaton, form) & WORD_BITS) !== 0,
  };
}
