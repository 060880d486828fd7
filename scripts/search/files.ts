// Small files beside the index, fetched when a query needs them: words by their beginning, numbers by key.
import type { Catalogue } from "./catalogue.ts";
import type { Load } from "./core.ts";
import type { Identified } from "./identifiers.ts";
import { once } from "./once.ts";
import { beginningOf, type LetterFile, wordKey } from "./spelling.ts";
import { type Synonym, synonymFile } from "./synonyms.ts";

/** Reads them; each once. @throws where one cannot be fetched */
export interface Files {
  /** Whether the collection has a list of its numbers. */
  readonly hasNumbers: boolean;
  /** The words that begin as a word does, as far as a file goes. */
  readonly wordsLike: (word: string) => Promise<LetterFile>;
  /** All words that begin with these letters, or whose file does; none where that takes more files than `most`. */
  readonly wordsFrom: (beginning: string, most?: number) => Promise<LetterFile>;
  /** What means the same as words that begin as those of a term do. */
  readonly synonyms: (term: string) => Promise<readonly Synonym[]>;
  readonly number: (name: string) => Promise<Readonly<Record<string, readonly Identified[]>>>;
}

const NO_WORDS: LetterFile = { words: {}, bases: {} };

/** Opens the files of an index. */
export function openFiles({ vocabulary, numbers, alike }: Catalogue, load: Load): Files {
  const names = vocabulary.split(" ").filter((name) => name !== "");
  const json = async <T>(path: string): Promise<T> => JSON.parse(new TextDecoder().decode(await load(path)));
  const letter = once((name) => json<LetterFile>(`ord/${name}.gz`));
  const number = once((name) => json<Readonly<Record<string, readonly Identified[]>>>(`nummer/${name}.gz`));
  const pairs = once((name) => json<readonly Synonym[]>(`likt/${name}.gz`));
  return {
    hasNumbers: numbers !== "",
    wordsLike: async (word) => {
      const name = beginningOf(word, names);
      return name === null ? NO_WORDS : letter(name);
    },
    wordsFrom: async (beginning, most = names.length) => {
      const key = wordKey(beginning);
      const wanted = names.filter((name) => name.startsWith(key) || key.startsWith(name));
      if (wanted.length > most) return NO_WORDS;
      const files = await Promise.all(wanted.map(letter));
      return {
        words: Object.assign({}, ...files.map(({ words }) => words)),
        bases: Object.assign({}, ...files.map(({ bases }) => bases)),
      };
    },
    number: async (name) => (numbers.includes(name) ? number(name) : {}),
    synonyms: async (term) => {
      const wanted = new Set(term.split(/[^\p{L}\p{N}]+/u).map(synonymFile));
      const found = await Promise.all(
        [...wanted].filter((name) => name !== "" && alike.includes(name)).map(pairs),
      );
      return found.flat();
    },
  };
}
