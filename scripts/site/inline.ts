// Words with marks become HTML: links outermost and never split, then strong, emphasis, code; page numbers stand between.
import type { Inline, Mark } from "../model/blocks.ts";
import type { CorrectionKind } from "../model/correction.ts";
import { escapeHtml, isSafeAddress, openLink } from "./escape.ts";

/** A stretch of the text that leads somewhere; `href` is ready to print (a page of this site or an http address). */
export interface InlineLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** A word with what it is otherwise: for a mended one what the scan has, for an error of the paper what it should be. */
export interface CorrectedWord {
  readonly start: number;
  readonly end: number;
  readonly kind: CorrectionKind;
  readonly other: string;
}

type PageHtml = (page: number, isInLink: boolean) => string;

interface Region {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

interface PagePoint {
  readonly at: number;
  readonly html: string;
}

interface Layers {
  readonly text: string;
  readonly regions: readonly (readonly Region[])[];
  readonly pages: readonly PagePoint[];
}

const TAGS = { strong: "strong", emphasis: "em", code: "code" } as const;

/**
 * Renders one stretch of words, everything escaped.
 * @param references links that were found in the text; one that overlaps a link of the author's is left out
 * @param corrected words, in order and apart, that a scan broke or the paper itself has wrong
 * @param pageHtml gives the page number as HTML; called once for each page mark, in reading order, with whether it stands in a link
 */
export function renderInline(
  inline: Inline,
  references: readonly InlineLink[],
  pageHtml: PageHtml,
  corrected: readonly CorrectedWord[] = [],
): string {
  const { text, marks } = inline;
  if (marks.length + references.length + corrected.length === 0) return plainHtml(text);
  const links = linkRegions(text, marks, references);
  const regions = [
    links,
    spanRegions(text.length, marks, "strong"),
    spanRegions(text.length, marks, "emphasis"),
    spanRegions(text.length, marks, "code"),
    correctedRegions(corrected),
  ].filter((layer) => layer.length > 0);
  const layers = { text, regions, pages: pagePoints(text.length, marks, links, pageHtml) };
  const trailing = layers.pages.filter(({ at }) => at >= text.length).map(({ html }) => html);
  return renderLayer(layers, 0, 0, text.length) + trailing.join("");
}

// “svar.[^1]” in the text, “[^1]: Se bilaga 2.” below it
const NOTE_SIGN = /\[\^(\d{1,3})\](?::(?= ))?/g;

/** Text without marks: escaped, a line feed is a line break, the sign of a footnote is raised. */
function plainHtml(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br>").replace(NOTE_SIGN, "<sup>$1</sup>");
}

const CORRECTED_CLASS: Readonly<Record<CorrectionKind, string>> = { ocr: "inlast", källfel: "kallfel" };

function correctedRegions(words: readonly CorrectedWord[]): Region[] {
  return words.map(({ start, end, kind, other }) => ({
    start,
    end,
    open: `<span class="${CORRECTED_CLASS[kind]}" data-annat="${escapeHtml(other)}">`,
    close: "</span>",
  }));
}

function renderLayer(layers: Layers, depth: number, from: number, to: number): string {
  const regions = layers.regions[depth];
  if (regions === undefined) return textHtml(layers, from, to);
  let html = "";
  let at = from;
  for (let index = firstEndingAfter(regions, from); index < regions.length; index++) {
    const region = regions[index];
    if (region === undefined || region.start >= to) break;
    const start = Math.max(region.start, at);
    const end = Math.min(region.end, to);
    if (start > at) html += renderLayer(layers, depth + 1, at, start);
    html += region.open + renderLayer(layers, depth + 1, start, end) + region.close;
    at = end;
  }
  return at < to ? html + renderLayer(layers, depth + 1, at, to) : html;
}

function textHtml({ text, pages }: Layers, from: number, to: number): string {
  let html = "";
  let at = from;
  for (let index = firstAtOrAfter(pages, from); index < pages.length; index++) {
    const point = pages[index];
    if (point === undefined || point.at >= to) break;
    html += plainHtml(text.slice(at, point.at)) + point.html;
    at = point.at;
  }
  return html + plainHtml(text.slice(at, to));
}

function linkRegions(text: string, marks: readonly Mark[], references: readonly InlineLink[]): Region[] {
  const fits = ({ start, end }: InlineLink) =>
    start >= 0 && end <= text.length && text.slice(start, end).trim() !== "";
  const written = marks.flatMap((mark) => (mark.type === "link" && isSafeAddress(mark.href) ? [mark] : []));
  const own = apart(written.filter(fits), []);
  const found = apart(references.filter(fits), own);
  return [...own, ...found]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, href }) => ({ start, end, open: openLink(href), close: "</a>" }));
}

/** Links in reading order, without those that overlap an earlier one or one of `taken` (which is in order and apart). */
function apart(links: readonly InlineLink[], taken: readonly InlineLink[]): InlineLink[] {
  const chosen: InlineLink[] = [];
  for (const link of links.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const clash = taken[firstEndingAfter(taken, link.start)];
    const free = clash === undefined || clash.start >= link.end;
    if (free && link.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(link);
  }
  return chosen;
}

function spanRegions(length: number, marks: readonly Mark[], type: keyof typeof TAGS): Region[] {
  const spans = marks
    .filter((mark) => mark.type === type)
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(end, length) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined.map((span) => ({ ...span, open: `<${TAGS[type]}>`, close: `</${TAGS[type]}>` }));
}

function pagePoints(
  length: number,
  marks: readonly Mark[],
  links: readonly Region[],
  pageHtml: PageHtml,
): PagePoint[] {
  return marks
    .flatMap((mark) =>
      mark.type === "page" ? [{ at: Math.min(Math.max(0, mark.start), length), page: mark.page }] : [],
    )
    .sort((a, b) => a.at - b.at || a.page - b.page)
    .map(({ at, page }) => ({ at, html: pageHtml(page, isInside(links, at)) }));
}

function isInside(regions: readonly Region[], at: number): boolean {
  const region = regions[firstEndingAfter(regions, at)];
  return region !== undefined && region.start <= at;
}

function firstEndingAfter(regions: readonly { readonly end: number }[], offset: number): number {
  return firstIndex(regions.length, (index) => (regions[index]?.end ?? 0) > offset);
}

function firstAtOrAfter(points: readonly PagePoint[], offset: number): number {
  return firstIndex(points.length, (index) => (points[index]?.at ?? 0) >= offset);
}

/** Binary search: the first index for which `holds`, given that it holds for all later ones. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
