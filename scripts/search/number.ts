// Numbers as words. A diarienummer is one word that nothing else begins with, so that a number finds its own documents and not all
// that begin like it: ASN-2024-20 is not ASN-2024-2039. The groups of an amount are one word too: 2 600 is neither 2 nor 600.
import { identifierKey } from "./identifiers.ts";

// asn20242039, 20242039, sbn2024123; never "2024" or "granskning2018"
const NUMBER = /^[a-zåäö]{0,8}\d{5,}$/;
/** Ends the word. No diarienummer has letters last. */
const END = "zz";

/**
 * "ASN-2024-2039", "asn 2024 2039" → "asn20242039zz"; null where the text is not a diarienummer and nothing more.
 */
export function wholeNumber(text: string): string | null {
  const word = identifierKey(text);
  return NUMBER.test(word) ? word + END : null;
}

/** The words that a document is found by, when its diarienummer is written in full or without its letters. */
export function numberWords(diarienummer: string): string[] {
  const key = identifierKey(diarienummer);
  return [...new Set([key, key.replace(/^\D+/, "")].flatMap((form) => wholeNumber(form) ?? []))];
}

/**
 * How a number stands in texts, as words of the index: `ASN-2024-2039` is one word, `ASN 2024/2039` two that follow each other, and
 * so with the year first, where it is printed so.
 */
export function numberForms(label: string): string[] {
  const key = identifierKey(label);
  const [, letters = "", year = "", number = ""] = /^(\p{L}+)(\d{4})(.+)$/u.exec(key) ?? [];
  if (letters === "") return [key];
  // a law is most often cited by its year and number alone: "skollagen (2010:800)"
  const bare = letters === "sfs" ? [year + number] : [];
  const isYearFirst = /^\d{4}/.test(label);
  return [
    key,
    `${letters} ${year}${number}`,
    ...bare,
    ...(isYearFirst ? [`${year}${letters}${number}`, `${year}${letters} ${number}`] : []),
  ];
}

/** Joins the groups of an amount. It counts as a letter, so that the groups are no words by themselves. */
export const GROUP = "\uA78F";

// "5 640 000", "2 600"; never "2024 203", "0400 123 456"
const GROUPED = /(?<![\d,.]|\d\s)\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d]|\s\d)/g;

/** Stands for a decimal comma, so that 2,4 is not 24. */
export const COMMA = GROUP + GROUP;

/** Joins the groups of amounts, and what stands on both sides of a comma: "5 640 000" → "5ꞏ640ꞏ000", "2,4" → "2ꞏꞏ4". */
export function joinGroups(text: string): string {
  return text.replace(GROUPED, (number) => number.replace(/\s/g, GROUP)).replace(/(?<=\d),(?=\d)/g, COMMA);
}

/** An amount as it is shown: the other way round. */
export function partGroups(text: string): string {
  return text.replaceAll(COMMA, ",").replaceAll(GROUP, "\u00a0");
}

/** "2600" → "2ꞏ600": how most texts print an amount that is typed without groups; null for a year and for other words. */
export function groupsOf(word: string): string | null {
  if (!/^[1-9]\d{3,8}$/.test(word) || /^(?:19|20)\d{2}$/.test(word)) return null;
  return word.replace(/(?<=\d)(?=(?:\d{3})+$)/g, GROUP);
}
