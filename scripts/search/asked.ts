// Finds the words that were asked for in a text, and says how each was found. Runs where hits are shown and on the page that is gone to.
import { stemOf } from "../swedish/stem.ts";
import { plain, SHORTEST_BEGINNING } from "./coded.ts";
import { askedStem, isFormOf, type StrictStem } from "./fallback.ts";
import { wholeNumber } from "./number.ts";

/** How a word of a text answers to one that was asked for: it is that word, another form of it, or a longer word that holds it. */
export type Rule = "word" | "form" | "part";

/** One word that was asked for. */
export interface AskedToken {
  readonly typed: string;
  readonly stem: StrictStem | null;
  readonly key: string;
}

/** The words of a term, each once. A number with letters and dashes is one word, however it was typed: "asn 2024 2039". */
export function tokensOfTerm(term: string): AskedToken[] {
  const whole = wholeNumber(term.replaceAll('"', ""));
  if (whole !== null) return [{ typed: term, stem: null, key: whole.replace(/zz$/, "") }];
  const words = term.normalize("NFC").toLowerCase().replaceAll('"', " ").split(/\s+/);
  const tokens = words.flatMap((word): AskedToken[] => {
    const typed = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    const key = plain(typed);
    if (key === "") return [];
    return [{ typed, key, stem: /^\p{L}{2,}$/u.test(typed) ? askedStem(typed) : null }];
  });
  return tokens.filter(({ typed }, at) => tokens.findIndex((other) => other.typed === typed) === at);
}

/** How a word of a text answers to a word that was asked for; null where it does not. */
export function ruleFor({ typed, stem, key }: AskedToken, word: string): Rule | null {
  if (stem === null) return numberRule(key, word);
  const parts = word
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "");
  const lax = (text: string): string => (stem.isLax ? plain(text) : text);
  if (parts.some((part) => lax(part) === lax(typed))) return "word";
  if (parts.some((part) => stemOf(lax(part)) === stemOf(lax(typed)))) return "form";
  const longer = parts.find((part) => isFormOf(part, stem));
  if (longer === undefined) return null;
  // "barnet" for "barnets": an ending that the stemmer leaves on
  return longer.length <= typed.length + 1 && longer.startsWith(typed.slice(0, SHORTEST_BEGINNING))
    ? "form"
    : "part";
}

/** "2018" stands in "2016–2018", "20242039" in "ASN-2024-2039". */
function numberRule(key: string, word: string): Rule | null {
  const bare = plain(word);
  if (bare === key) return "word";
  if (word.split(/[^\p{L}\p{N}]+/u).some((part) => plain(part) === key)) return "word";
  return key.length >= 6 && bare.endsWith(key) ? "word" : null;
}

/** A word of a text that was asked for. */
export interface Found {
  /** Which of the words of the text. */
  readonly at: number;
  readonly token: AskedToken;
  readonly rule: Rule;
}

/** Finds all of them. */
export function findAsked(tokens: readonly AskedToken[], words: readonly string[]): Found[] {
  return words.flatMap((word, at) => {
    for (const token of tokens) {
      const rule = ruleFor(token, word);
      if (rule !== null) return [{ at, token, rule }];
    }
    return [];
  });
}
