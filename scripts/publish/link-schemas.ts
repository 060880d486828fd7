// Schemas of what ties documents together: cases, audits, recommendations, plans, links, gaps.
import {
  type AuditRecord,
  type CaseRecord,
  CERTAINTIES,
  CONTRADICTION_KINDS,
  type CommitmentRecord,
  type ContradictionRecord,
  type CorrectionRecord,
  type EditorialNote,
  type FollowUpSection,
  GAP_REASONS,
  type GapRecord,
  type LinkRecord,
  type PlanRecord,
  type RecommendationRecord,
  type ResponseRecord,
  type ThemePassage,
  type ThemeRecord,
  type TimelineEntry,
} from "../model/collection.ts";
import { CORRECTION_KINDS } from "../model/correction.ts";
import { STATUSES } from "../model/document.ts";
import { BOUNDS, COMMITMENT_KINDS, type Deadline, PRECISIONS, PROGRESS_CODES } from "../model/findings.ts";
import {
  dateOrNull,
  flag,
  href,
  integer,
  integerOrNull,
  list,
  object,
  objectOrNull,
  oneOf,
  text,
  textOrNull,
} from "./schema.ts";
import { type Fields, stance } from "./text-schemas.ts";

const related: Fields<CaseRecord["related"][number]> = {
  href: href("Page of the other case"),
  relation: oneOf(["samma-granskning", "hänvisar"], "How the two belong together"),
  evidence: text("Words that show it"),
};

const event: Fields<TimelineEntry> = {
  date: { type: "string", pattern: "^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$", description: "ISO 8601" },
  precision: oneOf(["day", "month", "year"], "How exact the date is"),
  event: text("What happened, in Swedish"),
  body: textOrNull("Who did it"),
  paragraf: textOrNull("Number of the paragraph in the minutes"),
  quote: textOrNull("Words of the text; null where the date stands in the document's head"),
  href: href("Where it stands"),
};

export const cases: Fields<CaseRecord> = {
  diarienummer: text("Registration number, in normal form"),
  href: href("Page of the case"),
  title: textOrNull("Title"),
  documents: list(text("Id of a document"), "Documents of the case, by date"),
  items: list(href("Address of an item at its meeting"), "Agenda items of the case"),
  related: list(object(related, "Another case"), "Cases that belong together with this one"),
  timeline: list(object(event, "An event"), "What happened, the earliest first"),
};

export const audits: Fields<AuditRecord> = {
  id: text("Number as it is printed; where none is, a slug"),
  href: href("Page of the audit"),
  title: textOrNull("What was audited"),
  held: flag("Is the audit's own text in the collection?"),
  recommendations: list(text("Id of a recommendation"), "Recommendations of the audit, in order"),
  answers: list(text("Id of a document"), "Documents that answer the audit, by date"),
};

const response: Fields<ResponseRecord> = {
  document: text("Id of the answering document"),
  href: href("Where the answer begins"),
  body: textOrNull("Whose answer it is"),
  status: oneOf(STATUSES, "Is the answer a proposal or decided?"),
  stance: objectOrNull(stance, "The weightiest of the stances; null where the answer states none"),
  stances: list(object(stance, "A stance"), "All that the answer states, in order"),
  sections: list({ type: "string", description: "A heading" }, "Headings inside the answer"),
  firstWords: text("First words of the answer"),
  lastWords: text("Last words of the answer"),
};

const restatement: Fields<RecommendationRecord["restatements"][number]> = {
  href: href("Where it stands"),
  by: textOrNull("Who says it"),
  text: text("The words there"),
  changed: flag("Do the words differ by more than spaces, case and final punctuation?"),
};

export const recommendations: Fields<RecommendationRecord> = {
  id: text("Audit and number; ordinal where no number is printed"),
  href: href("Page of the recommendation"),
  audit: text("Id of the audit"),
  number: textOrNull("Number as it is printed"),
  ordinal: integer("Place among the recommendations of its text"),
  text: text("The recommendation, from the audit itself or the first document that answers"),
  responses: list(object(response, "An answer"), "Answers, by date"),
  restatements: list(object(restatement, "A wording"), "Where else it is said, in the same words or nearly"),
  commitments: list(text("Id of a commitment"), "Commitments under the recommendation"),
};

const deadline: Fields<Deadline> = {
  verbatim: text("The words that set the time"),
  from: dateOrNull("First day; null for an open end and for a year that is not known"),
  to: dateOrNull("Last day, itself included; null for an open end and for a year that is not known"),
  precision: oneOf(PRECISIONS, "How exact the words are"),
  bound: oneOf(BOUNDS, "How the time limits what is promised"),
  plausible: flag("Does it go together with the rest of the text and the date of the document?"),
  basis: textOrNull("What the year was taken from, where the words do not name it"),
};

export const commitments: Fields<CommitmentRecord> = {
  id: text("Document and place"),
  href: href("Where the promise is shown"),
  document: text("Id of the document that promises"),
  recommendation: textOrNull("Id of the recommendation that the promise is made under"),
  kind: oneOf(COMMITMENT_KINDS, "What is promised"),
  quote: text("The sentence that promises"),
  actor: textOrNull("Who is to act, as the text words it"),
  deadline: objectOrNull(deadline, "When; null where the text sets no time"),
  status: oneOf(STATUSES, "Is the document a proposal or decided?"),
  sameAs: list(text("Id of a commitment"), "The same promise said elsewhere"),
  followUps: list(href("A passage"), "What later documents prove of it"),
};

const clash: Fields<ContradictionRecord["places"][number]> = {
  href: href("Where it stands"),
  quote: text("The words there"),
  value: text("The part of the words that differs"),
};

export const contradictions: Fields<ContradictionRecord> = {
  id: text("Case and what it is about"),
  href: href("Where it is shown"),
  case: textOrNull("Registration number of the case"),
  kind: oneOf(CONTRADICTION_KINDS, "Kind of what differs"),
  about: text("What it is about, in Swedish"),
  places: list(object(clash, "A place"), "The places that do not go together, in order"),
};

const themePassage: Fields<ThemePassage> = {
  href: href("The passage"),
  document: text("Id of its document"),
  year: integerOrNull("Year of the document"),
  body: textOrNull("Whose words they are"),
  quote: text("Words of the passage"),
  words: list(text("A word"), "Words of the theme that stand in it"),
  stance: objectOrNull(stance, "The stance that the passage states"),
};

export const themes: Fields<ThemeRecord> = {
  id: text("Name as a slug"),
  href: href("Page of the theme"),
  title: text("Name"),
  words: list(text("A word or a phrase"), "The open list that decides what belongs to the theme"),
  passages: list(object(themePassage, "A passage"), "Passages that speak of the theme"),
};

const statement: Fields<FollowUpSection["statements"][number]> = {
  code: oneOf(PROGRESS_CODES, "How far it has come, in the words of the follow-up"),
  quote: text("The words that say so"),
  href: href("The passage"),
};

const section: Fields<FollowUpSection> = {
  document: text("Id of the follow-up"),
  heading: text("Its heading"),
  href: href("The section"),
  isGoal: flag("Whether the follow-up says that its sections are the goals of the plan"),
  statements: list(object(statement, "A statement"), "What is told, the first ones"),
  more: integer("How many more statements there are"),
};

const editorial: Fields<EditorialNote> = {
  plan: text("Id of the other plan"),
  source: text("What the editor goes by"),
  by: text("Who says so"),
  date: text("When, ISO 8601"),
};

export const plans: Fields<PlanRecord> = {
  id: text("Name and years as a slug"),
  href: href("Page of the plan"),
  title: text("Name without its years"),
  diarienummer: textOrNull("Registration number, in normal form"),
  from: integerOrNull("First year"),
  to: integerOrNull("Last year"),
  goals: list(text("A goal"), "Goals that the plan's own text lists"),
  predecessor: textOrNull("Id of the plan that it replaces, where a text says so"),
  successor: textOrNull("Id of the plan that replaces it, where a text says so"),
  followUps: list(text("Id of a document"), "Documents that follow up the plan"),
  sections: list(object(section, "A section"), "What the follow-ups tell, section by section"),
  editorialSuccessor: objectOrNull(editorial, "The next plan, as an editor knows it; no text says so"),
  editorialPredecessor: objectOrNull(editorial, "The plan before, as an editor knows it; no text says so"),
  basis: textOrNull("Words that give the name and the years"),
};

export const links: Fields<LinkRecord> = {
  from: href("One of the two"),
  to: href("The other"),
  relation: oneOf(
    [
      "samma-ärende",
      "samma-granskning",
      "besvarar",
      "följer-upp",
      "hänvisar",
      "samma-åtagande",
      "uppföljt",
      "liknar",
    ],
    "How the two belong together",
  ),
  basis: text("On what ground, in Swedish"),
  certainty: oneOf(CERTAINTIES, "How sure it is"),
  evidence: textOrNull("Words of the text that show it"),
};

const mention: Fields<GapRecord["mentions"][number]> = {
  href: href("Where it is mentioned"),
  quote: text("The words there"),
};

export const gaps: Fields<GapRecord> = {
  id: text("What is missing, in normal form; for a withheld item its place at the meeting"),
  href: href("Page of what is missing"),
  kind: oneOf(
    ["diarienummer", "granskning", "sou", "föreskrift", "plan", "ärende", "dokument"],
    "Kind of what is missing",
  ),
  mentions: list(object(mention, "A mention"), "Who mentions it, and in what words"),
  reason: oneOf(GAP_REASONS, "Why it is missing"),
};

export const corrections: Fields<CorrectionRecord> = {
  document: text("Id of the document"),
  href: href("Passage that the word stands in"),
  original: text("The word as the scan, or the paper itself, has it"),
  corrected: text("The word as it should be"),
  kind: oneOf(
    CORRECTION_KINDS,
    "`ocr`: a scan broke the word, and the text has it mended; `källfel`: the paper has it so, and so has the text",
  ),
  by: text("The lexicon, or the person, that says so"),
  confidence: {
    type: "number",
    minimum: 0,
    maximum: 1,
    description: "How sure the lexicon is; 1 for a person",
  },
};
