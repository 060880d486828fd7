// A diarienummer as one word that nothing else begins with, so that a number finds its own documents and not all that
// begin like it: ASN-2024-20 is not ASN-2024-2039.
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
