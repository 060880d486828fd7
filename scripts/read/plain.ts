// Text without any form → SourceText: lines, and the pages where the text itself marks them.
import type { Format, Line, SourceText } from "../model/text.ts";
import { Refused } from "./refuse.ts";

interface RawLine {
  readonly start: number;
  readonly text: string;
}

function splitLines(text: string): RawLine[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const raw = { start, text: line };
    start += line.length + 1;
    return raw;
  });
}

function opensPage(line: RawLine, blanks: number, indented: boolean): boolean {
  if (line.text.startsWith("\f")) return true;
  return blanks >= 3 || (indented && /^ \S/.test(line.text));
}

/** A page of a decision holds some hundred to some thousand characters; marks that give other pages mean something else. */
function isPlausible(starts: readonly number[], length: number): boolean {
  if (starts.length < 2) return false;
  const sizes = starts.map((start, index) => (starts[index + 1] ?? length) - start).sort((a, b) => a - b);
  const median = sizes[sizes.length >> 1] ?? 0;
  return median >= 700 && (sizes.at(-1) ?? 0) <= 6000;
}

/**
 * Where pages begin, as offsets. A form feed always means a new page. Text taken out of a PDF has other traces: three
 * empty lines, or a first line that begins with one space where no other line does.
 */
function pageStarts(lines: readonly RawLine[], length: number): readonly number[] {
  const spaced = lines.filter((line) => /^\s+\S/.test(line.text));
  const indented = spaced.length >= 2 && spaced.every((line) => /^ \S/.test(line.text));
  const starts: number[] = [];
  let blanks = 0;
  let seen = false;
  for (const line of lines) {
    if (line.text.trim() === "" && !line.text.includes("\f")) {
      blanks++;
      continue;
    }
    if (!seen || opensPage(line, blanks, indented)) starts.push(line.start);
    seen = true;
    blanks = 0;
  }
  return isPlausible(starts, length) || lines.some((line) => line.text.includes("\f")) ? starts : [];
}

function numberPages(lines: readonly RawLine[], starts: readonly number[]): Line[] {
  let page = 0;
  return lines.map((line) => {
    while (page < starts.length && (starts[page] ?? 0) <= line.start) page++;
    const span = { start: line.start, end: line.start + line.text.length };
    return { span, page: starts.length === 0 ? null : Math.max(1, page) };
  });
}

/**
 * Lays a text out as lines. @param text with line feeds only, NFC
 * @throws Refused where it holds no words
 */
export function plainSource(text: string, file: string, format: Format): SourceText {
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Refused("read/empty");
  const raw = splitLines(text);
  const starts = pageStarts(raw, text.length);
  const lines = numberPages(raw, starts);
  return { file, format, text, lines, pages: starts.length === 0 ? null : starts.length };
}
