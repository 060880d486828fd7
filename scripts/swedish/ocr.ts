// Text that a scan has broken by losing å, ä and ö: how much of it, and how to find a Swedish phrase in it all the same.
// Measured: clean Swedish documents have 4.4 to 5.3 % å, ä, ö among their letters, a scan read as English about 0 %.

const NORMAL_SHARE = 0.048;
/** Below this share a text of some length is not merely short of such words; no clean document comes near it. */
const GATE = 0.015;
/** In clean text 24 to 30 of 100 words hold å, ä or ö, and each of them breaks. */
const WORDS_AT_RISK = 0.25;
const FEWEST_LETTERS = 400;

// och   att   som   inte …: none of them needs å, ä or ö, and Norwegian and Danish write the first two otherwise
const FUNCTION_WORD =
  /(?<!\p{L})(?:och|att|det|som|en|ett|av|med|den|till|inte|om|har|de|kan|ska|vid|i|de|eller)(?!\p{L})/giu;
const SWEDISH_ONLY = /(?<!\p{L})(?:och|att|inte|till|eller)(?!\p{L})/giu;

// för   är   på   nämndens: one of the commonest words of a decision, read right
const WHOLE = /(?<!\p{L})(?:för|är|på|från|även|när|också|nämnd\p{L}*|åtgärd\p{L}*)(?!\p{L})/giu;
// for   f6r   fér   ar   dr   pa   fran   nimnden   atgirder: the same words as an English reader gives them
const BROKEN =
  /(?<!\p{L})(?:f[o6éd]r|[adi]r|pa|fran|aven|ocksa|n[iad]{1,2}mnd\p{L}*|[ad]tg[iad]{1,2}rd\p{L}*)(?!\p{L})/giu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function isSwedish(text: string): boolean {
  const words = count(text, /\p{L}+/gu);
  return count(text, FUNCTION_WORD) >= words * 0.1 && count(text, SWEDISH_ONLY) >= words * 0.02;
}

/**
 * Estimates the share of words (0 to 1) that a scan has broken: the share of å, ä, ö that is missing, times the share
 * of words that hold one in clean text. 0 for a clean text, for one of fewer than 400 letters, and for one that is not Swedish.
 */
export function damage(text: string): number {
  // most letters are ASCII, and the classes of Unicode are slow to ask
  const others = text.replace(/[^\x80-\uffff]+/g, " ");
  const letters = text.length - text.replace(/[A-Za-z]+/g, "").length + count(others, /\p{L}/gu);
  if (letters < FEWEST_LETTERS) return 0;
  const share = count(others, /[åäö]/giu) / letters;
  if (share >= GATE || !isSwedish(text)) return 0;
  // names and figures can keep å, ä, ö away from a short clean text
  if (count(text, BROKEN) <= count(text, WHOLE)) return 0;
  return Math.round((1 - share / NORMAL_SHARE) * WORDS_AT_RISK * 1000) / 1000;
}

/** What an English reader makes of a letter: `nimnden`, `atgirder`, `f6r`, `stéd`, `Atgiirder`, `liamna`, `dtgarder`. */
const READ_AS: Readonly<Record<string, string>> = {
  å: "[åaäàáéd4]",
  ä: "(?:ii|ia|ai|[äåaàáidé4])",
  ö: "(?:oé|dé|oO|[öoóéd60&])",
};

function readLetter(letter: string, before: string, after: string): string {
  const alone = !/\p{L}/u.test(before) && !/\p{L}/u.test(after);
  if (letter === "i" && alone) return "[i1l]";
  if (letter === "f" && !/\p{L}/u.test(before)) return "[ft{]";
  return READ_AS[letter] ?? letter.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/**
 * Makes the source of a RegExp (for the flags `iu`) that matches a Swedish phrase also where a scan has broken it, with
 * any white space between its words. For text that `damage` calls damaged: in clean text it would match too much.
 */
export function tolerant(phrase: string): string {
  const words = phrase.toLowerCase().normalize("NFC").trim().split(/\s+/);
  return words
    .map((word) =>
      [...word].map((letter, at, all) => readLetter(letter, all[at - 1] ?? "", all[at + 1] ?? "")).join(""),
    )
    .join("\\s+");
}

/** `phrase` as a RegExp source: as it stands, or tolerant where the text is damaged. */
export function phrasePattern(phrase: string, damaged: boolean): string {
  if (damaged) return tolerant(phrase);
  return phrase
    .trim()
    .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
}
