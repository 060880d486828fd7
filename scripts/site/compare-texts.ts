// Which texts are compared when the site is built, and their words: a draft and its answer, a plan and its follow-up, two years' answers.
import type { DocumentRecord, ResponseRecord } from "../model/collection.ts";
import type { ComparedText, Comparison } from "../model/comparison.ts";
import { type PolicyDocument, sectionEnd } from "../model/document.ts";
import { slug } from "../swedish/slug.ts";
import { anchorOf, describe, type Lookups } from "./lookups.ts";
import { capitalise, STATUS_WORDS } from "./words.ts";

/** What the commands put in: the site itself compares nothing. */
export interface Comparing {
  readonly compare: (a: ComparedText, b: ComparedText) => Comparison;
  readonly html: (
    comparison: Comparison,
    a: ComparedText,
    b: ComparedText,
    showing: {
      readonly address: (href: string) => string;
      readonly prefix: string;
      readonly level: 2 | 3 | 4;
    },
  ) => string;
  /** Two wordings in one line, as HTML. */
  readonly words: (a: string, b: string) => string;
}

export interface Pair {
  readonly a: DocumentRecord;
  readonly b: DocumentRecord;
  /** Why the two belong together, in words. */
  readonly why: string;
}

/** A case with more drafts and answers than this is not compared each with each. */
const MOST_OF_A_CASE = 3;

/** `/jamfor/asn-2024-2039-tjansteskrivelse/asn-2024-2039-yttrande/` */
export function pairHref({ a, b }: Pick<Pair, "a" | "b">): string {
  return `/jamfor/${slug(a.id, a.id.length)}/${slug(b.id, b.id.length)}/`;
}

/** The page where any two addresses are compared, by a script: `/jamfor/?a=…&b=…`. */
export function compareHref(a: string, b: string): string {
  return `/jamfor/?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`;
}

function bodiesOf({ nämnd, förvaltning }: DocumentRecord): string[] {
  return [nämnd, förvaltning].filter((name) => name !== null);
}

/** "Yttrande, 14 mars 2024 (ASN-2024-2039), förslag" */
export function comparedName(record: DocumentRecord): string {
  return `${capitalise(describe(record))}, ${STATUS_WORDS[record.status].toLowerCase()}`;
}

function textBetween(
  document: PolicyDocument,
  record: DocumentRecord,
  from: number,
  to: number,
): ComparedText {
  return {
    name: comparedName(record),
    href: record.href,
    bodies: bodiesOf(record),
    passages: document.passages.slice(from, to).map(({ anchor, text, type }) => ({
      href: `${record.href}#${anchor}`,
      text,
      isHeading: type === "heading",
    })),
  };
}

/** The words of a whole document, its title left out. */
export function documentText(record: DocumentRecord, lookups: Lookups): ComparedText | null {
  const document = lookups.texts.get(record.id);
  if (document === undefined) return null;
  const from = document.passages[0]?.level === 1 ? 1 : 0;
  return textBetween(document, record, from, document.passages.length);
}

/** The words of one answer to a recommendation. */
export function responseText({ document: id, href }: ResponseRecord, lookups: Lookups): ComparedText | null {
  const [document, record] = [lookups.texts.get(id), lookups.documents.get(id)];
  if (document === undefined || record === undefined) return null;
  const anchor = anchorOf(href);
  const finding = document.findings.recommendations.find(({ place }) => place.anchor === anchor);
  const at = document.passages.findIndex((passage) => passage.anchor === anchor);
  const part = finding?.response ?? (at < 0 ? null : { from: at + 1, to: sectionEnd(document.passages, at) });
  if (part === null) return null;
  return { ...textBetween(document, record, part.from, part.to), href };
}

function byDate(a: DocumentRecord, b: DocumentRecord): number {
  return (a.date ?? "9999") < (b.date ?? "9999")
    ? -1
    : (a.date ?? "9999") > (b.date ?? "9999")
      ? 1
      : a.id < b.id
        ? -1
        : 1;
}

function draftsAndAnswers(lookups: Lookups): Pair[] {
  return [...lookups.cases.values()].flatMap(({ documents }) => {
    const records = documents.flatMap((id) => lookups.documents.get(id) ?? []);
    const drafts = records.filter(({ type }) => type === "tjänsteskrivelse").slice(0, MOST_OF_A_CASE);
    const answers = records.filter(({ type }) => type === "yttrande").slice(0, MOST_OF_A_CASE);
    return drafts.flatMap((a) =>
      answers.map((b) => ({ a, b, why: "Förvaltningens förslag och nämndens yttrande" })),
    );
  });
}

/** So many pairs of two years' answers have a page: the newest. Each page holds two whole texts. */
const MOST_OVER_YEARS = 200;

/** The answers of one nämnd, each with the one before it. */
function answersOverYears(documents: readonly DocumentRecord[]): Pair[] {
  const byBody = new Map<string, DocumentRecord[]>();
  for (const record of documents.filter(({ type }) => type === "yttrande").toSorted(byDate)) {
    if (record.nämnd === null) continue;
    byBody.set(record.nämnd, [...(byBody.get(record.nämnd) ?? []), record]);
  }
  const pairs = [...byBody.values()].flatMap((list) =>
    list.slice(1).flatMap((b, index): Pair[] => {
      const a = list[index];
      return a === undefined ? [] : [{ a, b, why: "Två yttranden av samma nämnd" }];
    }),
  );
  return pairs.sort((x, y) => byDate(y.b, x.b)).slice(0, MOST_OVER_YEARS);
}

function plansAndFollowUps(lookups: Lookups): Pair[] {
  return [...lookups.plans.values()].flatMap(({ href, followUps }) => {
    const a = [...lookups.documents.values()].find((record) => record.href === href);
    const followed = followUps.flatMap((id) => lookups.documents.get(id) ?? []).slice(0, MOST_OF_A_CASE);
    return a === undefined ? [] : followed.map((b) => ({ a, b, why: "Planen och uppföljningen av den" }));
  });
}

/** The pairs that have a page of their own, in order of address. Grows with the number of documents, never with its square. */
export function comparedPairs(documents: readonly DocumentRecord[], lookups: Lookups): Pair[] {
  const pairs = [...draftsAndAnswers(lookups), ...plansAndFollowUps(lookups), ...answersOverYears(documents)];
  const unique = new Map(pairs.map((pair) => [pairHref(pair), pair]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}
