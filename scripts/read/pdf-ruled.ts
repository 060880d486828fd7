// Ruled lines on a page → the grids of its tables.
import type { Ruler } from "./pdf-page.ts";

export interface GridRow {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly { readonly left: number; readonly right: number }[];
}

/** A table: points from the top left of the page. */
export interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly GridRow[];
}

const NEAR = 3;

/** Values that lie within three points of each other are one. */
function clusters(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const found: number[] = [];
  for (const value of sorted)
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) found.push(value);
  return found;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
  readonly rulers: Ruler[];
}

function touches(box: Box, { x1, x2, y1, y2 }: Ruler): boolean {
  return x1 <= box.right + NEAR && x2 >= box.left - NEAR && y1 <= box.bottom + NEAR && y2 >= box.top - NEAR;
}

/** Rulers that meet, one group a table. */
function groups(rulers: readonly Ruler[]): Box[] {
  let boxes: Box[] = [];
  for (const ruler of rulers) {
    const met = boxes.filter((box) => touches(box, ruler));
    const all = [ruler, ...met.flatMap((box) => box.rulers)];
    const box: Box = {
      left: Math.min(...met.map(({ left }) => left), ruler.x1),
      right: Math.max(...met.map(({ right }) => right), ruler.x2),
      top: Math.min(...met.map(({ top }) => top), ruler.y1),
      bottom: Math.max(...met.map(({ bottom }) => bottom), ruler.y2),
      rulers: all,
    };
    boxes = [...boxes.filter((other) => !met.includes(other)), box];
  }
  return boxes;
}

/** Is there an upright ruler at `x` between two heights? */
function isParted(rulers: readonly Ruler[], x: number, top: number, bottom: number): boolean {
  const middle = (top + bottom) / 2;
  return rulers.some(
    (ruler) =>
      ruler.x2 - ruler.x1 < NEAR &&
      Math.abs(ruler.x1 - x) <= NEAR &&
      ruler.y1 <= middle &&
      ruler.y2 >= middle,
  );
}

/** Is there a level ruler at `y` between two sides? */
function isCut(rulers: readonly Ruler[], y: number, left: number, right: number): boolean {
  const middle = (left + right) / 2;
  return rulers.some(
    (ruler) =>
      ruler.y2 - ruler.y1 < NEAR &&
      Math.abs(ruler.y1 - y) <= NEAR &&
      ruler.x1 <= middle &&
      ruler.x2 >= middle,
  );
}

function toGrid({ left, right, top, bottom, rulers }: Box): Grid | null {
  const ys = clusters(rulers.filter(({ y1, y2 }) => y2 - y1 < NEAR).map(({ y1 }) => y1));
  const xs = clusters(rulers.filter(({ x1, x2 }) => x2 - x1 < NEAR).map(({ x1 }) => x1));
  if (ys.length < 2 || xs.length < 3) return null;
  const rows: GridRow[] = [];
  let above = ys[0] ?? top;
  for (const below of ys.slice(1)) {
    // a ruler under some of the columns only does not end the row: the others span it
    const spans = xs.slice(1).some((x, index) => !isCut(rulers, below, xs[index] ?? x, x));
    if (
      spans &&
      below !== ys.at(-1) &&
      xs.slice(1).filter((x, index) => isCut(rulers, below, xs[index] ?? x, x)).length < 2
    )
      continue;
    const cells: { left: number; right: number }[] = [];
    let from = xs[0] ?? left;
    for (const x of xs.slice(1)) {
      const parted = x === xs.at(-1) || isParted(rulers, x, above, below);
      if (!parted) continue;
      cells.push({ left: from, right: x });
      // columns that a cell spans stay empty
      for (const skipped of xs.filter((other) => other > from && other < x))
        cells.push({ left: skipped, right: skipped });
      from = x;
    }
    rows.push({ top: above, bottom: below, cells });
    above = below;
  }
  return { left, right, top, bottom, rows };
}

/** More rulers than this are a drawing. */
const MOST = 3000;

/** The tables of a page from the top down: at least two columns, drawn with lines around their cells. */
export function findGrids(rulers: readonly Ruler[]): Grid[] {
  if (rulers.length < 4 || rulers.length > MOST) return [];
  return groups(rulers)
    .flatMap((box) => toGrid(box) ?? [])
    .sort((a, b) => a.top - b.top || a.left - b.left);
}
