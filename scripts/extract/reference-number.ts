// References that are a printed number: case numbers, audits, SOU, föreskrifter, organisationsnummer.
import type { ReferenceKind } from "../model/findings.ts";
import { findDiarienummer } from "../swedish/diarienummer.ts";

/** A reference inside one text. */
export interface Found {
  readonly kind: ReferenceKind;
  readonly target: string;
  /** What the same words refer to besides: "rekommendation ett och två". */
  readonly more?: readonly string[];
  readonly start: number;
  readonly end: number;
}

// SOU 2023:62   SOU:2023:62
const SOU = /(?<!\p{L})SOU\s?:?\s?((?:19|20)\d{2})\s?:\s?(\d{1,3})(?!\d)/gu;
// HSLF-FS 2022:39   HSLF-\nFS 2022:39   SOSFS 2011:9   AFS 2023:2 (but SFS is for statutes)
const FÖRESKRIFT =
  /(?<![\p{L}-])(?!SFS\s)(\p{Lu}{1,8}-?\s?FS|\p{Lu}{1,8}FS)\s((?:19|20)\d{2})\s?:\s?(\d{1,4})(?!\d)/gu;
// revisionsrapport nr 5/2021   granskningsrapport 2023:4   projektrapport nr 8, 2020
const REPORT =
  /(?<!\p{L})(revisionsrapport|granskningsrapport|projektrapport)\s(?:nr\.?\s|nummer\s)?(?:(\d{1,3})(?:\/|,\s|\s-\s)((?:19|20)\d{2})|((?:19|20)\d{2}):(\d{1,3}))(?!\d)/giu;
// 846004-8716
const ORGANISATION = /(?<![\d-])(?:16)?(\d{6})[-‐‑–]?(\d{4})(?![\d-])/gu;

/** The last digit of ten proves the others (the Luhn sum that Skatteverket uses). */
function isChecked(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function place(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

/** Organisations: ten digits, the third at least 2 (a person's is at most 1), a valid check digit. */
function organisations(text: string): Found[] {
  return [...text.matchAll(ORGANISATION)].flatMap((match): Found[] => {
    const digits = `${match[1]}${match[2]}`;
    if (Number(digits[2]) < 2 || !isChecked(digits) || /^0{4}/.test(digits)) return [];
    const printed = /[-‐‑–]/u.test(match[0]);
    const labelled = /org(?:anisations)?\.?\s?-?n(?:umme)?r\.?:?\s?$/iu.test(
      text.slice(Math.max(0, match.index - 24), match.index),
    );
    if (!printed && !labelled) return [];
    return [{ kind: "organisationsnummer", target: `${match[1]}-${match[2]}`, ...place(match) }];
  });
}

/** Finds every reference by number in a text. */
export function findNumbers(text: string): Found[] {
  if (!/\d{2}/.test(text)) return []; // the shortest of them has two figures in a row
  const cases = findDiarienummer(text).map(
    ({ kind, normal, start, end }): Found => ({ kind, target: normal, start, end }),
  );
  const inquiries = [...text.matchAll(SOU)].map(
    (match): Found => ({ kind: "sou", target: `SOU ${match[1]}:${match[2]}`, ...place(match) }),
  );
  const series = text.includes("FS") ? [...text.matchAll(FÖRESKRIFT)] : [];
  const rules = series.map((match): Found => {
    const name = (match[1] ?? "").replace(/\s/g, "");
    return { kind: "föreskrift", target: `${name} ${match[2]}:${match[3]}`, ...place(match) };
  });
  const reports = [...text.matchAll(REPORT)].map((match): Found => {
    const number = match[2] ?? match[5];
    const year = match[3] ?? match[4];
    return {
      kind: "granskning",
      target: `${(match[1] ?? "").toLowerCase()} ${number}/${year}`,
      ...place(match),
    };
  });
  return [...cases, ...inquiries, ...rules, ...reports, ...organisations(text)];
}
