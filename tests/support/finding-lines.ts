// Recommendations and meetings as lines that a person can read and write in a case.
import { extractMeeting } from "../../scripts/extract/agenda.ts";
import { extractRecommendations } from "../../scripts/extract/recommendation.ts";
import type { ParsedDocument } from "../../scripts/model/document.ts";
import type { AgendaItem, RecommendationFinding } from "../../scripts/model/findings.ts";

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

function answerLine({ response }: RecommendationFinding): string {
  if (response === null) return "svar: null";
  const { firstWords, lastWords, sections } = response;
  return `svar: «${firstWords}» … «${lastWords}»${sections.map((section) => ` # ${section}`).join("")}`;
}

/** `1: Säkerställa att …` (`-` for no number), then `svar: «first words» … «last words» # heading within`. */
export function recommendationLines(document: ParsedDocument): string[] {
  return extractRecommendations(document).flatMap((found) => [
    `${found.number ?? "-"}: ${oneLine(found.text)}`,
    answerLine(found),
  ]);
}

function itemLines(item: AgendaItem): string[] {
  const { initiator, preparation } = item;
  const by = initiator === null ? "" : ` / ${initiator.name} (${initiator.party})`;
  const { body, date, paragraf } = preparation ?? {};
  return [
    `${item.number} ${item.withheld ? "withheld" : item.kind}: ${oneLine(item.title)} / ${item.diarienummer}${by}`,
    ...(item.summary === null ? [] : [`sammanfattning: ${oneLine(item.summary)}`]),
    ...item.proposals.map((text) => `yrkande: ${oneLine(text)}`),
    ...item.decisions.map((text) => `beslut: ${oneLine(text)}`),
    ...item.documents.map((text) => `underlag: ${oneLine(text)}`),
    ...(preparation === null ? [] : [`beredning: ${body} ${date} § ${paragraf}`]),
  ];
}

/** `date time place`, then `@ name / role / party`, then each item with its parts; `null` for what is no meeting. */
export function meetingLines(document: ParsedDocument): string[] {
  const meeting = extractMeeting(document);
  if (meeting === null) return ["null"];
  return [
    `${meeting.date} ${meeting.time} ${meeting.place}`,
    ...meeting.members.map(({ name, role, party }) => `@ ${name} / ${role} / ${party}`),
    ...meeting.items.flatMap(itemLines),
  ];
}
