// Gathers all that is found in one document: one line a fact, one file a line.
import type { ParsedDocument } from "../model/document.ts";
import type { Findings } from "../model/findings.ts";
import { extractMeeting } from "./agenda.ts";
import { extractAuditMentions } from "./audit-mention.ts";
import { extractCommitments } from "./commitment.ts";
import { othersWords } from "./others-words.ts";
import { extractPeople } from "./person.ts";
import { extractPlanMentions } from "./plan-mention.ts";
import { extractProgress } from "./progress.ts";
import { extractRecommendations } from "./recommendation.ts";
import { extractReferences } from "./reference.ts";
import { extractStances } from "./stance.ts";
import { extractStatus } from "./status.ts";

/** Everything that the words of a document say, each with its place. Never fails; what is not found is null or an empty list. */
export function extractFindings(document: ParsedDocument): Findings {
  const recommendations = extractRecommendations(document);
  const meeting = extractMeeting(document);
  const others = othersWords(document, meeting, recommendations);
  return {
    statusEvidence: extractStatus(document).evidence,
    recommendations,
    references: extractReferences(document),
    audits: extractAuditMentions(document),
    plans: extractPlanMentions(document),
    people: extractPeople(document),
    meeting,
    stances: extractStances(document, others),
    progress: extractProgress(document),
    commitments: extractCommitments(document, others),
  };
}
