// On the page that a hit leads to: marks the words that were asked for, other forms and longer words included, until the
// reader takes the marks away. What was asked for comes in the fragment, which no server sees.
import { type Asked, askedFor, findAsked } from "./asked.ts";

/** Parts the query from the place in a fragment: `#rekommendation-3?hl=skyddat+boende`. */
const MARK = "?hl=";

/** What is to be marked, and the address with it in its lasting form. */
interface Arrival {
  /** What was typed, and after it other words for the same. */
  readonly texts: readonly string[];
  readonly address: string;
  readonly anchor: string;
}

/** null where nothing is to be marked. */
export function askedIn(address: string): Arrival | null {
  const url = new URL(address);
  const [anchor = "", passed] = url.hash.slice(1).split(MARK, 2);
  const parameters = passed === undefined ? url.searchParams : new URLSearchParams(`hl=${passed}`);
  const texts = parameters.getAll("hl").filter((text) => text.trim() !== "");
  if (texts.length === 0) return null;
  url.searchParams.delete("hl");
  for (const text of texts) url.searchParams.append("hl", text);
  url.hash = anchor;
  return { texts, address: url.href, anchor };
}

/** The address of a hit, with what was asked for, and what means the same. */
export function withAsked(href: string, texts: readonly string[]): string {
  const words = new URLSearchParams(texts.map((text) => ["hl", text])).toString();
  return `${href}${href.includes("#") ? "" : "#"}?${words}`;
}

/** Elements whose words are not the text of the document. */
const SKIPPED = "script, style, nav, form, button, select, textarea, input, mark.sokord, [hidden]";
// "granskningen", "SR-2023-81", "5 640 000", "2,4"
const WORD =
  /(?<!\d)\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|\d+,\d+|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u2010-\u2015:/-]*/gu;

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

function markIn(node: Text, asked: Asked): HTMLElement[] {
  const marks: HTMLElement[] = [];
  const all = [...node.data.matchAll(WORD)];
  const found = findAsked(
    asked,
    all.map(([word]) => word),
  );
  const words = found.map(({ at }) => all[at]).filter((word) => word !== undefined);
  // the last one first, so that the places before it stay true
  for (const { 0: word, index } of words.reverse()) {
    const mark = document.createElement("mark");
    mark.className = "sokord";
    node.splitText(index).splitText(word.length);
    const bare = node.nextSibling;
    if (bare === null) continue;
    bare.replaceWith(mark);
    mark.append(bare);
    marks.unshift(mark);
  }
  return marks;
}

/** Marks the words in an element; of other words for the same those that follow each other. @returns the marks, in order */
function markWords(root: Element, [text = "", ...alike]: readonly string[]): HTMLElement[] {
  const asked = askedFor(text, alike);
  return textNodes(root).flatMap((node) => markIn(node, asked));
}

function unmark(marks: readonly HTMLElement[]): void {
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "small";
  made.textContent = text;
  made.addEventListener("click", onClick);
  return made;
}

function noteOf(texts: readonly string[], count: number): string {
  if (count === 0) return `”${texts[0]}” står inte ordagrant på den här sidan.`;
  const what =
    texts.length > 1 ? `”${texts[0]}” och ord för samma sak är markerade` : `”${texts[0]}” är markerat`;
  return `${what} på ${count} ${count === 1 ? "ställe" : "ställen"}.`;
}

/** Marks what the address asks for, and offers to go from one to the next and to take the marks away. */
export function arrive(): void {
  const main = document.querySelector("main");
  const asked = askedIn(location.href);
  if (asked === null || main === null) return;
  history.replaceState(history.state, "", asked.address);
  const marks = markWords(main, asked.texts);
  const place = asked.anchor === "" ? null : document.getElementById(decodeURIComponent(asked.anchor));
  let at = -1;
  const bar = document.createElement("section");
  bar.className = "sokord-rad";
  bar.ariaLabel = "Markerade sökord";
  const note = document.createElement("p");
  note.textContent = noteOf(asked.texts, marks.length);
  const next = button("Nästa", () => {
    const from = at === -1 && place !== null ? firstAfter(marks, place) : at + 1;
    at = from % marks.length;
    const mark = marks[at];
    mark?.scrollIntoView({ block: "center" });
    for (const one of marks) one.classList.toggle("aktuell", one === mark);
    note.textContent = `Ställe ${at + 1} av ${marks.length}.`;
  });
  const away = button("Ta bort markeringen", () => {
    unmark(marks);
    bar.remove();
    document.documentElement.style.scrollPaddingTop = "";
    const url = new URL(location.href);
    url.searchParams.delete("hl");
    history.replaceState(history.state, "", url);
    main.tabIndex = -1;
    main.focus({ preventScroll: true });
  });
  note.role = "status";
  bar.append(note, ...(marks.length > 1 ? [next] : []), away);
  main.prepend(bar);
  // what is gone to stands below the bar, however high it is
  document.documentElement.style.scrollPaddingTop = `${bar.offsetHeight + 16}px`;
  // goes there as a link does, so that the place is the target of the page
  if (place !== null) location.replace(`#${asked.anchor}`);
}

function firstAfter(marks: readonly Element[], place: Element): number {
  const found = marks.findIndex(
    (mark) => (place.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return Math.max(0, found);
}
