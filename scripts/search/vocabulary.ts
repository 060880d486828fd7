// The words of the collection, by their first letter: for offering a spelling, and for which word a form belongs to.
import type { PolicyDocument } from "../model/document.ts";
import { cleanForSearch } from "./rendition.ts";
import { type LetterFile, letterOf } from "./spelling.ts";
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

/** The vocabulary of a collection. What stands once and is no word of the dictionary may be a misprint, and is offered to nobody. */
export function vocabularyOf(
  documents: readonly PolicyDocument[],
  dictionary: Words,
): Map<string, LetterFile> {
  const files = new Map<string, { words: Record<string, number>; bases: Record<string, string> }>();
  for (const [word, count] of [...countDocuments(documents)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const letter = letterOf(word);
    const isSure = count > 1 || dictionary.isWord(word) || dictionary.partsOf(word).length > 1;
    if (letter === "" || !isSure) continue;
    const file = files.get(letter) ?? { words: {}, bases: {} };
    file.words[word] = count;
    for (const form of ["et", "ets", "t", "ts", "n", "ns"].map((ending) => word + ending))
      if (dictionary.baseOf(form) === word) file.bases[form] = word;
    files.set(letter, file);
  }
  return files;
}
