// The ledger of promises: all of them by date, each year, each nämnd, each audit; and what every single document promises.
import type { Collection, CommitmentRecord } from "../model/collection.ts";
import type { CommitmentGroup } from "../model/commitments.ts";
import { nämndLedgerHref } from "../swedish/ledger-address.ts";
import type { Crumb } from "./document-view.ts";
import { type LedgerLine, ledgerLines, NO_TIME } from "./ledger-lines.ts";
import { type LedgerList, type LedgerView, type LedgerWays, ledgerPages } from "./ledger-list.ts";
import { type Lookups, titleAt } from "./lookups.ts";
import { NO_NÄMND } from "./namnd.ts";
import { formatDate } from "./words.ts";

const FRONT: Crumb = { href: "/ataganden/", title: "Åtaganden" };
/** So many fit on the front page; of more it shows the years, and the nearest. */
const MOST_ON_FRONT = 200;
const NEAREST = 50;

const LEAD =
  "Vad nämnder och förvaltningar skriver att de ska göra, och när. Ett program har läst texterna. Det kan ha missat något, och det vet inte vad som blev gjort.";

type Named = Crumb & { readonly lines: LedgerLine[] };

/** All pages of the ledger but those of single documents. */
export function makeLedger(
  { records }: Collection,
  lookups: Lookups,
): { readonly href: string; readonly view: () => LedgerView }[] {
  const lines = ledgerLines([...new Set(lookups.commitments.values())], records.commitments, lookups);
  const years = gather(lines, (line) => [yearOf(line)]);
  const boards = gather(lines, ({ group }) => boardsOf(group, lookups)).sort((a, b) =>
    a.title.localeCompare(b.title, "sv"),
  );
  const audits = gather(lines, auditsOf(records, lookups));
  const lists: readonly LedgerList[] = [
    frontList(lines, latestDate(records), [
      waysTo("År", years),
      waysTo("Nämnder", boards),
      waysTo("Granskningar", audits),
    ]),
    ...years.map((year) => innerList(year, null)),
    ...boards.map((board) => innerList(board, `${board.href}ataganden.ics`)),
    ...audits.map((audit) => innerList(audit, null)),
  ];
  return lists.flatMap((list) => ledgerPages(list, lookups));
}

/** Where the promises of an audit are listed: `/granskningar/sr-2023-81/` → `/ataganden/granskning/sr-2023-81/`. */
export function auditLedgerHref(href: string): string {
  return href.replace(/^\/granskningar\//, "/ataganden/granskning/");
}

function yearOf({ section }: LedgerLine): Crumb {
  return section === NO_TIME
    ? { href: "/ataganden/utan-datum/", title: NO_TIME }
    : { href: `/ataganden/${section}/`, title: section };
}

/** Every nämnd that makes the promise in one of its places. */
function boardsOf({ first, others }: CommitmentGroup, { documents }: Lookups): Crumb[] {
  return [first, ...others].map(({ document }) => {
    const nämnd = documents.get(document)?.nämnd ?? null;
    return { href: nämndLedgerHref(nämnd), title: nämnd ?? NO_NÄMND };
  });
}

/** Every audit that the promise answers: by its recommendation, or with the document that it stands in. */
function auditsOf(
  { audits, recommendations }: Collection["records"],
  lookups: Lookups,
): (line: LedgerLine) => Crumb[] {
  const byRecommendation = new Map(recommendations.map(({ id, audit }) => [id, audit]));
  const byDocument = new Map<string, string[]>();
  for (const { id, answers } of audits)
    for (const answer of answers) byDocument.set(answer, [...(byDocument.get(answer) ?? []), id]);
  const namesOf = ({ recommendation, document }: CommitmentRecord): readonly string[] => {
    const named = recommendation === null ? undefined : byRecommendation.get(recommendation);
    return named === undefined ? (byDocument.get(document) ?? []) : [named];
  };
  return ({ group }) =>
    [group.first, ...group.others].flatMap(namesOf).flatMap((id) => {
      const href = lookups.audits.get(id)?.href;
      return href === undefined ? [] : [{ href: auditLedgerHref(href), title: titleAt(href, lookups) }];
    });
}

/** Lines by the pages that they belong on, each once a page; pages in the order of their first line. */
function gather(lines: readonly LedgerLine[], pagesOf: (line: LedgerLine) => readonly Crumb[]): Named[] {
  const pages = new Map<string, Named>();
  for (const line of lines) {
    for (const { href, title } of new Map(pagesOf(line).map((page) => [page.href, page])).values()) {
      const page = pages.get(href);
      if (page === undefined) pages.set(href, { href, title, lines: [line] });
      else page.lines.push(line);
    }
  }
  return [...pages.values()];
}

function waysTo(heading: string, pages: readonly Named[]): LedgerWays {
  return { heading, links: pages.map(({ href, title, lines }) => ({ href, title, amount: lines.length })) };
}

function innerList({ href, title, lines }: Named, calendar: string | null): LedgerList {
  const label = "Åtaganden";
  return { href, heading: title, label, lead: null, up: [FRONT], ways: [], lines, selection: null, calendar };
}

/** The date of the latest document: the nearest to it come first, since no page knows the day on which it is read. */
function latestDate({ documents }: Collection["records"]): string {
  return documents.reduce((latest, { date }) => (date !== null && date > latest ? date : latest), "");
}

function frontList(lines: readonly LedgerLine[], latest: string, ways: readonly LedgerWays[]): LedgerList {
  const coming = lines.filter(({ day }) => day !== null && day >= latest);
  return {
    href: FRONT.href,
    heading: FRONT.title,
    label: null,
    lead: LEAD,
    up: [],
    ways: ways.filter(({ links }) => links.length > 0),
    lines,
    selection:
      lines.length <= MOST_ON_FRONT
        ? null
        : {
            heading: `De närmaste efter ${formatDate(latest)}, som är samlingens senaste datum.`,
            lines: coming.slice(0, NEAREST),
          },
    calendar: "/ataganden/alla.ics",
  };
}
