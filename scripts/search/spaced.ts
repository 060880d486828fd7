// Words that are written together or apart: "öppen vård" and "öppenvård", "internkontroll" and "intern kontroll". Looked for where no
// document has them as they were typed.
// Source: Svenska skrivregler, on compounds that are written as one word (särskrivning).
import { stemOf } from "../swedish/stem.ts";
import type { Files } from "./files.ts";

/** A query in other words, and what of it was written in another way. */
export interface Spaced {
  readonly term: string;
  readonly written: string;
}

const SHORTEST_PART = 3;

async function isKnown(word: string, files: Files, isExact = false): Promise<boolean> {
  const { words } = await files.wordsLike(word);
  const stem = stemOf(word);
  return (
    words[word] !== undefined || (!isExact && Object.keys(words).some((known) => stemOf(known) === stem))
  );
}

/** "internkontroll" → "intern kontroll": two words of the collection. */
async function partedForms(word: string, files: Files): Promise<string[]> {
  const places = Array.from(
    { length: Math.max(0, word.length - 2 * SHORTEST_PART + 1) },
    (_, at) => at + SHORTEST_PART,
  );
  const forms: string[] = [];
  for (const at of places) {
    const [first, last] = [word.slice(0, at), word.slice(at)];
    if ((await isKnown(first, files, true)) && (await isKnown(last, files))) forms.push(`${first} ${last}`);
  }
  return forms;
}

/**
 * The query with two of its words written as one, or one as two: only such as the collection has. None for a phrase.
 * @param term lower case or not, without quotation marks
 */
export async function spacedTerms(term: string, files: Files): Promise<Spaced[]> {
  const words = term.toLowerCase().split(" ");
  if (!words.every((word) => /^[\p{L}\p{N}-]+$/u.test(word))) return [];
  const isPlain = (word: string): boolean => /^\p{L}{2,}$/u.test(word);
  const spaced: Spaced[] = [];
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? "";
    if (!isPlain(word)) continue;
    if (isPlain(next) && (await isKnown(word + next, files)))
      spaced.push({ term: words.toSpliced(at, 2, word + next).join(" "), written: word + next });
    for (const written of await partedForms(word, files))
      spaced.push({ term: words.with(at, `"${written}"`).join(" "), written });
  }
  return spaced;
}
