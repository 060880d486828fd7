// What the site owes to the addresses that were published before: notices and redirects where there is no page any more.

import { readdirSync } from "node:fs";
import { feedLeads, type Lead, pageLead, shortFormLeads } from "./absent.ts";
import type { AddressStore } from "./address-store.ts";
import { reportLivingPages, reportMoved, reportRemoved } from "./book-faults.ts";
import type { Collection } from "./model/collection.ts";
import type { Report } from "./model/diagnostics.ts";
import type { Change, Notice, SiteAddresses } from "./model/lock.ts";
import type { Plan } from "./plan-versions.ts";
import { changesOf } from "./publish/changes.ts";
import { resolveMoved } from "./publish/redirects.ts";

/** A site that is built but for its redirects. */
export interface BuiltSite extends SiteAddresses {
  /** Every file, as an address. */
  readonly files: ReadonlySet<string>;
  /** The places of a page that a link can lead to; null where there is no such page. */
  readonly anchorsOf: (address: string) => ReadonlySet<string> | null;
}

/** What is published beside the pages of the collection. */
export interface Published {
  readonly plan: Plan;
  readonly changes: readonly Change[];
  /** Notices at addresses that have no page any more. */
  readonly notices: (pages: ReadonlySet<string>) => readonly Notice[];
  /** Where the others lead. */
  readonly redirects: (site: BuiltSite) => ReadonlyMap<string, string>;
}

/** A site that has published nothing before. */
export const NOTHING_PUBLISHED: Published = {
  plan: { histories: new Map(), documents: {}, fresh: [] },
  changes: [],
  notices: () => [],
  redirects: () => new Map(),
};

const WITHHELD = "Handlingen visas inte just nu. Den väntar på att granskas.";
const EMPTIED = "Sidan byggde på handlingar som inte längre finns här.";

/** What stands at an address without a page. null where a person must say. @param withheld files that are there and give no document */
function noticeAt(address: string, store: AddressStore, withheld: ReadonlySet<string>): Notice | null {
  const said = store.book.removed.get(address);
  if (said !== undefined)
    return { href: address, since: said.datum, reason: said.skäl, replacedBy: said.ersättsAv };
  const locked = store.lock.documents[address.slice(1, -1)];
  if (locked === undefined) return { href: address, since: null, reason: EMPTIED, replacedBy: null };
  return withheld.has(locked.file)
    ? { href: address, since: null, reason: WITHHELD, replacedBy: null }
    : null;
}

/** Published pages that are neither there nor led on by a person. */
function absentFrom({ lock, book }: AddressStore, pages: ReadonlySet<string>): string[] {
  const known = [...new Set([...lock.pages, ...book.removed.keys()])].sort();
  return known.filter((address) => !pages.has(address) && !book.moved.has(address));
}

function noticesFor(
  store: AddressStore,
  lead: Lead,
  withheld: ReadonlySet<string>,
  pages: ReadonlySet<string>,
  today: string,
  report: Report,
): Notice[] {
  const found: Notice[] = [];
  const noticed = new Set<string>();
  const isThere = (address: string): boolean => pages.has(address) || noticed.has(address);
  // documents first: the pages below them lead to their notices
  const ordered = absentFrom(store, pages).sort((a, b) => a.length - b.length);
  for (const address of ordered) {
    if (!store.book.removed.has(address) && lead(address, pages, isThere) !== null) continue;
    const notice = noticeAt(address, store, withheld);
    if (notice === null) {
      const file = store.lock.documents[address.slice(1, -1)]?.file || "a file that is not named any more";
      const args = { address, file, today };
      report({ code: "address/vanished", file: store.folder, place: null, args });
      continue;
    }
    found.push(notice);
    noticed.add(address);
  }
  return found.sort((a, b) => (a.href < b.href ? -1 : 1));
}

function redirectsFor(
  store: AddressStore,
  lead: Lead,
  site: BuiltSite,
  today: string,
  report: Report,
): Map<string, string> {
  const pages = new Set(site.pages);
  const there = new Set([...pages, ...site.files, ...site.shortForms.keys()]);
  const { redirects: said, faults } = resolveMoved(store.book, there);
  reportMoved(store, faults, said, site.anchorsOf, report);
  reportRemoved(store, there, site.anchorsOf, today, report);
  const all = new Map(said);
  for (const address of absentFrom(store, pages)) {
    const to = lead(address, pages, (other) => pages.has(other));
    if (to !== null) all.set(address, to);
  }
  for (const [from, to] of [
    ...shortFormLeads(store, site.shortForms, pages, all),
    ...feedLeads(store, site.feeds, all),
  ])
    if (!store.book.moved.has(from)) all.set(from, to);
  return all;
}

/**
 * Compares what was published with what is. Addresses of documents that vanished are reported, and what cannot be followed in the book.
 * @param input the folder of the documents
 * @param today ISO 8601
 */
export function makePublished(
  store: AddressStore,
  plan: Plan,
  collection: Collection,
  input: string,
  today: string,
  report: Report,
): Published {
  const built = new Set(collection.documents.map(({ file }) => file));
  const withheld = new Set(readdirSync(input).filter((file) => !built.has(file)));
  const ids = [...Object.keys(store.lock.documents), ...collection.withdrawn.map(({ id }) => id)];
  const lead = pageLead(store, collection, ids);
  return {
    plan,
    changes: changesOf(collection, plan.histories, store.book.removed),
    notices: (pages) => {
      const withdrawn = new Set(collection.withdrawn.map(({ href }) => href));
      reportLivingPages(store, pages, withdrawn, report);
      return noticesFor(store, lead, withheld, pages, today, report);
    },
    redirects: (site) => redirectsFor(store, lead, site, today, report),
  };
}
