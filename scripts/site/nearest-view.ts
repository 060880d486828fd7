// Passages of other documents that are worded most like a place: worked out by the build, and shown as such.
import { type Lookups, placeName } from "./lookups.ts";

export interface NearestView {
  readonly href: string;
  readonly title: string;
  readonly quote: string;
}

/** @param href a place that the build looked for likenesses of */
export function nearestViews(href: string, lookups: Lookups): NearestView[] {
  return (lookups.nearest.get(href) ?? []).map(({ to, evidence }) => ({
    href: to,
    title: placeName(to, lookups),
    quote: evidence ?? "",
  }));
}
