// Where addresses lead that were published and have nothing of their own any more, as far as the lock and the collection know.
import type { AddressStore } from "./address-store.ts";
import type { Collection } from "./model/collection.ts";
import { parentOf } from "./publish/redirects.ts";

/** Finds where an address leads by itself; null where there is no such place. @param isThere whether something is said at an address */
export type Lead = (
  address: string,
  pages: ReadonlySet<string>,
  isThere: (address: string) => boolean,
) => string | null;

const NUMBERS = "/diarienummer/";

/** Pages of cases that have lost documents → the cases that these are of now. */
function movedCases({ lock }: AddressStore, { records }: Collection): Map<string, Set<string>> {
  const moved = new Map<string, Set<string>>();
  for (const { href, documents } of records.cases)
    for (const id of documents) {
      const before = [`/${id.split("/", 1)[0]}/`, ...(lock.documents[id]?.cases ?? [])];
      for (const address of before)
        if (address !== href) moved.set(address, (moved.get(address) ?? new Set()).add(href));
    }
  return moved;
}

/** For pages. @param ids of all documents that are or were published */
export function pageLead(store: AddressStore, collection: Collection, ids: readonly string[]): Lead {
  const byLength = [...ids].sort((a, b) => b.length - a.length);
  const moved = movedCases(store, collection);
  return (address, pages, isThere) => {
    // a page below a document's own
    const owner = byLength.find((id) => address.startsWith(`/${id}/`));
    const own = owner === undefined ? null : `/${owner}/`;
    if (own !== null && own !== address && isThere(own)) return own;
    const [now, ...others] = moved.get(address) ?? [];
    if (now !== undefined && others.length === 0 && pages.has(now)) return now;
    if (now !== undefined && pages.has(NUMBERS)) return NUMBERS;
    return parentOf(address, pages);
  };
}

/**
 * For short forms of numbers that have gone: where the page is now that they led to.
 * @param leads where pages lead that are not there
 */
export function shortFormLeads(
  { lock: { shortForms = {} } }: AddressStore,
  now: ReadonlyMap<string, string>,
  pages: ReadonlySet<string>,
  leads: ReadonlyMap<string, string>,
): [from: string, to: string][] {
  return Object.entries(shortForms)
    .filter(([form]) => !now.has(form))
    .map(([form, page]) => [form, pages.has(page) ? page : (leads.get(page) ?? NUMBERS)]);
}

/** For feeds and calendars that have gone: that of the page which theirs leads to, or of the list above, or of all. */
export function feedLeads(
  { lock: { feeds = [] } }: AddressStore,
  now: readonly string[],
  leads: ReadonlyMap<string, string>,
): [from: string, to: string][] {
  const there = new Set(now);
  return feeds.flatMap((feed): [string, string][] => {
    if (there.has(feed)) return [];
    const [, page = "/", name = ""] = /^(.*\/)([^/]+)$/.exec(feed) ?? [];
    const candidates = [`${leads.get(page) ?? page}${name}`];
    for (let at = page; at !== "/"; ) {
      at = at.replace(/[^/]+\/$/, "");
      candidates.push(at + name);
    }
    if (name.endsWith(".ics")) candidates.push("/ataganden/alla.ics", "/sammantraden/alla.ics");
    const found = candidates.find((candidate) => there.has(candidate));
    return found === undefined ? [] : [[feed, found]];
  });
}
