// Row[] → Block[]: headings, paragraphs put together again, lists, tables, page breaks, in the order of the original.
import type { Block, Inline, Level } from "../model/blocks.ts";
import type { Joint } from "../model/text.ts";
import { type FoundHeading, headingAt, isListing, type Reading } from "./headings.ts";
import {
  appendRow,
  beginJoining,
  finishJoining,
  type Hyphenated,
  hyphenatedWords,
  inlineOf,
  type Joining,
  joinRows,
} from "./join.ts";
import { boundary, UNFINISHED } from "./layout.ts";
import type { Row } from "./row.ts";
import { isRoleName } from "./sections.ts";
import { type FoundTable, tableAt } from "./tables.ts";

/** A heading before its level is known, or any other block. */
export type Draft =
  | {
      readonly type: "draft";
      readonly kind: FoundHeading["kind"];
      readonly hashes: Level | null;
      readonly inline: Inline;
    }
  | Block;

type Open =
  | { readonly type: "paragraph"; readonly inline: Joining; last: Row }
  | { readonly type: "list"; readonly start: number | null; readonly items: Joining[]; last: Row };

// “1. Nämnden godkänner …”, “2) …”
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/;
// “a) våld ska upptäckas tidigt”
const LETTER = /^\p{Ll}\)\s/u;
// “Erik Hammarström (MP), Vice ordförande”
const MEMBER = /^\p{Lu}[^.;:]{3,60}\(\p{L}{1,5}\)/u;

class Builder {
  readonly drafts: Draft[] = [];
  private open: Open | null = null;
  private inListing = false;
  private underRole = false;
  private readonly reading: Reading;
  private readonly hyphenated: Hyphenated;

  constructor(reading: Reading) {
    this.reading = reading;
    this.hyphenated = hyphenatedWords(reading.rows);
  }

  build(titleRows: number): Draft[] {
    const { rows } = this.reading;
    let index = titleRows;
    while (index < rows.length) index += this.take(index);
    this.close();
    return this.drafts;
  }

  /** Takes the block or the row at `index`; gives how many rows that were. */
  private take(index: number): number {
    const { rows } = this.reading;
    const row = rows[index];
    if (row === undefined) return 1;
    const found = tableAt(rows, index);
    if (found !== null) return this.table(row, found);
    const heading = headingAt(this.reading, index, this.inListing);
    if (heading !== null) return this.heading(rows.slice(index, index + heading.rows), heading);
    this.row(row, rows[index + 1]);
    return 1;
  }

  private table(row: Row, found: FoundTable): number {
    this.close();
    this.page(row);
    this.drafts.push(found.table);
    return found.to - found.from;
  }

  private heading(rows: readonly Row[], found: FoundHeading): number {
    this.close();
    const [first] = rows;
    const inline = joinRows(rows, this.hyphenated);
    if (first === undefined || inline === null) return 1;
    this.page(first);
    const even =
      inline.marks.length > 0 ? inline : { ...inline, text: inline.text.replace(/[^\S\n]{2,}/g, " ") };
    this.drafts.push({ type: "draft", kind: found.kind, hashes: hashLevel(first), inline: even });
    this.inListing = isListing(inline.text);
    this.underRole = isRoleName(inline.text);
    return rows.length;
  }

  private row(row: Row, next: Row | undefined): void {
    const number = row.bullet ? null : NUMBER.exec(row.text);
    if (row.bullet || (this.underRole && MEMBER.test(row.text))) this.item(row, null, 0);
    else if (number !== null && this.isNumbered(row, Number(number[1]), next)) {
      this.item(row, Number(number[1]), number[0].length);
    } else this.text(row);
  }

  /** A number opens an entry of a list if it is the next one, the first one, or if the next row has the next one. */
  private isNumbered(row: Row, number: number, next: Row | undefined): boolean {
    const { open } = this;
    if (open?.type === "list" && open.start !== null) return number === open.start + open.items.length;
    if (open !== null && row.gap === 0 && boundary(open.last, row, 60, this.reading.layout) === "join")
      return false;
    return number === 1 || Number(NUMBER.exec(next?.text ?? "")?.[1]) === number + 1;
  }

  private item(row: Row, number: number | null, signLength: number): void {
    const marks = row.marks.map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start - signLength),
      end: Math.max(0, mark.end - signLength),
    }));
    const inline = { text: row.text.slice(signLength), marks };
    const open =
      this.open?.type === "list" && (this.open.start === null) === (number === null) ? this.open : null;
    if (open === null) {
      this.close();
      this.page(row);
      this.open = { type: "list", start: number, items: [beginJoining(inline)], last: row };
      return;
    }
    const page =
      row.startsPage && row.page !== null
        ? [{ type: "page" as const, start: 0, end: 0, page: row.page }]
        : [];
    open.items.push(beginJoining({ ...inline, marks: [...page, ...inline.marks] }));
    open.last = row;
  }

  private text(row: Row): void {
    const { open } = this;
    const current = open === null ? null : open.type === "list" ? (open.items.at(-1) ?? null) : open.inline;
    const kind =
      open === null || current === null || LETTER.test(row.text)
        ? "new"
        : this.inEntries(
            open.last,
            row,
            boundary(open.last, row, current.length - current.lineStart, this.reading.layout),
          );
    if (
      open === null ||
      current === null ||
      kind === "new" ||
      (open.type === "list" && kind === "break" && row.gap > 0)
    ) {
      this.close();
      this.page(row);
      this.open = { type: "paragraph", inline: beginJoining(inlineOf(row)), last: row };
      return;
    }
    appendRow(current, row, kind === "break", this.hyphenated);
    open.last = row;
  }

  /** Among names of papers a line that stopped well before the margin was ended there. */
  private inEntries(before: Row, row: Row, found: Joint): Joint {
    if (row.joint !== null) return row.joint;
    const { layout } = this.reading;
    const isEntry = this.inListing && found === "join" && row.gap === 0 && /^\p{Lu}/u.test(row.text);
    const isShort = before.text.length < layout.width * 0.85;
    return isEntry && isShort && !UNFINISHED.test(before.text) && !before.bullet ? "break" : found;
  }

  private page(row: Row): void {
    if (row.startsPage && row.page !== null) this.drafts.push({ type: "page", page: row.page });
  }

  private close(): void {
    const { open } = this;
    this.open = null;
    if (open?.type === "paragraph") this.drafts.push({ type: "paragraph", ...finishJoining(open.inline) });
    if (open?.type === "list") {
      const items = open.items.map((item): Block[] => [{ type: "paragraph", ...finishJoining(item) }]);
      this.drafts.push({ type: "list", start: open.start, items });
    }
  }
}

function hashLevel(row: Row): Level | null {
  const level = row.hashes;
  return level === 1 || level === 2 || level === 3 || level === 4 || level === 5 || level === 6
    ? level
    : null;
}

/** Puts the rows together to blocks. The first `titleRows` are the title, which is not among them. */
export function draftBlocks(reading: Reading, titleRows: number): Draft[] {
  return new Builder(reading).build(titleRows);
}
