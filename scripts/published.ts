// What the site owes to the addresses that were published before: notices and redirects where there is no page any more.

import { readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { AddressStore } from "./address-store.ts";
import type { Collection } from "./model/collection.ts";
import type { Report } from "./model/diagnostics.ts";
import type { Change, Notice } from "./model/lock.ts";
import type { Plan } from "./plan-versions.ts";
import { changesOf } from "./publish/changes.ts";
import {
  type BookFault,
  caddyFile,
  nginxFile,
  parentOf,
  redirectsFile,
  resolveMoved,
  stubHtml,
} from "./publish/redirects.ts";

/** What is published beside the pages of the collection. */
export interface Published {
  readonly plan: Plan;
  readonly changes: readonly Change[];
  /** Notices at addresses that have no page any more. */
  readonly notices: (pages: ReadonlySet<string>) => readonly Notice[];
  /** Where the others lead. */
  readonly redirects: (pages: ReadonlySet<string>) => ReadonlyMap<string, string>;
}

/** A site that has published nothing before. */
export const NOTHING_PUBLISHED: Published = {
  plan: { histories: new Map(), documents: {}, fresh: [] },
  changes: [],
  notices: () => [],
  redirects: () => new Map(),
};

const FAULTS: Readonly<Record<BookFault["fault"], string>> = {
  loops: "leads back to itself",
  "leads-nowhere": "leads to an address that has no page",
  "has-a-page": "has a page of its own",
};

const WITHHELD = "Handlingen visas inte just nu. Den väntar på att granskas.";
const EMPTIED = "Sidan byggde på handlingar som inte längre finns här.";

/** The document that an address belongs to: its own page, or one below it. */
function ownerOf(address: string, ids: readonly string[]): string | null {
  return ids.find((id) => address.startsWith(`/${id}/`)) ?? null;
}

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

/** Compares what was published with what is. Addresses of documents that vanished are reported. */
export function makePublished(
  store: AddressStore,
  plan: Plan,
  collection: Collection,
  input: string,
  report: Report,
): Published {
  const { withdrawn } = collection;
  const built = new Set(collection.documents.map(({ file }) => file));
  const withheld = new Set(readdirSync(input).filter((file) => !built.has(file)));
  const ids = [...Object.keys(store.lock.documents), ...withdrawn.map(({ id }) => id)].sort(
    (a, b) => b.length - a.length,
  );
  const movedBy = (pages: ReadonlySet<string>) => resolveMoved(store.book, pages);
  /** Published pages that are neither there nor led on by a person. */
  const absent = (pages: ReadonlySet<string>): string[] => {
    const known = [...new Set([...store.lock.pages, ...store.book.removed.keys()])].sort();
    return known.filter((address) => !pages.has(address) && !store.book.moved.has(address));
  };
  const derived = (
    address: string,
    pages: ReadonlySet<string>,
    noticed: ReadonlySet<string>,
  ): string | null => {
    const owner = ownerOf(address, ids);
    const own = owner === null ? null : `/${owner}/`;
    if (own !== null && own !== address && (pages.has(own) || noticed.has(own))) return own;
    return parentOf(address, pages);
  };
  const notices = (pages: ReadonlySet<string>): Notice[] => {
    const found: Notice[] = [];
    const noticed = new Set<string>();
    // documents first: the pages below them lead to their notices
    const ordered = absent(pages).sort((a, b) => a.length - b.length);
    for (const address of ordered) {
      if (!store.book.removed.has(address) && derived(address, pages, noticed) !== null) continue;
      const notice = noticeAt(address, store, withheld);
      if (notice === null) {
        const file = store.lock.documents[address.slice(1, -1)]?.file ?? "";
        report({ code: "address/vanished", file: store.folder, place: null, args: { address, file } });
        continue;
      }
      found.push(notice);
      noticed.add(address);
    }
    return found.sort((a, b) => (a.href < b.href ? -1 : 1));
  };
  const redirects = (pages: ReadonlySet<string>): ReadonlyMap<string, string> => {
    const { redirects: said, faults } = movedBy(pages);
    for (const { address, fault } of faults)
      report({
        code: "address/bad-redirect",
        file: store.folder,
        place: null,
        args: { address, fault: FAULTS[fault] },
      });
    const all = new Map(said);
    for (const address of absent(pages)) {
      const parent = derived(address, pages, pages);
      if (parent !== null) all.set(address, parent);
    }
    return all;
  };
  const changes = changesOf(collection, plan.histories, store.book.removed);
  return { plan, changes, notices, redirects };
}

/** Writes the redirects for every kind of host. @param base the sub-path, without a slash at the end */
export async function writeRedirects(
  redirects: ReadonlyMap<string, string>,
  short: ReadonlyMap<string, string>,
  output: string,
  site: { readonly baseUrl: string },
  base: string,
): Promise<void> {
  const all = new Map([...redirects, ...short]);
  for (const [from, to] of all) {
    const file = join(output, from.slice(1), "index.html");
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, stubHtml(base + to, { ...site, style: `${base}/assets/dagsljus.css` }));
  }
  // some hosts read so many lines and no more: short forms, which have pages too, come last
  await writeFile(join(output, "_redirects"), redirectsFile(redirects, base) + redirectsFile(short, base));
  const folder = join(output, "data", "omdirigeringar");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "nginx.conf"), nginxFile(all, base));
  await writeFile(join(folder, "Caddyfile"), caddyFile(all, base));
}

/** `/id/ASN-2024-2039/`, `/id/SR-2023-81/4/` → the pages of the case and the recommendation. */
export function shortForms({ records }: Collection): Map<string, string> {
  const forms = new Map<string, string>();
  // "ASN-2024-2039", "SR-2023-81/4"; a name with spaces is no short form
  const put = (id: string, href: string): void => {
    if (/^[A-ZÅÄÖ0-9][A-Za-z0-9ÅÄÖ-]*(?:\/[a-z0-9-]+)?$/.test(id) && /\d/.test(id))
      forms.set(`/id/${id}/`, href);
  };
  for (const { diarienummer, href } of records.cases) put(diarienummer, href);
  for (const { id, href } of records.audits) put(id, href);
  for (const { id, href } of records.recommendations) put(id, href);
  return forms;
}
