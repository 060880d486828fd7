// Rows of all pages → lines with their form: which begins a paragraph, which is a heading, of what level.
import type { Joint, Line, LineForm } from "../model/text.ts";
import { type Furniture, findFurniture } from "./pdf-furniture.ts";
import type { PageContent } from "./pdf-page.ts";
import { type PdfRow, rowsOfPage } from "./pdf-rows.ts";

interface Measures {
  /** The size of most of the letters. */
  readonly body: number;
  /** Size → the usual distance between two baselines of that size. */
  readonly leading: (size: number) => number;
  /** Headings are at least this much larger than the text. */
  readonly larger: number;
  readonly sizes: readonly number[];
  readonly tagged: boolean;
}

function mode(values: readonly { readonly value: number; readonly weight: number }[]): number {
  const counts = new Map<number, number>();
  for (const { value, weight } of values) counts.set(value, (counts.get(value) ?? 0) + weight);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

const half = (size: number): number => Math.round(size * 2) / 2;

/** `1.2` as of word processors, where a size is too rare to measure. */
const USUAL_LEADING = 1.2;

function leadings(rows: readonly PdfRow[]): (size: number) => number {
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
const NO_HEADING = /[.;:,]$/;
const LONGEST_HEADING = 220;

function canHead(row: PdfRow): boolean {
  return (
    row.cells === null &&
    row.text.length <= LONGEST_HEADING &&
    /\p{L}/u.test(row.text) &&
    !/[;,]$/.test(row.text)
  );
}

function measure(rows: readonly PdfRow[], measured: boolean): Measures {
  const body = mode(
    rows
      .filter(({ cells }) => cells === null)
      .map((row) => ({ value: half(row.size), weight: row.text.length })),
  );
  const larger = measured ? 1.35 : 1.08;
  const sizes = [
    ...new Set(rows.filter((row) => canHead(row) && row.size > body * larger).map((row) => half(row.size))),
  ].sort((a, b) => b - a);
  // sizes that differ by half a point are one
  const apart = sizes.filter(
    (size, index) => index === 0 || (sizes[index - 1] ?? size) - size > (measured ? 4 : 0.6),
  );
  return {
    body,
    leading: leadings(rows),
    larger,
    sizes: apart,
    tagged: rows.some(({ level }) => level !== null),
  };
}

function levelOf(row: PdfRow, measures: Measures): number | null {
  if (row.cells !== null) return null;
  if (measures.tagged) return row.level;
  if (!canHead(row) || row.size <= measures.body * measures.larger) return null;
  const rank = measures.sizes.findIndex((size) => size - half(row.size) <= 0.6);
  return Math.min(6, (rank === -1 ? measures.sizes.length : rank) + 1);
}

// `• Bilaga`, `- Budget`, `– Att`, `▪ x`, `\uF0B7 x`
const BULLET = /^(?:[•▪■●○◦‣➢·\uF0B7\uF0A7\uF02D\uF0D8\uF06E]|[-–—])\s+(?=\S)/;
// `1. Nämnden`, `2) …`, `a) …`, `§ 57 Val`, `4.1 Mål`
const NUMBERED = /^(?:\d{1,3}[.)]|\p{Ll}\)|§\s*\d+|\d{1,2}(?:\.\d{1,2})+)\s+\S/u;
const FINAL = /[.!?:;…]["”»’)\]]*$/;
// “Anna Andersson (S)”, “Erik Ek (MP), ersättare”
const MEMBER = /^\p{Lu}[^.;:]{3,60}\(\p{L}{1,5}\)/u;

/** Would the first word of `row` have fitted on the line before it? */
function hadRoom(before: PdfRow, row: PdfRow): boolean {
  const word = /^\S+/.exec(row.text)?.[0].length ?? 1;
  const letter = (row.right - row.x) / Math.max(1, row.text.length);
  return before.right + letter * (word + 1) < before.margin - letter;
}

/** How many letters further in than the text its list begins. */
function isOutdented(before: PdfRow, row: PdfRow): boolean {
  return row.x < before.x - before.size * 0.9;
}

function jointOf(
  before: PdfRow | undefined,
  row: PdfRow,
  measures: Measures,
  levels: ReadonlyMap<PdfRow, number | null>,
  inBullet: PdfRow | null,
): Joint {
  if (before === undefined || before.cells !== null || row.cells !== null) return "new";
  const isSame = half(before.size) === half(row.size) || Math.abs(before.size - row.size) < row.size * 0.08;
  if (levels.get(before) !== levels.get(row) || !isSame || before.bold !== row.bold) return "new";
  if (BULLET.test(row.text) || MEMBER.test(row.text) || MEMBER.test(before.text)) return "new";
  const room = hadRoom(before, row);
  const isNext = before.page === row.page && !row.opensColumn;
  if (isNext && row.y - before.y > measures.leading(row.size) * 1.28) return "new";
  const startsLower = /^[("”]?\p{Ll}/u.test(row.text);
  // a sentence that ends with its page ends its paragraph
  if (!isNext) return startsLower || (!room && !FINAL.test(before.text)) ? "join" : "new";
  if (inBullet !== null && isOutdented(before, row) && row.x < inBullet.x + inBullet.size * 0.9) return "new";
  if (NUMBERED.test(row.text) && (room || FINAL.test(before.text)) && row.x <= before.x + 1) return "new";
  if (before.text.includes("\t") || row.text.includes("\t")) return "new";
  return room && !(startsLower && !FINAL.test(before.text)) ? "new" : "join";
}

/** A typescript: one typewriter face and one size throughout, so that only blank lines and signs set anything off. */
export function isTypescript(rows: readonly PdfRow[]): boolean {
  const [first] = rows;
  return (
    first !== undefined &&
    rows.every((row) => row.mono && !row.bold && row.cells === null && Math.abs(row.size - first.size) < 0.5)
  );
}

export interface LaidOut {
  readonly parts: readonly string[];
  readonly lines: readonly Line[];
  readonly furniture: Furniture;
}

class Lines {
  readonly parts: string[] = [];
  readonly lines: Line[] = [];
  private length = 0;

  add(text: string, page: number, form: LineForm | undefined): void {
    const clean = text.normalize("NFC");
    const span = { start: this.length, end: this.length + clean.length };
    this.lines.push({ span, page, ...(form === undefined ? {} : { form }) });
    this.parts.push(clean);
    this.length += clean.length + 1;
  }
}

// “Arbetsmarknads- / och”: the hyphen stands for a word to come; “ASN-2024- / 5443”: it does not
const HANGING = /^(?:och|eller|samt|respektive|resp)(?!\p{L})/iu;

function rejoin(before: string, after: string): string {
  const isHyphen = /[\p{L}\p{N}]-$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  return isHyphen && !HANGING.test(after) ? before + after : `${before} ${after}`;
}

/** How many blank lines stand above a row: also those that a page break fell on. */
function blanksAbove(
  before: PdfRow | undefined,
  row: PdfRow,
  leading: number,
  edges: { top: number; bottom: number },
): number {
  if (before === undefined) return 0;
  const distance =
    before.page === row.page ? row.y - before.y : edges.bottom - before.y + leading + (row.y - edges.top);
  return Math.max(0, Math.min(9, Math.round(distance / leading) - 1));
}

/** Lines of a typescript as its writer typed them: blank lines put back, lines that the printer broke put together. */
function typed(rows: readonly PdfRow[], furniture: Furniture): LaidOut {
  const out = new Lines();
  const own = rows.filter((row) => !furniture.rows.has(row));
  const edges = { top: Math.min(...own.map(({ y }) => y)), bottom: Math.max(...own.map(({ y }) => y)) };
  const leading = leadings(rows)(own[0]?.size ?? 10);
  let open: { text: string; page: number } | null = null;
  let before: PdfRow | undefined;
  const close = (): void => {
    if (open !== null) out.add(open.text, open.page, undefined);
    open = null;
  };
  for (const row of rows) {
    if (furniture.rows.has(row)) {
      close();
      out.add(row.text, row.page, formOf(row, "new", null, null, "furniture"));
      continue;
    }
    const blanks = blanksAbove(before, row, leading, edges);
    if (open !== null && before !== undefined && blanks === 0 && !hadRoom(before, row))
      open = { text: rejoin(open.text, row.text), page: open.page };
    else {
      close();
      for (let nth = 0; nth < blanks; nth++) out.add("", row.page, undefined);
      open = { text: row.text, page: row.page };
    }
    before = row;
  }
  close();
  return { parts: out.parts, lines: out.lines, furniture };
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
  return compose(
    rows,
    edges,
    furniture,
    pages.some(({ measured }) => measured),
  );
}

function compose(
  rows: readonly PdfRow[],
  edges: ReadonlyMap<number, readonly PdfRow[]>,
  furniture: Furniture,
  measured: boolean,
): LaidOut {
  const out = new Lines();
  const measures = measure(rows, measured);
  const levels = new Map(rows.map((row) => [row, levelOf(row, measures)]));
  const tables = new Map<string, number>();
  let before: PdfRow | undefined;
  let page = 0;
  let inBullet: PdfRow | null = null;
  for (const row of rows) {
    while (page < row.page) {
      page++;
      for (const edge of edges.get(page) ?? [])
        out.add(edge.text, page, formOf(edge, "new", null, null, "furniture"));
    }
    const joint = jointOf(before, row, measures, levels, inBullet);
    const bullet = joint === "new" ? BULLET.exec(row.text) : null;
    if (joint === "new") inBullet = bullet === null ? null : row;
    const table = row.cells === null ? null : (tables.get(row.cells.table) ?? tables.size + 1);
    if (row.cells !== null && table !== null) tables.set(row.cells.table, table);
    if (joint === "new" && (bullet === null || before === undefined || !BULLET.test(before.text)))
      out.add("", row.page, undefined);
    const level = levels.get(row) ?? null;
    const shown = bullet === null || level !== null ? row : withoutSign(row, bullet[0].length);
    out.add(shown.text, row.page, {
      ...formOf(shown, joint, level, table, "text"),
      bullet: bullet !== null && level === null,
    });
    before = row;
  }
  for (const [at, left] of [...edges].filter(([at]) => at > page).sort(([a], [b]) => a - b))
    for (const edge of left) out.add(edge.text, at, formOf(edge, "new", null, null, "furniture"));
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

function formOf(
  row: PdfRow,
  joint: Joint,
  level: number | null,
  table: number | null,
  place: LineForm["place"],
): LineForm {
  const cells =
    row.cells === null || table === null ? null : { table, header: false, cells: row.cells.cells };
  // text in bold at the size of a heading ends like a sentence: it is one
  const isText = NO_HEADING.test(row.text) && row.text.length > 80;
  return {
    joint,
    level: isText && level !== null && level > 1 ? null : level,
    bold: row.bold,
    bullet: false,
    marks: level === null ? row.marks : [],
    row: cells,
    place,
  };
}
