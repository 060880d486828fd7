// Which documents, agenda items, audits and plans belong together, on what ground and how surely. Never on a guess.
import type { Certainty, LinkRecord } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import type { AgendaItem } from "../model/findings.ts";
import { numberKey } from "./address.ts";
import type { Audit } from "./audits.ts";
import { type Cases, type ItemHref, numberAt } from "./cases.ts";
import { byCode, byNumber, groupBy, uniqueBy } from "./order.ts";
import type { Plans } from "./plans.ts";
import { hrefOf, itemAt, type Reading, sentenceOf } from "./reading.ts";
import type { Resolved, Targets } from "./references.ts";
import type { Touch } from "./touches.ts";

/** More members than this are tied to the page that they share, not each to each: their square would be too many. */
const MOST_TOGETHER = 40;

interface Member {
  readonly href: string;
  readonly basis: string;
  readonly certainty: Certainty;
  readonly evidence: string | null;
}

/** Each with each, once; each to `hub` where there are too many. Of two grounds the less sure one counts. */
function together(members: readonly Member[], hub: string, relation: string): LinkRecord[] {
  if (members.length > MOST_TOGETHER) {
    return members.map(({ href, ...ground }) => ({ from: href, to: hub, relation, ...ground }));
  }
  return members.flatMap((member, index) =>
    members.slice(index + 1).map((other) => {
      const { basis, certainty, evidence } = member.certainty === "säker" ? other : member;
      const [from, to] =
        byNumber(member.href, other.href) < 0 ? [member.href, other.href] : [other.href, member.href];
      return { from, to, relation, basis, certainty, evidence };
    }),
  );
}

/** A number that the text does not print is no surer than what it was inferred from. */
function sameCase({ all }: Cases): LinkRecord[] {
  return all.flatMap(({ name, href, documents, items }) => {
    const printed = { basis: `diarienummer ${name}`, certainty: "säker", evidence: name } as const;
    const held = documents.map((document): Member => {
      const inferred = document.frontMatter.inferred.diarienummer;
      if (inferred === undefined) return { href: document.href, ...printed };
      return { href: document.href, basis: inferred, certainty: "trolig", evidence: null };
    });
    const listed = items.map((item): Member => ({ href: item.href, ...printed }));
    return together([...held, ...listed], href, "samma-ärende");
  });
}

/** What stands for a place: its agenda item at the meeting, else its document. */
function pageOf(reading: Reading, item: AgendaItem | null, itemHref: ItemHref): string {
  return item === null ? reading.document.href : itemHref(reading, item);
}

function sameAudit(touches: readonly Touch[], itemHref: ItemHref): LinkRecord[] {
  return [...groupBy(touches, ({ audit }) => audit)].flatMap(([audit, group]) => {
    const members = group.map((touch) => {
      const { reading, item, basis, certainty, quote } = touch;
      return { href: pageOf(reading, item, itemHref), basis, certainty, evidence: quote };
    });
    return together(members, audit.href, "samma-granskning");
  });
}

/** From an answering document to the audit; and from one that names the audit without its number, since no reference says that. */
function toAudit(touches: readonly Touch[], itemHref: ItemHref): LinkRecord[] {
  const answering = new Map<Audit, ReadonlySet<PolicyDocument>>();
  return touches.flatMap(({ audit, reading, item, basis, certainty, quote }): LinkRecord[] => {
    const answers = answering.get(audit) ?? new Set(audit.answers);
    answering.set(audit, answers);
    const isAnswer = item === null && answers.has(reading.document);
    if (!isAnswer && certainty === "säker") return [];
    const relation = isAnswer ? "besvarar" : "hänvisar";
    return [
      { from: pageOf(reading, item, itemHref), to: audit.href, relation, basis, certainty, evidence: quote },
    ];
  });
}

function followUps({ all }: Plans): LinkRecord[] {
  return all.flatMap(({ href, namings }) => {
    const inText = groupBy(
      namings.filter(({ place }) => place !== null),
      ({ reading }) => reading,
    );
    return namings.flatMap(({ reading, source }): LinkRecord[] => {
      if (source !== "follow-up") return [];
      const inferred = reading.document.frontMatter.inferred.följerUpp;
      const ground = { relation: "följer-upp", basis: inferred ?? "står i dokumentets uppgifter" };
      const certainty = inferred === undefined ? "säker" : "trolig";
      const evidence = inText.get(reading)?.[0]?.quote ?? null;
      return [{ from: reading.document.href, to: href, ...ground, certainty, evidence }];
    });
  });
}

/** Where a reference stands: its agenda item at the meeting, else the section of its document, else the document. */
function sectionOf(reading: Reading, anchor: string, itemHref: ItemHref): string {
  const item = itemAt(reading, anchor);
  if (item !== null) return itemHref(reading, item);
  const { passages, href } = reading.document;
  const passage = passages[reading.indexOf.get(anchor) ?? -1];
  const heading = passage?.type === "heading" ? passage : passages[passage?.section ?? -1];
  return heading === undefined || heading.level === 1 ? href : hrefOf(reading, heading.anchor);
}

/** Every reference that leads somewhere on this site, held or missing; not to its own case, and not from a section to itself. */
function citing(resolved: readonly Resolved[], itemHref: ItemHref): LinkRecord[] {
  return resolved.flatMap(({ reading, finding, href }): LinkRecord[] => {
    const { kind, target, place, quote } = finding;
    if (href === null) return [];
    if (kind === "diarienummer" && numberAt(reading, place.anchor) === numberKey(target)) return [];
    const from = sectionOf(reading, place.anchor, itemHref);
    if (from === href) return [];
    return [
      {
        from,
        to: href,
        relation: "hänvisar",
        basis: `${target} står i texten`,
        certainty: "säker",
        evidence: sentenceOf(reading, place, quote),
      },
    ];
  });
}

/** All links, by address; between two places one for each relation, and no mere reference where one answers or follows up the other. */
export function linkTogether(
  resolved: readonly Resolved[],
  targets: Targets,
  touches: readonly Touch[],
  itemHref: ItemHref,
): LinkRecord[] {
  const all = [
    ...sameCase(targets.cases),
    ...sameAudit(touches, itemHref),
    ...toAudit(touches, itemHref),
    ...followUps(targets.plans),
    ...citing(resolved, itemHref),
  ];
  const stronger = new Set(
    all.filter(({ relation }) => relation !== "hänvisar").map(({ from, to }) => `${from} ${to}`),
  );
  const kept = all.filter(
    ({ from, to, relation }) => relation !== "hänvisar" || !stronger.has(`${from} ${to}`),
  );
  return uniqueBy(kept, ({ from, to, relation }) => `${relation} ${from} ${to}`).sort(
    (a, b) => byNumber(a.from, b.from) || byNumber(a.to, b.to) || byCode(a.relation, b.relation),
  );
}
