// Puts rows together to one text: spaces, hyphens at the end of a line, page marks in the middle of a sentence.
import type { Inline, Mark } from "../model/blocks.ts";
import { normalInline } from "../model/inline.ts";
import type { Row } from "./row.ts";

/** What is known of the document's words: `ssp-nätverket` is written with a hyphen elsewhere in it. */
export type Hyphenated = (word: string) => boolean;

/** All words with a hyphen inside them that stand unbroken in some row. */
export function hyphenatedWords(rows: readonly Row[]): Hyphenated {
  const words = new Set<string>();
  for (const row of rows) {
    for (const [word] of row.text.matchAll(/[\p{L}\p{N}]+-[\p{L}\p{N}]+/gu)) words.add(word.toLowerCase());
  }
  return (word) => words.has(word.toLowerCase());
}

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
  const hyphen = /([\p{L}\p{N}]+)( ?-)$/u.exec(before);
  if (hyphen === null) return { drop: 0, space: " " };
  const [, left = "", sign = "-"] = hyphen;
  const right = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? "";
  if (sign === " -")
    return /^\p{Ll}/u.test(right) && !isHanging(right) ? { drop: 2, space: "" } : { drop: 0, space: " " };
  if (right === "" || isHanging(right)) return { drop: 0, space: " " };
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

/** Emphasis that a line break cut in two is one again. */
function bridged(marks: readonly Mark[], seam: number, next: number): Mark[] {
  const ending = marks.find((mark) => mark.type === "emphasis" && mark.end === seam);
  const beginning = marks.find((mark) => mark.type === "emphasis" && mark.start === next);
  if (ending === undefined || beginning === undefined) return [...marks];
  const rest = marks.filter((mark) => mark !== ending && mark !== beginning);
  return [...rest, { type: "emphasis", start: ending.start, end: beginning.end }];
}

/** Adds a row to a text. With `breakLine` it begins on a line of its own. */
export function appendRow(inline: Inline, row: Row, breakLine: boolean, hyphenated: Hyphenated): Inline {
  const seam = breakLine ? { drop: 0, space: "\n" } : seamOf(inline.text, row.text, hyphenated);
  const kept = inline.text.slice(0, inline.text.length - seam.drop).replace(/\u00AD$/, "");
  const at = kept.length + seam.space.length;
  const marks = bridged([...inline.marks, ...pageMark(row, at), ...moved(row.marks, at)], kept.length, at);
  return { text: `${kept}${seam.space}${row.text}`, marks };
}

/** The text of one row. A page that begins with it is a block before it, not a mark. */
export function inlineOf(row: Row): Inline {
  return { text: row.text, marks: row.marks };
}

/** Clears what only joining needed, and puts the marks in normal form. */
export function finishInline(inline: Inline): Inline {
  return normalInline(inline.text.replace(/\u00AD/g, ""), inline.marks);
}
