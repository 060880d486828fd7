// What the dictionary knows of words, for the search: how compounds are parted, and which form belongs to which.
import { loadLexicon } from "./lexicon-file.ts";
import { bitsOf } from "./repair/automaton.ts";
import { BEGINS, ENDS, MIDDLE, WORD } from "./repair/hunspell.ts";
import { NO_WORDS, type Words } from "./search/words.ts";
import { compoundParts, definiteBase } from "./swedish/compound.ts";

/** The dictionary for the search; one that knows nothing where there is none. */
export function searchWords(): Words {
  const lexicon = loadLexicon();
  if (lexicon === null) return NO_WORDS;
  const { automaton } = lexicon;
  const has = (form: string, bits: number): boolean => (bitsOf(automaton, form) & bits) !== 0;
  const parts = {
    begins: (form: string) => has(form, BEGINS | MIDDLE),
    ends: (form: string) => has(form, ENDS),
  };
  const isWord = (form: string): boolean => has(form, WORD);
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
