// Pieces of text on a page → lines: what stands on one baseline, its words parted, its marks.
import type { Mark } from "../model/blocks.ts";
import type { Fragment } from "./pdf-page.ts";
import type { PdfRow } from "./pdf-rows.ts";

/** A run of fragments without a wide gap in it. */
export interface Run {
  readonly parts: Fragment[];
  readonly x: number;
  right: number;
}

/** What stands on one baseline. */
export interface Baseline {
  readonly y: number;
  readonly size: number;
  readonly fragments: Fragment[];
}

const SAME_LINE = 0.35;
/** A raised figure stands higher above its line than anything of the same size does. */
const RAISED_LINE = 0.62;
export const WIDE_GAP = 1.2;
/** In the layer that OCR leaves below a picture, a word ends about where its letters do. */
export const WIDE_GAP_OF_LAYER = 2.5;
const WORD_GAP = 0.16;

/** How far apart two things of these sizes may stand and be of one line. */
function reach(
  a: { readonly size: number; readonly y: number },
  b: { readonly size: number; readonly y: number },
): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const isRaisedSign = small.size < large.size * 0.82 && small.y < large.y;
  return (isRaisedSign ? RAISED_LINE : SAME_LINE) * large.size;
}

/** Gathers what stands on one baseline, from the top down. A raised figure belongs to the line below it. */
export function toBaselines(fragments: readonly Fragment[]): Baseline[] {
  const sorted = fragments.filter(({ text }) => text.trim() !== "").sort((a, b) => a.y - b.y || a.x - b.x);
  const lines: { y: number; size: number; fragments: Fragment[] }[] = [];
  for (const fragment of sorted) {
    const line = lines.findLast((other) => Math.abs(other.y - fragment.y) <= reach(other, fragment));
    if (line === undefined || lines.length - lines.indexOf(line) > 3)
      lines.push({ y: fragment.y, size: fragment.size, fragments: [fragment] });
    else {
      line.fragments.push(fragment);
      if (fragment.size > line.size) {
        line.size = fragment.size;
        line.y = fragment.y;
      }
    }
  }
  for (const line of lines) line.fragments.sort((a, b) => a.x - b.x);
  return lines;
}

/** Parts a line where its gaps are wide. */
export function toRuns({ fragments, size }: Baseline, wide = WIDE_GAP): Run[] {
  const runs: Run[] = [];
  for (const fragment of fragments) {
    const last = runs.at(-1);
    if (last !== undefined && fragment.x - last.right < wide * size) {
      last.parts.push(fragment);
      last.right = Math.max(last.right, fragment.right);
    } else runs.push({ parts: [fragment], x: fragment.x, right: fragment.right });
  }
  return runs;
}

/** A small raised figure after a word is the sign of a footnote. */
function isRaised(fragment: Fragment, size: number, y: number): boolean {
  return (
    fragment.size < size * 0.82 && fragment.y < y - size * 0.12 && /^\d{1,3}$/.test(fragment.text.trim())
  );
}

/** A text that is being written, with its marks. */
export interface Written {
  text: string;
  readonly marks: Mark[];
}

function addMark(marks: Mark[], type: "strong" | "emphasis", start: number, end: number): void {
  const last = marks.findLastIndex((mark) => mark.type === type);
  const before = marks[last];
  if (before !== undefined && start - before.end <= 1) marks[last] = { type, start: before.start, end };
  else marks.push({ type, start, end });
}

/** Writes a run to the end of a text. */
export function writeRun(into: Written, { parts }: Run, { size, y }: Baseline): void {
  let right: number | null = null;
  for (const part of parts) {
    const gap = right === null ? 0 : part.x - right;
    const isApart = gap > WORD_GAP * size && !/\s$/.test(into.text) && !/^\s/.test(part.text);
    if (isApart && right !== null) into.text += " ";
    const text = isRaised(part, size, y) ? `[^${part.text.trim()}]` : part.text;
    const start = into.text.length;
    into.text += text;
    if (text.trim() !== "") {
      if (part.bold) addMark(into.marks, "strong", start, into.text.length);
      if (part.italic) addMark(into.marks, "emphasis", start, into.text.length);
    }
    right = part.right;
  }
}

function isAll(marks: readonly Mark[], type: Mark["type"], text: string): boolean {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].every(({ index }) =>
    marks.some((mark) => mark.type === type && mark.start <= index && index < mark.end),
  );
}

/** Where a column begins, and where its lines end. */
export interface Column {
  readonly left: number;
  readonly margin: number;
}

/** The runs of a line as one row; null where they hold no words. */
export function toRow(
  page: number,
  line: Baseline,
  runs: readonly Run[],
  column: Column,
  opensColumn: boolean,
): PdfRow | null {
  const written: Written = { text: "", marks: [] };
  runs.forEach((run, nth) => {
    if (nth > 0) written.text = `${written.text.trimEnd()}\t`;
    writeRun(written, run, line);
  });
  const lead = /^\s*/.exec(written.text)?.[0].length ?? 0;
  const text = written.text.trim();
  if (text === "") return null;
  const marks = written.marks.map((mark) => ({
    ...mark,
    start: Math.max(0, mark.start - lead),
    end: Math.min(text.length, mark.end - lead),
  }));
  const bold = isAll(marks, "strong", text) && marks.length > 0;
  const parts = runs.flatMap((run) => run.parts);
  const main = parts.reduce((best, part) => (part.text.length > best.text.length ? part : best));
  return {
    text,
    // a line that is all bold or all slanted says so once
    marks: marks.filter((mark) => mark.end > mark.start && !(bold && mark.type === "strong")),
    page,
    x: runs[0]?.x ?? 0,
    right: Math.max(...runs.map((run) => run.right)),
    y: line.y,
    size: main.size,
    bold,
    mono: parts.every((part) => part.mono),
    level: parts.find((part) => part.level !== null)?.level ?? null,
    margin: column.margin,
    opensColumn,
    cells: null,
  };
}
