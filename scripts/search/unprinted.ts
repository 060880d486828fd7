// Words that a text says without printing them as one: "missbruks- och beroendevård" says "missbruksvård", "skolsjuksköterskor" holds
// "sjuksköterskor", "21 mars 2024" is 2024-03-21. They are found at the place where they are said.
import { cutWord } from "./cut.ts";
import { figureWords } from "./figures.ts";
import { JOINT } from "./rendition.ts";

/** A word, and which word of the text says it, counted from 0. */
export interface Unprinted {
  readonly place: number;
  readonly word: string;
}

const AND = /^(?:och|eller|samt)$/i;
// "-metoder", "–nämnd"
const CUT_FIRST = /^[-\u2010-\u2013](\p{L}{3,})\P{L}*$/u;

/** Parts of a word, without what stands around it. */
function partsOf(word: string): readonly string[] {
  return word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "").split(JOINT);
}

/** "missbruks-" before "och beroende~vård" → "missbruksvård". */
function withLast(words: readonly string[], at: number): string[] {
  const cut = cutWord(words, at);
  if (cut === null) return [];
  const first = cut.first.replaceAll(JOINT, "");
  const parts = partsOf(words[cut.whole] ?? "");
  return parts.slice(1).map((_, nth) => first + parts.slice(nth + 1).join(""));
}

/** "-metoder" after "arbets~sätt och" → "arbetsmetoder". */
function withFirst(words: readonly string[], at: number): string[] {
  const last = CUT_FIRST.exec(words[at] ?? "")?.[1];
  if (last === undefined || !AND.test(words[at - 1] ?? "")) return [];
  const parts = partsOf(words[at - 2] ?? "");
  return parts.length < 2 ? [] : [parts.slice(0, -1).join("") + last];
}

/** "skol~sjuk~sköterskor" → "sjuksköterskor": what begins with the word is found without. */
function inner(word: string): string[] {
  const parts = partsOf(word);
  return parts.slice(1, -1).map((_, nth) => parts.slice(nth + 1).join(""));
}

// "14 till 22 år"
const FROM_TO = /(?<![\d.,-])(\d{1,4}) till (\d{1,4})(?![\d.,]*\d)/g;

/** Days and telephone numbers, and "14 till 22" → "1422", as the index writes 14–22. */
function figures(text: string): { at: number; word: string }[] {
  const spans = [...text.matchAll(FROM_TO)].map(({ index, 1: from = "", 2: to = "" }) => {
    return { at: index, word: from + to };
  });
  return [...figureWords(text), ...spans];
}

/** The words that a text says without printing them. @param words of a content, with the joints of compounds marked */
export function unprintedWords(words: readonly string[]): Unprinted[] {
  const said = words.flatMap((word, place) => {
    const own: string[] = [];
    if (word.includes("-")) own.push(...withLast(words, place), ...withFirst(words, place));
    if (word.includes(JOINT)) own.push(...inner(word));
    if (word.includes("%") && /\d\D?%/.test(word)) own.push("procent");
    return own.map((one): Unprinted => ({ place, word: one }));
  });
  const starts: number[] = [];
  let length = 0;
  for (const word of words) {
    starts.push(length);
    length += word.length + 1;
  }
  let place = 0;
  const numbers = figures(words.join(" ")).sort((a, b) => a.at - b.at);
  for (const { at, word } of numbers) {
    while ((starts[place + 1] ?? length) <= at) place++;
    said.push({ place, word });
  }
  return said;
}
