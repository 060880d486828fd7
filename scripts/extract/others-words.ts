// Passages of a document whose words are not its body's own: what is recommended, demanded or concluded by somebody else, and withheld items.
import { type ParsedDocument, sectionEnd } from "../model/document.ts";
import type { RecommendationFinding } from "../model/findings.ts";
import { lenient } from "../swedish/lenient.ts";
import { extractMeeting } from "./agenda.ts";
import { extractRecommendations } from "./recommendation.ts";
import { withheldPassages } from "./withheld.ts";

// Rapportens slutsatser avseende …   Revisionens iakttagelser   Motionens innehåll   Remissens förslag   Sammanfattning av utredningen
const OTHERS_SECTION = lenient(
  "^(?:\\d+(?:\\.\\d+)*\\.?\\s)?(?:(?:stads|kommun)?revision\\p{L}*|revisor\\p{L}*|granskning\\p{L}*|rapport\\p{L}*|motion\\p{L}*|remiss\\p{L}*|utredning\\p{L}*|promemori\\p{L}*|betänkande\\p{L}*|initiativ\\p{L}*|förslagsställar\\p{L}*)\\s" +
    "(?:[^\\s]+\\s){0,2}?(?:slutsats\\p{L}*|innehåll|förslag|bedömning\\p{L}*|iakttagelse\\p{L}*|sammanfattning|yrkande\\p{L}*|rekommendation\\p{L}*|kritik|resultat)(?!\\p{L})",
);

/** Whether a heading says that the words below it are somebody else's. */
function isOthersSection(heading: string): boolean {
  return OTHERS_SECTION.test(heading);
}

/** The indices of such passages: recommendations, party initiatives, sections on a report's conclusions, withheld items. */
export function othersWords(
  document: ParsedDocument,
  meeting = extractMeeting(document),
  recommendations: readonly RecommendationFinding[] = extractRecommendations(document),
): ReadonlySet<number> {
  const { passages } = document;
  const indexOf = new Map(passages.map(({ anchor }, index) => [anchor, index]));
  const others = new Set(withheldPassages(passages));
  const addSection = (index: number): void => {
    const end = passages[index]?.type === "heading" ? sectionEnd(passages, index) : index + 1;
    for (let at = index; at < end; at++) others.add(at);
  };
  passages.forEach(({ type, text }, index) => {
    if (type === "heading" && isOthersSection(text)) addSection(index);
  });
  for (const { kind, anchor } of meeting?.items ?? [])
    if (kind === "initiativ") addSection(indexOf.get(anchor) ?? passages.length);
  for (const { place } of recommendations) others.add(indexOf.get(place.anchor) ?? passages.length);
  return others;
}
