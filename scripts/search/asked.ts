// Finds the words that were asked for in a text, and says how each was found. Runs where hits are shown and on the page that is gone to.
import { stemOf } from "../swedish/stem.ts";
import { derivedBase, derivedKey, doerKey, plain, SHORTEST_BEGINNING } from "./coded.ts";
import { cutPlaces } from "./cut.ts";
import { askedStem, isFormOf, type StrictStem } from "./fallback.ts";
import { dayForms } from "./figures.ts";
import { isPeriod } from "./identifiers.ts";
import { COMMA, GROUP, joinGroups, wholeNumber } from "./number.ts";
import { termOf } from "./query.ts";

/** How a word of a text answers to one that was asked for: it is that word, another form of it, or a longer word that holds it. */
export type Rule = "word" | "form" | "part";

/** One word that was asked for. */
export interface AskedToken {
  readonly typed: string;
  readonly stem: StrictStem | null;
  readonly key: string;
}

/** The words of a term, in order. A number with letters and dashes is one word, however it was typed: "asn 2024 2039". */
export function tokensOfTerm(term: string): AskedToken[] {
  const bare = term.replaceAll('"', "");
  const whole = isPeriod(bare) ? null : wholeNumber(bare);
  if (whole !== null) return [{ typed: term, stem: null, key: whole.replace(/zz$/, "") }];
  const words = term.normalize("NFC").toLowerCase().replaceAll('"', " ").split(/\s+/);
  return words.flatMap((word): AskedToken[] => {
    const typed = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
    const key = numberKey(typed);
    if (key === "") return [];
    return [{ typed, key, stem: /^\p{L}{2,}$/u.test(typed) ? askedStem(typed) : null }];
  });
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
  if (typed === "procent" && word.includes("%")) return "word";
  if (stem.derived !== null) {
    if (parts.some((part) => [derivedKey(lax(part)), doerKey(lax(part))].includes(stem.derived)))
      return "form";
    const base = derivedBase(typed) ?? typed;
    return parts.some((part) => lax(part).includes(base)) ? "part" : null;
  }
  const stems = new Set([stemOf(lax(typed)), ...[...stem.others].map(lax)]);
  if (parts.some((part) => stems.has(stemOf(lax(part))) || stem.others.has(stemOf(part)))) return "form";
  const longer = parts.find((part) => isFormOf(part, stem));
  if (longer === undefined) return null;
  // "barnet" for "barnets": an ending that the stemmer leaves on
  return longer.length <= typed.length + 1 && longer.startsWith(typed.slice(0, SHORTEST_BEGINNING))
    ? "form"
    : "part";
}

/** "2 600", "2ꞏ600" → "2600"; "2,4", "2ꞏꞏ4" → "2.4". */
function numberKey(word: string): string {
  return joinGroups(word)
    .split(COMMA)
    .map((part) => plain(part).replaceAll(GROUP, ""))
    .join(".");
}

// "5 640 000", "2,4" on a page, where their parts are no words either
const GROUPED = /^\d+(?:\s\d{3})*(?:,\d+)?$/;

/** "2018" stands in "2016–2018", "20242039" in "ASN-2024-2039", and half of that number in "ASN 2024/2039". */
function numberRule(key: string, word: string): Rule | null {
  const bare = numberKey(word);
  if (bare === key) return "word";
  // "a-kassekvalificering" for "a-kassa"
  if (/^\p{L}{4,}$/u.test(key) && bare.startsWith(stemOf(key))) return "form";
  if (/\D/.test(word) && GROUPED.test(word)) return null;
  if (/^\d{6,}$/.test(bare) && key.endsWith(bare)) return "word";
  if (word.split(/[^\p{L}\p{N}]+/u).some((part) => plain(part) === key)) return "word";
  return key.length >= 6 && bare.endsWith(key) ? "word" : null;
}

/** What was asked for: words, and words that must follow each other. */
export interface Asked {
  readonly words: readonly AskedToken[];
  readonly phrases: readonly (readonly AskedToken[])[];
}

/** Parts what was typed: `"våld i nära relation" plan`. Words with a hyphen are several: "IOP-avtal". */
export function partedIn(term: string): Asked {
  const phrases = [...term.matchAll(/"([^"]+)"/g)]
    .flatMap(([, phrase = ""]) => dayForms(phrase)?.forms ?? [phrase])
    .map(tokensOfTerm);
  return {
    words: tokensOfTerm(partHyphens(term.replace(/"[^"]+"/g, " "))),
    phrases: phrases.filter((tokens) => tokens.length > 0),
  };
}

/** What a query asks for, and what its other names do: of these only where their words follow each other. */
export function askedFor(text: string, alike: readonly string[]): Asked {
  const all = [text, ...alike.map((words) => `"${words}"`)].map((words) => partedIn(termOf(words)));
  return { words: all.flatMap(({ words }) => words), phrases: all.flatMap(({ phrases }) => phrases) };
}

/** "IOP-avtal" → "IOP avtal", "MBN-2022" → "MBN 2022"; "ASN-2024-2039", "covid-19" and "a-kassa" stay. */
export function partHyphens(term: string): string {
  return term
    .replace(/(?<![\p{L}\p{N}-])\p{L}{2,}(?:-\p{L}+)+(?![\p{L}\p{N}-])/gu, (word) =>
      word.replaceAll("-", " "),
    )
    .replace(/(?<![\p{L}\p{N}-])(\p{L}{2,}|\d{2,3})-((?:19|20)\d{2})(?![\p{L}\p{N}-])/gu, "$1 $2");
}

/** A word of a text that was asked for. */
export interface Found {
  /** Which of the words of the text. */
  readonly at: number;
  readonly token: AskedToken;
  readonly rule: Rule;
}

const lower = (word: string): string => word.normalize("NFC").toLowerCase();

/** Whether a word of a text has the end of a typed one, which another word leaves out. */
function holdsEnd({ stem }: AskedToken, rest: string, word: string): boolean {
  return (
    ruleFor({ typed: rest, key: plain(rest), stem: stem === null ? null : askedStem(rest) }, word) !== null
  );
}

/** How words answer to one that was asked for: most words of a text stand in it more than once. */
function rulesOf(token: AskedToken): (word: string | undefined) => Rule | null {
  const known = new Map<string, Rule | null>();
  return (word = "") => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const rule = ruleFor(token, word);
    known.set(word, rule);
    return rule;
  };
}

// "missbruks-", "personal-,"
const CUT_END = /\p{L}-,?$/u;

/** Finds all of them: of a phrase only where its words follow each other. */
export function findAsked({ words: tokens, phrases }: Asked, words: readonly string[]): Found[] {
  const found = new Map<number, Found>();
  for (const phrase of phrases) {
    const answers = phrase.map(rulesOf);
    for (let from = 0; from + phrase.length <= words.length; from++) {
      // most words are not even the first one
      if (answers[0]?.(words[from]) === null) continue;
      const rules = answers.map((answer, nth) => answer(words[from + nth]));
      if (rules.some((rule) => rule === null)) continue;
      phrase.forEach((token, nth) => {
        found.set(from + nth, { at: from + nth, token, rule: rules[nth] ?? "word" });
      });
    }
  }
  const asked = tokens.map((token) => ({ token, answer: rulesOf(token) }));
  words.forEach((word, at) => {
    if (found.has(at)) return;
    for (const { token, answer } of asked) {
      const rule = answer(word);
      if (rule !== null) return void found.set(at, { at, token, rule });
    }
  });
  const cut = words.some((word) => CUT_END.test(word)) ? words.map(lower) : [];
  for (const token of tokens)
    if (token.stem !== null)
      for (const at of cutPlaces(token.typed, cut, (rest, word) => holdsEnd(token, rest, word)))
        if (!found.has(at)) found.set(at, { at, token, rule: "word" });
  return [...found.values()].sort((a, b) => a.at - b.at);
}
