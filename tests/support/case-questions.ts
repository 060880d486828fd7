// The questions that cases can ask: from an input to the lines that a person can read and write.
import { extractAuditMentions } from "../../scripts/extract/audit-mention.ts";
import { extractCommitments } from "../../scripts/extract/commitment.ts";
import { extractMetadata } from "../../scripts/extract/metadata.ts";
import { extractPeople } from "../../scripts/extract/person.ts";
import { extractPlanMentions } from "../../scripts/extract/plan-mention.ts";
import { extractReferences } from "../../scripts/extract/reference.ts";
import { extractStances } from "../../scripts/extract/stance.ts";
import { extractStatus } from "../../scripts/extract/status.ts";
import type { ParsedDocument } from "../../scripts/model/document.ts";
import { LETTERHEAD_LABELS, type LetterheadField } from "../../scripts/model/letterhead.ts";
import type { Line, SourceText } from "../../scripts/model/text.ts";
import { parseMarkdown } from "../../scripts/parse/document.ts";
import { bodyOf, findBodies, findBrokenBodies } from "../../scripts/swedish/body.ts";
import { findContactData } from "../../scripts/swedish/contact-data.ts";
import { findDates, parseDate } from "../../scripts/swedish/date.ts";
import { findDeadlines } from "../../scripts/swedish/deadline.ts";
import { findDiarienummer, normaliseDiarienummer } from "../../scripts/swedish/diarienummer.ts";
import { sfsOf, statuteName } from "../../scripts/swedish/law.ts";
import { damage, tolerant } from "../../scripts/swedish/ocr.ts";
import { bracketedParty, findPartyNames, partyOf } from "../../scripts/swedish/party.ts";
import { findIdentityNumbers } from "../../scripts/swedish/personal-data.ts";
import { findPlaceholders, isPlaceholder } from "../../scripts/swedish/placeholder.ts";
import { meetingLines, recommendationLines } from "./finding-lines.ts";

type Question = (input: string) => readonly string[];

const shown = (text: string): string => `«${text.replace(/\s+/g, " ")}»`;

/** A document from Markdown; front matter is made where the input has none. */
export function documentOf(input: string): ParsedDocument {
  const markdown = input.startsWith("---\n")
    ? input
    : `---\ntitle: Fall\ntype: övrigt\nstatus: okänd\n---\n\n${input}`;
  const troubles: string[] = [];
  const document = parseMarkdown(markdown, "fall.md", ({ code, args }) =>
    troubles.push(`${code} ${JSON.stringify(args)}`),
  );
  if (document === null) throw new Error(troubles.join("\n"));
  return document;
}

function sourceOf(text: string): SourceText {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    lines.push({ span: { start, end: start + line.length }, page: null });
    start += line.length + 1;
  }
  return { file: "fall.txt", format: "txt", text, lines, pages: null };
}

/** `datum = 2024-03-14`, one a line: the letterhead as it has been read. */
function fieldsOf(head: string, from: (value: string) => number): LetterheadField[] {
  return head.split("\n").flatMap((line): LetterheadField[] => {
    const [name = "", verbatim = ""] = line.split(/\s=\s?/);
    const label = LETTERHEAD_LABELS.find((one) => one === name.trim());
    if (label === undefined) return [];
    const start = Math.max(0, from(verbatim));
    const value = isPlaceholder(verbatim) ? null : verbatim;
    return [{ label, verbatim, value, span: { start, end: start + verbatim.length } }];
  });
}

/** Letterhead fields, a line ---, then the text. */
function metadata(input: string): string[] {
  const [head = "", text = ""] = `\n${input}`.split("\n---\n");
  const { blocks } = documentOf(text);
  const fields = fieldsOf(head, (value) => text.indexOf(value));
  const { values, inferred } = extractMetadata({
    source: sourceOf(text),
    fields,
    blocks,
    damaged: damage(text) > 0,
  });
  const lines = Object.entries(values).flatMap(([field, value]) => {
    const isUnknown =
      value === null ||
      value === "övrigt" ||
      value === "okänd" ||
      (Array.isArray(value) && value.length === 0);
    return isUnknown ? [] : [`${field}: ${Array.isArray(value) ? value.join(", ") : value}`];
  });
  return [...lines, ...Object.keys(inferred).map((field) => `inferred: ${field}`)];
}

function status(input: string): string[] {
  const { status: found, evidence } = extractStatus(documentOf(input));
  return evidence === null ? [`${found} null`] : [`${found} ${shown(evidence.quote)}`];
}

/** In a document of one day in 2024. */
const deadline =
  (damaged: boolean): Question =>
  (input) =>
    findDeadlines(input, { documentDate: "2024-03-14", damaged }).map(
      ({ verbatim, from, to, bound, precision, basis, plausible }) =>
        `${shown(verbatim)} ${from ?? ""}–${to ?? ""} ${bound} ${precision}${basis === null ? "" : " *"}${plausible ? "" : " orimligt"}`,
    );

/** A yttrande of one day in 2024 where the input has no front matter. */
function yttrandeOf(input: string): ParsedDocument {
  const head = '---\ntitle: Fall\ntype: yttrande\nstatus: förslag\ndate: "2024-03-14"\n---\n\n';
  return documentOf(input.startsWith("---\n") ? input : head + input);
}

function commitment(input: string): string[] {
  return extractCommitments(yttrandeOf(input)).map(({ kind, actor, deadline }) => {
    const day = deadline?.to ?? (deadline?.from == null ? "ingen tid" : `från ${deadline.from}`);
    return `${kind} / ${actor} / ${day}${deadline?.plausible === false ? " orimligt" : ""}`;
  });
}

export const QUESTIONS: Readonly<Record<string, Question>> = {
  personnummer: (input) =>
    input.split("\n").map(
      (line) =>
        findIdentityNumbers(line)
          .map(({ class: type, start, end }) => `${type} ${shown(line.slice(start, end))}`)
          .join(", ") || "null",
    ),
  contact: (input) => findContactData(input).map(({ class: type }) => type),
  diarienummer: (input) =>
    findDiarienummer(input).map(
      ({ kind, normal, start, end }) => `${kind} ${normal} ${shown(input.slice(start, end))}`,
    ),
  "diarienummer-field": (input) => input.split("\n").map((line) => `${normaliseDiarienummer(line)}`),
  date: (input) => findDates(input).map(({ iso, start, end }) => `${iso} ${shown(input.slice(start, end))}`),
  "date-field": (input) => input.split("\n").map((line) => `${parseDate(line)?.iso ?? null}`),
  body: (input) => findBodies(input).map(({ kind, name }) => `${kind}: ${name}`),
  "body-line": (input) => input.split("\n").map((line) => bodyOf(line)?.name ?? "null"),
  "body-broken": (input) => findBrokenBodies(input).map(({ kind, name }) => `${kind}: ${name}`),
  party: (input) =>
    findPartyNames(input).map(({ party, start, end }) => `${party} ${shown(input.slice(start, end))}`),
  "party-letters": (input) => input.split("\n").map((line) => `${partyOf(line)} ${bracketedParty(line)}`),
  damage: (input) => (damage(input) === 0 ? [] : ["damaged"]),
  tolerant: (input) => {
    const [phrase = "", ...texts] = input.split("\n");
    const pattern = new RegExp(tolerant(phrase), "iu");
    return texts.flatMap((text) => pattern.exec(text)?.[0] ?? []);
  },
  placeholder: (input) => findPlaceholders(input).map(({ start, end }) => shown(input.slice(start, end))),
  "placeholder-field": (input) => input.split("\n").filter(isPlaceholder),
  law: (input) =>
    input.split("\n").map((line) => {
      const [word = "", date = ""] = line.split(" @ ");
      return `${statuteName(word)} ${sfsOf(word, date === "" ? null : date)}`;
    }),
  metadata,
  status,
  deadline: deadline(false),
  "deadline-damaged": deadline(true),
  stance: (input) => extractStances(yttrandeOf(input)).map(({ code, scope }) => `${code} ${scope}`),
  commitment,
  recommendation: (input) => recommendationLines(documentOf(input)),
  agenda: (input) => meetingLines(documentOf(input)),
  reference: (input) =>
    extractReferences(documentOf(input)).map(
      ({ kind, target, quote }) => `${kind} ${target} ${shown(quote)}`,
    ),
  person: (input) =>
    extractPeople(documentOf(input)).map(({ name, role, party }) => `${name} / ${role} / ${party}`),
  "audit-mention": (input) =>
    extractAuditMentions(documentOf(input)).map(({ subject, number }) => `${subject} / ${number}`),
  "plan-mention": (input) =>
    extractPlanMentions(documentOf(input)).map(
      ({ title, from, to, diarienummer }) => `${title} / ${from}–${to} / ${diarienummer}`,
    ),
};
