// All that the page of one document shows: title, facts, contents, text, what refers to it, and where the text comes from.
import type { DocumentRecord, StanceRecord } from "../model/collection.ts";
import type { Passage, PolicyDocument } from "../model/document.ts";
import type { History } from "../model/lock.ts";
import { type Pair, pairHref } from "./compare-texts.ts";
import { type ContentsLine, contentsOf } from "./contents.ts";
import { type ContradictionView, contradictionViews } from "./contradiction-view.ts";
import { notesOf } from "./document-notes.ts";
import { escapeHtml } from "./escape.ts";
import { type Fact, factsOf, type StatusView, statusView } from "./facts.ts";
import type { CorrectedWord, InlineLink } from "./inline.ts";
import { documentLedgerHref } from "./ledger-document.ts";
import { describe, type Lookups, referenceRecord } from "./lookups.ts";
import { firstMentions, type Mention } from "./mentions.ts";
import { nämndHref } from "./namnd.ts";
import { type OriginView, originView } from "./origin-view.ts";
import { blocksBetween, renderBlocks, renderTitle } from "./render.ts";
import { type StanceView, stanceView } from "./stance-view.ts";
import { type WordingView, wordingView } from "./wording-view.ts";
import {
  capitalise,
  damageWords,
  isDamaged,
  isForSearchEngines,
  mendedWords,
  scannedWords,
} from "./words.ts";

export interface Crumb {
  readonly title: string;
  readonly href: string;
}

export interface DocumentView {
  readonly href: string;
  readonly title: string;
  /** The title with its marks, as HTML, and the address that `parse` gave it. */
  readonly titleHtml: string;
  readonly titleAnchor: string | null;
  /** Why it is called so, where the text itself does not say. */
  readonly titleBasis: string | null;
  readonly typeWords: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly status: StatusView;
  readonly facts: readonly Fact[];
  /** How far the words can be trusted, where a scan has broken many of them. */
  readonly warning: { readonly head: string; readonly text: string } | null;
  /** How many words of the text were mended. */
  readonly mended: number;
  readonly contents: readonly ContentsLine[];
  readonly html: string;
  readonly meeting: Crumb | null;
  /** The page of what the document promises, where it promises anything. */
  readonly promises: Crumb | null;
  /** Comparisons with other documents. */
  readonly compared: readonly Crumb[];
  /** Names of the body that writes, parted by |, for comparisons made in the browser. */
  readonly bodies: string;
  readonly stances: readonly StanceView[];
  readonly contradictions: readonly ContradictionView[];
  readonly mentions: readonly Mention[];
  readonly moreMentions: string | null;
  readonly together: readonly Mention[];
  readonly moreTogether: string | null;
  readonly origin: OriginView | null;
  /** null where nothing has been published before. */
  readonly wording: WordingView | null;
  readonly citation: Beside["citation"];
  /** The address of its files, without their endings. */
  readonly file: string;
  readonly robots: string | null;
}

/** Turns an address of this site into one that can be printed (under the sub-path of the site). */
export type Address = (href: string) => string;

/** What of a document's page stands in no record. */
export interface Beside {
  readonly pairs: readonly Pair[];
  readonly history: History | undefined;
  readonly citation: { readonly swedish: string; readonly apa: string } | null;
}

export function documentView(
  document: PolicyDocument,
  record: DocumentRecord,
  lookups: Lookups,
  address: Address,
  { pairs, history, citation }: Beside,
): DocumentView {
  const [first] = document.blocks;
  const heading = first?.type === "heading" && first.level === 1 ? first : null;
  const incoming = firstMentions(lookups.incoming.get(document.href) ?? []);
  const together = firstMentions(lookups.together.get(document.href) ?? [], 12);
  const meeting = lookups.meetings.get(document.id) ?? null;
  return {
    href: document.href,
    title: record.title,
    titleHtml: heading === null ? escapeHtml(record.title) : renderTitle(heading),
    titleAnchor: heading === null ? null : (document.passages[0]?.anchor ?? null),
    titleBasis: record.inferred.title ?? null,
    typeWords: capitalise(record.type),
    description: `${capitalise(describe(record))}${record.nämnd === null ? "" : `, ${record.nämnd}`}. ${statusView(record, document).words}.`,
    crumbs: crumbsOf(record, lookups),
    status: statusView(record, document),
    facts: factsOf(record, lookups),
    warning: warningOf(record),
    mended: document.corrections.filter(({ kind }) => kind === "ocr").length,
    contents: contentsOf(document, heading === null ? 0 : 1),
    html: renderBlocks(heading === null ? document.blocks : document.blocks.slice(1), {
      passages: document.passages,
      first: heading === null ? 0 : 1,
      topLevel: 2,
      elsewhere: null,
      linksIn: linksOf(document, lookups, address),
      notes: notesOf(document, lookups, address),
      correctedIn: correctedOf(document),
    }),
    meeting: meeting === null ? null : { title: "Dagordningen punkt för punkt", href: meeting.href },
    promises: promisesCrumb(record, lookups),
    compared: pairs.map((pair) => comparedCrumb(pair, record)),
    bodies: [record.nämnd, record.förvaltning].filter((name) => name !== null).join("|"),
    contradictions: contradictionViews(document.href, lookups),
    stances: firstOfEach(record.stances).map((stance) => stanceView(stance, record.status)),
    mentions: incoming.shown,
    moreMentions: incoming.more,
    together: together.shown,
    moreTogether: together.more,
    origin: record.original === null ? null : originView(record.original, document, record, lookups),
    wording: wordingView(document.href, history),
    citation,
    file: document.href.slice(0, -1),
    robots: isForSearchEngines(record.type) ? null : "noindex",
  };
}

/** Renders passages `from` to `to` on another page; links and link signs lead to the document itself. */
export function renderPart(
  document: PolicyDocument,
  part: { readonly from: number; readonly to: number; readonly topLevel: number },
  lookups: Lookups,
  address: Address,
): string {
  return renderBlocks(blocksBetween(document.blocks, part.from, part.to), {
    passages: document.passages,
    first: part.from,
    topLevel: part.topLevel,
    elsewhere: address(document.href),
    linksIn: linksOf(document, lookups, address),
    notes: new Map(),
  });
}

function comparedCrumb(pair: Pair, { id }: DocumentRecord): Crumb {
  const other = pair.a.id === id ? pair.b : pair.a;
  return { title: `Jämför med ${describe(other)}`, href: pairHref(pair) };
}

/** What a summary says the text says again: each stance once, where it is first said. */
function firstOfEach(stances: readonly StanceRecord[]): StanceRecord[] {
  return stances.filter(
    ({ code, scope }, index) =>
      stances.findIndex((other) => other.code === code && other.scope === scope) === index,
  );
}

function promisesCrumb({ id, href }: DocumentRecord, { promises }: Lookups): Crumb | null {
  const amount = promises.get(id)?.length ?? 0;
  return amount === 0
    ? null
    : { title: `Åtaganden i dokumentet (${amount})`, href: documentLedgerHref(href) };
}

function crumbsOf(record: DocumentRecord, lookups: Lookups): Crumb[] {
  const nämnd = record.nämnd === null ? [] : [{ title: record.nämnd, href: nämndHref(record.nämnd) }];
  const found = record.diarienummer === null ? undefined : lookups.cases.get(record.diarienummer);
  return found === undefined ? nämnd : [...nämnd, { title: found.diarienummer, href: found.href }];
}

function put(byAnchor: Map<string, InlineLink[]>, anchor: string, link: InlineLink): void {
  const links = byAnchor.get(anchor);
  if (links === undefined) byAnchor.set(anchor, [link]);
  else links.push(link);
}

/** From the sign of each footnote to the note. */
function footnoteLinks(passages: readonly Passage[]): (InlineLink & { readonly anchor: string })[] {
  const notes = new Map(
    passages.flatMap(({ text, anchor }) => {
      const sign = /^\[\^(\d{1,3})\]: /.exec(text)?.[1];
      return sign === undefined ? [] : [[sign, anchor] as const];
    }),
  );
  if (notes.size === 0) return [];
  return passages.flatMap(({ text, anchor }) =>
    [...text.matchAll(/(?<=\S)\[\^(\d{1,3})\]/g)].flatMap(({ 0: all, 1: sign = "", index }) => {
      const note = notes.get(sign);
      return note === undefined ? [] : [{ anchor, start: index, end: index + all.length, href: `#${note}` }];
    }),
  );
}

function linksOf(
  document: PolicyDocument,
  lookups: Lookups,
  address: Address,
): (anchor: string) => readonly InlineLink[] {
  const byAnchor = new Map<string, InlineLink[]>();
  for (const finding of document.findings.references) {
    const record = referenceRecord(document, finding, lookups);
    const href = record === null ? null : record.href === null ? record.external : address(record.href);
    if (href === null) continue;
    const { anchor, start, end } = finding.place;
    put(byAnchor, anchor, { start, end, href });
  }
  for (const { anchor, ...link } of footnoteLinks(document.passages)) put(byAnchor, anchor, link);
  return (anchor) => byAnchor.get(anchor) ?? [];
}

function warningOf({ original, repair }: DocumentRecord): DocumentView["warning"] {
  if (original === null || !isDamaged(original)) return null;
  const share = damageWords(original.damage) ?? "";
  if (repair === null || repair.applied === 0)
    return { head: "Många ord är fel avlästa.", text: `${share} Texten står som den är.` };
  return {
    head: "Inläst text, rättad av ett program.",
    text: `${scannedWords(original.damage)} ${mendedWords(repair.applied)} Enstaka ord kan fortfarande vara fel avlästa.`,
  };
}

/** For each passage its corrected words, in order. */
function correctedOf({ corrections }: PolicyDocument): (passage: number) => readonly CorrectedWord[] {
  const byPassage = new Map<number, CorrectedWord[]>();
  for (const { passage, start, end, kind, original, corrected } of corrections) {
    const words = byPassage.get(passage) ?? [];
    words.push({ start, end, kind, other: kind === "ocr" ? original : corrected });
    byPassage.set(passage, words);
  }
  for (const words of byPassage.values()) words.sort((a, b) => a.start - b.start);
  return (passage) => byPassage.get(passage) ?? [];
}
