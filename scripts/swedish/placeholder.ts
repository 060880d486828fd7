// What a template left behind: words that ask the writer to fill something in, which say nothing about the document.
import { tolerant } from "./ocr.ts";

export interface PlaceholderMatch {
  readonly start: number;
  readonly end: number;
}

// Klicka eller tryck här för att ange text.   Klicka här för att skriva   Välj ett objekt.   Ange datum   Skriv text här
const PROMPT =
  /^[[<(]?\s*(?:klicka (?:eller tryck )?här|tryck här|välj (?:ett |en )?(?:datum|objekt|element|nämnd|alternativ|förvaltning)|ange (?:datum|text|namn|titel|diarienummer|dnr|här)|skriv (?:text |här|in )|fyll i|här (?:anger|skriver|fyller|väljer) du|infoga )/iu;
// 2019-XX-XX   20XX   XX   xx-xx   ÅÅÅÅ-MM-DD   åååå-mm-dd   yyyy-mm-dd   KS-20XX-XXXX
const MASK =
  /^(?:(?=[^\n]{0,10}[Xx]{2})[\dXx]{2,4}(?:[-/ .][\dXx]{1,2}){0,2}|[ÅåYy]{2,4}[-/ .][Mm]{2}[-/ .][Dd]{2}|[A-ZÅÄÖ]{2,6}[- /][\dX]{4}[-/:]X{2,6})$/u;
// Förnamn Efternamn   Namn Namnsson   [datum]   <nämnd>
const DUMMY = /^(?:förnamn efternamn|namn namnsson|namn efternamn|\[[^\]\n]{0,80}\]|<[^>\n]{0,80}>)$/iu;
// -   –   ___   ...   …
const EMPTY = /^[\s\-–—_.…:]*$/u;

// [Här anger du om det finns reservationer/särskilda yttranden.]   [Välj datum]
const BRACKETED = /\[[^[\]\n]{3,160}\]/gu;
// Klicka eller tryck här för att ange text.
const LOOSE = /klicka (?:eller tryck )?här för att [^.\n]{3,60}\.?/giu;
const WISH = new RegExp(
  `^\\[\\s*(?:${["här", "välj", "ange", "klicka", "skriv", "fyll i", "infoga"].map(tolerant).join("|")})(?![\\p{L}])`,
  "iu",
);

/** Is this field value only what the template had there? Also true for an empty value. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  return EMPTY.test(text) || PROMPT.test(text) || MASK.test(text) || DUMMY.test(text);
}

/** Finds template residue in running text, also in a scan that lost its å, ä, ö. */
export function findPlaceholders(text: string): PlaceholderMatch[] {
  // most texts have neither, and to look for one sign is far cheaper than to try a pattern at each
  const bracketed = text.includes("[") ? [...text.matchAll(BRACKETED)] : [];
  const loose = /klicka/iu.test(text) ? text.matchAll(LOOSE) : [];
  return [...bracketed.filter((match) => WISH.test(match[0])), ...loose]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .sort((a, b) => a.start - b.start)
    .filter((match, index, all) => index === 0 || match.start >= (all[index - 1]?.end ?? 0));
}
