// A text is fetched in pieces: a hit shows some thirty words, and no reader should pay for thirty pages.
import type { Fragment } from "./parts.ts";

/** So many words make a piece: about 1.4 kB when packed. */
export const PIECE = 300;
/** So many words of its neighbours stand on either side of a piece, so that an excerpt is never cut at its edge. */
const MARGIN = 16;
/** Ends a word that a scan has broken and that was mended; no text has this sign after cleaning. */
export const MENDED = "^";
/** Ties a sign that stands alone to the word before it; no text has this sign after cleaning. */
export const GLUE = "\u2060";

/** What a hit says of its document. */
export interface Facts {
  readonly href: string;
  readonly title: string;
  readonly nämnd: string | null;
  readonly typ: string;
  readonly datum: string | null;
  readonly diarienummer: string | null;
  readonly status: string;
  /** How many points of a meeting are withheld. */
  readonly withheld: number;
}

/** A heading: where it begins, counted in words of the whole text. */
export type Heading = readonly [place: number, anchor: string, title: string];

/** One piece of a document. */
export interface Piece extends Facts {
  /** Which word of the whole text the first one is. */
  readonly from: number;
  readonly text: string;
  /** The headings of the whole text: a link to a section takes no more. */
  readonly headings: readonly Heading[];
  /** Which words were mended. */
  readonly mended: readonly number[];
}

/** The words of a content as Pagefind counts them. */
export function wordsIn(content: string): string[] {
  return content.split(/\s+/);
}

/** Cuts a document into pieces. @param clean takes the marks of the index out of a word */
export function piecesOf(
  { content, anchors }: Pick<Fragment, "content" | "anchors">,
  facts: Facts,
  clean: (word: string) => string,
): Piece[] {
  const words = wordsIn(content);
  const headings = anchors
    .filter(({ id }) => id !== "")
    .map(({ id, text, location }): Heading => [location, id, wordsIn(text).map(clean).join(" ")]);
  const count = Math.max(1, Math.ceil(words.length / PIECE));
  return Array.from({ length: count }, (_, nth) => {
    const from = Math.max(0, nth * PIECE - MARGIN);
    const to = (nth + 1) * PIECE + MARGIN;
    const own = words.slice(from, to);
    return {
      ...facts,
      from,
      text: own.map(clean).join(" "),
      headings,
      mended: own.flatMap((word, at) => (word.includes(MENDED) ? [from + at] : [])),
    };
  });
}

/** Where a piece lies under /pagefind/: no folder has more than a few hundred files. */
export function pieceFile(document: number, nth: number): string {
  return `text/${Math.floor(document / 100)}/${document}-${nth}.pf_fragment`;
}
