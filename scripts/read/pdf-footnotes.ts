// Footnotes of a printed page → notes after the text: where they stand they would cut a paragraph that goes on overleaf.
import type { PdfRow } from "./pdf-rows.ts";

/** Notes are set smaller than the text. */
const SMALLER = 0.94;

// “1Inspektionen …”, “1 Se bilaga 2.”, “[^1] Se bilaga 2.”
const NOTE = /^(?:\[\^(\d{1,3})\]|(\d{1,3})(?!\d))[ \t]*(?=[\p{L}"”(])/u;

function signsOf(rows: readonly PdfRow[]): Set<string> {
  return new Set(
    rows.flatMap(({ text }) => [...text.matchAll(/(?<=\S)\[\^(\d{1,3})\]/g)].map(([, sign = ""]) => sign)),
  );
}

/** The rows at the foot of a page that are its notes: small, the first with a sign that the text of the page has. */
function notesAtFoot(rows: readonly PdfRow[], body: number): readonly PdfRow[] {
  const signs = signsOf(rows);
  if (signs.size === 0) return [];
  let from = rows.length;
  let first = rows.length;
  while (from > 0) {
    const row = rows[from - 1];
    if (row === undefined || row.cells !== null || row.size > body * SMALLER) break;
    from--;
    const [, raised, plain] = NOTE.exec(row.text) ?? [];
    if (signs.has(raised ?? plain ?? "")) first = from;
  }
  return rows.slice(first);
}

/** `[^1]: Se bilaga 2.`, as in Markdown. */
function asNote(row: PdfRow): PdfRow {
  const [sign, raised, plain] = NOTE.exec(row.text) ?? [];
  if (sign === undefined) return row;
  const head = `[^${raised ?? plain}]: `;
  const by = head.length - sign.length;
  const marks = row.marks.map((mark) => ({
    ...mark,
    start: Math.max(0, mark.start + by),
    end: mark.end + by,
  }));
  return { ...row, text: head + row.text.slice(sign.length), marks };
}

/**
 * Takes the notes out of the pages.
 * @param body size of most of the letters
 * @returns the rows without them, and the notes in order
 */
export function takeFootnotes(
  rows: readonly PdfRow[],
  body: number,
): { readonly rows: readonly PdfRow[]; readonly notes: readonly PdfRow[] } {
  const byPage = new Map<number, PdfRow[]>();
  for (const row of rows) byPage.set(row.page, [...(byPage.get(row.page) ?? []), row]);
  const notes = [...byPage.values()].flatMap((page) => notesAtFoot(page, body));
  const taken = new Set(notes);
  return { rows: rows.filter((row) => !taken.has(row)), notes: notes.map(asNote) };
}
