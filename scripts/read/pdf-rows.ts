// A page → its rows in reading order: lines, and the rows of ruled tables between them.
import type { Mark } from "../model/blocks.ts";
import { toBaselines, toRuns, WIDE_GAP, WIDE_GAP_OF_LAYER, type Written, writeRun } from "./pdf-baselines.ts";
import { inOrder, type Line } from "./pdf-columns.ts";
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

/** The rows of a ruled table, cell by cell. */
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
