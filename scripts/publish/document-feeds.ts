// Feeds of documents: all of them, and those of each nämnd, type and case.
import type { Collection, DocumentRecord } from "../model/collection.ts";
import { slug } from "../swedish/slug.ts";
import { type FeedEntry, formatFeed } from "./atom.ts";
import type { FeedSite } from "./feed-site.ts";

/** So many documents stand in a feed: it is fetched again and again. */
const MOST = 100;

const STATUS: Readonly<Record<DocumentRecord["status"], string>> = {
  förslag: " (förslag, inte beslutad)",
  beslutad: " (beslutad)",
  okänd: "",
};

function entryOf(record: DocumentRecord, site: FeedSite): FeedEntry {
  const { href, title, type, status, diarienummer } = record;
  const number = diarienummer === null ? "" : ` ${diarienummer}`;
  return {
    id: site.tag("dokument", href),
    title,
    href,
    updated: site.updatedOf(record.id),
    author: site.authorOf(record.id),
    summary: `${type.charAt(0).toLocaleUpperCase("sv")}${type.slice(1)}${STATUS[status]}${number}`,
    category: type,
  };
}

/** The feeds by the page that each is about: `/`, `/namnder/…/`, `/typer/…/`, `/asn-2024-2039/`. */
function groupsOf({
  documents,
  cases,
}: Collection["records"]): Map<string, { name: string; of: DocumentRecord[] }> {
  const groups = new Map<string, { name: string; of: DocumentRecord[] }>([
    ["/", { name: "alla dokument", of: [...documents] }],
  ]);
  const put = (href: string, name: string, record: DocumentRecord): void => {
    const group = groups.get(href) ?? { name, of: [] };
    group.of.push(record);
    groups.set(href, group);
  };
  const caseHrefs = new Map(cases.map(({ diarienummer, href }) => [diarienummer, href]));
  for (const record of documents) {
    if (record.nämnd !== null) put(`/namnder/${slug(record.nämnd) || "utan-namnd"}/`, record.nämnd, record);
    put(`/typer/${slug(record.type)}/`, record.type, record);
    const href = record.diarienummer === null ? undefined : caseHrefs.get(record.diarienummer);
    if (href !== undefined) put(href, `ärende ${record.diarienummer}`, record);
  }
  return groups;
}

/** The addresses of the pages that have a feed of documents, `<page>atom.xml`. */
export function pagesWithFeeds(records: Collection["records"]): string[] {
  return [...groupsOf(records).keys()];
}

/** The feeds, by path. */
export function publishDocumentFeeds({ records }: Collection, site: FeedSite): Map<string, string> {
  const files = new Map<string, string>();
  for (const [page, { name, of }] of groupsOf(records)) {
    const entries = of.map((record) => entryOf(record, site));
    entries.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.id < b.id ? -1 : 1));
    const feed = {
      href: `${page}atom.xml`,
      page,
      title: `${site.name}: ${name}`,
      subtitle: `Dokument, nyast först: ${name}`,
      entries: entries.slice(0, MOST),
    };
    files.set(`${page.slice(1)}atom.xml`, formatFeed(feed, site));
  }
  return files;
}
