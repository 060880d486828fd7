// Small files beside the index, fetched when a query needs them: words by letter, numbers by key.
import type { Identified } from "./identifiers.ts";
import type { ShardList } from "./index-site.ts";
import type { LetterFile } from "./spelling.ts";
import type { Synonym } from "./synonyms.ts";

/** Reads them; each once. @throws where one cannot be fetched */
export interface Files {
  /** Whether the collection has a list of its numbers. */
  readonly hasNumbers: boolean;
  readonly letter: (name: string) => Promise<LetterFile>;
  /** Words that mean the same: `alla`. */
  readonly synonyms: (name: string) => Promise<readonly Synonym[]>;
  readonly number: (name: string) => Promise<Readonly<Record<string, readonly Identified[]>>>;
}

/** Fetches each file once. @param names those that there are, one letter each */
function fileReader<T>(folder: string, names: string, none: T): (name: string) => Promise<T> {
  const fetched = new Map<string, Promise<T>>();
  return (name) => {
    if (name === "" || !names.includes(name)) return Promise.resolve(none);
    const before = fetched.get(name);
    if (before !== undefined) return before;
    const file = fetch(`${folder}${name}.json`, { cache: "no-cache" }).then((response): Promise<T> => {
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return response.json();
    });
    fetched.set(name, file);
    file.catch(() => fetched.delete(name));
    return file;
  };
}

/** Opens the files of an index. */
export function openFiles(bundle: string, list: ShardList): Files {
  return {
    hasNumbers: list.numbers !== "",
    letter: fileReader(`${bundle}ord/`, list.letters, { words: {}, bases: {} }),
    number: fileReader(`${bundle}nummer/`, list.numbers, {}),
    synonyms: fileReader(`${bundle}likt/`, "alla", []),
  };
}
