// Pieces of text on a page → rows in reading order: words parted, columns read one after the other, cells kept together.
import type { Mark } from "../model/blocks.ts";
import type { Fragment, PageContent } from "./pdf-page.ts";
import { findGrids, type Grid } from "./pdf-ruled.ts";

/** One line of text: what stands on one baseline within one column. */
export interface PdfRow {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly mono: boolean;
  readonly level: number | null;
  /** Where the column ends that it stands in. */
  readonly margin: number;
  /** The first row of a new column: its place says nothing about the row above. */
  readonly opensColumn: boolean;
  readonly cells: PdfCells | null;
}

export interface PdfCells {
  /** Rows of one table share the number; it is unique within the document. */
  readonly table: string;
  readonly cells: readonly { readonly start: number; readonly end: number }[];
}

/** A run of fragments without a wide gap in it. */
interface Run {
  readonly parts: Fragment[];
  readonly x: number;
  right: number;
}

interface Baseline {
  readonly y: number;
  readonly size: number;
  readonly fragments: Fragment[];
}

const SAME_LINE = 0.35;
/** A raised figure stands higher above its line than anything of the same size does. */
const RAISED_LINE = 0.62;
const WIDE_GAP = 1.2;
/** In the layer that OCR leaves below a picture, a word ends about where its letters do. */
const WIDE_GAP_OF_LAYER = 2.5;
const WORD_GAP = 0.16;

/** How far apart two things of these sizes may stand and be of one line. */
function reach(
  a: { readonly size: number; readonly y: number },
  b: { readonly size: number; readonly y: number },
): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const isRaisedSign = small.size < large.size * 0.82 && small.y < large.y;
  return (isRaisedSign ? RAISED_LINE : SAME_LINE) * large.size;
}

/** Gathers what stands on one baseline, from the top down. A raised figure belongs to the line below it. */
function toBaselines(fragments: readonly Fragment[]): Baseline[] {
  const sorted = fragments.filter(({ text }) => text.trim() !== "").sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: { y: number; size: number; fragments: Fragment[] }[] = [];
  for (const fragment of sorted) {
    const line = lines.findLast((other) => Math.abs(other.y - fragment.y) <= reach(other, fragment));
    if (line === undefined || lines.length - lines.indexOf(line) > 3)
      lines.push({ y: fragment.y, size: fragment.size, fragments: [fragment] });
    else {
      line.fragments.push(fragment);
      if (fragment.size > line.size) {
        line.size = fragment.size;
        line.y = fragment.y;
      }
    }
  }
  for (const line of lines) line.fragments.sort((a, b) => a.x - b.x);
  return lines;
}

function toRuns({ fragments, size }: Baseline, wide = WIDE_GAP): Run[] {
  const runs: Run[] = [];
  for (const fragment of fragments) {
    const last = runs.at(-1);
    if (last !== undefined && fragment.x - last.right < wide * size) {
      last.parts.push(fragment);
      last.right = Math.max(last.right, fragment.right);
    } else runs.push({ parts: [fragment], x: fragment.x, right: fragment.right });
  }
  return runs;
}

/** A small raised figure after a word is the sign of a footnote. */
function isRaised(fragment: Fragment, size: number, y: number): boolean {
  return (
    fragment.size < size * 0.82 && fragment.y < y - size * 0.12 && /^\d{1,3}$/.test(fragment.text.trim())
  );
}

interface Written {
  text: string;
  readonly marks: Mark[];
}

function addMark(marks: Mark[], type: "strong" | "emphasis", start: number, end: number): void {
  const last = marks.findLastIndex((mark) => mark.type === type);
  const before = marks[last];
  if (before !== undefined && start - before.end <= 1) marks[last] = { type, start: before.start, end };
  else marks.push({ type, start, end });
}

function writeRun(into: Written, { parts }: Run, { size, y }: Baseline): void {
  let right: number | null = null;
  for (const part of parts) {
    const gap = right === null ? 0 : part.x - right;
    const isApart = gap > WORD_GAP * size && !/\s$/.test(into.text) && !/^\s/.test(part.text);
    if (isApart && right !== null) into.text += " ";
    const text = isRaised(part, size, y) ? `[^${part.text.trim()}]` : part.text;
    const start = into.text.length;
    into.text += text;
    if (text.trim() !== "") {
      if (part.bold) addMark(into.marks, "strong", start, into.text.length);
      if (part.italic) addMark(into.marks, "emphasis", start, into.text.length);
    }
    right = part.right;
  }
}

function isAll(marks: readonly Mark[], type: Mark["type"], text: string): boolean {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].every(({ index }) =>
    marks.some((mark) => mark.type === type && mark.start <= index && index < mark.end),
  );
}

interface Column {
  readonly left: number;
  readonly margin: number;
}

function toRow(
  page: number,
  line: Baseline,
  runs: readonly Run[],
  column: Column,
  opensColumn: boolean,
): PdfRow | null {
  const written: Written = { text: "", marks: [] };
  runs.forEach((run, nth) => {
    if (nth > 0) written.text = `${written.text.trimEnd()}\t`;
    writeRun(written, run, line);
  });
  const lead = /^\s*/.exec(written.text)?.[0].length ?? 0;
  const text = written.text.trim();
  if (text === "") return null;
  const marks = written.marks.map((mark) => ({
    ...mark,
    start: Math.max(0, mark.start - lead),
    end: Math.min(text.length, mark.end - lead),
  }));
  const bold = isAll(marks, "strong", text) && marks.length > 0;
  const parts = runs.flatMap((run) => run.parts);
  const main = parts.reduce((best, part) => (part.text.length > best.text.length ? part : best));
  return {
    text,
    // a line that is all bold or all slanted says so once
    marks: marks.filter((mark) => mark.end > mark.start && !(bold && mark.type === "strong")),
    page,
    x: runs[0]?.x ?? 0,
    right: Math.max(...runs.map((run) => run.right)),
    y: line.y,
    size: main.size,
    bold,
    mono: parts.every((part) => part.mono),
    level: parts.find((part) => part.level !== null)?.level ?? null,
    margin: column.margin,
    opensColumn,
    cells: null,
  };
}

interface Line {
  readonly line: Baseline;
  readonly runs: readonly Run[];
}

/** Fewest lines on each side of a gutter: below that it is a letterhead, or two who sign. */
const FEWEST = 3;
/** Running text fills its column; names and labels do not. */
const FILLED = 0.6;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Where a right-hand column begins: an x at which at least three runs begin that have another to their left. */
function gutters(lines: readonly Line[]): number[] {
  const starts = lines.flatMap(({ runs }) => runs.slice(1).map((run) => run.x)).sort((a, b) => a - b);
  const found: number[] = [];
  let from = 0;
  starts.forEach((x, index) => {
    if (index === starts.length - 1 || (starts[index + 1] ?? x) - x > 4) {
      if (index - from + 1 >= FEWEST) found.push(starts[from] ?? x);
      from = index + 1;
    }
  });
  return found;
}

/** The lines from `from` on that keep clear of a gutter at `x`. */
function clearLines(lines: readonly Line[], from: number, x: number): number {
  let to = from;
  while (to < lines.length && lines[to]?.runs.every((run) => run.right < x - 3 || run.x >= x - 3) === true)
    to++;
  return to;
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly x: number;
}

function isTextBand(lines: readonly Line[], { from, to, x }: Band): boolean {
  const runs = lines.slice(from, to).flatMap((line) => line.runs);
  const left = runs.filter((run) => run.right < x - 3);
  const right = runs.filter((run) => run.x >= x - 3);
  if (left.length < FEWEST || right.length < FEWEST) return false;
  const fills = (side: readonly Run[]): boolean => {
    const width = Math.max(...side.map((run) => run.right)) - Math.min(...side.map((run) => run.x));
    return median(side.map((run) => run.right - run.x)) >= width * FILLED && width > 100;
  };
  return fills(left) && fills(right);
}

/** The first two columns of running text from line `from` on. */
function findBand(lines: readonly Line[], from: number): Band | null {
  for (let at = from; at < lines.length; at++) {
    if ((lines[at]?.runs.length ?? 0) < 2) continue;
    for (const x of gutters(lines.slice(at, clearLines(lines, at, lines[at]?.runs[1]?.x ?? 0)))) {
      let start = at;
      while (
        start > from &&
        lines[start - 1]?.runs.every((run) => run.right < x - 3 || run.x >= x - 3) === true
      ) {
        // a full line of the left column with nothing beside it may be a heading above both
        if ((lines[start - 1]?.runs.length ?? 0) < 2) break;
        start--;
      }
      const band = { from: start, to: clearLines(lines, start, x), x };
      if (isTextBand(lines, band)) return band;
    }
  }
  return null;
}

function plainRows(page: number, lines: readonly Line[], column: Column): PdfRow[] {
  return lines.flatMap(({ line, runs }, index) => toRow(page, line, runs, column, index === 0) ?? []);
}

function marginOf(lines: readonly Line[]): number {
  const ends = lines.map(({ runs }) => runs.at(-1)?.right ?? 0).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.98)] ?? 0;
}

function leftOf(lines: readonly Line[]): number {
  return lines.reduce((left, { runs }) => Math.min(left, runs[0]?.x ?? left), Number.POSITIVE_INFINITY);
}

/** Lines in reading order: two columns of running text are read one after the other, down to where a line crosses them. */
function inOrder(page: number, lines: readonly Line[]): PdfRow[] {
  const rows: PdfRow[] = [];
  const whole = { left: leftOf(lines), margin: marginOf(lines) };
  let from = 0;
  for (let band = findBand(lines, from); band !== null; band = findBand(lines, from)) {
    rows.push(
      ...plainRows(page, lines.slice(from, band.from), whole).map((row, nth) => ({
        ...row,
        opensColumn: nth === 0,
      })),
    );
    const { x } = band;
    for (const isLeft of [true, false]) {
      const side = lines.slice(band.from, band.to).flatMap(({ line, runs }): Line[] => {
        const own = runs.filter((run) => run.right < x - 3 === isLeft);
        const y = own[0]?.parts[0]?.y ?? line.y;
        return own.length === 0 ? [] : [{ line: { ...line, y }, runs: own }];
      });
      rows.push(...inOrder(page, side));
    }
    from = band.to;
  }
  rows.push(
    ...plainRows(
      page,
      lines.slice(from),
      from === 0 ? whole : { ...whole, margin: marginOf(lines.slice(from)) },
    ),
  );
  return rows;
}

/** The words of a cell, its lines one after the other. */
function cellText(fragments: readonly Fragment[]): string {
  return toBaselines(fragments)
    .map((line) => {
      const written: Written = { text: "", marks: [] };
      for (const run of toRuns(line)) {
        if (written.text !== "") written.text += " ";
        writeRun(written, run, line);
      }
      return written.text.trim();
    })
    .filter((text) => text !== "")
    .reduce(
      (all, text) =>
        /\p{Ll}-$/u.test(all) && /^\p{Ll}/u.test(text) ? all.slice(0, -1) + text : `${all} ${text}`,
      "",
    )
    .replace(/\s+/g, " ")
    .trim();
}

function gridRows(grid: Grid, nth: number, page: number, fragments: readonly Fragment[]): PdfRow[] {
  return grid.rows.flatMap(({ top, bottom, cells }): PdfRow[] => {
    const inRow = fragments.filter(({ y, size }) => y - size * 0.3 > top && y - size * 0.3 < bottom);
    const texts = cells.map(({ left, right }) =>
      cellText(
        inRow.filter((fragment) => {
          const middle = (fragment.x + fragment.right) / 2;
          return middle > left && middle < right;
        }),
      ),
    );
    if (texts.every((text) => text === "")) return [];
    let at = 0;
    const spans = texts.map((text) => {
      const span = { start: at, end: at + text.length };
      at = span.end + 1;
      return span;
    });
    return [
      {
        text: texts.join("\t"),
        marks: [],
        page,
        x: grid.left,
        right: grid.right,
        y: top,
        size: inRow[0]?.size ?? 10,
        bold: inRow.length > 0 && inRow.every((fragment) => fragment.bold || fragment.text.trim() === ""),
        mono: false,
        level: null,
        margin: grid.right,
        opensColumn: true,
        cells: { table: `${page}:${nth}`, cells: spans },
      },
    ];
  });
}

function isInside({ x, right, y, size }: Fragment, grid: Grid): boolean {
  const middle = (x + right) / 2;
  const height = y - size * 0.3;
  return middle > grid.left && middle < grid.right && height > grid.top && height < grid.bottom;
}

/** All rows of a page in reading order. */
export function rowsOfPage(content: PageContent): PdfRow[] {
  const grids = findGrids(content.rulers);
  const lines: Line[] = [];
  const rows: PdfRow[] = [];
  const free = content.fragments.filter((fragment) => !grids.some((grid) => isInside(fragment, grid)));
  const wide = content.invisible ? WIDE_GAP_OF_LAYER : WIDE_GAP;
  for (const line of toBaselines(free)) lines.push({ line, runs: toRuns(line, wide) });
  let from = 0;
  grids.forEach((grid, nth) => {
    let to = from;
    while (to < lines.length && (lines[to]?.line.y ?? 0) <= grid.top + 1) to++;
    rows.push(...inOrder(content.page, lines.slice(from, to)));
    rows.push(
      ...gridRows(
        grid,
        nth,
        content.page,
        content.fragments.filter((fragment) => isInside(fragment, grid)),
      ),
    );
    from = to;
  });
  rows.push(...inOrder(content.page, lines.slice(from)));
  return rows;
}
