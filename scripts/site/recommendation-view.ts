// The page of one recommendation: its words, every answer in its own words, and how others word it.

import { leavesOf } from "../model/blocks.ts";
import type { AuditRecord, RecommendationRecord, ResponseRecord } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import { sectionEnd } from "../model/document.ts";
import { type Comparing, compareHref, responseText } from "./compare-texts.ts";
import { type Address, type Crumb, renderPart } from "./document-view.ts";
import { type StatusView, statusView } from "./facts.ts";
import { type LedgerEntry, ledgerEntry } from "./ledger-entry.ts";
import { anchorOf, describe, hasDamage, type Lookups, recommendationName, titleAt } from "./lookups.ts";
import { type NearestView, nearestViews } from "./nearest-view.ts";
import { shorten } from "./render.ts";
import { type StanceView, stanceView } from "./stance-view.ts";
import { capitalise, count, STATUS_WORDS } from "./words.ts";

export interface ResponseView {
  readonly href: string;
  readonly body: string;
  readonly source: string;
  readonly status: StatusView | null;
  readonly statusWords: string;
  readonly statusCode: string;
  readonly sections: readonly string[];
  /** The beginning of the answer in plain text, for the page where answers stand side by side. */
  readonly beginning: string;
  /** The answer as HTML: what is shown at once, and the rest of a long one. */
  readonly opening: string;
  readonly rest: string;
  readonly restWords: string;
  readonly stances: readonly StanceView[];
  /** Each stance in words, once. */
  readonly stanceWords: readonly string[];
}

/** The draft's words against the board's. */
export interface ResponsePair {
  readonly title: string;
  readonly href: string;
  readonly html: string;
}

export interface RestatementView {
  readonly href: string;
  readonly by: string;
  readonly text: string;
  readonly changed: boolean;
  /** The wording with what was altered marked; "" where nothing was. */
  readonly marked: string;
}

export interface RecommendationView {
  readonly href: string;
  readonly title: string;
  readonly name: string;
  readonly text: string;
  readonly audit: Crumb;
  readonly auditId: string;
  /** Whether the report of the auditors is in the collection. */
  readonly held: boolean;
  readonly damaged: boolean;
  readonly responses: readonly ResponseView[];
  readonly restatements: readonly RestatementView[];
  readonly pairs: readonly ResponsePair[];
  readonly promises: readonly LedgerEntry[];
  /** Passages of later documents that tell of what was promised. */
  readonly followUps: readonly Crumb[];
  readonly nearest: readonly NearestView[];
  readonly previous: Crumb | null;
  readonly next: Crumb | null;
}

export function recommendationView(
  record: RecommendationRecord,
  lookups: Lookups,
  address: Address,
  comparing: Comparing,
): RecommendationView {
  const audit = lookups.audits.get(record.audit);
  return {
    href: record.href,
    title: `${recommendationName(record)}: ${shorten(record.text, 90)}`,
    name: recommendationName(record),
    text: record.text,
    audit: {
      title: audit === undefined ? record.audit : titleAt(audit.href, lookups),
      href: audit?.href ?? "/granskningar/",
    },
    auditId: record.audit,
    held: audit?.held ?? false,
    damaged: hasDamage(
      record.responses.map(({ document }) => document),
      lookups,
    ),
    responses: record.responses.map((response) => responseView(response, lookups, address)),
    restatements: record.restatements.map(({ href, by, text, changed }) => ({
      href,
      by: by ?? titleAt(href, lookups),
      text,
      changed,
      marked: changed ? comparing.words(record.text, text) : "",
    })),
    pairs: pairsOf(record, lookups, address, comparing),
    ...promisesOf(record, lookups),
    nearest: nearestViews(record.href, lookups),
    ...neighbours(record, audit, lookups),
  };
}

/** One answer without its full text, for the page where answers stand side by side. */
export function responseSummary(response: ResponseRecord, lookups: Lookups): ResponseView {
  const record = lookups.documents.get(response.document);
  return {
    href: response.href,
    body: response.body ?? "Okänt vem som svarar",
    source: record === undefined ? response.document : capitalise(describe(record)),
    status: record === undefined ? null : statusView(record, lookups.texts.get(response.document)),
    statusWords: STATUS_WORDS[response.status],
    statusCode: response.status,
    sections: response.sections,
    beginning: beginningOf(response, lookups),
    opening: "",
    rest: "",
    restWords: "",
    ...stancesOf(response),
  };
}

function stancesOf({ stances, status }: ResponseRecord): Pick<ResponseView, "stances" | "stanceWords"> {
  const views = stances.map((stance) => stanceView(stance, status));
  return { stances: views, stanceWords: [...new Set(views.map(({ words }) => words))] };
}

/** An officers' draft and the answer to the same recommendation in the same case. */
function pairsOf(
  { responses }: RecommendationRecord,
  lookups: Lookups,
  address: Address,
  comparing: Comparing,
): ResponsePair[] {
  const typeOf = ({ document }: ResponseRecord) => lookups.documents.get(document)?.type;
  const caseOf = ({ document }: ResponseRecord) => lookups.documents.get(document)?.diarienummer ?? null;
  const drafts = responses.filter((response) => typeOf(response) === "tjänsteskrivelse");
  const answers = responses.filter((response) => typeOf(response) === "yttrande");
  const couples = drafts.flatMap((draft) =>
    answers
      .filter((answer) => caseOf(draft) !== null && caseOf(draft) === caseOf(answer))
      .map((answer) => [draft, answer] as const),
  );
  return couples.slice(0, MOST_PAIRS).flatMap(([draft, answer], index): ResponsePair[] => {
    const [a, b] = [responseText(draft, lookups), responseText(answer, lookups)];
    if (a === null || b === null) return [];
    const showing = { address, prefix: `skillnad-${index + 1}`, level: 3 } as const;
    const title = `${draft.body ?? "Förslaget"} och ${answer.body ?? "svaret"}`;
    const html = comparing.html(comparing.compare(a, b), a, b, showing);
    return [{ title, href: compareHref(draft.href, answer.href), html }];
  });
}

/** So many pairs of a draft and an answer are compared on the page; more are rare and reached from their documents. */
const MOST_PAIRS = 2;

/** Each promise once, where it weighs most, with what later documents tell of it. */
function promisesOf(
  { commitments }: RecommendationRecord,
  lookups: Lookups,
): Pick<RecommendationView, "promises" | "followUps"> {
  const groups = new Set(commitments.flatMap((id) => lookups.commitments.get(id) ?? []));
  const promises = [...groups].map((group) => ledgerEntry(group.first, group, lookups));
  const followUps = new Map(
    promises.flatMap((entry) => entry.followUps.map((one) => [one.href, one] as const)),
  );
  return { promises, followUps: [...followUps.values()] };
}

function responseView(response: ResponseRecord, lookups: Lookups, address: Address): ResponseView {
  const summary = responseSummary(response, lookups);
  const document = lookups.texts.get(response.document);
  if (document === undefined) return summary;
  const part = partOf(document, anchorOf(response.href));
  if (part === null) return summary;
  const cut = openingEnd(document, part);
  const render = (from: number, to: number) =>
    renderPart(document, { from, to, topLevel: 4 }, lookups, address);
  const words = wordsBetween(document, cut, part.to);
  return {
    ...summary,
    opening: render(part.from, cut),
    rest: cut < part.to ? render(cut, part.to) : "",
    restWords: count(words, "ord", "ord"),
  };
}

function beginningOf(response: ResponseRecord, lookups: Lookups): string {
  const document = lookups.texts.get(response.document);
  const part = document === undefined ? null : partOf(document, anchorOf(response.href));
  if (document === undefined || part === null) return `${response.firstWords} …`;
  const words = document.passages
    .slice(part.from, Math.min(part.to, part.from + 8))
    .filter(({ level }) => level === null);
  return shorten(words.map(({ text }) => text).join(" "), 320);
}

/** The passages of the answer under the recommendation with this anchor; failing that, its whole section. */
function partOf(document: PolicyDocument, anchor: string): { from: number; to: number } | null {
  const finding = document.findings.recommendations.find(({ place }) => place.anchor === anchor);
  if (finding !== undefined) return finding.response;
  const index = document.passages.findIndex((passage) => passage.anchor === anchor);
  return index === -1 ? null : { from: index, to: sectionEnd(document.passages, index) };
}

/** A longer answer than this is folded after its first passages. */
const FOLD_FROM = 160;

function openingEnd(document: PolicyDocument, { from, to }: { from: number; to: number }): number {
  if (wordsBetween(document, from, to) <= FOLD_FROM) return to;
  let end = from;
  while (end < to && wordsBetween(document, from, end) < FOLD_FROM / 3) end++;
  const boundary = blockStarts(document).find((start) => start >= end);
  return boundary === undefined || boundary > to ? to : boundary;
}

/** The passage index at which each block begins: a list is never cut in two. */
function blockStarts(document: PolicyDocument): number[] {
  let index = 0;
  return document.blocks.map((block) => {
    const start = index;
    index += leavesOf([block]).length;
    return start;
  });
}

function wordsBetween(document: PolicyDocument, from: number, to: number): number {
  return document.passages
    .slice(from, to)
    .reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

function neighbours(
  record: RecommendationRecord,
  audit: AuditRecord | undefined,
  lookups: Lookups,
): Pick<RecommendationView, "previous" | "next"> {
  const all = audit?.recommendations ?? [];
  const index = all.indexOf(record.id);
  const crumb = (id: string | undefined) => {
    const found = id === undefined ? undefined : lookups.recommendations.get(id);
    return found === undefined ? null : { title: recommendationName(found), href: found.href };
  };
  return {
    previous: index > 0 ? crumb(all[index - 1]) : null,
    next: index === -1 ? null : crumb(all[index + 1]),
  };
}
