// The themes: how often each is spoken of in which year, and one page a theme with what each nämnd says, year by year.
import type { DocumentRecord, ThemePassage, ThemeRecord } from "../model/collection.ts";
import { describe, hasDamage, type Lookups, placeName } from "./lookups.ts";
import { type StanceView, stanceView } from "./stance-view.ts";
import { capitalise, count } from "./words.ts";

interface PassageView {
  readonly href: string;
  readonly title: string;
  readonly about: string;
  readonly quote: string;
  readonly words: string;
  readonly stance: StanceView | null;
  readonly damaged: boolean;
}

/** What one nämnd says in one year. `reason` says why there is nothing. */
interface CellView {
  readonly body: string;
  readonly passages: readonly PassageView[];
  readonly more: string | null;
  readonly reason: string | null;
}

export interface ThemeView {
  readonly href: string;
  readonly title: string;
  readonly words: readonly string[];
  readonly years: readonly { readonly year: string; readonly cells: readonly CellView[] }[];
}

export interface ThemesView {
  readonly years: readonly string[];
  readonly rows: readonly {
    readonly href: string;
    readonly title: string;
    readonly total: string;
    readonly cells: readonly { readonly amount: number; readonly words: string }[];
  }[];
}

const NO_YEAR = "utan år";
const NO_BODY = "Okänd nämnd";
/** A cell shows so many passages and says how many more there are. */
const MOST_IN_A_CELL = 6;
/** The matrix has so many years, the latest ones; a theme's own page has all. */
const MOST_YEARS = 8;

function yearOf({ date }: Pick<DocumentRecord, "date">): string {
  return date === null ? NO_YEAR : date.slice(0, 4);
}

function yearName({ year }: ThemePassage): string {
  return year === null ? NO_YEAR : String(year);
}

function bodyOf({ nämnd, förvaltning }: DocumentRecord): string {
  return nämnd ?? förvaltning ?? NO_BODY;
}

function newestFirst(a: string, b: string): number {
  return a === NO_YEAR ? 1 : b === NO_YEAR ? -1 : a < b ? 1 : -1;
}

function passageView(passage: ThemePassage, lookups: Lookups): PassageView {
  const record = lookups.documents.get(passage.document);
  return {
    href: passage.href,
    title: placeName(passage.href, lookups),
    about: record === undefined ? passage.document : capitalise(describe(record)),
    quote: passage.quote,
    words: passage.words.join(", "),
    damaged: hasDamage([passage.document], lookups),
    stance: passage.stance === null ? null : stanceView(passage.stance, record?.status ?? "okänd"),
  };
}

function cellOf(
  body: string,
  year: string,
  passages: readonly ThemePassage[],
  held: number,
  lookups: Lookups,
): CellView {
  const more = passages.length - MOST_IN_A_CELL;
  const when = year === NO_YEAR ? "utan datum" : `från ${year}`;
  const reason =
    passages.length > 0
      ? null
      : held === 0
        ? `Samlingen har inget dokument ${when}.`
        : `${capitalise(count(held, "dokument", "dokument"))} ${when}, men inget stycke nämner ämnet.`;
  return {
    body,
    passages: passages.slice(0, MOST_IN_A_CELL).map((passage) => passageView(passage, lookups)),
    more: more > 0 ? count(more, "stycke till", "stycken till") : null,
    reason,
  };
}

/** How many documents each nämnd has in each year: what an empty cell is empty of. */
export function heldByYear(documents: readonly DocumentRecord[]): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const record of documents) {
    const key = `${yearOf(record)}\n${bodyOf(record)}`;
    held.set(key, (held.get(key) ?? 0) + 1);
  }
  return held;
}

export function themeView(
  record: ThemeRecord,
  held: ReadonlyMap<string, number>,
  lookups: Lookups,
): ThemeView {
  const years = [...new Set(record.passages.map(yearName))].sort(newestFirst);
  const bodies = [...new Set(record.passages.map(({ body }) => body ?? NO_BODY))].sort((a, b) =>
    a.localeCompare(b, "sv"),
  );
  const byCell = new Map<string, ThemePassage[]>();
  for (const passage of record.passages) {
    const key = `${yearName(passage)}\n${passage.body ?? NO_BODY}`;
    const list = byCell.get(key);
    if (list === undefined) byCell.set(key, [passage]);
    else list.push(passage);
  }
  return {
    href: record.href,
    title: record.title,
    words: record.words,
    years: years.map((year) => ({
      year: capitalise(year),
      cells: bodies.map((body) => {
        const key = `${year}\n${body}`;
        return cellOf(body, year, byCell.get(key) ?? [], held.get(key) ?? 0, lookups);
      }),
    })),
  };
}

export function themesView(themes: readonly ThemeRecord[], documents: readonly DocumentRecord[]): ThemesView {
  const years = [...new Set(documents.map(yearOf))].sort(newestFirst).slice(0, MOST_YEARS);
  return {
    years: years.map(capitalise),
    rows: themes.map(({ href, title, passages }) => ({
      href,
      title,
      total: count(passages.length, "stycke", "stycken"),
      cells: years.map((year) => {
        const amount = passages.filter((passage) => yearName(passage) === year).length;
        return { amount, words: amount === 0 ? "inget" : String(amount) };
      }),
    })),
  };
}
