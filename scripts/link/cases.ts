// Cases: documents and agenda items under one diarienummer. Never by resemblance: one digit apart is another case.
import type { CaseRecord, CommitmentRecord } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import type { AgendaItem } from "../model/findings.ts";
import { allocate, casePath, numberKey, toHref } from "./address.ts";
import { byNumber, groupBy, push, uniqueBy } from "./order.ts";
import { itemAt, type Reading, sentenceOf } from "./reading.ts";
import type { Spell } from "./spellings.ts";
import { type Initiative, timelineOf } from "./timeline.ts";
import type { Touch } from "./touches.ts";

/** An agenda item of a case: `href` is its address at the meeting. */
export interface CaseItem {
  readonly item: AgendaItem;
  readonly reading: Reading;
  readonly href: string;
}

/** A case while it is being linked. */
export interface Case {
  readonly number: string;
  /** The number as it is shown. */
  readonly name: string;
  readonly href: string;
  readonly documents: readonly PolicyDocument[];
  readonly items: readonly CaseItem[];
}

export interface Cases {
  readonly all: readonly Case[];
  readonly byNumber: ReadonlyMap<string, Case>;
  /** The page of every number that is held or cited, and may be shown: a number of a withheld item alone has none. */
  readonly hrefOf: ReadonlyMap<string, string>;
}

interface Gathered {
  readonly documents: PolicyDocument[];
  readonly items: CaseItem[];
}

/** Where an agenda item stands at its meeting, from its place in the text. */
export type ItemHref = (reading: Reading, item: AgendaItem) => string;

/** The case of a document, or of the agenda item that a place of it stands under. */
export function numberAt(reading: Reading, anchor: string | null): string | null {
  const item = anchor === null ? null : itemAt(reading, anchor);
  const number =
    item === null ? reading.document.frontMatter.diarienummer : item.withheld ? null : item.diarienummer;
  return number === null ? null : numberKey(number);
}

function gather(
  readings: readonly Reading[],
  itemHref: ItemHref,
): { held: Map<string, Gathered>; secret: Set<string> } {
  const held = new Map<string, Gathered>();
  const secret = new Set<string>();
  const at = (printed: string): Gathered => {
    const gathered = held.get(numberKey(printed)) ?? { documents: [], items: [] };
    held.set(numberKey(printed), gathered);
    return gathered;
  };
  for (const reading of readings) {
    const { frontMatter, findings } = reading.document;
    if (frontMatter.diarienummer !== null) at(frontMatter.diarienummer).documents.push(reading.document);
    for (const item of findings.meeting?.items ?? []) {
      if (item.diarienummer === null) continue;
      if (item.withheld) secret.add(numberKey(item.diarienummer));
      else at(item.diarienummer).items.push({ item, reading, href: itemHref(reading, item) });
    }
  }
  return { held, secret };
}

function citedNumbers(readings: readonly Reading[]): string[] {
  return readings.flatMap(({ document }) =>
    document.findings.references
      .filter(({ kind }) => kind === "diarienummer")
      .map(({ target }) => numberKey(target)),
  );
}

/** All cases by number, and the address of each number that is cited. @param readings by date and file */
export function linkCases(readings: readonly Reading[], itemHref: ItemHref, spell: Spell): Cases {
  const { held, secret } = gather(readings, itemHref);
  const cited = citedNumbers(readings).filter((number) => held.has(number) || !secret.has(number));
  const numbers = [...new Set([...held.keys(), ...cited])].sort(byNumber);
  const paths = allocate(
    numbers,
    (number) => [casePath(number)],
    (number) => number,
  );
  const hrefs = new Map([...paths].map(([number, path]) => [number, toHref(path)]));
  const all = numbers.flatMap((number) => {
    const gathered = held.get(number);
    return gathered === undefined
      ? []
      : [{ number, name: spell(number), href: hrefs.get(number) ?? "", ...gathered }];
  });
  return { all, byNumber: new Map(all.map((one) => [one.number, one])), hrefOf: hrefs };
}

/** More cases than this on one audit are told on the audit's page alone: each with each would be their square. */
const MOST_RELATED = 40;

type Related = CaseRecord["related"][number];

function bySameAudit(cases: Cases, touches: readonly Touch[]): Map<Case, Related[]> {
  const groups = groupBy(touches, ({ audit }) => audit);
  const related = new Map<Case, Related[]>();
  for (const group of groups.values()) {
    const members = uniqueBy(
      group.flatMap(({ reading, item, quote, basis }) => {
        const number = numberAt(reading, item?.anchor ?? null);
        const found = number === null ? undefined : cases.byNumber.get(number);
        return found === undefined ? [] : [{ found, evidence: quote ?? basis }];
      }),
      ({ found }) => found.number,
    );
    if (members.length > MOST_RELATED) continue;
    for (const { found } of members) {
      const others = members.filter((other) => other.found !== found);
      const links = others.map((other): Related => {
        return { href: other.found.href, relation: "samma-granskning", evidence: other.evidence };
      });
      related.set(found, [...(related.get(found) ?? []), ...links]);
    }
  }
  return related;
}

/** The cases that a case's documents and items cite, held or missing. */
function byReference(cases: Cases, readings: readonly Reading[]): Map<Case, Related[]> {
  const related = new Map<Case, Related[]>();
  for (const reading of readings) {
    for (const { kind, target, place, quote } of reading.document.findings.references) {
      const number = kind === "diarienummer" ? numberAt(reading, place.anchor) : null;
      const from = number === null ? undefined : cases.byNumber.get(number);
      const to = cases.hrefOf.get(numberKey(target));
      if (from === undefined || to === undefined || from.href === to) continue;
      const evidence = sentenceOf(reading, place, quote);
      push(related, from, { href: to, relation: "hänvisar", evidence });
    }
  }
  return related;
}

/** Party initiatives on an audit, for each case that has a document answering it. */
function initiativesOf(cases: Cases, touches: readonly Touch[], itemHref: ItemHref): Map<Case, Initiative[]> {
  const initiatives = new Map<Case, Initiative[]>();
  for (const group of groupBy(touches, ({ audit }) => audit).values()) {
    const raised = group.flatMap(({ reading, item }): Initiative[] =>
      item?.kind === "initiativ" && !item.withheld ? [{ item, reading, href: itemHref(reading, item) }] : [],
    );
    const answering = new Set(
      group.flatMap(({ reading, item }) => {
        const number = item === null ? numberAt(reading, null) : null;
        return number === null ? [] : (cases.byNumber.get(number) ?? []);
      }),
    );
    if (raised.length === 0 || answering.size > MOST_RELATED) continue;
    for (const one of answering) for (const initiative of raised) push(initiatives, one, initiative);
  }
  return initiatives;
}

/** The records of all cases, with what ties them together. */
export function caseRecords(
  cases: Cases,
  readings: readonly Reading[],
  touches: readonly Touch[],
  commitments: readonly CommitmentRecord[],
  itemHref: ItemHref,
): CaseRecord[] {
  const promised = groupBy(commitments, ({ document }): string => document);
  const initiatives = initiativesOf(cases, touches, itemHref);
  const audits = bySameAudit(cases, touches);
  const references = byReference(cases, readings);
  return cases.all.map((one) => {
    const related = [...(audits.get(one) ?? []), ...(references.get(one) ?? [])];
    return {
      diarienummer: one.name,
      href: one.href,
      title: one.items[0]?.item.title ?? one.documents[0]?.frontMatter.title ?? null,
      documents: one.documents.map(({ id }) => id),
      items: one.items.map(({ href }) => href),
      related: uniqueBy(related, ({ href, relation }) => `${relation} ${href}`).sort((a, b) =>
        byNumber(a.href, b.href),
      ),
      timeline: timelineOf(one, initiatives.get(one) ?? [], promised),
    };
  });
}
