// Finds the documents that hold what was asked for: words in their forms, phrases, spellings of one word.
import { mayBeMisspelled } from "../swedish/stem.ts";
import { partHyphens } from "./asked.ts";
import { besides } from "./besides.ts";
import type { Catalogue } from "./catalogue.ts";
import { indexKeys, plain } from "./coded.ts";
import type { Core, Match } from "./core.ts";
import { fellBack } from "./fallback.ts";
import { dayForms } from "./figures.ts";
import type { Files } from "./files.ts";
import { piecesWith } from "./hit.ts";
import { weighNearness } from "./near.ts";
import { pairsOf } from "./pairs.ts";
import { PIECE, type Piece, wordsIn } from "./pieces.ts";

/** An index that is open. */
export interface Index {
  readonly catalogue: Catalogue;
  readonly files: Files;
  /** The chunks for words, and those for phrases. */
  readonly words: Core;
  readonly phrases: Core;
  /** One piece of a document. */
  readonly piece: (document: number, nth: number) => Promise<Piece>;
  /** Address of the site, with a slash at the end. */
  readonly base: string;
}

/** A phrase, and the words that stand outside of one: `"våld i nära relation" plan`. */
const PHRASE = /"([^"]+)"/g;

/** Documents with all words of a term and all its phrases, the best first; none where some word stands in none. */
export async function matchesFor(index: Index, term: string): Promise<readonly Match[]> {
  const phrases = [...term.matchAll(PHRASE)].map(([, phrase = ""]) => phrase.trim());
  const loose = term.replace(PHRASE, " ").replaceAll('"', " ").trim();
  const asked = phrases
    .filter((phrase) => plain(phrase) !== "")
    .map((phrase) => phraseMatches(index, phrase));
  if (loose !== "") asked.push(wordMatches(index, loose));
  return intersect(await Promise.all(asked));
}

/** Documents in which words follow each other. In a large collection they are found by their pairs. */
export async function phraseMatches(index: Index, phrase: string): Promise<readonly Match[]> {
  const day = dayForms(phrase);
  // each text has it as one word, however it is printed there
  if (day !== null) return index.words.search(plain(day.iso), true);
  const words = phrase.split(/\s+/).filter((word) => plain(word) !== "");
  const { phrases } = index.catalogue;
  if (phrases === null || words.length < 2) return index.words.search(words.map(phraseKey).join(" "), true);
  const lists = await Promise.all(pairsOf(phrase).map((pair) => index.phrases.search(pair, true)));
  return intersect(lists).filter(chainIn(lists));
}

/** Of a phrase each word is whole: a short one needs no key of its own. */
function phraseKey(word: string): string {
  const { exact, lax } = indexKeys(word);
  return lax === null ? exact : plain(word);
}

/** Tells whether the pairs of a phrase follow each other in a document. Of a pair that is very common only the piece is known. */
function chainIn(lists: readonly (readonly Match[])[]): (match: Match) => boolean {
  const isRough = (list: readonly Match[]): boolean =>
    list.every((match) => match.places.every((place) => place % PIECE === 0));
  if (lists.some(isRough)) return () => true;
  const [first, ...rest] = lists.map((list) => new Map(list.map((match) => [match.document, match.places])));
  return ({ document }) => {
    const next = rest.map((places) => new Set(places.get(document)));
    return (first?.get(document) ?? []).some((from) => next.every((places, at) => places.has(from + at + 1)));
  };
}

/** Documents with all words, those first in which they stand near each other. */
async function wordMatches(index: Index, loose: string): Promise<readonly Match[]> {
  const asked = partHyphens(loose)
    .split(/\s+/)
    .filter((word) => plain(word) !== "");
  const lists = await Promise.all(
    asked.map((word) => tokenMatches(index, word, isFormEnough(index, word, asked.length))),
  );
  return lists.length < 2 ? (lists[0] ?? []) : weighNearness(intersect(lists), lists);
}

/** A beginning that takes more chunks than this costs more than it tells. */
const MOST_CHUNKS = 2;

/** In a large collection what begins like a word may be many chunks, and its own forms are documents enough. */
function isFormEnough({ catalogue, words }: Index, word: string, among: number): boolean {
  if (catalogue.phrases === null) return false;
  const { beginning } = indexKeys(word);
  return among > 1 || (beginning !== null && words.chunksFrom(beginning) > MOST_CHUNKS);
}

/** A word that stands in more of the documents than this is a common one. */
const COMMON = 0.3;

/** Documents with a word, or with what is the same word for a reader: "2600" and "2 600". The best first. */
async function tokenMatches(index: Index, word: string, areFormsEnough: boolean): Promise<readonly Match[]> {
  const { documents, phrases } = index.catalogue;
  const search = (): Promise<readonly (readonly Match[])[]> =>
    Promise.all(besides(word).map((other) => index.words.search(indexKeys(other).exact, true)));
  const early = phrases === null ? search() : null;
  early?.catch(() => {});
  const found = await formMatches(index, word, areFormsEnough);
  // in a large collection other forms of a word that is all over it cost more than they tell
  if (early === null && found.length > documents * COMMON) return found;
  const others = await (early ?? search());
  return others.every((list) => list.length === 0)
    ? found
    : unite([found, ...others]).sort((a, b) => b.score - a.score);
}

/**
 * Documents with a word in any of its forms, or with what begins like it too. For an unknown word the program gives what has the longest
 * beginning of it: then the first document tells.
 * @param areFormsEnough what begins like it is looked for only where no document has a form of it
 */
async function formMatches(index: Index, word: string, areFormsEnough: boolean): Promise<readonly Match[]> {
  const { exact, lax, beginning } = indexKeys(word);
  if (lax !== null) return shortMatches(index, word, exact, lax);
  const search = (): Promise<readonly Match[]> =>
    beginning === null ? Promise.resolve([]) : index.words.search(beginning);
  // both are looked for at once, so that no chunk waits for another
  const early = areFormsEnough ? null : search();
  early?.catch(() => {});
  const forms = await index.words.search(exact, true);
  const isSure = forms.length > 0 && !mayBeMisspelled(word.toLowerCase());
  if (forms.length > 0 && (areFormsEnough || beginning === null))
    return isSure ? forms : known(index, word, forms);
  const matches = await (early ?? search());
  return isSure ? matches : known(index, word, matches);
}

/** What an å, ä or ö for a typed letter takes from a document. */
const LAX_SCORE = 0.1;

/** Documents with a short word as it is typed, and after them those with å, ä or ö in it: "val", "väl". */
async function shortMatches(
  index: Index,
  word: string,
  exact: string,
  lax: string,
): Promise<readonly Match[]> {
  const [typed, accented] = await Promise.all([exact, lax].map((key) => index.words.search(key, true)));
  const farther = (accented ?? []).map((match) => ({ ...match, score: match.score * LAX_SCORE }));
  const found = unite([typed ?? [], farther]);
  return mayBeMisspelled(word.toLowerCase()) ? known(index, word, found) : found;
}

/** What was found, where the first document has the word; otherwise nothing. */
async function known(index: Index, word: string, matches: readonly Match[]): Promise<readonly Match[]> {
  const [first] = matches;
  return first === undefined || (await isFallback(index, word, first)) ? [] : matches;
}

/** Whether some word of a term stands nowhere in a document that was given for it. */
async function isFallback(index: Index, loose: string, match: Match): Promise<boolean> {
  // what has no place stands in the facts, where the names of what the text says are
  const names = match.places.length > 0 ? [] : (await index.files.synonyms(loose)).flat();
  const words: string[] = [];
  for (const nth of piecesWith(match)) {
    const { text, title, diarienummer } = await index.piece(match.document, nth);
    if (words.length === 0) words.push(...wordsIn(title), diarienummer ?? "", ...names.flatMap(wordsIn));
    words.push(...wordsIn(text));
    if (!fellBack(loose, words)) return false;
  }
  return true;
}

function intersect(lists: readonly (readonly Match[])[]): readonly Match[] {
  const [first = [], ...rest] = lists;
  if (rest.length === 0) return first;
  const others = rest.map((list) => new Map(list.map((match) => [match.document, match])));
  const both = first.flatMap(({ document, score, places }) => {
    const same = others.flatMap((list) => list.get(document) ?? []);
    if (same.length < others.length) return [];
    return [
      {
        document,
        score: same.reduce((sum, match) => sum + match.score, score),
        places: [...places, ...same.flatMap((match) => match.places)],
      },
    ];
  });
  return both.sort((a, b) => b.score - a.score);
}

/** Documents of any of some lists, each where it stands first, with all its places. */
export function unite(lists: readonly (readonly Match[])[]): Match[] {
  const found = new Map<number, Match>();
  for (const match of lists.flat()) {
    const before = found.get(match.document);
    const places = before === undefined ? match.places : [...before.places, ...match.places];
    found.set(match.document, { ...match, ...before, places });
  }
  return [...found.values()];
}
