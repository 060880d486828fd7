// The files for others, read by programs that are not ours: references, the catalogue, feeds, records; and the same numbers on the page.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Parser as TurtleParser } from "n3";
import { RdfXmlParser } from "rdfxml-streaming-parser";
import { expect, inject, test } from "vitest";
import type { DocumentRecord } from "../../scripts/model/collection.ts";
import { readXml, type XmlNode } from "../support/xml.ts";

const folder = inject("folder");
const read = (path: string): string => readFileSync(join(folder, path), "utf8");
const documents: readonly DocumentRecord[] = JSON.parse(read("data/documents.json")).records;

interface Cited {
  readonly title: string;
  readonly type: string;
  readonly number?: string;
  readonly URL: string;
  readonly author: readonly { readonly literal?: string; readonly family?: string }[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
}

/** What Citation.js makes of a file: CSL-JSON, the same for every format. */
async function cited(text: string): Promise<Cited> {
  const { Cite } = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  await import("@citation-js/plugin-ris");
  const [first, ...rest] = new Cite(text).data;
  expect(rest).toEqual([]);
  return first;
}

test.each(documents.map(({ id }) => id))(
  "references to %s are read by another program as they were meant",
  async (id) => {
    const record = documents.find((one) => one.id === id);
    const url = `https://dagsljus.malmo.se${record?.href}`;
    for (const ending of ["bib", "ris", "csl.json"]) {
      const item = await cited(read(`${id}.${ending}`));
      expect(item.title, ending).toBe(record?.title);
      expect(item.type, ending).toBe("report");
      expect(item.URL, ending).toBe(url);
      const [author] = item.author;
      expect(author?.literal ?? author?.family, ending).toBe(
        record?.nämnd ?? record?.förvaltning ?? "Malmö stad",
      );
      if (record?.date != null)
        expect(item.issued?.["date-parts"][0], ending).toEqual(record.date.split("-").map(Number));
    }
  },
);

interface Triple {
  readonly s: string;
  readonly p: string;
  readonly o: string;
  readonly isBlank: boolean;
}

function readTurtle(text: string): Triple[] {
  return new TurtleParser().parse(text).map(({ subject, predicate, object }) => ({
    s: subject.value,
    p: predicate.value,
    o: object.value,
    isBlank: subject.termType === "BlankNode" || object.termType === "BlankNode",
  }));
}

function readRdf(text: string): Promise<Triple[]> {
  return new Promise((done, fail) => {
    const parser = new RdfXmlParser({ baseIRI: "https://dagsljus.malmo.se/datasets/dcat" });
    const triples: Triple[] = [];
    parser.on("data", ({ subject, predicate, object }) =>
      triples.push({
        s: subject.value,
        p: predicate.value,
        o: object.value,
        isBlank: subject.termType === "BlankNode" || object.termType === "BlankNode",
      }),
    );
    parser.on("error", fail);
    parser.on("end", () => done(triples));
    parser.write(text);
    parser.end();
  });
}

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const DCAT = "http://www.w3.org/ns/dcat#";
const TERMS = "http://purl.org/dc/terms/";
const FOAF = "http://xmlns.com/foaf/0.1/";
const VCARD = "http://www.w3.org/2006/vcard/ns#";

/** DCAT-AP-SE 3.0.1: class → mandatory properties, and those of which there may be one alone. */
const MANDATORY: Readonly<Record<string, readonly string[]>> = {
  [`${DCAT}Catalog`]: [
    `${TERMS}title`,
    `${TERMS}description`,
    `${TERMS}publisher`,
    `${TERMS}license`,
    `${DCAT}dataset`,
  ],
  [`${DCAT}Dataset`]: [`${TERMS}title`, `${TERMS}description`, `${TERMS}publisher`],
  [`${DCAT}Distribution`]: [`${DCAT}accessURL`, `${TERMS}format`],
  [`${FOAF}Agent`]: [`${FOAF}name`, `${TERMS}type`],
  [`${VCARD}Organization`]: [`${VCARD}fn`, `${VCARD}hasEmail`],
};
const SINGLE = [
  `${TERMS}publisher`,
  `${TERMS}license`,
  `${TERMS}type`,
  `${TERMS}format`,
  `${TERMS}modified`,
  `${DCAT}byteSize`,
];

test("the catalogue says what DCAT-AP-SE demands, the same in both forms, and leads to files that are there", async () => {
  const triples = await readRdf(read("datasets/dcat"));
  const key = ({ s, p, o }: Triple): string => `${s} ${p} ${o}`;
  expect(triples.map(key).sort()).toEqual(readTurtle(read("datasets/dcat.ttl")).map(key).sort());
  expect(triples.filter(({ isBlank }) => isBlank)).toEqual([]);
  for (const [type, properties] of Object.entries(MANDATORY)) {
    const subjects = triples.filter(({ p, o }) => p === RDF && o === type).map(({ s }) => s);
    expect(subjects.length, type).toBeGreaterThan(0);
    for (const subject of subjects) {
      const own = triples.filter(({ s }) => s === subject);
      expect(subject).toMatch(/^https?:\/\//);
      for (const property of properties)
        expect(
          own.map(({ p }) => p),
          `${subject} ${property}`,
        ).toContain(property);
      for (const property of SINGLE)
        expect(own.filter(({ p }) => p === property).length, `${subject} ${property}`).toBeLessThanOrEqual(1);
    }
  }
  // what is pointed to is described
  for (const property of [
    `${DCAT}dataset`,
    `${DCAT}distribution`,
    `${DCAT}contactPoint`,
    `${TERMS}publisher`,
  ])
    for (const { o } of triples.filter(({ p }) => p === property))
      expect(
        triples.some(({ s, p }) => s === o && p === RDF),
        o,
      ).toBe(true);
  const files = triples.filter(({ p }) => p === `${DCAT}downloadURL`);
  for (const { s, o } of files) {
    const path = join(folder, new URL(o).pathname);
    expect(existsSync(path), o).toBe(true);
    const size = triples.find((one) => one.s === s && one.p === `${DCAT}byteSize`)?.o;
    expect(Number(size), o).toBe(readFileSync(path).length);
  }
  expect(triples.some(({ s }) => s === "http://dataportal.se/organisation/SE2120001124")).toBe(true);
});

test("every feed is Atom, with names that are its own, and its page says that it is there", () => {
  const feeds = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("atom.xml"),
  );
  expect(feeds).toEqual(
    expect.arrayContaining([
      "atom.xml",
      "andringar/atom.xml",
      "asn-2024-2039/atom.xml",
      "typer/yttrande/atom.xml",
    ]),
  );
  for (const file of feeds) {
    const feed = readXml(read(file));
    expect(feed.attributes.xmlns, file).toBe("http://www.w3.org/2005/Atom");
    const children = (parent: XmlNode, name: string): XmlNode[] =>
      parent.children.filter((child) => child.name === name);
    for (const name of ["id", "title", "updated"])
      expect(children(feed, name).length, `${file} ${name}`).toBe(1);
    const entries = children(feed, "entry");
    const ids = entries.map((entry) => children(entry, "id")[0]?.text);
    expect(new Set(ids).size, file).toBe(ids.length);
    for (const entry of entries) {
      expect(children(entry, "updated")[0]?.text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
      expect(children(entry, "link").length).toBeGreaterThan(0);
    }
    const page = read(file.replace("atom.xml", "index.html"));
    expect(page, file).toMatch(
      new RegExp(`<link rel="alternate" type="application/atom\\+xml"[^>]* href="/${file}">`),
    );
  }
});

test("JSON Lines hold the records of the JSON files, one a line, and every document has its files", () => {
  for (const file of readdirSync(join(folder, "data")).filter((name) => name.endsWith(".jsonl"))) {
    const lines = read(`data/${file}`).split("\n").slice(0, -1);
    const { records } = JSON.parse(read(`data/${file.replace("jsonl", "json")}`));
    expect(
      lines.map((line) => JSON.parse(line)),
      file,
    ).toEqual(records);
  }
  const schema = JSON.parse(read("data/schema/document.json"));
  const check = new Ajv2020({ strict: false }).compile(schema);
  for (const { id, href, title, status } of documents) {
    const own = JSON.parse(read(`${id}.json`));
    expect(check(own), JSON.stringify(check.errors)).toBe(true);
    expect(own).toMatchObject({ id, href, title, status });
    expect(read(`${id}.md`)).toMatch(/^---\n/);
    for (const { text } of own.passages.slice(0, 20)) expect(read(`${id}.txt`)).toContain(text);
    const linked = JSON.parse(read(`${id}.jsonld`));
    expect(linked).toMatchObject({ "@context": "https://schema.org", name: title, inLanguage: "sv" });
  }
});

test("the page of open data counts what the files hold", () => {
  const html = read("data/index.html");
  for (const file of readdirSync(join(folder, "data")).filter((name) => name.endsWith(".jsonl"))) {
    const name = file.replace(".jsonl", "");
    const section = html.slice(html.indexOf(`<section id="${name}">`));
    const amount = /Antal: (\d+)\./.exec(section)?.[1];
    expect(Number(amount), name).toBe(read(`data/${file}`).split("\n").length - 1);
  }
});

test("a short form leads to its page, and every redirect to the last one", () => {
  const redirects = read("_redirects")
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
  expect(redirects.length).toBeGreaterThan(10);
  const from = new Set(redirects.map(([source]) => source));
  for (const [source = "", target = "", code] of redirects) {
    expect(code).toBe("301");
    expect(from.has(target), `${source} leads by way of ${target}`).toBe(false);
    expect(existsSync(join(folder, target.split("#")[0] ?? "", "index.html")), target).toBe(true);
    expect(read(`${source.slice(1)}index.html`)).toContain(
      `<link rel="canonical" href="https://dagsljus.malmo.se${target}">`,
    );
  }
  expect(from).toContain("/id/ASN-2024-2039/");
  expect(from).toContain("/id/SR-2023-81/4/");
});
