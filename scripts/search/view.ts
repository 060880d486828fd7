// Draws what stands around the hits of the search page: facets, pages, and why there is nothing.
import { slug } from "../swedish/slug.ts";
import { orderedValues } from "./catalogue.ts";
import { type Child, element, siteRoot } from "./element.ts";
import type { Engine } from "./engine.ts";
import type { Outcome } from "./outcome.ts";
import {
  FACETS,
  type Facet,
  formatQuery,
  hasChoice,
  mapFacets,
  PARAMETERS,
  type Query,
  withoutChoice,
} from "./query.ts";
import {
  alikeWords,
  capitalised,
  FACET_NAMES,
  hitCount,
  whatWasSearched,
  whyEmpty,
  whyUnknown,
} from "./wording.ts";

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
