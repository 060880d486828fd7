// What the search asks a dictionary. It is given from outside: the index is built with one, the browser needs none.

/** A dictionary of a language. */
export interface Words {
  /** The parts of a compound in lower case; the word alone where it is none. */
  readonly partsOf: (word: string) => readonly string[];
  /** "barnets" → "barn", "kvinnan" → "kvinna": a noun without an ending that the stemmer leaves on; null for others. */
  readonly baseOf: (word: string) => string | null;
  readonly isWord: (word: string) => boolean;
}

/** A dictionary that knows nothing. */
export const NO_WORDS: Words = { partsOf: (word) => [word], baseOf: () => null, isWord: () => false };
