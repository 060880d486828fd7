// Takes off what every page repeats: running headers and footers, page numbers.
import type { RemovalReason, Removed } from "../model/blocks.ts";
import type { Row } from "./row.ts";

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

/** Where no page is marked, a line counts as running only if it carries a page number or stands beside one. */
function besideNumber(rows: readonly Row[], index: number): boolean {
  return [-3, -2, -1, 0, 1, 2, 3].some((step) => {
    const text = rows[index + step]?.text ?? "";
    return PAGE_NUMBER.test(text) || /(?:sida|sid)\s+\d+|\d\s?\(\d+\)$/i.test(text);
  });
}

/**
 * Removes running headers, footers and page numbers.
 * @param pages how many pages the text marks, null where it marks none
 */
export function removeFurniture(rows: readonly Row[], pages: number | null): Parted {
  const edges = pages === null ? null : edgeRows(rows);
  const isEdge = (row: Row, index: number): boolean => edges?.has(row) ?? besideNumber(rows, index);
  const counts = new Map<string, number>();
  const first = new Map<string, Row>();
  rows.forEach((row, index) => {
    if (!first.has(pattern(row))) first.set(pattern(row), row);
    if (isEdge(row, index)) counts.set(pattern(row), (counts.get(pattern(row)) ?? 0) + 1);
  });
  const kept: Row[] = [];
  const removed: Removed[] = [];
  let carry: { gap: number; startsPage: boolean; page: number | null } | null = null;
  rows.forEach((row, index) => {
    const number = PAGE_NUMBER.test(row.text);
    // a first heading that the running header repeats is still the heading
    const isFirst = first.get(pattern(row)) === row;
    const running =
      isEdge(row, index) &&
      isRunning(counts.get(pattern(row)) ?? 0, pages) &&
      !(isFirst && !number && !/\d/.test(row.text));
    if (number || running) {
      removed.push(removedRow(row, number ? "sidnummer" : "sidhuvud"));
      carry = {
        gap: Math.max(row.gap, carry?.gap ?? 0),
        startsPage: row.startsPage || (carry?.startsPage ?? false),
        page: row.page,
      };
    } else {
      kept.push(
        carry === null
          ? row
          : { ...row, gap: Math.max(row.gap, carry.gap), startsPage: row.startsPage || carry.startsPage },
      );
      carry = null;
    }
  });
  return { rows: kept, removed };
}
