// The lines of a PDF as they are handed on, and the signs that lines begin and end with.
import type { Joint, Line, LineForm } from "../model/text.ts";
import type { Furniture } from "./pdf-furniture.ts";
import { NO_HEADING } from "./pdf-measures.ts";
import type { PdfRow } from "./pdf-rows.ts";

// `• Bilaga`, `- Budget`, `– Att`, `▪ x`, `\uF0B7 x`
export const BULLET = /^(?:[•▪■●○◦‣➢·\uF0B7\uF0A7\uF02D\uF0D8\uF06E]|[-–—])\s+(?=\S)/;
// `1. Nämnden`, `2) …`, `a) …`, `§ 57 Val`, `4.1 Mål`
export const NUMBERED = /^(?:\d{1,3}[.)]|\p{Ll}\)|§\s*\d+|\d{1,2}(?:\.\d{1,2})+)\s+\S/u;
export const FINAL = /[.!?:;…]["”»’)\]]*$/;
// “Anna Andersson (S)”, “Britt-Marie von Essen (MP), ersättare”; not “Anna Andersson (S) har lämnat in ett initiativ …”
export const MEMBER =
  /^\p{Lu}[\p{L}-]+(?: (?:von |af |de )?\p{Lu}[\p{L}-]+){1,3},? \(\p{L}{1,5}\)(?:,? [\p{L} ]{0,28})?$/u;

/** The lines of a document, and what its pages repeat. */
export interface LaidOut {
  readonly parts: readonly string[];
  readonly lines: readonly Line[];
  readonly furniture: Furniture;
}

/** Lines that are being put one below the other. */
export class Lines {
  readonly parts: string[] = [];
  readonly lines: Line[] = [];
  private length = 0;

  add(text: string, page: number, form: LineForm | undefined): void {
    const clean = text.normalize("NFC");
    const span = { start: this.length, end: this.length + clean.length };
    this.lines.push({ span, page, ...(form === undefined ? {} : { form }) });
    this.parts.push(clean);
    this.length += clean.length + 1;
  }
}

/** A row's form, for the line that it becomes. */
export function formOf(
  row: PdfRow,
  joint: Joint,
  level: number | null,
  table: number | null,
  place: LineForm["place"],
): LineForm {
  const cells =
    row.cells === null || table === null ? null : { table, header: false, cells: row.cells.cells };
  // text in bold at the size of a heading ends like a sentence: it is one
  const isText = NO_HEADING.test(row.text) && row.text.length > 80;
  return {
    joint,
    level: isText && level !== null && level > 1 ? null : level,
    bold: row.bold,
    bullet: false,
    marks: level === null ? row.marks : [],
    row: cells,
    place,
  };
}
