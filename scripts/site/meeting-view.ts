// The page of a meeting: its agenda item by item, with what was withheld folded and counted, never linked or guessed at.
import type { MeetingRecord } from "../model/collection.ts";
import type { Person } from "../model/findings.ts";
import type { Crumb } from "./document-view.ts";
import { type StatusView, statusView } from "./facts.ts";
import { anchorOf, hrefOf, type Lookups, meetingName } from "./lookups.ts";
import { nämndHref } from "./namnd.ts";
import { shorten } from "./render.ts";
import { capitalise, count, formatDate } from "./words.ts";

export interface ItemView {
  readonly anchor: string;
  readonly number: number | null;
  readonly title: string;
  readonly short: string;
  readonly kind: string | null;
  readonly diarienummer: string | null;
  readonly caseHref: string | null;
  readonly initiator: string | null;
  readonly summary: readonly string[];
  readonly proposals: readonly string[];
  readonly decisions: readonly string[];
  readonly documents: readonly string[];
  readonly preparation: string | null;
  readonly preparationQuote: string | null;
  /** The same item in the document, with its full text. */
  readonly textHref: string;
}

/** Items in order; neighbouring withheld ones are one group that is folded. */
export interface AgendaGroup {
  readonly withheld: boolean;
  readonly words: string;
  readonly items: readonly ItemView[];
}

export interface MeetingView {
  readonly href: string;
  readonly title: string;
  readonly nämnd: Crumb | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly place: string | null;
  readonly document: Crumb;
  readonly status: StatusView | null;
  readonly total: string;
  readonly withheld: string | null;
  readonly members: readonly { readonly role: string; readonly names: readonly string[] }[];
  readonly agenda: readonly AgendaGroup[];
  readonly robots: string;
}

export function meetingView(record: MeetingRecord, lookups: Lookups): MeetingView {
  const document = lookups.documents.get(record.document);
  const documentHref = document?.href ?? `/${record.document}/`;
  const withheld = record.items.filter((item) => item.withheld).length;
  return {
    href: record.href,
    title: meetingName(record),
    nämnd: record.nämnd === null ? null : { title: record.nämnd, href: nämndHref(record.nämnd) },
    date: record.date === null ? null : formatDate(record.date),
    time: record.time,
    place: record.place,
    document: { title: capitalise(document?.type ?? "dokumentet"), href: documentHref },
    status: document === undefined ? null : statusView(document, lookups.texts.get(record.document)),
    total: count(record.items.length, "punkt", "punkter"),
    withheld: withheld === 0 ? null : withheldWords(withheld),
    members: membersByRole(record.members),
    agenda: grouped(record, lookups),
    robots: "noindex",
  };
}

function withheldWords(amount: number): string {
  const verb = amount === 1 ? "är borttagen" : "är borttagna";
  return `${count(amount, "punkt", "punkter")} ${verb} på grund av sekretess`;
}

function grouped(record: MeetingRecord, lookups: Lookups): AgendaGroup[] {
  const groups: { withheld: boolean; items: ItemView[] }[] = [];
  for (const item of record.items) {
    const last = groups.at(-1);
    const view = itemView(item, lookups);
    if (last !== undefined && last.withheld === item.withheld) last.items.push(view);
    else groups.push({ withheld: item.withheld, items: [view] });
  }
  return groups.map((group) => ({ ...group, words: withheldWords(group.items.length) }));
}

/** The summary in paragraphs, without the list of demands that stands on its own below it. */
function paragraphsOf({ summary, proposals }: MeetingRecord["items"][number]): string[] {
  const paragraphs = summary?.split("\n\n") ?? [];
  const isList = (text: string): boolean => text.split("\n").every((line) => line.startsWith("- "));
  return paragraphs.filter((text) => proposals.length === 0 || !isList(text));
}

function itemView(item: MeetingRecord["items"][number], lookups: Lookups): ItemView {
  const { diarienummer, withheld, kind, preparation } = item;
  return {
    anchor: anchorOf(item.href),
    number: item.number,
    title: item.title,
    short: shorten(item.title, 60),
    kind: kind === "ärende" || kind === "sekretess" ? null : capitalise(kind),
    diarienummer,
    caseHref: diarienummer === null || withheld ? null : hrefOf(diarienummer, lookups),
    initiator: initiatorWords(item.initiator),
    summary: paragraphsOf(item),
    proposals: item.proposals,
    decisions: item.decisions,
    documents: item.documents,
    preparation: preparation === null ? null : preparationWords(preparation),
    preparationQuote: preparation?.quote ?? null,
    textHref: item.text,
  };
}

function preparationWords(preparation: { body: string; date: string; paragraf: string }): string {
  const paragraf = preparation.paragraf.includes("§") ? preparation.paragraf : `§ ${preparation.paragraf}`;
  return `${preparation.body} ${formatDate(preparation.date)}, ${paragraf}`;
}

function initiatorWords(initiator: { name: string | null; party: string | null } | null): string | null {
  if (initiator === null) return null;
  if (initiator.name === null) return initiator.party;
  return initiator.party === null ? initiator.name : `${initiator.name} (${initiator.party})`;
}

function membersByRole(members: readonly Person[]): MeetingView["members"] {
  const roles = new Map<string, string[]>();
  for (const { name, role, party } of members) {
    const key = role ?? "Deltagare";
    roles.set(key, [...(roles.get(key) ?? []), party === null ? name : `${name} (${party})`]);
  }
  return [...roles].map(([role, names]) => ({ role: capitalise(role), names }));
}
