// A list of the ledger becomes one page or several: what stands on top of it, and its promises under their headings.
import type { Crumb } from "./document-view.ts";
import { type LedgerEntry, ledgerEntry } from "./ledger-entry.ts";
import { intoSections, type LedgerLine, type LedgerSection } from "./ledger-lines.ts";
import type { Lookups } from "./lookups.ts";
import { count } from "./words.ts";

/** Links to other parts of the ledger, with how many promises each holds. */
export interface LedgerWays {
  readonly heading: string;
  readonly links: readonly (Crumb & { readonly amount: number })[];
}

/** A list before it is cut into pages. */
export interface LedgerList {
  readonly href: string;
  /** The heading of the page; `label` stands above it, and both make the title of the tab. */
  readonly heading: string;
  readonly label: string | null;
  readonly lead: string | null;
  readonly up: readonly Crumb[];
  readonly ways: readonly LedgerWays[];
  /** All that the list is about; the first page says how many they are. */
  readonly lines: readonly LedgerLine[];
  /** What is shown, where that is not all. */
  readonly selection: { readonly heading: string; readonly lines: readonly LedgerLine[] } | null;
  /** Where the calendar of this list is, if it has one to itself. */
  readonly calendar: string | null;
}

export interface LedgerView extends Pick<LedgerList, "href" | "heading" | "label" | "lead" | "up" | "ways"> {
  readonly title: string;
  readonly counts: string;
  readonly selected: string | null;
  readonly sections: readonly LedgerSection<LedgerEntry>[];
  readonly calendar: string | null;
  readonly position: string | null;
  readonly previous: string | null;
  readonly next: string | null;
}

/** A page holds at most this many promises: about 20 kB of HTML on the wire. */
const PAGE_SIZE = 200;

/** The pages of a list, the first at its plain address; what they show is worked out when they are rendered. */
export function ledgerPages(
  list: LedgerList,
  lookups: Lookups,
): { readonly href: string; readonly view: () => LedgerView }[] {
  const { selection, lines: all, ...shown } = list;
  const lines = selection?.lines ?? all;
  const pages = Math.max(1, Math.ceil(lines.length / PAGE_SIZE));
  // once a list: a list of many pages is long
  const counts = countsOf(all);
  const calendar = all.some(({ day }) => day !== null) ? list.calendar : null;
  const hrefOfPage = (page: number) => (page === 1 ? list.href : `${list.href}sida-${page}/`);
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    const view = (): LedgerView => ({
      ...shown,
      href: hrefOfPage(page),
      title: [list.label, list.heading].filter((part) => part !== null).join(": "),
      counts,
      selected: selection?.heading ?? null,
      sections: intoSections(lines.slice(index * PAGE_SIZE, page * PAGE_SIZE), ({ group }) =>
        ledgerEntry(group.first, group, lookups),
      ),
      calendar,
      position: pages > 1 ? `Sida ${page} av ${pages}` : null,
      previous: page > 1 ? hrefOfPage(page - 1) : null,
      next: page < pages ? hrefOfPage(page + 1) : null,
    });
    return { href: hrefOfPage(page), view };
  });
}

/** "14 åtaganden: 8 med tid, 6 utan säker tid. Alla står i förslag, inte i beslut." */
function countsOf(lines: readonly LedgerLine[]): string {
  const timed = lines.filter(({ day }) => day !== null).length;
  const proposed = lines.filter(({ group }) => group.first.status === "förslag").length;
  const all = count(lines.length, "åtagande", "åtaganden");
  return `${all}${timesWords(timed, lines.length - timed)}${proposalWords(proposed, lines.length)}`;
}

function timesWords(timed: number, timeless: number): string {
  if (timed + timeless === 0) return ".";
  if (timeless === 0) return " med tid.";
  if (timed === 0) return " utan säker tid.";
  return `: ${count(timed, "med tid", "med tid")}, ${count(timeless, "utan säker tid", "utan säker tid")}.`;
}

/** What is said of promises in proposals, so that nobody takes them for decided. */
export function proposalWords(proposed: number, all: number): string {
  if (proposed === 0) return "";
  if (proposed < all) return ` ${count(proposed, "av dem", "av dem")} står i förslag, inte i beslut.`;
  return all === 1 ? " Det står i ett förslag, inte i ett beslut." : " Alla står i förslag, inte i beslut.";
}
