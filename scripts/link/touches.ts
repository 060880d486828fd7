// Which documents and agenda items speak of which audit: by its number, or by its subject where one audit alone fits.
import type { Certainty } from "../model/collection.ts";
import type { AgendaItem, Evidence, Place } from "../model/findings.ts";
import { numberKey } from "./address.ts";
import type { Audit, Audits } from "./audits.ts";
import { uniqueBy } from "./order.ts";
import { hrefOf, isWithheld, itemAt, type Reading, sentenceOf } from "./reading.ts";
import { auditFinder, type FindAudit } from "./subjects.ts";

/** A document, or one item of its agenda, that speaks of an audit; `quote` stands at `href`. */
export interface Touch {
  readonly audit: Audit;
  readonly reading: Reading;
  readonly item: AgendaItem | null;
  readonly href: string;
  readonly quote: string | null;
  readonly certainty: Certainty;
  readonly basis: string;
}

interface Ground {
  readonly certainty: Certainty;
  readonly basis: string;
}

function touchAt(audit: Audit, reading: Reading, place: Place, quote: string, ground: Ground): Touch {
  return {
    audit,
    reading,
    item: itemAt(reading, place.anchor),
    href: hrefOf(reading, place.anchor),
    quote: sentenceOf(reading, place, quote),
    ...ground,
  };
}

function printed(audit: Audit): Ground {
  return { certainty: "säker", basis: `numret ${audit.number} står i texten` };
}

function byText(reading: Reading, audits: Audits, find: FindAudit): Touch[] {
  const { findings, frontMatter } = reading.document;
  const open = ({ place }: Evidence): boolean => !isWithheld(reading, place.anchor);
  const cited = findings.references.filter(open).flatMap(({ kind, target, place, quote }) => {
    const audit = kind === "granskning" ? audits.byNumber.get(numberKey(target)) : undefined;
    return audit === undefined ? [] : [touchAt(audit, reading, place, quote, printed(audit))];
  });
  const mentioned = findings.audits.filter(open).flatMap(({ number, subject, place, quote }) => {
    const known = number === null ? undefined : audits.byNumber.get(numberKey(number));
    if (known !== undefined) return [touchAt(known, reading, place, quote, printed(known))];
    const meant = find(subject, frontMatter.date ?? findings.meeting?.date ?? null);
    if (meant === null) return [];
    const basis = `samma granskade område som ${meant.number}, numret står inte i texten`;
    return [touchAt(meant, reading, place, quote, { certainty: "trolig", basis })];
  });
  return [...cited, ...mentioned];
}

function groundOf({ document }: Reading, audit: Audit): Ground {
  if (document === audit.held) return { certainty: "säker", basis: "granskningens egen text" };
  if (audit.number === null) return { certainty: "säker", basis: "dokumentet besvarar rekommendationer" };
  const inferred = document.frontMatter.inferred.besvarar;
  if (inferred !== undefined) return { certainty: "trolig", basis: inferred };
  return { certainty: "säker", basis: "står i dokumentets uppgifter" };
}

/** Where a document says what was audited, else its first recommendation. A title that somebody has given it comes last. */
function ownWords({ document, indexOf }: Reading): Evidence | undefined {
  const { audits, recommendations } = document.findings;
  const isGiven = document.frontMatter.inferred.title !== undefined;
  const inText = audits.find(({ place }) => !isGiven || indexOf.get(place.anchor) !== 0);
  return inText ?? recommendations[0] ?? audits[0];
}

/** What the front matter says; for an audit without a number, that the document answers its recommendations. */
function byFrontMatter(reading: Reading, audits: Audits): Touch[] {
  const { document } = reading;
  const answered = audits.ofDocument.get(document);
  const said = document.frontMatter.besvarar.flatMap(
    (number) => audits.byNumber.get(numberKey(number)) ?? [],
  );
  return [...said, ...(answered === undefined ? [] : [answered])].map((audit): Touch => {
    const ground = groundOf(reading, audit);
    const own = audit.number === null ? ownWords(reading) : undefined;
    if (own !== undefined) return touchAt(audit, reading, own.place, own.quote, ground);
    return { audit, reading, item: null, href: document.href, quote: null, ...ground };
  });
}

/** The page that stands for a touch: the agenda item in the text, or the whole document. */
function subjectOf({ reading, item }: Touch): string {
  return item === null ? reading.document.href : hrefOf(reading, item.anchor);
}

/** The best ground first: words with the number, the number alone, other words, the front matter; last what is only likely. */
function weakness({ certainty, quote, audit }: Touch): number {
  if (certainty !== "säker") return 4;
  if (quote === null) return 3;
  if (quote === audit.number) return 1;
  return audit.number === null || quote.includes(audit.number) ? 0 : 2;
}

/**
 * Every document and agenda item that speaks of an audit, once for each audit: the best ground, and of two as good the
 * first.
 */
export function linkTouches(readings: readonly Reading[], audits: Audits): Touch[] {
  const find = auditFinder(audits, readings);
  const all = readings.flatMap((reading) => [
    ...byText(reading, audits, find),
    ...byFrontMatter(reading, audits),
  ]);
  const sorted = [...all].sort((a, b) => weakness(a) - weakness(b));
  return uniqueBy(sorted, (touch) => `${touch.audit.href} ${subjectOf(touch)}`);
}
