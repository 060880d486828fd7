// Lines of a page → rows in reading order: two columns of running text are read one after the other.
import { type Baseline, type Column, type Run, toRow } from "./pdf-baselines.ts";
import type { PdfRow } from "./pdf-rows.ts";

/** A line with its runs. */
export interface Line {
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
export function inOrder(page: number, lines: readonly Line[]): PdfRow[] {
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
