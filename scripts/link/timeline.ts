// What happened when in a case: the dates of its documents, who prepared it, which meetings it came to.
import type { TimelineEntry } from "../model/collection.ts";
import type { DateRole, DocumentType, PolicyDocument } from "../model/document.ts";
import type { Case, CaseItem } from "./cases.ts";
import { byCode, uniqueBy } from "./order.ts";

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

/** The dates of a case, the earliest first. */
export function timelineOf({ documents, items }: Pick<Case, "documents" | "items">): TimelineEntry[] {
  const entries = [...documents.flatMap(ofDocument), ...items.flatMap(ofItem)];
  const unique = uniqueBy(entries, ({ date, event, href }) => `${date} ${event} ${href}`);
  return unique.sort((a, b) => byCode(a.date, b.date) || byCode(a.href, b.href) || byCode(a.event, b.event));
}
