// What every page of a PDF repeats at the same height, and the page numbers printed there.
import type { PrintedNumber } from "../model/text.ts";
import type { PageContent } from "./pdf-page.ts";
import type { PdfRow } from "./pdf-rows.ts";

/** Share of the page, at its top and at its bottom, in which headers and footers stand. */
const MARGIN = 0.13;
/** So many points a header may move from page to page. */
const SAME_HEIGHT = 3;

function pattern({ text }: PdfRow): string {
  return text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ");
}

// “Sida 2 (5)”, “2 (12)”, “2(12)”, “Sid 3”, “Sida 3 av 12”, “3/12”, “- 4 -”, “4”
const PAGE_NUMBER =
  /(?:^|\s)(?:sid(?:an?)?\.?\s*:?\s*(\d{1,4})(?:\s*(?:av|\/|\()\s*(\d{1,4})\)?)?|(\d{1,4})\s?\((\d{1,4})\)|(\d{1,4})\s?(?:\/|av)\s?(\d{1,4})|[-–]\s?(\d{1,4})\s?[-–]|^(\d{1,4}))$/iu;

/** The page number at the end of a line of a header or footer; null where there is none. */
export function printedNumber(text: string): PrintedNumber | null {
  const found = PAGE_NUMBER.exec(text.replace(/\t/g, " ").trim());
  if (found === null) return null;
  const [, a, aOf, b, bOf, c, cOf, d, e] = found;
  const number = Number(a ?? b ?? c ?? d ?? e);
  const of = aOf ?? bOf ?? cOf;
  if (of !== undefined && number > Number(of)) return null;
  return { number, of: of === undefined ? null : Number(of) };
}

export interface Furniture {
  readonly rows: ReadonlySet<PdfRow>;
  /** Page → the number printed on it. */
  readonly printed: ReadonlyMap<number, PrintedNumber>;
}

function isNumberLine(text: string): boolean {
  const shown = text.replace(/\t/g, " ").trim();
  return (
    printedNumber(shown) !== null &&
    shown
      .replace(/\d+/g, "")
      .replace(/sid(?:an?)?|av/gi, "")
      .replace(/[^\p{L}]/gu, "") === ""
  );
}

/** Pages at which another paper begins: its numbers begin with 1, or the paper before has had its last page. */
function partsOf(pages: readonly PageContent[], printed: Furniture["printed"]): PageContent[][] {
  const parts: PageContent[][] = [];
  for (const page of pages) {
    const before = printed.get(page.page - 1);
    const isLast = before !== undefined && before.number === before.of;
    const begins =
      parts.length === 0 || isLast || (before !== undefined && printed.get(page.page)?.number === 1);
    if (begins) parts.push([page]);
    else parts.at(-1)?.push(page);
  }
  return parts;
}

/**
 * Finds headers and footers: rows in the margins whose words come back at the same height on at least two pages in five of
 * their paper. One file may hold several papers.
 */
export function findFurniture(pages: readonly PageContent[], rows: readonly PdfRow[]): Furniture {
  const whole = repeatedOn(pages, rows);
  const parts = partsOf(pages, whole.printed);
  if (parts.length < 2) return whole;
  const found = parts.map((part) => {
    const numbers = new Set(part.map(({ page }) => page));
    return repeatedOn(
      part,
      rows.filter(({ page }) => numbers.has(page)),
    );
  });
  return {
    rows: new Set([whole, ...found].flatMap((one) => [...one.rows])),
    printed: new Map([whole, ...found].flatMap((one) => [...one.printed])),
  };
}

function repeatedOn(pages: readonly PageContent[], rows: readonly PdfRow[]): Furniture {
  const heights = new Map(pages.map(({ page, height }) => [page, height]));
  const inMargin = rows.filter(({ page, y }) => {
    const height = heights.get(page) ?? 842;
    return y < height * MARGIN || y > height * (1 - MARGIN);
  });
  const seen = new Map<string, PdfRow[]>();
  for (const row of inMargin) seen.set(pattern(row), [...(seen.get(pattern(row)) ?? []), row]);
  const least = Math.max(2, Math.ceil(pages.length * 0.4));
  const found = new Set<PdfRow>();
  const printed = new Map<number, PrintedNumber>();
  for (const row of inMargin) {
    const like = (seen.get(pattern(row)) ?? []).filter((other) => Math.abs(other.y - row.y) <= SAME_HEIGHT);
    const isRepeated = new Set(like.map(({ page }) => page)).size >= least;
    const number = printedNumber(row.text);
    const isNumber = isNumberLine(row.text) && (number?.of !== null || isRepeated);
    if (isRepeated || isNumber) found.add(row);
    if (number !== null && (isRepeated || isNumber)) printed.set(row.page, number);
  }
  return { rows: found, printed };
}
