// The search over papers of other boards, subjects and ways of writing than those that it was made beside. The floors may only rise.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import synonymer from "../../_data/synonymer.ts";
import { figuresOf, type Judged, type Verdict } from "../../scripts/bench-judge.ts";
import { collectDocuments, parseFolder } from "../../scripts/collect.ts";
import { searchWords } from "../../scripts/compounds.ts";
import { type Engine, openEngine } from "../../scripts/search/engine.ts";
import { indexSite } from "../../scripts/search/index-site.ts";
import { parseQuery } from "../../scripts/search/query.ts";
import { serveFolder } from "../support/search.ts";

interface Asked extends Partial<Judged> {
  readonly q: string;
  readonly kind: string;
  readonly files?: readonly string[];
  readonly offer?: string;
}

interface Figures {
  readonly recall: number;
  readonly mrr: number;
  readonly empties: number;
  readonly offers: number;
}

/** The papers that are searched along with our own, the queries over them, and what no change may fall below. */
const SETS: readonly (readonly [name: string, folder: string | null, queries: string, floors: Figures])[] = [
  [
    "sixteen papers",
    "andra-dokument",
    "andra-fragor",
    { recall: 0.95, mrr: 0.94, empties: 0.93, offers: 0.84 },
  ],
  [
    "fourteen more",
    "tredje-dokument",
    "tredje-fragor",
    { recall: 0.97, mrr: 0.96, empties: 0.99, offers: 0.99 },
  ],
  ["ten more", "fjarde-dokument", "fjarde-fragor", { recall: 0.98, mrr: 0.98, empties: 0.99, offers: 0.99 }],
  ["our own papers alone", null, "egna-fragor", { recall: 0.98, mrr: 0.98, empties: 0.99, offers: 0.95 }],
];

// in place of the ASCII ones of a regular expression
const BOUNDARY = "(?:(?<![\\p{L}\\d])(?=[\\p{L}\\d])|(?<=[\\p{L}\\d])(?![\\p{L}\\d]))";
const swedish = (truth: string): RegExp =>
  new RegExp(truth.replaceAll("\\b", BOUNDARY).replaceAll("\\w", "\\p{L}"), "iu");

describe.each(SETS)("over %s", (_, papers, name, floors) => {
  const collection = collectDocuments(
    [
      ...(papers === null ? [] : parseFolder(join("tests/search", papers), () => {})),
      ...parseFolder("content/dokument", () => {}),
    ],
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
  const wantedFor = ({ truth = "Ø", files }: Asked): string[] =>
    texts
      .filter((one) =>
        files === undefined ? truth !== "Ø" && swedish(truth).test(one.text) : files.includes(one.name),
      )
      .map(({ href }) => href);

  let folder = "";
  let close = async (): Promise<void> => {};
  let engine: Engine;
  const verdicts: Verdict[] = [];
  const offers: { readonly query: Asked; readonly spelling: string | null }[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dagsljus-other-"));
    await indexSite({ collection, output: folder, words: searchWords(), synonyms: synonymer });
    const served = await serveFolder(folder);
    close = served.close;
    engine = await openEngine(served.url);
    const queries: Asked[] = parse(await readFile(join("tests/search", `${name}.yaml`), "utf8"));
    for (const query of queries) {
      const { hits, offer } = await engine.run(parseQuery(`q=${encodeURIComponent(query.q)}`));
      const given = hits.map(({ href }) => new URL(href).pathname);
      // what is offered is not given, and found by the one who takes the offer
      if (query.offer === undefined)
        verdicts.push({ query: { truth: "", ...query }, wanted: wantedFor(query), given });
      else offers.push({ query, spelling: given.length > 0 ? query.offer : (offer?.spelling ?? null) });
    }
  }, 300_000);
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
  });

  test("what should be found is found, and first", () => {
    const figures = figuresOf(verdicts.filter(({ query }) => query.truth !== "Ø"));
    expect(verdicts.length).toBeGreaterThan(100);
    expect(figures.recall).toBeGreaterThanOrEqual(floors.recall);
    expect(figures.mrr).toBeGreaterThanOrEqual(floors.mrr);
  });

  test("what is in no text gives nothing", () => {
    const none = verdicts.filter(({ query }) => query.truth === "Ø");
    const right = none.filter(({ given }) => given.length === 0);
    expect(none.length).toBeGreaterThan(20);
    expect(right.length / none.length).toBeGreaterThanOrEqual(floors.empties);
  });

  test("a misspelling is offered what was meant", () => {
    const right = offers.filter(
      ({ query, spelling }) => spelling !== null && swedish(query.offer ?? "").test(spelling),
    );
    expect(offers.length).toBeGreaterThan(5);
    expect(right.length / offers.length).toBeGreaterThanOrEqual(floors.offers);
  });

  test("every word of every text is found, but for those that say what is withheld", async () => {
    const words = new Set(
      texts.flatMap(
        ({ text }) => text.toLowerCase().match(/(?<![\p{L}\d-])\p{L}{4,30}(?![\p{L}\d-])/gu) ?? [],
      ),
    );
    const lost: string[] = [];
    for (const word of [...words].sort().filter((_, at) => at % 12 === 0)) {
      const { total } = await engine.run(parseQuery(`q=${encodeURIComponent(word)}`));
      if (total === 0) lost.push(word);
    }
    expect(lost.filter((word) => word !== "borttagen")).toEqual([]);
  }, 300_000);
});
