// Proves that the Markdown holds the words of the original, in order, but for what is listed as removed.
import type { Block, Inline, Removed } from "../model/blocks.ts";
import type { RemovedNote } from "../model/document.ts";
import { blockLetters, lettersOf } from "../model/letters.ts";
import { lineAt, type SourceText } from "../model/text.ts";

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function lineText(source: SourceText, line: number): string {
  const span = source.lines[line - 1]?.span;
  return span === undefined ? "" : source.text.slice(span.start, span.end);
}

/** What was removed as notes for the front matter: lines that went whole are gathered, parts of lines keep their words. */
export function noteRemoved(blocks: readonly Block[], source: SourceText): RemovedNote[] {
  const notes: { reason: string; from: number; to: number; words: number; text?: string }[] = [];
  const letters = new Map<number, string>();
  const parts = new Map<number, Removed[]>();
  for (const block of blocks) {
    if (block.type !== "removed") continue;
    letters.set(block.fromLine, (letters.get(block.fromLine) ?? "") + lettersOf(block.text));
    parts.set(block.fromLine, [...(parts.get(block.fromLine) ?? []), block]);
  }
  for (const [line, removed] of parts) {
    const [first] = removed;
    if (first === undefined) continue;
    const isWhole = letters.get(line) === lettersOf(lineText(source, line));
    const last = notes.at(-1);
    if (
      isWhole &&
      last?.text === undefined &&
      last?.reason === first.reason &&
      isNextLine(source, last.to, line)
    ) {
      last.to = line;
      last.words += countWords(lineText(source, line));
    } else if (isWhole) {
      notes.push({ reason: first.reason, from: line, to: line, words: countWords(lineText(source, line)) });
    } else {
      for (const { reason, text } of removed)
        notes.push({ reason, from: line, to: line, words: countWords(text), text });
    }
  }
  return notes.map(({ from, to, ...note }) => ({
    ...note,
    lines: from === to ? `${from}` : `${from}-${to}`,
  }));
}

function isNextLine(source: SourceText, before: number, line: number): boolean {
  for (let between = before + 1; between < line; between++)
    if (lineText(source, between).trim() !== "") return false;
  return true;
}

interface Letters {
  readonly text: string;
  /** For each line: where its letters begin in `text`. */
  readonly starts: readonly number[];
}

function sourceLetters(source: SourceText, notes: readonly RemovedNote[]): Letters {
  const gone = new Set<number>();
  const parts = new Map<number, string[]>();
  for (const { lines, text } of notes) {
    const [from = 0, to = from] = lines.split("-").map(Number);
    if (text !== undefined) parts.set(from, [...(parts.get(from) ?? []), lettersOf(text)]);
    else for (let line = from; line <= Math.min(to, source.lines.length); line++) gone.add(line);
  }
  const starts: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  source.lines.forEach((_, index) => {
    starts.push(length);
    if (gone.has(index + 1)) return;
    const whole = lettersOf(lineText(source, index + 1));
    const kept = (parts.get(index + 1) ?? []).reduce((rest, part) => rest.replace(part, ""), whole);
    pieces.push(kept);
    length += kept.length;
  });
  return { text: pieces.join(""), starts };
}

/**
 * How many letters of the Markdown stand before a place of the original; null where the Markdown leaves that place out.
 * @param offset into the text of `source`, which must be the text that the Markdown was made from
 */
export function letterPlaces(
  source: SourceText,
  notes: readonly RemovedNote[],
): (offset: number) => number | null {
  const { starts } = sourceLetters(source, notes);
  const gone = new Map(notes.flatMap((note) => linesOf(note).map((line) => [line, note] as const)));
  return (offset) => {
    const line = lineAt(source.lines, offset);
    const note = gone.get(line + 1);
    const before = source.text.slice(source.lines[line]?.span.start ?? 0, offset);
    const start = starts[line];
    if (start === undefined || (note !== undefined && note.text === undefined)) return null;
    // of a line that lost a part, what stands behind the part
    const lost = note?.text !== undefined && before.includes(note.text) ? lettersOf(note.text).length : 0;
    return start + lettersOf(before).length - lost;
  };
}

function linesOf({ lines }: RemovedNote): number[] {
  const [from = 0, to = from] = lines.split("-").map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

export interface Difference {
  /** 1-based line of the original at which the two part. */
  readonly line: number;
  readonly original: string;
  readonly markdown: string;
}

/**
 * Compares an original with the blocks of its Markdown.
 * @param blocks with the title as a heading of level 1 only where the title is the original's
 * @returns where they part, or null where all words are there, in order, and no others
 */
export function firstDifference(
  source: SourceText,
  notes: readonly RemovedNote[],
  blocks: readonly Block[],
): Difference | null {
  const original = sourceLetters(source, notes);
  const markdown = blocks.map(blockLetters).join("");
  if (original.text === markdown) return null;
  let at = 0;
  while (original.text[at] === markdown[at] && at < markdown.length) at++;
  const next = original.starts.findIndex((start) => start > at);
  const around = (text: string): string => text.slice(Math.max(0, at - 12), at + 24);
  return {
    line: next === -1 ? source.lines.length : next,
    original: around(original.text),
    markdown: around(markdown),
  };
}

/** The title as the first heading of a document. */
export function titleHeading(title: string): Block & Inline {
  return { type: "heading", level: 1, text: title, marks: [] };
}
