// What the paper is called: the first line below the letterhead, unless it is already text.
import { isSender, labelledOf } from "./labels.ts";
import { boundary, measureLayout } from "./layout.ts";
import { endsSentence, type Row } from "./row.ts";
import { isSectionName, recommendationWords } from "./sections.ts";

const LONGEST_TITLE = 240;
const MOST_ROWS = 4;

// “1. Val av justerare”, “§ 12 Upprop”
const NUMBERED = /^(?:§\s*)?\d{1,3}[.)]?\s/;

function canBeTitle(row: Row | undefined): row is Row {
  if (row === undefined || row.bullet || row.text.length > LONGEST_TITLE) return false;
  if (isSectionName(row.text) || recommendationWords(row.text) !== null || NUMBERED.test(row.text))
    return false;
  return /^["”(]?[\p{Lu}\p{N}]/u.test(row.text);
}

// “SR-2023-81”, “(KS 2019/345)”: a number below the title is not part of it
const NUMBER_ONLY = /^(?:rapport |nr )?\(?[\p{L}-]{0,6}[\s-]?\d[\d/:.-]*\)?$/iu;

/** A row that goes on with the title above it. */
function continues(before: Row, row: Row | undefined, bold: boolean): row is Row {
  if (row === undefined || row.gap > 0 || row.bullet) return false;
  // the page itself shows that the line above had no room for it
  if (row.joint === "join" && row.hashes !== null && row.hashes === before.hashes) return true;
  if (NUMBER_ONLY.test(row.text)) return false;
  // “Granskning av orosanmälningar / Höganäs kommun”
  if (isSender(row.text)) return false;
  const label = labelledOf(row.text)?.label;
  if (label !== undefined && label !== "till") return false;
  return bold ? row.bold : !isSectionName(row.text) && !endsSentence(before.text);
}

/** How many rows from `from` on make up the title: 0 where the text has begun already. */
export function isTitleLike(rows: readonly Row[], from: number): number {
  const first = rows[from];
  if (!canBeTitle(first)) return 0;
  if (first.hashes !== null || first.bold) return run(rows, from, true);
  const count = run(rows, from, false);
  const block = rows.slice(from, from + count);
  const text = block.map((row) => row.text).join(" ");
  if (text.length > LONGEST_TITLE || endsSentence(text)) return 0;
  // text that goes on below without an empty line, wrapped at the margin, is a paragraph
  const next = rows[from + count];
  const layout = measureLayout(rows);
  const last = block.at(-1);
  if (count >= MOST_ROWS && next?.gap === 0) return 0;
  return last !== undefined && next !== undefined && boundary(last, next, text.length, layout) === "join"
    ? 0
    : count;
}

function run(rows: readonly Row[], from: number, bold: boolean): number {
  let count = 1;
  for (let before = rows[from]; count < MOST_ROWS; count++) {
    const row = rows[from + count];
    if (before === undefined || !continues(before, row, bold)) break;
    before = row;
  }
  return count;
}
