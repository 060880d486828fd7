// Reads the letterhead: labels beside or above their values, the kind of paper, the sender. What stands above the title
// goes to the front matter and is listed as removed; what stands below it stays in the text.
import type { Removed } from "../model/blocks.ts";
import type { LetterheadField } from "../model/letterhead.ts";
import { parseDate } from "../swedish/date.ts";
import { normaliseDiarienummer } from "../swedish/diarienummer.ts";
import { isPlaceholder } from "../swedish/placeholder.ts";
import { removedRow } from "./furniture.ts";
import {
  fits,
  isContact,
  isOffice,
  isPageNumber,
  isSender,
  isTypeLine,
  type Label,
  labelledOf,
  labelOf,
  meetingOf,
} from "./labels.ts";
import type { Row } from "./row.ts";
import { isTitleLike } from "./title.ts";

/** A letterhead is at the top: further down the same words are text. */
const HEAD_ROWS = 50;

interface Head {
  readonly fields: readonly LetterheadField[];
  /** Rows 0 to `end` (excluded) belong to the letterhead. */
  readonly end: number;
  /** What the label "Ärende" or "Rubrik" says. */
  readonly title: Row | null;
}

function field(label: Label, row: Row, value: string): LetterheadField[] {
  if (label === "rubrik") return [];
  const span = { start: row.start, end: row.start + row.text.length };
  return [{ label, verbatim: row.text, value: isPlaceholder(value) ? null : value, span }];
}

/** Labels set in columns: `Datum   Vår beteckning`. Null where a cell is no label. */
function labelCells(text: string): Label[] | null {
  const cells = text.split(/\t+|\s{3,}/).map((cell) => labelOf(cell.trim()));
  return cells.every((cell) => cell !== null) ? cells : null;
}

/** Gives each value to the first label that it fits and that has none yet. */
function assign(labels: readonly Label[], values: readonly { row: Row; text: string }[]): LetterheadField[] {
  const open = [...labels];
  return values.flatMap(({ row, text }) => {
    const index = open.findIndex((label) => fits(label, text));
    if (index === -1) return [];
    const [label = "annat"] = open.splice(index, 1);
    return field(label, row, text);
  });
}

/** Reads labels that stand above their values, one below the other or in columns. Gives the row after the last value. */
function readStack(rows: readonly Row[], from: number): Head {
  const labels: Label[] = [];
  let index = from;
  for (
    let cells = labelCells(rows[index]?.text ?? "");
    cells !== null;
    cells = labelCells(rows[++index]?.text ?? "")
  ) {
    labels.push(...cells);
  }
  const values: { row: Row; text: string }[] = [];
  while (values.length < labels.length) {
    const row = rows[index];
    if (row === undefined || isStop(row.text, labels)) break;
    for (const cell of row.text.split(/\t+|\s{3,}/)) values.push({ row, text: cell.trim() });
    index++;
  }
  const isTitle = labels.includes("rubrik") && values.length > 0;
  return { fields: assign(labels, values), end: index, title: isTitle ? (values.at(-1)?.row ?? null) : null };
}

function isStop(text: string, labels: readonly Label[]): boolean {
  if (labelOf(text) !== null || labelledOf(text) !== null || isTypeLine(text)) return true;
  return !labels.some((label) => fits(label, text)) || text.length > 120;
}

/** A line that is a date or a number and nothing else, as letterheads without labels have them. */
function readBare(row: Row): LetterheadField[] {
  if (normaliseDiarienummer(row.text) !== null && row.text.length <= 30)
    return field("diarienummer", row, row.text);
  if (parseDate(row.text)?.precision === "day" && row.text.length <= 24) return field("datum", row, row.text);
  return [];
}

/** One cell of a row of a letterhead; null where it is none of what letterheads hold. */
function readCell(row: Row, cell: string): LetterheadField[] | null {
  const labelled = labelledOf(cell);
  if (labelled !== null && labelled.label !== "rubrik") return field(labelled.label, row, labelled.value);
  if (isTypeLine(cell)) return field("dokumenttyp", row, cell);
  if (isSender(cell)) return field("avsändare", row, cell);
  const meeting = meetingOf(cell);
  if (meeting !== null)
    return [...field("avsändare", row, meeting.body), ...field("sammanträde", row, meeting.day)];
  const bare = readBare({ ...row, text: cell });
  if (bare.length > 0) return bare;
  const says = [isPageNumber, isContact, isPlaceholder, isOffice].some((is) => is(cell));
  return says || labelOf(cell) !== null ? [] : null;
}

/** A row that a letterhead set in columns: `Barn- och skolförvaltningen    Diarienummer`. */
function readColumns(row: Row): LetterheadField[] | null {
  const cells = row.text.split(/\t+|\s{3,}/);
  if (cells.length < 2) return null;
  const read = cells.map((cell) => readCell(row, cell.trim()));
  return read.every((fields) => fields !== null) ? read.flat() : null;
}

// “Anna Svensson”
const NAME = /^\p{Lu}[\p{Ll}-]+(?: \p{Lu}[\p{L}-]+){1,3}$/u;

/** The name of who wrote the paper, above a telephone number or an address. */
function isContactName(rows: readonly Row[], index: number): boolean {
  return (
    NAME.test(rows[index]?.text ?? "") &&
    rows.slice(index + 1, index + 3).some(({ text }) => isContact(text) || isOffice(text))
  );
}

function readRow(rows: readonly Row[], index: number): Head | null {
  const row = rows[index];
  if (row === undefined) return null;
  const one = (fields: LetterheadField[]): Head => ({ fields, end: index + 1, title: null });
  if (labelledOf(row.text)?.label === "rubrik") return { fields: [], end: index, title: null };
  if (labelCells(row.text) !== null) return readStack(rows, index);
  const isLabelled = labelOf(row.text.split(/\t+|\s{3,}/)[0] ?? "") !== null;
  const fields = (isLabelled ? null : readColumns(row)) ?? readCell(row, row.text) ?? readColumns(row);
  if (fields !== null) return one(fields);
  return isContactName(rows, index) ? one([]) : null;
}

function readHead(rows: readonly Row[]): Head {
  const fields: LetterheadField[] = [];
  let end = 0;
  let title: Row | null = null;
  while (end < Math.min(rows.length, HEAD_ROWS)) {
    const read = readRow(rows, end);
    if (read === null || read.end === end) break;
    fields.push(...read.fields);
    title = read.title ?? title;
    end = read.end;
  }
  return { fields, end, title };
}

/** Fields that stand below the title and stay in the text: `Sammanträdestid 2024-03-21 kl. 09:00`. */
function fieldsBelow(rows: readonly Row[], from: number): LetterheadField[] {
  const fields: LetterheadField[] = [];
  for (let index = from; index < Math.min(rows.length, from + HEAD_ROWS); index++) {
    const row = rows[index];
    if (row === undefined || row.text.length > 300) break;
    const read = labelledOf(row.text);
    if (read !== null) fields.push(...field(read.label, row, read.value));
    else if (labelCells(row.text) !== null) fields.push(...readStack(rows, index).fields);
    else if (row.joint !== "join" && rows[index + 1]?.joint !== "join" && isSender(row.text))
      fields.push(...field("avsändare", row, row.text));
  }
  return fields;
}

/** Fields that stand in a header or footer of every page: `Diarienummer ASN-2024-2039`. */
export function fieldsOfFurniture(rows: readonly Row[]): LetterheadField[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (row.place !== "furniture" || seen.has(row.text)) return [];
    seen.add(row.text);
    return row.text.split(/\t+|\s{3,}/).flatMap((cell) => {
      const read = labelledOf(cell.trim());
      return read === null || read.label === "rubrik"
        ? readBare({ ...row, text: cell.trim() })
        : field(read.label, row, read.value);
    });
  });
}

export interface WithoutLetterhead {
  readonly rows: readonly Row[];
  readonly removed: readonly Removed[];
  readonly fields: readonly LetterheadField[];
  /** How many of `rows` make up the title; 0 where the text has none. */
  readonly titleRows: number;
}

/** A kind of paper that is also what the paper is called, when nothing better follows. */
function lastTypeRow(rows: readonly Row[], end: number): number {
  for (let index = end - 1; index >= 0; index--) if (isTypeLine(rows[index]?.text ?? "")) return index;
  return -1;
}

/** Takes off the letterhead above the title and reads the fields above and below it. */
export function removeLetterhead(rows: readonly Row[]): WithoutLetterhead {
  const head = readHead(rows);
  const below = head.title === null ? isTitleLike(rows, head.end) : 0;
  const typeRow = lastTypeRow(rows, head.end);
  // the kind of paper is the title of a kallelse, and of any paper that has no other
  const isOwnTitle =
    typeRow !== -1 &&
    (below === 0 ||
      /^(?:kallelse|föredragningslista|dagordning|ärendelista|protokoll|sammanträdesprotokoll)/i.test(
        rows[typeRow]?.text ?? "",
      ));
  const start = head.title !== null ? rows.indexOf(head.title) : isOwnTitle ? typeRow : head.end;
  const titleRows = head.title !== null || isOwnTitle ? 1 : below;
  return {
    rows: rows.slice(start),
    removed: rows.slice(0, start).map((row) => removedRow(row, "brevhuvud")),
    fields: [...head.fields, ...fieldsBelow(rows, Math.max(head.end, start + titleRows))],
    titleRows,
  };
}
