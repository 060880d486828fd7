// Finds the items of an agenda among the numbered lines of a kallelse: a list inside an item is no item.

import { normaliseDiarienummer } from "../swedish/diarienummer.ts";
import { isWithheld } from "../swedish/secrecy.ts";
import { endsSentence, type Row } from "./row.ts";
import { isSectionName } from "./sections.ts";

// “17. Remiss avseende …”, “§ 57 Val av justerare”, “3) Information”
const NUMBERED = /^(§\s*)?(\d{1,3})[.):]?\s+(\p{L}.*|["”].*)$/u;

interface Numbered {
  readonly paragraf: boolean;
  readonly number: number;
  readonly words: string;
}

function readNumber(row: Row | undefined): Numbered | null {
  const found = row === undefined || row.bullet ? null : NUMBERED.exec(row.text);
  if (found === null) return null;
  return { paragraf: found[1] !== undefined, number: Number(found[2]), words: found[3] ?? "" };
}

// what an item begins with, besides its number
const OPENING = /^(?:sammanfattning|ärendet|ärendebeskrivning|föredragande|bakgrund|förslag till beslut)\b/iu;

/** What stands below the line is what stands below the title of an item. */
function opensItem(rows: readonly Row[], index: number, words: string): boolean {
  if (isWithheld(words)) return true;
  return rows
    .slice(index + 1, index + 3)
    .some(({ text }) => normaliseDiarienummer(text) !== null || isWithheld(text) || OPENING.test(text));
}

/** Where we are while going through the rows. */
interface State {
  last: number | null;
  /** The number that the next entry of a list of decisions would have, null outside such a list. */
  listNext: number | null;
}

function isItem(rows: readonly Row[], index: number, found: Numbered, state: State): boolean {
  const { number, words, paragraf } = found;
  if (paragraf) return state.last === null || number > state.last;
  const isNext = state.last === null ? number === 1 : number === state.last + 1;
  const opens = opensItem(rows, index, words);
  if (state.listNext === number && !(isNext && opens)) return false;
  if (state.last === null) return isNext || opens;
  // a number may be missing from the agenda, but then the item must show itself
  return isNext
    ? opens || !endsSentence(words) || state.listNext === null
    : opens && number > state.last && number <= state.last + 5;
}

// a heading under which numbered lines are decisions
const DECISIONS =
  /^(?:förslag till beslut|beslutsförslag|beslut|yrkanden?|förslag)\s*:?$|besluta(?:r)?(?: att)?\s*:?$/iu;

/** Gives the rows (by index) that are titles of agenda items. */
export function findItems(rows: readonly Row[]): ReadonlySet<number> {
  const items = new Set<number>();
  const state: State = { last: null, listNext: null };
  rows.forEach((row, index) => {
    const found = readNumber(row);
    if (found !== null && isItem(rows, index, found, state)) {
      items.add(index);
      state.last = found.number;
      state.listNext = null;
    } else if (found !== null && found.number === state.listNext) {
      state.listNext = found.number + 1;
    } else if (DECISIONS.test(row.text)) state.listNext = 1;
    else if (isSectionName(row.text)) state.listNext = null;
  });
  return items;
}

function cut(row: Row, at: number): [Row, Row] {
  const first = {
    ...row,
    text: row.text.slice(0, at).trimEnd(),
    marks: row.marks.filter((mark) => mark.end <= at),
  };
  const text = row.text.slice(at);
  return [first, { ...row, text, marks: [], gap: 1, startsPage: false }];
}

/** Parts lines on which two items stand: “2. Fastställande av dagordning 3. Anmälan av …”. */
export function partItems(rows: readonly Row[]): Row[] {
  const starts = new Set(rows.map((row) => readNumber(row)?.number));
  return rows.flatMap((row) => {
    const found = readNumber(row);
    if (found === null || endsSentence(row.text) || starts.has(found.number + 1)) return [row];
    const sign = found.paragraf ? `§\\s?${found.number + 1}` : `${found.number + 1}\\.`;
    const next = new RegExp(`\\s${sign}\\s+\\p{Lu}`, "u").exec(row.text);
    return next === null ? [row] : partItems(cut(row, next.index + 1));
  });
}
