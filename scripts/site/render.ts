// A document's blocks become the HTML of its page: every word escaped, every passage with its address, no word added.
// What stands beside the words (page numbers, the link sign) is drawn by the style sheet, so copying gives the text alone.
import type { Block, Heading, Inline, List, Table } from "../model/blocks.ts";
import { leavesOf } from "../model/blocks.ts";
import type { Passage } from "../model/document.ts";
import { escapeHtml } from "./escape.ts";
import { type CorrectedWord, type InlineLink, renderInline } from "./inline.ts";

export interface RenderOptions {
  /** `passages[i]` belongs to the i-th leaf of the whole document. */
  readonly passages: readonly Passage[];
  /** Index of the first leaf of `blocks` among all leaves of the document. */
  readonly first: number;
  /** The level that the highest heading gets: 2 under the title of the page. */
  readonly topLevel: number;
  /** null: passages get their `id` here. Otherwise the address of the document's own page, where the ids are. */
  readonly elsewhere: string | null;
  /** The links in the passage with this anchor. */
  readonly linksIn: (anchor: string) => readonly InlineLink[];
  /** The corrected words of the i-th passage. */
  readonly correctedIn?: (passage: number) => readonly CorrectedWord[];
  /** HTML that is put after the passage with this anchor; of a heading after the quotation under it, of a list item after the list. */
  readonly notes: ReadonlyMap<string, string>;
}

interface State extends RenderOptions {
  readonly levels: number[];
  readonly pagesSeen: Set<string>;
  next: number;
  tables: number;
}

/** Renders blocks. Never fails; what has no words (rules aside) gives nothing, and `removed` is never shown. */
export function renderBlocks(blocks: readonly Block[], options: RenderOptions): string {
  const pagesSeen = new Set(options.passages.map(({ anchor }) => anchor));
  const state: State = { ...options, levels: [], pagesSeen, next: options.first, tables: 0 };
  let html = "";
  let note = "";
  for (const block of blocks) {
    if (block.type !== "quote") {
      html += note;
      note = "";
    }
    const from = state.next;
    html += renderBlock(block, state);
    const own = options.passages.slice(from, state.next).map(({ anchor }) => options.notes.get(anchor) ?? "");
    if (block.type === "heading") note = own.join("");
    else {
      html += note + own.join("");
      note = "";
    }
  }
  return html + note;
}

/** The blocks of the passages `from` to `to` (end exclusive), for showing a part of a document elsewhere. */
export function blocksBetween(blocks: readonly Block[], from: number, to: number): Block[] {
  let index = 0;
  return blocks.filter((block) => {
    const start = index;
    index += leavesOf([block]).length;
    return start >= from && start < to;
  });
}

/** The title of the page from the document's own first heading: its words with their marks, and no link sign. */
export function renderTitle(heading: Heading): string {
  return renderInline(
    { text: heading.text, marks: heading.marks.filter(({ type }) => type !== "link") },
    [],
    pageHtml(null),
  );
}

function renderBlock(block: Block, state: State): string {
  switch (block.type) {
    case "heading":
      return renderHeading(block, state);
    case "paragraph":
      return renderLeaf("p", block, state);
    case "preformatted":
      return `<pre${idOf(takePassage(state), state)}>${escapeHtml(block.text)}</pre>\n`;
    case "quote":
      return `<blockquote>${block.blocks.map((inner) => renderBlock(inner, state)).join("")}</blockquote>\n`;
    case "list":
      return renderList(block, state);
    case "table":
      return renderTable(block, state);
    case "rule":
      return "<hr>\n";
    case "page":
      return `<div class="page-row">${pageHtml(state)(block.page, false)}</div>\n`;
    case "removed":
      return "";
  }
}

function renderHeading(heading: Heading, state: State): string {
  if (heading.text.trim() === "") return renderLeaf("p", heading, state);
  while ((state.levels.at(-1) ?? 0) >= heading.level) state.levels.pop();
  state.levels.push(heading.level);
  return renderLeaf(`h${Math.min(6, state.topLevel + state.levels.length - 1)}`, heading, state);
}

function renderLeaf(tag: string, inline: Inline, state: State): string {
  const passage = takePassage(state);
  const name = tag === "p" ? passageName(state) : `Länk till ${passage?.text ?? "rubriken"}`;
  return `<${tag}${idOf(passage, state)}>${wordsHtml(inline, passage, state)}${sign(passage, state, name)}</${tag}>\n`;
}

function renderList(list: List, state: State): string {
  const tag = list.start === null ? "ul" : "ol";
  const start = list.start === null || list.start === 1 ? "" : ` start="${list.start}"`;
  const items = list.items.map((item) => renderItem(item, state));
  return `<${tag}${start}>\n${items.join("")}</${tag}>\n`;
}

function renderItem(blocks: readonly Block[], state: State): string {
  const [first, ...rest] = blocks;
  if (first?.type !== "paragraph")
    return `<li>${blocks.map((block) => renderBlock(block, state)).join("")}</li>\n`;
  const passage = takePassage(state);
  const words = wordsHtml(first, passage, state) + sign(passage, state, passageName(state));
  return `<li${idOf(passage, state)}>${words}${rest.map((block) => renderBlock(block, state)).join("")}</li>\n`;
}

function renderTable(table: Table, state: State): string {
  const passage = takePassage(state);
  const links = passage === null ? [] : state.linksIn(passage.anchor);
  const corrected = correctedWords(state);
  const name = `Tabell ${++state.tables}`;
  let offset = 0;
  const row = (cells: readonly Inline[], tag: "th" | "td") => {
    const html = cells.map((cell) => {
      const [found, fixed] = [
        inCell(links, offset, cell.text.length),
        inCell(corrected, offset, cell.text.length),
      ];
      offset += cell.text.length + 1;
      const words = renderInline(cell, found, pageHtml(state), fixed);
      return tag === "th" && cell.text.trim() !== "" ? `<th scope="col">${words}</th>` : `<td>${words}</td>`;
    });
    if (cells.length === 0) offset += 1;
    return `<tr>${html.join("")}</tr>\n`;
  };
  const head = row(table.header, "th");
  const body = table.rows.map((cells) => row(cells, "td")).join("");
  return (
    `<section class="scroller" tabindex="0" aria-label="${name}, går att rulla i sidled"><table${idOf(passage, state)}>` +
    `<caption>${name}</caption>\n<thead>${head}</thead>\n<tbody>${body}</tbody></table>` +
    `${sign(passage, state, `Länk till ${name.toLowerCase()}`)}</section>\n`
  );
}

/** A name of its own for each link, after `takePassage`: a hundred "Länk till stycket" in a row say nothing. */
function passageName({ next }: State): string {
  return `Länk till stycke ${next}`;
}

function takePassage(state: State): Passage | null {
  return state.passages[state.next++] ?? null;
}

function idOf(passage: Passage | null, { elsewhere }: State): string {
  return passage === null || elsewhere !== null ? "" : ` id="${escapeHtml(passage.anchor)}"`;
}

function wordsHtml(inline: Inline, passage: Passage | null, state: State): string {
  const links = passage === null ? [] : state.linksIn(passage.anchor);
  return renderInline(inline, links, pageHtml(state), correctedWords(state));
}

/** Those of the passage that was taken last. */
function correctedWords({ correctedIn, next }: State): readonly CorrectedWord[] {
  return correctedIn?.(next - 1) ?? [];
}

/** The stretches that lie in one cell of a table, as places in the cell. */
function inCell<Stretch extends { readonly start: number; readonly end: number }>(
  stretches: readonly Stretch[],
  offset: number,
  length: number,
): Stretch[] {
  return stretches
    .filter(({ start, end }) => start >= offset && end <= offset + length)
    .map((stretch) => ({ ...stretch, start: stretch.start - offset, end: stretch.end - offset }));
}

function sign(passage: Passage | null, { elsewhere }: State, name: string): string {
  if (passage === null) return "";
  const href = `${elsewhere ?? ""}#${passage.anchor}`;
  return `<a class="sign" href="${escapeHtml(href)}" aria-label="${escapeHtml(name)}"></a>`;
}

/** The page number in the margin, a link to itself. Without id and link where that is taken, or the ids are on another page. */
function pageHtml(state: State | null): (page: number, isInLink: boolean) => string {
  return (page, isInLink) => {
    const id = `sida-${page}`;
    const free = state !== null && state.elsewhere === null && !state.pagesSeen.has(id);
    if (free) state.pagesSeen.add(id);
    return free && !isInLink
      ? `<a class="page" id="${id}" href="#${id}" data-page="${page}" aria-label="Sida ${page} i originalet"></a>`
      : `<span class="page"${free ? ` id="${id}"` : ""} data-page="${page}"></span>`;
  };
}

/** A short text for a list: whole words, at most `limit` characters, with an ellipsis where it was cut. */
export function shorten(text: string, limit: number): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= limit) return plain;
  const cut = plain.slice(0, limit).lastIndexOf(" ");
  return `${plain.slice(0, cut > limit / 2 ? cut : limit - 2)} …`;
}
