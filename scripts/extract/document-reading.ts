// What the questions about a document as a whole (type, date, body, what it answers) all look at.
import type { Block, Leaf } from "../model/blocks.ts";
import { leavesOf, textOfLeaf } from "../model/blocks.ts";
import type { LetterheadField, LetterheadLabel } from "../model/letterhead.ts";
import type { SourceText } from "../model/text.ts";
import { isPlaceholder } from "../swedish/placeholder.ts";

export interface Piece {
  readonly type: Leaf["type"];
  readonly text: string;
  /** The nearest heading before it, null before the first. */
  readonly under: string | null;
}

export interface DocumentReading {
  readonly fields: readonly LetterheadField[];
  /** The lines before the running text begins, without Markdown signs: letterhead and title. Columns are parted. */
  readonly head: readonly string[];
  readonly title: string | null;
  readonly pieces: readonly Piece[];
  readonly damaged: boolean;
}

const HEAD_LINES = 45;
const LONGEST_HEAD_LINE = 110;

/** The lines at the top that are no sentences yet. */
function headOf({ text, lines }: SourceText): string[] {
  const head: string[] = [];
  for (const { span } of lines.slice(0, HEAD_LINES)) {
    const line = text.slice(span.start, span.end).replace(/[*_#\f]/g, "");
    const cells = line.trim().split(/\s{3,}|\t+/);
    if (cells.some((cell) => cell.length > LONGEST_HEAD_LINE || /\p{Ll}[.]$/u.test(cell))) break;
    head.push(...cells.filter((cell) => cell !== ""));
  }
  return head;
}

function piecesOf(blocks: readonly Block[]): Piece[] {
  let under: string | null = null;
  return leavesOf(blocks).map((leaf): Piece => {
    const piece = { type: leaf.type, text: textOfLeaf(leaf), under };
    if (leaf.type === "heading") under = leaf.text;
    return piece;
  });
}

/** Gathers what the questions about a whole document look at. */
export function readingOf(input: {
  readonly source: SourceText;
  readonly fields: readonly LetterheadField[];
  readonly blocks: readonly Block[];
  readonly damaged: boolean;
}): DocumentReading {
  const pieces = piecesOf(input.blocks);
  const first = leavesOf(input.blocks).find((leaf) => leaf.type === "heading" && leaf.level === 1);
  return {
    fields: input.fields,
    head: headOf(input.source),
    title: first === undefined ? null : textOfLeaf(first),
    pieces,
    damaged: input.damaged,
  };
}

/** The values of a letterhead label in order, placeholders left out. */
export function fieldValues(reading: DocumentReading, label: LetterheadLabel): string[] {
  return reading.fields.flatMap((field) =>
    field.label === label && field.value !== null && !isPlaceholder(field.value) ? [field.value.trim()] : [],
  );
}
