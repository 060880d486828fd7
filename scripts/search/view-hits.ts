// Draws the hits of the search page: numbers with their pages, documents with the passages where the words stand.
import { slug } from "../swedish/slug.ts";
import { type Child, element, siteRoot } from "./element.ts";
import type { Excerpt, Hit, Passage } from "./hit.ts";
import type { Identified } from "./identifiers.ts";
import { numberWords, wholeNumber } from "./number.ts";
import type { Outcome } from "./outcome.ts";
import { type Query, termOf } from "./query.ts";
import { capitalised, firstNumber, hitNote, NUMBER_KINDS, ruleNote, statusName } from "./wording.ts";

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
