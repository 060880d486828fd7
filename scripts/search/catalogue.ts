// What the search knows of every document before it has fetched any: its facts to filter by, in as few bytes as they take.
import type { PolicyDocument } from "../model/document.ts";
import { slug } from "../swedish/slug.ts";
import {
  FACETS,
  type Facet,
  type FacetCounts,
  mapFacets,
  type Query,
  type Sort,
  WITHOUT_DATE,
  WITHOUT_NÄMND,
} from "./query.ts";

/** The version whose format and program we know. Another one is refused: 1.5 breaks phrases with å, ä, ö. */
export const PAGEFIND_VERSION = "1.6.0";

/** The chunks of pairs of words. */
export interface PairSet {
  /** How many there are; the key of a pair tells which one it is in. */
  readonly chunks: number;
}

/** /pagefind/catalogue.gz. Documents are numbered from the oldest to the newest, those without a date last. */
export interface Catalogue {
  /** The version of Pagefind whose program reads the chunks. */
  readonly version: string;
  /** Changes with anything in the index, so that a cached part is never taken for a newer one. */
  readonly hash: string;
  readonly documents: number;
  /** `codes` has one sign a document: which of the values it has. */
  readonly facets: Readonly<Record<Facet, { readonly values: readonly string[]; readonly codes: string }>>;
  /** One sign a document: how many words it has, about. */
  readonly lengths: string;
  readonly fields: readonly string[];
  /** Where each chunk of the index begins: the beginnings of their first words, in order, parted by spaces. */
  readonly chunks: string;
  /** The same of the chunks of our own words, which are numbered after the others. */
  readonly own: string;
  /** Where phrases are looked for among pairs of words. */
  readonly phrases: PairSet | null;
  /** The files of the vocabulary: the beginnings of their words, parted by spaces. */
  readonly vocabulary: string;
  /** The files of numbers that there are, one sign each. */
  readonly numbers: string;
  /** The letters that those numbers begin with. */
  readonly series: readonly string[];
  /** The files of words that mean the same, one letter each. */
  readonly alike: string;
}

// the first sign that JSON writes as it is, and that is no figure
const FIRST_SIGN = 0x3a;
const STEPS = 4;

function signOf(index: number): string {
  const code = FIRST_SIGN + index;
  // the backslash takes two bytes and an escape
  return String.fromCharCode(code >= 0x5c ? code + 1 : code);
}

function indexOfSign(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code - FIRST_SIGN - (code > 0x5c ? 1 : 0);
}

/** How many words, in steps of a fifth: that is near enough to weigh by. */
export function lengthSign(words: number): string {
  return signOf(words < 1 ? 0 : 1 + Math.round(Math.log2(words) * STEPS));
}

/** About how many words the document at a place has. */
export function lengthAt(lengths: string, at: number): number {
  const step = indexOfSign(lengths, at);
  return step <= 0 ? 0 : Math.round(2 ** ((step - 1) / STEPS));
}

const FACTS: Readonly<Record<Facet, (document: PolicyDocument) => string>> = {
  nämnd: ({ frontMatter }) => frontMatter.nämnd ?? WITHOUT_NÄMND,
  år: ({ frontMatter }) => frontMatter.date?.slice(0, 4) ?? WITHOUT_DATE,
  typ: ({ frontMatter }) => frontMatter.type,
};

/** The facets of some documents. The order of the documents is kept. */
export function facetsOf(documents: readonly PolicyDocument[]): Catalogue["facets"] {
  return mapFacets((facet) => {
    const of = documents.map(FACTS[facet]);
    const values = [...new Set(of)].sort((a, b) => a.localeCompare(b, "sv"));
    const places = new Map(values.map((value, index) => [value, signOf(index)]));
    return { values, codes: of.map((value) => places.get(value) ?? "").join("") };
  });
}

/** How many documents each value has among some of them, or among all. */
export function countFacets({ facets, documents }: Catalogue, among?: readonly number[]): FacetCounts {
  return mapFacets((facet) =>
    countFacet(facets[facet], among ?? Array.from({ length: documents }, (_, at) => at)),
  );
}

function countFacet(
  { values, codes }: Catalogue["facets"][Facet],
  among: readonly number[],
): Record<string, number> {
  const counts = values.map(() => 0);
  for (const document of among) {
    const index = indexOfSign(codes, document);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return Object.fromEntries(
    values.flatMap((value, index) => ((counts[index] ?? 0) > 0 ? [[value, counts[index] ?? 0]] : [])),
  );
}

/** The document numbers that pass the filters: the values of a facet are joined by "or", the facets by "and". */
function passing(
  { facets }: Catalogue,
  { chosen }: Query,
  found: readonly number[],
  but?: Facet,
): readonly number[] {
  const tests = FACETS.filter((facet) => facet !== but && chosen[facet].length > 0).map((facet) => {
    const { values, codes } = facets[facet];
    const wanted = values.map((value) => chosen[facet].includes(slug(value)));
    return (document: number): boolean => wanted[indexOfSign(codes, document)] === true;
  });
  return tests.length === 0 ? found : found.filter((document) => tests.every((test) => test(document)));
}

/**
 * Filters what was found, and counts what each value of each facet would give: a facet's own choice is left aside, since
 * its values are joined by "or".
 */
export function filterFound(
  catalogue: Catalogue,
  query: Query,
  found: readonly number[],
): { kept: readonly number[]; facets: FacetCounts } {
  const facets = mapFacets((facet) =>
    countFacet(catalogue.facets[facet], passing(catalogue, query, found, facet)),
  );
  return { kept: passing(catalogue, query, found), facets };
}

/** Sorts by date, the undated last either way; `relevans` leaves the order as it is. */
export function sortFound({ facets }: Catalogue, found: readonly number[], sort: Sort): readonly number[] {
  if (sort === "relevans") return found;
  const undatedAt = facets.år.values.indexOf(WITHOUT_DATE);
  const isDated = (document: number): boolean => indexOfSign(facets.år.codes, document) !== undatedAt;
  const oldestFirst = found.filter(isDated).sort((a, b) => a - b);
  const undated = found.filter((document) => !isDated(document)).sort((a, b) => a - b);
  return [...(sort === "aldst" ? oldestFirst : oldestFirst.reverse()), ...undated];
}

/** Values of a facet in reading order: years newest first, the rest by name; "utan …" last. */
export function orderedValues(facet: Facet, counts: FacetCounts): string[] {
  return Object.keys(counts[facet]).sort((a, b) => {
    const last = Number(a.startsWith("utan ")) - Number(b.startsWith("utan "));
    return last || (facet === "år" ? b.localeCompare(a, "sv") : a.localeCompare(b, "sv"));
  });
}
