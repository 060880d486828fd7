// Runs Pagefind's program over our chunks. Its own script goes on without a part that it could not fetch, which would look
// like fewer hits, or none; this one says so.
import { stemOf } from "../swedish/stem.ts";
import { type Catalogue, lengthAt } from "./catalogue.ts";
import { writeCbor } from "./cbor.ts";
import { isOwnKey, isWholeKey } from "./coded.ts";
import { once } from "./once.ts";

/** A document that holds all words. */
export interface Match {
  readonly document: number;
  readonly score: number;
  /** Which words of the document, counted from 0. */
  readonly places: readonly number[];
  /** Where several words stand nearest each other. */
  readonly best?: number;
}

/** Fetches a file of the index as it is, unpacked. @throws where it cannot be had */
export type Load = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** A set of chunks, ready to be asked. */
export interface Core {
  /**
   * Documents with all words, the best first. A word that no document has gives those with the longest beginning of it that
   * some document has, or is left out.
   * @param words as they stand in the index, parted by spaces
   * @throws where a chunk cannot be fetched
   */
  readonly search: (words: string, isPhrase?: boolean) => Promise<Match[]>;
  /** How many chunks hold what begins with a word. */
  readonly chunksFrom: (word: string) => number;
}

/** What is called of the program: texts and bytes go in as an address and a length, texts come out so. */
interface Program {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(size: number, align: number): number;
  __wbindgen_free(at: number, size: number, align: number): void;
  init_pagefind(at: number, size: number): number;
  set_ranking_weights(index: number, at: number, size: number): number;
  load_index_chunk(index: number, at: number, size: number): number;
  search(index: number, ...texts: readonly number[]): [at: number, size: number];
}

/** Starts the program. One will do for all sets of chunks. */
export async function startProgram(bytes: Uint8Array<ArrayBuffer>): Promise<Program> {
  const imports = {
    "./pagefind_web_bg.js": {
      __wbindgen_init_externref_table: (): void => {
        const table = program.__wbindgen_externrefs;
        const from = table.grow(4);
        [undefined, null, true, false].forEach((value, index) => table.set(from + index, value));
        table.set(0, undefined);
      },
    },
  };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  const program = instance.exports as unknown as Program;
  program.__wbindgen_start();
  return program;
}

function hand(program: Program, bytes: Uint8Array): [at: number, size: number] {
  const at = program.__wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(program.memory.buffer).set(bytes, at);
  return [at, bytes.length];
}

function handText(program: Program, text: string): [at: number, size: number] {
  return hand(program, new TextEncoder().encode(text));
}

function takeText(program: Program, [at, size]: [at: number, size: number]): string {
  const text = new TextDecoder().decode(new Uint8Array(program.memory.buffer, at >>> 0, size));
  program.__wbindgen_free(at, size, 1);
  return text;
}

/** What Pagefind makes of the parts of a catalogue: version, documents, chunks, filters, orders, fields. */
function metaOf({ version, documents, lengths, fields }: Catalogue): Uint8Array {
  const pages = Array.from({ length: documents }, (_, at) => [String(at), lengthAt(lengths, at), ""]);
  // which chunks a word needs is found here, and filters and orders are ours
  return writeCbor([version, pages, [], [], [], fields]);
}

/** The chunks that hold a word or, where it is no whole one, what begins with it. @param starts where each chunk begins */
export function chunksFor(word: string, starts: readonly string[], isWhole: boolean): number[] {
  return starts.flatMap((start, at) => {
    const next = starts[at + 1];
    const begins = start <= word || (!isWhole && start.startsWith(word));
    return begins && (next === undefined || next > word) ? [at] : [];
  });
}

const startsIn = (chunks: string): string[] => chunks.split(" ").filter((start) => start !== "");

const RANKING = JSON.stringify({
  term_similarity: null,
  page_length: null,
  term_saturation: null,
  term_frequency: null,
  diacritic_similarity: null,
  // a document ranks above all that only cite its number
  meta_weights: { title: 5, dnr: 10, dnrsök: 10 },
});

/** Where the chunks of a set lie, and which of them a word stands in. */
export interface ChunkSet {
  readonly folder: string;
  readonly chunksFor: (word: string, isWhole: boolean) => readonly number[];
}

/** The chunks of words: where each begins is told by the catalogue. */
export function wordChunks({ chunks, own }: Pick<Catalogue, "chunks" | "own">): ChunkSet["chunksFor"] {
  const [starts, ownStarts] = [startsIn(chunks), startsIn(own)];
  return (word, isWhole) =>
    isOwnKey(word)
      ? chunksFor(word, ownStarts, isWhole || isWholeKey(word)).map((at) => starts.length + at)
      : chunksFor(stemOf(word), starts, isWhole);
}

/**
 * Opens a set of chunks: at the first search.
 * @param started the program; chunks are fetched while it is on its way
 */
export function openCore(
  started: () => Promise<Program>,
  catalogue: Catalogue,
  set: ChunkSet,
  load: Load,
): Core {
  const opened = once(async () => {
    const program = await started();
    const index = program.init_pagefind(...hand(program, metaOf(catalogue)));
    return { program, index: program.set_ranking_weights(index, ...handText(program, RANKING)) };
  });
  const loadChunk = once(async (at) => {
    const [own, bytes] = await Promise.all([opened(""), load(`${set.folder}/${at}.pf_index`)]);
    own.index = own.program.load_index_chunk(own.index, ...hand(own.program, bytes));
  });
  return {
    chunksFrom: (word) => set.chunksFor(word, false).length,
    async search(words, isPhrase = false) {
      const wanted = words.split(" ").flatMap((word) => set.chunksFor(word, isPhrase));
      await Promise.all([...new Set(wanted)].map((at) => loadChunk(String(at))));
      const { program, index } = await opened("");
      const texts = [words, words, "{}", ""].flatMap((text) => handText(program, text));
      const answer = takeText(program, program.search(index, ...texts, Number(isPhrase), 0));
      const { results }: { results: { p: string; s: number; l: { l: number }[] }[] } = JSON.parse(answer);
      return results.map(({ p, s, l }) => ({
        document: Number(p),
        score: s,
        places: l.map((place) => place.l),
      }));
    },
  };
}
