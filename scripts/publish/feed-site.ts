// What feeds and calendars need to know of the site and of the collection: full addresses, names that last, dates.
import type { Collection } from "../model/collection.ts";
import { bodyOf } from "../model/commitments.ts";

/** What `_data/site.ts` says, and the sub-path that the site is served from. */
export interface PublishingSite {
  readonly name: string;
  /** Scheme and host without a final slash. */
  readonly baseUrl: string;
  /** "/" or "/repo/". */
  readonly basePath: string;
  readonly publisher: { readonly name: string };
}

export interface FeedSite extends PublishingSite {
  readonly host: string;
  /** The address of something on the site, with scheme and host. */
  readonly url: (href: string) => string;
  /** A name for good (RFC 4151): it stays the same where the site moves to https or a document gets a new title. */
  readonly tag: (kind: string, href: string) => string;
  /** When a document was last changed, as far as the collection can know. */
  readonly updatedOf: (document: string) => string;
  /** The latest of all documents. */
  readonly latest: string;
  readonly authorOf: (document: string) => string;
}

/** The year in which these names began to be given; a tag needs one, and it never changes. */
const TAG_YEAR = "2026";
const NO_DATE = "1970-01-01";

const instant = (day: string): string => `${day}T00:00:00Z`;

function latestOf(days: readonly (string | null)[]): string | null {
  return days.reduce(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
}

/**
 * The rule for dates: a document's own date at midnight UTC; failing that, the latest date in its case; failing that, the latest in the
 * collection. Never the time of the build.
 */
export function feedSite(site: PublishingSite, { documents, cases }: Collection["records"]): FeedSite {
  const base = site.basePath.replace(/\/+$/, "");
  const host = new URL(site.baseUrl).hostname;
  const byId = new Map<string, (typeof documents)[number]>(documents.map((record) => [record.id, record]));
  const dateOf = (id: string) => byId.get(id)?.date ?? null;
  const latest = latestOf(documents.map(({ date }) => date)) ?? NO_DATE;
  const ofCase = new Map<string, string>(
    cases.flatMap((record) => {
      const day = latestOf(record.documents.map(dateOf));
      return day === null ? [] : record.documents.map((id) => [id, day] as const);
    }),
  );
  return {
    ...site,
    host,
    url: (href) => site.baseUrl + base + href,
    tag: (kind, href) => `tag:${host},${TAG_YEAR}:${kind}${base}${href}`,
    updatedOf: (id) => instant(dateOf(id) ?? ofCase.get(id) ?? latest),
    latest: instant(latest),
    authorOf: (id) => {
      const record = byId.get(id);
      return (record === undefined ? null : bodyOf(record)) ?? "Okänd avsändare";
    },
  };
}
