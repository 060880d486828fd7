// What the pages look up again and again, made once for the whole collection: by id, by address, and backwards.
import type {
  AuditRecord,
  CaseRecord,
  Collection,
  CommitmentRecord,
  ContradictionRecord,
  DocumentRecord,
  GapRecord,
  LinkRecord,
  MeetingRecord,
  PlanRecord,
  RecommendationRecord,
  ReferenceRecord,
} from "../model/collection.ts";
import { type CommitmentGroup, groupCommitments } from "../model/commitments.ts";
import type { PolicyDocument } from "../model/document.ts";
import type { ReferenceFinding } from "../model/findings.ts";
import { slug } from "../swedish/slug.ts";
import { type Mentions, makeMentions, pageOf } from "./mentions.ts";
import { shorten } from "./render.ts";
import { capitalise, formatDate, isDamaged } from "./words.ts";

export interface Lookups extends Mentions {
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly texts: ReadonlyMap<string, PolicyDocument>;
  readonly cases: ReadonlyMap<string, CaseRecord>;
  readonly audits: ReadonlyMap<string, AuditRecord>;
  readonly plans: ReadonlyMap<string, PlanRecord>;
  /** By address, since what is missing may share its page with a case, an audit or a plan. */
  readonly gaps: ReadonlyMap<string, GapRecord>;
  readonly gapsById: ReadonlyMap<string, GapRecord>;
  readonly meetings: ReadonlyMap<string, MeetingRecord>;
  readonly recommendations: ReadonlyMap<string, RecommendationRecord>;
  /** By the address of a passage where the recommendation stands, is answered or is worded anew. */
  readonly recommendationAt: ReadonlyMap<string, RecommendationRecord>;
  readonly references: ReadonlyMap<string, ReferenceRecord>;
  /** By the id of each of its places: a promise with all that say it. */
  readonly commitments: ReadonlyMap<string, CommitmentGroup>;
  /** By the id of a document: what it promises, in the order of its text. */
  readonly promises: ReadonlyMap<string, readonly CommitmentRecord[]>;
  /** By the address of each page that has one of their places, or shows them: what does not go together. */
  readonly contradictions: ReadonlyMap<string, readonly ContradictionRecord[]>;
  /** By the address of a recommendation: passages of other cases that are worded like it. */
  readonly nearest: ReadonlyMap<string, readonly LinkRecord[]>;
  readonly titles: ReadonlyMap<string, string>;
  readonly originals: ReadonlySet<string>;
}

/** `/a/b/#c` → `c`, `""` where there is none. */
export function anchorOf(href: string): string {
  const hash = href.indexOf("#");
  return hash === -1 ? "" : href.slice(hash + 1);
}

/** @param originals names of the files that stand under /original/ */
export function makeLookups({ documents, records }: Collection, originals: ReadonlySet<string>): Lookups {
  const titles = makeTitles(records);
  return {
    documents: new Map(records.documents.map((record) => [record.id, record])),
    texts: new Map(documents.map((document) => [document.id, document])),
    cases: new Map(records.cases.map((record) => [record.diarienummer, record])),
    audits: new Map(records.audits.map((record) => [record.id, record])),
    plans: new Map(records.plans.map((record) => [record.id, record])),
    gaps: new Map(records.gaps.map((record) => [record.href, record])),
    gapsById: new Map(records.gaps.map((record) => [record.id, record])),
    meetings: new Map(records.meetings.map((record) => [record.document, record])),
    recommendations: new Map(records.recommendations.map((record) => [record.id, record])),
    recommendationAt: recommendationsByPlace(records.recommendations),
    references: referencesByWords(records.references),
    commitments: groupsByPlace(groupCommitments(records.commitments, records.documents)),
    promises: byDocument(records.commitments),
    contradictions: contradictionsByPage(records.contradictions),
    nearest: nearestByPlace(records.links),
    ...makeMentions(records, (href) => titleAt(href, { titles })),
    titles,
    originals,
  };
}

/** The page that a diarienummer, an audit, a plan or a document id leads to, or null. */
export function hrefOf(name: string, lookups: Lookups): string | null {
  if (name.startsWith("/")) return name;
  const record =
    lookups.audits.get(name) ??
    lookups.cases.get(name) ??
    lookups.plans.get(name) ??
    lookups.documents.get(name);
  if (record !== undefined) return record.href;
  return lookups.gapsById.get(name)?.href ?? null;
}

/** The document on whose page an address lies. */
export function documentAt(
  href: string,
  { documents }: Pick<Lookups, "documents">,
): DocumentRecord | undefined {
  return documents.get(pageOf(href).slice(1, -1));
}

/** Whether an id was made by us, where nothing is printed that it could be called: `plan-for-kvinnofrid-2016-2020`. */
export function isMadeUp(id: string): boolean {
  return slug(id, id.length) === id;
}

/** What is missing, as a reader calls it: its number, or its title where it has none. */
export function gapName(gap: GapRecord, lookups: Pick<Lookups, "titles">): string {
  return isMadeUp(gap.id) ? titleAt(gap.href, lookups) : gap.id;
}

/** What an address is called: the passage if it has a name, else its page. */
export function titleAt(href: string, { titles }: Pick<Lookups, "titles">): string {
  return titles.get(href) ?? titles.get(pageOf(href)) ?? href;
}

/** Whether one of these documents was read from paper with many broken words. */
export function hasDamage(ids: readonly string[], lookups: Lookups): boolean {
  return ids.some((id) => isDamaged(lookups.documents.get(id)?.original ?? null));
}

/** What a place in a document is called: its document, and the section that it stands in. */
export function placeName(href: string, lookups: Pick<Lookups, "documents" | "texts" | "titles">): string {
  const record = documentAt(href, lookups);
  const passages = record === undefined ? undefined : lookups.texts.get(record.id)?.passages;
  if (record === undefined || passages === undefined) return titleAt(href, lookups);
  const index = passages.findIndex(({ anchor }) => anchor === anchorOf(href));
  const section = passages.slice(1, index + 1).findLast(({ level }) => level === 2)?.text ?? record.title;
  return section === record.title ? record.title : `${record.title}: ${shorten(section, 80)}`;
}

/** The record of a reference that was found in a text: at its own place, else the same words anywhere. */
export function referenceRecord(
  document: PolicyDocument,
  finding: ReferenceFinding,
  lookups: Lookups,
): ReferenceRecord | null {
  const from = `${document.href}#${finding.place.anchor}`;
  const exact = lookups.references.get(`${from}\n${finding.kind}\n${finding.target}`);
  if (exact !== undefined || finding.kind === "intern") return exact ?? null;
  return lookups.references.get(`${finding.kind}\n${finding.target}`) ?? null;
}

/** "yttrande, 14 mars 2024 (ASN-2024-2039)": what a document is, without its title. */
export function describe(record: DocumentRecord): string {
  const date = record.date === null ? "utan datum" : formatDate(record.date);
  const number = record.diarienummer === null ? "" : ` (${record.diarienummer})`;
  return `${record.type}, ${date}${number}`;
}

function makeTitles(records: Collection["records"]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const gap of records.gaps)
    if (gap.reason !== "sekretess" && gap.kind !== "dokument") titles.set(gap.href, gap.id);
  for (const record of records.cases) titles.set(record.href, record.title ?? record.diarienummer);
  for (const record of records.audits) titles.set(record.href, capitalise(record.title ?? record.id));
  for (const record of records.plans) titles.set(record.href, record.title);
  for (const record of records.recommendations) titles.set(record.href, recommendationName(record));
  for (const record of records.meetings) {
    titles.set(record.href, meetingName(record));
    for (const item of record.items) if (!item.withheld) titles.set(item.href, itemName(item));
  }
  for (const record of records.documents) {
    titles.set(record.href, record.title);
    for (const { href, level, heading } of record.sections) {
      if (level > 1) titles.set(href, `${record.title}: ${shorten(heading, 80)}`);
    }
  }
  return titles;
}

/** "Rekommendation 3", or "Rekommendation (den 3:e i ordningen)" where the text prints no number. */
export function recommendationName({ number, ordinal }: RecommendationRecord): string {
  return number === null ? `Rekommendation (nr ${ordinal} i ordningen)` : `Rekommendation ${number}`;
}

export function meetingName({ nämnd, date }: MeetingRecord): string {
  return `${nämnd ?? "Sammanträde"}${date === null ? "" : `, ${formatDate(date)}`}`;
}

function itemName({ number, title }: MeetingRecord["items"][number]): string {
  return number === null ? title : `Punkt ${number}: ${title}`;
}

function recommendationsByPlace(records: readonly RecommendationRecord[]): Map<string, RecommendationRecord> {
  const byPlace = new Map<string, RecommendationRecord>();
  for (const record of records) {
    for (const { href } of [...record.restatements, ...record.responses]) byPlace.set(href, record);
  }
  return byPlace;
}

function referencesByWords(records: readonly ReferenceRecord[]): Map<string, ReferenceRecord> {
  const byWords = new Map<string, ReferenceRecord>();
  for (const record of records) {
    byWords.set(`${record.from}\n${record.kind}\n${record.target}`, record);
    if (record.href !== null || record.external !== null)
      byWords.set(`${record.kind}\n${record.target}`, record);
  }
  return byWords;
}

function groupsByPlace(groups: readonly CommitmentGroup[]): Map<string, CommitmentGroup> {
  return new Map(
    groups.flatMap((group) => [group.first, ...group.others].map(({ id }) => [id, group] as const)),
  );
}

function contradictionsByPage(records: readonly ContradictionRecord[]): Map<string, ContradictionRecord[]> {
  const lists = new Map<string, ContradictionRecord[]>();
  for (const record of records) {
    const pages = new Set([record, ...record.places].map(({ href }) => pageOf(href)));
    for (const page of pages) lists.set(page, [...(lists.get(page) ?? []), record]);
  }
  return lists;
}

function nearestByPlace(links: readonly LinkRecord[]): Map<string, LinkRecord[]> {
  const lists = new Map<string, LinkRecord[]>();
  for (const link of links) {
    if (link.relation === "liknar") lists.set(link.from, [...(lists.get(link.from) ?? []), link]);
  }
  return lists;
}

function byDocument(records: readonly CommitmentRecord[]): Map<string, CommitmentRecord[]> {
  const lists = new Map<string, CommitmentRecord[]>();
  for (const record of records) {
    const list = lists.get(record.document);
    if (list === undefined) lists.set(record.document, [record]);
    else list.push(record);
  }
  return lists;
}
