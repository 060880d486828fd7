// Words as the index knows them: without accents and with their stem, beside a spelling in which å, ä and ö are letters of their own.
import { stemOf } from "../swedish/stem.ts";

/** A stem shorter than this begins too many words: it is looked for whole. */
export const SHORTEST_BEGINNING = 4;
/** Marks a spelling of ours; no word of a text begins with it and goes on with a letter. */
const MARK = "0";

const LETTERS: Readonly<Record<string, string>> = { å: "a1", ä: "a2", ö: "o3" };
/** Stands after every other letter: what ends in a figure the program takes no ending off, however much of a key it is. */
const PLAIN_LETTER = "9";

/** A word without accents and punctuation, in lower case: `Våld,` → `vald`. */
export function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** "män" → "m9a2n9", "idé" → "i9d9e9": letters without accents, but for å, ä and ö. */
function spelled(word: string): string {
  return [...word.normalize("NFC").toLowerCase()]
    .map((letter) => LETTERS[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, "") + PLAIN_LETTER)
    .join("");
}

// "farligt", "dagliga", "statligas", "demens": what the stemmer leaves of them is another word ("får", "dag", "stat", "dem")
const DERIVED = /^(\p{L}{3,}ig|demens)(?:t|a|e|are|ast|aste|en|et|er|erna)?s?$/u;
const SHORTEST_DERIVED = 5;
// "lärare", "läkaren": who does something, whose stem is what is done ("lär"); the index has "lärarna" and "lärar-" too. Never "dyrare"
const DOER =
  /^((?!(?:dyr|fin|ren|rik|sen|ful|arg|het|vit|gul|tun|fri|blå|grå|ny|rå|öm)ar)\p{L}{2,3}ar)(?:e|en|ens|es)$/u;
const DOERS = /^(\p{L}{2,3}ar)(?:e|en|ens|es|na|nas)?$/u;

/** A word whose stem is that of another, without its ending: "farligt" → "farlig", "lärare" → "lärar"; null for other words. */
export function derivedBase(form: string): string | null {
  const lower = form.normalize("NFC").toLowerCase();
  const derived = DERIVED.exec(lower)?.[1] ?? DOER.exec(lower)?.[1] ?? "";
  return derived.length < SHORTEST_DERIVED ? null : derived;
}

/** The key that such a word is kept under: "farligt" → "0f9a9r9l9i9g90"; null for other words. */
export function derivedKey(form: string): string | null {
  const base = derivedBase(form);
  return base === null ? null : `${MARK}${spelled(base)}${MARK}`;
}

/** The key of who does something, as a text has it: "lärarna", "lärar" of "lärarlön" → "0l9a2r9a9r90"; null for other words. */
export function doerKey(form: string): string | null {
  const doer = DOERS.exec(form.normalize("NFC").toLowerCase())?.[1];
  return doer === undefined ? null : `${MARK}${spelled(doer)}${MARK}`;
}

/** The key that a form with å, ä or ö is kept under beside its plain one: "mäns" → "0m9a2n90". null for a form without them. */
export function strictKey(form: string): string | null {
  return /[åäö]/i.test(form.normalize("NFC")) ? `${MARK}${spelled(stemOf(form.toLowerCase()))}${MARK}` : null;
}

/** The key that a short stem is kept under beside itself, so that it is found whole: "man" → "0man0". */
export function wholeKey(stem: string): string {
  return `${MARK}${stem}${MARK}`;
}

/** The key that spellings of a short stem with å, ä and ö are kept under, for who types without them: "kor" → "0kor00", which has "kör". */
export function laxKey(stem: string): string {
  return wholeKey(stem) + MARK;
}

/** Whether a key is one of ours: "0m9a2n90", never "0403". */
export function isOwnKey(key: string): boolean {
  return /^0\p{L}/u.test(key);
}

/** Whether nothing that goes on from a key is looked for. */
export function isWholeKey(key: string): boolean {
  return key.length > 2 && key.startsWith(MARK) && key.endsWith(MARK);
}

// "våld", "LVU", "barnets"; never "2024", "asn20242039", "covid-19"
const LETTERS_ALONE = /^\p{L}+$/u;

/** What is asked of the index for one typed word: the key of its forms, and the key of what begins like it. */
export interface IndexKeys {
  readonly exact: string;
  /** The key of a short word with other letters, å for a; null where the first one has them too. */
  readonly lax: string | null;
  /** null for a word so short that too much begins like it: "vår" is not "vård". */
  readonly beginning: string | null;
}

/** The keys of a typed word. Typed å, ä and ö count; typed a and o may stand for them. */
export function indexKeys(typed: string): IndexKeys {
  const word = typed.normalize("NFC").toLowerCase();
  // a number is not what begins like it: 2017:90 is not 2017:900
  if (/\p{N}/u.test(word)) return { exact: plain(word), lax: null, beginning: null };
  if (!LETTERS_ALONE.test(word)) return { exact: plain(word), lax: null, beginning: plain(word) };
  const derived = derivedKey(word);
  if (derived !== null) return { exact: derived, lax: null, beginning: null };
  const strict = strictKey(word);
  const stem = stemOf(plain(word));
  const isShort = stem.length < SHORTEST_BEGINNING;
  if (strict !== null) return { exact: strict, lax: null, beginning: isShort ? null : strict.slice(0, -1) };
  return isShort
    ? { exact: wholeKey(stem), lax: laxKey(stem), beginning: null }
    : { exact: plain(word), lax: null, beginning: plain(word) };
}
