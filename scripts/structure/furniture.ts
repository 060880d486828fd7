// Takes off what every page repeats: running headers and footers, page numbers.
import type { RemovalReason, Removed } from "../model/blocks.ts";
import { isTypeLine } from "./labels.ts";
import { endsSentence, type Row } from "./row.ts";
import { isSectionName, recommendationWords } from "./sections.ts";

/** Rows that stay, and what was taken away. */
export interface Parted {
  readonly rows: readonly Row[];
  readonly removed: readonly Removed[];
}

/** One row as a removed block. */
export function removedRow(row: Row, reason: RemovalReason): Removed {
  return { type: "removed", reason, text: row.text, fromLine: row.line, toLine: row.line };
}

// “Sida 2 (5)”, “2 (12)”, “2(12)”, “Sid 3”, “Sida 3 av 12”, “3/12”, “- 4 -”
const PAGE_NUMBER =
  /^(?:sid(?:an?)?\s*:?\s*\d{1,4}(?:\s*(?:av|\/|\()\s*\d{1,4}\)?)?|\d{1,4}\s?\(\d{1,4}\)|\d{1,3}\s?\/\s?\d{1,3}|[-–]\s?\d{1,4}\s?[-–])$/i;

/** `2 (12)` is a page; `45 (12)` is a figure of some table. */
function isPageNumber(text: string): boolean {
  if (!PAGE_NUMBER.test(text)) return false;
  const [page = 0, pages = page] = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return page <= pages;
}

/** Digits differ from page to page; the rest does not. */
function pattern(row: Row): string {
  return row.text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ");
}

/** How often a line must come back to count as one that every page carries. */
const MIN_REPEATS = 3;
/** How many rows at the top and at the bottom of a page may belong to its furniture. */
const EDGE_ROWS = 4;

function edgeRows(rows: readonly Row[]): Set<Row> {
  const edges = new Set<Row>();
  // a reader that knows where lines stand has found the furniture itself
  if (rows.some((row) => row.place !== null)) return edges;
  const starts = rows.flatMap((row, index) => (row.startsPage || index === 0 ? [index] : []));
  starts.forEach((start, nth) => {
    const end = starts[nth + 1] ?? rows.length;
    for (const row of [
      ...rows.slice(start, start + EDGE_ROWS),
      ...rows.slice(Math.max(start, end - EDGE_ROWS), end),
    ]) {
      edges.add(row);
    }
  });
  return edges;
}

function isRunning(count: number, pages: number | null): boolean {
  return count >= MIN_REPEATS && (pages === null || count >= pages / 2);
}

// “Sida 2”, “… 2 (12)”: a number of a page somewhere in the line
const WITH_NUMBER = /(?:sida|sid)\s+\d+|\d\s?\(\d+\)$/i;
/** So many rows up and down a page number may belong to the same furniture. */
const REACH = 3;

/** Where no page is marked, a line counts as running only if it carries a page number or stands beside one. */
function rowsBesideNumbers(rows: readonly Row[]): Set<Row> {
  const beside = new Set<Row>();
  rows.forEach(({ text }, index) => {
    if (!/\d/.test(text) || !(isPageNumber(text) || WITH_NUMBER.test(text))) return;
    for (const row of rows.slice(Math.max(0, index - REACH), index + REACH + 1)) beside.add(row);
  });
  return beside;
}

const LONGEST = 160;

/** A row that could be what every page carries: not the name of a section that comes back, and not a row of figures. */
function canRun({ text }: Row): boolean {
  if (!/\p{L}/u.test(text) || text.length > LONGEST || (text.length > 60 && endsSentence(text))) return false;
  return isTypeLine(text) || !(isSectionName(text) || recommendationWords(text) !== null);
}

type Reason = "sidnummer" | "sidhuvud";

function findRunning(rows: readonly Row[], pages: number | null): Map<Row, Reason> {
  const edges = pages === null ? rowsBesideNumbers(rows) : edgeRows(rows);
  const counts = new Map<string, number>();
  for (const row of edges) counts.set(pattern(row), (counts.get(pattern(row)) ?? 0) + 1);
  const found = new Map<Row, Reason>();
  const isTitle = titleTest(rows, TITLE_ROWS);
  for (const row of rows) {
    if (row.place === "furniture") found.set(row, "sidhuvud");
    else if (isPageNumber(row.text)) found.set(row, "sidnummer");
    else if (
      edges.has(row) &&
      isRunning(counts.get(pattern(row)) ?? 0, pages) &&
      canRun(row) &&
      !isTitle(row)
    )
      found.set(row, "sidhuvud");
  }
  return found;
}

/** A title stands among so many first rows. */
const TITLE_ROWS = 20;

/** A first heading that the running header repeats is still the heading. */
function titleTest(rows: readonly Row[], reach: number): (row: Row) => boolean {
  const first = new Map<string, Row>();
  for (const row of rows.slice(0, reach)) if (!first.has(pattern(row))) first.set(pattern(row), row);
  return (row) => first.get(pattern(row)) === row && !/\d/.test(row.text);
}

/** A lone number with room above and below it. */
function isLoneNumber(rows: readonly Row[], index: number): boolean {
  const row = rows[index];
  const next = rows[index + 1];
  if (row === undefined || !/^\d{1,3}$/.test(row.text)) return false;
  return (
    (index === 0 || row.gap > 0 || row.startsPage) && (next === undefined || next.gap > 0 || next.startsPage)
  );
}

/** Fewer characters than this between two lone numbers, and they number something else than pages. */
const SHORTEST_PAGE = 400;

/** Page numbers without any word: `2`, `3`, `4`, each alone, a page apart. */
function findLoneNumbers(rows: readonly Row[]): Row[] {
  const chain: Row[] = [];
  rows.forEach((row, index) => {
    if (!isLoneNumber(rows, index)) return;
    const before = chain.at(-1);
    if (before === undefined ? Number(row.text) <= 4 : Number(row.text) === Number(before.text) + 1)
      chain.push(row);
  });
  const [first] = chain;
  const span = (chain.at(-1)?.start ?? 0) - (first?.start ?? 0);
  return chain.length >= MIN_REPEATS && span / (chain.length - 1) >= SHORTEST_PAGE ? chain : [];
}

/** Adds the rows that come back on the same side of rows already found: the address lines of a footer. */
function grow(rows: readonly Row[], found: Map<Row, Reason>): void {
  const isTitle = titleTest(rows, EDGE_ROWS);
  const isFound = (row: Row | undefined): boolean => row !== undefined && found.has(row);
  const groups = rows.filter((row, index) => found.has(row) && !isFound(rows[index - 1])).length;
  const enough = Math.max(2, Math.floor(groups / 2));
  for (const side of [1, -1]) {
    for (let depth = 0; depth < EDGE_ROWS + 1; depth++) {
      const beside = rows.filter(
        (row, index) => !found.has(row) && isFound(rows[index + side]) && canRun(row) && !isTitle(row),
      );
      const counts = new Map<string, number>();
      for (const row of [...found.keys(), ...beside])
        counts.set(pattern(row), (counts.get(pattern(row)) ?? 0) + 1);
      for (const row of beside) {
        if ((counts.get(pattern(row)) ?? 0) >= enough) found.set(row, "sidhuvud");
      }
    }
  }
}

/**
 * Removes running headers, footers and page numbers.
 * @param pages how many pages the text marks, null where it marks none
 */
export function removeFurniture(rows: readonly Row[], pages: number | null): Parted {
  const found = findRunning(rows, pages);
  for (const row of findLoneNumbers(rows)) found.set(row, "sidnummer");
  grow(rows, found);
  const kept: Row[] = [];
  const removed: Removed[] = [];
  // what a removed row said of the place that it stood at goes to the row below it
  let gap = 0;
  let startsPage = false;
  for (const row of rows) {
    const reason = found.get(row);
    gap = Math.max(row.gap, gap);
    startsPage = row.startsPage || startsPage;
    if (reason === undefined) kept.push({ ...row, gap, startsPage });
    else removed.push(removedRow(row, reason));
    if (reason === undefined) {
      gap = 0;
      startsPage = false;
    }
  }
  return { rows: kept, removed };
}
