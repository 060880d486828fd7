// Runs a query against the index in the browser (and in tests).
import { answer } from "./answer.ts";
import { countFacets } from "./catalogue.ts";
import { type ChunkSet, openCore, startProgram, wordChunks } from "./core.ts";
import { openFiles } from "./files.ts";
import { loaderOf } from "./load.ts";
import type { Index } from "./match.ts";
import { once } from "./once.ts";
import type { Outcome } from "./outcome.ts";
import { pairChunk } from "./pairs.ts";
import { type Piece, pieceFile } from "./pieces.ts";
import { type FacetCounts, type Query, withoutUnknown } from "./query.ts";

export interface Engine {
  /** All values of all facets, with the number of documents in the collection. */
  readonly known: FacetCounts;
  /** @throws where a part of the index cannot be fetched; the same query may be tried again */
  run(query: Query): Promise<Outcome>;
}

/**
 * Opens the index. Its parts are fetched when a query needs them.
 * @param base address of the site, with a slash at the end: "/", "/repo/", "http://localhost:8080/"
 * @param isAsked whether words are waiting: then the program is fetched beside the catalogue, not after it
 * @throws where the index cannot be fetched
 */
export async function openEngine(base: string, isAsked = false): Promise<Engine> {
  const loader = loaderOf(base);
  const program = once(async () => startProgram(await loader.program()));
  // a failure is noticed where the program is used
  if (isAsked) program("").catch(() => {});
  const catalogue = await loader.catalogue();
  const load = loader.part(catalogue);
  const core = (set: ChunkSet) => openCore(() => program(""), catalogue, set, load);
  const words = core({ folder: "index", chunksFor: wordChunks(catalogue) });
  const pairs = catalogue.phrases?.chunks ?? 1;
  const phrases = core({ folder: "phrase", chunksFor: (pair) => [pairChunk(pair, pairs)] });
  const pieces = once(
    async (path: string): Promise<Piece> => JSON.parse(new TextDecoder().decode(await load(path))),
  );
  const index: Index = {
    catalogue,
    files: openFiles(catalogue, load),
    words,
    phrases,
    piece: (document, nth) => pieces(pieceFile(document, nth)),
    base,
  };
  const known = countFacets(catalogue);
  return { known, run: (query) => answer(index, withoutUnknown(query, known)) };
}
