// The script of the search page: reads the address, asks the index, shows what it answers, and keeps the address true.
import { withAsked } from "./arrival.ts";
import { type Engine, openEngine } from "./engine.ts";
import type { Outcome } from "./outcome.ts";
import { hasChoice, kindOf, parseQuery, type Query, sortsFor } from "./query.ts";
import { addressOf, drawBeside, drawEmpty, drawFacets, drawFilterHeading, drawPages } from "./view.ts";
import { drawHits } from "./view-hits.ts";
import { FAILED, summary, whyFailed } from "./wording.ts";

/** Long enough to let a word be typed to its end, short enough to seem at once. */
const PAUSE_MS = 250;
/** A search that takes longer says that it is under way. */
const PATIENCE_MS = 400;

function find<Type extends Element>(selector: string, type: new () => Type): Type {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`${selector} is missing`);
  return found;
}

const form = find("form[data-sok]", HTMLFormElement);
const field = find("input[name=q]", HTMLInputElement);
const sort = find("select[name=sort]", HTMLSelectElement);
const status = find("[role=status]", HTMLElement);
const results = find(".sok-resultat", HTMLElement);
const tools = find("[data-verktyg]", HTMLElement);
const facets = find("[data-filter]", HTMLDetailsElement);
const list = find("[data-hits]", HTMLOListElement);
const pages = find("[data-sidor]", HTMLElement);
const empty = find("[data-tomt]", HTMLElement);
const beside = find("[data-liktydigt]", HTMLElement);
const problem = find("[data-fel]", HTMLElement);
const waiting = find("[data-vantar]", HTMLElement);

const title = document.title;
const base = new URL("..", import.meta.url).pathname;
let opening: Promise<{ engine: Engine; updateFacets: (outcome: Outcome) => void }> | null = null;
let latest = 0;
/** Other words for what was asked for, of the outcome that is shown. */
let alike: readonly string[] = [];

function open(isAsked: boolean) {
  opening ??= openEngine(base, isAsked).then((engine) => {
    const place = find("[data-filter] > div", HTMLDivElement);
    place.replaceChildren();
    const updateFacets = drawFacets(place, engine, form.id);
    // whoever searches before there is an outcome keeps the filters of the address
    tickBoxes(parseQuery(location.search));
    return { engine, updateFacets };
  });
  return opening;
}

async function run(query: Query): Promise<void> {
  const turn = ++latest;
  const patience = setTimeout(() => waiting.toggleAttribute("hidden", false), PATIENCE_MS);
  results.setAttribute("aria-busy", "true");
  try {
    const { engine, updateFacets } = await open(kindOf(query) === "words");
    const outcome = await engine.run(query);
    if (turn !== latest) return;
    updateFacets(outcome);
    show(outcome, engine);
  } catch (error) {
    opening = null;
    if (turn === latest) showProblem(error);
  } finally {
    clearTimeout(patience);
    if (turn === latest) {
      waiting.toggleAttribute("hidden", true);
      results.removeAttribute("aria-busy");
    }
  }
}

function show(outcome: Outcome, engine: Engine): void {
  const asked = kindOf(outcome.query) !== "nothing";
  alike = outcome.alike;
  drawHits(list, outcome);
  drawPages(pages, outcome);
  drawBeside(beside, outcome);
  drawFilterHeading(find("[data-filter] > summary", HTMLElement), outcome.query);
  const isEmpty = asked && outcome.total + outcome.numbers.length === 0;
  if (isEmpty) drawEmpty(empty, outcome, engine.known);
  empty.hidden = !isEmpty;
  tools.hidden = outcome.total < 2;
  facets.hidden = asked && outcome.total === 0 && !hasChoice(outcome.query);
  problem.hidden = true;
  results.hidden = outcome.query.text === "" && !asked;
  for (const option of sort.options)
    option.hidden = !sortsFor(outcome.query.text).some((known) => known === option.value);
  document.title = outcome.query.text === "" ? title : `${outcome.query.text} – ${title}`;
  status.textContent = results.hidden ? "" : summary(outcome);
}

function showProblem(error: unknown): void {
  console.error(error);
  list.replaceChildren();
  for (const part of [empty, tools, pages]) part.hidden = true;
  find("[data-fel] p", HTMLParagraphElement).textContent = whyFailed(navigator.onLine);
  problem.hidden = false;
  results.hidden = false;
  status.textContent = FAILED;
}

/** What the form says now, on the first page. Filters that are not drawn yet are those of the address. */
function queryOfForm(): Query {
  const current = parseQuery(location.search);
  const address = new URLSearchParams();
  for (const [name, value] of new FormData(form)) address.append(name, String(value));
  const said = parseQuery(address.toString());
  const areDrawn = document.querySelector("[data-filter] fieldset") !== null;
  const query = areDrawn ? said : { ...said, chosen: current.chosen };
  // words that come or go bring the order that fits them
  const isOther = (query.text === "") !== (current.text === "");
  return isOther ? { ...query, sort: query.text === "" ? "nyast" : "relevans" } : query;
}

function fillForm(query: Query): void {
  field.value = query.text;
  sort.value = query.sort;
  tickBoxes(query);
}

function tickBoxes(query: Query): void {
  for (const box of document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][form=${form.id}]`))
    box.checked = Object.values(query.chosen).some((chosen) => chosen.includes(box.value));
}

/** Runs what the form says and writes the address: one step back in history for each query, not for each letter. */
function settle(isTyping: boolean): void {
  const query = queryOfForm();
  const address = addressOf(query);
  const wasTyping = history.state?.typing === true;
  const isSame = address === location.pathname + location.search;
  if (isSame && isTyping) return;
  sort.value = query.sort;
  if (isSame || wasTyping || location.search === "") history.replaceState({ typing: isTyping }, "", address);
  else history.pushState({ typing: isTyping }, "", address);
  void run(query);
}

function restore(): void {
  const query = parseQuery(location.search);
  fillForm(query);
  void run(query);
}

let pause: ReturnType<typeof setTimeout> | undefined;
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => settle(true), PAUSE_MS);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  settle(false);
});
// choices stand outside the form element and belong to it by its id
document.addEventListener("change", ({ target }) => {
  const isChoice = target instanceof HTMLInputElement && target.type === "checkbox" && target.form === form;
  if (!isChoice && target !== sort) return;
  clearTimeout(pause);
  settle(false);
});
find("[data-fel] button", HTMLButtonElement).addEventListener("click", () => {
  field.focus();
  restore();
});
// the address of a hit stays its own; what was asked for goes with it in the fragment, which no server sees
list.addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest("a") : null;
  // numbers lead to a case, which is no text
  const { text } = parseQuery(location.search);
  if (link === null || text === "" || link.closest(".quiet") !== null) return;
  const { href } = link;
  link.href = withAsked(href, [text, ...alike]);
  setTimeout(() => {
    link.href = href;
  });
});
addEventListener("popstate", restore);
facets.open = matchMedia("(min-width: 60em)").matches;
// a browser may have put back what stood in the form before; the address knows better
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) restore();
});
restore();
