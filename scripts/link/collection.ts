// All documents → one collection: every record that the site and the data files are made of. Pure, and blind to the input's order.
import type { Collection } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import { type KeptPaths, NO_KEPT_PATHS } from "./address.ts";
import { answeredFinder, auditRecord, linkAudits } from "./audits.ts";
import { caseRecords, type ItemHref, linkCases } from "./cases.ts";
import { commitmentsByRecommendation, linkCommitments } from "./commitments.ts";
import { linkContradictions } from "./contradictions.ts";
import { correctionRecords, withdrawnOf } from "./corrections.ts";
import { addressDocuments, documentRecord, type FoundDocument } from "./documents.ts";
import { linkGaps } from "./gaps.ts";
import { findKnownPlans } from "./known-plans.ts";
import { goalsOf, linkLineage } from "./lineage.ts";
import { linkTogether } from "./links.ts";
import { linkMeetings } from "./meetings.ts";
import { linkNearest } from "./nearest.ts";
import { byCode, groupBy } from "./order.ts";
import { datedParagraphs } from "./paragraphs.ts";
import { type Succession, tellPlans } from "./plan-told.ts";
import { linkPlans, planRecord } from "./plans.ts";
import { readDocument } from "./reading.ts";
import { linkRecommendations, recommendationRecord } from "./recommendations.ts";
import { referenceRecord, resolveReferences } from "./references.ts";
import { linkRestatements } from "./restatements.ts";
import { spellNumbers } from "./spellings.ts";
import { stancesOfWhole } from "./stances.ts";
import { linkThemes, type Theme } from "./themes.ts";
import { linkTouches } from "./touches.ts";

function byId(a: PolicyDocument, b: PolicyDocument): number {
  return byCode(a.id, b.id);
}

/** Withdrawn documents have their addresses among the others, so that no other one moves. */
function addressAll(
  found: readonly FoundDocument[],
  withdrawn: readonly FoundDocument[],
  kept: KeptPaths,
): { held: PolicyDocument[]; absent: PolicyDocument[] } {
  const gone = new Set(withdrawn.map(({ file }) => file));
  const addressed = addressDocuments([...found, ...withdrawn], kept);
  return {
    held: addressed.filter(({ file }) => !gone.has(file)),
    absent: addressed.filter(({ file }) => gone.has(file)).sort(byId),
  };
}

/**
 * Links the documents of a collection: cases, audits, recommendations, meetings, plans, references, links, gaps. The same documents in
 * another order give the same collection.
 * @param editorial which plan follows which, as an editor knows
 * @param themes what /amnen/ is about
 * @param kept addresses that were published before, by file
 * @param withdrawn documents that are no longer published: they keep their addresses, and say nothing more
 * @param found each document with what was found in it; no two with the same file name
 */
export function linkCollection(
  found: readonly FoundDocument[],
  themes: readonly Theme[] = [],
  editorial: readonly Succession[] = [],
  withdrawn: readonly FoundDocument[] = [],
  kept: KeptPaths = NO_KEPT_PATHS,
): Collection {
  const { held, absent } = addressAll(found, withdrawn, kept);
  const readings = findKnownPlans(held.map(readDocument).map(datedParagraphs));
  const documents = readings.map(({ document }) => document);
  const spell = spellNumbers(documents);
  const meetings = linkMeetings(documents, spell);
  const itemHref: ItemHref = ({ document }, item) => meetings.itemHrefs.get(item) ?? document.href;
  const cases = linkCases(readings, itemHref, spell);
  const audits = linkAudits(documents, spell);
  const touches = linkTouches(readings, audits);
  const answeredBy = answeredFinder(audits, spell);
  const recommendations = linkRecommendations(readings, audits);
  const said = linkRestatements(readings, recommendations, touches);
  const restated = new Set(
    [...said.values()].flatMap(({ restatements }) => restatements.map(({ href }) => href)),
  );
  const commitments = linkCommitments(readings, recommendations);
  const promisedUnder = commitmentsByRecommendation(commitments.records);
  const plans = linkPlans(readings);
  const lineageOf = linkLineage(plans);
  const toldOf = tellPlans(plans, documents, editorial);
  const targets = { cases, audits, plans };
  const byAddress = [...readings].sort((a, b) => byId(a.document, b.document));
  const resolved = resolveReferences(byAddress, targets);
  const recommendationsOf = groupBy(recommendations, ({ audit }) => audit);
  return {
    documents: byAddress.map(({ document }) => document),
    withdrawn: withdrawnOf(absent),
    records: {
      documents: byAddress.map((reading) =>
        documentRecord(reading.document, spell, answeredBy(reading.document), stancesOfWhole(reading)),
      ),
      cases: caseRecords(cases, readings, touches, commitments.records, itemHref),
      audits: audits.all.map((audit) =>
        auditRecord(
          audit,
          (recommendationsOf.get(audit) ?? []).map(({ id }) => id),
        ),
      ),
      recommendations: recommendations.map((one) =>
        recommendationRecord(
          one,
          said.get(one) ?? { text: "", restatements: [] },
          promisedUnder.get(one.id) ?? [],
        ),
      ),
      commitments: commitments.records,
      meetings: meetings.records,
      plans: plans.all.map((plan) =>
        planRecord(plan, lineageOf(plan), goalsOf(plan.held), toldOf(plan), spell),
      ),
      references: resolved.map(referenceRecord),
      links: [
        ...linkTogether(resolved, targets, touches, itemHref),
        ...commitments.links,
        ...linkNearest(readings, recommendations, restated),
      ],
      gaps: linkGaps(resolved, readings, targets, touches, itemHref, absent),
      corrections: byAddress.flatMap(({ document }) => correctionRecords(document)),
      contradictions: linkContradictions(cases.all, readings),
      themes: linkThemes(byAddress, themes),
    },
  };
}
