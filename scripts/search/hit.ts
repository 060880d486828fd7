// A hit as it is shown: the facts of its document, and the passages where the words stand, each with how it was found.
import { type Asked, askedFor, type Found, findAsked, partedIn } from "./asked.ts";
import type { Match } from "./core.ts";
import { partGroups } from "./number.ts";
import { type Facts, GLUE, type Heading, PIECE, type Piece, wordsIn } from "./pieces.ts";
import { termOf } from "./query.ts";

/** Some words of a text, with those that were asked for marked. */
export type Excerpt = readonly { readonly text: string; readonly marked: boolean }[];

/** A place in a document. */
export interface Passage {
  readonly href: string;
  /** The heading that it stands under; null before the first one. */
  readonly title: string | null;
  /** The heading, with what was asked for marked. */
  readonly heading: Excerpt;
  /** Empty where the words stand in a part that was not fetched. */
  readonly excerpt: Excerpt;
  /** Other forms than those that were asked for. */
  readonly hasForms: boolean;
  /** Longer words that hold what was asked for. */
  readonly longer: readonly string[];
  /** A word that a scan has broken was asked for, or found. */
  readonly isMended: boolean;
}

export interface Hit extends Facts {
  /** The title, with what was asked for marked. */
  readonly heading: Excerpt;
  readonly passages: readonly Passage[];
  /** What the text says in place of what was asked for. */
  readonly alike: readonly string[];
}

const MOST_PASSAGES = 3;
const EXCERPT_WORDS = 30;

/** The pieces of a document in which its words stand, the best first; the first piece where none is known. */
export function piecesWith({ places, best }: Pick<Match, "places" | "best">): number[] {
  const counts = new Map<number, number>();
  for (const place of places) {
    const piece = Math.floor(place / PIECE);
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  if (best !== undefined) counts.set(Math.floor(best / PIECE), Number.POSITIVE_INFINITY);
  const fullest = [...counts].sort(([a, x], [b, y]) => y - x || a - b).map(([piece]) => piece);
  return fullest.length === 0 ? [0] : fullest;
}

/**
 * Makes what is shown of a document.
 * @param base address of the site, with a slash at the end
 * @param pieces those that were fetched, at least one
 * @param alike words that mean the same as what was asked for
 */
export function hitOf(
  base: string,
  match: Pick<Match, "places">,
  pieces: readonly [Piece, ...Piece[]],
  { text, alike = [] }: { text: string; alike?: readonly string[] },
): Hit {
  const [{ href, title, nämnd, typ, datum, diarienummer, status, withheld }] = pieces;
  const address = base + href.slice(1);
  const asked = askedFor(text, alike);
  const found = pieces
    .flatMap((piece) => passagesIn(address, piece, asked))
    .sort((a, b) => b.tokens - a.tokens)
    .map(({ passage }) => passage);
  const best = (found.length > 0 ? found : [openingOf(address, pieces[0], asked)]).slice(0, MOST_PASSAGES);
  const others = otherSections(address, match.places, pieces, best, asked);
  return {
    href: address,
    title,
    heading: markedIn(asked, title),
    nämnd,
    typ,
    datum,
    diarienummer,
    status,
    withheld,
    passages: [...best, ...others].slice(0, MOST_PASSAGES),
    alike: saysAll(text, pieces) ? [] : alike.filter((words) => saysAll(`"${words}"`, pieces)),
  };
}

/** Whether pieces have all that a query asks for. */
function saysAll(query: string, pieces: readonly Piece[]): boolean {
  const asked = partedIn(termOf(query));
  const found = new Set(
    pieces.flatMap(({ text }) => findAsked(asked, wordsIn(text)).map(({ token }) => token)),
  );
  return [...asked.words, ...asked.phrases.flat()].every((token) => found.has(token));
}

/** A text as it is shown: with spaces in "5ꞏ640ꞏ000", a comma in "2ꞏꞏ4", and a space before a sign that was tied to the word before it. */
function asShown(text: string): string {
  return partGroups(text).replaceAll(GLUE, " ");
}

/** The heading that a word stands under. */
function headingAt(headings: readonly Heading[], place: number): Heading | null {
  return headings.filter(([from]) => from <= place).at(-1) ?? null;
}

/** A passage for each section of a piece where the words stand, and how many of them; the one that has most first. */
function passagesIn(address: string, piece: Piece, asked: Asked): { passage: Passage; tokens: number }[] {
  const words = wordsIn(piece.text);
  const found = findAsked(asked, words);
  const sections = new Map<Heading | null, Found[]>();
  for (const one of found) {
    const heading = headingAt(piece.headings, piece.from + one.at);
    sections.set(heading, [...(sections.get(heading) ?? []), one]);
  }
  return [...sections]
    .map(([heading, list]) => ({ heading, list, tokens: new Set(list.map(({ token }) => token)).size }))
    .sort((a, b) => b.tokens - a.tokens || b.list.length - a.list.length)
    .map(({ heading, list, tokens: held }) => ({
      passage: passageOf(address, piece, words, heading, list, asked),
      tokens: held,
    }));
}

function passageOf(
  address: string,
  piece: Piece,
  words: readonly string[],
  heading: Heading | null,
  found: readonly Found[],
  asked: Asked,
): Passage {
  const window = windowOf(piece, words, heading, found);
  const inside = found.filter(({ at }) => at >= window.from && at < window.to);
  const exact = new Set(inside.filter(({ rule }) => rule === "word").map(({ token }) => token));
  const rest = inside.filter(({ token }) => !exact.has(token));
  const bare = (at: number): string => (words[at] ?? "").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return {
    href: heading === null ? address : `${address}#${heading[1]}`,
    title: heading === null ? null : asShown(heading[2]),
    heading: heading === null ? [] : markedIn(asked, heading[2].replace(/:$/, "")),
    excerpt: excerptOf(words, window, new Set(inside.map(({ at }) => at))),
    hasForms: rest.some(({ rule }) => rule === "form"),
    longer: [...new Set(rest.filter(({ rule }) => rule === "part").map(({ at }) => bare(at)))],
    isMended: inside.some(({ at }) => piece.mended.includes(piece.from + at)),
  };
}

/** How a text begins, where the words stand in its title or its number. */
function openingOf(address: string, piece: Piece, asked: Asked): Passage {
  return passageOf(address, piece, wordsIn(piece.text), headingAt(piece.headings, piece.from), [], asked);
}

/** A heading with what was asked for marked. */
function markedIn(asked: Asked, text: string): Excerpt {
  const words = wordsIn(text);
  const whole = { from: 0, to: words.length, goesOnBefore: false, goesOnAfter: false };
  return excerptOf(words, whole, new Set(findAsked(asked, words).map(({ at }) => at)));
}

/** Which words are shown, and whether their section goes on before and after them. */
interface Window {
  readonly from: number;
  readonly to: number;
  readonly goesOnBefore: boolean;
  readonly goesOnAfter: boolean;
}

/** Which words are shown: the thirty with most of what was asked for, from the section and after its heading. */
function windowOf(
  { from, headings }: Piece,
  words: readonly string[],
  heading: Heading | null,
  found: readonly Found[],
): Window {
  const start = heading === null || heading[0] < from ? 0 : heading[0] - from + wordsIn(heading[2]).length;
  const next = headings.find(([place]) => place > (heading?.[0] ?? -1));
  const end = next === undefined ? words.length : Math.min(words.length, Math.max(start, next[0] - from));
  const body = found.filter(({ at }) => at >= start);
  const rated = body.map(({ at }) => {
    const inside = body.filter((other) => other.at >= at && other.at < at + EXCERPT_WORDS);
    return { at, tokens: new Set(inside.map(({ token }) => token)).size, count: inside.length };
  });
  rated.sort((a, b) => b.tokens - a.tokens || b.count - a.count || a.at - b.at);
  const first = rated[0]?.at ?? start;
  const begin = Math.max(start, Math.min(first - EXCERPT_WORDS / 3, end - EXCERPT_WORDS));
  const to = Math.min(end, begin + EXCERPT_WORDS);
  return { from: begin, to, goesOnBefore: begin > start || (start === 0 && from > 0), goesOnAfter: to < end };
}

function excerptOf(
  words: readonly string[],
  { from, to, goesOnBefore, goesOnAfter }: Window,
  marked: ReadonlySet<number>,
): Excerpt {
  if (from >= to) return [];
  const parts: { text: string; marked: boolean }[] = goesOnBefore ? [{ text: "…", marked: false }] : [];
  for (let at = from; at < to; at++) {
    const word = asShown(words[at] ?? "");
    const [, before = "", bare = "", after = ""] =
      /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
    const space = at === from ? "" : " ";
    if (marked.has(at)) {
      parts.push(
        { text: space + before, marked: false },
        { text: bare, marked: true },
        { text: after, marked: false },
      );
    } else parts.push({ text: space + word, marked: false });
  }
  if (goesOnAfter) parts.push({ text: "…", marked: false });
  return joined(parts);
}

/** Neighbours of one kind in one part. */
function joined(parts: Excerpt): Excerpt {
  const made: { text: string; marked: boolean }[] = [];
  for (const { text, marked } of parts) {
    const last = made.at(-1);
    if (text === "") continue;
    if (last !== undefined && last.marked === marked) last.text += text;
    else made.push({ text, marked });
  }
  return made;
}

/** Sections of the parts that were not fetched, where the words stand too. */
function otherSections(
  address: string,
  places: readonly number[],
  [first, ...rest]: readonly [Piece, ...Piece[]],
  shown: readonly Passage[],
  asked: Asked,
): Passage[] {
  const covered = [first, ...rest].map(({ from, text }) => [from, from + wordsIn(text).length] as const);
  const isCovered = (place: number): boolean => covered.some(([from, to]) => place >= from && place < to);
  const headings = places
    .filter((place) => !isCovered(place))
    .flatMap((place) => {
      const heading = headingAt(first.headings, place);
      return heading === null ? [] : [heading];
    });
  const seen = new Set(shown.map(({ href }) => href));
  return [...new Set(headings)]
    .map(([, anchor, title]): Passage => {
      return {
        href: `${address}#${anchor}`,
        title: asShown(title),
        heading: markedIn(asked, title.replace(/:$/, "")),
        excerpt: [],
        hasForms: false,
        longer: [],
        isMended: false,
      };
    })
    .filter(({ href }) => !seen.has(href));
}
