// Resolves every reference: to a page of this site where there is one, to the statute book where a number says which statute.
import type { ReferenceRecord } from "../model/collection.ts";
import type { ReferenceFinding } from "../model/findings.ts";
import { sfsOf } from "../swedish/law.ts";
import { allocate, missingPath, numberKey, toHref } from "./address.ts";
import type { Audits } from "./audits.ts";
import type { Cases } from "./cases.ts";
import { byNumber } from "./order.ts";
import type { Plans } from "./plans.ts";
import { hrefOf, isWithheld, type Reading } from "./reading.ts";
import { headingHref, numberOf } from "./recommendations.ts";

/** A reference with where it leads. */
export interface Resolved {
  readonly reading: Reading;
  readonly finding: ReferenceFinding;
  readonly from: string;
  readonly href: string | null;
  readonly external: string | null;
}

export interface Targets {
  readonly cases: Cases;
  readonly audits: Audits;
  readonly plans: Plans;
}

// 2010:1622   SFS 2017:725   (but not SOU 2023:62 or HSLF-FS 2022:39: those kinds have no address there)
const SFS = /(?<![\p{L}\d])((?:1[6-9]|20)\d{2}:\d{1,4})(?![\d:])/u;

/** The statute's own page, by the number printed; for a place in a statute also by the name that it had on the document's date. */
function externalOf({ document }: Reading, { kind, target, quote }: ReferenceFinding): string | null {
  if (kind !== "lag" && kind !== "lagrum") return null;
  const printed = SFS.exec(target)?.[1] ?? SFS.exec(quote)?.[1];
  const name = target.slice(target.lastIndexOf("§") + 1);
  const number = printed ?? (kind === "lagrum" ? sfsOf(name, document.frontMatter.date) : null);
  return number === null ? null : `https://rkrattsbaser.gov.se/sfst?bet=${number}`;
}

// rekommendation två   rekommendation 2   rekommendation-2
const INTERNAL = /rekommendation(?:en|erna|er)?[\s-]+(?:nr\.?\s*)?([\p{L}\d]+)/iu;

// avsnitt 3.2   kapitel 4
const SECTION = /^(?:avsnitt|kapitel)\s(\d{1,2}(?:\.\d{1,2}){0,3})$/u;
// 3.2 Metod   3.2. Metod   Kapitel 4 Resultat
const SECTION_HEADING = /^(?:avsnitt\s|kapitel\s)?(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.:]?\s|$)/iu;

/** The only heading that begins with that number. */
function sectionHref(reading: Reading, number: string): string | null {
  const headings = reading.document.passages.filter(
    ({ type, text }) => type === "heading" && SECTION_HEADING.exec(text)?.[1] === number,
  );
  const [heading] = headings;
  return headings.length === 1 && heading !== undefined ? hrefOf(reading, heading.anchor) : null;
}

/** The heading of the document's own recommendation, or section, of that number. */
function internalHref(reading: Reading, { target, quote }: ReferenceFinding): string | null {
  const section = SECTION.exec(target)?.[1];
  if (section !== undefined) return sectionHref(reading, section);
  const printed = INTERNAL.exec(target)?.[1] ?? INTERNAL.exec(quote)?.[1];
  if (printed === undefined) return null;
  const wanted = numberOf(printed);
  const found = reading.document.findings.recommendations.find(
    ({ number }) => number !== null && numberOf(number) === wanted,
  );
  if (found === undefined) return null;
  return headingHref(reading, found);
}

function key({ kind, target }: ReferenceFinding): string {
  return `${kind} ${target}`;
}

/** The pages of what is cited and has no page of its own kind: SOU, föreskrifter. */
function missingHrefs(readings: readonly Reading[]): Map<string, string> {
  const missing = new Map<string, ReferenceFinding>();
  for (const { document } of readings) {
    for (const finding of document.findings.references) {
      if (finding.kind === "sou" || finding.kind === "föreskrift") missing.set(key(finding), finding);
    }
  }
  const keys = [...missing.keys()].sort(byNumber);
  const paths = allocate(
    keys,
    (name) => [missingPath(missing.get(name)?.target ?? name)],
    (name) => name,
  );
  return new Map([...paths].map(([name, path]) => [name, toHref(path)]));
}

/** Every reference of the collection, document by document, in the order of the text. */
export function resolveReferences(readings: readonly Reading[], targets: Targets): Resolved[] {
  const missing = missingHrefs(readings);
  const planAt = new Map(
    [...targets.plans.ofNaming].flatMap(([{ place, reading }, plan]) =>
      place === null ? [] : [[`${hrefOf(reading, place.anchor)} ${place.start}`, plan.href] as const],
    ),
  );
  const hrefFor = (reading: Reading, finding: ReferenceFinding): string | null => {
    const { kind, target, place } = finding;
    if (isWithheld(reading, place.anchor)) return null;
    switch (kind) {
      case "diarienummer":
        return targets.cases.hrefOf.get(numberKey(target)) ?? null;
      case "granskning":
        return targets.audits.byNumber.get(numberKey(target))?.href ?? null;
      case "plan":
        return planAt.get(`${hrefOf(reading, place.anchor)} ${place.start}`) ?? null;
      case "sou":
      case "föreskrift":
        return missing.get(key(finding)) ?? null;
      case "intern":
        return internalHref(reading, finding);
      case "lag":
      case "lagrum":
      case "protokollsparagraf":
      case "organisationsnummer":
        return null;
    }
  };
  return readings.flatMap((reading) =>
    reading.document.findings.references.map((finding) => ({
      reading,
      finding,
      from: hrefOf(reading, finding.place.anchor),
      href: hrefFor(reading, finding),
      external: externalOf(reading, finding),
    })),
  );
}

export function referenceRecord({ finding, from, href, external }: Resolved): ReferenceRecord {
  return { from, verbatim: finding.quote, kind: finding.kind, target: finding.target, href, external };
}
