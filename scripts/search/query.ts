// What is searched for, as the address of the search page says it: `?q=…&namnd=…&ar=…&typ=…&sort=…&sida=…`.
// Reading and writing an address are each other's inverse, so that a shared link gives the same hits.
import { slug } from "../swedish/slug.ts";
import { withoutSmallWords } from "../swedish/small-words.ts";
import { withFigures } from "./figures.ts";
import { joinGroups } from "./number.ts";

export const FACETS = ["nämnd", "år", "typ"] as const;
export type Facet = (typeof FACETS)[number];

/** What stands in a facet where a document does not say. */
export const WITHOUT_DATE = "utan datum";
export const WITHOUT_NÄMND = "utan nämnd";

/** How many documents each value of each facet has. */
export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

/** The name of a facet in the address. */
export const PARAMETERS: Readonly<Record<Facet, string>> = { nämnd: "namnd", år: "ar", typ: "typ" };

export const SORTS = ["relevans", "nyast", "aldst"] as const;
export type Sort = (typeof SORTS)[number];

/** `chosen` holds slugs of facet values; `page` is 1-based. */
export interface Query {
  readonly text: string;
  readonly chosen: Readonly<Record<Facet, readonly string[]>>;
  readonly sort: Sort;
  readonly page: number;
}

export const HITS_PER_PAGE = 10;
/** Fewer letters and digits than this match most of the collection, and are not searched. */
const SHORTEST = 2;

// "asn-2024-2039 granskning" and everything like it that a person types; what is longer is a paste by mistake
const LONGEST = 200;
// "2", "17"; never "0", "-1", "1e3"
const PAGE = /^[1-9]\d{0,4}$/;

/** Reads the query part of an address (with or without `?`). Never fails: what is unknown or malformed is left out. */
export function parseQuery(search: string): Query {
  const parameters = new URLSearchParams(search);
  const text = tidy(parameters.get("q") ?? "");
  const sort = parameters.get("sort");
  const page = parameters.get("sida") ?? "";
  return {
    text,
    chosen: mapFacets((facet) => chosenIn(parameters.getAll(PARAMETERS[facet]))),
    sort: sortsFor(text).find((known) => known === sort) ?? defaultSort(text),
    page: PAGE.test(page) ? Number(page) : 1,
  };
}

/** Writes the one address of a query: fixed order, sorted values, nothing that goes without saying. "" or `?…`. */
export function formatQuery({ text, chosen, sort, page }: Query): string {
  const parameters = new URLSearchParams();
  if (text !== "") parameters.set("q", text);
  for (const facet of FACETS)
    for (const value of [...chosen[facet]].sort()) parameters.append(PARAMETERS[facet], value);
  if (sort !== defaultSort(text)) parameters.set("sort", sort);
  if (page > 1) parameters.set("sida", String(page));
  const address = parameters.toString();
  return address === "" ? "" : `?${address}`;
}

/** Without the chosen values that the collection does not have. */
export function withoutUnknown(query: Query, known: FacetCounts): Query {
  const chosen = mapFacets((facet) => {
    const slugs = new Set(Object.keys(known[facet]).map((value) => slug(value)));
    return query.chosen[facet].filter((value) => slugs.has(value));
  });
  return { ...query, chosen };
}

/** The query without one chosen value, on its first page. */
export function withoutChoice(query: Query, facet: Facet, value: string): Query {
  const rest = query.chosen[facet].filter((chosen) => chosen !== value);
  return { ...query, chosen: { ...query.chosen, [facet]: rest }, page: 1 };
}

export function hasChoice({ chosen }: Query): boolean {
  return FACETS.some((facet) => chosen[facet].length > 0);
}

/** What the query asks for: hits for words, all documents under its filters, or nothing yet. */
export function kindOf(query: Query): "words" | "browse" | "nothing" {
  if (isSearchable(query.text)) return "words";
  return hasChoice(query) && query.text === "" ? "browse" : "nothing";
}

/** Whether there is enough to search for. */
export function isSearchable(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= SHORTEST;
}

// "4 kap. 1 §", "9 §", "7 kap 18 b §"; "18 augusti"
const FIGURES_TOGETHER =
  /(?<![\p{L}\p{N}])(?:(?:\d+ kap\.? )?\d+ ?(?:\p{L} )?§|\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))(?!\p{L})/giu;

/**
 * The words as the index has them: straight quotation marks, a plain hyphen between digits, without the label before a
 * diarienummer ("dnr ASN-2024-2039", "Diarienummer: 2024-2039"), without small words unless they are quoted,
 * and with quotation marks around a paragraph of a law and a day, whose figures mean nothing apart.
 */
export function termOf(text: string): string {
  const term = text
    .replace(/[“”„»«]/g, '"')
    .replace(/(?<=\d)[\u2010-\u2015](?=\d)/g, "-")
    .replace(/(?<=[\p{L}\p{N}])[?!.,;:]+(?=["\s]|$)/gu, "")
    .replace(/^(?:dnr|diarienr|diarienummer)[.:]? (?=\S)/i, "");
  const words = term.includes('"')
    ? term
    : withFigures(withoutSmallWords(term.replace(/\s?%/g, " procent"))).replace(FIGURES_TOGETHER, '"$&"');
  return joinGroups(words);
}

export function mapFacets<T>(pick: (facet: Facet) => T): Readonly<Record<Facet, T>> {
  return { nämnd: pick("nämnd"), år: pick("år"), typ: pick("typ") };
}

/** The orders that there are: without words nothing matches better than anything else. */
export function sortsFor(text: string): readonly Sort[] {
  return text === "" ? SORTS.filter((sort) => sort !== "relevans") : SORTS;
}

function defaultSort(text: string): Sort {
  return text === "" ? "nyast" : "relevans";
}

function chosenIn(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => slug(value)).filter((value) => value !== ""))].sort();
}

function tidy(text: string): string {
  const clean = text
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ");
  return [...clean.trim()].slice(0, LONGEST).join("").trim();
}
