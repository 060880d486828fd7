// A hit as it is shown: the facts of its document, an excerpt with the words that matched, and the sections they stand in.
import { matchedTokens } from "./fallback.ts";

/** What Pagefind keeps of one document, with where the query matched. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly locations: readonly number[];
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly anchor?: { readonly id: string };
    readonly excerpt: string;
    readonly locations: readonly number[];
  }[];
}

export interface Hit {
  readonly href: string;
  readonly title: string;
  readonly nämnd: string | null;
  readonly typ: string | null;
  readonly datum: string | null;
  readonly diarienummer: string | null;
  readonly status: string | null;
  readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[];
  readonly sections: readonly { readonly href: string; readonly title: string }[];
}

const MOST_SECTIONS = 3;

/**
 * Takes what is shown out of a fragment. The excerpt comes as parts, so that nothing in it is read as HTML.
 * @param term what was searched for, null where nothing was
 */
export function hitOf(fragment: Fragment, term: string | null): Hit {
  const { meta, filters } = fragment;
  const parts = bestParts(fragment, term ?? "");
  const nämnd = filters.nämnd?.[0] ?? null;
  return {
    href: fragment.url,
    title: meta.title ?? fragment.url,
    nämnd: nämnd?.startsWith("utan ") ? null : nämnd,
    typ: filters.typ?.[0] ?? null,
    datum: meta.datum ?? null,
    diarienummer: meta.dnr ?? null,
    status: filters.status?.[0] ?? null,
    excerpt: excerptParts(parts[0]?.excerpt ?? fragment.excerpt),
    sections: parts
      .filter(({ anchor }) => anchor !== undefined)
      .slice(0, MOST_SECTIONS)
      .map(({ url, title }) => ({ href: url, title })),
  };
}

/** The words that the hit was found by, and those of its facts. */
export function matchedWords({ content, locations, meta }: Fragment): string[] {
  const words = content.split(/\s+/);
  const facts = Object.values(meta).flatMap((value) => value.split(/\s+/));
  return [...locations.flatMap((location) => words[location] ?? []), ...facts];
}

/** The parts of the document with matches: first those that hold most of the words, then those with most places. */
function bestParts({ content, sub_results }: Fragment, term: string): Fragment["sub_results"] {
  const words = content.split(/\s+/);
  const rated = sub_results.map((part) => ({
    part,
    tokens: matchedTokens(term, [part.title, ...part.locations.map((location) => words[location] ?? "")]),
  }));
  return rated
    .sort((a, b) => b.tokens - a.tokens || b.part.locations.length - a.part.locations.length)
    .map(({ part }) => part);
}

function excerptParts(excerpt: string): Hit["excerpt"] {
  // every other part stands inside <mark>
  return excerpt
    .split(/<\/?mark>/)
    .map((part, index) => ({
      text: part.replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
      marked: index % 2 === 1,
    }))
    .filter(({ text }) => text !== "");
}
