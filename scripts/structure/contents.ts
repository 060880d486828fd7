// Takes out a table of contents, and remembers its entries: they say what the headings are.
import type { Removed } from "../model/blocks.ts";
import { type Parted, removedRow } from "./furniture.ts";
import { key, type Row } from "./row.ts";

// “Innehållsförteckning”, “Innehåll”, “INNEHÅLL:”
const TITLE = /^inneh[åa]ll(?:sf[öo]rteckning)?:?$/i;
// “Tidiga insatser	5”, “Rutiner.....10”, “2.1 Syfte … 4”, “Bakgrund      3”
const ENTRY = /^(.{2,200}?)(?:\s*\.{3,}\s*|\s*…+\s*|\t+|\s{3,})(\d{1,4})$/;

export interface WithoutContents extends Parted {
  /** Titles of the entries, without page numbers, in order. */
  readonly entries: readonly string[];
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly string[];
}

function readEntries(rows: readonly Row[], from: number): Range {
  const entries: string[] = [];
  let to = from;
  for (let index = from; index < rows.length; index++) {
    const text = rows[index]?.text ?? "";
    const next = rows[index + 1]?.text ?? "";
    const entry = ENTRY.exec(text);
    // an entry may take two lines
    const joined =
      entry === null && !ENTRY.test(next) ? null : entry === null ? ENTRY.exec(`${text} ${next}`) : entry;
    if (joined === null) break;
    if (entry === null) index++;
    entries.push((joined[1] ?? "").trim());
    to = index + 1;
  }
  return { from, to, entries };
}

/** Entries without page numbers: short lines that all come back further down. */
function readRepeated(rows: readonly Row[], from: number): Range {
  const counts = new Map<string, number>();
  for (const { text } of rows) counts.set(key(text), (counts.get(key(text)) ?? 0) + 1);
  const entries = new Set<string>();
  let to = from;
  for (; to < rows.length; to++) {
    const text = rows[to]?.text ?? "";
    if (text.length > 120 || (counts.get(key(text)) ?? 0) < 2 || entries.has(key(text))) break;
    entries.add(key(text));
  }
  return { from, to, entries: rows.slice(from, to).map(({ text }) => text) };
}

function findContents(rows: readonly Row[]): Range | null {
  const titled = rows.findIndex(
    (row, index) => TITLE.test(row.text) && readEntries(rows, index + 1).entries.length >= 2,
  );
  if (titled !== -1) return { ...readEntries(rows, titled + 1), from: titled };
  const plain = rows.findIndex(({ text }) => TITLE.test(text));
  const repeated = plain === -1 ? null : readRepeated(rows, plain + 1);
  if (repeated !== null && repeated.entries.length >= 3) return { ...repeated, from: plain };
  const bare = rows.findIndex(
    (row, index) => ENTRY.test(row.text) && readEntries(rows, index).entries.length >= 4,
  );
  return bare === -1 ? null : readEntries(rows, bare);
}

/** Removes the first table of contents: at least two entries below its title, or four without a title. Entries without numbers must come back below. */
export function removeContents(rows: readonly Row[]): WithoutContents {
  const range = findContents(rows);
  if (range === null) return { rows, removed: [], entries: [] };
  const removed = rows
    .slice(range.from, range.to)
    .map((row): Removed => removedRow(row, "innehållsförteckning"));
  return { rows: [...rows.slice(0, range.from), ...rows.slice(range.to)], removed, entries: range.entries };
}
