// What the documents say of each theme, year by year and nämnd by nämnd: the passages with most of its words, quoted.
import type { ThemePassage, ThemeRecord } from "../model/collection.ts";
import { lenient } from "../swedish/lenient.ts";
import { byCode } from "./order.ts";
import { hrefOf, isWithheld, type Reading } from "./reading.ts";
import { stancesBetween, weightiest } from "./stances.ts";
import { quoteAround } from "./text.ts";

/** A theme as it is set up: an open word list. A word ends with its inflections, or anyhow where `*` stands. */
export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly words: readonly string[];
}

/** So many passages of one document stand under a theme: those with most of its words. */
const MOST_OF_A_DOCUMENT = 3;
/** Shorter than this says nothing by itself. */
const SHORTEST = 40;

const INFLECTION = "(?:en|et|er|erna|ar|arna|or|orna|n|t|na|s|ens|ets|ernas|arnas)?";

function sourceOf(word: string): string {
  const bare = word
    .replace(/\*$/, "")
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll(" ", "\\s");
  return `${bare}${word.endsWith("*") ? "\\p{L}*" : INFLECTION}`;
}

interface Matcher {
  readonly theme: Theme;
  /** The words as they begin: a text that has none of them need not be tried. */
  readonly beginnings: readonly string[];
  readonly strict: RegExp;
  readonly lenient: RegExp;
}

function matcherOf(theme: Theme): Matcher {
  const source = `(?<![\\p{L}])(?:${theme.words.map(sourceOf).join("|")})(?!\\p{L})`;
  const beginnings = theme.words.map((word) => word.replace(/\*$/, "").toLowerCase());
  return { theme, beginnings, strict: new RegExp(source, "giu"), lenient: lenient(source, "g") };
}

interface Found {
  readonly index: number;
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
}

function findIn(reading: Reading, pattern: RegExp, beginnings: readonly string[] | null): Found[] {
  const found: Found[] = [];
  reading.document.passages.forEach(({ text, level, type, anchor }, index) => {
    if (level !== null || type === "table" || text.length < SHORTEST || isWithheld(reading, anchor)) return;
    if (beginnings !== null) {
      const lower = text.toLowerCase().replace(/\s/g, " ");
      if (!beginnings.some((word) => lower.includes(word))) return;
    }
    const matches = [...text.matchAll(pattern)];
    const [first] = matches;
    if (first === undefined) return;
    const words = [...new Set(matches.map(([word]) => word.toLowerCase().replace(/\s+/g, " ")))];
    found.push({ index, words, start: first.index, end: first.index + first[0].length });
  });
  return found
    .sort((a, b) => b.words.length - a.words.length || a.index - b.index)
    .slice(0, MOST_OF_A_DOCUMENT)
    .sort((a, b) => a.index - b.index);
}

/** The stance that the passage, or else the answer that it stands in, states. */
function stanceAt(reading: Reading, index: number): ThemePassage["stance"] {
  const own = stancesBetween(reading, index, index + 1);
  const answer = reading.document.findings.recommendations
    .flatMap(({ response }) => response ?? [])
    .find(({ from, to }) => index >= from && index < to);
  return (
    weightiest(own) ??
    (answer === undefined ? null : weightiest(stancesBetween(reading, answer.from, answer.to)))
  );
}

function toPassage(reading: Reading, { index, words, start, end }: Found): ThemePassage[] {
  const { document } = reading;
  const passage = document.passages[index];
  if (passage === undefined) return [];
  const { date, nämnd, förvaltning } = document.frontMatter;
  return [
    {
      href: hrefOf(reading, passage.anchor),
      document: document.id,
      year: date === null ? null : Number(date.slice(0, 4)),
      body: nämnd ?? förvaltning,
      quote: quoteAround(passage, start, end),
      words,
      stance: stanceAt(reading, index),
    },
  ];
}

/** The themes with their passages, by year, nämnd and place; a theme that nothing speaks of is there with none. */
export function linkThemes(readings: readonly Reading[], themes: readonly Theme[]): ThemeRecord[] {
  return themes.map(matcherOf).map(({ theme, beginnings, strict, lenient: broken }) => ({
    id: theme.id,
    href: `/amnen/${theme.id}/`,
    title: theme.title,
    words: [...theme.words],
    passages: readings
      .flatMap((reading) => {
        const damaged = (reading.document.frontMatter.original?.damage ?? 0) > 0;
        return findIn(reading, damaged ? broken : strict, damaged ? null : beginnings).flatMap((found) =>
          toPassage(reading, found),
        );
      })
      .sort(
        (a, b) =>
          (b.year ?? 0) - (a.year ?? 0) ||
          byCode(a.body ?? "", b.body ?? "") ||
          byCode(a.document, b.document),
      ),
  }));
}
