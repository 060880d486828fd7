// Markdown-like emphasis in a text: `**` around headings and glued lines, `*` around titles of works.
import type { Mark } from "../model/blocks.ts";
import { normalInline } from "../model/inline.ts";

/** A line of the original, or a part of one, with its marks. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly bold: boolean;
}

interface Part {
  text: string;
  bold: boolean;
}

// kommunfullmäktiges plan *Fri från våld*, (*Ung livsstil*), but not 3*4*5 and not a lone footnote *
const EMPHASIS = /(?<![\p{L}\p{N}*])\*(?![\s*])([^*]{1,300})(?<!\s)\*(?![\p{L}\p{N}*])/gu;

/** How many of the offsets, which stand in order, lie before `offset`. */
function countBefore(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readEmphasis(text: string, strong: readonly Mark[]): { text: string; marks: readonly Mark[] } {
  if (!text.includes("*")) return { text, marks: strong };
  const signs: number[] = [];
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(EMPHASIS)) {
    const end = match.index + match[0].length;
    signs.push(match.index, end - 1);
    found.push({ start: match.index, end });
  }
  const shift = (offset: number): number => offset - countBefore(signs, offset);
  const marks = found.map(
    ({ start, end }): Mark => ({ type: "emphasis", start: shift(start), end: shift(end) }),
  );
  const moved = strong.map((mark) => ({ ...mark, start: shift(mark.start), end: shift(mark.end) }));
  return {
    text: [-1, ...signs].map((sign, nth) => text.slice(sign + 1, signs[nth] ?? text.length)).join(""),
    marks: [...moved, ...marks],
  };
}

/** Bold that begins or ends inside what would be one word is where two lines were glued: “… dagordning**3. Borttagen”. */
function isSeam(before: string, after: string): boolean {
  return /[\p{L}\p{N}.,:)\]?!]$/u.test(before) && /^[\p{L}\p{N}§]/u.test(after);
}

function toPiece(parts: readonly Part[]): Piece | null {
  const whole = parts.map((part) => part.text).join("");
  if (whole.trim() === "") return null;
  const bold = parts.every((part) => part.bold || part.text.trim() === "");
  const strong: Mark[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.bold && !bold) strong.push({ type: "strong", start: at, end: at + part.text.length });
    at += part.text.length;
  }
  const { text, marks } = readEmphasis(whole, strong);
  return { ...normalInline(text, marks), bold };
}

function splitAtSeams(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [[]];
  for (const part of parts) {
    const before = groups.at(-1)?.at(-1);
    if (before !== undefined && isSeam(before.text, part.text)) groups.push([]);
    if (part.text !== "") groups.at(-1)?.push(part);
  }
  return groups;
}

/**
 * Reads the emphasis of one line.
 * @param isBold whether the line begins inside bold text that a line above opened
 * @returns the pieces of the line (more than one where lines were glued together), and whether bold goes on below
 */
export function readPieces(line: string, isBold: boolean): { pieces: Piece[]; isBold: boolean } {
  const parts = line.split("**").map((text, index): Part => ({ text, bold: (index % 2 === 1) !== isBold }));
  const pieces = splitAtSeams(parts).map(toPiece);
  return { pieces: pieces.filter((piece) => piece !== null), isBold: parts.at(-1)?.bold ?? isBold };
}

/** Signs that open and close bold come in pairs within a paragraph; a lone pair of asterisks is a pair of asterisks. */
export function hasPairedBold(lines: readonly string[]): boolean {
  const signs = lines.reduce((sum, line) => sum + line.split("**").length - 1, 0);
  return signs > 0 && signs % 2 === 0;
}
