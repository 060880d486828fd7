// The pages that gather what belongs together: a case, an audit, a plan, and what is known of a document that is missing.
import type {
  AuditRecord,
  CaseRecord,
  GapRecord,
  RecommendationRecord,
  TimelineEntry,
} from "../model/collection.ts";
import { bodyOf } from "../model/commitments.ts";
import type { Pair } from "./compare-texts.ts";
import { type PairLine, pairLine } from "./compare-view.ts";
import { type ContradictionView, contradictionViews } from "./contradiction-view.ts";
import type { Crumb } from "./document-view.ts";
import { type GapView, gapView } from "./gap-views.ts";
import { type Term, termsIn } from "./glossary.ts";
import { auditLedgerHref } from "./ledger.ts";
import {
  describe,
  documentAt,
  gapName,
  hasDamage,
  isMadeUp,
  type Lookups,
  recommendationName,
  titleAt,
} from "./lookups.ts";
import { firstMentions, isAgendaItem, type Mention, pageOf } from "./mentions.ts";
import { type ResponseView, responseSummary } from "./recommendation-view.ts";
import { timelinePicture } from "./timeline-picture.ts";
import { capitalise, formatDate, gapWords, relationWords, STATUS_WORDS } from "./words.ts";

/** One line in a list: a link, and what is said of it. */
export interface Entry {
  readonly href: string;
  readonly title: string;
  readonly about: string | null;
}

export interface Gathering {
  readonly href: string;
  readonly title: string;
  readonly label: string;
  readonly documents: readonly Entry[];
  readonly gap: GapView | null;
  readonly mentions: readonly Mention[];
  readonly moreMentions: string | null;
}

export interface CaseView extends Gathering {
  readonly pairs: readonly PairLine[];
  readonly contradictions: readonly ContradictionView[];
  /** The timeline as an `<svg>`; "" where it would show nothing. */
  readonly picture: string;
  readonly terms: readonly Term[];
  readonly diarienummer: string;
  /** Nothing in the collection says what was decided. */
  readonly undecided: boolean;
  readonly items: readonly Entry[];
  readonly related: readonly Mention[];
  readonly timeline: readonly (Omit<TimelineEntry, "precision"> & { readonly dateWords: string })[];
}

export interface AuditView extends Gathering {
  readonly id: string;
  readonly held: boolean;
  /** An answer was read from paper with many broken words. */
  readonly damaged: boolean;
  readonly items: readonly Mention[];
  readonly moreItems: string | null;
  readonly recommendations: readonly AuditRow[];
  /** Where what the answers promise is listed, if they promise anything. */
  readonly promises: Crumb | null;
}

export interface AuditRow {
  readonly href: string;
  readonly name: string;
  readonly text: string;
  readonly responses: readonly ResponseView[];
}

export function caseView(record: CaseRecord, lookups: Lookups, pairs: readonly Pair[]): CaseView {
  return {
    ...gathering(record.href, record.title ?? record.diarienummer, `Ärende ${record.diarienummer}`, lookups),
    documents: documentEntries(record.documents, lookups),
    diarienummer: record.diarienummer,
    contradictions: contradictionViews(record.href, lookups),
    picture: timelinePicture(record.timeline),
    terms: termsIn(wordsOf(record, lookups)),
    pairs: [...new Set(pairs)].map(pairLine),
    undecided: !isDecided(record, lookups),
    items: record.items.map((href) => ({
      href,
      title: titleAt(href, lookups),
      about: meetingOf(href, lookups),
    })),
    related: record.related.map(({ href, relation, evidence }) => ({
      href,
      title: titleAt(href, lookups),
      relation: relationWords(relation),
      quote: evidence,
      certainty: "säker",
    })),
    timeline: record.timeline.map((entry) => ({ ...entry, dateWords: formatDate(entry.date) })),
  };
}

/** What the page of a case speaks of: kinds of documents, events, who acts. */
function wordsOf({ documents, timeline }: CaseRecord, lookups: Lookups): string {
  const types = documents.flatMap((id) => lookups.documents.get(id)?.type ?? []);
  return [...types, ...timeline.flatMap(({ event, body }) => [event, body ?? ""])].join(" ");
}

/** Whether a decided document, or minutes, belong to the case. */
function isDecided({ documents, items }: CaseRecord, lookups: Lookups): boolean {
  const pages = new Set(items.map(pageOf));
  const minutes = [...lookups.meetings.values()].filter(({ href }) => pages.has(href));
  const ids = [...documents, ...minutes.map(({ document }) => document)];
  return ids.some((id) => {
    const record = lookups.documents.get(id);
    return record?.status === "beslutad" || record?.type === "protokoll";
  });
}

export function auditView(record: AuditRecord, lookups: Lookups): AuditView {
  const label = isMadeUp(record.id) || record.title === null ? "Granskning" : `Granskning ${record.id}`;
  const gathered = gathering(record.href, titleAt(record.href, lookups), label, lookups);
  const incoming = lookups.incoming.get(record.href) ?? [];
  const items = firstMentions(incoming.filter(({ href }) => isAgendaItem(href)));
  return {
    ...gathered,
    mentions: gathered.mentions.filter(({ href }) => !isAgendaItem(href)),
    items: items.shown,
    moreItems: items.more,
    damaged: hasDamage(record.answers, lookups),
    documents: documentEntries(record.answers, lookups),
    id: record.id,
    held: record.held,
    promises: hasPromises(record, lookups)
      ? { href: auditLedgerHref(record.href), title: "Åtaganden efter granskningen" }
      : null,
    recommendations: record.recommendations.flatMap((id) => {
      const found = lookups.recommendations.get(id);
      return found === undefined ? [] : [auditRow(found, lookups)];
    }),
  };
}

/** Under its recommendations, or in an answer under none. */
function hasPromises({ recommendations, answers }: AuditRecord, lookups: Lookups): boolean {
  const isLoose = (recommendation: string | null) =>
    recommendation === null || !lookups.recommendations.has(recommendation);
  return (
    recommendations.some((id) => (lookups.recommendations.get(id)?.commitments.length ?? 0) > 0) ||
    answers.some((id) => lookups.promises.get(id)?.some(({ recommendation }) => isLoose(recommendation)))
  );
}

/** A page of its own for what is missing and has no case, audit or plan to stand with. */
export function gapPage(record: GapRecord, lookups: Lookups): Gathering {
  return gathering(record.href, gapName(record, lookups), gapWords(record.kind), lookups);
}

/** Documents as lines: what, from whom, with which status. */
export function documentEntries(ids: readonly string[], lookups: Lookups): Entry[] {
  return ids.flatMap((id) => {
    const record = lookups.documents.get(id);
    if (record === undefined) return [];
    const by = bodyOf(record);
    const about = [capitalise(describe(record)), ...(by === null ? [] : [by]), STATUS_WORDS[record.status]];
    return [{ href: record.href, title: record.title, about: about.join(" · ") }];
  });
}

export function gathering(href: string, title: string, label: string, lookups: Lookups): Gathering {
  const gap = lookups.gaps.get(href);
  const incoming = firstMentions(gap === undefined ? (lookups.incoming.get(href) ?? []) : []);
  return {
    href,
    title,
    label,
    documents: [],
    gap: gap === undefined ? null : gapView(gap, lookups),
    mentions: incoming.shown,
    moreMentions: incoming.more,
  };
}

function auditRow(record: RecommendationRecord, lookups: Lookups): AuditRow {
  return {
    href: record.href,
    name: recommendationName(record),
    text: record.text,
    responses: record.responses.map((response) => responseSummary(response, lookups)),
  };
}

function meetingOf(href: string, lookups: Lookups): string | null {
  const document = documentAt(href, lookups);
  return document === undefined ? (lookups.titles.get(pageOf(href)) ?? null) : describe(document);
}
