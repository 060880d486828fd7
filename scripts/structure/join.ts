// Puts rows together to one text: spaces, hyphens at the end of a line, page marks in the middle of a sentence.
import type { Inline, Mark } from "../model/blocks.ts";
import { normalInline } from "../model/inline.ts";
import type { Row } from "./row.ts";

/** What is known of the document's words: `ssp-nätverket` is written with a hyphen elsewhere in it. */
export type Hyphenated = (word: string) => boolean;

// `mars-april`, `SSPF-nätverket`; begun only where a word begins, so that a word of any length is read once
const HYPHENATED = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+-[\p{L}\p{N}]+/gu;

/** All words with a hyphen inside them that stand unbroken in some row. */
export function hyphenatedWords(rows: readonly Row[]): Hyphenated {
  const words = new Set<string>();
  for (const row of rows) {
    if (!row.text.includes("-")) continue;
    for (const [word] of row.text.matchAll(HYPHENATED)) words.add(word.toLowerCase());
  }
  return (word) => words.has(word.toLowerCase());
}

const LONGEST_WORD = 80;

// “mars- / april”: a span of months, never one word
const MONTH = /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/i;

interface Seam {
  /** Characters to take off the end of the first text. */
  readonly drop: number;
  readonly space: "" | " ";
}

/**
 * How two rows meet. Three kinds of hyphen at the end of a line: one that hangs (“barn- / och ungdomsvård”), one that
 * belongs to the word (“SSPF- / nätverket”, “HSLF- / FS 2022:39”) and one that only parts it (“förvalt- / ningen”).
 */
export function seamOf(before: string, after: string, hyphenated: Hyphenated): Seam {
  if (before.endsWith("\u00AD")) return { drop: 1, space: "" };
  // “2021– / 2023”, “och/ / eller”
  if (/[\p{L}\p{N}][–/]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return { drop: 0, space: "" };
  // “bestämmel - / ser”: some PDF tools put a space before the hyphen
  const hyphen = /([\p{L}\p{N}]+)( ?-)$/u.exec(before.slice(-LONGEST_WORD));
  if (hyphen === null) return { drop: 0, space: " " };
  const [, left = "", sign = "-"] = hyphen;
  const right = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? "";
  if (sign === " -")
    return /^\p{Ll}/u.test(right) && !isHanging(right) ? { drop: 2, space: "" } : { drop: 0, space: " " };
  if (right === "" || isHanging(right)) return { drop: 0, space: " " };
  if (MONTH.test(left) && MONTH.test(right)) return { drop: 0, space: "" };
  if (/[\p{Lu}\p{N}]$/u.test(left) || /^[\p{Lu}\p{N}]/u.test(right)) return { drop: 0, space: "" };
  return hyphenated(`${left}-${right}`) ? { drop: 0, space: "" } : { drop: 1, space: "" };
}

function isHanging(word: string): boolean {
  return /^(?:och|eller|samt|respektive|till|resp|alternativt|som)$/i.test(word);
}

function moved(marks: readonly Mark[], by: number): Mark[] {
  return marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by }));
}

function pageMark(row: Row, at: number): Mark[] {
  return row.startsPage && row.page !== null ? [{ type: "page", start: at, end: at, page: row.page }] : [];
}

/** Characters at the end of a text that decide how the next row meets it. */
const TAIL = 200;

/** A text that rows are being added to. Only its end is looked at, so that a text of any length grows in even steps. */
export interface Joining {
  readonly done: string[];
  tail: string;
  length: number;
  /** Where the last line begins, after a line break that was meant. */
  lineStart: number;
  readonly marks: Mark[];
  /** Which of the marks is the first one of the last row. */
  lastMarks: number;
}

/** Begins a text with `inline`. */
export function beginJoining({ text, marks }: Inline): Joining {
  return { done: [], tail: text, length: text.length, lineStart: 0, marks: [...marks], lastMarks: 0 };
}

function settle(joining: Joining): void {
  if (joining.tail.length <= 2 * TAIL) return;
  joining.done.push(joining.tail.slice(0, -TAIL));
  joining.tail = joining.tail.slice(-TAIL);
}

/** Emphasis that a line break cut in two is one again. */
function bridge(joining: Joining, added: readonly Mark[], seam: number, next: number): Mark[] {
  const ending = joining.marks.findIndex(
    (mark, index) => index >= joining.lastMarks && mark.type === "emphasis" && mark.end === seam,
  );
  const beginning = added.find((mark) => mark.type === "emphasis" && mark.start === next);
  const before = joining.marks[ending];
  if (before === undefined || beginning === undefined) return [...added];
  joining.marks.splice(ending, 1);
  const whole: Mark = { type: "emphasis", start: before.start, end: beginning.end };
  return [...added.filter((mark) => mark !== beginning), whole];
}

/** Adds a row to a text. With `breakLine` it begins on a line of its own. */
export function appendRow(joining: Joining, row: Row, breakLine: boolean, hyphenated: Hyphenated): void {
  const seam = breakLine ? { drop: 0, space: "\n" } : seamOf(joining.tail, row.text, hyphenated);
  const kept = joining.tail.slice(0, joining.tail.length - seam.drop).replace(/\u00AD$/, "");
  const end = joining.length - (joining.tail.length - kept.length);
  const at = end + seam.space.length;
  const added = bridge(joining, [...pageMark(row, at), ...moved(row.marks, at)], end, at);
  if (breakLine) joining.lineStart = at;
  joining.lastMarks = joining.marks.length;
  joining.marks.push(...added);
  joining.tail = `${kept}${seam.space}${row.text}`;
  joining.length = at + row.text.length;
  settle(joining);
}

/** The text of one row. A page that begins with it is a block before it, not a mark. */
export function inlineOf(row: Row): Inline {
  return { text: row.text, marks: row.marks };
}

/** Clears what only joining needed, and puts the marks in normal form. */
export function finishJoining({ done, tail, marks }: Joining): Inline {
  return normalInline(`${done.join("")}${tail}`.replace(/\u00AD/g, ""), marks);
}

/** Rows that are one text, whatever stands at the ends of their lines. */
export function joinRows(rows: readonly Row[], hyphenated: Hyphenated): Inline | null {
  const [first, ...rest] = rows;
  if (first === undefined) return null;
  const joining = beginJoining(inlineOf(first));
  for (const row of rest) appendRow(joining, row, false, hyphenated);
  return finishJoining(joining);
}
