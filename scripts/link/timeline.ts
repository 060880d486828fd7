// What happened when in a case: the dates of its documents, who prepared it, which meetings it came to.
import type { TimelineEntry } from "../model/collection.ts";
import type { DateRole, PolicyDocument } from "../model/document.ts";
import type { Case, CaseItem } from "./cases.ts";
import { byCode, uniqueBy } from "./order.ts";

/** What a document does on its date. Present tense: "Yttrande dateras". */
const EVENTS: Readonly<Record<DateRole, string>> = {
  dokument: "dateras",
  upprättad: "upprättas",
  sammanträde: "tas upp på sammanträde",
  beslut: "beslutas",
  inkommen: "kommer in",
};

function precisionOf(date: string): TimelineEntry["precision"] {
  return date.length > 7 ? "day" : date.length > 4 ? "month" : "year";
}

function ofDocument({ frontMatter, href }: PolicyDocument): TimelineEntry[] {
  const { date, dateRole, type, nämnd, förvaltning } = frontMatter;
  if (date === null) return [];
  const noun = type === "övrigt" ? "dokument" : type;
  const event = `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${EVENTS[dateRole ?? "dokument"]}`;
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
