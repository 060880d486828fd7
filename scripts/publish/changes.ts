// The log of what was published, changed and taken away: each event with its day, the newest first.
import type { Collection } from "../model/collection.ts";
import type { AddressBook, Change, ChangeKind, History, KeptFacts } from "../model/lock.ts";
import { type FeedEntry, formatFeed } from "./atom.ts";
import type { FeedSite } from "./feed-site.ts";

function byDay(a: Change, b: Change): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.href < b.href ? -1 : a.href > b.href ? 1 : (b.version ?? 0) - (a.version ?? 0);
}

/** What of a document is another than before, in words; null where it is the same. */
function amended(before: KeptFacts, now: KeptFacts): string | null {
  const told = [
    before.title === now.title ? null : `titel ändrad: ${before.title} → ${now.title}`,
    before.date === now.date ? null : `datum ändrat: ${before.date ?? "inget"} → ${now.date ?? "inget"}`,
    before.status === now.status ? null : `status ändrad: ${before.status} → ${now.status}`,
  ].filter((one) => one !== null);
  return told.length === 0 ? null : told.join("; ");
}

/** Each wording of a document and each thing that was mended besides, under the title that it had then. */
function changesIn(href: string, { newest, earlier }: History): Change[] {
  const changes: Change[] = [];
  let before: KeptFacts | null = null;
  for (const wording of [newest, ...earlier].reverse()) {
    const { version } = wording;
    for (const facts of [wording, ...(wording.later ?? [])]) {
      const { title, published: day } = facts;
      const kind = version === 1 ? "publicerad" : "ändrad";
      if (facts === wording) changes.push({ day, kind, href, title, version, reason: null });
      const reason = before === null ? null : amended(before, facts);
      if (reason !== null) changes.push({ day, kind: "uppgifter", href, title, version, reason });
      before = facts;
    }
  }
  return changes;
}

/** All changes of the documents. @param removed what a person has said of documents that are gone */
export function changesOf(
  { documents, withdrawn }: Collection,
  histories: ReadonlyMap<string, History>,
  removed: AddressBook["removed"],
): Change[] {
  const published = documents.flatMap(({ id, href }): Change[] => {
    const history = histories.get(id);
    return history === undefined ? [] : changesIn(href, history);
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
  uppgifter: "Uppgifter ändrade",
  borttagen: "Borttagen",
};

/** What tells a change of a document from others of the same day. */
function nameOf(kind: ChangeKind, version: number | null): string {
  if (kind === "ändrad") return `v${version}`;
  return kind === "uppgifter" ? `uppgifter-v${version}` : kind;
}

/** So many changes stand in the feed. */
const MOST = 200;

/** The log as a feed. */
export function changesFeed(changes: readonly Change[], site: FeedSite): string {
  const entries = changes.slice(0, MOST).map(
    ({ day, kind, href, title, version, reason }): FeedEntry => ({
      id: site.tag(`andring-${day}-${nameOf(kind, version)}`, href),
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
