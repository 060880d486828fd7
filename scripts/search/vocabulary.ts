// The words of the collection, by their first letter: for offering a spelling, and for which word a form belongs to.
import type { PolicyDocument } from "../model/document.ts";
import { definiteForms } from "../swedish/definite.ts";
import { cleanForSearch } from "./rendition.ts";
import { beginningOf, type LetterFile, wordKey } from "./spelling.ts";
import type { Words } from "./words.ts";

const WORD = /\p{L}{3,40}/gu;

function countDocuments(documents: readonly PolicyDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { passages, frontMatter } of documents) {
    const text = [frontMatter.title, ...passages.map((passage) => passage.text)].join("\n");
    const own = new Set(cleanForSearch(text).toLowerCase().match(WORD) ?? []);
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** A file with more words than this is parted by their next letter: a query needs one of them. */
const MOST_WORDS = 400;

/** The beginnings that the words are parted by. */
function beginningsOf(words: readonly string[], beginning = ""): string[] {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const next = wordKey(word).slice(0, beginning.length + 1);
    const group = groups.get(next) ?? [];
    group.push(word);
    groups.set(next, group);
  }
  return [...groups].flatMap(([next, group]) => {
    if (next === "") return [];
    return next === beginning || group.length <= MOST_WORDS ? [next] : beginningsOf(group, next);
  });
}

/** The vocabulary of a collection. What stands once and is no word of the dictionary may be a misprint, and is offered to nobody. */
export function vocabularyOf(
  documents: readonly PolicyDocument[],
  dictionary: Words,
): Map<string, LetterFile> {
  const counts = [...countDocuments(documents)]
    .filter(([word, count]) => count > 1 || dictionary.isWord(word) || dictionary.partsOf(word).length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const names = [...new Set(beginningsOf(counts.map(([word]) => word)))];
  const files = new Map(
    names.map((name) => [name, { words: {} as Record<string, number>, bases: {} as Record<string, string> }]),
  );
  const fileOf = (word: string) => files.get(beginningOf(word, names) ?? "");
  for (const [word, count] of counts) {
    const file = fileOf(word);
    if (file !== undefined) file.words[word] = count;
    // of a compound that the dictionary does not have, the last part says how it is inflected
    const noun = dictionary.isWord(word) ? word : (dictionary.partsOf(word).at(-1) ?? word);
    for (const ending of definiteForms(noun)) {
      if (dictionary.baseOf(ending) !== noun) continue;
      const form = word.slice(0, -noun.length) + ending;
      const own = fileOf(form);
      if (own !== undefined) own.bases[form] = word;
    }
  }
  return files;
}
