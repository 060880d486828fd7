// Two places that do not go together, side by side; which of them is right nobody says.
import { anchorOf, type Lookups, placeName } from "./lookups.ts";
import { pageOf } from "./mentions.ts";

export interface ContradictionView {
  /** The fragment on the page that it belongs to; null on the other pages. */
  readonly anchor: string | null;
  readonly about: string;
  readonly places: readonly {
    readonly href: string;
    readonly title: string;
    readonly value: string;
    readonly quote: string;
  }[];
}

/** What does not go together on a page. */
export function contradictionViews(page: string, lookups: Lookups): ContradictionView[] {
  return (lookups.contradictions.get(page) ?? []).map(({ href, about, places }) => ({
    anchor: pageOf(href) === page ? anchorOf(href) : null,
    about,
    places: places.map((place) => ({ ...place, title: placeName(place.href, lookups) })),
  }));
}
