// What sizes and distances in a PDF say: how large the text is, how far apart its lines are, which rows are headings.
import type { PdfRow } from "./pdf-rows.ts";

/** What the sizes and distances of a document are. */
export interface Measures {
  /** The size of most of the letters. */
  readonly body: number;
  /** Size → the usual distance between two baselines of that size. */
  readonly leading: (size: number) => number;
  /** How much larger than the text a row must be at least to be a heading. */
  readonly larger: (row: PdfRow) => number;
  /** Rows whose sizes differ by no more than this share may be of one paragraph. */
  readonly tolerance: number;
  /** Sizes of headings, the largest first. */
  readonly sizes: readonly number[];
  readonly tagged: boolean;
  /** Paragraphs stand apart: a short line without room below it was broken by hand. */
  readonly spaced: boolean;
}

function mode(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const counts = new Map<number, number>();
  for (const { value, weight } of values) counts.set(value, (counts.get(value) ?? 0) + weight);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

const half = (size: number): number => Math.round(size * 2) / 2;

/** `1.2` as of word processors, where a size is too rare to measure. */
const USUAL_LEADING = 1.2;

/** How far apart two lines of one paragraph stand, for a size. */
export function leadings(rows: readonly PdfRow[]): (size: number) => number {
  const gaps: { value: number; weight: number }[] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || before.page !== row.page || row.opensColumn || row.cells !== null) return;
    const gap = (row.y - before.y) / row.size;
    if (half(row.size) === half(before.size) && gap > 0.9 && gap < 2.2)
      gaps.push({ value: Math.round(gap * 20) / 20, weight: 1 });
  });
  // the tightest distance that is common: in a text of short paragraphs the gaps between them may outnumber it
  const most = mode(gaps);
  const counts = new Map<number, number>();
  for (const { value } of gaps) counts.set(value, (counts.get(value) ?? 0) + 1);
  const common = [...counts]
    .filter(([value, count]) => value <= most && count >= gaps.length * 0.12)
    .map(([value]) => value);
  const factor = gaps.length < 6 ? USUAL_LEADING : Math.min(most, ...common);
  return (size) => factor * size;
}

// “Ordförande.”, “Följande:”: a line that ends so is text of any size; “Vad ska vi göra?” may be a heading
export const NO_HEADING = /[.;:,]$/;
const LONGEST_HEADING = 220;

function canHead(row: PdfRow): boolean {
  return row.cells === null && row.text.length <= LONGEST_HEADING && /\p{L}/u.test(row.text);
}

/** Of the rows that follow each other, at least one in eight keeps a distance. */
function isSpaced(rows: readonly PdfRow[], leading: (size: number) => number): boolean {
  let near = 0;
  let apart = 0;
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || before.page !== row.page || row.opensColumn) return;
    if (row.y - before.y > leading(row.size) * PARAGRAPH_GAP) apart++;
    else near++;
  });
  return apart * 7 >= near;
}

/** A paragraph begins below a gap this much wider than the distance between two of its lines. */
export const PARAGRAPH_GAP = 1.28;
/** The lines of one heading may stand further apart than those of the text. */
export const HEADING_GAP = 1.6;

/** The size of most of the letters. */
export function bodySize(rows: readonly PdfRow[]): number {
  return mode(
    rows
      .filter(({ cells }) => cells === null)
      .map((row) => ({ value: half(row.size), weight: row.text.length })),
  );
}

/** A line of fewer letters tells little of its size. */
const FEW_LETTERS = 12;

// what OCR makes of the sign before an entry of a list: “« en årlig genomgång”, “¢ Budget”, “* Bilaga”, “»« Rutiner”
const BULLET_READ_AS = /^[«»¢©®*+°]{1,2} (?=\S)/;

/** Signs of lists are put right. Short lines take the size of the line that they go on from: “två.” stands lower than most, “frågan” higher. */
export function steady(rows: readonly PdfRow[]): PdfRow[] {
  const result: PdfRow[] = [];
  for (const row of rows) {
    const before = result.at(-1);
    const goesOn =
      before !== undefined &&
      before.page === row.page &&
      !row.opensColumn &&
      row.text.length < FEW_LETTERS &&
      row.y - before.y < before.size * 1.7 &&
      Math.abs(row.size - before.size) < before.size * 0.35;
    const text = row.text.replace(BULLET_READ_AS, "• ");
    result.push({ ...row, text, size: goesOn ? before.size : row.size });
  }
  return result;
}

/** Sizes of headings, the largest first → the middle of each group of like ones. */
function middles(sizes: readonly number[], slack: (size: number) => number): number[] {
  const groups: number[][] = [];
  for (const size of sizes) {
    const last = groups.at(-1);
    if (last !== undefined && (last.at(-1) ?? size) - size <= slack(size)) last.push(size);
    else groups.push([size]);
  }
  return groups.map((group) => group.reduce((sum, size) => sum + size, 0) / group.length);
}

/** Measures a document. @param measured its places come from a picture, and are not exact */
export function measure(rows: readonly PdfRow[], measured: boolean): Measures {
  const leading = leadings(rows);
  const body = bodySize(rows);
  // sizes measured off a picture depend on which letters a line happens to hold, the more so the fewer they are
  const larger = (row: PdfRow): number => (!measured ? 1.08 : row.text.length < FEW_LETTERS ? 1.17 : 1.1);
  const slack = (size: number): number => (measured ? size * 0.09 : 0.6);
  const sizes = [
    ...new Set(
      rows.filter((row) => canHead(row) && row.size > body * larger(row)).map((row) => half(row.size)),
    ),
  ].sort((a, b) => b - a);
  return {
    body,
    leading,
    larger,
    tolerance: measured ? 0.35 : 0.08,
    sizes: middles(sizes, slack),
    tagged: rows.some(({ level }) => level !== null),
    spaced: isSpaced(rows, leading),
  };
}

function levelOf(row: PdfRow, measures: Measures): number | null {
  if (row.cells !== null) return null;
  if (measures.tagged) return row.level;
  if (!canHead(row) || row.size <= measures.body * measures.larger(row)) return null;
  const distances = measures.sizes.map((size) => Math.abs(size - row.size));
  return Math.min(6, distances.indexOf(Math.min(...distances)) + 1);
}

/** Would the first word of `row` have fitted on the line before it? */
export function hadRoom(before: PdfRow, row: PdfRow): boolean {
  // a line may also break after a hyphen, a dash or a slash
  const word = /^[^\s\-–/]+[-–/]?/.exec(row.text)?.[0].length ?? 1;
  const letter = (row.right - row.x) / Math.max(1, row.text.length);
  return before.right + letter * (word + 1) < before.margin - letter;
}

/** The level of each row; "2018" alone is no heading, but the rest of one that the line had no room for. */
export function levelsOf(
  rows: readonly PdfRow[],
  measures: Measures,
  measured: boolean,
): Map<PdfRow, number | null> {
  const levels = new Map<PdfRow, number | null>();
  let before: PdfRow | null = null;
  for (const row of rows) {
    const isRest =
      before !== null &&
      (!/\p{L}/u.test(row.text) || (measured && row.text.length < FEW_LETTERS)) &&
      row.bold === before.bold &&
      Math.abs(row.size - before.size) < 0.5 &&
      row.page === before.page &&
      !hadRoom(before, row);
    const above = before === null ? null : (levels.get(before) ?? null);
    // a line in the midst of a paragraph is no heading, however large it was measured
    const isInside =
      measured &&
      above === null &&
      before !== null &&
      before.page === row.page &&
      row.y - before.y < measures.leading(row.size) * PARAGRAPH_GAP;
    const own = isInside ? null : levelOf(row, measures);
    // the second line of a heading may have been measured larger or smaller than the first
    const goesOn =
      measured &&
      above !== null &&
      own !== null &&
      before !== null &&
      before.page === row.page &&
      row.y - before.y < measures.leading(before.size) * HEADING_GAP &&
      !hadRoom(before, row);
    levels.set(row, isRest || goesOn ? above : own);
    before = row;
  }
  return levels;
}
