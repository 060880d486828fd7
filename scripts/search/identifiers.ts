// The numbers that the collection knows, each with its page: cases, audits, and what is cited and missing.
import type { Collection } from "../model/collection.ts";
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

/** The key of what is asked for, where it is a number and nothing more; null otherwise. */
export function askedKey(text: string): string | null {
  const bare = text.replace(/^(?:dnr|diarienr|diarienummer|ärende)[.:]? /i, "").replace(/["”“]/g, "");
  const key = identifierKey(bare);
  return KEY.test(key) ? key : null;
}

// asn20242039: letters, a year, a running number
const CASE = /^[a-zåäö]{2,6}(?:19|20)\d{2}\d{1,6}$/;

/** Whether a key can be nothing but the number of a case or an audit. */
export function isCaseKey(key: string): boolean {
  return CASE.test(key);
}

/** All numbers by their files, each file by key. A number without its letters leads to all that have it. */
export function identifiersOf({
  records,
}: Pick<Collection, "records">): Map<string, Record<string, Identified[]>> {
  const files = new Map<string, Record<string, Identified[]>>();
  const seen = new Set<string>();
  const add = (key: string, found: Identified): void => {
    const file = files.get(fileOf(key)) ?? {};
    file[key] = [...(file[key] ?? []), found];
    files.set(fileOf(key), file);
  };
  const put = (found: Identified): void => {
    if (seen.has(found.href) || !/\d/.test(found.label)) return;
    seen.add(found.href);
    const key = identifierKey(found.label);
    add(key, found);
    const digits = key.replace(/^\D+/, "");
    if (digits !== key && digits.length >= 6) add(digits, found);
  };
  for (const { diarienummer, href, title } of records.cases)
    put({ label: diarienummer, href, title, kind: "ärende" });
  for (const { id, href, title } of records.audits) put({ label: id, href, title, kind: "granskning" });
  for (const { id, href, kind, reason } of records.gaps)
    if (reason === "saknas-i-samlingen" && kind !== "plan")
      put({ label: id, href, title: null, kind: "saknas" });
  return files;
}
