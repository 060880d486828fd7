// Tells hits from what Pagefind gives instead: for a word that it does not know it returns hits for the longest known
// beginning ("simhall" → "si"), or leaves the word out. Neither holds what was asked for.

import { hasStrayLetter, stemOf } from "../swedish/stem.ts";
import { besides, likelyBases } from "./besides.ts";
import { derivedKey, plain } from "./coded.ts";
import { cutPlaces } from "./cut.ts";

// endings that a Swedish stemmer may take off, longest first
const ENDINGS =
  "heterna heten heter andes andet arens arnas ernas ornas anden hetens arna erna orna ande arne aste aren ades erns hets ade are ern ens het ast ets ad en ar er or as es at et a e s"
    .split(" ")
    .sort((a, b) => b.length - a.length);
const SHORTEST_STEM = 3;
const SHORTEST_PART = 4;
const SHORTEST_FIRST = 4;
// "möjlig" → "möj", "händels" → "händ": what the stemmer takes off in its last step
const DERIVED = /(?:lig|ig|els)$/;
// "friskt" → "frisk", "vänn" → "vän", "arbetslöst" → "arbetslös"
const LAST_LETTER = /(?<=[dg])d$|(?<=n)n$|(?<=[dgkt]|full|los)t$/;

/** How many words of `term` have a match among `words`, the words of a text that the index matched. */
export function matchedTokens(term: string, words: readonly string[]): number {
  const matched = new Set(
    words.flatMap((word) => [plain(word), ...word.split(/[^\p{L}\p{N}\p{M}]+/u).map(plain)]),
  );
  return tokensOf(term).filter((token) => {
    const stem = shortestStem(token);
    const isThere = [...matched].some(
      (word) => holds(word, stem) && !isShortOfLetter(token, word) && !isSingleFor(token, word),
    );
    return isThere || cutPlaces(token, words.map(withoutAccents), endsAs).length > 0;
  }).length;
}

/** In lower case, with its punctuation. */
function withoutAccents(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether a word has the end that another one leaves out: "vård" in "beroendevården". */
function endsAs(rest: string, word: string): boolean {
  return plain(word).includes(shortestStem(rest));
}

// "kontrol" for "kontroll", "ishal" for "ishallen"
const CONSONANT = /[bcdfghjklnpqrstvxz]/;

/**
 * Whether a typed word begins another one only since its last consonant should be double: that is a misspelling, and no beginning. An -m is
 * single at the end of a word, and double before an ending: "program", "programmet".
 */
function isShortOfLetter(token: string, word: string): boolean {
  const last = token.at(-1) ?? "";
  if (!word.startsWith(token + last)) return false;
  return CONSONANT.test(last) || (last === "m" && /^s?$/.test(word.slice(token.length + 1)));
}

/** Whether a typed word has one consonant where another has two: "ensamkomande" for "ensamkommande". */
function isSingleFor(token: string, word: string): boolean {
  const at = [...token].findIndex((letter, index) => letter !== word[index]);
  return at > 0 && word[at] === word[at - 1] && word.slice(at + 1).startsWith(token.slice(at));
}

/** A part of a compound may have been what matched: "nämnd" in "socialnämnden". */
function holds(word: string, stem: string): boolean {
  return word.startsWith(stem) || (stem.length >= SHORTEST_PART && word.includes(stem));
}

/** Whether some word of `term` has no match among `words`, the words that a hit was found by. */
export function fellBack(term: string, words: readonly string[]): boolean {
  return matchedTokens(term, words) < tokensOf(term).length;
}

/** The words of a term as Pagefind compares them: without accents and punctuation. "ASN-2024-2039" → "asn20242039". */
function tokensOf(term: string): string[] {
  return term
    .split(/\s+/)
    .map(plain)
    .filter((token) => token !== "");
}

/** A typed word that the words of a text are compared with. */
export interface StrictStem {
  readonly typed: string;
  readonly stem: string;
  /** Typed without å, ä and ö, which may stand for them. */
  readonly isLax: boolean;
  /** The key of a word whose stem is that of another one; null for others. */
  readonly derived: string | null;
  /** Stems of what else it may be written as. */
  readonly others: ReadonlySet<string>;
}

/** A typed word as it is compared. Whoever types å, ä, ö means them; "vår" is not "vård". */
export function askedStem(typed: string): StrictStem {
  const others = [...besides(typed), ...likelyBases(typed)].map(stemOf);
  return {
    derived: derivedKey(typed),
    others: new Set(others.filter((stem) => stem.length >= SHORTEST_STEM)),
    typed,
    stem: typed.slice(0, shortestStem(plain(typed)).length),
    isLax: !/[åäö]/.test(typed),
  };
}

/** "männ" → "män": the last consonant is doubled before an ending. */
function single(stem: string): string {
  return stem.replace(/([nm])\1$/u, "$1");
}

/** Whether a word is a form of the typed one, begins with it, or has it as a part. */
export function isFormOf(word: string, { typed, stem, isLax, others }: StrictStem): boolean {
  const form = isLax ? plain(word) : word;
  if (stem.length >= SHORTEST_PART && form.includes(stem)) return true;
  if (typed.length >= SHORTEST_PART && form.startsWith(typed)) return true;
  if (single(stemOf(form)) === single(stemOf(typed))) return true;
  return [stemOf(typed), ...others].some((one) => {
    // the whole word, or its last part: "väg" in "cykelvägar", and not in "vägledning" or "avvägning"
    const at = form.lastIndexOf(one);
    const mayEnd = at >= SHORTEST_FIRST && (one.length > SHORTEST_STEM || one === stemOf(typed));
    return (at === 0 || mayEnd) && stemOf(form.slice(at)) === one;
  });
}

/** Shorter than or equal to the engine's own stem, so that a true match is never taken for a fallback. */
function shortestStem(token: string): string {
  if (hasStrayLetter(token)) return token;
  const ending = ENDINGS.find((end) => token.endsWith(end) && token.length - end.length >= SHORTEST_STEM);
  const stem = ending === undefined ? token : token.slice(0, -ending.length);
  const shorter = stem.replace(DERIVED, "").replace(LAST_LETTER, "");
  return shorter.length >= SHORTEST_STEM ? shorter : stem;
}
