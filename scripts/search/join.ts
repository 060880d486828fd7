// Joins the parts that were indexed one at a time to one index, whose chunks are small and hold no more places than a search needs.
import { stemOf } from "../swedish/stem.ts";
import type { Catalogue, PairSet } from "./catalogue.ts";
import { writeCbor } from "./cbor.ts";
import { CHUNK_SIZE, Chunks } from "./chunks.ts";
import { laxKey, plain, SHORTEST_BEGINNING, strictKey, wholeKey } from "./coded.ts";
import { Pairs, type Place, pairChunk } from "./pairs.ts";
import { type Part, type Posting, packChunk, writeEntry } from "./parts.ts";
import {
  type Limits,
  type Loose,
  looseOf,
  type Numbering,
  packedPostings,
  postingsOf,
  thinned,
  united,
} from "./postings.ts";

/** The weight of a word of the text, as Pagefind writes it, and of a part of one. */
const TEXT_WEIGHT = -25;
const UNPRINTED_WEIGHT = -9;
/** A pair has about so many numbers for each of its places. */
const NUMBERS_A_PLACE = 3;

/** A word with all its documents. */
interface Word {
  readonly word: string;
  readonly plain: readonly Loose[];
  readonly spellings: readonly (readonly [form: string, loose: readonly Loose[]])[];
}

/** Reads the words of all parts in order, each once. */
async function* wordsOf(parts: readonly Part[], numberings: readonly Numbering[]): AsyncGenerator<Word> {
  const open = await Promise.all(
    parts.map(async (part, at) => {
      const entries = part.entries();
      const numbering = numberings[at] ?? null;
      return { entries, numbering, next: (await entries.next()).value };
    }),
  );
  for (;;) {
    const word = open.reduce<string | null>(
      (least, { next }) => (next !== undefined && (least === null || next[0] < least) ? next[0] : least),
      null,
    );
    if (word === null) return;
    const plainOnes: Loose[] = [];
    const spellings = new Map<string, Loose[]>();
    for (const one of open) {
      if (one.next?.[0] !== word) continue;
      plainOnes.push(...looseOf(one.next[1], one.numbering));
      for (const [form, postings] of one.next[2])
        spellings.set(form, [...(spellings.get(form) ?? []), ...looseOf(postings, one.numbering)]);
      one.next = (await one.entries.next()).value;
    }
    yield { word, plain: plainOnes, spellings: [...spellings] };
  }
}

export interface JoinOptions {
  readonly parts: readonly Part[];
  /** For each part: the number of each of its documents. */
  readonly numbers: readonly (readonly number[])[];
  /** Words that a text says without printing them, or has as it was scanned, with where. */
  readonly unprinted: ReadonlyMap<string, readonly { readonly document: number; readonly place: number }[]>;
  /** Keys of our own for words whose stems are other words, with where they stand. */
  readonly derived: ReadonlyMap<string, readonly { readonly document: number; readonly place: number }[]>;
  /** How many words each document has. */
  readonly lengths: readonly number[];
  /** How many words a piece of a text has. */
  readonly piece: number;
  readonly limits: Limits;
  readonly write: (set: "index" | "phrase", at: number, content: Buffer) => Promise<void>;
}

/** The words of ours that stand beside one: with å, ä and ö as letters, and whole where it is short. */
function ownWords({ word, plain: bare, spellings }: Word): [key: string, loose: Loose[]][] {
  if (!/^\p{L}+$/u.test(word)) return [];
  const keys = new Map<string, (readonly Loose[])[]>();
  const put = (key: string, loose: readonly Loose[]): void => {
    if (loose.length > 0) keys.set(key, [...(keys.get(key) ?? []), loose]);
  };
  const isShort = word.length < SHORTEST_BEGINNING;
  if (isShort) put(wholeKey(word), bare);
  for (const [form, loose] of spellings) {
    const key = strictKey(form);
    if (key !== null) put(key, loose);
    // "idé" for "ide"
    if (isShort) put(key === null ? wholeKey(word) : laxKey(word), loose);
  }
  return [...keys].map(([key, lists]) => [key, united(lists)]);
}

/** Places of one weight, by document. */
function placed(
  places: readonly { readonly document: number; readonly place: number }[],
  weight: number,
): Loose[] {
  return united([
    places.map(({ document, place }): Loose => ({ document, places: [[weight, [place]]], facts: [] })),
  ]);
}

/** The words in order, those that are not printed among them. */
async function* withUnprinted(
  words: AsyncGenerator<Word>,
  unprinted: JoinOptions["unprinted"],
): AsyncGenerator<Word> {
  const left = new Map<string, Loose[]>();
  for (const [word, places] of unprinted) {
    const key = stemOf(plain(word));
    if (key === "") continue;
    left.set(key, united([left.get(key) ?? [], placed(places, UNPRINTED_WEIGHT)]));
  }
  const waiting = [...left.keys()].sort();
  const alone = (word: string): Word => {
    return { word, plain: left.get(word) ?? [], spellings: [] };
  };
  for await (const one of words) {
    while (waiting[0] !== undefined && waiting[0] < one.word) yield alone(waiting.shift() ?? "");
    if (waiting[0] !== one.word) yield one;
    else yield { ...one, plain: united([one.plain, left.get(waiting.shift() ?? "") ?? []]) };
  }
  for (const word of waiting) yield alone(word);
}

/** Words of ours while the others are written: packed, since they are a third of the index. */
class OwnWords {
  private readonly packed = new Map<string, Uint8Array[]>();

  add(word: Word): void {
    for (const [key, loose] of ownWords(word)) this.put(key, loose);
  }

  put(key: string, loose: readonly Loose[]): void {
    this.packed.set(key, [...(this.packed.get(key) ?? []), writeCbor(postingsOf(loose))]);
  }

  *inOrder(): Generator<readonly [key: string, loose: readonly Loose[]]> {
    for (const key of [...this.packed.keys()].sort()) {
      const lists = (this.packed.get(key) ?? []).map((bytes) => looseOf(packedPostings(bytes), null));
      yield [key, united(lists)];
    }
  }
}

/** The postings of a pair of words. @param most with more places than this, the piece of the first one alone */
function pairPostings(places: readonly Place[], most: number, piece: number): Posting[] {
  const byDocument = new Map<number, number[]>();
  for (const { document, place } of places) {
    const list = byDocument.get(document);
    if (list === undefined) byDocument.set(document, [place]);
    else list.push(place);
  }
  const rough = (list: readonly number[]): number[] =>
    list.slice(0, 1).map((place) => place - (place % piece));
  const isRough = places.length > most;
  return postingsOf(
    [...byDocument].map(([document, list]): Loose => {
      return { document, places: [[TEXT_WEIGHT, isRough ? rough(list) : list]], facts: [] };
    }),
  );
}

/** Writes the pairs, each in the chunk that its key names. They are kept packed until all are there. */
async function writePairs(
  pairs: Pairs,
  most: number,
  piece: number,
  write: (at: number, content: Buffer) => Promise<void>,
): Promise<PairSet> {
  const chunks = Math.max(1, Math.ceil((pairs.total * NUMBERS_A_PLACE) / CHUNK_SIZE));
  const packed = Array.from({ length: chunks }, (): Uint8Array[] => []);
  for (const [key, places] of pairs.inOrder())
    packed[pairChunk(key, chunks)]?.push(writeEntry([key, pairPostings(places, most, piece), []]));
  for (const [at, entries] of packed.entries()) {
    await write(at, packChunk(entries));
    packed[at] = [];
  }
  return { chunks };
}

/** Joins the parts. @returns the names of the facts, and where the chunks of both sets begin; `phrases` is null where no other set is needed */
export async function joinParts({
  parts,
  numbers,
  unprinted,
  derived,
  lengths,
  piece,
  limits,
  write,
}: JoinOptions): Promise<Pick<Catalogue, "fields" | "chunks" | "own" | "phrases">> {
  const fields = [...new Set(parts.flatMap((part) => part.fields))].sort();
  const numberings = parts.map((part, at) => ({
    documents: numbers[at] ?? [],
    fields: part.fields.map((field) => fields.indexOf(field)),
  }));
  const chunks = new Chunks((at, content) => write("index", at, content));
  const own = new OwnWords();
  const pairs = new Pairs(lengths);
  let isThinned = false;
  const thin = (loose: readonly Loose[]): Posting[] => {
    const kept = thinned(loose, piece, limits);
    isThinned ||= kept !== loose;
    return postingsOf(kept);
  };
  for await (const word of withUnprinted(wordsOf(parts, numberings), unprinted)) {
    own.add(word);
    for (const loose of [word.plain, ...word.spellings.map(([, list]) => list)]) pairs.see(word.word, loose);
    await chunks.add([
      word.word,
      thin(word.plain),
      word.spellings.map(([form, loose]) => [form, thin(loose)]),
    ]);
  }
  for (const [word, places] of unprinted) {
    const key = strictKey(word);
    if (key !== null) own.put(key, placed(places, UNPRINTED_WEIGHT));
  }
  for (const [key, places] of derived) own.put(key, placed(places, TEXT_WEIGHT));
  const starts = await chunks.end();
  for (const [key, loose] of own.inOrder()) await chunks.add([key, thin(loose), []]);
  return {
    fields,
    chunks: starts,
    own: await chunks.end(),
    phrases: isThinned
      ? await writePairs(pairs, limits.pair, piece, (at, content) => write("phrase", at, content))
      : null,
  };
}
