// Who speaks of a page: what refers to it from elsewhere, and what belongs together with it.
import type { Certainty, Collection } from "../model/collection.ts";
import { count, relationWords } from "./words.ts";

/** Something that speaks of a page: where, as what, in which words. */
export interface Mention {
  readonly href: string;
  readonly title: string;
  readonly relation: string;
  readonly quote: string | null;
  readonly certainty: Certainty;
}

export interface Mentions {
  /** By the address of a page: what refers to it from other pages, each source once. */
  readonly incoming: ReadonlyMap<string, readonly Mention[]>;
  /** By the address of a page: what stands in the same case or speaks of the same audit, each once. */
  readonly together: ReadonlyMap<string, readonly Mention[]>;
  /** By the address of a place on a page: what refers to that very place, each place of another text once. */
  readonly places: ReadonlyMap<string, readonly Mention[]>;
}

/** `/a/b/#c` → `/a/b/`. */
export function pageOf(href: string): string {
  const hash = href.indexOf("#");
  return hash === -1 ? href : href.slice(0, hash);
}

/** Items of an agenda are cases of their own; any other page is one source, however often it speaks. */
function sourceOf(href: string): string {
  return isAgendaItem(href) ? href : pageOf(href);
}

export function isAgendaItem(href: string): boolean {
  return href.startsWith("/sammantraden/");
}

/** Mentions by the page that they speak of; a source counts once. */
class MentionBook {
  readonly #pages = new Map<string, Map<string, Mention>>();

  add(to: string, mention: Mention): void {
    const page = pageOf(to);
    if (page === pageOf(mention.href)) return;
    const source = sourceOf(mention.href);
    const sources = this.#pages.get(page) ?? new Map<string, Mention>();
    if (!sources.has(source)) sources.set(source, mention);
    this.#pages.set(page, sources);
  }

  toMap(): Map<string, Mention[]> {
    return new Map([...this.#pages].map(([page, sources]) => [page, [...sources.values()]]));
  }
}

/** Mentions by the very place that they speak of; a place that speaks of itself is none. */
class PlaceBook {
  readonly #places = new Map<string, Map<string, Mention>>();

  add(to: string, mention: Mention): void {
    if (!to.includes("#") || to === mention.href) return;
    const sources = this.#places.get(to) ?? new Map<string, Mention>();
    if (!sources.has(mention.href)) sources.set(mention.href, mention);
    this.#places.set(to, sources);
  }

  toMap(): Map<string, Mention[]> {
    return new Map([...this.#places].map(([place, sources]) => [place, [...sources.values()]]));
  }
}

/** Relations that hold both ways. */
const MUTUAL: ReadonlySet<string> = new Set(["samma-ärende", "samma-granskning"]);

/** Relations that have their own place on the pages. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(["liknar", "samma-åtagande"]);

/** All mentions, both ways. `titleOf` gives what an address is called. */
export function makeMentions(
  { links, references, ...records }: Collection["records"],
  titleOf: (href: string) => string,
): Mentions {
  const incoming = new MentionBook();
  const together = new MentionBook();
  const places = new PlaceBook();
  const documents = new Set(records.documents.map(({ href }) => href));
  for (const { from, to, relation, certainty, evidence } of links) {
    if (SHOWN_ELSEWHERE.has(relation)) continue;
    const mention = (href: string): Mention => {
      return {
        href,
        title: titleOf(href),
        relation: relationWords(relation),
        quote: evidence,
        certainty,
      };
    };
    if (MUTUAL.has(relation)) {
      together.add(to, mention(from));
      together.add(from, mention(to));
    } else {
      incoming.add(to, mention(from));
      places.add(to, mention(from));
    }
  }
  for (const { from, href, verbatim, kind } of references) {
    if (href === null || !documents.has(pageOf(href))) continue;
    const mention: Mention = {
      href: from,
      title: titleOf(from),
      relation: relationWords("hänvisar"),
      quote: verbatim,
      certainty: "säker",
    };
    places.add(href, mention);
    if (kind !== "intern") incoming.add(href, mention);
  }
  return { incoming: incoming.toMap(), together: together.toMap(), places: places.toMap() };
}

/** The first mentions, and how many more there are: a page that all others name must still be a small page. */
export function firstMentions(
  mentions: readonly Mention[],
  limit = 40,
): { shown: readonly Mention[]; more: string | null } {
  const rest = mentions.length - limit;
  return {
    shown: mentions.slice(0, limit),
    more: rest > 0 ? count(rest, "ställe till", "ställen till") : null,
  };
}
