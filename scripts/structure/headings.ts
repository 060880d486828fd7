// Tells headings from text: by name, by weight, by the table of contents, by number, and by standing alone above prose.

import { normaliseDiarienummer } from "../swedish/diarienummer.ts";
import { isPlaceholder } from "../swedish/placeholder.ts";
import { isWithheld } from "../swedish/secrecy.ts";
import { labelledOf, meetingOf } from "./labels.ts";
import { boundary, hasRoom, type Layout, UNFINISHED } from "./layout.ts";
import { endsSentence, key, type Row, startsLower } from "./row.ts";
import { isRoleName, isSectionName, recommendationWords } from "./sections.ts";

export type HeadingKind =
  | "hash"
  | "recommendation"
  | "item"
  | "contents"
  | "bold"
  | "section"
  | "role"
  | "numbered"
  | "plain";

export interface FoundHeading {
  readonly kind: HeadingKind;
  /** How many rows it takes. */
  readonly rows: number;
}

export interface Reading {
  readonly rows: readonly Row[];
  readonly layout: Layout;
  /** Titles of the table of contents, as `key` writes them. */
  readonly contents: ReadonlySet<string>;
  /** Rows that are titles of agenda items; null where the paper is no agenda. */
  readonly items: ReadonlySet<number> | null;
  /** Rows that are numbered chapters by their order. */
  readonly chapters: ReadonlySet<number>;
  /** The original says itself which of its lines are headings: by style, by tag, by size. Then no short line is taken for one. */
  readonly told: boolean;
  /** Lines, as `key` writes them, that a person has said are no headings. */
  readonly notHeadings: ReadonlySet<string>;
}

const LONGEST = 200;

/** The row begins something: no sentence from above runs into it. */
function opensRun({ rows, layout }: Reading, index: number): boolean {
  const before = rows[index - 1];
  const row = rows[index];
  if (before === undefined || row === undefined) return true;
  return row.gap > 0 || row.startsPage || hasRoom(before, row, layout);
}

/** Rows of a heading that was too long for one line. */
function wrappedRows({ rows, layout, items }: Reading, index: number, most = 5): number {
  let count = 1;
  for (; count < most; count++) {
    const before = rows[index + count - 1];
    const row = rows[index + count];
    if (before === undefined || row === undefined || row.gap > 0 || row.startsPage || row.bullet) break;
    if (items?.has(index + count) || labelledOf(row.text)?.label === "diarienummer") break;
    if (hasRoom(before, row, layout) && !startsLower(row.text)) break;
    if (endsSentence(before.text) && hasRoom(before, row, layout)) break;
  }
  return count;
}

/** Rows of one heading that the original sets as such. */
function toldRows(rows: readonly Row[], index: number): number {
  const level = rows[index]?.hashes ?? null;
  let count = 1;
  while (rows[index + count]?.joint === "join" && rows[index + count]?.hashes === level) count++;
  return count;
}

function contentsRows(reading: Reading, index: number): number {
  if (reading.contents.size === 0) return 0;
  for (const count of [1, 2, 3]) {
    const text = reading.rows
      .slice(index, index + count)
      .map((row) => row.text)
      .join(" ");
    if (reading.contents.has(key(text))) return count;
  }
  return 0;
}

function boldRows({ rows, layout }: Reading, index: number): number {
  let count = 1;
  for (; count < 4; count++) {
    const before = rows[index + count - 1];
    const row = rows[index + count];
    if (before === undefined || row?.bold !== true || row.gap > 0) break;
    // a line that had room for more was ended on purpose: the next is a heading of its own
    if (hasRoom(before, row, layout) && !startsLower(row.text) && !UNFINISHED.test(before.text)) break;
  }
  const text = rows
    .slice(index, index + count)
    .map((row) => row.text)
    .join(" ");
  const isTitle =
    text.length <= LONGEST &&
    !/[.;,]$/.test(text) &&
    normaliseDiarienummer(text) === null &&
    !isWithheld(text);
  return isTitle ? count : 0;
}

// “1.2 Bakgrund”, “3 Metod”, “4.1.2. Urval”
const NUMBERED = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}/u;

/** How deep a numbered heading lies: `1.2 Bakgrund` is 2. */
export function numberDepth(text: string): number {
  return /^\d{1,2}(?:\.\d{1,2}){0,3}/.exec(text)?.[0].split(".").length ?? 1;
}

function isNumbered(reading: Reading, index: number): boolean {
  const text = reading.rows[index]?.text ?? "";
  if (!NUMBERED.test(text) || text.length > 110 || endsSentence(text)) return false;
  const next = reading.rows[index + 1];
  if (next === undefined || startsLower(next.text)) return false;
  return isProse(reading, index + 1) || (NUMBERED.test(next.text) && !ENTRY.test(next.text));
}

// “1. Nämnden godkänner …”: an entry of a list
const ENTRY = /^\d{1,3}[.)]\s/;

/** Running text: long, or a whole sentence. */
function isProse({ rows, layout }: Reading, index: number): boolean {
  const row = rows[index];
  if (
    row === undefined ||
    row.bullet ||
    row.bold ||
    ENTRY.test(row.text) ||
    isPlaceholder(row.text) ||
    labelledOf(row.text) !== null
  )
    return false;
  if (/^\[[^\]]*\]$/.test(row.text)) return false;
  const next = rows[index + 1];
  const runsOn = next !== undefined && boundary(row, next, row.text.length, layout) === "join";
  return row.text.length >= 90 || runsOn || (endsSentence(row.text) && row.text.length >= 25);
}

// “Sedat Arif”, “Britt-Marie Pettersson”, “Anna Andersson (S)”
const NAME = /^\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}[\p{L}-]+){1,3}(?:\s+\([\p{L}]{1,4}\))?$/u;

// “Buller:”, “Svar på fråga 1:”, but not “Exempel:”, “Följande gäller:”
const WITH_COLON =
  /^(?!(?:exempel|obs|observera|not|notera|följande)(?!\p{L}))\p{Lu}[\p{L}\d-]*(?: [\p{L}\d-]+){0,3}:$/iu;

function isNameWithColon(row: Row): boolean {
  return row.gap > 0 && row.text.length <= 40 && WITH_COLON.test(row.text) && !FINITE_VERB.test(row.text);
}

function canBePlain(row: Row | undefined): row is Row {
  if (row === undefined || row.bullet || row.text.length > 120 || row.text.length < 3) return false;
  if (!/^["”]?\p{Lu}/u.test(row.text) || /[.!;,…]$/.test(row.text)) return false;
  if (row.text.endsWith(":") && !isNameWithColon(row)) return false;
  // “Förvaltningsdirektör      Avdelningschef”: who signs, in two columns
  if (/\s{3,}|\t/.test(row.text) || meetingOf(row.text) !== null) return false;
  return (
    !NAME.test(row.text) &&
    labelledOf(row.text) === null &&
    normaliseDiarienummer(row.text) === null &&
    !isPlaceholder(row.text)
  );
}

// “Förvaltningen använder även …”, “Del fem presenterar …”: a sentence that the margin cut, not a heading
const FINITE_VERB =
  /(?<!\p{L})(?:är|var|har|hade|ska|skall|kan|kunde|kommer|blir|blev|finns|fanns|får|fick|bör|måste|vill|ser|gör|gjorde|ger|gav|tar|tog|går|gick|står|sker|behöver|innebär|föreslår|föreslås|instämmer|deltar|saknas|\p{L}{3,}(?:erar|ömer|ömde|känner|kände|sätter|lägger|följer|mottar|framgår|använder|använde|arbetar|arbetade|genomför|genomförde|genomförs|visar|visade|startar|startade|bidrar|lämnar|omfattar|syftar|pågår|ingår|anger|anser|menar|delar|erbjuder))(?!\p{L})/iu;

/** The line and the paragraph below it touch: only the words and the room at the margin tell them apart. */
function canTouch(row: Row, next: Row, layout: Layout): boolean {
  if (layout.wrapped && FINITE_VERB.test(row.text)) return false;
  return /^["”]?\p{Lu}/u.test(next.text) && hasRoom(row, next, layout, 1);
}

/** A short line alone above running text, or above another such line that is. */
function isPlain(reading: Reading, index: number, deep = false): boolean {
  const { rows, layout } = reading;
  const row = rows[index];
  const next = rows[index + 1];
  if (!canBePlain(row) || next === undefined || !opensRun(reading, index)) return false;
  if (startsLower(next.text) || UNFINISHED.test(row.text)) return false;
  if (next.gap === 0 && !next.startsPage && !canTouch(row, next, layout)) return false;
  if (isProse(reading, index + 1) || recommendationWords(next.text) !== null) return true;
  return !deep && (next.gap > 0 || next.startsPage) && isPlain(reading, index + 1, true);
}

// below these stand names, dates, papers: no headings
const LISTING =
  /^(?:beslutsplanering|beslutet (?:ska )?skickas till|beslut(?:et)? (?:ska )?expedieras till|expedieras till|skickas till|sändlista|ansvariga?|bilag(?:a|or)|beslutsunderlag|underlag för beslut(?:et)?|handlingar|(?:\p{L}+s )?förslag till beslut|beslutsförslag|beslut|yrkanden?)\s*:?$/iu;

/** A section whose lines are entries rather than text. */
export function isListing(text: string): boolean {
  return LISTING.test(text);
}

/**
 * Says whether a heading begins at row `index`, of what kind, and how many rows it takes.
 * @param inListing the section above holds entries, where a short line is no heading
 */
export function headingAt(reading: Reading, index: number, inListing: boolean): FoundHeading | null {
  const { rows, items } = reading;
  const row = rows[index];
  if (row === undefined || row.bullet) return null;
  if (row.cells !== null || (reading.notHeadings.size > 0 && reading.notHeadings.has(key(row.text))))
    return null;
  if (row.hashes !== null) return { kind: "hash", rows: toldRows(rows, index) };
  if (items?.has(index)) return { kind: "item", rows: wrappedRows(reading, index) };
  const isAfterSentence = endsSentence(rows[index - 1]?.text ?? "");
  if (!isAfterSentence && !opensRun(reading, index)) return null;
  const listed = contentsRows(reading, index);
  if (listed > 0) return { kind: "contents", rows: listed };
  const isChapter = items === null && reading.chapters.has(index);
  const isNamed = isAfterSentence && (row.bold || isChapter || isSectionName(row.text));
  if (!isNamed && !opensRun(reading, index)) return null;
  const words = recommendationWords(row.text);
  if (words !== null) return { kind: "recommendation", rows: words === "" ? 1 : wrappedRows(reading, index) };
  const bold = row.bold ? boldRows(reading, index) : 0;
  if (bold > 0) return { kind: "bold", rows: bold };
  if (items !== null && isRoleName(row.text) && rows[index + 1] !== undefined)
    return { kind: "role", rows: 1 };
  if (isSectionName(row.text)) return { kind: "section", rows: 1 };
  if (reading.told) return null;
  if (!inListing && (isChapter || (items === null && isNumbered(reading, index))))
    return { kind: "numbered", rows: 1 };
  const leads = recommendationWords(rows[index + 1]?.text ?? "") !== null;
  return (leads || !inListing) && isPlain(reading, index) ? { kind: "plain", rows: 1 } : null;
}
