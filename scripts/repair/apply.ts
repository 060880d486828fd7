// Changes to the words of a text, with everything that has a place in it moved along.
import type { Line, SourceText, Span } from "../model/text.ts";

export interface Change {
  readonly span: Span;
  readonly to: string;
}

export interface Changed {
  readonly source: SourceText;
  /** A place in the old text → the same place in the new one. Inside a changed word: its end. */
  readonly moved: (offset: number) => number;
}

/** After the change that ends at `from`, the text is `by` characters longer than it was. */
interface Border {
  readonly from: number;
  readonly by: number;
}

function borderAt(borders: readonly Border[], offset: number): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((borders[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return borders[low - 1]?.by ?? 0;
}

function movedLine(line: Line, moved: (offset: number) => number): Line {
  const span = { start: moved(line.span.start), end: moved(line.span.end) };
  if (line.form === undefined) return { ...line, span };
  const within = <Part extends Span>(part: Part): Part => ({
    ...part,
    start: moved(line.span.start + part.start) - span.start,
    end: moved(line.span.start + part.end) - span.start,
  });
  const { marks, row } = line.form;
  const form = {
    ...line.form,
    marks: marks.map(within),
    row: row === null ? null : { ...row, cells: row.cells.map(within) },
  };
  return { ...line, span, form };
}

/** Puts changes (in order, apart, each within one line) into a text. */
export function applyChanges(source: SourceText, changes: readonly Change[]): Changed {
  const borders: Border[] = [];
  const parts: string[] = [];
  let at = 0;
  let by = 0;
  for (const { span, to } of changes) {
    parts.push(source.text.slice(at, span.start), to);
    at = span.end;
    by += to.length - (span.end - span.start);
    borders.push({ from: span.end, by });
  }
  parts.push(source.text.slice(at));
  const moved = (offset: number): number => offset + borderAt(borders, offset);
  const lines = source.lines.map((line) => movedLine(line, moved));
  return { source: { ...source, text: parts.join(""), lines }, moved };
}
