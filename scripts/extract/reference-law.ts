// References to statutes (lag) and to places in them (lagrum).
import { type Naming, NEW_SOCIALTJÄNSTLAGEN, STATUTE_WORDS, sfsOf, statuteName } from "../swedish/law.ts";
import { phrasePattern } from "../swedish/ocr.ts";
import type { Found } from "./reference-number.ts";

// (2010:1622)   (SFS 1990:52)   (LVU)
const BRACKET = "(?:\\s\\((?:SFS\\s)?(\\d{4}:\\d{1,4})\\)|\\s\\(\\p{Lu}[\\p{L}]{1,4}\\))?";
const names = STATUTE_WORDS.filter(({ abbreviation }) => !abbreviation).map(({ word }) => word);
/** Two letters (KL, FB, MB) mean too many things to stand for a statute alone. */
const abbreviations = STATUTE_WORDS.filter(({ word, abbreviation }) => abbreviation && word.length > 2).map(
  ({ word }) => word,
);
const allAbbreviations = STATUTE_WORDS.filter(({ abbreviation }) => abbreviation).map(({ word }) => word);

function namePattern(damaged: boolean): RegExp {
  const alternatives = names.map((name) => phrasePattern(name, damaged)).join("|");
  return new RegExp(`(?<![\\p{L}-])(den nya\\s|nya\\s)?(${alternatives})s?${BRACKET}(?![\\p{L}])`, "giu");
}
/** Each name has one of these, also in a scan; most texts have none. */
const NAME_END = /lagen|balken|formen|ordningen/iu;
const SFS_NUMBER = /\d{4}:\d/;
const CLEAN = namePattern(false);
const DAMAGED = namePattern(true);
/** Only where one of the letters stands is it worth asking whether it is a word of its own. */
const ANY_SHORT = new RegExp(abbreviations.join("|"), "u");
const SHORT = new RegExp(`(?<![\\p{L}\\p{N}-])(${abbreviations.join("|")})(?![\\p{L}\\p{N}-])`, "gu");
// SFS 2010:1622   lagen (1990:52)   lag (2018:1197)   förordning (2009:1)
const BY_NUMBER =
  /(?<!\p{L})(?:SFS\s|\p{L}{0,30}(?:lag|lagen|förordning|förordningen|balken)\s\((?:SFS\s)?)(\d{4}:\d{1,4})(?!\d)\)?/gu;

const NUMBER = "\\d{1,3}(?:\\s?[a-z](?![\\p{L}]))?";
const NUMBERS = `${NUMBER}(?:(?:,\\s|\\soch\\s|\\s?[-–]\\s?)${NUMBER}){0,4}`;
const CLAUSE =
  "(?:\\s(?:första|andra|tredje|fjärde|femte|sista)\\sstycket)?(?:\\s(?:punkt(?:en)?\\s|p\\.?\\s?)?\\d{1,2}(?!\\d|\\s?§))?";
const STATUTE =
  "(" +
  `(?:\\p{L}{3,24}-\\soch\\s)?\\p{L}{3,30}(?:lagen|balken|förordningen|formen)|lagen\\s\\(\\d{4}:\\d{1,4}\\)|` +
  `${names
    .filter((name) => name.includes(" "))
    .map((name) => phrasePattern(name, false))
    .join("|")}|` +
  `(?:${allAbbreviations.join("|")})(?![\\p{L}])` +
  ")";
// 9 kap. 2 § alkohollagen   6 kap. 37 § KL   8 § förvaltningslagen   3 kap 1 och 2 §§ skollagen   2 § första stycket 3 lagen (1990:52)
const PLACE_FIRST = new RegExp(
  `(?<![\\d\\p{L}§.:-])(?:(${NUMBER})\\s?(?:kap\\.?|kapitlet)\\s)?(?:(${NUMBERS})\\s?§{1,2}|§{1,2}\\s?(${NUMBERS}))${CLAUSE}\\s(?:i\\s)?${STATUTE}`,
  "gu",
);
// kommunallagen 6 kap. 37 §   OSL 26 kap. 1 §
const STATUTE_FIRST = new RegExp(
  `(?<![\\p{L}-])(\\p{L}{3,30}(?:lagen|balken)|${allAbbreviations.join("|")}),?\\s(?:\\(\\d{4}:\\d{1,4}\\)\\s)?(${NUMBER})\\s?kap\\.?\\s(${NUMBERS})\\s?§{1,2}`,
  "gu",
);

function lagrum(kap: string | undefined, paragraf: string, law: string): string {
  const chapter = kap === undefined ? "" : `${kap.replace(/\s/g, " ")} kap. `;
  return `${chapter}${paragraf.replace(/\s+/g, " ")} § ${law.replace(/\s+/g, " ")}`;
}

function placesInStatutes(text: string): Found[] {
  if (!text.includes("§")) return [];
  const first = [...text.matchAll(PLACE_FIRST)].map((match): Found => {
    const [all, kap, before, after, law = ""] = match;
    const target = lagrum(kap, before ?? after ?? "", law);
    return { kind: "lagrum", target, start: match.index, end: match.index + all.length };
  });
  const last = [...text.matchAll(STATUTE_FIRST)].map((match): Found => {
    const [all, law = "", kap, paragraf = ""] = match;
    return {
      kind: "lagrum",
      target: lagrum(kap, paragraf, law),
      start: match.index,
      end: match.index + all.length,
    };
  });
  return [...first, ...last];
}

/** The name as the table has it: `socialtjanstlagen` of a damaged text is `socialtjänstlagen`. */
function known(printed: string, damaged: boolean): string {
  if (statuteName(printed) !== null || !damaged) return printed;
  return names.find((name) => new RegExp(`^${phrasePattern(name, true)}$`, "iu").test(printed)) ?? printed;
}

/** `SFS 1990:52` where the number is known, else the statute's name. */
function statuteTarget(
  printed: string,
  bracket: string | undefined,
  isNew: boolean,
  date: string | null,
  naming: Naming,
): string {
  const name = statuteName(printed) ?? printed.toLowerCase();
  const number =
    bracket ?? (isNew && name === "socialtjänstlagen" ? NEW_SOCIALTJÄNSTLAGEN : sfsOf(name, date, naming));
  return number === null ? name : `SFS ${number}`;
}

function statutes(text: string, date: string | null, damaged: boolean): Found[] {
  const names = NAME_END.test(text) ? [...text.matchAll(damaged ? DAMAGED : CLEAN)] : [];
  const named = names.map((match): Found => {
    const [all, news, printed = "", bracket] = match;
    const place = { start: match.index, end: match.index + all.length };
    const isNew = news !== undefined;
    const target = statuteTarget(known(printed, damaged), bracket, isNew, date, { text, ...place });
    return { kind: "lag", target, ...place };
  });
  const letters = ANY_SHORT.test(text) ? [...text.matchAll(SHORT)] : [];
  const short = letters.map((match): Found => {
    const place = { start: match.index, end: match.index + match[0].length };
    const target = statuteTarget(match[0], undefined, false, date, { text, ...place });
    return { kind: "lag", target, ...place };
  });
  const numbers = SFS_NUMBER.test(text) ? [...text.matchAll(BY_NUMBER)] : [];
  const numbered = numbers.map((match): Found => {
    return { kind: "lag", target: `SFS ${match[1]}`, start: match.index, end: match.index + match[0].length };
  });
  return [...named, ...numbered, ...short];
}

/**
 * Finds statutes and places in statutes.
 * @param date of the document: it tells which act a name meant then
 */
export function findStatutes(text: string, date: string | null, damaged: boolean): Found[] {
  return [...placesInStatutes(text), ...statutes(text, date, damaged)];
}
