// Paragraphs and tables as word processors and web pages have them → SourceText: one line a paragraph or a row.
import type { Mark } from "../model/blocks.ts";
import type { Format, Line, LineForm, LinePlace, SourceText, TableRow } from "../model/text.ts";
import { plainSource } from "./plain.ts";
import { Refused } from "./refuse.ts";

/** A stretch of one look. A line feed in `text` is a line break; `breaksPage` means that a page begins before it. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly href?: string | null;
  readonly breaksPage?: boolean;
}

export type FlowBlock =
  | {
      readonly type: "paragraph";
      readonly runs: readonly Run[];
      readonly level: number | null;
      readonly bullet: boolean;
      readonly place: LinePlace;
    }
  | {
      readonly type: "row";
      readonly table: number;
      readonly header: boolean;
      readonly cells: readonly (readonly Run[])[];
    };

interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly bold: boolean;
}

function marksOf(run: Run, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  if (run.strong === true) marks.push({ type: "strong", start, end });
  if (run.emphasis === true) marks.push({ type: "emphasis", start, end });
  if (run.href != null) marks.push({ type: "link", start, end, href: run.href });
  return marks;
}

/** Neighbours of one kind are one mark: word processors cut a word in as many runs as they like. */
function withMark(marks: Mark[], mark: Mark): void {
  const before = marks.findLastIndex((other) => other.type === mark.type && other.end === mark.start);
  const other = marks[before];
  const isSame =
    other !== undefined && (other.type !== "link" || (mark.type === "link" && other.href === mark.href));
  if (isSame) marks[before] = { ...other, end: mark.end };
  else marks.push(mark);
}

/** Runs as one text without white space at its ends, with the marks in it. Tabs stay: they set columns. */
function pieceOf(runs: readonly Run[]): Piece {
  let text = "";
  const marks: Mark[] = [];
  for (const run of runs) {
    const clean = run.text.replace(/[^\S\t\u00A0]+/g, " ");
    const added = /(?:^|[ \t])$/.test(text) ? clean.replace(/^ +/, "") : clean;
    const start = text.length;
    text += added;
    if (added !== "") for (const mark of marksOf(run, start, text.length)) withMark(marks, mark);
  }
  const kept = text.replace(/[ \t]+$/, "");
  const lead = /^[ \t]*/.exec(kept)?.[0].length ?? 0;
  const trimmed = kept.slice(lead);
  const moved = marks.map((mark) => ({
    ...mark,
    start: Math.max(0, mark.start - lead),
    end: Math.min(trimmed.length, mark.end - lead),
  }));
  const isStrong = (at: number): boolean =>
    moved.some((mark) => mark.type === "strong" && mark.start <= at && at < mark.end);
  const letters = [...trimmed.matchAll(/[\p{L}\p{N}]/gu)];
  const bold = letters.length > 0 && letters.every(({ index }) => isStrong(index));
  const shown = moved.filter((mark) => mark.end > mark.start && !(bold && mark.type === "strong"));
  return { text: trimmed, marks: shown, bold };
}

/** Cuts runs where a line breaks or a page begins. */
function linesOfRuns(runs: readonly Run[]): { runs: Run[]; breaksPage: boolean }[] {
  const lines: { runs: Run[]; breaksPage: boolean }[] = [{ runs: [], breaksPage: false }];
  for (const run of runs) {
    if (run.breaksPage === true) lines.push({ runs: [], breaksPage: true });
    run.text.split("\n").forEach((text, nth) => {
      if (nth > 0) lines.push({ runs: [], breaksPage: false });
      lines.at(-1)?.runs.push({ ...run, text });
    });
  }
  return lines;
}

class Writer {
  readonly parts: string[] = [];
  readonly lines: Line[] = [];
  page = 1;
  private length = 0;

  line(text: string, form: LineForm | undefined): void {
    const clean = text.normalize("NFC");
    this.lines.push({
      span: { start: this.length, end: this.length + clean.length },
      page: this.page,
      ...(form === undefined ? {} : { form }),
    });
    this.parts.push(clean);
    this.length += clean.length + 1;
  }

  paragraph(block: Extract<FlowBlock, { type: "paragraph" }>): void {
    const { level, bullet, place } = block;
    let isFirst = true;
    for (const { runs, breaksPage } of linesOfRuns(block.runs)) {
      if (breaksPage) this.page++;
      const piece = pieceOf(runs);
      if (piece.text === "") continue;
      if (isFirst) this.line("", undefined);
      const joint = isFirst ? "new" : breaksPage ? "join" : "break";
      this.line(piece.text, {
        joint,
        level,
        bold: piece.bold,
        bullet: bullet && isFirst,
        marks: piece.marks,
        row: null,
        place,
      });
      isFirst = false;
    }
  }

  row(block: Extract<FlowBlock, { type: "row" }>): void {
    const pieces = block.cells.map((runs) =>
      pieceOf(runs.map((run) => ({ ...run, text: run.text.replace(/\s+/g, " ") }))),
    );
    for (const runs of block.cells) for (const run of runs) if (run.breaksPage === true) this.page++;
    if (pieces.every(({ text }) => text === "")) return;
    let at = 0;
    const cells = pieces.map(({ text }) => {
      const span = { start: at, end: at + text.length };
      at = span.end + 1;
      return span;
    });
    const marks = pieces.flatMap((piece, nth) =>
      piece.marks.map((mark) => ({
        ...mark,
        start: mark.start + (cells[nth]?.start ?? 0),
        end: mark.end + (cells[nth]?.start ?? 0),
      })),
    );
    const row: TableRow = { table: block.table, header: block.header, cells };
    const text = pieces.map((piece) => piece.text).join("\t");
    const bold = pieces.every((piece) => piece.bold || piece.text === "");
    this.line(text, { joint: "new", level: null, bold, bullet: false, marks, row, place: "text" });
  }
}

/** Puts a finished row among the blocks; a table inside a cell is text of that cell. */
export function endRow(
  row: { readonly table: number; readonly header: boolean; readonly cells: readonly Run[][] },
  outer: readonly Run[][] | undefined,
  blocks: FlowBlock[],
): void {
  if (outer === undefined) blocks.push({ type: "row", ...row });
  else outer.at(-1)?.push(...row.cells.flatMap((cell) => [...cell, { text: " " }]));
}

/** A text that somebody pasted into a word processor: no style, no weight, an empty paragraph for each empty line. */
function isPlain(blocks: readonly FlowBlock[]): boolean {
  let empty = 0;
  for (const block of blocks) {
    if (block.type !== "paragraph" || block.level !== null || block.bullet || block.place !== "text")
      return false;
    if (block.runs.some((run) => run.strong === true || run.emphasis === true || run.href != null))
      return false;
    if (block.runs.every((run) => run.text.trim() === "")) empty++;
  }
  return empty >= 3;
}

/** One of the pasted lines as a string. */
function plainLine(block: FlowBlock): string {
  return block.type === "paragraph" ? block.runs.map((run) => run.text).join("") : "";
}

export interface Flow {
  readonly file: string;
  readonly format: Format;
  readonly blocks: readonly FlowBlock[];
  readonly unseen: readonly string[];
  readonly changes: number;
}

/** Lays paragraphs and rows out as lines. @throws Refused where there are no words */
export function flowSource({ file, format, blocks, unseen, changes }: Flow): SourceText {
  if (isPlain(blocks)) {
    const text = blocks.map(plainLine).join("\n").normalize("NFC");
    return { ...plainSource(text, file, format), unseen, changes };
  }
  const writer = new Writer();
  for (const block of blocks) {
    if (block.type === "row") writer.row(block);
    else writer.paragraph(block);
  }
  const text = writer.parts.join("\n");
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Refused("read/empty");
  const pages = writer.page === 1 ? null : writer.page;
  const lines = pages === null ? writer.lines.map((line) => ({ ...line, page: null })) : writer.lines;
  return { file, format, text, lines, pages, unseen, changes };
}
