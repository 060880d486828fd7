// Holds what a person has said of addresses up against the site: each must lead somewhere, and nothing that is there is gone.
import { join } from "node:path";
import { type AddressStore, BOOK } from "./address-store.ts";
import type { Report } from "./model/diagnostics.ts";
import type { AddressBook } from "./model/lock.ts";
import type { BookFault } from "./publish/redirects.ts";

const FAULTS: Readonly<Record<BookFault["fault"] | "no-such-place" | "in-both" | "to-come", string>> = {
  loops: "leads back to itself",
  "leads-nowhere": "leads to an address that has no page",
  "has-a-page": "has a page of its own",
  "no-such-place": "leads to a page that has no such place as the # says",
  "in-both": "stands under both omdirigera and borttaget",
  "to-come": "is said to be gone from a day that is still to come",
};

type AnchorsOf = (address: string) => ReadonlySet<string> | null;

function tell(
  { folder, book }: AddressStore,
  list: "omdirigera" | "borttaget",
  address: string,
  fault: keyof typeof FAULTS,
  report: Report,
): void {
  report({
    code: list === "omdirigera" ? "address/bad-redirect" : "address/bad-removal",
    file: join(folder, BOOK),
    place: book.places.get(list + address) ?? null,
    args: { address, fault: FAULTS[fault] },
  });
}

/** Whether an address names a place that is not on its page. */
function hasNoPlace(address: string, anchorsOf: AnchorsOf): boolean {
  const [page = "", anchor] = address.split("#", 2);
  return anchor !== undefined && anchorsOf(page)?.has(anchor) === false;
}

/** Reports redirects that cannot be followed. @param redirects those that can, each with its end */
export function reportMoved(
  store: AddressStore,
  faults: readonly BookFault[],
  redirects: ReadonlyMap<string, string>,
  anchorsOf: AnchorsOf,
  report: Report,
): void {
  for (const { address, fault } of faults) tell(store, "omdirigera", address, fault, report);
  for (const [address, end] of redirects)
    if (hasNoPlace(end, anchorsOf)) tell(store, "omdirigera", address, "no-such-place", report);
  for (const address of store.book.moved.keys())
    if (store.book.removed.has(address)) tell(store, "omdirigera", address, "in-both", report);
}

/** Follows what stands in the place of something, over what has moved and what is itself replaced. null where it goes round. */
function replacementOf(from: string, { moved, removed }: AddressBook): string | null {
  const seen = new Set<string>();
  let at = from;
  for (;;) {
    const page = at.split("#", 1)[0] ?? "";
    if (seen.has(page)) return null;
    seen.add(page);
    const next = moved.get(page) ?? removed.get(page)?.ersättsAv ?? null;
    if (next === null) return at;
    at = next;
  }
}

/** Reports removals from days to come, and those whose replacement is not there. @param there pages and files of the site */
export function reportRemoved(
  store: AddressStore,
  there: ReadonlySet<string>,
  anchorsOf: AnchorsOf,
  today: string,
  report: Report,
): void {
  for (const [address, { datum, ersättsAv }] of store.book.removed) {
    if (datum > today) tell(store, "borttaget", address, "to-come", report);
    if (ersättsAv === null) continue;
    const end = replacementOf(address, store.book);
    if (end === null) tell(store, "borttaget", address, "loops", report);
    else if (!there.has(end.split("#", 1)[0] ?? ""))
      tell(store, "borttaget", address, "leads-nowhere", report);
    else if (hasNoPlace(end, anchorsOf)) tell(store, "borttaget", address, "no-such-place", report);
  }
}

/** Reports what is said to be gone and has a page. @param withdrawn addresses whose document says itself that it is withdrawn */
export function reportLivingPages(
  store: AddressStore,
  pages: ReadonlySet<string>,
  withdrawn: ReadonlySet<string>,
  report: Report,
): void {
  for (const address of store.book.removed.keys())
    if (pages.has(address) && !withdrawn.has(address))
      tell(store, "borttaget", address, "has-a-page", report);
}
