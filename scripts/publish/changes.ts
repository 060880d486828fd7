// The log of what was published, changed and taken away: each event with its day, the newest first.
import type { Collection } from "../model/collection.ts";
import type { AddressBook, Change, ChangeKind, History } from "../model/lock.ts";
import { type FeedEntry, formatFeed } from "./atom.ts";
import type { FeedSite } from "./feed-site.ts";

function byDay(a: Change, b: Change): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.href < b.href ? -1 : a.href > b.href ? 1 : (b.version ?? 0) - (a.version ?? 0);
}

/** All changes of the documents. @param removed what a person has said of documents that are gone */
export function changesOf(
  { documents, withdrawn }: Collection,
  histories: ReadonlyMap<string, History>,
  removed: AddressBook["removed"],
): Change[] {
  const published = documents.flatMap(({ id, href, frontMatter: { title } }): Change[] => {
    const history = histories.get(id);
    if (history === undefined) return [];
    return [history, ...history.earlier].map(({ version, published: day }) => ({
      day,
      kind: version === 1 ? "publicerad" : "ändrad",
      href,
      title,
      version,
      reason: null,
    }));
  });
  const gone = { kind: "borttagen", title: null, version: null } as const;
  return [
    ...published,
    ...withdrawn.map(({ href, datum, skäl }): Change => ({ ...gone, day: datum, href, reason: skäl })),
    ...[...removed].map(([href, { datum, skäl }]): Change => ({ ...gone, day: datum, href, reason: skäl })),
  ].sort(byDay);
}

const WORDS: Readonly<Record<ChangeKind, string>> = {
  publicerad: "Publicerad",
  ändrad: "Ny lydelse",
  borttagen: "Borttagen",
};

/** So many changes stand in the feed. */
const MOST = 200;

/** The log as a feed. */
export function changesFeed(changes: readonly Change[], site: FeedSite): string {
  const entries = changes.slice(0, MOST).map(
    ({ day, kind, href, title, version, reason }): FeedEntry => ({
      id: site.tag(`andring-${day}-${kind === "ändrad" ? `v${version}` : kind.replace("ä", "a")}`, href),
      title: `${WORDS[kind]}: ${title ?? href}`,
      href,
      updated: `${day}T00:00:00Z`,
      author: site.publisher.name,
      summary:
        reason ?? (version === null || version === 1 ? WORDS[kind] : `${WORDS[kind]}, version ${version}`),
      category: kind,
    }),
  );
  const feed = {
    href: "/andringar/atom.xml",
    page: "/andringar/",
    title: `${site.name}: ändringar`,
    subtitle: "Vad som har publicerats, ändrats och tagits bort",
    entries,
  };
  return formatFeed(feed, site);
}

/** The log as a record file. */
export function changesJson(changes: readonly Change[]): string {
  return `{"records":[${changes.map((change) => `\n${JSON.stringify(change)}`).join(",")}\n]}\n`;
}
