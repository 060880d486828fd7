// Finds numbered chapters by their order: “2.2 Mål” is a heading because 2.1 stands above it, whatever stands below it.
import { endsSentence, type Row } from "./row.ts";

// “2.2 Mål”, “4 AKTIVITETER”, “3.1. Urval”; a single number with a point or a parenthesis may be an entry of a list
const CHAPTER = /^(\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2})\s+\p{Lu}/u;
const LONGEST = 110;

function numberOf(row: Row): readonly number[] | null {
  if (
    row.bullet ||
    row.text.length > LONGEST ||
    endsSentence(row.text) ||
    /\s{3,}|[\t|]|https?:/.test(row.text)
  )
    return null;
  const found = CHAPTER.exec(row.text)?.[1];
  return found === undefined ? null : found.replace(/\.$/, "").split(".").map(Number);
}

/** Has the chapter before it, or the one that it is the first part of, been seen? */
function follows(number: readonly number[], seen: ReadonlySet<string>): boolean {
  const above = number.slice(0, -1);
  const last = number.at(-1) ?? 0;
  return last === 1
    ? above.length === 0 || seen.has(above.join("."))
    : seen.has([...above, last - 1].join("."));
}

/** Rows (by index) that are numbered headings in order. A single number needs an empty line above it, and text below. */
export function findChapters(rows: readonly Row[]): ReadonlySet<number> {
  const chapters = new Set<number>();
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const number = numberOf(row);
    if (number === null || !follows(number, seen)) return;
    if (number.length === 1 && index > 0 && row.gap === 0 && !row.startsPage) return;
    if (index === rows.length - 1) return;
    seen.add(number.join("."));
    chapters.add(index);
  });
  return chapters;
}
