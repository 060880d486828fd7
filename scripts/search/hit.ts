// A hit as it is shown: the facts of its document, an excerpt with the words that matched, and the sections they stand in.

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

/** Takes what is shown out of a fragment. The excerpt comes as parts, so that nothing in it is read as HTML. */
export function hitOf(fragment: Fragment): Hit {
  const { meta, filters } = fragment;
  const nämnd = filters.nämnd?.[0] ?? null;
  return {
    href: fragment.url,
    title: meta.title ?? fragment.url,
    nämnd: nämnd?.startsWith("utan ") ? null : nämnd,
    typ: filters.typ?.[0] ?? null,
    datum: meta.datum ?? null,
    diarienummer: meta.dnr ?? null,
    status: filters.status?.[0] ?? null,
    excerpt: excerptParts(fragment.excerpt),
    sections: sectionsOf(fragment),
  };
}

/** The words that the hit was found by, and those of its facts. */
export function matchedWords({ content, locations, meta }: Fragment): string[] {
  const words = content.split(/\s+/);
  const facts = Object.values(meta).flatMap((value) => value.split(/\s+/));
  return [...locations.flatMap((location) => words[location] ?? []), ...facts];
}

/** Up to three sections with most matches, in the order of the document. */
function sectionsOf({ sub_results }: Fragment): Hit["sections"] {
  const sections = sub_results.filter(({ anchor }) => anchor !== undefined);
  const best = [...sections].sort((a, b) => b.locations.length - a.locations.length).slice(0, MOST_SECTIONS);
  return sections.filter((section) => best.includes(section)).map(({ url, title }) => ({ href: url, title }));
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
