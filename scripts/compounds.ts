// What the dictionary knows of words, for the search: how compounds are parted, and which form belongs to which.
import { loadLexicon } from "./lexicon-file.ts";
import { type Automaton, bitsOf, step } from "./repair/automaton.ts";
import { BEGINS, COMMON, ENDS, MIDDLE, WORD } from "./repair/hunspell.ts";
import { NO_WORDS, type Words } from "./search/words.ts";
import { compoundParts, mayBeProven } from "./swedish/compound.ts";
import { definiteBase } from "./swedish/definite.ts";

/** In so many ways a first part must go on, a short one in more: three letters begin much by chance. */
const WAYS = 4;
const WAYS_IF_SHORT = 10;
/** Ways are told apart by so many letters: "platsen" and "platser" are one. */
const LETTERS_OF_WAY = 4;

/** In how many ways the words that begin with `form` go on as a word that may end a compound: counted as far as `most`. */
function waysAfter(automaton: Automaton, form: string, most: number): number {
  const { first, letters, targets, bits } = automaton;
  const ways = new Set<string>();
  const walk = (whole: number, last: number, text: string): void => {
    if (text.length >= LETTERS_OF_WAY && (bits[whole] ?? 0) & WORD && (bits[last] ?? 0) & ENDS)
      ways.add(text.slice(0, LETTERS_OF_WAY));
    const end = first[whole + 1] ?? 0;
    for (let edge = first[whole] ?? 0; edge < end && ways.size < most; edge++) {
      const letter = letters[edge] ?? 0;
      const to = step(automaton, last, letter);
      if (to !== -1) walk(targets[edge] ?? 0, to, text + String.fromCharCode(letter));
    }
  };
  const start = [...form].reduce(
    (at, letter) => (at === -1 ? at : step(automaton, at, letter.charCodeAt(0))),
    0,
  );
  if (start !== -1) walk(start, 0, "");
  return ways.size;
}

/**
 * Says whether a word, or a word without its -a, begins several words of the dictionary that end in a word of their own:
 * "ladd" in "laddplats" and "laddkabel", "läx" in "läxbok". The dictionary lists such words one by one, and does not say of
 * their first part that it begins others.
 */
function provenFirsts(automaton: Automaton): (form: string) => boolean {
  const known = new Map<string, boolean>();
  const prove = (form: string): boolean => {
    if (!mayBeProven(form)) return false;
    // names begin names: "Karlstad"
    const isCommon = (word: string): boolean => (~bitsOf(automaton, word) & (WORD | COMMON)) === 0;
    if (!isCommon(form) && !isCommon(`${form}a`)) return false;
    const wanted = form.length > 3 ? WAYS : WAYS_IF_SHORT;
    return waysAfter(automaton, form, wanted) >= wanted;
  };
  return (form) => {
    const proven = known.get(form) ?? prove(form);
    known.set(form, proven);
    return proven;
  };
}

/** The dictionary for the search; one that knows nothing where there is none. */
export function searchWords(): Words {
  const lexicon = loadLexicon();
  if (lexicon === null) return NO_WORDS;
  const { automaton } = lexicon;
  const has = (form: string, bits: number): boolean => (bitsOf(automaton, form) & bits) !== 0;
  const isWord = (form: string): boolean => has(form, WORD);
  const parts = {
    begins: (form: string) => has(form, BEGINS | MIDDLE),
    beginsOthers: provenFirsts(automaton),
    ends: (form: string) => has(form, ENDS),
    isWord,
  };
  const known = new Map<string, readonly string[]>();
  return {
    partsOf: (word) => {
      const found = known.get(word) ?? compoundParts(word, parts);
      known.set(word, found);
      return found;
    },
    baseOf: (word) => definiteBase(word, isWord),
    isWord,
  };
}
