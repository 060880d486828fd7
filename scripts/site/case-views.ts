// The pages that gather what belongs together: a case, an audit, a plan, and what is known of a document that is missing.
import type {
  AuditRecord,
  CaseRecord,
  GapRecord,
  PlanRecord,
  RecommendationRecord,
  TimelineEntry,
} from "../model/collection.ts";
import type { Crumb } from "./document-view.ts";
import {
  describe,
  documentAt,
  gapName,
  hrefOf,
  isMadeUp,
  type Lookups,
  recommendationName,
  titleAt,
} from "./lookups.ts";
import { firstMentions, type Mention, pageOf } from "./mentions.ts";
import { type ResponseView, responseSummary } from "./recommendation-view.ts";
import { capitalise, formatDate, gapWords, relationWords, STATUS_WORDS } from "./words.ts";

/** One line in a list: a link, and what is said of it. */
export interface Entry {
  readonly href: string;
  readonly title: string;
  readonly about: string | null;
}

/** What is shown where a document is cited but not held. */
export interface GapView {
  readonly heading: string;
  readonly name: string;
  readonly reason: string;
  readonly where: "kommun" | "stat";
  readonly mentions: readonly Mention[];
  readonly more: string | null;
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
  readonly diarienummer: string;
  readonly items: readonly Entry[];
  readonly related: readonly Mention[];
  readonly timeline: readonly (Omit<TimelineEntry, "precision"> & { readonly dateWords: string })[];
}

export interface AuditView extends Gathering {
  readonly id: string;
  readonly held: boolean;
  readonly recommendations: readonly AuditRow[];
}

export interface AuditRow {
  readonly href: string;
  readonly name: string;
  readonly text: string;
  readonly responses: readonly ResponseView[];
}

export interface PlanView extends Gathering {
  readonly diarienummer: Crumb | null;
  readonly years: string | null;
  readonly goals: readonly string[];
  readonly predecessor: Crumb | null;
  readonly successor: Crumb | null;
  readonly basis: string | null;
}

export function caseView(record: CaseRecord, lookups: Lookups): CaseView {
  return {
    ...gathering(record.href, record.title ?? record.diarienummer, `Ärende ${record.diarienummer}`, lookups),
    documents: documentEntries(record.documents, lookups),
    diarienummer: record.diarienummer,
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

export function auditView(record: AuditRecord, lookups: Lookups): AuditView {
  const label = isMadeUp(record.id) || record.title === null ? "Granskning" : `Granskning ${record.id}`;
  return {
    ...gathering(record.href, titleAt(record.href, lookups), label, lookups),
    documents: documentEntries(record.answers, lookups),
    id: record.id,
    held: record.held,
    recommendations: record.recommendations.flatMap((id) => {
      const found = lookups.recommendations.get(id);
      return found === undefined ? [] : [auditRow(found, lookups)];
    }),
  };
}

export function planView(record: PlanRecord, lookups: Lookups): PlanView {
  const crumb = (name: string | null) => {
    const href = name === null ? null : hrefOf(name, lookups);
    return href === null ? null : { href, title: titleAt(href, lookups) };
  };
  return {
    ...gathering(record.href, record.title, "Plan", lookups),
    documents: documentEntries(record.followUps, lookups),
    diarienummer:
      record.diarienummer === null
        ? null
        : { title: record.diarienummer, href: hrefOf(record.diarienummer, lookups) ?? "/diarienummer/" },
    years: yearsOf(record.from, record.to),
    goals: record.goals,
    predecessor: crumb(record.predecessor),
    successor: crumb(record.successor),
    basis: record.basis,
  };
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
    const by = record.nämnd ?? record.förvaltning;
    const about = [capitalise(describe(record)), ...(by === null ? [] : [by]), STATUS_WORDS[record.status]];
    return [{ href: record.href, title: record.title, about: about.join(" · ") }];
  });
}

function gathering(href: string, title: string, label: string, lookups: Lookups): Gathering {
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

const REASONS: Readonly<Record<GapRecord["reason"], string>> = {
  "saknas-i-samlingen": "Handlingen nämns i dokumenten, men den finns inte här.",
  sekretess: "Ärendet står på en dagordning, men innehållet är borttaget på grund av sekretess.",
  oläslig: "Handlingen gick inte att läsa.",
  avpublicerad: "Handlingen har funnits här, men är borttagen.",
};

/** Kinds that the state gives out, so that the municipality is not the one to ask. */
const STATE_KINDS: ReadonlySet<string> = new Set(["sou", "föreskrift", "lag", "lagrum"]);

function gapView(gap: GapRecord, lookups: Lookups): GapView {
  const mentions = gap.mentions.map(
    ({ href, quote }): Mention => ({
      href,
      quote,
      title: titleAt(href, lookups),
      relation: "",
      certainty: "säker",
    }),
  );
  const { shown, more } = firstMentions(mentions);
  const where = STATE_KINDS.has(gap.kind) ? "stat" : "kommun";
  return {
    heading: gap.reason === "sekretess" ? "Sekretess" : `${gapWords(gap.kind)} som saknas`,
    name: gapName(gap, lookups),
    reason: REASONS[gap.reason],
    where,
    mentions: shown,
    more,
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

/** "2016–2020", "från 1999". */
export function yearsOf(from: number | null, to: number | null): string | null {
  if (from === null && to === null) return null;
  if (from === null) return `till och med ${to}`;
  return to === null ? `från ${from}` : `${from}–${to}`;
}
