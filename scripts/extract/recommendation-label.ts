// Reads the words that announce a recommendation or the answer to one, in headings and in first words of paragraphs.
import { lenient } from "../swedish/lenient.ts";

/** `number` as printed, or null. `restStart` is where the words after the label begin, null where there are none. */
export interface Label {
  readonly number: string | null;
  readonly restStart: number | null;
}

const WORD_NUMBERS = ["ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
const ONE_NUMBER = `(?:\\d{1,2}(?:\\.\\d{1,2})?(?: ?[a-h](?!\\p{L}))?|[IVX]{1,5}(?!\\p{L})|[A-H](?!\\p{L})|(?:${WORD_NUMBERS.join("|")})(?!\\p{L}))`;
const NUMBER = `${ONE_NUMBER}(?:(?: ?, ?| och | ?[–&-] ?)${ONE_NUMBER}){0,5}`;
const OWNER =
  "(?:(?:(?:stads|kommun|lekmanna)?(?:revisionens|revisorernas|revisionen)|granskningens|rapportens)\\s+)?";
const COUNTER = "(?:(?<before>\\d{1,2}(?:\\.\\d{1,2})?)[.):]?\\s+)?";
const AFTER = "(?<addressee>\\s+till\\s+[^:–]{3,60}(?=:|$))?(?:\\s+\\([^)]{1,40}\\))?";

// “Rekommendation 1:”, “Rekommendation: Säkerställ att …”, “Rekommendation 3 – Nämnden bör …”, “2. Rekommendation”,
// “Revisionens rekommendation 2”, “Rekommendation nr 4 Säkerställa att …”, “Rekommendation till nämnden: …”
const LABEL = lenient(
  `^${COUNTER}${OWNER}rekommendation(?:\\s+(?:nr\\.?\\s*|nummer\\s+|#\\s*)?(?<number>${NUMBER}))?${AFTER}\\s*(?<mark>[:.–—-](?=\\s|$)|\\n|$|(?=\\s))\\s*`,
);

/** Cheap to look for, and missing from most texts. */
const RECOMMENDATION = /rekommendation/iu;

// “Svar på rekommendation 1”, “Kommentar till revisionens rekommendation 2:”, “Nämndens svar på rekommendation ett”, “Svar rekommendation 3”
const ANSWER_TO = lenient(
  `^${COUNTER}(?:[\\p{L}-]+\\s+){0,6}(?:svar|kommentar(?:er)?|yttrande|bedömning|bemötande|ställningstagande|åtgärd(?:er)?)(?:\\s+(?:med anledning\\s+)?(?:på|till|över|av|avseende|gällande|angående|för))?\\s+${OWNER}rekommendation(?:en)?\\s+(?:nr\\.?\\s*)?(?<number>${NUMBER})\\s*(?<mark>[:.–—-](?=\\s|$)|\\n|$)\\s*`,
);

const KINDS =
  "svar|yttrande|kommentar(?:er)?|bedömning|bemötande|ställningstagande|synpunkter|(?:(?:planerade|vidtagna|genomförda|redan genomförda|föreslagna|pågående) )?åtgärd(?:er)?|överväganden";
const ANSWERING = `(?:(?:\\p{L}+- och )?\\p{L}+s\\s+)?(?:${KINDS})(?:\\s+(?:på|till|över|av|med anledning av)\\s+(?:revisionens\\s+|ovanstående\\s+)?rekommendation(?:en)?)?`;

// “Svar”, “Nämndens svar:”, “Arbetsmarknads- och socialnämndens kommentar”, “Förvaltningens bedömning”, “Planerade åtgärder”
const ANSWER_ALONE = lenient(`^${ANSWERING}\\s*[:.]?$`);
// “Svar: Nämnden instämmer …”, “Nämndens kommentar: …”
const ANSWER_FIRST = lenient(`^${ANSWERING}:\\s+(?=\\S)`);
// “… följs upp.\nSvar: Nämnden instämmer …”
const ANSWER_WITHIN = lenient(`\\n(?<label>${ANSWERING}:\\s+)(?=\\S)`);

/** Reads the label of a recommendation at the start of a text; null where there is none (“Rekommendation från SKR”, “Rekommendationer”). */
export function readLabel(text: string): Label | null {
  const found = LABEL.exec(text);
  if (found?.groups === undefined) return null;
  const { before, number = before, mark } = found.groups;
  // the pattern knows no capitals: “Rekommendation i Malmö” has no number I
  if (number !== undefined && /^[ivxa-h]+$/.test(number)) return null;
  const rest = text.slice(found[0].length);
  // without a colon or the like only “Rekommendation 4 Säkerställa att …” is a label, not “Rekommendation 4 handlar om …”
  const runsOn = mark === "" && rest !== "";
  if (runsOn && (found.groups.number === undefined || !/^(?:\p{Lu}|att )/u.test(rest))) return null;
  return { number: number ?? null, restStart: rest === "" ? null : found[0].length };
}

/** Reads “Svar på rekommendation 1” and its like at the start of a text. */
export function readAnswerTo(text: string): Label | null {
  const found = RECOMMENDATION.test(text) ? ANSWER_TO.exec(text) : null;
  if (found?.groups === undefined) return null;
  const rest = text.slice(found[0].length);
  return { number: found.groups.number ?? null, restStart: rest === "" ? null : found[0].length };
}

/** Whether a text says nothing but that the answer follows. */
export function isAnswerLabel(text: string): boolean {
  return text.length < 120 && ANSWER_ALONE.test(text);
}

/** Where the answer begins in “Nämndens svar: Nämnden instämmer …”; 0 where the text has no such label. */
export function answerStart(text: string): number {
  return ANSWER_FIRST.exec(text.slice(0, 200))?.[0].length ?? 0;
}

/** Where a paragraph that holds both the recommendation and, on a line of its own, “Svar: …” turns from one to the other. */
export function answerWithin(text: string): { readonly at: number; readonly answer: number } | null {
  const found = ANSWER_WITHIN.exec(text);
  return found === null ? null : { at: found.index, answer: found.index + found[0].length };
}

const WORD_NUMBER_PATTERNS = WORD_NUMBERS.map((word) => lenient(`^${word}$`));
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** One spelling for each number, to compare by: “1”, “ett”, “I” → “1”; “3 a” → “3a”. */
export function numberKey(number: string): string {
  const plain = number.toLowerCase().replace(/\s+/g, "");
  const word = WORD_NUMBER_PATTERNS.findIndex((pattern) => pattern.test(plain));
  if (word >= 0) return String(word + 1);
  const roman = ROMAN.indexOf(number.trim());
  return roman >= 0 ? String(roman + 1) : plain;
}
