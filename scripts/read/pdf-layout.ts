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
  /** How much larger than the text a row must be at least to be a heading. */
  readonly larger: (row: PdfRow) => number;
  /** Rows whose sizes differ by no more than this share may be of one paragraph. */
  readonly tolerance: number;
  /** Sizes that differ by no more than this are one. */
  readonly slack: (size: number) => number;
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
const PARAGRAPH_GAP = 1.28;
/** The lines of one heading may stand further apart than those of the text. */
const HEADING_GAP = 1.6;

/** A line of fewer letters tells little of its size. */
const FEW_LETTERS = 12;

/** Short lines take the size of the line that they go on from: “två.” stands lower than most, “frågan” higher. */
function steady(rows: readonly PdfRow[]): PdfRow[] {
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
    result.push(goesOn ? { ...row, size: before.size } : row);
  }
  return result;
}

function measure(rows: readonly PdfRow[], measured: boolean): Measures {
  const leading = leadings(rows);
  const body = mode(
    rows
      .filter(({ cells }) => cells === null)
      .map((row) => ({ value: half(row.size), weight: row.text.length })),
  );
  // sizes measured off a picture depend on which letters a line happens to hold, the more so the fewer they are
  const larger = (row: PdfRow): number => (!measured ? 1.08 : row.text.length < FEW_LETTERS ? 1.35 : 1.15);
  const slack = (size: number): number => (measured ? size * 0.14 : 0.6);
  const sizes = [
    ...new Set(
      rows.filter((row) => canHead(row) && row.size > body * larger(row)).map((row) => half(row.size)),
    ),
  ].sort((a, b) => b - a);
  const apart = sizes.filter((size, index) => index === 0 || (sizes[index - 1] ?? size) - size > slack(size));
  return {
    body,
    leading,
    larger,
    tolerance: measured ? 0.35 : 0.08,
    slack,
    sizes: apart,
    tagged: rows.some(({ level }) => level !== null),
    spaced: isSpaced(rows, leading),
  };
}

function levelOf(row: PdfRow, measures: Measures): number | null {
  if (row.cells !== null) return null;
  if (measures.tagged) return row.level;
  if (!canHead(row) || row.size <= measures.body * measures.larger(row)) return null;
  const rank = measures.sizes.findIndex((size) => size - half(row.size) <= measures.slack(size));
  return Math.min(6, (rank === -1 ? measures.sizes.length : rank) + 1);
}

// `• Bilaga`, `- Budget`, `– Att`, `▪ x`, `\uF0B7 x`
const BULLET = /^(?:[•▪■●○◦‣➢·\uF0B7\uF0A7\uF02D\uF0D8\uF06E]|[-–—])\s+(?=\S)/;
// `1. Nämnden`, `2) …`, `a) …`, `§ 57 Val`, `4.1 Mål`
const NUMBERED = /^(?:\d{1,3}[.)]|\p{Ll}\)|§\s*\d+|\d{1,2}(?:\.\d{1,2})+)\s+\S/u;
const FINAL = /[.!?:;…]["”»’)\]]*$/;
// “Anna Andersson (S)”, “Britt-Marie von Essen (MP), ersättare”; not “Anna Andersson (S) har lämnat in ett initiativ …”
const MEMBER =
  /^\p{Lu}[\p{L}-]+(?: (?:von |af |de )?\p{Lu}[\p{L}-]+){1,3},? \(\p{L}{1,5}\)(?:,? [\p{L} ]{0,28})?$/u;

/** Would the first word of `row` have fitted on the line before it? */
function hadRoom(before: PdfRow, row: PdfRow): boolean {
  // a line may also break after a hyphen, a dash or a slash
  const word = /^[^\s\-–/]+[-–/]?/.exec(row.text)?.[0].length ?? 1;
  const letter = (row.right - row.x) / Math.max(1, row.text.length);
  return before.right + letter * (word + 1) < before.margin - letter;
}

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

/** The rest of a line that was a little wider than the paper. */
const REMAINDER = 24;

/** The text had been broken at a margin before it was printed, and the paper was narrower: a full line, a few words, a full line. */
function isBrokenTwice(rows: readonly PdfRow[]): boolean {
  let full = 0;
  let rests = 0;
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || before.page !== row.page || hadRoom(before, row)) return;
    full++;
    if (row.text.length <= REMAINDER) rests++;
  });
  return rests >= 5 && rests >= full * 0.4;
}

/** What stands after a finished sentence and looks like a line of its own, though the line above happened to be full. */
function opensLine(before: string, after: string): boolean {
  if (BULLET.test(before) && BULLET.test(after)) return true;
  if (!FINAL.test(before)) return false;
  if (NUMBERED.test(after) || BULLET.test(after)) return true;
  return after.length <= 40 && /^\p{Lu}/u.test(after) && !/[.!?,;:]$/.test(after);
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
  const margin = Math.max(...own.map(({ right }) => right));
  const twice = isBrokenTwice(own.map((row) => ({ ...row, margin })));
  let open: { text: string; page: number } | null = null;
  let before: PdfRow | undefined;
  const close = (): void => {
    if (open !== null) out.add(open.text, open.page, undefined);
    open = null;
  };
  for (const found of rows) {
    const row = { ...found, margin };
    if (furniture.rows.has(found)) {
      close();
      out.add(row.text, row.page, formOf(row, "new", null, null, "furniture"));
      continue;
    }
    const blanks = blanksAbove(before, row, leading, edges);
    const isRest = !twice || row.text.length <= REMAINDER;
    const isWrapped = before !== undefined && blanks === 0 && isRest && !hadRoom(before, row);
    if (open !== null && isWrapped && !opensLine(open.text, row.text))
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
  const measured = pages.some((page) => page.measured);
  return compose(measured ? steady(rows) : rows, edges, furniture, measured);
}

/** The level of each row; "2018" alone is no heading, but the rest of one that the line had no room for. */
function levelsOf(
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
    levels.set(row, isRest ? above : isInside ? null : levelOf(row, measures));
    before = row;
  }
  return levels;
}

function compose(
  rows: readonly PdfRow[],
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
