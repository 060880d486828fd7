// How often words and pairs of words occur: the context in which a broken word is read.

/** Words in lower case; a number is `#`, the border of a sentence is `|`. */
export const NUMBER = "#";
export const BORDER = "|";

// a word, a number, or the end of a sentence
const TOKEN = /\p{L}+|\d[\d .,:–-]*\d|\d|[.!?:;](?=\s|$)|\n\s*\n/gu;

/** Cuts a clean text into words as they are counted. */
export function countedWords(text: string): string[] {
  return [BORDER, ...(text.match(TOKEN) ?? []).map(toCounted), BORDER];
}

function toCounted(token: string): string {
  if (/^\d/.test(token)) return NUMBER;
  return /^\p{L}/u.test(token) ? token.toLowerCase() : BORDER;
}

/** What is known of Swedish: pairs that are common anywhere, and words and pairs of the collection's own clean documents. */
export interface Snapshot {
  /** Short name of this very content: the same name, the same repairs. */
  readonly id: string;
  /** First word → the words that commonly follow it in Swedish at large, sorted. */
  readonly pairs: ReadonlyMap<string, readonly string[]>;
  /** Words of the collection → how often. */
  readonly words: ReadonlyMap<string, number>;
  /** `first second` in the collection → how often. */
  readonly own: ReadonlyMap<string, number>;
}

/** Counts the words and pairs of clean texts. */
export function countTexts(texts: readonly string[]): Pick<Snapshot, "words" | "own"> {
  const words = new Map<string, number>();
  const own = new Map<string, number>();
  for (const text of texts) {
    const tokens = countedWords(text);
    tokens.forEach((word, index) => {
      if (word !== BORDER) words.set(word, (words.get(word) ?? 0) + 1);
      const next = tokens[index + 1];
      if (next !== undefined && !(word === BORDER && next === BORDER))
        own.set(`${word} ${next}`, (own.get(`${word} ${next}`) ?? 0) + 1);
    });
  }
  return { words, own };
}
