// Words that mean the same: which of them a text has, so that it is found by the others too; and what else a query may be called.
import { hasStrayLetter, stemOf } from "../swedish/stem.ts";
import { wordKey } from "./spelling.ts";

/** Two ways of saying one thing: a short one and a long one, or two words. */
export type Synonym = readonly [string, string];

/** Longer words may go on in a text: "förskola" in "förskoleplats". Shorter ones, and abbreviations, are whole. */
const SHORTEST_OPEN = 6;

// "SoL", "VNR", "KS"; never "Brå", "dagis"
const ABBREVIATION = /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;
const LETTER = /[\p{L}\p{N}]/u;

/** How words are looked for in a text. */
interface Sought {
  /** Without the one ending that other forms do not have: "förskola" → "förskol", "socialtjänstlagen" → "socialtjänstlag". */
  readonly words: string;
  /** What one of the beginnings of a text must be. */
  readonly beginning: string;
  /** Nothing may follow: "VNR", "dagis". "Våld i nära relation" may go on: "relationer". */
  readonly isShut: boolean;
  /** Upper case counts: "SoL" is not "sol". */
  readonly isCased: boolean;
}

function soughtFor(all: string): Sought {
  const isShut = all.length < SHORTEST_OPEN;
  const isCased = isShut && ABBREVIATION.test(all);
  const words = isShut ? all : all.replace(/(?:(?<=...)e[nt]|[ae])$/u, "");
  const [first = ""] = words.toLowerCase().match(/[\p{L}\p{N}]+/u) ?? [];
  const isOne = !isShut && !/[^\p{L}\p{N}]/u.test(all);
  return {
    words: isCased ? words : words.toLowerCase(),
    beginning: isOne ? first.slice(0, SHORTEST_OPEN) : `${first} `,
    isShut,
    isCased,
  };
}

const known = new Map<string, Sought>();

function sought(words: string): Sought {
  const found = known.get(words) ?? soughtFor(words);
  known.set(words, found);
  return found;
}

/** A text with what tells fast that words are not in it. */
interface Text {
  readonly text: string;
  readonly lower: string;
  /** How its words begin, and the words themselves with a space after them. */
  readonly beginnings: ReadonlySet<string>;
}

function textOf(text: string): Text {
  const lower = text.toLowerCase();
  const beginnings = new Set<string>();
  for (const word of new Set(lower.match(/[\p{L}\p{N}]+/gu) ?? [])) {
    beginnings.add(`${word} `);
    for (let length = 3; length <= SHORTEST_OPEN; length++) beginnings.add(word.slice(0, length));
  }
  return { text, lower, beginnings };
}

function stands({ words, beginning, isShut, isCased }: Sought, { text, lower, beginnings }: Text): boolean {
  if (!beginnings.has(beginning)) return false;
  const all = isCased ? text : lower;
  for (let at = all.indexOf(words); at !== -1; at = all.indexOf(words, at + 1)) {
    const after = all.charAt(at + words.length);
    if (!LETTER.test(all.charAt(at - 1)) && !(isShut && LETTER.test(after))) return true;
  }
  return false;
}

/** The words that a text does not have, and whose other form it has. */
export function missingForms(all: string, synonyms: readonly Synonym[]): string[] {
  const text = textOf(all);
  const missing = synonyms.flatMap(([a, b]) => {
    const [hasA, hasB] = [a, b].map((words) => stands(sought(words), text));
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
  return words
    .map((word) => (hasStrayLetter(word) ? word : stemOf(word.replace(/(?<=\p{L}{4})ets?$/u, ""))))
    .join(" ");
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
