// Numbers that are typed: which one is meant, and what is a number at all. Runs in the browser.
import { fingerprint } from "../swedish/slug.ts";

/** What a number leads to. */
export interface Identified {
  /** As it is printed: `ASN-2024-2039`. */
  readonly label: string;
  readonly href: string;
  readonly title: string | null;
  readonly kind: "ärende" | "granskning" | "saknas";
}

// "2018/KS0123", "2021 KS 123"
const YEAR_FIRST = /^((?:19|20)\d{2})[-/. ]?([a-zåäö]{1,8})[-/. ]?(\d{1,6})$/;
// "Ks 123/2019", "123/2019"; never "2024/2039"
const YEAR_LAST = /^(?:([a-zåäö]{1,8})[-/. ]?)?(?!(?:19|20)\d{2}\/)(\d{1,6})\/((?:19|20)\d{2})$/;

/**
 * Letters and figures in lower case, in the order of the normal form: `ASN-2024-2039`, `asn 2024/2039` → `asn20242039`;
 * `2018/KS0123` → `ks20180123`; `Ks 123/2019` → `ks2019123`.
 */
export function identifierKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(YEAR_FIRST, "$2$1$3")
    .replace(YEAR_LAST, "$1$3$2")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** The file that a key is kept in: one of thirty-six. */
export function fileOf(key: string): string {
  return fingerprint(key).at(-1) ?? "0";
}

// asn20242039, sr202381, sou202362, hslffs202239, 20242039; never "2024" or "plan2018"
const KEY = /^(?:[a-zåäö]{1,8}\d{4,12}|\d{6,12})$/;

/** The key of what is asked for, where it may be a number and nothing more; null otherwise. */
export function askedKey(text: string): string | null {
  const bare = text.replace(/^(?:dnr|diarienr|diarienummer|ärende)[.:]? /i, "").replace(/["”“]/g, "");
  const key = identifierKey(bare);
  return KEY.test(key) ? key : null;
}

// "plan 2016-2018", "2024/25", "budget 2024–2026"
const SPAN = /(?<!\d)((?:19|20)\d{2})\s?[-\u2010-\u2015/]\s?(\d{4}|\d{2})$/;
const LONGEST_SPAN = 15;

/** Whether a text ends in a period: "plan 2016–2018", "vintern 2023/24". */
export function isPeriod(text: string): boolean {
  const [, from = "", to = ""] = SPAN.exec(text.trim()) ?? [];
  if (from === "") return false;
  if (to.length === 2) return (Number(from) + 1) % 100 === Number(to);
  return Number(to) > Number(from) && Number(to) <= Number(from) + LONGEST_SPAN;
}

// asn20242039: letters, a year, a running number
const CASE = /^([a-zåäö]{2,8})(?:19|20)\d{2}\d{1,6}$/;
// "KS 2024/9", "ASN-2024-2039"; never "plan 2024-2", "SFS 2017:900"
const WRITTEN_AS_CASE = /^[A-ZÅÄÖ]{2,8}[-/. ]?(?:19|20)\d{2}[-/. ]\d/;

/**
 * Whether what is asked for can be nothing but the number of a case or an audit.
 * @param series the letters of the numbers that the collection knows
 */
export function isCaseNumber(text: string, series: readonly string[]): boolean {
  const letters = CASE.exec(askedKey(text) ?? "")?.[1];
  if (letters === undefined) return false;
  return series.includes(letters) || (WRITTEN_AS_CASE.test(text) && !isPeriod(text));
}
