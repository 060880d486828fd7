// Personal identity numbers in a text, however they are spelled, told apart from the numbers that only look like them.

export const IDENTITY_CLASSES = ["personnummer", "samordningsnummer", "möjligt personnummer"] as const;
export type IdentityClass = (typeof IDENTITY_CLASSES)[number];

/** Where one stands; offsets into the text that was scanned. The number itself is never carried along. */
export interface IdentitySighting {
  readonly start: number;
  readonly end: number;
  readonly class: IdentityClass;
}

// hyphens, dashes, minus signs; what stands between the day and the last four figures
const DASHES = /[\u002D\u058A\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D~]/g;
const SPACES = /[\t\n\r\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
const HIDDEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/;
const OTHER_FIGURES = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19]/g;
const OTHER_FIGURE = new RegExp(OTHER_FIGURES.source);
/** Text without any of these needs no character of it moved. */
const PLAIN = /^[^\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]*$/;

interface Plain {
  readonly text: string;
  /** Offset in `text` → offset in what it was made of; null where nothing moved. */
  readonly places: readonly number[] | null;
}

function figureOf(sign: string): string {
  const code = sign.charCodeAt(0);
  return String(code >= 0xff10 ? code - 0xff10 : ((code - 0x0660) % 0x10) % 10);
}

/** One kind of dash, one kind of space, one kind of figure, no sign that nobody sees. */
function plainOf(original: string): Plain {
  const text = original
    .replace(DASHES, "-")
    .replace(SPACES, " ")
    .replace(OTHER_FIGURES, figureOf)
    .replaceAll("\uFF0B", "+");
  if (PLAIN.test(text)) return { text, places: null };
  const places: number[] = [];
  let kept = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (HIDDEN.test(sign)) continue;
    kept += sign;
    places.push(at);
  }
  return { text: kept, places };
}

// 811228-9874 · 19811228-9874 · 811228 9874 · 8112289874 · 198112289874 · 811228+9874 · 81 12 28-9874 · 1981-12-28-9874 ·
// 811228 - 9874 · 19 811228 9874 · 811228-T874
const FIGURES =
  /(?<![\d])(?:(1[89]|20)( ?))?(\d{2})([ ./-]?)(\d{2})([ ./-]?)(\d{2})( {0,2}[-+] {0,2}| {1,2}|[._/:]|)(\d{4}|[A-Za-z]\d{3}|\d{2}[A-Za-z]\d)(?![\d])/g;

// 8I1228-9874 · 811228-98T4 · 81l228-987O: signs that OCR puts in the place of figures; one to three of them
const LOOK_ALIKE =
  /(?<![\p{L}\d])((?:1[89]|2[0OoQ])?[\dOoQDlI|iSsBZzgTAb&]{6})( ?[-+] ?)([\dOoQDlI|iSsBZzgTAb&]{4})(?![\p{L}\d])/gu;

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{ O: "0", o: "0", Q: "0", D: "0", l: "1", I: "1", "|": "1", i: "1", T: "7", A: "4", b: "6" },
  ...{ S: "5", s: "5", B: "8", "&": "8", Z: "2", z: "2", g: "9" },
};

/** What says that a number of a person follows: "Personnummer:", "pnr", "född". */
const LABEL =
  /(?:person(?:nummer|nr)|pers\.? ?nr|p\.?nr|samordningsn(?:umme)?r|födelsen(?:umme)?r|född)[^\d\n]{0,20}$/iu;
/** What says that another kind of number follows. */
const OTHER_LABEL =
  /(?:telefon|tel|tfn|mobil|fax|sms|växel|dnr|diarie(?:nummer|nr)|org(?:anisations)?\.? ?(?:nummer|nr)|isbn|issn|faktura(?:nummer|nr)?|ocr|bankgiro|bg|plusgiro|pg|iban|konto(?:nummer|nr)?|artikel(?:nummer|nr)?|ean|gtin)[^\d\n]{0,12}$/iu;

interface Parts {
  readonly century: string;
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly last: string;
}

/** Days of the month in the longest year that the two figures may mean. */
function isDay({ century, year, month, day }: Parts): "person" | "samordning" | null {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12) return null;
  const isCoordination = d > 60;
  const date = isCoordination ? d - 60 : d;
  const years = century === "" ? [1900 + Number(year), 2000 + Number(year)] : [Number(century + year)];
  const days = Math.max(...years.map((full) => new Date(Date.UTC(full, m, 0)).getUTCDate()));
  if (date < 1 || date > days) return null;
  return isCoordination ? "samordning" : "person";
}

/** The check digit (SFS 1991:481 § 18 with Skatteverket's SKV 704: the ten figures, weights 2 and 1, modulo 10). */
function isChecked({ year, month, day, last }: Parts): boolean {
  const figures = year + month + day + last;
  if (!/^\d{10}$/.test(figures)) return false;
  let sum = 0;
  for (let at = 0; at < 10; at++) {
    const product = Number(figures[at]) * (at % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

function isTime(last: string): boolean {
  return /^(?:[01]\d|2[0-3])[0-5]\d$/.test(last);
}

/** `20240314-0915` among the names of files: the minute at which something was scanned. */
function isStamp({ century, year, last }: Parts, before: string, after: string): boolean {
  if (!isTime(last) || (century !== "20" && century !== "")) return false;
  const isName = /[\p{L}\d][_-]$|[_/\\]$/u.test(before) || /^(?:\.[a-z]{2,4}\b|_|-\d)/i.test(after);
  return (century === "20" && Number(year) < 70) || isName;
}

interface Found {
  readonly parts: Parts;
  /** The day is written in one: 811228. */
  readonly isTight: boolean;
  /** 1981-12-28, 81/12/28 or with points: the way in which any day is written. */
  readonly isDateLike: boolean;
  readonly joint: string;
  readonly before: string;
  readonly after: string;
}

/** What a number of the right shape and with a possible day is. */
function classOf(found: Found, kind: "person" | "samordning"): IdentityClass | null {
  const { parts, isTight, isDateLike, joint, before, after } = found;
  const right: IdentityClass = kind === "person" ? "personnummer" : "samordningsnummer";
  if (LABEL.test(before)) return isChecked(parts) ? right : "möjligt personnummer";
  const isDashed = /[-+]/.test(joint);
  if (OTHER_LABEL.test(before)) return isChecked(parts) && isDashed && isTight ? right : null;
  if (isDateLike) {
    if (joint.length > 1 || joint === " ") {
      // 2024-03-14 – 2025 and 2024-03-14 1300: spans of time and times of day
      const isTimeOrYear = isTime(parts.last) || /^(?:19|20)/.test(parts.last);
      return isChecked(parts) && !isTimeOrYear ? right : null;
    }
    if (isChecked(parts)) return right;
    return isDashed && !isTime(parts.last) ? "möjligt personnummer" : null;
  }
  if (isStamp(parts, before, after)) return isChecked(parts) ? "möjligt personnummer" : null;
  if (!isTight && !isDashed) {
    // a row of a table may hold 81 12 28 9874 among its other figures
    const isAlone = !/\d ?$/.test(before) && !/^ ?\d/.test(after);
    if (!isChecked(parts) || !isAlone) return null;
    return parts.century === "" ? "möjligt personnummer" : right;
  }
  if (isChecked(parts)) {
    const isBareMobile = joint === "" && parts.century === "" && parts.year === "07";
    const isInAddress = joint === "" && before.endsWith("/");
    return isBareMobile || isInAddress ? "möjligt personnummer" : right;
  }
  return isDashed ? "möjligt personnummer" : null;
}

/** What stands beside the figures makes them something else: a checksum, a code, a decimal, a span of days. */
function isPieceOfMore({ parts, isTight, joint, before, after }: Found): boolean {
  if (LABEL.test(before)) return false;
  if (joint === "" && isTight)
    return /[\p{L}\p{N}+=]$|\d[.,]$/u.test(before) || /^[\p{L}\p{N}+=]|^[.,]\d/u.test(after);
  if (isTight && isChecked(parts)) return false;
  return /\d[-.]$/.test(before) || /^-\d/.test(after);
}

function shaped(text: string): IdentitySighting[] {
  const sightings: IdentitySighting[] = [];
  FIGURES.lastIndex = 0;
  for (let match = FIGURES.exec(text); match !== null; match = FIGURES.exec(text)) {
    const [
      all,
      century = "",
      ,
      year = "",
      first = "",
      month = "",
      second = "",
      day = "",
      joint = "",
      last = "",
    ] = match;
    const end = match.index + all.length;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const after = text.slice(end, end + 8);
    const parts = { century, year, month, day, last };
    const isTight = first === "" && second === "";
    const kind = first === second ? isDay(parts) : null;
    const isLettered = !/^\d{4}$/.test(last);
    const found = { parts, isTight, isDateLike: /[./-]/.test(first), joint, before, after };
    const isOther =
      kind === null ||
      isPieceOfMore(found) ||
      (isLettered && (!isTight || !/[-+]/.test(joint) || /^\p{L}/u.test(after)));
    const type = isOther ? null : classOf(found, kind);
    if (type !== null) sightings.push({ start: match.index, end, class: type });
    // a number may begin within what looked like one: 12 811228-9874
    else FIGURES.lastIndex = match.index + 1;
  }
  return sightings;
}

function lookAlikes(text: string, taken: readonly IdentitySighting[]): IdentitySighting[] {
  const sightings: IdentitySighting[] = [];
  for (const match of text.matchAll(LOOK_ALIKE)) {
    const [all, day = "", , last = ""] = match;
    const letters = (day + last).replace(/\d/g, "").length;
    if (letters === 0 || letters > 3) continue;
    const [, century = "", year = "", month = "", date = ""] =
      /^(\d{2})?(\d{2})(\d{2})(\d{2})$/.exec(day.replace(/\D/g, (sign) => LOOKS_LIKE[sign] ?? sign)) ?? [];
    const figures = last.replace(/\D/g, (sign) => LOOKS_LIKE[sign] ?? sign);
    const end = match.index + all.length;
    if (year === "" || isDay({ century, year, month, day: date, last: figures }) === null) continue;
    if (taken.some(({ start, end: stop }) => start < end && stop > match.index)) continue;
    sightings.push({ start: match.index, end, class: "möjligt personnummer" });
  }
  return sightings;
}

// What any spelling has at least: ten figures with hardly anything between them, or six and four signs with a dash
// between. Most texts hold neither, and are done with at once.
const TEN =
  /\d\D{0,2}\d[^A-Za-z\d]{0,4}\d\D{0,2}\d[^A-Za-z\d]{0,4}\d\D{0,2}\d[^A-Za-z\d]{0,8}[\dA-Za-z]\D?\d\D?[\dA-Za-z]\D?\d/;
const SIX_AND_FOUR = /[\dOoQDlI|iSsBZzgTAb&]{6} ?[^A-Za-z\d\s.,;:()"'<>=/] ?[\dOoQDlI|iSsBZzgTAb&]{4}/;

/** Sightings as places in the text that was given. */
function placed(
  sightings: readonly IdentitySighting[],
  places: readonly number[] | null,
): IdentitySighting[] {
  if (places === null) return [...sightings];
  return sightings.map(({ start, end, class: type }) => ({
    start: places[start] ?? 0,
    end: (places[end - 1] ?? 0) + 1,
    class: type,
  }));
}

/** Finds numbers whose figures are all there: quick, for what programs have written. What OCR may have broken is left out. */
export function findWrittenNumbers(original: string): IdentitySighting[] {
  if (!TEN.test(original) && !OTHER_FIGURE.test(original)) return [];
  const { text, places } = plainOf(original);
  return placed(shaped(text), places);
}

/**
 * Finds personal identity numbers and coordination numbers.
 *
 * A number with a possible day and the right check digit is a `personnummer` or, where 60 is added to the day, a
 * `samordningsnummer`; one that an OCR engine may have broken, that has the wrong check digit or that may be something
 * else, is a `möjligt personnummer`. Organisation numbers (their third figure is 2 or more), case numbers, phone numbers
 * and the time stamps of files are none of these.
 * Source: folkbokföringslagen (1991:481) § 18 and § 18 a; lag (2022:1697) om samordningsnummer; Skatteverket SKV 704.
 * @param original any text; no size limit, linear in its length
 */
export function findIdentityNumbers(original: string): IdentitySighting[] {
  if (!TEN.test(original) && !SIX_AND_FOUR.test(original) && !OTHER_FIGURE.test(original)) return [];
  const { text, places } = plainOf(original);
  const sure = shaped(text);
  return placed(
    [...sure, ...lookAlikes(text, sure)].sort((x, y) => x.start - y.start),
    places,
  );
}
