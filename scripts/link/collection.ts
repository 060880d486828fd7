// All documents → one collection: every record that the site and the data files are made of. Pure, and blind to the input's order.
import type { Collection } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import { answeredFinder, auditRecord, linkAudits } from "./audits.ts";
import { caseRecords, type ItemHref, linkCases } from "./cases.ts";
import { commitmentsByRecommendation, linkCommitments } from "./commitments.ts";
import { linkContradictions } from "./contradictions.ts";
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

/**
 * Links the documents of a collection: cases, audits, recommendations, meetings, plans, references, links, gaps. The same documents in
 * another order give the same collection.
 * @param editorial which plan follows which, as an editor knows
 * @param themes what /amnen/ is about
 * @param found each document with what was found in it; no two with the same file name
 */
export function linkCollection(
  found: readonly FoundDocument[],
  themes: readonly Theme[] = [],
  editorial: readonly Succession[] = [],
): Collection {
  const readings = findKnownPlans(addressDocuments(found).map(readDocument).map(datedParagraphs));
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
      gaps: linkGaps(resolved, readings, targets, touches, itemHref),
      contradictions: linkContradictions(cases.all, readings),
      themes: linkThemes(byAddress, themes),
    },
  };
}
