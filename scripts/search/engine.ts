// Runs a query against the index in the browser (and in tests): asks every shard, joins the answers, fetches what is shown.
import { slug } from "../swedish/slug.ts";
import { fellBack } from "./fallback.ts";
import { type Fragment, type Hit, hitOf, matchedWords } from "./hit.ts";
import type { ShardEntry, ShardList } from "./index-site.ts";
import { type Counts, mergeCounts, mergeResults, pageOf, type ShardAnswer, sumFacets } from "./merge.ts";
import { wholeNumber } from "./number.ts";
import { FACETS, type Facet, type FacetCounts, kindOf, type Query, termOf, withoutUnknown } from "./query.ts";
import { failingLoudly, watchFetches } from "./watch.ts";

/** What is used of Pagefind's own script. */
export interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}
interface PagefindInstance {
  search(term: string | null, options: SearchOptions): Promise<PagefindAnswer>;
  filters(): Promise<Counts>;
}
interface SearchOptions {
  readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>>;
  readonly sort: Readonly<Record<string, "asc" | "desc">>;
}
interface PagefindAnswer {
  readonly results: readonly Result[];
  readonly filters: Counts;
}
interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}

/** What a query gives. `query` is the one that was run: without unknown choices, on a page that exists. */
export interface Outcome {
  readonly query: Query;
  readonly total: number;
  readonly pages: number;
  readonly hits: readonly Hit[];
  readonly facets: FacetCounts;
}

export interface Engine {
  /** All values of all facets, with the number of documents in the collection. */
  readonly known: FacetCounts;
  /** @throws where a part of the index cannot be fetched; the same query may be tried again */
  run(query: Query): Promise<Outcome>;
}

// a document ranks above all that only cite its number
const RANKING = { metaWeights: { title: 5, dnr: 10, dnrsök: 10 } };
const EXCERPT_WORDS = 30;
const UNFILTERED: SearchOptions = { filters: {}, sort: {} };

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
  const run = (query: Query) => failingLoudly(runQuery(shards, withoutUnknown(query, known), known));
  return { known, run };
}

async function openShards(
  { shards, version }: ShardList,
  bundle: string,
  base: string,
  load: (url: string) => Promise<PagefindModule>,
): Promise<PagefindInstance[]> {
  const [first, ...rest] = shards;
  if (first === undefined) return [];
  const pagefind = await load(`${bundle}pagefind.js?v=${version}`);
  const open = async ({ path, hash }: ShardEntry): Promise<PagefindInstance> => {
    const instance = pagefind.createInstance({
      basePath: `${bundle}${path}`,
      baseUrl: base,
      noWorker: true,
      metaCacheTag: hash,
      ranking: RANKING,
      excerptLength: EXCERPT_WORDS,
      excerptEllipsis: "…",
    });
    // facet counts come only for facets that have been fetched
    await instance.filters();
    return instance;
  };
  // all instances share one program, which must have started before the second opens
  return [await open(first), ...(await Promise.all(rest.map(open)))];
}

async function runQuery(
  shards: readonly PagefindInstance[],
  query: Query,
  known: FacetCounts,
): Promise<Outcome> {
  const kind = kindOf(query);
  if (kind === "nothing")
    return { query: { ...query, page: 1 }, total: 0, pages: 1, hits: [], facets: known };
  const term = kind === "browse" ? null : termOf(query.text);
  const answers = await Promise.all(shards.map((shard) => askShard(shard, term, query, known)));
  const results = mergeResults(answers, query.sort);
  const { page, pages, shown } = pageOf(results, query.page);
  const hits = await Promise.all(shown.map(async (result) => hitOf(await result.data(), term)));
  return {
    query: { ...query, page },
    total: results.length,
    pages,
    hits,
    facets: mergeCounts(answers, query),
  };
}

async function askShard(
  shard: PagefindInstance,
  term: string | null,
  query: Query,
  known: FacetCounts,
): Promise<ShardAnswer<Result>> {
  if (term !== null && !(await isKnown(shard, term)))
    return { results: [], named: new Set(), counts: {}, without: {} };
  const sort: SearchOptions["sort"] = query.sort === "relevans" ? {} : { datum: "desc" };
  const { results, filters } = await shard.search(term, { filters: filtersOf(query, known), sort });
  const without: Partial<Record<Facet, Counts>> = {};
  for (const facet of FACETS) {
    if (query.chosen[facet].length === 0) continue;
    const open: Query = { ...query, chosen: { ...query.chosen, [facet]: [] } };
    without[facet] = (await shard.search(term, { filters: filtersOf(open, known), sort: {} })).filters;
  }
  return { results, named: await namedBy(shard, term), counts: filters, without };
}

/** The results whose own diarienummer is what was asked for. A quoted word is matched whole. */
async function namedBy(shard: PagefindInstance, term: string | null): Promise<ReadonlySet<string>> {
  const number = term === null ? null : wholeNumber(term);
  if (number === null) return new Set();
  return new Set((await shard.search(`"${number}"`, UNFILTERED)).results.map(({ id }) => id));
}

/** Whether the shard has hits for all words. The first hit tells: a word is unknown to all of the shard, or to nothing of it. */
async function isKnown(shard: PagefindInstance, term: string): Promise<boolean> {
  const first = (await shard.search(term, UNFILTERED)).results[0];
  if (first === undefined) return false;
  const isPhrase = /^".+"$/.test(term);
  return isPhrase || !fellBack(term, matchedWords(await first.data()));
}

function filtersOf({ chosen }: Query, known: FacetCounts): SearchOptions["filters"] {
  const filters: Record<string, { any: string[] }> = {};
  for (const facet of FACETS) {
    const any = Object.keys(known[facet]).filter((value) => chosen[facet].includes(slug(value)));
    if (any.length > 0) filters[facet] = { any };
  }
  return filters;
}
