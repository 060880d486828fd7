// The normal form of words with marks: what writing to Markdown and reading back leaves as it was.
import type { Inline, Mark } from "./blocks.ts";

const ORDER = { page: 0, link: 1, strong: 2, emphasis: 3, code: 4 } as const;
const WORD = /[\p{L}\p{N}\p{M}]/u;

function trimmed(mark: Mark, text: string): Mark {
  if (mark.type === "page") return mark;
  let { start, end } = mark;
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { ...mark, start, end };
}

/**
 * Whether Markdown can set off this stretch: not inside a word, and not across another mark's border.
 * @param open the kept marks, pages apart, that end at its start or after
 */
function isWritable(mark: Mark, text: string, open: readonly Mark[]): boolean {
  if (mark.start >= mark.end) return false;
  if (mark.type !== "link" && (isWord(text, mark.start - 1) || isWord(text, mark.end))) return false;
  return open.every((other) => nests(other, mark));
}

function isWord(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const low = /[\uDC00-\uDFFF]/.test(text[index] ?? "") ? index - 1 : index;
  return WORD.test(String.fromCodePoint(text.codePointAt(low) ?? 32));
}

/** `inner` lies inside `outer`, or beside it with at least one character between. */
function nests(outer: Mark, inner: Mark): boolean {
  if (inner.start >= outer.start && inner.end <= outer.end) {
    if (outer.type === inner.type || outer.type === "code") return false;
    // `***` at an edge can be read in more than one way
    return (
      outer.type === "link" || inner.type === "code" || (inner.start > outer.start && inner.end < outer.end)
    );
  }
  return inner.start > outer.end || inner.end < outer.start;
}

/** Code that a page or a line break cuts in two: neither can stand inside code. */
function isSplitCode(mark: Mark, text: string, pages: readonly Mark[]): boolean {
  if (mark.type !== "code") return false;
  const cut = pages.some(({ start }) => start > mark.start && start < mark.end);
  return cut || text.slice(mark.start, mark.end).includes("\n");
}

/** By place; a page that begins where a mark begins stands before it, an outer mark before an inner one. */
function compareMarks(a: Mark, b: Mark): number {
  const pageFirst = Number(b.type === "page") - Number(a.type === "page");
  return a.start - b.start || pageFirst || b.end - a.end || ORDER[a.type] - ORDER[b.type];
}

/** Sorted, trimmed, merged where two of a kind touch, and without what Markdown cannot express. */
function normalMarks(text: string, marks: readonly Mark[]): Mark[] {
  const sorted = marks.map((mark) => trimmed(mark, text)).sort(compareMarks);
  const pages = sorted.filter((mark) => mark.type === "page");
  const kept: Mark[] = [];
  const open: Mark[] = [];
  for (const mark of sorted) {
    if (mark.type === "page") {
      kept.push(mark);
      continue;
    }
    // what is kept is nested or apart, so the innermost ends first
    while ((open.at(-1)?.end ?? mark.start) < mark.start) open.pop();
    if (isSplitCode(mark, text, pages) || !isWritable(mark, text, open)) continue;
    kept.push(mark);
    open.push(mark);
  }
  return kept;
}

/** Words and marks in normal form: no white space at the ends of a line, one kind of line break, marks as above. */
export function normalInline(text: string, marks: readonly Mark[]): Inline {
  if (text === text.trim() && !text.includes("\n")) return { text, marks: normalMarks(text, marks) };
  const removed: { at: number; length: number }[] = [];
  for (const { index, 0: space } of text.matchAll(/\s+/g)) {
    const isEdge = index === 0 || index + space.length === text.length;
    const lineFeed = space.indexOf("\n");
    if (!isEdge && lineFeed === -1) continue;
    if (isEdge || lineFeed > 0) removed.push({ at: index, length: isEdge ? space.length : lineFeed });
    if (!isEdge && lineFeed + 1 < space.length) {
      removed.push({ at: index + lineFeed + 1, length: space.length - lineFeed - 1 });
    }
  }
  const shift = (offset: number): number =>
    removed.reduce((sum, gap) => sum - Math.max(0, Math.min(offset - gap.at, gap.length)), offset);
  const kept = removed.reduceRight(
    (rest, gap) => rest.slice(0, gap.at) + rest.slice(gap.at + gap.length),
    text,
  );
  const moved = marks.map((mark) => ({ ...mark, start: shift(mark.start), end: shift(mark.end) }));
  return { text: kept, marks: normalMarks(kept, moved) };
}
