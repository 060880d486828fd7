// The search over papers of other boards, subjects and ways of writing than those that it was made beside. The floors may only rise.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import synonymer from "../../_data/synonymer.ts";
import { figuresOf, type Judged, type Verdict } from "../../scripts/bench-judge.ts";
import { collectDocuments, parseFolder } from "../../scripts/collect.ts";
import { searchWords } from "../../scripts/compounds.ts";
import { openEngine } from "../../scripts/search/engine.ts";
import { indexSite } from "../../scripts/search/index-site.ts";
import { parseQuery } from "../../scripts/search/query.ts";
import { serveFolder } from "../support/search.ts";

interface Asked extends Partial<Judged> {
  readonly q: string;
  readonly kind: string;
  readonly files?: readonly string[];
  readonly offer?: string;
}

const FLOORS = { recall: 0.94, mrr: 0.92, empties: 0.93, offers: 0.76 };

// in place of the ASCII ones of a regular expression
const BOUNDARY = "(?:(?<![\\p{L}\\d])(?=[\\p{L}\\d])|(?<=[\\p{L}\\d])(?![\\p{L}\\d]))";
const swedish = (truth: string): RegExp =>
  new RegExp(truth.replaceAll("\\b", BOUNDARY).replaceAll("\\w", "\\p{L}"), "iu");

const collection = collectDocuments(
  [...parseFolder("tests/search/andra-dokument", () => {}), ...parseFolder("content/dokument", () => {})],
  "2026-11-28",
);
const texts = collection.documents.map(({ href, file, frontMatter, passages }) => {
  const text = [
    frontMatter.title,
    frontMatter.diarienummer ?? "",
    ...passages.map((passage) => passage.text),
  ];
  return { href, name: basename(file, ".md"), text: text.join("\n").replaceAll("\u00a0", " ") };
});

function wantedFor({ truth = "Ø", files }: Asked): string[] {
  const isWanted = ({ name, text }: (typeof texts)[number]): boolean =>
    files === undefined ? truth !== "Ø" && swedish(truth).test(text) : files.includes(name);
  return texts.filter(isWanted).map(({ href }) => href);
}

let folder = "";
let close = async (): Promise<void> => {};
const verdicts: Verdict[] = [];
const offers: { readonly query: Asked; readonly spelling: string | null }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dagsljus-other-"));
  await indexSite({ collection, output: folder, words: searchWords(), synonyms: synonymer });
  const served = await serveFolder(folder);
  close = served.close;
  const engine = await openEngine(served.url);
  const queries: Asked[] = parse(await readFile("tests/search/andra-fragor.yaml", "utf8"));
  for (const query of queries) {
    const { hits, offer } = await engine.run(parseQuery(`q=${encodeURIComponent(query.q)}`));
    const given = hits.map(({ href }) => new URL(href).pathname);
    verdicts.push({ query: { truth: "", ...query }, wanted: wantedFor(query), given });
    if (query.offer !== undefined) offers.push({ query, spelling: offer?.spelling ?? null });
  }
}, 120_000);
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

test("what should be found is found, and first", () => {
  const figures = figuresOf(verdicts.filter(({ query }) => query.truth !== "Ø"));
  expect(verdicts.length).toBeGreaterThan(300);
  expect(figures.recall).toBeGreaterThanOrEqual(FLOORS.recall);
  expect(figures.mrr).toBeGreaterThanOrEqual(FLOORS.mrr);
});

test("what is in no text gives nothing", () => {
  const none = verdicts.filter(({ query }) => query.truth === "Ø");
  const right = none.filter(({ given }) => given.length === 0);
  expect(none.length).toBeGreaterThan(60);
  expect(right.length / none.length).toBeGreaterThanOrEqual(FLOORS.empties);
});

test("a misspelling is offered what was meant", () => {
  const right = offers.filter(
    ({ query, spelling }) => spelling !== null && swedish(query.offer ?? "").test(spelling),
  );
  expect(offers.length).toBeGreaterThan(20);
  expect(right.length / offers.length).toBeGreaterThanOrEqual(FLOORS.offers);
});

test("every word of every text is found, but for those that say what is withheld", async () => {
  const served = await serveFolder(folder);
  const engine = await openEngine(served.url);
  const words = new Set(
    texts.flatMap(({ text }) => text.toLowerCase().match(/(?<![\p{L}\d-])\p{L}{4,30}(?![\p{L}\d-])/gu) ?? []),
  );
  const lost: string[] = [];
  for (const word of [...words].sort().filter((_, at) => at % 5 === 0)) {
    const { total } = await engine.run(parseQuery(`q=${encodeURIComponent(word)}`));
    if (total === 0) lost.push(word);
  }
  await served.close();
  expect(lost.filter((word) => word !== "borttagen")).toEqual([]);
}, 180_000);
