// Joins the answers of all shards to one list: by relevance, or by date without asking any document for its date.
import {
  type Facet,
  type FacetCounts,
  HITS_PER_PAGE,
  mapFacets,
  type Query,
  type Sort,
  WITHOUT_DATE,
} from "./query.ts";

/** Counts as Pagefind gives them. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * What one shard answers. `results` by score, or by date with the newest first and the undated last; `counts` under all
 * filters of the query; `without[facet]` under all but those of that facet.
 */
export interface ShardAnswer<Result> {
  readonly results: readonly Result[];
  /** Which results bear the very diarienummer that was asked for. */
  readonly named: ReadonlySet<string>;
  readonly counts: Counts;
  readonly without: Readonly<Partial<Record<Facet, Counts>>>;
}

/**
 * One list of results. Pagefind's own joining orders by score alone, and the score of a result that is sorted by date
 * is its place within its shard; so a list by date is put together here, from shards that follow each other in time.
 */
export function mergeResults<Result extends { readonly id: string; readonly score: number }>(
  answers: readonly ShardAnswer<Result>[],
  sort: Sort,
): Result[] {
  if (sort === "relevans") {
    const all = answers.flatMap(({ results, named }) =>
      results.map((result) => ({ result, isNamed: Number(named.has(result.id)) })),
    );
    all.sort((a, b) => b.isNamed - a.isNamed || b.result.score - a.result.score);
    return all.map(({ result }) => result);
  }
  const dated = answers.map(({ results, counts }) => results.slice(0, results.length - undatedIn(counts)));
  const undated = answers.flatMap(({ results, counts }) => results.slice(results.length - undatedIn(counts)));
  const newestFirst = dated.reverse().flat();
  return [...(sort === "nyast" ? newestFirst : newestFirst.reverse()), ...undated];
}

function undatedIn(counts: Counts): number {
  return counts.år?.[WITHOUT_DATE] ?? 0;
}

/** How many documents each value would give: a facet's own choice is left aside, since its values are joined by "or". */
export function mergeCounts(answers: readonly ShardAnswer<unknown>[], query: Query): FacetCounts {
  return mapFacets((facet) => {
    const sum = new Map<string, number>();
    for (const { counts, without } of answers) {
      const source = (query.chosen[facet].length === 0 ? counts : without[facet]) ?? {};
      for (const [value, count] of Object.entries(source[facet] ?? {}))
        sum.set(value, (sum.get(value) ?? 0) + count);
    }
    return Object.fromEntries(sum);
  });
}

/** Adds up what the shards hold. */
export function sumFacets(counts: readonly FacetCounts[]): FacetCounts {
  const answers = counts.map((facets) => ({
    results: [],
    named: new Set<string>(),
    counts: facets,
    without: {},
  }));
  return mergeCounts(answers, { text: "", chosen: mapFacets(() => []), sort: "nyast", page: 1 });
}

/** The results of the page that is asked for, or of the last one where there are not so many. */
export function pageOf<T>(
  results: readonly T[],
  page: number,
): { page: number; pages: number; shown: readonly T[] } {
  const pages = Math.max(1, Math.ceil(results.length / HITS_PER_PAGE));
  const shownPage = Math.min(page, pages);
  return {
    page: shownPage,
    pages,
    shown: results.slice((shownPage - 1) * HITS_PER_PAGE, shownPage * HITS_PER_PAGE),
  };
}

/** Values of a facet in reading order: years newest first, the rest by name; "utan …" last. */
export function orderedValues(facet: Facet, counts: FacetCounts): string[] {
  return Object.keys(counts[facet]).sort((a, b) => {
    const last = Number(a.startsWith("utan ")) - Number(b.startsWith("utan "));
    return last || (facet === "år" ? b.localeCompare(a, "sv") : a.localeCompare(b, "sv"));
  });
}
