// Schemas of what stands in the documents themselves: documents, meetings, references.
import type { DocumentRecord, MeetingRecord, ReferenceRecord, StanceRecord } from "../model/collection.ts";
import {
  DATE_ROLES,
  DOCUMENT_TYPES,
  type Original,
  type RepairNote,
  type Review,
  STATUSES,
} from "../model/document.ts";
import {
  ITEM_KINDS,
  type Person,
  type Preparation,
  REFERENCE_KINDS,
  STANCE_CODES,
  STANCE_SCOPES,
} from "../model/findings.ts";
import {
  dateOrNull,
  flag,
  href,
  hrefOrNull,
  integer,
  integerOrNull,
  list,
  object,
  objectOrNull,
  oneOf,
  oneOfOrNull,
  type Schema,
  text,
  textOrNull,
} from "./schema.ts";

/** A schema for every field of a record, and for no other. */
export type Fields<T> = Readonly<Record<keyof T, Schema>>;

const person: Fields<Person> = {
  name: text("Name as it is printed"),
  role: textOrNull("Role in the document or on the board"),
  party: textOrNull("Letters of the party"),
};

const original: Fields<Original> = {
  file: text("Name of the file as received"),
  sha256: { type: "string", pattern: "^[0-9a-f]{64}$", description: "SHA-256 of the file as received" },
  format: oneOf(["txt", "pdf", "docx", "html", "odt"], "Format of the file as received"),
  pages: integerOrNull("Number of pages; null where the file does not say"),
  ocr: flag("Was the text read from a picture?"),
  damage: {
    type: "number",
    minimum: 0,
    maximum: 1,
    description: "Share of words that look broken by the scan",
  },
  part: textOrNull("The pages of the file that are this document, where the file holds several"),
  source: textOrNull("Address at which the publisher has the file"),
};

const repair: Fields<RepairNote> = {
  lexicon: text("The words and pairs of words that it rests on"),
  applied: integer("Words that were mended"),
  suggested: integer("Words that were left for a person to judge"),
};

const review: Fields<Review> = {
  av: text("Who"),
  datum: dateOrNull("When"),
};

export const stance: Fields<StanceRecord> = {
  code: oneOf(STANCE_CODES, "What the text says"),
  scope: oneOf(STANCE_SCOPES, "Is it said of the audit's report or of what is recommended?"),
  quote: text("The words that say it"),
  href: href("Where they stand"),
};

export const documents: Fields<DocumentRecord> = {
  id: { type: "string", pattern: "^[a-z0-9-]+/[a-z0-9-]+$", description: "Made of facts that do not change" },
  href: href("Page of the document"),
  title: text("Title"),
  type: oneOf(DOCUMENT_TYPES, "Type of document"),
  status: oneOf(STATUSES, "Is the text a proposal or decided?"),
  statusEvidence: textOrNull("Words of the text that show the status"),
  diarienummer: textOrNull("Registration number of the case, in normal form"),
  date: dateOrNull("Date of the document"),
  dateRole: oneOfOrNull(DATE_ROLES, "What the date is the date of"),
  nämnd: textOrNull("Board"),
  förvaltning: textOrNull("Administration"),
  till: textOrNull("Whom it is addressed to"),
  besvarar: list(text("Number of an audit, a referral or a motion"), "What the document answers"),
  följerUpp: textOrNull("Plan that the document follows up"),
  inferred: {
    type: "object",
    additionalProperties: text("On what the value rests"),
    description: "Fields whose value the text does not state, each with its basis",
  },
  people: list(object(person, "A person"), "People whom the document names in a role"),
  sections: list(
    object(
      {
        href: href("Address of the heading"),
        level: { type: "integer", minimum: 1, maximum: 6, description: "Level of the heading" },
        heading: { type: "string", description: "Words of the heading" },
      },
      "A heading",
    ),
    "Headings in reading order",
  ),
  words: integer("Number of words"),
  stances: list(
    object(stance, "A stance"),
    "What is said of the audit as a whole, outside the answers to single recommendations",
  ),
  original: objectOrNull(original, "The file that the text comes from; null where it was written here"),
  repair: objectOrNull(repair, "What was mended in a text that a scan had broken; null where nothing was"),
  granskad: objectOrNull(review, "Who has read the conversion against its original; null where nobody has"),
};

const preparation: Fields<Preparation> = {
  body: text("Who prepared the item"),
  date: text("When, ISO 8601"),
  paragraf: text("Number of the paragraph in the minutes"),
  quote: text("Words of the text"),
};

const initiator: Fields<{ name: unknown; party: unknown }> = {
  name: textOrNull("Name"),
  party: textOrNull("Letters of the party"),
};

const item: Fields<MeetingRecord["items"][number]> = {
  number: integerOrNull("Number on the agenda"),
  title: text("Title; for a withheld item the words that say so"),
  href: href("Address of the item at the meeting"),
  text: href("Address of the item in the document"),
  diarienummer: textOrNull("Registration number of the case, in normal form"),
  kind: oneOf(ITEM_KINDS, "Kind of item"),
  withheld: flag("Is the item withheld for secrecy?"),
  initiator: objectOrNull(initiator, "Who raised the item"),
  summary: textOrNull("Summary, as it stands"),
  proposals: list(text("A demand"), "Demands of an initiative or a motion"),
  decisions: list(text("A point"), "Numbered proposal for a decision; in minutes, the decision"),
  documents: list(text("A title"), "Documents that the item lists"),
  preparation: objectOrNull(preparation, "Who prepared the item, and when"),
};

export const meetings: Fields<MeetingRecord> = {
  id: text("Board and date"),
  href: href("Page of the meeting"),
  nämnd: textOrNull("Board"),
  date: dateOrNull("Date of the meeting"),
  time: { type: ["string", "null"], pattern: "^\\d{2}:\\d{2}$", description: "Time of day that it begins" },
  place: textOrNull("Place"),
  document: text("Id of the document that tells of the meeting"),
  members: list(object(person, "A member"), "Members and substitutes"),
  items: list(object(item, "An item"), "Items of the agenda in order"),
};

export const references: Fields<ReferenceRecord> = {
  from: href("The passage that refers"),
  verbatim: text("The words that refer, as they stand"),
  kind: oneOf(REFERENCE_KINDS, "Kind of reference"),
  target: text("What is referred to, in normal form"),
  href: hrefOrNull("Page on this site"),
  external: {
    type: ["string", "null"],
    pattern: "^https://rkrattsbaser\\.gov\\.se/",
    description: "Page of a statute elsewhere",
  },
};
