// Words that mean the same: which of them a text has, so that it is found by the others too; and what else a query may be called.
import { stemOf } from "../swedish/stem.ts";
import { wordKey } from "./spelling.ts";

/** Two ways of saying one thing: a short one and a long one, or two words. */
export type Synonym = readonly [string, string];

/** Longer words may go on in a text: "förskola" in "förskoleplats". Shorter ones, and abbreviations, are whole. */
const SHORTEST_OPEN = 6;

/** "förskola" → "förskol", "socialtjänstlagen" → "socialtjänstlag": without the one ending that other forms do not have. */
function openEnd(words: string): string {
  return words.length < SHORTEST_OPEN ? words : words.replace(/(?:(?<=...)e[nt]|[ae])$/u, "");
}

// "SoL", "VNR", "KS"; never "Brå", "dagis"
const ABBREVIATION = /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;

function stands(all: string, text: string): boolean {
  // "VNR" is a word of its own; "våld i nära relation" may go on: "relationer"
  const isShort = all.length < SHORTEST_OPEN;
  const words = openEnd(all);
  const from = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}${isShort ? "(?![\\p{L}\\p{N}])" : ""}`,
    isShort && ABBREVIATION.test(words) ? "u" : "iu",
  );
  return from.test(text);
}

/** How the words of a text begin, and the words themselves: most texts hold few of the list. */
function beginningsOf(lower: string): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const word of lower.match(/[\p{L}\p{N}]+/gu) ?? []) {
    beginnings.add(`${word} `);
    for (let length = 3; length <= SHORTEST_OPEN; length++) beginnings.add(word.slice(0, length));
  }
  return beginnings;
}

/** The words that a text does not have, and whose other form it has. */
export function missingForms(text: string, synonyms: readonly Synonym[]): string[] {
  const beginnings = beginningsOf(text.toLowerCase());
  const has = (words: string): boolean => {
    const [first = ""] =
      openEnd(words)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/u) ?? [];
    const isOpen = words.length >= SHORTEST_OPEN && !/[^\p{L}\p{N}]/u.test(words);
    return beginnings.has(isOpen ? first.slice(0, SHORTEST_OPEN) : `${first} `) && stands(words, text);
  };
  const missing = synonyms.flatMap(([a, b]) => {
    const [hasA, hasB] = [has(a), has(b)];
    return hasA === hasB ? [] : [hasA ? b : a];
  });
  return [...new Set(missing)];
}

/** What else words may be called. */
export interface Alike {
  readonly words: string;
  /** It is all that was asked for, and not a part of it. */
  readonly isWhole: boolean;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*-?/gu) ?? [];
}

/** "Dagiset" → "dagis": words by their stems, as forms of one word meet. */
function stemmed(words: readonly string[]): string {
  // "brandkåren" and "brandkår" have one stem; "badhuset" has "-et" left on
  return words.map((word) => stemOf(word.replace(/(?<=\p{L}{4})ets?$/u, ""))).join(" ");
}

/** What else is found by the words of a query: "VNR" → "våld i nära relation". Upper and lower case are one here. */
export function alikeTo(text: string, synonyms: readonly Synonym[]): Alike[] {
  const words = wordsOf(text);
  const [typed, stems] = [words.join(" "), stemmed(words)];
  const found = new Map<string, Alike>();
  for (const [a, b] of synonyms)
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      // "solen" is no form of SoL
      const isShort = ABBREVIATION.test(own);
      const [name, asked] = isShort ? [own.toLowerCase(), typed] : [stemmed(wordsOf(own)), stems];
      if (!` ${asked} `.includes(` ${name} `)) continue;
      const before = found.get(other);
      found.set(other, { words: other, isWhole: (before?.isWhole ?? false) || name === asked });
    }
  return [...found.values()];
}

/** The file that words are kept in, by how they begin: "a" … "z", "" for what begins with no letter. */
export function synonymFile(words: string): string {
  return wordKey(words).charAt(0);
}

/** The pairs by file: each in those of both its sides. */
export function synonymFiles(synonyms: readonly Synonym[]): Map<string, Synonym[]> {
  const files = new Map<string, Synonym[]>();
  for (const pair of synonyms)
    for (const name of new Set(pair.map(synonymFile)))
      if (name !== "") files.set(name, [...(files.get(name) ?? []), pair]);
  return files;
}
