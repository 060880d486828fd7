// Letters that stand for bullets: the `o` of a word processor, and what a scan makes of any bullet (`e`, `¢`, `«`).
import type { Removed } from "../model/blocks.ts";
import { type Parted, removedRow } from "./furniture.ts";
import type { Row } from "./row.ts";

// “o Implementering av ett centralarkiv”, “e Kontroll vid flytt”, “¢ Gemensamma rutiner”, “© Digitalisering”
const SIGN = /^([oec¢°©®»«*])\s+(?=\p{Lu})/u;

// “o Det ska finnas skyddat boende”: the second kind of bullet of a word processor
const HOLLOW = /^(o)\s+(?=\p{L})/u;

/** Reads such signs as bullets where a text has at least two of them. The letters are listed as removed. */
export function readLetterBullets(rows: readonly Row[], damaged: boolean): Parted {
  const sought = damaged ? SIGN : HOLLOW;
  const isEntry = (row: Row): boolean => !row.bullet && sought.test(row.text);
  if (rows.filter(isEntry).length < 2) return { rows, removed: [] };
  const removed: Removed[] = [];
  const read = rows.map((row): Row => {
    const sign = isEntry(row) ? sought.exec(row.text) : null;
    if (sign === null) return row;
    if (/\p{L}/u.test(sign[1] ?? ""))
      removed.push({ ...removedRow(row, "skräptecken"), text: sign[1] ?? "" });
    const length = sign[0].length;
    const marks = row.marks.map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start - length),
      end: Math.max(0, mark.end - length),
    }));
    return { ...row, bullet: true, text: row.text.slice(length), marks };
  });
  return { rows: read, removed };
}
