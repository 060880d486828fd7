// How the text is laid out: whether lines were wrapped at a margin, and so whether a line goes on in the next.
import type { Joint } from "../model/text.ts";
import { endsSentence, type Row, startsLower } from "./row.ts";

export interface Layout {
  /** Lines were broken at a margin: a paragraph is several rows. */
  readonly wrapped: boolean;
  /** The margin, in characters. */
  readonly width: number;
}

/** Lines of a page of A4 hold some 70 to 110 characters; text that was never wrapped has far longer ones. */
const WIDEST_WRAPPED = 125;
/** Where no line is longer than this the lines are short of themselves: a list, an address, an agenda. */
const NARROWEST_WRAPPED = 50;

/** Measures the rows. The margin is the 95th percentile of their lengths. */
export function measureLayout(rows: readonly Row[]): Layout {
  const lengths = rows.map((row) => row.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return { wrapped: width < WIDEST_WRAPPED && width >= NARROWEST_WRAPPED, width };
}

/**
 * The row stopped before the margin although the next word would have fitted: its writer ended it. A proportional font
 * lets lines of one width differ by some characters: `slack` is how far below the margin a line counts as short.
 */
export function hasRoom(row: Row, next: Row, layout: Layout, slack = 0.94): boolean {
  if (next.joint !== null) return next.joint !== "join";
  if (!layout.wrapped) return true;
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return row.text.length + 1 + word <= layout.width * slack;
}

// the sentence cannot stop here: “… och”, “enligt”, “Arbetsmarknads-”, “beslut,”
export const UNFINISHED =
  /(?:[,\-–/\u00AD]|(?<!\p{L})(?:och|eller|samt|att|som|såsom|av|i|på|för|med|mot|till|om|den|det|en|ett|från|enligt|över|under|hos|vid|inom|mellan|genom|efter|utan|kring|än|när|där|hur|är|har|ska|kan|inte|vilka|vilket|vilken|dess|deras|sin|sitt|sina|t\.?ex\.?|bl\.?a\.?))$/iu;

function acrossGap(before: Row, row: Row, length: number): Joint {
  if (endsSentence(before.text)) return "new";
  if (startsLower(row.text) || UNFINISHED.test(before.text)) return "join";
  // a page may end in the middle of a sentence, before a name
  return row.startsPage && length >= 60 && before.text.length >= 25 ? "join" : "new";
}

// “att    avslå motionen, samt”, “att<tab>avslå motionen”: the clauses of a decision, each on its line
const CLAUSE = /^att(?:\s{2,}|\t)\S/iu;
// “Ordförande            Förvaltningschef”, but not “att       avslå …” or “12.      Budget”
const COLUMNS = /^.{6,}?\S\s{5,}\S/u;
// “att avslå motionen, samt” after “… beslutar” or another such clause
const BARE_CLAUSE = /^att\s/iu;
const BEFORE_CLAUSE =
  /(?:[,;:]|(?<!\p{L})(?:samt|och|besluta[rt]?|beslutade|föreslås|föreslår|yrkar(?: \p{L}+){0,2}))$/iu;

/** A line that ends a sentence ends its paragraph only if it stopped clearly before the margin. */
const CLEARLY_SHORT = 0.8;

/**
 * Says whether `row` goes on with the text of `before` on the same line, on a new line, or begins something new.
 * @param length characters of the last line of the paragraph so far: more than a line wide, and it is running text
 */
export function boundary(before: Row, row: Row, length: number, layout: Layout): Joint {
  if (row.joint !== null) return row.joint;
  if (CLAUSE.test(row.text)) return "break";
  if (row.gap === 0 && BARE_CLAUSE.test(row.text) && BEFORE_CLAUSE.test(before.text))
    return hasRoom(before, row, layout) ? "break" : "join";
  if (row.gap === 0 && !row.startsPage && (COLUMNS.test(before.text) || COLUMNS.test(row.text)))
    return "break";
  if (row.gap > 0 || row.startsPage) return acrossGap(before, row, length);
  if (!hasRoom(before, row, layout)) return "join";
  if (/[-\u00AD]$/.test(before.text)) return "join";
  if (endsSentence(before.text)) {
    if (layout.wrapped) return hasRoom(before, row, layout, CLEARLY_SHORT) ? "new" : "join";
    return length > 100 ? "new" : "break";
  }
  if (startsLower(row.text) || UNFINISHED.test(before.text)) return "join";
  return layout.wrapped && length > layout.width ? "join" : "break";
}
