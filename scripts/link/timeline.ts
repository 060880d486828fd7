// What happened when in a case: the dates of its documents, who prepared it, which meetings it came to.
import type { CommitmentRecord, TimelineEntry } from "../model/collection.ts";
import type { DateRole, DocumentType, PolicyDocument } from "../model/document.ts";
import type { AgendaItem } from "../model/findings.ts";
import type { Case, CaseItem } from "./cases.ts";
import { byCode, uniqueBy } from "./order.ts";
import type { Reading } from "./reading.ts";
import { accountsDue, answerDue, auditMade, plannedMeetings } from "./timeline-told.ts";

/** The document as one speaks of it, and the ending of what is said of it: "Yttrandet är daterat". */
const NAMES: Readonly<Record<DocumentType, readonly [string, "t" | "d"]>> = {
  yttrande: ["Yttrandet", "t"],
  tjänsteskrivelse: ["Tjänsteskrivelsen", "d"],
  kallelse: ["Kallelsen", "d"],
  protokoll: ["Protokollet", "t"],
  plan: ["Planen", "d"],
  handlingsplan: ["Handlingsplanen", "d"],
  uppföljning: ["Uppföljningen", "d"],
  granskning: ["Granskningen", "d"],
  missiv: ["Missivet", "t"],
  motion: ["Motionen", "d"],
  nämndinitiativ: ["Initiativet", "t"],
  remiss: ["Remissen", "d"],
  reglemente: ["Reglementet", "t"],
  övrigt: ["Dokumentet", "t"],
};

/** What happens to a document on its date; `*` stands for the ending that goes with its name. */
const EVENTS: Readonly<Record<DateRole, string>> = {
  dokument: "är datera*",
  upprättad: "är upprätta*",
  sammanträde: "hör till sammanträdet",
  beslut: "är besluta*",
  inkommen: "kommer in",
};

function precisionOf(date: string): TimelineEntry["precision"] {
  return date.length > 7 ? "day" : date.length > 4 ? "month" : "year";
}

function ofDocument({ frontMatter, href }: PolicyDocument): TimelineEntry[] {
  const { date, dateRole, type, nämnd, förvaltning } = frontMatter;
  if (date === null) return [];
  const [name, ending] = NAMES[type];
  const event = `${name} ${EVENTS[dateRole ?? "dokument"].replace("*", ending)}`;
  const body = type === "tjänsteskrivelse" ? förvaltning : (nämnd ?? förvaltning);
  return [{ date, precision: precisionOf(date), event, body, paragraf: null, quote: null, href }];
}

function ofItem({ item, reading, href }: CaseItem): TimelineEntry[] {
  const { document } = reading;
  const { meeting } = document.findings;
  const entries: TimelineEntry[] = [];
  if (item.preparation !== null) {
    const { date, body, paragraf, quote } = item.preparation;
    const text = `${document.href}#${item.anchor}`;
    entries.push({
      date,
      precision: precisionOf(date),
      event: "Ärendet bereds",
      body,
      paragraf,
      quote,
      href: text,
    });
  }
  const date = meeting?.date ?? document.frontMatter.date;
  if (date !== null) {
    const isProtocol = document.frontMatter.type === "protokoll";
    const event = isProtocol ? "Ärendet behandlas" : "Ärendet står på dagordningen";
    const body = document.frontMatter.nämnd;
    entries.push({
      date,
      precision: precisionOf(date),
      event,
      body,
      paragraf: null,
      quote: item.title,
      href,
    });
  }
  return entries;
}

/** An initiative of a party on the same audit, raised at a meeting. */
export interface Initiative {
  readonly item: AgendaItem;
  readonly reading: Reading;
  readonly href: string;
}

function ofInitiative({ item, reading, href }: Initiative): TimelineEntry[] {
  const { findings, frontMatter } = reading.document;
  const date = findings.meeting?.date ?? frontMatter.date;
  if (date === null) return [];
  const body = item.initiator?.party ?? item.initiator?.name ?? null;
  const event = "Ett parti tar upp samma granskning";
  return [{ date, precision: precisionOf(date), event, body, paragraf: null, quote: item.title, href }];
}

/** One fact told in two texts is one fact: the first place that tells it stands. */
function sameFact({ date, event, body }: TimelineEntry): string {
  return event.startsWith("Planerat") || event === AUDIT ? `${date} ${event} ${body ?? ""}` : "";
}

const AUDIT = "Granskningen görs";

/**
 * The dates of a case, the earliest first: what its texts tell, and what they plan ("Planerat: …").
 * @param initiatives party initiatives on the audit that the case answers
 * @param commitments the promises of the documents of the case
 */
export function timelineOf(
  { documents, items }: Pick<Case, "documents" | "items">,
  initiatives: readonly Initiative[] = [],
  commitments: ReadonlyMap<string, readonly CommitmentRecord[]> = new Map(),
): TimelineEntry[] {
  const papers = documents.filter(({ findings }) => findings.meeting === null);
  const told = papers.flatMap((document) => [
    ...auditMade(document),
    ...answerDue(document),
    ...plannedMeetings(document),
    ...accountsDue(commitments.get(document.id) ?? [], document),
  ]);
  const facts = uniqueBy(told, (entry) => sameFact(entry));
  const entries = [
    ...documents.flatMap(ofDocument),
    ...items.flatMap(ofItem),
    ...initiatives.flatMap(ofInitiative),
    ...facts,
  ];
  const unique = uniqueBy(entries, ({ date, event, body, href }) => `${date} ${event} ${body} ${href}`);
  return unique.sort((a, b) => byCode(a.date, b.date) || byCode(a.href, b.href) || byCode(a.event, b.event));
}
