// Where "rekommendation två" and "avsnitt 3.2" lead inside their own document.
import type { ReferenceFinding } from "../model/findings.ts";
import { hrefOf, type Reading } from "./reading.ts";
import { headingHref, numberOf } from "./recommendations.ts";

// rekommendation två   rekommendation 2   rekommendation-2
const RECOMMENDATION = /rekommendation(?:en|erna|er)?[\s-]+(?:nr\.?\s*)?([\p{L}\d]+)/iu;
// avsnitt 3.2   kapitel 4
const SECTION = /^(?:avsnitt|kapitel)\s(\d{1,2}(?:\.\d{1,2}){0,3})$/u;
// 3.2 Metod   3.2. Metod   Kapitel 4 Resultat
const SECTION_HEADING = /^(?:avsnitt\s|kapitel\s)?(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.:]?\s|$)/iu;

/** Finds the heading that an internal reference means; null for none, and for two of one number. */
export type FindInternal = (finding: ReferenceFinding) => string | null;

/** Hrefs by number; a number that stands twice leads nowhere. */
function byNumber(entries: readonly (readonly [string, string])[]): Map<string, string | null> {
  const hrefs = new Map<string, string | null>();
  for (const [number, href] of entries)
    hrefs.set(number, hrefs.has(number) && hrefs.get(number) !== href ? null : href);
  return hrefs;
}

export function internalFinder(reading: Reading): FindInternal {
  const { passages, findings } = reading.document;
  const recommendations = byNumber(
    findings.recommendations.flatMap((one) =>
      one.number === null ? [] : [[numberOf(one.number), headingHref(reading, one)] as const],
    ),
  );
  const sections = byNumber(
    passages.flatMap(({ type, text, anchor }) => {
      const number = type === "heading" ? SECTION_HEADING.exec(text)?.[1] : undefined;
      return number === undefined ? [] : [[number, hrefOf(reading, anchor)] as const];
    }),
  );
  return ({ target, quote }) => {
    const section = SECTION.exec(target)?.[1];
    if (section !== undefined) return sections.get(section) ?? null;
    const printed = RECOMMENDATION.exec(target)?.[1] ?? RECOMMENDATION.exec(quote)?.[1];
    return printed === undefined ? null : (recommendations.get(numberOf(printed)) ?? null);
  };
}
