// The bundles of the index: opens them, asks each of them, joins what they answer.
import { slug } from "../swedish/slug.ts";
import { fellBack, holdsStrictly, type StrictStem } from "./fallback.ts";
import { type Fragment, hitOf, matchedWords } from "./hit.ts";
import type { ShardEntry, ShardList } from "./index-site.ts";
import { type Counts, mergeCounts, mergeResults, pageOf, type ShardAnswer } from "./merge.ts";
import { wholeNumber } from "./number.ts";
import type { Outcome } from "./outcome.ts";
import { FACETS, type Facet, type FacetCounts, mapFacets, type Query } from "./query.ts";

/** What is used of Pagefind's own script. */
export interface PagefindModule {
  createInstance(options: Readonly<Record<string, unknown>>): PagefindInstance;
}
/** One bundle. */
export interface PagefindInstance {
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
/** One document that was found, not yet fetched. */
export interface Result {
  readonly id: string;
  readonly score: number;
  data(): Promise<Fragment>;
}

/** What documents answer to a query. */
export type Found = Pick<Outcome, "query" | "total" | "pages" | "hits" | "facets">;

// a document ranks above all that only cite its number
const RANKING = { metaWeights: { title: 5, dnr: 10, dnrsök: 10 } };
const EXCERPT_WORDS = 30;
const UNFILTERED: SearchOptions = { filters: {}, sort: {} };

/** Opens every bundle. @throws where one cannot be fetched */
export async function openShards(
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

/** So many documents are looked into for the very letters of a word. */
const MOST_LOOKED_INTO = 60;

/** What is asked of the bundles: `term` null for all documents under the filters. */
export interface Asked {
  readonly query: Query;
  readonly term: string | null;
  /** Words whose letters count: "män" is not "man". */
  readonly strict: readonly StrictStem[];
}

/** Finds the documents that hold all words of a term, and fetches those of one page. */
export async function findDocuments(
  shards: readonly PagefindInstance[],
  { query, term, strict }: Asked,
  known: FacetCounts,
): Promise<Found> {
  const answers = await Promise.all(shards.map((shard) => askShard(shard, term, query, known)));
  const all = mergeResults(answers, query.sort);
  const isChecked = strict.length > 0 && all.length <= MOST_LOOKED_INTO;
  if (isChecked) return ofFragments(await strictly(all, strict), { query, term, strict });
  const { page, pages, shown } = pageOf(all, query.page);
  const hits = await Promise.all(shown.map(async (result) => hitOf(await result.data(), term)));
  return { query: { ...query, page }, total: all.length, pages, hits, facets: mergeCounts(answers, query) };
}

async function strictly(results: readonly Result[], strict: readonly StrictStem[]): Promise<Fragment[]> {
  const fragments = await Promise.all(results.map((result) => result.data()));
  return fragments.filter((fragment) => holdsStrictly(strict, matchedWords(fragment)));
}

/** A page of documents that have been fetched already; the facets count those alone. */
export function ofFragments(fragments: readonly Fragment[], { query, term }: Asked): Found {
  const { page, pages, shown } = pageOf(fragments, query.page);
  const facets = mapFacets((facet) => {
    const counts: Record<string, number> = {};
    for (const { filters } of fragments)
      for (const value of filters[facet] ?? []) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  });
  return {
    query: { ...query, page },
    total: fragments.length,
    pages,
    hits: shown.map((fragment) => hitOf(fragment, term)),
    facets,
  };
}

/** The documents that each bundle has for one word, by bundle and id. */
export async function idsFor(
  shards: readonly PagefindInstance[],
  term: string,
  query: Query,
  known: FacetCounts,
): Promise<Map<string, Result>> {
  const answers = await Promise.all(shards.map((shard) => askShard(shard, term, query, known)));
  return new Map(
    answers.flatMap(({ results }, nth) => results.map((result) => [`${nth} ${result.id}`, result] as const)),
  );
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
