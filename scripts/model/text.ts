// What a reader gives: the text of an original as it stands, with the place of each line. Nothing edits it.
import type { Mark } from "./blocks.ts";

/** Offsets into `SourceText.text` (UTF-16 units, end exclusive): the one kind of position that is stored. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Format = "txt" | "pdf" | "docx" | "html" | "odt";

/** How a line meets the line above it: goes on with its text, begins on a line of its own in it, or begins a new text. */
export type Joint = "join" | "break" | "new";

/** One row of a table: where its cells stand in the text of the line, in order. Rows of one table share `table`. */
export interface TableRow {
  readonly table: number;
  readonly header: boolean;
  readonly cells: readonly Span[];
}

export type LinePlace = "text" | "furniture";

/** What the format of an original says of a line: by style, by tag, or by size and place on the page. Absent for plain text. */
export interface LineForm {
  readonly joint: Joint;
  /** Level of a heading, 1 to 6; null where the line is none. */
  readonly level: number | null;
  readonly bold: boolean;
  readonly bullet: boolean;
  /** Set-off words and links; offsets count from the start of the line. */
  readonly marks: readonly Mark[];
  readonly row: TableRow | null;
  /** Whether the line belongs to the text, or to the header or footer of its page. */
  readonly place: LinePlace;
}

/** One line of the text, without its line break. `page` is 1-based and null where the original has no page marks. */
export interface Line {
  readonly span: Span;
  readonly page: number | null;
  readonly form?: LineForm;
}

/** How the text of a page came about: typed, the text layer of a scan, or read from its picture here. */
export type TextSource = "text" | "layer" | "ocr";

/** One page whose text was read from a picture. `confidence` is 0 to 100. */
export interface ReadPage {
  readonly page: number;
  readonly source: TextSource;
  readonly engine: string | null;
  readonly confidence: number | null;
}

/** A page number as it is printed. */
export interface PrintedNumber {
  readonly number: number;
  /** How many pages there are, where that is printed too. */
  readonly of: number | null;
}

/** An original as text: NFC, line feeds only. `pages` is null where the original does not say how many it has. */
export interface SourceText {
  readonly file: string;
  readonly format: Format;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly pages: number | null;
  /** Pages that are pictures; empty where none is. */
  readonly scanned?: readonly ReadPage[];
  /** The page number that is printed on a page, where one is. */
  readonly printed?: ReadonlyMap<number, PrintedNumber>;
  /** Text that the file holds and does not show: hidden runs, comments, alt texts, properties. Never published, always searched for personal data. */
  readonly unseen?: readonly string[];
  /** Changes that nobody has accepted or turned down yet. */
  readonly changes?: number;
}

/** A place as a person reads it: 1-based line and column, and the page where the original has pages. */
export interface HumanPlace {
  readonly line: number;
  readonly column: number;
  readonly page: number | null;
}

/** The line (0-based index into `lines`) that holds `offset`; the last line for an offset past the end. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Turns an offset into line, column and page for a message. Never fails: an offset past the end is the last line. */
export function placeOf(source: SourceText, offset: number): HumanPlace {
  const index = lineAt(source.lines, offset);
  const line = source.lines[index];
  return { line: index + 1, column: offset - (line?.span.start ?? 0) + 1, page: line?.page ?? null };
}
