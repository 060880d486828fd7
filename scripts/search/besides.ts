// What else a typed word may be written as in a text, which its stem does not bring together with it.
import { formsBeside } from "../swedish/irregular-forms.ts";
import { hasStrayLetter, stemOf } from "../swedish/stem.ts";
import { SHORTEST_BEGINNING } from "./coded.ts";
import { GROUP, groupsOf } from "./number.ts";

// "ärendena", "åtagandenas": nouns in -e, whose ending the stemmer of Snowball leaves on
const PLURAL_IN_ENA = /^(\p{L}{2,}e)nas?$/u;

/** Other spellings that are looked for too, each in all its forms: "2600" and "2 600", "ärendena" → "ärende", "bok" → "böcker". */
export function besides(word: string): readonly string[] {
  const lower = word.normalize("NFC").toLowerCase();
  const amounts = lower.includes(GROUP) ? [lower.replaceAll(GROUP, "")] : [groupsOf(lower)];
  return [
    ...amounts,
    PLURAL_IN_ENA.exec(lower)?.[1] ?? null,
    ...formsBeside(lower),
    ...definiteForms(lower),
  ].filter((other) => other !== null);
}

/** "taxa" → "taxan", "hus" → "huset", "räls" → "rälsen": a word so short that nothing is looked for that begins like it. */
function definiteForms(word: string): readonly string[] {
  const isShort = /^\p{L}{3,5}$/u.test(word) && stemOf(word).length <= SHORTEST_BEGINNING;
  if (!isShort || hasStrayLetter(word)) return [];
  if (word.endsWith("a")) return [`${word}n`];
  return word.endsWith("e") ? [`${word}t`] : [`${word}et`, `${word}en`];
}

// "kvinnan", "målet", "cykelns", "bastun"
const DEFINITE = /^(\p{L}{2,}?)(?:(?:e|a)?[tn]|ena)s?$/u;

/** What a word may be without the endings of a definite noun: good enough to mark by, in a text that was found by the word. */
export function likelyBases(word: string): readonly string[] {
  const base = DEFINITE.exec(word)?.[1];
  return base === undefined ? [] : [base, `${base}a`, `${base}e`];
}
