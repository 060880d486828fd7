// Draws the search page: hits, facets, pages, and why there is nothing. Every text is set as text, never read as HTML.
import { slug } from "../swedish/slug.ts";
import { orderedValues } from "./catalogue.ts";
import type { Engine } from "./engine.ts";
import type { Excerpt, Hit, Passage } from "./hit.ts";
import type { Identified } from "./identifiers.ts";
import { numberWords, wholeNumber } from "./number.ts";
import type { Outcome } from "./outcome.ts";
import {
  FACETS,
  type Facet,
  formatQuery,
  hasChoice,
  mapFacets,
  PARAMETERS,
  type Query,
  termOf,
  withoutChoice,
} from "./query.ts";
import {
  alikeWords,
  capitalised,
  FACET_NAMES,
  firstNumber,
  hitCount,
  hitNote,
  NUMBER_KINDS,
  ruleNote,
  statusName,
  whatWasSearched,
  whyEmpty,
  whyUnknown,
} from "./wording.ts";

type Child = Node | string;

/** Makes an element with attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Title, facts, and the passages where the words stand. @param isSameCase whether the hit before is of the same case */
function drawHit(hit: Hit, query: Query, isSameCase: boolean): HTMLElement {
  const heading = element("h3", {}, element("a", { href: hit.href }, ...drawMarked(hit.heading)));
  const item = element("li", { "data-hit": "" }, heading, drawFacts(hit, query));
  if (isSameCase) item.classList.add("samma-arende");
  const note = hitNote(hit);
  if (note !== null) item.append(element("p", { class: "quiet" }, note));
  const [first] = hit.passages;
  if (first?.title === null && hit.passages.length === 1) item.append(...drawExcerpt(first));
  else if (hit.passages.length > 0)
    item.append(element("ul", { "aria-label": `Avsnitt i ${hit.title}` }, ...hit.passages.map(drawPassage)));
  return item;
}

function drawPassage(passage: Passage): HTMLElement {
  const link = element("a", { href: passage.href }, ...passageName(passage));
  return element("li", {}, link, ...drawExcerpt(passage));
}

function drawExcerpt(passage: Passage): HTMLElement[] {
  const { excerpt } = passage;
  if (excerpt.length === 0) return [];
  const parts = drawMarked(excerpt);
  const rule = ruleNote(passage);
  const note = rule === null ? [] : [" ", element("span", { class: "regel" }, rule)];
  return [element("p", {}, ...parts, ...note)];
}

// "#punkt-17-sammanfattning", "#punkt-32-forslag-till-beslut": a heading that many items of an agenda have
const UNDER_ITEM = /#punkt-(\d+)-/;

function passageName({ href, title, heading }: Passage): Child[] {
  if (title === null) return ["Inledning"];
  const number = UNDER_ITEM.exec(href)?.[1];
  const marked = drawMarked(heading);
  return number === undefined ? marked : [`Punkt ${number}: `, ...marked];
}

function drawMarked(excerpt: Excerpt): Child[] {
  return excerpt.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));
}

function drawFacts(hit: Hit, query: Query): HTMLElement {
  const date = hit.datum === null ? null : element("time", { datetime: hit.datum }, formatDay(hit.datum));
  const status = statusName(hit.status);
  const facts: Child[] = [
    hit.nämnd,
    capitalised(hit.typ),
    date,
    hit.diarienummer === null ? null : drawNumber(hit.diarienummer, query),
  ].filter((fact) => fact !== null);
  const parts = facts.flatMap((fact, index) => (index === 0 ? [fact] : [" · ", fact]));
  const line = element("p", { class: "quiet" }, ...parts);
  if (status !== null) {
    const mark = element("span", { class: `badge badge-${slug(hit.status)}` }, status);
    line.append(" ", mark);
  }
  return line;
}

/** The way to the case. */
function drawNumber(diarienummer: string, { text }: Query): Child {
  const asked = wholeNumber(termOf(text));
  const isAsked = asked !== null && numberWords(diarienummer).includes(asked);
  const href = `${siteRoot()}${slug(diarienummer)}/`;
  return element("a", { href }, isAsked ? `Hela ärendet ${diarienummer}` : diarienummer);
}

/** "2024-03-14" → "14 mars 2024". */
function formatDay(date: string): string {
  const day = new Date(date);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat("sv", { dateStyle: "long", timeZone: "UTC" }).format(day);
}

/** What the very number leads to: a case, an audit, or the page of what is missing. */
function drawNumbered({ label, href, title, kind }: Identified): HTMLElement {
  const link = element(
    "a",
    { href: `${siteRoot()}${href.slice(1)}` },
    title === null ? label : `${label} ${title}`,
  );
  const item = element("li", { "data-hit": "" }, element("h3", {}, link));
  item.append(element("p", { class: "quiet" }, NUMBER_KINDS[kind]));
  return item;
}

function siteRoot(): string {
  return location.pathname.replace(/[^/]+\/$/, "");
}

/** Puts the hits in the list, numbered from where the page begins. */
export function drawHits(list: HTMLOListElement, outcome: Outcome): void {
  const numbers = outcome.query.page === 1 ? outcome.numbers.map(drawNumbered) : [];
  const isSameCase = (at: number): boolean => {
    const before = outcome.hits[at - 1]?.diarienummer ?? null;
    return before !== null && before === outcome.hits[at]?.diarienummer;
  };
  list.replaceChildren(
    ...numbers,
    ...outcome.hits.map((hit, at) => drawHit(hit, outcome.query, isSameCase(at))),
  );
  list.start = firstNumber(outcome);
}

/** One fieldset a facet, made once: later only numbers and ticks change, so that focus stays where it is. */
export function drawFacets(place: Element, { known }: Engine, form: string): (outcome: Outcome) => void {
  const updates = FACETS.map((facet) => {
    const values = orderedValues(facet, known).map((value) => drawChoice(facet, value, form));
    const legend = element("legend", {}, FACET_NAMES[facet]);
    const list = element("ul", {}, ...values.map(({ item }) => item));
    const group = element("fieldset", {}, legend, list);
    place.append(group);
    return (outcome: Outcome) => {
      for (const { update } of values) update(outcome);
      group.hidden = values.every(({ item }) => item.hidden);
    };
  });
  return (outcome) => {
    for (const update of updates) update(outcome);
  };
}

/** "Filtrera", and how many filters are chosen: they work while they are folded away. */
export function drawFilterHeading(summary: Element, { chosen }: Query): void {
  const number = FACETS.reduce((sum, facet) => sum + chosen[facet].length, 0);
  summary.textContent = number === 0 ? "Filtrera" : `Filtrera (${number} ${number === 1 ? "valt" : "valda"})`;
}

function drawChoice(facet: Facet, value: string, form: string) {
  const name = slug(value);
  const box = element("input", { type: "checkbox", name: PARAMETERS[facet], value: name, form });
  const count = element("span", { class: "antal" });
  const item = element("li", {}, element("label", {}, box, " ", capitalised(value), " ", count));
  const update = ({ query, facets }: Outcome): void => {
    const number = facets[facet][value] ?? 0;
    box.checked = query.chosen[facet].includes(name);
    count.textContent = `(${number})`;
    item.hidden = number === 0 && !box.checked && box !== document.activeElement;
  };
  return { item, update };
}

/** Links to the pages before and after; nothing where there is one page. */
export function drawPages(place: Element, { query, pages }: Outcome): void {
  const link = (page: number, text: string, rel: string): Child[] =>
    page < 1 || page > pages ? [] : [element("a", { href: addressOf({ ...query, page }), rel }, text)];
  place.replaceChildren(
    ...link(query.page - 1, "Föregående sida", "prev"),
    element("span", {}, `Sida ${query.page} av ${pages}`),
    ...link(query.page + 1, "Nästa sida", "next"),
  );
  place.toggleAttribute("hidden", pages === 1);
}

function linkToWords(query: Query, text: string): HTMLElement {
  return element("a", { href: addressOf({ ...query, text, page: 1 }) }, text);
}

/** Beside the hits: what was looked for as well, and the nearest spelling where not all words were found. */
export function drawBeside(place: HTMLElement, { query, alike, isRelaxed, offer }: Outcome): void {
  const spelling = isRelaxed ? (offer?.spelling ?? null) : null;
  const parts: Child[] = alike.length === 0 ? [] : [alikeWords(alike), " "];
  if (spelling !== null) parts.push("Menade du ", linkToWords(query, spelling), "?");
  place.replaceChildren(...parts);
  place.hidden = parts.length === 0;
}

/** The nearest spelling, and each word by itself: never taken for what was asked, always offered. */
function drawOffer({ query, offer }: Outcome): Node[] {
  if (offer === null) return [];
  const link = (text: string): HTMLElement => linkToWords(query, text);
  const made: Node[] = [];
  if (offer.spelling !== null) made.push(element("p", {}, "Menade du ", link(offer.spelling), "?"));
  if (offer.words.length > 0) {
    const items = offer.words.map(({ text, total }) =>
      element("li", {}, link(text), ` (${hitCount(total)})`),
    );
    made.push(element("p", {}, "Sök på ett ord i taget:"), element("ul", {}, ...items));
  }
  return made;
}

/** What was gone through, and where it stands what the collection lacks. */
function drawSearched(known: Engine["known"]): HTMLElement {
  const missing = element("a", { href: `${siteRoot()}saknas/` }, "det som saknas");
  return element(
    "p",
    {},
    `${whatWasSearched(known)} Papper som nämns men inte finns här står under `,
    missing,
    ".",
  );
}

/** What was searched, and the filters with a link that takes each away. */
export function drawEmpty(place: Element, outcome: Outcome, known: Engine["known"]): void {
  const { query } = outcome;
  const filtered = hasChoice(query);
  place.replaceChildren(
    element("p", {}, outcome.isUnknownNumber ? whyUnknown(query) : whyEmpty(query, filtered)),
  );
  place.append(...drawOffer(outcome), drawSearched(known));
  if (!filtered) return;
  const removals = FACETS.flatMap((facet) =>
    query.chosen[facet].map((chosen) => {
      const label = Object.keys(known[facet]).find((value) => slug(value) === chosen) ?? chosen;
      const text = `Ta bort filtret ${FACET_NAMES[facet].toLowerCase()}: ${label}`;
      return element("li", {}, element("a", { href: addressOf(withoutChoice(query, facet, chosen)) }, text));
    }),
  );
  const none: Query = { ...query, chosen: mapFacets(() => []), page: 1 };
  const all = element("li", {}, element("a", { href: addressOf(none) }, "Ta bort alla filter"));
  place.append(element("ul", {}, ...removals, ...(removals.length > 1 ? [all] : [])));
}

/** The address of a query on this very page. */
export function addressOf(query: Query): string {
  return `${location.pathname}${formatQuery(query)}`;
}
