// The collection → Atom feeds: one for each recommendation with all that is said of it, and one of all promises.
import type {
  Collection,
  CommitmentRecord,
  RecommendationRecord,
  ResponseRecord,
} from "../model/collection.ts";
import { type CommitmentGroup, groupCommitments, setTimeOf } from "../model/commitments.ts";
import type { PolicyDocument } from "../model/document.ts";
import { COMMITMENT_WORDS, PROMISE_STATUS } from "../swedish/commitment-words.ts";
import { deadlineWords } from "../swedish/deadline-words.ts";
import { type FeedEntry, formatFeed, inFeedOrder } from "./atom.ts";
import type { FeedSite } from "./feed-site.ts";

/** So many promises stand in the feed of all: a feed is fetched again and again. */
const MOST_ENTRIES = 200;
const LONGEST_QUOTE = 500;

interface Sources {
  readonly site: FeedSite;
  readonly groups: ReadonlyMap<string, CommitmentGroup>;
  /** By the address of its page. */
  readonly documents: ReadonlyMap<string, PolicyDocument>;
}

const documentOf = (href: string, { documents }: Sources): PolicyDocument | undefined =>
  documents.get(href.split("#", 1)[0] ?? "");

function commitmentEntry({ first }: CommitmentGroup, { site }: Sources): FeedEntry {
  const set = setTimeOf(first);
  const when = set === null ? null : deadlineWords(set.deadline);
  return {
    id: site.tag("atagande", first.href),
    title: `${COMMITMENT_WORDS[first.kind]}${when === null ? "" : `, ${when}`} (${PROMISE_STATUS[first.status].toLocaleLowerCase("sv")})`,
    href: first.href,
    updated: site.updatedOf(first.document),
    author: site.authorOf(first.document),
    summary: first.quote,
    category: "åtagande",
  };
}

function responseEntry(response: ResponseRecord, { site }: Sources): FeedEntry {
  const { document, href, body, stance, firstWords, lastWords } = response;
  const author = body ?? site.authorOf(document);
  return {
    id: site.tag("svar", href),
    title: `Svar från ${author}`,
    href,
    updated: site.updatedOf(document),
    author,
    summary: stance?.quote ?? `${firstWords} … ${lastWords}`,
    category: "svar",
  };
}

function restatementEntry(
  { href, by, text, changed }: RecommendationRecord["restatements"][number],
  sources: Sources,
): FeedEntry {
  const { site } = sources;
  const id = documentOf(href, sources)?.id ?? "";
  const author = by ?? site.authorOf(id);
  return {
    id: site.tag("aterges", href),
    title: `${author} återger rekommendationen ${changed ? "med ändrade ord" : "ord för ord"}`,
    href,
    updated: site.updatedOf(id),
    author,
    summary: text,
    category: "återgivning",
  };
}

function followUpEntries({ first, others }: CommitmentGroup, sources: Sources): FeedEntry[] {
  const { site } = sources;
  return [first, ...others]
    .flatMap(({ followUps }) => followUps)
    .map((href): FeedEntry => {
      const document = documentOf(href, sources);
      const anchor = href.split("#")[1];
      const words = document?.passages.find((passage) => passage.anchor === anchor)?.text;
      return {
        id: site.tag("uppfoljning", href),
        title: `Uppföljning: ${document?.frontMatter.title ?? "ett senare dokument"}`,
        href,
        updated: site.updatedOf(document?.id ?? ""),
        author: site.authorOf(document?.id ?? ""),
        summary: shorten(words ?? first.quote),
        category: "uppföljning",
      };
    });
}

function shorten(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  return `${text.slice(0, text.lastIndexOf(" ", LONGEST_QUOTE)).trimEnd()} …`;
}

function recommendationFeed(record: RecommendationRecord, title: string, sources: Sources): string {
  const groups = new Set(record.commitments.flatMap((id) => sources.groups.get(id) ?? []));
  const answers = new Set(record.responses.map(({ href }) => href));
  const name = record.number === null ? `nr ${record.ordinal} i ordningen` : record.number;
  const feed = {
    href: `${record.href}atom.xml`,
    page: record.href,
    title: `Rekommendation ${name}: ${title}`,
    subtitle: record.text,
    entries: [
      ...record.responses.map((response) => responseEntry(response, sources)),
      // an answer under the recommendation's own words says them again by itself
      ...record.restatements
        .filter(({ href, changed }) => changed || !answers.has(href))
        .map((restatement) => restatementEntry(restatement, sources)),
      ...[...groups].flatMap((group) => [
        commitmentEntry(group, sources),
        ...followUpEntries(group, sources),
      ]),
    ],
  };
  return formatFeed(feed, sources.site);
}

function ledgerFeed(groups: readonly CommitmentGroup[], sources: Sources): string {
  const entries = inFeedOrder(groups.map((group) => commitmentEntry(group, sources)));
  const feed = {
    href: "/ataganden/atom.xml",
    page: "/ataganden/",
    title: `${sources.site.name}: åtaganden`,
    subtitle: "Vad nämnder och förvaltningar skriver att de ska göra, och när",
    entries: entries.slice(0, MOST_ENTRIES),
  };
  return formatFeed(feed, sources.site);
}

/**
 * The feeds of a collection: the same collection and site give the same bytes.
 * @returns file contents by path below the site's root
 */
export function publishFeeds(
  { documents, records }: Collection,
  site: FeedSite,
): ReadonlyMap<string, string> {
  const list = groupCommitments(records.commitments, records.documents);
  const placesOf = ({ first, others }: CommitmentGroup): readonly CommitmentRecord[] => [first, ...others];
  const sources: Sources = {
    site,
    groups: new Map(list.flatMap((group) => placesOf(group).map(({ id }) => [id, group] as const))),
    documents: new Map(documents.map((document) => [document.href, document])),
  };
  const titles = new Map(records.audits.map(({ id, title }) => [id, title ?? id]));
  const files = new Map([["ataganden/atom.xml", ledgerFeed(list, sources)]]);
  for (const record of records.recommendations) {
    const title = titles.get(record.audit) ?? record.audit;
    files.set(`${record.href.slice(1)}atom.xml`, recommendationFeed(record, title, sources));
  }
  return files;
}
