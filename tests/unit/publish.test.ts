// The published files: every record as its schema says, the same bytes each time, nothing left out.
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { collectDocuments, parseFolder } from "../../scripts/collect.ts";
import { linkCollection } from "../../scripts/link/collection.ts";
import type { Collection } from "../../scripts/model/collection.ts";
import { publishRecords, RECORD_NAMES } from "../../scripts/publish/publish.ts";
import { makeDocument, reference } from "../support/found.ts";

const collection = collectDocuments(
  parseFolder("content/dokument", () => {}),
  "2026-01-01",
);
const files = publishRecords(collection);
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });

function read(path: string, from = files): { records: Record<string, unknown>[]; schema: string } {
  return JSON.parse(from.get(path) ?? "null");
}

function errorsOf(name: string, data: unknown): string[] {
  const validate =
    ajv.getSchema(`/data/schema/${name}.json`) ??
    ajv.compile(JSON.parse(files.get(`data/schema/${name}.json`) ?? "{}"));
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Paths of schemas without a description, as far down as they go. */
function undescribed(schema: unknown, path: string): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "description" in schema ? [] : [path];
  const entries = Object.entries(schema);
  const properties = entries.flatMap(([key, value]) => (key === "properties" ? Object.entries(value) : []));
  const items = entries.flatMap(([key, value]) => (key === "items" ? [["[]", value] as const] : []));
  return [
    ...own,
    ...[...properties, ...items].flatMap(([key, value]) => undescribed(value, `${path}/${key}`)),
  ];
}

describe("published records", () => {
  it.each(RECORD_NAMES)("%s are as their schema says", (name) => {
    const file = read(`data/${name}.json`);
    expect(errorsOf(name, file)).toEqual([]);
    expect(file.schema).toBe(`/data/schema/${name}.json`);
    expect(file.records).toHaveLength(collection.records[name].length);
    expect(file.records.length).toBeGreaterThan(0);
    expect(undescribed(JSON.parse(files.get(`data/schema/${name}.json`) ?? ""), name)).toEqual([]);
  });

  it.each(RECORD_NAMES)("%s with a field too many, too few, or empty are refused", (name) => {
    const file = read(`data/${name}.json`);
    const [first = {}] = file.records;
    const withRecord = (record: object) => errorsOf(name, { ...file, records: [record] });
    expect(withRecord(first)).toEqual([]);
    expect(withRecord({ ...first, more: 1 })).not.toEqual([]);
    for (const key of Object.keys(first)) {
      const { [key]: _, ...less } = first;
      expect(withRecord(less), key).not.toEqual([]);
      expect(withRecord({ ...first, [key]: "" }), key).not.toEqual([]);
    }
  });

  it("hold the same as the collection, null for what is not known", () => {
    for (const name of RECORD_NAMES) {
      const published: unknown = read(`data/${name}.json`).records;
      expect(published).toEqual(JSON.parse(JSON.stringify(collection.records[name])));
    }
    expect(files.get("data/documents.json")).not.toMatch(/":""/);
  });

  it("are the same bytes each time, one record a line", () => {
    const again = publishRecords(
      collectDocuments(parseFolder("content/dokument", () => {}).reverse(), "2026-01-01"),
    );
    expect([...again]).toEqual([...files]);
    expect(files.get("data/cases.json")?.split("\n")).toHaveLength(collection.records.cases.length + 3);
  });

  it("are whole even where there is nothing", () => {
    const nothing = publishRecords(linkCollection([]));
    expect([...nothing.keys()]).toEqual([...files.keys()]);
    for (const name of RECORD_NAMES) expect(read(`data/${name}.json`, nothing).records).toEqual([]);
    expect(nothing.get("data/links.csv")).toBe("from,to,relation,basis,certainty,evidence\r\n");
  });

  it("count the same on the site, in JSON and in the tables", () => {
    const rows = (name: string) => (files.get(`data/${name}.csv`)?.split("\r\n").length ?? 0) - 2;
    const { records }: Collection = collection;
    expect(rows("documents")).toBe(records.documents.length);
    expect(rows("audits")).toBe(records.audits.length);
    expect(rows("references")).toBe(records.references.length);
    expect(rows("links")).toBe(records.links.length);
    expect(rows("commitments")).toBe(records.commitments.length);
    expect(rows("responses")).toBe(records.recommendations.flatMap(({ responses }) => responses).length);
    expect(rows("gaps")).toBe(records.gaps.flatMap(({ mentions }) => mentions).length);
  });

  it("neutralise a title that is a formula", () => {
    const document = makeDocument("a.md", 'title: "=HYPERLINK(1)"', "Se KS-2024-1.", (locate) => ({
      references: [reference("diarienummer", "KS-2024-1", locate("KS-2024-1"))],
    }));
    expect(publishRecords(linkCollection([document])).get("data/documents.csv")).toContain(
      ",'=HYPERLINK(1),",
    );
  });
});
