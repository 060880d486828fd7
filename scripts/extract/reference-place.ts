// References to a place: a paragraph of minutes (protokollsparagraf), a recommendation or a section of this very document.
import { findBodies } from "../swedish/body.ts";
import { findDates } from "../swedish/date.ts";
import type { Found } from "./reference-number.ts";

// , § 57   §57   §§ 57
const PARAGRAPH_AFTER = /^,?\s{0,2}§{1,2}\s?(\d{1,4})(?![\d])(?!\s?(?:kap|§))/u;
// Protokollsutdrag §57   Protokoll från nämndens sammanträde § 12   Utdrag ur protokoll § 609
const EXCERPT =
  /(?<!\p{L})(?:protokollsutdrag|utdrag ur protokoll|protokoll|sammanträdesprotokoll)(?:\s[\p{L}-]+){0,5}\s?,?\s?§\s?(\d{1,4})(?!\d)/giu;
// KF § 12/2020   KSAU § 45   § 45/2020
const OFFICE =
  /(?<![\p{L}\p{N}])(?:(KF|KS|KSAU|RF|RS|[A-ZÅÄÖ]{1,3}NAU|[A-ZÅÄÖ]{2,4}N)\s{1,2})?§\s?(\d{1,4})(?:\/((?:19|20)?\d{2})(?!\d))?(?!\d)/gu;
// §64 Förslag till idéburet offentligt partnerskap, in a list of attachments
const ATTACHED = /^§\s?(\d{1,4})\s(?=[\p{L}-])/u;

const WORDS = ["ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
const ORDINALS = [
  "första",
  "andra",
  "tredje",
  "fjärde",
  "femte",
  "sjätte",
  "sjunde",
  "åttonde",
  "nionde",
  "tionde",
];
const NUMBER = `(?:\\d{1,2}|${WORDS.join("|")})(?![\\p{L}\\d])`;
// rekommendation två   rekommendation nr 3   rekommendationerna 1
const RECOMMENDATION = new RegExp(
  `(?<!\\p{L})rekommendation(?:erna|er)?\\s(?:nr\\.?\\s|nummer\\s)?(${NUMBER})`,
  "giu",
);
// ", 2"   " och två"   "–4"
const NEXT = new RegExp(
  `(?:,\\s|\\s(?:och|samt|respektive)\\s|\\s?[-–]\\s?)(${NUMBER})(?!\\s(?:\\p{L}+\\s)?(?:år|procent|personer|veckor|månader))`,
  "giuy",
);
// den tredje rekommendationen
const ORDINAL = new RegExp(`(?<!\\p{L})(${ORDINALS.join("|")})\\srekommendationen(?!\\p{L})`, "giu");
// avsnitt 3   avsnitt 3.2   kapitel 4 (no statute's chapter)
const SECTION = /(?<!\p{L})(avsnitt|kapitel)\s(\d{1,2}(?:\.\d{1,2}){0,3})(?!\d|\s?§|\s\d{1,3}\s?§)/giu;

/** One of these is in every reference to a place of the document itself. */
const TARGET_WORD = /rekommendation|avsnitt|kapitel/iu;

function found(kind: Found["kind"], target: string, start: number, end: number): Found {
  return { kind, target, start, end };
}

/** The paragraph that follows a date or a body: `2024-03-06 § 57`, `Kommunstyrelsen § 45`. */
function following(text: string, lead: { start: number; end: number }, label: string): Found[] {
  const match = PARAGRAPH_AFTER.exec(text.slice(lead.end, lead.end + 16));
  if (match === null) return [];
  return [found("protokollsparagraf", `${label} § ${match[1]}`, lead.start, lead.end + match[0].length)];
}

/**
 * Finds paragraphs of minutes.
 * @param attached does the text stand in a list of attachments, where a leading `§ 64` is one?
 */
export function findParagraphs(text: string, attached: boolean): Found[] {
  if (!text.includes("§")) return []; // every form has it
  const dated = findDates(text).flatMap((date) =>
    date.precision === "day" ? following(text, date, date.iso) : [],
  );
  const excerpts = [...text.matchAll(EXCERPT)].map((match) =>
    found("protokollsparagraf", `§ ${match[1]}`, match.index, match.index + match[0].length),
  );
  const bodies = findBodies(text).flatMap((body) => following(text, body, body.name));
  const offices = [...text.matchAll(OFFICE)].flatMap((match): Found[] => {
    const [all, office, number, year] = match;
    if (office === undefined && year === undefined) return [];
    const target = `${office === undefined ? "" : `${office} `}§ ${number}${year === undefined ? "" : `/${year}`}`;
    return [found("protokollsparagraf", target, match.index, match.index + all.length)];
  });
  const first = attached ? ATTACHED.exec(text) : null;
  const leading =
    first === null ? [] : [found("protokollsparagraf", `§ ${first[1]}`, 0, first[0].trimEnd().length)];
  return [...dated, ...offices, ...bodies, ...excerpts, ...leading];
}

function numberOf(word: string): string {
  const index = WORDS.indexOf(word.toLowerCase());
  return index < 0 ? String(Number(word)) : String(index + 1);
}

/** A 1 before a small letter, which in a scan is the word "i". */
function isLetter(text: string, word: string, end: number): boolean {
  return word === "1" && /^\s\p{Ll}/u.test(text.slice(end, end + 2));
}

/** `rekommendation ett och två` is two references, both in the words of the whole phrase. */
function recommendations(text: string, damaged: boolean): Found[] {
  return [...text.matchAll(RECOMMENDATION)].flatMap((match): Found[] => {
    const numbers = [match[1] ?? ""];
    let end = match.index + match[0].length;
    if (damaged && isLetter(text, numbers[0] ?? "", end)) return [];
    NEXT.lastIndex = end;
    for (let next = NEXT.exec(text); next !== null; next = NEXT.exec(text)) {
      if (damaged && isLetter(text, next[1] ?? "", NEXT.lastIndex)) break;
      numbers.push(next[1] ?? "");
      end = NEXT.lastIndex;
    }
    const [target = "", ...more] = numbers.map((number) => `rekommendation ${numberOf(number)}`);
    return [{ ...found("intern", target, match.index, end), more }];
  });
}

/**
 * Finds references to a recommendation or a section by its number.
 * @param text.isLabel the text itself is such a label ("Rekommendation 1:"), which is no reference
 * @param text.damaged a scan reads "i" as 1: "respektive rekommendation 1 granskningen" counts for nothing
 */
export function findInternal(
  text: string,
  { isLabel, damaged }: { readonly isLabel: boolean; readonly damaged: boolean },
): Found[] {
  if (!TARGET_WORD.test(text)) return [];
  const ordinals = [...text.matchAll(ORDINAL)].map((match) => {
    const number = ORDINALS.indexOf((match[1] ?? "").toLowerCase()) + 1;
    return found("intern", `rekommendation ${number}`, match.index, match.index + match[0].length);
  });
  const sections = [...text.matchAll(SECTION)].map((match) =>
    found(
      "intern",
      `${(match[1] ?? "").toLowerCase()} ${match[2]}`,
      match.index,
      match.index + match[0].length,
    ),
  );
  const numbered = recommendations(text, damaged).filter((find) => !(isLabel && find.start < 3));
  return [...numbered, ...ordinals, ...sections];
}
