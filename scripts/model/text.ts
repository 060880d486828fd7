// What a reader gives: the text of an original as it stands, with the place of each line. Nothing edits it.

/** Offsets into `SourceText.text` (UTF-16 units, end exclusive): the one kind of position that is stored. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Format = "txt" | "pdf" | "docx" | "html" | "odt";

/** One line of the text, without its line break. `page` is 1-based and null where the original has no page marks. */
export interface Line {
  readonly span: Span;
  readonly page: number | null;
}

/** An original as text: NFC, line feeds only. `pages` is null where the original does not say how many it has. */
export interface SourceText {
  readonly file: string;
  readonly format: Format;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly pages: number | null;
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
