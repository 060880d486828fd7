// Rows of all pages → lines with their form: which begins a paragraph, which is a heading, of what level.
import type { Joint } from "../model/text.ts";
import { takeFootnotes } from "./pdf-footnotes.ts";
import { type Furniture, findFurniture } from "./pdf-furniture.ts";
import { BULLET, FINAL, formOf, type LaidOut, Lines, MEMBER, NUMBERED } from "./pdf-lines.ts";
import {
  bodySize,
  HEADING_GAP,
  hadRoom,
  levelsOf,
  type Measures,
  measure,
  PARAGRAPH_GAP,
  steady,
} from "./pdf-measures.ts";
import type { PageContent } from "./pdf-page.ts";
import { type PdfRow, rowsOfPage } from "./pdf-rows.ts";
import { isTypescript, typed } from "./pdf-typescript.ts";

/** How many letters further in than the text its list begins. */
function isOutdented(before: PdfRow, row: PdfRow): boolean {
  return row.x < before.x - before.size * 0.9;
}

/** A dash opens an entry only where the line above it is done: else it is a dash in its sentence. */
function opensEntry(before: PdfRow, row: PdfRow, room: boolean): boolean {
  if (BULLET.test(row.text))
    return !/^[-–—]/.test(row.text) || room || FINAL.test(before.text) || row.x < before.x - 3;
  return MEMBER.test(row.text) || MEMBER.test(before.text);
}

interface Above {
  readonly row: PdfRow;
  readonly level: number | null;
  /** The row that opened the entry of a list that is still open. */
  readonly entry: PdfRow | null;
}

/** How a row meets the row above it on the page, or at the foot of the page before. */
function jointOf(
  { row: before, level, entry }: Above,
  row: PdfRow,
  ownLevel: number | null,
  measures: Measures,
): Joint {
  if (before.cells !== null || row.cells !== null) return "new";
  const isSame = Math.abs(before.size - row.size) < row.size * measures.tolerance;
  if (level !== ownLevel || !isSame || before.bold !== row.bold) return "new";
  const room = hadRoom(before, row);
  if (opensEntry(before, row, room)) return "new";
  const isNext = before.page === row.page && !row.opensColumn;
  const gap = level === null ? PARAGRAPH_GAP : HEADING_GAP;
  if (isNext && row.y - before.y > measures.leading(row.size) * gap) return "new";
  const startsLower = /^[("”]?\p{Ll}/u.test(row.text);
  const isFinal = FINAL.test(before.text);
  const isNumbered = NUMBERED.test(row.text) && (room || isFinal);
  // a full line at the foot of a page goes on in most cases, whether or not a sentence ends with it
  if (!isNext) return !isNumbered && (startsLower || !room) ? "join" : "new";
  if (entry !== null && isOutdented(before, row) && row.x < entry.x + entry.size * 0.9) return "new";
  if (isNumbered && row.x <= before.x + 1) return "new";
  if (before.text.includes("\t") || row.text.includes("\t")) return measures.spaced ? "break" : "new";
  if (!room || (startsLower && !isFinal)) return "join";
  return measures.spaced && !(isFinal && before.text.length > 40) ? "break" : "new";
}

/** A row of cells that stand below each other without lines around them. */
function withLooseTables(rows: readonly PdfRow[]): PdfRow[] {
  const cells = (row: PdfRow | undefined): string[] =>
    row === undefined || row.cells !== null ? [] : row.text.split("\t");
  const result: PdfRow[] = [];
  for (let from = 0; from < rows.length; ) {
    const width = cells(rows[from]).length;
    let to = from;
    while (width > 1 && cells(rows[to]).length === width && rows[to]?.page === rows[from]?.page) to++;
    const block = rows.slice(from, to);
    const isTable = block.length >= 3 && !block.some((row) => cells(row).some((cell) => MEMBER.test(cell)));
    if (!isTable) {
      const row = rows[from];
      if (row !== undefined) result.push(...partMembers(row));
      from++;
      continue;
    }
    for (const row of block) {
      let at = 0;
      const spans = cells(row).map((cell) => {
        const span = { start: at, end: at + cell.length };
        at = span.end + 1;
        return span;
      });
      result.push({ ...row, cells: { table: `${row.page}:loose${from}`, cells: spans } });
    }
    from = to;
  }
  return result;
}

/** Two members side by side are two lines. */
function partMembers(row: PdfRow): PdfRow[] {
  const cells = row.text.split("\t");
  if (cells.length < 2 || !cells.every((cell) => MEMBER.test(cell))) return [row];
  return cells.map((text) => ({ ...row, text, marks: [] }));
}

/** Lays the pages of a PDF out as lines in reading order. */
export function layOut(pages: readonly PageContent[]): LaidOut {
  const read = pages.flatMap((page) => rowsOfPage(page));
  const furniture = findFurniture(pages, read);
  const own = read.filter((row) => !furniture.rows.has(row));
  if (isTypescript(own)) return typed(read, furniture);
  const isKept = furniture.rows;
  const rows = withLooseTables(read.filter((row) => !isKept.has(row)));
  const edges = new Map<number, PdfRow[]>();
  for (const row of isKept) edges.set(row.page, [...(edges.get(row.page) ?? []), row]);
  const measured = pages.some((page) => page.measured);
  const text = takeFootnotes(measured ? steady(rows) : rows, bodySize(rows));
  return compose(text, edges, furniture, measured);
}

function compose(
  { rows, notes }: ReturnType<typeof takeFootnotes>,
  edges: ReadonlyMap<number, readonly PdfRow[]>,
  furniture: Furniture,
  measured: boolean,
): LaidOut {
  const out = new Lines();
  const measures = measure(rows, measured);
  const levels = levelsOf(rows, measures, measured);
  const tables = new Map<string, number>();
  let before: PdfRow | null = null;
  let page = 0;
  let entry: PdfRow | null = null;
  for (const row of rows) {
    while (page < row.page) {
      page++;
      for (const edge of edges.get(page) ?? [])
        out.add(edge.text, page, formOf(edge, "new", null, null, "furniture"));
    }
    const level = levels.get(row) ?? null;
    const joint: Joint =
      before === null
        ? "new"
        : jointOf({ row: before, level: levels.get(before) ?? null, entry }, row, level, measures);
    const bullet: RegExpExecArray | null = joint === "new" ? BULLET.exec(row.text) : null;
    if (joint === "new") entry = bullet === null ? null : row;
    const table = row.cells === null ? null : (tables.get(row.cells.table) ?? tables.size + 1);
    if (row.cells !== null && table !== null) tables.set(row.cells.table, table);
    if (joint === "new" && (bullet === null || before === null || !BULLET.test(before.text)))
      out.add("", row.page, undefined);
    const shown = bullet === null || level !== null ? row : withoutSign(row, bullet[0].length);
    out.add(shown.text, row.page, {
      ...formOf(shown, joint, level, table, "text"),
      bullet: bullet !== null && level === null,
    });
    before = row;
  }
  for (const [at, left] of [...edges].filter(([at]) => at > page).sort(([a], [b]) => a - b))
    for (const edge of left) out.add(edge.text, at, formOf(edge, "new", null, null, "furniture"));
  notes.forEach((row, nth) => {
    const above = notes[nth - 1];
    const joint = above === undefined || row.text.startsWith("[^") ? "new" : "join";
    if (joint === "new") out.add("", page, undefined);
    // a note has no page of its own: the sign in the text stands on it
    out.add(row.text, page, formOf({ ...row, bold: false }, joint, null, null, "text"));
  });
  return { parts: out.parts, lines: out.lines, furniture };
}

function withoutSign(row: PdfRow, length: number): PdfRow {
  const marks = row.marks.map((mark) => ({
    ...mark,
    start: Math.max(0, mark.start - length),
    end: Math.max(0, mark.end - length),
  }));
  return { ...row, text: row.text.slice(length), marks };
}
