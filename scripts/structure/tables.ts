// Finds tables: rows in a row with the same number of cells, parted by tabs, pipes or wide gaps.
import type { Inline, Table } from "../model/blocks.ts";
import { normalInline } from "../model/inline.ts";
import type { Row } from "./row.ts";

type Splitter = (text: string) => string[];

const trimmed = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim());
// `| 1 | Upprop | |`
const byPipe: Splitter = (text) => trimmed(text.replace(/^\||\|$/g, "").split("|"));
// `1<tab>Upprop<tab>Ordföranden`, but not the clauses of a decision (`att<tab>avslå motionen`)
const byTab: Splitter = (text) => (/^att\t/iu.test(text) ? [text] : trimmed(text.split("\t")));
const byGap: Splitter = (text) => trimmed(text.split(/\s{3,}/));

/** Splitter and the least number of rows and cells that make its rows a table: the weaker the sign, the more of them. */
const WAYS: readonly { readonly split: Splitter; readonly rows: number; readonly cells: number }[] = [
  { split: byPipe, rows: 2, cells: 2 },
  { split: byTab, rows: 2, cells: 2 },
  { split: byGap, rows: 3, cells: 3 },
];

// `| --- | :---: |`
const DELIMITER = /^[\s|:+-]+$/;

export interface FoundTable {
  readonly from: number;
  readonly to: number;
  readonly table: Table;
}

function cellsOf(row: Row | undefined, split: Splitter): string[] | null {
  if (row === undefined || row.bullet) return null;
  const cells = split(row.text);
  return cells.length < 2 ? null : cells;
}

const inline = (text: string): Inline => ({ text, marks: [] });

// “Loa Mothata”, “Britt-Marie von Essen”
const PERSON = /^\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)?(?: (?:von |af |de )?\p{Lu}[\p{L}-]+){1,3}$/u;

/** Two who sign, side by side, with what they are below. */
function isSigned(lines: readonly string[][]): boolean {
  const cells = lines[0]?.filter((cell) => cell !== "") ?? [];
  return lines.length <= 3 && cells.every((cell) => PERSON.test(cell));
}

/** “Nr”, “Ärende”, “Dnr”: no cell of a header row is empty or begins with a figure. */
function isHeader(cells: readonly string[]): boolean {
  return cells.every((cell) => cell !== "" && !/^[\d§]/.test(cell) && cell.length <= 40);
}

function toTable(lines: readonly string[][]): Table {
  const width = lines[0]?.length ?? 0;
  // several tabs in a row only move the next cell to its place
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    lines.some((cells) => cells[column] !== ""),
  );
  const filled = lines
    .filter((cells) => cells.some((cell) => cell !== ""))
    .map((cells) => columns.map((column) => cells[column] ?? ""));
  const [first = [], ...rest] = filled;
  const header = isHeader(first) ? first : first.map(() => "");
  const body = isHeader(first) ? rest : filled;
  return { type: "table", header: header.map(inline), rows: body.map((cells) => cells.map(inline)) };
}

/** A line between two rows of a table that holds the rest of some cell, most often the second. */
function continued(rows: readonly Row[], at: number, width: number): string[] | null {
  const row = rows[at];
  const next = rows[at + 1];
  if (row === undefined || next === undefined || row.gap > 0 || next.gap > 0 || row.bullet) return null;
  if (row.text.length > 60 || cellsOf(next, byGap)?.length !== width) return null;
  return Array.from({ length: width }, (_, column) => (column === 1 ? row.text : ""));
}

function readTable(rows: readonly Row[], from: number, split: Splitter): { to: number; lines: string[][] } {
  const lines: string[][] = [];
  const width = cellsOf(rows[from], split)?.length ?? 0;
  let to = from;
  for (; to < rows.length; to++) {
    const row = rows[to];
    if (row === undefined || (to > from && row.gap > 1)) break;
    if (to > from && DELIMITER.test(row.text)) continue;
    const cells = cellsOf(row, split);
    const rest = cells === null && split === byGap ? continued(rows, to, width) : null;
    if (rest !== null) {
      lines.push(rest);
      continue;
    }
    // an empty last cell leaves no trace in the line
    if (cells === null || cells.length > width || (cells.length < width && split === byGap)) break;
    lines.push([...cells, ...Array.from({ length: width - cells.length }, () => "")]);
  }
  return { to, lines };
}

function cellInlines(row: Row): Inline[] {
  return (row.cells?.cells ?? []).map(({ start, end }) => {
    const marks = row.marks.filter((mark) => mark.type !== "page" && mark.start >= start && mark.end <= end);
    const shifted = marks.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
    return normalInline(row.text.slice(start, end).replace(/\s+/g, " "), shifted);
  });
}

/** A table that the original sets as such. Rows of other widths are filled up; a single column is no table. */
function formedTable(rows: readonly Row[], from: number): FoundTable | null {
  const id = rows[from]?.cells?.table;
  if (id === undefined) return null;
  let to = from;
  while (rows[to]?.cells?.table === id) to++;
  const table = rows.slice(from, to);
  const lines = table.map(cellInlines);
  const width = Math.max(...lines.map((cells) => cells.length));
  if (width < 2) return null;
  const fill = (cells: readonly Inline[]): Inline[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => inline("")),
  ];
  const [first = [], ...rest] = lines;
  const isHeaded = table[0]?.cells?.header === true || isHeader(fill(first).map((cell) => cell.text));
  const header = isHeaded ? fill(first) : fill([]);
  return { from, to, table: { type: "table", header, rows: (isHeaded ? rest : lines).map(fill) } };
}

/** The table that begins at row `from`; null where none does. */
export function tableAt(rows: readonly Row[], from: number): FoundTable | null {
  if (rows[from]?.joint !== null) return formedTable(rows, from);
  for (const { split, rows: fewest, cells } of WAYS) {
    if ((cellsOf(rows[from], split)?.length ?? 0) < cells) continue;
    const { to, lines } = readTable(rows, from, split);
    if (lines.length >= fewest && !isSigned(lines)) return { from, to, table: toTable(lines) };
  }
  return null;
}
