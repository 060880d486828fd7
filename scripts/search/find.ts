// Finds what answers a query, and fetches what is shown of one page of it.
import { filterFound, sortFound } from "./catalogue.ts";
import type { Match } from "./core.ts";
import { type Hit, hitOf, piecesWith } from "./hit.ts";
import { type Index, matchesFor, phraseMatches, unite } from "./match.ts";
import { numberForms, wholeNumber } from "./number.ts";
import type { Outcome } from "./outcome.ts";
import { HITS_PER_PAGE, type Query } from "./query.ts";
import type { Alike } from "./synonyms.ts";

/** What documents answer to a query. */
export type FoundDocuments = Pick<Outcome, "query" | "total" | "pages" | "hits" | "facets">;

/** Finds the documents that hold all words of a term. */
export async function findDocuments(
  index: Index,
  query: Query,
  term: string,
  alike: Promise<readonly Alike[]>,
): Promise<FoundDocuments> {
  const [matches, others] = await Promise.all([matchesFor(index, term), alike]);
  return pageOfMatches(index, query, await withAlike(index, matches, others), alike);
}

/** So many other names are looked for: a name has no more that are usual. */
const MOST_NAMES = 3;

/** What has another name for all that was asked for, where its words stand: after what has the words that were typed. */
async function withAlike(
  index: Index,
  matches: readonly Match[],
  alike: readonly Alike[],
): Promise<readonly Match[]> {
  // a document that has no place for the typed words is told to have them by what means the same
  const typed = matches.filter(({ places }) => places.length > 0);
  const names = alike.filter(({ isWhole }) => isWhole).slice(0, MOST_NAMES);
  // no other name would come to the first page
  if (names.length === 0 || typed.length >= HITS_PER_PAGE) return matches;
  const found = unite(
    await Promise.all(
      names.map(({ words }) => matchesFor(index, words.includes(" ") ? `"${words}"` : words)),
    ),
  );
  return unite([typed, found.sort((a, b) => b.score - a.score), matches]);
}

/** Finds the documents that bear one of some numbers, and after them those that cite one. */
export async function findNumbers(
  index: Index,
  query: Query,
  numbers: readonly string[],
): Promise<FoundDocuments> {
  const listsOf = (forms: readonly string[]): Promise<(readonly Match[])[]> =>
    Promise.all(forms.map((form) => phraseMatches(index, form)));
  const [bearing, citing] = await Promise.all([
    listsOf(numbers.flatMap((number) => wholeNumber(number) ?? [])),
    listsOf(numbers.flatMap(numberForms)),
  ]);
  return pageOfMatches(index, query, unite([...bearing, ...citing]), Promise.resolve([]));
}

/** All documents under the filters of a query. */
export function browse(index: Index, query: Query): Promise<FoundDocuments> {
  const all = Array.from({ length: index.catalogue.documents }, (_, document): Match => {
    return { document, score: 0, places: [] };
  });
  return pageOfMatches(index, query, all, Promise.resolve([]));
}

/** A page of documents, under the filters and in the order of the query. */
export async function pageOfMatches(
  index: Index,
  query: Query,
  matches: readonly Match[],
  alike: Promise<readonly Alike[]>,
): Promise<FoundDocuments> {
  const { catalogue } = index;
  const numbers = matches.map(({ document }) => document);
  const { kept, facets } = filterFound(catalogue, query, numbers);
  const { page, pages, shown } = pageOf(sortFound(catalogue, kept, query.sort), query.page);
  const byNumber = new Map(matches.map((match) => [match.document, match]));
  const hits = await hitsOf(
    index,
    query,
    shown.flatMap((document) => byNumber.get(document) ?? []),
    alike,
  );
  return { query: { ...query, page }, total: kept.length, pages, hits: byCase(hits), facets };
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

/** So many pieces are fetched for a page: one a document, and more of the first ones where there are few. */
const MOST_PIECES = 14;
const MOST_PIECES_EACH = 3;

function hitsOf(
  { piece, base }: Index,
  { text }: Query,
  matches: readonly Match[],
  alike: Promise<readonly Alike[]>,
): Promise<Hit[]> {
  let spare = MOST_PIECES - matches.length;
  const wanted = matches.map((match) => {
    const [first = 0, ...rest] = piecesWith(match);
    const more = rest.slice(0, Math.max(0, Math.min(MOST_PIECES_EACH - 1, spare)));
    spare -= more.length;
    return { match, first, more };
  });
  return Promise.all(
    wanted.map(async ({ match, first, more }) => {
      const [one, ...others] = await Promise.all([first, ...more].map((nth) => piece(match.document, nth)));
      if (one === undefined) throw new Error("a document without a text");
      return hitOf(base, match, [one, ...others], { text, alike: (await alike).map(({ words }) => words) });
    }),
  );
}

/** Documents of one case follow each other, where the first of them stood. */
function byCase(hits: readonly Hit[]): Hit[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = hit.diarienummer ?? hit.href;
    groups.set(key, [...(groups.get(key) ?? []), hit]);
  }
  return [...groups.values()].flat();
}
