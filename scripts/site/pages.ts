// Every page of the site with its address; what it shows is worked out when it is rendered, so memory holds one page at a time.
import type { Collection, DocumentRecord } from "../model/collection.ts";
import type { Change, History, Notice } from "../model/lock.ts";
import {
  type AuditView,
  auditView,
  type CaseView,
  caseView,
  documentEntries,
  type Entry,
  type Gathering,
  gapPage,
} from "./case-views.ts";
import { type ChangeView, changeViews } from "./changes-view.ts";
import { type Comparing, comparedPairs, type Pair, pairHref } from "./compare-texts.ts";
import { type CompareView, type ComparisonView, compareView, comparisonView } from "./compare-view.ts";
import { type CoverageView, coverageView } from "./coverage-view.ts";
import { type Address, type DocumentView, documentView } from "./document-view.ts";
import { gapEntry, missingOf } from "./gap-views.ts";
import { makeLedger } from "./ledger.ts";
import { type DocumentLedgerView, documentLedgerHref, documentLedgerView } from "./ledger-document.ts";
import type { LedgerView } from "./ledger-list.ts";
import type { ListView } from "./list-pages.ts";
import { makeLists, newestFirst } from "./lists.ts";
import { type Lookups, makeLookups } from "./lookups.ts";
import { type MeetingView, meetingView } from "./meeting-view.ts";
import { type PlanView, planView } from "./plan-view.ts";
import { type RecommendationView, recommendationView } from "./recommendation-view.ts";
import { heldByYear, type ThemesView, type ThemeView, themesView, themeView } from "./theme-views.ts";
import { type VersionView, versionHref, versionView } from "./wording-view.ts";
import { capitalise, formatDate, isForSearchEngines } from "./words.ts";

export interface Page<View> {
  readonly href: string;
  readonly view: () => View;
}

/** What stands at an address that has no document or page any more. */
export interface WithdrawnView {
  readonly href: string;
  readonly since: string | null;
  readonly reason: string;
  readonly replacedBy: string | null;
  readonly isDocument: boolean;
  /** What kind of document it was, and its own date, where that is known. */
  readonly type: string | null;
  readonly date: string | null;
}

/** What was published before. */
export interface Kept {
  /** By the id of a document. */
  readonly histories: ReadonlyMap<string, History>;
  /** What must stand at addresses that have no page, where these pages are built. */
  readonly notices: (pages: ReadonlySet<string>) => readonly Notice[];
  readonly changes: readonly Change[];
  /** How each document is referred to, by id. */
  readonly citations: ReadonlyMap<string, CitationView>;
}

/** References to a document: ready to be copied, but for the day of reading. */
export interface CitationView {
  readonly swedish: string;
  readonly apa: string;
}

export const NOTHING_KEPT: Kept = {
  histories: new Map(),
  notices: () => [],
  changes: [],
  citations: new Map(),
};

export interface StartView {
  readonly newest: readonly Entry[];
  readonly ways: readonly {
    readonly href: string;
    readonly title: string;
    readonly amount: number;
    readonly about: string;
  }[];
  readonly missing: readonly Entry[];
  readonly missingMore: boolean;
  readonly missingAll: number;
  readonly documents: number;
}

export interface SitePages {
  readonly start: StartView;
  readonly documents: readonly Page<DocumentView>[];
  readonly cases: readonly Page<CaseView>[];
  readonly audits: readonly Page<AuditView>[];
  readonly recommendations: readonly Page<RecommendationView>[];
  readonly meetings: readonly Page<MeetingView>[];
  readonly plans: readonly Page<PlanView>[];
  readonly gaps: readonly Page<Gathering>[];
  /** The notices that stand where documents stood that are no longer published. */
  readonly withdrawn: readonly WithdrawnView[];
  readonly lists: readonly Page<ListView>[];
  /** The promises of all documents, and those of each document that promises anything. */
  readonly ledger: readonly Page<LedgerView>[];
  readonly promises: readonly Page<DocumentLedgerView>[];
  /** Pairs of texts held up against each other, and the page from which they are found. */
  readonly comparisons: readonly Page<ComparisonView>[];
  /** Earlier wordings of documents. */
  readonly versions: readonly Page<VersionView>[];
  readonly compare: CompareView;
  readonly themes: readonly Page<ThemeView>[];
  readonly themeMatrix: ThemesView;
  readonly changes: readonly ChangeView[];
  readonly coverage: CoverageView;
  /** Addresses for sitemap.xml: all pages but those that search engines are asked to leave alone. */
  readonly sitemap: readonly string[];
}

/** Plans the whole site. `address` puts an address under the sub-path that the site is served from. */
export function makePages(
  collection: Collection,
  originals: ReadonlySet<string>,
  address: Address,
  comparing: Comparing,
  kept: Kept = NOTHING_KEPT,
): SitePages {
  const { records } = collection;
  const lookups = makeLookups(collection, originals);
  const held = heldByYear(records.documents);
  const pairs = comparedPairs(records.documents, lookups);
  const pairsOf = pairsByDocument(pairs);
  const lists = makeLists(collection, lookups);
  const missing = missingOf(collection);
  const gathered = new Set([...records.cases, ...records.audits, ...records.plans].map(({ href }) => href));
  const pages = {
    start: startView(collection, lookups, lists, documentEntries(newest(collection), lookups)),
    documents: documentPages(collection, lookups, address, pairsOf, kept),
    cases: records.cases.map((record) => ({
      href: record.href,
      view: () =>
        caseView(
          record,
          lookups,
          record.documents.flatMap((id) => pairsOf.get(id) ?? []),
        ),
    })),
    audits: records.audits.map((record) => ({ href: record.href, view: () => auditView(record, lookups) })),
    recommendations: records.recommendations.map((record) => ({
      href: record.href,
      view: () => recommendationView(record, lookups, address, comparing),
    })),
    meetings: records.meetings.map((record) => ({
      href: record.href,
      view: () => meetingView(record, lookups),
    })),
    plans: records.plans.map((record) => ({ href: record.href, view: () => planView(record, lookups) })),
    gaps: missing
      .filter(({ href }) => !gathered.has(href) && !href.includes("#"))
      .map((record) => ({ href: record.href, view: () => gapPage(record, lookups) })),
    versions: records.documents.flatMap((record) => {
      const history = kept.histories.get(record.id);
      if (history === undefined) return [];
      return history.earlier.map((version) => ({
        href: versionHref(record.href, version.version),
        view: () => versionView(record, version, history, lookups, comparing, address),
      }));
    }),
    lists: lists.map((list) => ({ href: list.href, view: () => list })),
    ledger: makeLedger(collection, lookups),
    promises: promisePages(records.documents, lookups),
    comparisons: pairs.map((pair) => ({
      href: pairHref(pair),
      view: () => comparisonView(pair, lookups, comparing, address),
    })),
    compare: compareView(pairs),
    themes: records.themes.map((record) => ({
      href: record.href,
      view: () => themeView(record, held, lookups),
    })),
    themeMatrix: themesView(records.themes, records.documents),
    changes: changeViews(kept.changes),
    coverage: coverageView(collection),
  };
  const sitemap = sitemapOf(pages, records.documents);
  const withdrawn = withdrawnViews(collection, kept, addressesOf(pages));
  return { ...pages, withdrawn, sitemap };
}

/** Pages that are written by hand. */
const FIXED =
  "/ /sok/ /jamfor/ /amnen/ /sa-laser-vi/ /om/ /tillganglighet/ /data/ /andringar/ /rattelser/ /tackning/ /samling/".split(
    " ",
  );

function addressesOf(pages: Omit<SitePages, "sitemap" | "withdrawn">): Set<string> {
  const { start: _, compare: __, themeMatrix: ___, changes: ____, coverage: _____, ...listed } = pages;
  return new Set([...FIXED, ...Object.values(listed).flatMap((group) => group.map(({ href }) => href))]);
}

function withdrawnViews({ withdrawn }: Collection, kept: Kept, pages: ReadonlySet<string>): WithdrawnView[] {
  const own = withdrawn.map(({ href, datum, skäl, type, date }) => ({
    href,
    type: capitalise(type),
    date: date === null ? null : formatDate(date),
    since: formatDate(datum),
    reason: skäl,
    replacedBy: null,
    isDocument: true,
  }));
  const notices = kept.notices(new Set([...pages, ...own.map(({ href }) => href)])).map((notice) => ({
    ...notice,
    since: notice.since === null ? null : formatDate(notice.since),
    isDocument: notice.since !== null,
    type: null,
    date: null,
  }));
  return [...own, ...notices];
}

function documentPages(
  { documents }: Collection,
  lookups: Lookups,
  address: Address,
  pairsOf: ReadonlyMap<string, readonly Pair[]>,
  kept: Kept,
): Page<DocumentView>[] {
  return documents.flatMap((document) => {
    const record = lookups.documents.get(document.id);
    if (record === undefined) return [];
    const beside = {
      pairs: pairsOf.get(document.id) ?? [],
      history: kept.histories.get(document.id),
      citation: kept.citations.get(document.id) ?? null,
    };
    return [{ href: document.href, view: () => documentView(document, record, lookups, address, beside) }];
  });
}

function pairsByDocument(pairs: readonly Pair[]): Map<string, Pair[]> {
  const byDocument = new Map<string, Pair[]>();
  for (const pair of pairs)
    for (const { id } of [pair.a, pair.b]) byDocument.set(id, [...(byDocument.get(id) ?? []), pair]);
  return byDocument;
}

function promisePages(documents: readonly DocumentRecord[], lookups: Lookups): Page<DocumentLedgerView>[] {
  return documents.flatMap((record) => {
    const commitments = lookups.promises.get(record.id);
    if (commitments === undefined) return [];
    const view = () => documentLedgerView(record, commitments, lookups);
    return [{ href: documentLedgerHref(record.href), view }];
  });
}

function newest({ records }: Collection): string[] {
  return records.documents
    .toSorted(newestFirst)
    .slice(0, 8)
    .map(({ id }) => id);
}

function startView(
  collection: Collection,
  lookups: Lookups,
  lists: readonly ListView[],
  entries: readonly Entry[],
): StartView {
  const { records } = collection;
  const lines = (href: string) =>
    lists
      .filter((list) => list.href === href || list.href.startsWith(`${href}sida-`))
      .flatMap(({ groups }) => groups.flatMap(({ entries: lines }) => lines))
      .filter((line) => !line.href.includes("/utan-")).length;
  const missing = missingOf(collection).sort(
    (a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1),
  );
  return {
    newest: entries,
    documents: records.documents.length,
    ways: waysIn(records, new Set(lookups.commitments.values()).size, lines),
    missing: missing.slice(0, 5).map((gap) => gapEntry(gap, lookups)),
    missingMore: missing.length > 5,
    missingAll: missing.length,
  };
}

function waysIn(
  { audits, recommendations, meetings, plans }: Collection["records"],
  promises: number,
  lines: (href: string) => number,
): StartView["ways"] {
  const ways: readonly (readonly [string, string, number, string])[] = [
    ["/namnder/", "Nämnder", lines("/namnder/"), "Vem som har skrivit"],
    ["/ar/", "År", lines("/ar/"), "När det skrevs"],
    ["/typer/", "Dokumenttyper", lines("/typer/"), "Yttranden, kallelser, planer"],
    ["/diarienummer/", "Diarienummer", lines("/diarienummer/"), "Ärende för ärende"],
    ["/granskningar/", "Granskningar", audits.length, "Vad revisorerna har granskat"],
    ["/rekommendationer/", "Rekommendationer", recommendations.length, "Vad revisorerna vill, och svaren"],
    ["/ataganden/", "Åtaganden", promises, "Vad som ska göras, och när"],
    ["/sammantraden/", "Sammanträden", meetings.length, "Dagordningar, punkt för punkt"],
    ["/planer/", "Planer", plans.length, "Mål och uppföljning"],
  ];
  return ways.map(([href, title, amount, about]) => ({ href, title, amount, about }));
}

/** Documents that search engines are asked to leave alone are left out, and so are the meetings that they are about. */
function sitemapOf(
  pages: Omit<SitePages, "sitemap" | "withdrawn">,
  documents: readonly DocumentRecord[],
): string[] {
  const hidden = new Set(
    documents
      .filter(({ type }) => !isForSearchEngines(type))
      .flatMap(({ href }) => [href, documentLedgerHref(href)]),
  );
  const { meetings: _, versions: __, ...rest } = pages;
  const addresses = [...addressesOf({ ...rest, meetings: [], versions: [] })];
  return addresses.filter((href) => !hidden.has(href)).sort();
}
