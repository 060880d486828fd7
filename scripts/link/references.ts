// Resolves every reference: to a page of this site where there is one, to the statute book where a number says which statute.
import type { ReferenceRecord } from "../model/collection.ts";
import type { Place, ReferenceFinding } from "../model/findings.ts";
import { latestDay } from "../swedish/date.ts";
import { type Naming, sfsOf } from "../swedish/law.ts";
import { allocate, missingPath, numberKey, toHref } from "./address.ts";
import type { Audits } from "./audits.ts";
import type { Cases } from "./cases.ts";
import { type FindInternal, internalFinder } from "./internal.ts";
import { byNumber } from "./order.ts";
import type { Plans } from "./plans.ts";
import { hrefOf, isWithheld, type Reading } from "./reading.ts";

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
function externalOf(reading: Reading, finding: ReferenceFinding, date: () => string | null): string | null {
  const { kind, target, quote, place } = finding;
  if (kind !== "lag" && kind !== "lagrum") return null;
  const printed = SFS.exec(target)?.[1] ?? SFS.exec(quote)?.[1];
  const name = target.slice(target.lastIndexOf("§") + 1);
  const number = printed ?? (kind === "lagrum" ? sfsOf(name, date(), namingAt(reading, place)) : null);
  return number === null ? null : `https://rkrattsbaser.gov.se/sfst?bet=${number}`;
}

function namingAt({ document, indexOf }: Reading, { anchor, start, end }: Place): Naming | null {
  const passage = document.passages[indexOf.get(anchor) ?? -1];
  return passage === undefined ? null : { text: passage.text, start, end };
}

/** The day by which a document's statutes are known: its own, else the latest that it prints. Looked for once, if at all. */
function lawDate({ document }: Reading): () => string | null {
  let found: string | null | undefined = document.frontMatter.date ?? undefined;
  return () => {
    if (found === undefined) found = latestDay(document.passages.map(({ text }) => text));
    return found;
  };
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

/** Where each plan is named, as `href start`. */
function planHrefs({ ofNaming }: Plans): Map<string, string> {
  const hrefs = new Map<string, string>();
  for (const [{ place, reading }, plan] of ofNaming) {
    if (place !== null) hrefs.set(`${hrefOf(reading, place.anchor)} ${place.start}`, plan.href);
  }
  return hrefs;
}

/** The page of this site that a reference leads to, by its kind. */
function hrefFinder(readings: readonly Reading[], { cases, audits, plans }: Targets) {
  const missing = missingHrefs(readings);
  const planAt = planHrefs(plans);
  return (reading: Reading, finding: ReferenceFinding, findInternal: FindInternal): string | null => {
    const { kind, target, place } = finding;
    if (isWithheld(reading, place.anchor)) return null;
    switch (kind) {
      case "diarienummer":
        return cases.hrefOf.get(numberKey(target)) ?? null;
      case "granskning":
        return audits.byNumber.get(numberKey(target))?.href ?? null;
      case "plan":
        return planAt.get(`${hrefOf(reading, place.anchor)} ${place.start}`) ?? null;
      case "sou":
      case "föreskrift":
        return missing.get(key(finding)) ?? null;
      case "intern":
        return findInternal(finding);
      case "lag":
      case "lagrum":
      case "protokollsparagraf":
      case "organisationsnummer":
        return null;
    }
  };
}

/** Every reference of the collection, document by document, in the order of the text. */
export function resolveReferences(readings: readonly Reading[], targets: Targets): Resolved[] {
  const findHref = hrefFinder(readings, targets);
  return readings.flatMap((reading) => {
    const findInternal = internalFinder(reading);
    const date = lawDate(reading);
    return reading.document.findings.references.map((finding) => ({
      reading,
      finding,
      from: hrefOf(reading, finding.place.anchor),
      href: findHref(reading, finding, findInternal),
      external: externalOf(reading, finding, date),
    }));
  });
}

export function referenceRecord({ finding, from, href, external }: Resolved): ReferenceRecord {
  return { from, verbatim: finding.quote, kind: finding.kind, target: finding.target, href, external };
}
