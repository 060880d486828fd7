// SourceText → Row[]: odd characters cleared, emphasis read, glued lines parted, empty lines counted.
import type { Report } from "../model/diagnostics.ts";
import { normalInline } from "../model/inline.ts";
import { type LineForm, placeOf, type SourceText } from "../model/text.ts";
import { mixedWords } from "../swedish/odd-words.ts";
import { clearLine } from "./characters.ts";
import { hasPairedBold, type Piece, readPieces } from "./emphasis.ts";
import type { Row } from "./row.ts";

interface Cleared {
  readonly text: string;
  readonly start: number;
  readonly page: number | null;
  readonly form: LineForm | undefined;
}

function clearLines(source: SourceText, report: Report): Cleared[] {
  const told = new Set<string>();
  return source.lines.map(({ span, page, form }) => {
    const tell = (
      code: "structure/odd-character" | "structure/mixed-script",
      args: Record<string, string>,
    ): void => {
      const key = JSON.stringify(args);
      if (!told.has(key)) report({ code, file: source.file, place: placeOf(source, span.start), args });
      told.add(key);
    };
    const text = clearLine(source.text.slice(span.start, span.end), (odd) =>
      tell("structure/odd-character", { ...odd }),
    );
    for (const word of mixedWords(text)) tell("structure/mixed-script", { word });
    // the marks and cells of a formatted line count from its start: a reader gives such lines trimmed
    return { text: form === undefined ? text.trim() : text, start: span.start, page, form };
  });
}

// `• Bilaga`, `- Budget`, `– Att …`, `▪ x`, `* x` (but `*Fri från våld*` is emphasis), `·`
const BULLET = /^(?:[•▪■●○◦‣➢·*]|[-–—])\s+(?=\S)/;
// `## Bakgrund`
const HASHES = /^(#{1,6})\s+/;

interface Opened {
  readonly line: string;
  readonly bullet: boolean;
  readonly hashes: number | null;
}

function openLine(text: string): Opened {
  const hashes = HASHES.exec(text);
  if (hashes !== null)
    return { line: text.slice(hashes[0].length), bullet: false, hashes: hashes[1]?.length ?? 1 };
  const bullet = BULLET.exec(text);
  if (bullet !== null) return { line: text.slice(bullet[0].length), bullet: true, hashes: null };
  return { line: text, bullet: false, hashes: null };
}

/** The lines of one paragraph: bold may run on from line to line. */
function paragraphPieces(lines: readonly Opened[]): Piece[][] {
  if (!hasPairedBold(lines.map(({ line }) => line))) {
    return lines.map(({ line }) =>
      readPieces(line.replaceAll("**", "\u0000"), false).pieces.map(withoutMask),
    );
  }
  let isBold = false;
  return lines.map(({ line }) => {
    const read = readPieces(line, isBold);
    isBold = read.isBold;
    return read.pieces;
  });
}

/** An unpaired `**` is text. */
function withoutMask(piece: Piece): Piece {
  return {
    ...piece,
    ...normalInline(piece.text.replaceAll("\u0000", "**"), piece.text.includes("\u0000") ? [] : piece.marks),
  };
}

/** A line whose format says what it is: nothing is read out of its signs. */
function formedPiece(line: Cleared, form: LineForm): Piece {
  return { text: line.text, marks: form.marks, bold: form.bold };
}

/** Gives the rows of a text, in order. Tells `report` of characters that had to go and of words in two alphabets. */
export function toRows(source: SourceText, report: Report): Row[] {
  const lines = clearLines(source, report);
  const rows: Row[] = [];
  let gap = 0;
  let lastPage = lines.find((line) => line.page !== null)?.page ?? null;
  for (let index = 0; index < lines.length; ) {
    if (lines[index]?.text === "") {
      gap++;
      index++;
      continue;
    }
    let end = index;
    const isFormed = lines[index]?.form !== undefined;
    while (end < lines.length && lines[end]?.text !== "" && (lines[end]?.form !== undefined) === isFormed)
      end++;
    const group = lines.slice(index, end);
    const opened = group.map(({ text, form }) =>
      form === undefined ? openLine(text) : { line: text, bullet: form.bullet, hashes: form.level },
    );
    const read = isFormed
      ? group.map((line) => (line.form === undefined ? [] : [formedPiece(line, line.form)]))
      : paragraphPieces(opened);
    read.forEach((pieces, offset) => {
      const line = group[offset];
      pieces.forEach((piece, nth) => {
        const startsPage = nth === 0 && line?.page != null && line.page !== lastPage;
        lastPage = line?.page ?? lastPage;
        rows.push({
          ...piece,
          line: index + offset + 1,
          start: line?.start ?? 0,
          page: line?.page ?? null,
          startsPage,
          gap: nth > 0 ? 1 : offset === 0 ? gap : 0,
          hashes: opened[offset]?.hashes ?? null,
          bullet: nth === 0 && (opened[offset]?.bullet ?? false),
          joint: line?.form?.joint ?? null,
          cells: line?.form?.row ?? null,
          place: line?.form?.place ?? null,
        });
      });
    });
    gap = 0;
    index = end;
  }
  return rows;
}
