// A damaged text → the same text mended where that is sure, with a note of each word that was changed.
import type { Suggestion } from "../model/correction.ts";
import { placeOf, type SourceText, type Span } from "../model/text.ts";
import { damage } from "../swedish/ocr.ts";
import { alignLetters } from "./align.ts";
import { bitsOf } from "./automaton.ts";
import { adaptChannel, BASE, FRAGILE } from "./channel.ts";
import { type Decoded, decode } from "./decode.ts";
import { COMMON } from "./hunspell.ts";
import type { Lexicon } from "./lexicon.ts";
import { tokensOf } from "./tokens.ts";

/** A change is made only when it is at least so sure. */
const SURE = 0.8;
/** What stands there is a word too: then it must be surer, and surer still where its neighbours were never seen beside it. */
const SURE_OF_WORD = 0.85;
const SURE_UNSEEN = 0.95;
/** So sure where another word would do as well. */
const SURE_OF_RIVAL = 0.87;
/** Surer than this it is a suggestion for a person. */
const SUGGESTED = 0.5;
/** Readings as sure as this tell how this scan breaks letters. */
const TELLING = 0.98;

/** A word that was changed: its place in the text as it was read, and what became of it. */
export interface Repair {
  readonly span: Span;
  readonly to: string;
  readonly sure: number;
}

export interface Repairs {
  /** In order, apart from each other. */
  readonly repairs: readonly Repair[];
  readonly suggestions: readonly Suggestion[];
}

/** Characters in a stretch of a text that marks no pages. */
const STRETCH = 3000;

/** Pages, or stretches of a text without pages. */
function stretches({ text, lines }: SourceText): Span[] {
  const spans: { start: number; end: number; page: number | null }[] = [];
  for (const { span, page } of lines) {
    const last = spans.at(-1);
    const isSame =
      last !== undefined && last.page === page && (page !== null || span.end - last.start < STRETCH);
    if (isSame) last.end = span.end;
    else spans.push({ start: span.start, end: span.end, page });
  }
  return spans.filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

/** Fewer letters than this say nothing by themselves; then the whole document speaks for the page. */
const FEWEST_LETTERS = 400;

function letterCount(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** The stretches that a scan has broken. None of a clean document; clean pages of a damaged one are left alone too. */
function damagedStretches(source: SourceText): Span[] {
  const whole = damage(source.text) > 0;
  return stretches(source).filter(({ start, end }) => {
    const text = source.text.slice(start, end);
    return letterCount(text) < FEWEST_LETTERS ? whole : damage(text) > 0;
  });
}

/** The word as it is set: capitals of the reading, but for an `A` or `O` inside a sentence that `ä` or `ö` was read as. */
function cased({ token, best }: Decoded, { automaton }: Lexicon, text: string): string {
  const { read } = token;
  if (/^\p{Lu}{2,}$/u.test(read)) return best.toUpperCase();
  const opensLine = /(?:^|\n)[^\p{L}\n]*$/u.test(text.slice(Math.max(0, token.start - 40), token.start));
  const isSwollen =
    !token.opens &&
    !opensLine &&
    (/^[OGS]/.test(read) || read === "Ar") &&
    /^[åäö]/.test(best) &&
    (bitsOf(automaton, best) & COMMON) !== 0;
  const isCapital = /^\p{Lu}/u.test(read) && !isSwollen;
  return isCapital ? best.charAt(0).toUpperCase() + best.slice(1) : best;
}

/** How the letters of sure readings were read: `"ä>i"` → how often. */
function tellingCounts(decoded: readonly Decoded[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { token, best, sure } of decoded) {
    if (token.kind !== "word" || sure < TELLING) continue;
    for (const { letter, read } of alignLetters(token.read.toLowerCase(), best) ?? []) {
      if (FRAGILE.has(letter)) counts.set(`${letter}>${read}`, (counts.get(`${letter}>${read}`) ?? 0) + 1);
    }
  }
  return counts;
}

interface Judged extends Decoded {
  readonly to: string;
  readonly verdict: "keep" | "change" | "suggest";
}

function judge(decoded: readonly Decoded[], lexicon: Lexicon, text: string): Judged[] {
  const { language } = lexicon;
  return decoded.map((one, index) => {
    const { token, best, sure, second } = one;
    const read = token.read.toLowerCase();
    const isOpen = token.kind === "word" || (token.kind === "digit" && best === "i");
    if (!isOpen || best === read) return { ...one, to: token.read, verdict: "keep" };
    const to = cased(one, lexicon, text);
    if (to === token.read) return { ...one, to, verdict: "keep" };
    const before = decoded[index - 1];
    const after = decoded[index + 1];
    const isSeen =
      (before !== undefined && !token.opens && language.isSeen(before.best, best)) ||
      (after !== undefined && !after.token.opens && language.isSeen(best, after.best));
    const isWord = token.kind === "digit" || language.isWord(read);
    // “fdr” may be “för” or “får”, and the one is as good Swedish as the other
    const isRivalled = second !== null && second !== read && language.isWord(second);
    const needed = isWord ? (isSeen ? SURE_OF_WORD : SURE_UNSEEN) : SURE;
    const isSure = sure >= (isRivalled ? Math.max(needed, SURE_OF_RIVAL) : needed);
    return { ...one, to, verdict: isSure ? "change" : sure >= SUGGESTED ? "suggest" : "keep" };
  });
}

/** A word that a line end parts is mended on both lines. */
function splitAt(
  token: { read: string; start: number; end: number },
  text: string,
  to: string,
): { span: Span; to: string }[] {
  const whole = text.slice(token.start, token.end);
  const hyphen = whole.indexOf("-\n");
  if (hyphen === -1) return [{ span: token, to }];
  const pairs = alignLetters(token.read.toLowerCase(), to.toLowerCase()) ?? [];
  let read = 0;
  let letters = 0;
  for (const pair of pairs) {
    if (read >= hyphen) break;
    read += pair.read.length;
    letters += pair.letter.length;
  }
  // a letter that was read as two signs cannot be parted between them
  if (read !== hyphen) return [];
  const rest = token.end - (token.read.length - hyphen);
  return [
    { span: { start: token.start, end: token.start + hyphen }, to: to.slice(0, letters) },
    { span: { start: rest, end: token.end }, to: to.slice(letters) },
  ];
}

/** Three decimals: what the last bits of a sum say depends on nothing that anybody means. */
function round(share: number): number {
  return Math.floor(share * 1000) / 1000;
}

/**
 * Finds the words that a scan has broken and what they were, where the document is damaged at all. Figures are never touched.
 * @returns nothing for a clean document
 */
export function findRepairs(source: SourceText, lexicon: Lexicon): Repairs {
  const spans = damagedStretches(source);
  if (spans.length === 0) return { repairs: [], suggestions: [] };
  const { automaton, language } = lexicon;
  const tokens = spans.flatMap(({ start, end }) => tokensOf(source.text, start, end));
  const first = decode(tokens, { automaton, language, channel: BASE });
  const channel = adaptChannel(tellingCounts(first));
  const judged = judge(decode(tokens, { automaton, language, channel }), lexicon, source.text);
  const repairs = judged
    .filter(({ verdict }) => verdict === "change")
    .flatMap(({ token, to, sure }) =>
      splitAt(token, source.text, to).map((part): Repair => ({ ...part, sure: round(sure) })),
    );
  const suggestions = judged
    .filter(({ verdict }) => verdict === "suggest")
    .map(
      ({ token, to, sure }): Suggestion => ({
        ...placeOf(source, token.start),
        original: source.text.slice(token.start, token.end),
        suggested: to,
        confidence: round(sure),
      }),
    );
  return {
    repairs: repairs.filter(({ span, to }) => source.text.slice(span.start, span.end) !== to),
    suggestions,
  };
}
