// What the collection cites and does not hold: each with its own page, who cites it and in what words. And what is withheld.
import type { GapRecord } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import { numberKey } from "./address.ts";
import type { Audit, Audits } from "./audits.ts";
import type { ItemHref } from "./cases.ts";
import { byNumber, groupBy, push, uniqueBy } from "./order.ts";
import type { Plan } from "./plans.ts";
import { hrefOf, type Reading, sentenceOf } from "./reading.ts";
import type { Resolved, Targets } from "./references.ts";
import type { Touch } from "./touches.ts";

type Mention = GapRecord["mentions"][number];

function gap(id: string, href: string, kind: string, mentions: readonly Mention[]): GapRecord {
  return {
    id,
    href,
    kind,
    mentions: uniqueBy(mentions, (mention) => `${mention.href} ${mention.quote}`),
    reason: "saknas-i-samlingen",
  };
}

function mentionOf({ reading, finding, from }: Resolved): Mention {
  return { href: from, quote: sentenceOf(reading, finding.place, finding.quote) };
}

/** Case numbers, SOU and föreskrifter: those whose page is none that the collection fills. */
function citedGaps(resolved: readonly Resolved[], { cases }: Targets): GapRecord[] {
  const cited = new Map<string, Resolved[]>();
  for (const one of resolved) {
    const { kind, target } = one.finding;
    if (one.href === null || (kind !== "diarienummer" && kind !== "sou" && kind !== "föreskrift")) continue;
    if (kind === "diarienummer" && cases.byNumber.has(numberKey(target))) continue;
    push(cited, one.href, one);
  }
  return [...cited].map(([href, mentions]) => {
    const { kind = "diarienummer", target = href } = mentions[0]?.finding ?? {};
    return gap(target, href, kind, mentions.map(mentionOf));
  });
}

/** An audit that no text names by its number: what the answering documents say of it. */
function answerMentions(audit: Audit, touches: readonly Touch[]): Mention[] {
  return touches
    .filter(({ certainty }) => certainty === "säker")
    .map(({ href, quote, reading }) => ({
      href,
      quote: quote ?? audit.number ?? reading.document.frontMatter.title,
    }));
}

function auditGaps(
  resolved: readonly Resolved[],
  readings: readonly Reading[],
  audits: Audits,
  touches: readonly Touch[],
): GapRecord[] {
  const touchesOf = groupBy(touches, ({ audit }) => audit);
  const mentions = new Map<string, Mention[]>();
  for (const one of resolved) {
    if (one.finding.kind === "granskning" && one.href !== null) push(mentions, one.href, mentionOf(one));
  }
  for (const reading of readings) {
    for (const { number, place, quote } of reading.document.findings.audits) {
      const audit = number === null ? undefined : audits.byNumber.get(numberKey(number));
      if (audit === undefined) continue;
      push(mentions, audit.href, {
        href: hrefOf(reading, place.anchor),
        quote: sentenceOf(reading, place, quote),
      });
    }
  }
  return audits.all.flatMap((audit) => {
    if (audit.held !== null) return [];
    return [
      gap(
        audit.id,
        audit.href,
        "granskning",
        mentions.get(audit.href) ?? answerMentions(audit, touchesOf.get(audit) ?? []),
      ),
    ];
  });
}

function planGap({ id, href, held, namings }: Plan): GapRecord[] {
  if (held !== null) return [];
  const inText = namings.filter(({ place }) => place !== null);
  const mentions = (inText.length > 0 ? inText : namings).map((naming) => ({
    href: naming.href,
    quote: naming.quote,
  }));
  return [gap(id, href, "plan", mentions)];
}

/** Items that a meeting withholds: their own words at their own place, tied to nothing. */
function withheldGaps(readings: readonly Reading[], itemHref: ItemHref): GapRecord[] {
  return readings.flatMap((reading) =>
    (reading.document.findings.meeting?.items ?? []).flatMap((item): GapRecord[] => {
      if (!item.withheld) return [];
      const href = itemHref(reading, item);
      const id = href.replace(/^\/sammantraden\//, "").replace("/#", "/");
      return [{ id, href, kind: "ärende", mentions: [{ href, quote: item.title }], reason: "sekretess" }];
    }),
  );
}

/** Documents that are no longer published, each with who cites its case. */
function withdrawnGaps(resolved: readonly Resolved[], withdrawn: readonly PolicyDocument[]): GapRecord[] {
  const cited = groupBy(
    resolved.filter(({ finding }) => finding.kind === "diarienummer"),
    ({ finding }) => numberKey(finding.target),
  );
  return withdrawn.map(({ id, href, frontMatter: { diarienummer } }) => {
    const mentions = diarienummer === null ? [] : (cited.get(numberKey(diarienummer)) ?? []);
    return { ...gap(id, href, "dokument", mentions.map(mentionOf)), reason: "avpublicerad" };
  });
}

/** All gaps, by address. */
export function linkGaps(
  resolved: readonly Resolved[],
  readings: readonly Reading[],
  targets: Targets,
  touches: readonly Touch[],
  itemHref: ItemHref,
  withdrawn: readonly PolicyDocument[],
): GapRecord[] {
  return [
    ...citedGaps(resolved, targets),
    ...withdrawnGaps(resolved, withdrawn),
    ...auditGaps(resolved, readings, targets.audits, touches),
    ...targets.plans.all.flatMap(planGap),
    ...withheldGaps(readings, itemHref),
  ].sort((a, b) => byNumber(a.href, b.href));
}
