// The ways in which Swedish documents write a time: each a pattern and the days that it stands for in a given year.
import { DateTime } from "luxon";
import type { Bound, Precision } from "../model/findings.ts";
import { MONTHS } from "./date.ts";
import { lenient } from "./lenient.ts";

/** Whole days, both included. */
export interface Days {
  readonly from: DateTime;
  readonly to: DateTime;
}

/** What a year is taken from: the words, the words with a damaged number, or the date of the document with so many years added. */
export type YearSource =
  | { readonly kind: "named"; readonly year: number }
  | { readonly kind: "damaged" }
  | { readonly kind: "document"; readonly add: number }
  | { readonly kind: "same" }
  | { readonly kind: "next" };

/** A time as it is written. `days` gives null for a day that no calendar has. */
export interface Written {
  readonly start: number;
  readonly end: number;
  readonly precision: Precision;
  readonly bound: Bound;
  /** “i slutet av februari och i början av mars”: parts of two months are one time. */
  readonly isPart: boolean;
  /** “före utgången av 2025”: before the end, not before the beginning. */
  readonly isEnd: boolean;
  /** “efter sommaren”: from the day after. */
  readonly isAfter: boolean;
  readonly year: YearSource;
  readonly days: (year: number) => Days | null;
  /** Counted from the date of the document: “inom sex månader”. */
  readonly within: { readonly months: number; readonly days: number } | null;
}

export type Groups = Readonly<Record<string, string | undefined>>;

export function day(year: number, month: number, date: number): DateTime {
  return DateTime.utc(year, month, date);
}

function span(from: DateTime, to: DateTime): Days | null {
  return from.isValid && to.isValid ? { from, to } : null;
}

/** Whole months: the first day of one to the last day of another. */
function months(year: number, first: number, last: number): Days | null {
  const from = day(year, first, 1);
  return span(
    from,
    from
      .plus({ months: last - first })
      .endOf("month")
      .startOf("day"),
  );
}

const MONTH = `(?:${MONTHS.join("|")}|(?:jan|febr?|apr|aug|sept?|okt|nov|dec)(?:\\.|(?=\\s\\d)))`;
/** A year, or what is left of one: “20206”, “2O24”. */
const DIGITS = "(?:(?:19|20)\\d{2}|20\\d{3}|2[0O][\\dOIl]{2})";
/** Not “2024:53”, “2024-05”, “2024/0123”, “2024 års budget”. */
const NO_NUMBER = "(?![\\p{L}\\d:]|[-/]\\d|\\sårs)";
const YEAR = `${DIGITS}${NO_NUMBER}`;
/** “2024/2025”, “2024–25”: what begins in one year and ends in the next. */
const TURN = "(?<year>(?:19|20)\\d{2})\\s?[/–-]\\s?(?:20)?\\d{2}";
const RANGE_END = "(?:\\s?[–/-]\\s?|\\still\\s(?:och\\smed\\s)?|\\soch\\s)";
const ORDINAL = "(?:första|andra|tredje|fjärde|1:a|2:a|3:e|4:e)";
const NUMERAL = "(?:\\d{1,3}|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|arton|arton|tjugofyra)";
const PART =
  "(?:(?:den\\s)?(?:utgången|slutet|början|mitten|(?:första|senare|sista)\\sdelen|andra\\shälften)\\s(?:(?:av|på)\\s)?)";

/** The words before a time that say how it limits: by, before, from, until; else within. */
const LEAD =
  "(?:(?<by>(?:allra\\s)?senast|till)\\s|(?<before>innan|före)\\s|" +
  "(?<from>från\\soch\\smed|fr\\.?\\s?o\\.?\\s?m\\.?|med\\s(?:start|början)|från|efter)\\s|(?<until>till\\soch\\smed|t\\.?\\s?o\\.?\\s?m\\.?|fram\\still(?:\\soch\\smed)?)\\s)?" +
  "(?:(?:i|under|vid|på|till|hela|inom|per|den|det|åren?|perioden|kommande|nämndens|nämndsammanträdet|sammanträdet|mötet|styrelsens|utskottets)\\s){0,4}";
/** Where a time may begin: not inside a word or a number. */
const BEGIN = "(?<![\\p{L}\\d/:.§-])";
const END = "(?![\\p{L}\\d])";

const NUMERALS = "noll en två tre fyra fem sex sju åtta nio tio elva tolv".split(" ");

function numberFrom(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const lower = word.toLowerCase();
  if (lower === "arton") return 18;
  if (lower === "tjugofyra") return 24;
  return Math.max(1, NUMERALS.indexOf(lower === "ett" ? "en" : lower));
}

/** “första”, “2:a”, “3” → 1, 2, 3; also where a scan broke the word. */
function ordinal(word: string): number {
  const digit = /\d/.exec(word)?.[0];
  if (digit !== undefined) return Number(digit);
  return ["f[^j]", "a", "t", "f"].findIndex((letter) => new RegExp(`^${letter}`, "iu").test(word)) + 1;
}

function monthOf(name: string | undefined): number {
  const key = (name ?? "").toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(key)) + 1;
}

interface Form {
  readonly source: string;
  readonly precision: Precision;
  readonly days: (groups: Groups, year: number) => Days | null;
}

const OPTIONAL_YEAR = `(?:,?\\s(?:år\\s)?(?<year>${YEAR})|\\s(?<same>samma\\sår)|\\s(?<this>i\\sår)|\\s(?<next>nästa\\sår))?`;

const SEASONS: readonly (readonly [RegExp, number])[] = [
  [/^v[^i]/iu, 3],
  [/^s/iu, 6],
  [/^h/iu, 9],
  [/^vi/iu, 12],
];

function season(word: string, year: number): Days | null {
  const first = SEASONS.find(([pattern]) => pattern.test(word))?.[1] ?? 3;
  return months(year, first, first + 2);
}

/** Each way of writing a time. Seasons are those of SMHI's calendar (spring = March–May); a term is half a year, a school year August–June. */
export const FORMS: readonly Form[] = [
  {
    // 2024-05-31
    source: "(?<year>(?:19|20)\\d{2})-(?<month>\\d{2})-(?<date>\\d{2})",
    precision: "day",
    days: ({ month, date }, year) => dayOf(year, Number(month), date),
  },
  {
    // den 31 maj 2024   31 maj   1:a juni   31 maj i år
    source: `(?<date>\\d{1,2})(?::?[ae])?\\s(?<month>${MONTH})${OPTIONAL_YEAR}`,
    precision: "day",
    days: ({ month, date }, year) => dayOf(year, monthOf(month), date),
  },
  {
    // 31/5 2024   31/5-2024
    source: `(?<date>\\d{1,2})/(?<month>\\d{1,2})[\\s-](?<year>${YEAR})`,
    precision: "day",
    days: ({ month, date }, year) => dayOf(year, Number(month), date),
  },
  {
    // mars–april 2024   i juni   juni månads sammanträde   slutet av februari
    source: `(?<month>${MONTH})(?:${RANGE_END.replace("|\\soch\\s", "")}(?<last>${MONTH}))?(?:\\smånads?(?:\\s(?:nämnd)?(?:sammanträde|möte))?)?${OPTIONAL_YEAR}`,
    precision: "month",
    days: ({ month, last }, year) => {
      const first = monthOf(month);
      const end = last === undefined ? first : monthOf(last);
      return months(year, first, end < first ? end + 12 : end);
    },
  },
  {
    // andra kvartalet 2024   första och andra kvartalet   kvartal 2 2025   Q3 2025
    source: `(?:(?<quarter>${ORDINAL})(?:\\soch\\s(?<last>${ORDINAL}))?\\skvartalet|kvartal\\s(?<quarter2>[1-4]),?|Q(?<quarter3>[1-4]))${OPTIONAL_YEAR}`,
    precision: "quarter",
    days: ({ quarter, quarter2, quarter3, last }, year) => {
      const first = ordinal(quarter ?? quarter2 ?? quarter3 ?? "1");
      const end = last === undefined ? first : ordinal(last);
      return months(year, first * 3 - 2, Math.max(first, end) * 3);
    },
  },
  {
    // tertial 2 2025   andra tertialet: four months, the nearest precision is a quarter
    source: `(?:(?<tertial>${ORDINAL})\\stertialet|tertial\\s(?<tertial2>[1-3]),?)${OPTIONAL_YEAR}`,
    precision: "quarter",
    days: ({ tertial, tertial2 }, year) => {
      const third = ordinal(tertial ?? tertial2 ?? "1");
      return months(year, third * 4 - 3, third * 4);
    },
  },
  {
    // vintern 2024/2025
    source: `vintern\\s${TURN}`,
    precision: "season",
    days: (_groups, year) => season("vintern", year),
  },
  {
    // våren 2025   hösten   sommaren i år
    source: `(?<season>våren|sommaren|hösten|vintern)${OPTIONAL_YEAR}`,
    precision: "season",
    days: ({ season: word }, year) => season(word ?? "", year),
  },
  {
    // vårterminen 2025   höstterminen   vt 2025   HT 2024
    source: `(?<term>vårterminen|höstterminen|[vh]t(?=\\s\\d))${OPTIONAL_YEAR}`,
    precision: "half-year",
    days: ({ term }, year) => (/^v/iu.test(term ?? "") ? months(year, 1, 6) : months(year, 8, 12)),
  },
  {
    // läsåret 2024/25   läsåret 2024–2025
    source: `läsåret\\s${TURN}`,
    precision: "year",
    days: (_groups, year) => months(year, 8, 18),
  },
  {
    // första halvåret 2025   andra halvåret
    source: `(?<half>första|andra)\\shalvåret${OPTIONAL_YEAR}`,
    precision: "half-year",
    days: ({ half }, year) => (/^a/iu.test(half ?? "") ? months(year, 7, 12) : months(year, 1, 6)),
  },
  {
    // halvårsskiftet 2025
    source: `halvårsskiftet${OPTIONAL_YEAR}`,
    precision: "day",
    days: (_groups, year) => span(day(year, 6, 30), day(year, 7, 1)),
  },
  {
    // årsskiftet 2025/2026
    source: `årsskiftet\\s${TURN}`,
    precision: "day",
    days: (_groups, year) => turnOfYear(year),
  },
  {
    // årsskiftet   årsskiftet 2025: the end of that year
    source: `årsskiftet${OPTIONAL_YEAR}`,
    precision: "day",
    days: (_groups, year) => turnOfYear(year),
  },
  {
    // före jul   innan jul 2025
    source: `jul(?:en)?${OPTIONAL_YEAR}`,
    precision: "day",
    days: (_groups, year) => span(day(year, 12, 24), day(year, 12, 26)),
  },
];

function turnOfYear(year: number): Days | null {
  return span(day(year, 12, 31), day(year + 1, 1, 1));
}

function dayOf(year: number, month: number, date: string | undefined): Days | null {
  const one = day(year, month, Number(date));
  return span(one, one);
}

/** A year or a row of years: `2025`, `2024–2025`, `2024 och 2025`. Whether it is a time, `isTimeOfYears` says. */
export const YEARS = `(?<year>${DIGITS})(?:\\s?[–-]\\s?(?<last>(?:20)?\\d{2})(?!\\d)|(?<=(?:åren|under)\\s\\d{4})\\soch\\s(?<last2>20\\d{2}))?${NO_NUMBER}`;

/** What a bare year may follow: “lanseras 2019”, “klart 2026”. */
const AFTER_VERB =
  "(?:fortsätter|lanseras?|lanserar|startar|startas|genomförs|genomföras|införs|införas|slutförs|slutföras|påbörjas|planeras|planerad|klart?|öppnar|inleds|" +
  "avslutas|revideras|uppdateras|presenteras|redovisas|färdigställs|genomförd|implementeras|antas|antagen|utvärderas|följs\\supp|tas\\sfram|rapporteras|pågår|pågå|sker)\\s$";
// under 2025   senast 2025   i slutet av 2025   åren 2024 och 2025   perioden 2024–2026; not “för 2025”, “resultat från 2024”
const YEAR_LEADS =
  "(?:(?:under|åren?|hela|senast|innan|före|efter|till|perioden|vid|början|start|med|kommande|av|m\\.?)\\s$)";

/** Whether a bare year is a time: by the words that lead to it, which belong to the match, or the verb that it follows. */
export function isTimeOfYears(before: string, lead: string, damaged: boolean): boolean {
  const test = (source: string, text: string): boolean =>
    (damaged ? lenient(source) : new RegExp(source, "iu")).test(text);
  if (lead === "") return test(AFTER_VERB, before.slice(-30));
  // “resultat från 2024” says whose results; “, från 2026” and a sentence that begins so say when
  if (test("^från\\s$", lead)) return /(?:^|[,.;]\s?)$/.test(before);
  return test(YEAR_LEADS, lead);
}

/** “under året”, “nästa år”: years that lean on the date of the document. */
export const NEAR_YEARS: readonly (readonly [string, number])[] = [
  [
    "(?:under\\s(?:det\\s)?(?:innevarande\\s)?året|(?:senare\\s)?i\\sår(?!\\sän)|under\\sinnevarande\\sår)",
    0,
  ],
  ["(?:(?:under\\s)?nästa\\sår|under\\s(?:det\\s)?kommande\\såret|(?:under\\s)?nästkommande\\sår)", 1],
];

/** “inom sex månader”, “inom ett år”, “inom 30 dagar”. */
export const WITHIN = `(?:senast\\s)?inom\\s(?:(?<count>${NUMERAL})\\s(?<unit>dagar|veckor|vecka|månader|månad|år)|(?<half>ett\\shalvår))`;

/** Compiles the source of a time with its lead. */
export function compileTime(source: string, damaged: boolean): RegExp {
  const whole = `${BEGIN}(?<lead>${LEAD}(?<part>${PART})?)${source}${END}`;
  return damaged ? lenient(whole, "g") : new RegExp(whole, "giu");
}

/** The months and days of “inom sex månader”. */
export function spanOf({ count, unit = "", half }: Groups): NonNullable<Written["within"]> & {
  readonly precision: Precision;
} {
  if (half !== undefined) return { months: 6, days: 0, precision: "half-year" };
  const number = numberFrom(count ?? "1");
  if (/^d/iu.test(unit)) return { months: 0, days: number, precision: "day" };
  if (/^v/iu.test(unit)) return { months: 0, days: number * 7, precision: "day" };
  return /^m/iu.test(unit)
    ? { months: number, days: 0, precision: "month" }
    : { months: number * 12, days: 0, precision: "year" };
}
