// Runs a query against the index in the browser (and in tests).
import { answer } from "./answer.ts";
import { openFiles } from "./files.ts";
import type { ShardList } from "./index-site.ts";
import { sumFacets } from "./merge.ts";
import type { Outcome } from "./outcome.ts";
import { type FacetCounts, type Query, withoutUnknown } from "./query.ts";
import { openShards, type PagefindModule } from "./shards.ts";
import { failingLoudly, watchFetches } from "./watch.ts";

export type { PagefindModule };

export interface Engine {
  /** All values of all facets, with the number of documents in the collection. */
  readonly known: FacetCounts;
  /** @throws where a part of the index cannot be fetched; the same query may be tried again */
  run(query: Query): Promise<Outcome>;
}

/**
 * Opens the index.
 * @param base address of the site, with a slash at the end: "/", "/repo/", "http://localhost:8080/"
 * @param load imports Pagefind's script
 * @throws where the index cannot be fetched
 */
export async function openEngine(
  base: string,
  load: (url: string) => Promise<PagefindModule>,
): Promise<Engine> {
  const bundle = `${base}pagefind/`;
  watchFetches(bundle);
  const response = await fetch(`${bundle}shards.json`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const list: ShardList = await response.json();
  const known = sumFacets(list.shards.map(({ facets }) => facets));
  const shards = await failingLoudly(openShards(list, bundle, base, load));
  const index = { shards, known, files: openFiles(bundle, list) };
  const run = (query: Query) => failingLoudly(answer(index, withoutUnknown(query, known)));
  return { known, run };
}
