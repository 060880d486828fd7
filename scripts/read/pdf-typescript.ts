// A typescript printed to PDF → the lines that its writer typed.
import type { Furniture } from "./pdf-furniture.ts";
import { BULLET, FINAL, formOf, type LaidOut, Lines, NUMBERED } from "./pdf-lines.ts";
import { hadRoom, leadings } from "./pdf-measures.ts";
import type { PdfRow } from "./pdf-rows.ts";

/** A typescript: one typewriter face and one size throughout, so that only blank lines and signs set anything off. */
export function isTypescript(rows: readonly PdfRow[]): boolean {
  const [first] = rows;
  return (
    first !== undefined &&
    rows.every((row) => row.mono && !row.bold && row.cells === null && Math.abs(row.size - first.size) < 0.5)
  );
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
export function typed(rows: readonly PdfRow[], furniture: Furniture): LaidOut {
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
