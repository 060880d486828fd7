// What else a typed word may be written as in a text, which its stem does not bring together with it.
import { formsBeside } from "../swedish/irregular-forms.ts";
import { hasStrayLetter, stemOf } from "../swedish/stem.ts";
import { shortVerbForms, weakBases } from "../swedish/verb-forms.ts";
import { SHORTEST_BEGINNING } from "./coded.ts";
import { GROUP, groupsOf } from "./number.ts";

// "ärendena", "åtagandenas": nouns in -e, whose ending the stemmer of Snowball leaves on
const PLURAL_IN_ENA = /^(\p{L}{2,}e)nas?$/u;

/** Other spellings that are looked for too, each in all its forms: "2600" and "2 600", "ärendena" → "ärende", "bok" → "böcker". */
export function besides(word: string): readonly string[] {
  const lower = word.normalize("NFC").toLowerCase();
  const amounts = lower.includes(GROUP) ? [lower.replaceAll(GROUP, "")] : [groupsOf(lower)];
  const irregular = formsBeside(lower);
  const all = [
    ...amounts,
    PLURAL_IN_ENA.exec(lower)?.[1] ?? null,
    ...(irregular.length > 0 ? irregular : definiteForms(lower)),
    ...weakBases(lower),
    ...shortVerbForms(lower),
    ...withoutVowel(lower),
    ...agentForms(lower),
    ...(lower.endsWith("sen") ? [lower.slice(0, -2)] : []),
    // "processers", "flickors": the stemmer does not know the genitive of a plural
    ...(/...[aeo]rs$/.test(lower) ? [lower.slice(0, -1)] : []),
  ];
  return [...new Set(all.filter((other) => other !== null))];
}

// "mandel" and "mandlar", "svågrar" and "svåger"; "handel" is none of "handlar"
const WITH_VOWEL = /^(\p{L}{2,}[^aeiouyåäö])el(?:ns?|s)?$/u;
const WITHOUT_VOWEL = /^(\p{L}{2,}[^aeiouyåäö])([lr])ar(?:nas?|s)?$/u;

/** An -e- that falls before an ending: "mandel" → "mandlar", "svågrar" → "svåger". */
function withoutVowel(word: string): readonly string[] {
  const first = WITH_VOWEL.exec(word)?.[1];
  if (first !== undefined && first !== "hand") return [`${first}lar`];
  const [, start, last] = WITHOUT_VOWEL.exec(word) ?? [];
  return start === undefined || start === "hand" ? [] : [`${start}e${last}`];
}

// "rektor", "rektorn", "rektorer", "revisorerna": the stemmer takes "-or" for a plural
const AGENT = /^(\p{L}{2,}[st]or)(?:ns?|s|er(?:s|nas?)?)?$/u;

function agentForms(word: string): readonly string[] {
  const noun = AGENT.exec(word)?.[1];
  return noun === undefined ? [] : [noun, `${noun}n`, `${noun}er`].filter((form) => form !== word);
}

/** "taxa" → "taxan", "snö" → "snön", "hus" → "huset", "räls" → "rälsen": a word so short that nothing is looked for that begins like it. */
function definiteForms(word: string): readonly string[] {
  const isShort = /^\p{L}{3,5}$/u.test(word) && stemOf(word).length <= SHORTEST_BEGINNING;
  if (!isShort || hasStrayLetter(word)) return [];
  if (word.endsWith("a")) return [`${word}n`];
  if (/[ouyåäö]$/.test(word)) return [`${word}n`, `${word}t`];
  return word.endsWith("e") ? [`${word}t`] : [`${word}et`, `${word}en`];
}

// "kvinnan", "målet", "cykelns", "bastun"
const DEFINITE = /^(\p{L}{2,}?)(?:(?:e|a)?[tn]|ena)s?$/u;

/** What a word may be without the endings of a definite noun: good enough to mark by, in a text that was found by the word. */
export function likelyBases(word: string): readonly string[] {
  const base = DEFINITE.exec(word)?.[1];
  return base === undefined ? [] : [base, `${base}a`, `${base}e`];
}
