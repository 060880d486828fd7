// What a query gives, as the page shows it.
import type { Hit } from "./hit.ts";
import type { Identified } from "./identifiers.ts";
import type { FacetCounts, Query } from "./query.ts";

/** What a query gives. `query` is the one that was run: without unknown choices, on a page that exists. */
export interface Outcome {
  readonly query: Query;
  readonly total: number;
  readonly pages: number;
  readonly hits: readonly Hit[];
  readonly facets: FacetCounts;
  /** What the very number that was asked for leads to; it stands before the hits on the first page. */
  readonly numbers: readonly Identified[];
  /** A number was asked for that the collection does not know. */
  readonly isUnknownNumber: boolean;
  /** No document has all the words: the hits are those that have most of them. */
  readonly isRelaxed: boolean;
  /** What means the same as what was asked for, and is found with it. */
  readonly alike: readonly string[];
  /** What else may have been meant, where no document has all the words. */
  readonly offer: Offer | null;
}

export interface Offer {
  /** The query with the nearest words of the collection in it; null where none is near. */
  readonly spelling: string | null;
  /** Each word by itself, with how many documents have it. */
  readonly words: readonly { readonly text: string; readonly total: number }[];
}
