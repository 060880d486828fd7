// Case numbers (diarienummer) in the shapes that Swedish municipalities print, and their one normal form.
// PREFIX-YEAR-NUMBER: the digits as printed, without handling suffix or file-plan code, so that one case has one name.

/** `granskning`: the number belongs to the auditors' own series (SR-2023-81), so it names an audit. */
export type DiarienummerKind = "diarienummer" | "granskning";

export interface DiarienummerMatch {
  readonly start: number;
  readonly end: number;
  readonly normal: string;
  readonly kind: DiarienummerKind;
}

/** Series that auditors keep: Stadsrevisionen, revisionskontoret, kommunrevisionen. */
const AUDIT_PREFIXES: ReadonlySet<string> = new Set(["SR", "REV", "RVK", "KREV", "STADSREV"]);

/** Capitals before a year and a number that are no case: official series, courts, terms, standards, labels. */
const OTHER_SERIES: ReadonlySet<string> = new Set(
  (
    "SOU DS SFS PROP BET RSKR SKR DIR KOM COM EU EG EEG NJA RH HFD MÖD AD RÅ RK JO HT VT LÅ RM ISO EN SS SIS IEC DIN " +
    "ISBN ISSN ICD NR TEL TFN FAX KL. KOMMA PROPOSITION MOT"
  ).split(" "),
);

/** `KL 2017:725` is a statute, `MB 2020/12` may be a case: these are refused before a colon only. */
const STATUTES: ReadonlySet<string> = new Set(
  "KL FL OSL TF RF YGL SOL LSS LVU LVM PBL MB LOU LOV HSL PDL PSL BRB FB JB ÄB LAS MBL AML FPL LUK AL".split(
    " ",
  ),
);

const DASH = "[-‐‑–]";
const YEAR = "(?:19|20)\\d{2}";
const TAIL = `(?:(?:${DASH}|\\.)\\d{1,4}(?:\\.\\d{1,3}){0,4})?`;

// ASN-2024-2039   KS 2019/345   KS/2021:45   KS2021/0123   SN-2020/12.739   BUN 2022/0045-3   Ks/2021:45
const PLAIN = new RegExp(
  `(?<![\\p{L}\\p{N}‐‑–-])([A-ZÅÄÖ]{2,8}|[A-ZÅÄÖ][a-zåäö]{1,4}(?=/))(${DASH}|/|\\s)?(${YEAR})(${DASH}|[/:])(\\d{1,6})${TAIL}(?!\\d)`,
  "gu",
);
/** Without a label, only a number with a year in it is taken for one. */
const HAS_YEAR = new RegExp(YEAR, "u");
// KS.2021.123
const DOTTED = new RegExp(
  `(?<![\\p{L}\\p{N}.])([A-ZÅÄÖ]{2,8})\\.(${YEAR})\\.(\\d{1,6})(?![\\d.]\\d|\\d)`,
  "gu",
);
// 2018/KS0123   2021/KS 123
const REVERSED = new RegExp(`(?<![\\p{L}\\p{N}])(${YEAR})/([A-ZÅÄÖ]{2,8})\\s?(\\d{1,6})(?!\\d)`, "gu");
// Dnr   Diarienummer:   dnr.   Diarienr   Ärendenummer   d.nr
const LABEL =
  /(?<!\p{L})(?:diarienummer|diarienr|ärendenummer|ärendenr|dnr|d\.nr)(?!\p{L})[.:]{0,2}\s{0,3}/giu;

// KSN-2019-1234   Ks 2019/12   ASN 2024:2039   OAN.2021.123
const LABELLED = new RegExp(
  `^(\\p{L}{1,8})(?:${DASH}|[/.]|\\s)?(${YEAR})(${DASH}|[/:.])(\\d{1,6})${TAIL}(?!\\d)`,
  "u",
);
// 2018/KS0123
const LABELLED_REVERSED = new RegExp(`^(${YEAR})[/-](\\p{L}{1,8})\\s?(\\d{1,6})(?!\\d)`, "u");
// 2021-000123   2021/45   2021:45
const LABELLED_BARE = new RegExp(`^(${YEAR})(?:${DASH}|[/:])(\\d{1,6})${TAIL}(?!\\d)`, "u");
// Ks 123/2019   123/2019   SBN-123/2019
const LABELLED_YEAR_LAST = new RegExp(
  `^(?:(\\p{L}{1,8})(?:${DASH}|/|\\s)?)?(\\d{1,6})/(${YEAR})(?!\\d)`,
  "u",
);
// N137-0112/22   0123/21   1.6.1-545-2021   21KS123
const LABELLED_OTHER =
  /^(?=[^\s]*\d{2})(?=[^\s]*[\p{L}/-])[\p{L}\d][\p{L}\d./:-]{2,22}[\p{L}\d](?![\p{L}\d])/u;
// 2024-03-14   2024-03
const DATE = /^(?:19|20)\d{2}[-‐‑–/](?:0[1-9]|1[0-2])(?:[-‐‑–/][0-3]\d)?(?!\d)(?![-/]\d)/;
const FULL_DATE = /^(?:19|20)\d{2}[-‐‑–/](?:0[1-9]|1[0-2])[-‐‑–/][0-3]\d(?!\d)/;
// 2021/22:123, a session of the Riksdag
const SESSION = /^(?:19|20)\d{2}\/\d{2}:/;
// 846004-8716, an organisation
const ORGANISATION = /^\d{6}-\d{4}(?!\d)/;
// 040-34 10 00, a telephone
const PHONE = /^0\d{1,3}-\d/;

/** A period of office or of a plan: `MRP 2022-2026`. */
function isPeriod(year: string, number: string): boolean {
  return number.length === 4 && Number(number) >= Number(year) && Number(number) <= Number(year) + 15;
}

function isCase(
  text: string,
  prefix: string,
  glue: string,
  year: string,
  mark: string,
  number: string,
): boolean {
  const upper = prefix.toUpperCase();
  if (OTHER_SERIES.has(upper) || upper.endsWith("FS")) return false;
  if (mark === ":" && STATUTES.has(upper)) return false;
  if (SESSION.test(text) || FULL_DATE.test(text)) return false;
  const spaced = glue.trim() === "" && glue !== "";
  return !(spaced && mark !== "/" && (DATE.test(text) || isPeriod(year, number)));
}

function kindOf(prefix: string): DiarienummerKind {
  return AUDIT_PREFIXES.has(prefix.toUpperCase()) ? "granskning" : "diarienummer";
}

function matchOf(
  start: number,
  end: number,
  prefix: string,
  year: string,
  number: string,
): DiarienummerMatch {
  const normal = [prefix.toUpperCase(), year, number].filter((part) => part !== "").join("-");
  return { start, end, normal, kind: kindOf(prefix) };
}

/** The case number that stands at the very start of `text`, where a label has said that it is one. */
function labelledAt(text: string): DiarienummerMatch | null {
  if ([FULL_DATE, ORGANISATION, PHONE, SESSION].some((other) => other.test(text))) return null;
  const plain = LABELLED.exec(text);
  if (plain !== null) {
    const [all, prefix = "", year = "", mark = "", number = ""] = plain;
    const rest = text.slice(all.indexOf(year, prefix.length));
    return isCase(rest, prefix, "-", year, mark, number)
      ? matchOf(0, all.length, prefix, year, number)
      : null;
  }
  const reversed = LABELLED_REVERSED.exec(text);
  if (reversed !== null) {
    const [all, year = "", prefix = "", number = ""] = reversed;
    return matchOf(0, all.length, prefix, year, number);
  }
  const bare = LABELLED_BARE.exec(text);
  if (bare !== null) return matchOf(0, bare[0].length, "", bare[1] ?? "", bare[2] ?? "");
  const last = LABELLED_YEAR_LAST.exec(text);
  if (last !== null) return matchOf(0, last[0].length, last[1] ?? "", last[3] ?? "", last[2] ?? "");
  const other = LABELLED_OTHER.exec(text);
  if (other === null) return null;
  return { start: 0, end: other[0].length, normal: other[0].toUpperCase(), kind: "diarienummer" };
}

function* labelledIn(text: string): Generator<DiarienummerMatch> {
  for (const label of text.matchAll(LABEL)) {
    const at = label.index + label[0].length;
    const found = labelledAt(text.slice(at, at + 48));
    if (found !== null) yield { ...found, start: at, end: at + found.end };
  }
}

function* plainIn(text: string): Generator<DiarienummerMatch> {
  for (const match of text.matchAll(PLAIN)) {
    const [all, prefix = "", glue = "", year = "", mark = "", number = ""] = match;
    const from = match.index + prefix.length + glue.length;
    if (!isCase(text.slice(from, from + 16), prefix, glue, year, mark, number)) continue;
    yield matchOf(match.index, match.index + all.length, prefix, year, number);
  }
}

function* dottedIn(text: string): Generator<DiarienummerMatch> {
  for (const { index, 0: all, 1: prefix = "", 2: year = "", 3: number = "" } of text.matchAll(DOTTED)) {
    if (!OTHER_SERIES.has(prefix)) yield matchOf(index, index + all.length, prefix, year, number);
  }
}

function* reversedIn(text: string): Generator<DiarienummerMatch> {
  for (const match of text.matchAll(REVERSED)) {
    const [all, year = "", prefix = "", number = ""] = match;
    if (OTHER_SERIES.has(prefix) || prefix.endsWith("FS")) continue;
    yield matchOf(match.index, match.index + all.length, prefix, year, number);
  }
}

/**
 * Finds every case number of a text, in order, none overlapping. A bare `2021-000123` counts only after "dnr" or the
 * like; dates, phone numbers, organisationsnummer and official series (SOU, HSLF-FS, SFS, prop.) never do.
 */
export function findDiarienummer(text: string): DiarienummerMatch[] {
  if (!/\d{2}/.test(text)) return []; // every form has two figures in a row
  const unlabelled = HAS_YEAR.test(text) ? [...plainIn(text), ...dottedIn(text), ...reversedIn(text)] : [];
  const found = [...labelledIn(text), ...unlabelled];
  const result: DiarienummerMatch[] = [];
  for (const match of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.start >= (result.at(-1)?.end ?? 0)) result.push(match);
  }
  return result;
}

export interface ReadDiarienummer {
  /** As it is printed, without its label: `2018/KS0123`. */
  readonly printed: string;
  readonly normal: string;
}

/**
 * Reads a value that is known to be a case number (a letterhead field, a front matter field).
 * @returns null for a placeholder, a date or anything else that is no case number
 */
export function readDiarienummer(value: string): ReadDiarienummer | null {
  const text = value.trim().replace(LABEL, "").trim();
  const found = labelledAt(text.slice(0, 48));
  if (found === null || !/^(?:$|[\s,;()])/.test(text.slice(found.end))) return null;
  return { printed: text.slice(0, found.end).replace(/\s+/g, " "), normal: found.normal };
}

/** The normal form of such a value, by which two spellings of one number are told to be one; null like `readDiarienummer`. */
export function normaliseDiarienummer(value: string): string | null {
  return readDiarienummer(value)?.normal ?? null;
}
