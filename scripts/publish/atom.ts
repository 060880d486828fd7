// Entries → an Atom feed (RFC 4287). The same entries give the same bytes.
import type { FeedSite } from "./feed-site.ts";
import { element, formatXml } from "./xml.ts";

export interface FeedEntry {
  /** A name for good, one of its kind in the feed. */
  readonly id: string;
  readonly title: string;
  /** Where it can be read, on this site. */
  readonly href: string;
  readonly updated: string;
  readonly author: string;
  readonly summary: string;
  readonly category: string;
}

export interface Feed {
  /** Where the feed itself stands, and the page that it is about. */
  readonly href: string;
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  readonly entries: readonly FeedEntry[];
}

const text = (name: string, words: string) => element(name, {}, [words]);

function author(name: string) {
  return element("author", {}, [text("name", name)]);
}

function entryElement(
  { id, title, href, updated, author: by, summary, category }: FeedEntry,
  site: FeedSite,
) {
  return element("entry", {}, [
    text("id", id),
    text("title", title),
    element("link", { rel: "alternate", type: "text/html", href: site.url(href) }),
    text("updated", updated),
    author(by),
    element("category", { term: category }),
    text("summary", summary),
  ]);
}

/** The newest first; of the same day by their names. An id counts once. */
export function inFeedOrder(entries: readonly FeedEntry[]): FeedEntry[] {
  const single = [...new Map(entries.toReversed().map((entry) => [entry.id, entry])).values()];
  return single.sort((a, b) =>
    a.updated !== b.updated ? (a.updated < b.updated ? 1 : -1) : a.id < b.id ? -1 : 1,
  );
}

/** A feed without entries is as old as the latest document. */
export function formatFeed(feed: Feed, site: FeedSite): string {
  const entries = inFeedOrder(feed.entries);
  return formatXml(
    element("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "sv" }, [
      text("id", site.tag("flode", feed.page)),
      text("title", feed.title),
      text("subtitle", feed.subtitle),
      element("link", { rel: "self", type: "application/atom+xml", href: site.url(feed.href) }),
      element("link", { rel: "alternate", type: "text/html", href: site.url(feed.page) }),
      text("updated", entries[0]?.updated ?? site.latest),
      author(site.publisher.name),
      ...entries.map((entry) => entryElement(entry, site)),
    ]),
  );
}
