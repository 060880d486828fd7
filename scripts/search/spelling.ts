// A word that the collection does not have → the nearest one that it has. Runs in the browser.
import { slug } from "../swedish/slug.ts";
import { stemOf } from "../swedish/stem.ts";

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

// Endings that a text may have where the one who types has none, or another: "biblioteket", "snöröjningens", "nämnder", "kvinnan".
const ENDING = /(?:[aeo]rnas?|[aeo]rs?|ens?|ets?|(?<=[aeiouyåäölr])ns?|(?<=[aeiouyåäö])ts?|[ae]|s)$/;
/** Shorter words are near too many others. */
const SHORTEST_OFFER = 4;
const SHORTEST_BARE = 5;
/** Two mistakes are let pass in a word as long as this, and in a less long one that begins alike. */
const LONG = 11;
const LESS_LONG = 8;
const BEGINNING = 4;
/** Letters that are taken for each other: "bygglåv", "hemtjenst". In a short word no other is changed by mistake. */
const SOUND_ALIKE = ["aåä", "oåö", "eä", "ou", "iyj", "gj", "vw", "kcq", "szc", "dt", "bp"];

const LONGEST_ENDING = 5;

/** "biblioteket" → "bibliotek"; a word without an ending stays. */
function bare(word: string): string {
  return word.replace(ENDING, "");
}

/** "simmhall", "simhal" → "simhal": no letter doubled. */
function undoubled(word: string): string {
  return word.replace(/(.)\1+/gu, "$1");
}

/** Whether the letters that differ, place by place, are such as are taken for each other. */
function soundsAlike(a: string, b: string): boolean {
  return [...a].every((letter, at) => {
    const other = b.charAt(at);
    return letter === other || SOUND_ALIKE.some((group) => group.includes(letter) && group.includes(other));
  });
}

function sorted(word: string): string {
  return [...word].sort().join("");
}

/** How far a form is from what was typed: mistakes first, then their kind. Infinite where it is another word. */
function farness(typed: string, form: string): number {
  const distance = editDistance(typed, form, typed.length >= LESS_LONG ? 2 : 1);
  const beginsAlike = typed.slice(0, BEGINNING) === form.slice(0, BEGINNING);
  const most = typed.length >= LONG || (typed.length >= LESS_LONG && beginsAlike) ? 2 : 1;
  if (distance === 0 || distance > most) return Number.POSITIVE_INFINITY;
  if (undoubled(typed) === undoubled(form)) return distance;
  // a letter left out, put in or swapped is a slip more often than one changed for another
  const isChanged = typed.length === form.length && sorted(typed) !== sorted(form);
  if (!isChanged) return distance + 0.25;
  return typed.length >= LESS_LONG || soundsAlike(typed, form) ? distance + 0.5 : Number.POSITIVE_INFINITY;
}

/** How far a known word is, by itself or without its ending; the latter a little farther. Infinite where it is no misspelling of it. */
function wordFarness(typed: string, known: string): number {
  if (Math.abs(typed.length - known.length) > LONGEST_ENDING + 2) return Number.POSITIVE_INFINITY;
  const knownBare = bare(known);
  if (knownBare === bare(typed) || knownBare === typed || known === bare(typed))
    return Number.POSITIVE_INFINITY;
  const whole = farness(typed, known);
  if (knownBare === known || Math.min(typed.length, knownBare.length) < SHORTEST_BARE) return whole;
  return Math.min(whole, farness(typed, knownBare) + 0.1);
}

/** "granskar" for "granskat" is no other word; "skydd" for "skyd" has a letter that was left out, though they stem alike. */
function isForm(known: string, typed: string): boolean {
  return stemOf(known) === stemOf(typed) && undoubled(known) !== undoubled(typed);
}

/**
 * The word of the collection that is nearest to one that it does not have; null where none is near. It is compared without its
 * ending too: who types "biblotek" is offered "biblioteket" where no text has another form. A form of the typed word is not offered.
 * @param word lower case, NFC
 */
export function nearestWord(word: string, words: LetterFile["words"]): string | null {
  let best: { word: string; far: number; count: number } | null = null;
  for (const [known, count] of Object.entries(words)) {
    if (known.length < SHORTEST_OFFER) continue;
    const far = wordFarness(word, known);
    const isNearer = best === null || far < best.far || (far === best.far && count > best.count);
    if (isNearer && far < Number.POSITIVE_INFINITY && !isForm(known, word))
      best = { word: known, far, count };
  }
  return best?.word ?? null;
}
