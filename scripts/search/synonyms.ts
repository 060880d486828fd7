// Words that mean the same: which of them a text has, so that it is found by the others too.

import { stemOf } from "../swedish/stem.ts";

/** Two ways of saying one thing: a short one and a long one, or two words. */
export type Synonym = readonly [string, string];

/** “förskola” → “förskol”, which “förskolor” and “förskoleplats” begin with too; a short word is whole. */
function beginningOf(words: string): string {
  const last = words.split(" ").at(-1) ?? "";
  return words.length <= 5 ? words : words.slice(0, words.length - last.length) + stemOf(last);
}

function stands(all: string, text: string): boolean {
  // “VNR” is a word of its own; “våld i nära relation” may go on: “relationer”
  const isShort = all.length <= 5;
  const words = beginningOf(all);
  const from = new RegExp(
    `(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}${isShort ? "(?![\\p{L}\\p{N}])" : ""}`,
    isShort && words === words.toUpperCase() ? "u" : "iu",
  );
  return from.test(text);
}

/** The words that a text does not have, and whose other form it has. */
export function missingForms(text: string, synonyms: readonly Synonym[]): string[] {
  const lower = text.toLowerCase();
  // most texts hold neither: then no expression is worth making
  const has = (words: string): boolean =>
    lower.includes(beginningOf(words).toLowerCase()) && stands(words, text);
  const missing = synonyms.flatMap(([a, b]) => {
    const [hasA, hasB] = [has(a), has(b)];
    return hasA === hasB ? [] : [hasA ? b : a];
  });
  return [...new Set(missing)];
}

/** What else is found by the words of a query: "VNR" → "våld i nära relation". Upper and lower case are one here. */
export function alikeTo(text: string, synonyms: readonly Synonym[]): string[] {
  const asked = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, " ")} `;
  const has = (words: string): boolean => asked.includes(` ${words.toLowerCase()} `);
  return [...new Set(synonyms.flatMap(([a, b]) => (has(a) ? [b] : has(b) ? [a] : [])))];
}
