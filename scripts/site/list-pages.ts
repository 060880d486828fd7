// A list becomes one page or several, so that no page grows with the collection.
import type { Entry } from "./case-views.ts";

export interface Group {
  readonly heading: string | null;
  readonly entries: readonly Entry[];
}

export interface ListView {
  readonly href: string;
  readonly title: string;
  readonly lead: string;
  readonly up: { readonly title: string; readonly href: string } | null;
  readonly groups: readonly Group[];
  readonly previous: string | null;
  readonly next: string | null;
  readonly position: string | null;
}

/** How a list comes about, before it is cut into pages. */
export interface List {
  readonly href: string;
  readonly title: string;
  readonly lead: string;
  readonly up: ListView["up"];
  readonly groups: readonly Group[];
}

/** A page holds at most this many lines: about 40 kB of HTML. */
const PAGE_SIZE = 250;

/** Cuts a list into pages; the first keeps the plain address. */
export function cutIntoPages(list: List): ListView[] {
  const lines = list.groups.flatMap(({ heading, entries }) => entries.map((entry) => ({ heading, entry })));
  const pages = Math.max(1, Math.ceil(lines.length / PAGE_SIZE));
  const hrefOfPage = (page: number) => (page === 1 ? list.href : `${list.href}sida-${page}/`);
  return Array.from({ length: pages }, (_, index): ListView => {
    const page = index + 1;
    return {
      ...list,
      href: hrefOfPage(page),
      groups: regroup(lines.slice(index * PAGE_SIZE, page * PAGE_SIZE)),
      previous: page > 1 ? hrefOfPage(page - 1) : null,
      next: page < pages ? hrefOfPage(page + 1) : null,
      position: pages > 1 ? `Sida ${page} av ${pages}` : null,
    };
  });
}

function regroup(lines: readonly { heading: string | null; entry: Entry }[]): Group[] {
  const groups: { heading: string | null; entries: Entry[] }[] = [];
  for (const { heading, entry } of lines) {
    const last = groups.at(-1);
    if (last !== undefined && last.heading === heading) last.entries.push(entry);
    else groups.push({ heading, entries: [entry] });
  }
  return groups;
}
