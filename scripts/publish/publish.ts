// The collection → files for whoever builds on it: records as JSON, a schema for each kind, the flat ones as tables too.
import type { Collection } from "../model/collection.ts";
import {
  audits,
  cases,
  commitments,
  contradictions,
  corrections,
  gaps,
  links,
  plans,
  recommendations,
  themes,
} from "./link-schemas.ts";
import { RIGHTS } from "./rights.ts";
import { DIALECT, integerOrNull, list, object, oneOf, type Schema, text, textOrNull } from "./schema.ts";
import { formatTables } from "./tables.ts";
import { documents, meetings, references } from "./text-schemas.ts";

const KINDS = {
  documents,
  cases,
  audits,
  recommendations,
  commitments,
  meetings,
  plans,
  references,
  links,
  gaps,
  corrections,
  contradictions,
  themes,
} as const;

/** Kinds of records, in the order of records.md. */
export const RECORD_NAMES = [
  "documents",
  "cases",
  "audits",
  "recommendations",
  "commitments",
  "meetings",
  "plans",
  "references",
  "links",
  "gaps",
  "corrections",
  "contradictions",
  "themes",
] as const;
export type RecordName = (typeof RECORD_NAMES)[number];

function schemaHref(name: RecordName): string {
  return `/data/schema/${name}.json`;
}

/** The schema of a whole file, not of one record. */
function fileSchema(name: RecordName): Schema {
  const records = list(object(KINDS[name], "A record"), "All records of this kind, in a stable order");
  const schema = { const: schemaHref(name), description: "Where this schema stands" };
  return {
    $schema: DIALECT,
    $id: schemaHref(name),
    title: name,
    ...object(
      { schema, records },
      "Dates are ISO 8601, an unknown value is null, an href is relative to the site",
    ),
  };
}

/** The schema of the file of one document: its record, and its text passage by passage. */
function documentSchema(): Schema {
  const passage = object(
    {
      href: text("Where the passage stands"),
      type: text("Kind of passage"),
      level: integerOrNull("Level of a heading; null for other passages"),
      text: text("The words as they stand"),
      hash: textOrNull("First 8 digits of SHA-256 of the words, as links name them"),
    },
    "A passage",
  );
  return {
    $schema: DIALECT,
    $id: "/data/schema/document.json",
    title: "document",
    ...object(
      {
        schema: { const: "/data/schema/document.json", description: "Where this schema stands" },
        ...KINDS.documents,
        url: text("Address with scheme and host"),
        rights: oneOf(RIGHTS, "9 § upphovsrättslagen (no copyright), another party's, or not known"),
        version: integerOrNull("Which wording this is"),
        hash: textOrNull("Fingerprint of the whole wording"),
        passages: list(passage, "All passages, in order"),
      },
      "One document with its text",
    ),
  };
}

/** Every record as JSON, its fields in the order of the schema. */
function recordTexts(name: RecordName, records: readonly object[]): string[] {
  const keys = Object.keys(KINDS[name]);
  return records.map((record) => {
    const fields = new Map(Object.entries(record));
    return JSON.stringify(Object.fromEntries(keys.map((key) => [key, fields.get(key) ?? null])));
  });
}

/** One record a line: a change in one record is a change in one line. */
function formatRecords(name: RecordName, records: readonly object[]): string {
  const lines = recordTexts(name, records);
  return `{"schema":${JSON.stringify(schemaHref(name))},"records":[${lines.length === 0 ? "" : `\n${lines.join(",\n")}\n`}]}\n`;
}

/** The records as JSON Lines (https://jsonlines.org): nothing but a record on each line. */
export function recordLines(name: RecordName, records: readonly object[]): string {
  return recordTexts(name, records)
    .map((line) => `${line}\n`)
    .join("");
}

/**
 * Formats all records of a collection. The same collection gives the same bytes: nothing here knows the time or the machine.
 * @returns file contents by path below the site's root, such as `data/cases.json`
 */
export function publishRecords({ records }: Collection): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const name of RECORD_NAMES) {
    files.set(`data/${name}.json`, formatRecords(name, records[name]));
    files.set(`data/schema/${name}.json`, `${JSON.stringify(fileSchema(name), null, 2)}\n`);
  }
  files.set("data/schema/document.json", `${JSON.stringify(documentSchema(), null, 2)}\n`);
  for (const [name, table] of Object.entries(formatTables(records))) files.set(`data/${name}.csv`, table);
  return files;
}
