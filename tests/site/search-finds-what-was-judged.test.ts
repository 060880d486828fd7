// The judged queries, half of which are held out, against the site that was built. The floors may only rise.
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { askEngine, FLOORS, figuresOf, judge, readQueries, type Verdict } from "../../scripts/bench-judge.ts";
import { collectDocuments, parseFolder } from "../../scripts/collect.ts";
import { openEngine } from "../../scripts/search/engine.ts";
import { serveFolder } from "../support/search.ts";

const { documents } = collectDocuments(
  parseFolder("content/dokument", () => {}),
  "2026-01-01",
);
let verdicts: Verdict[] = [];
let close = async (): Promise<void> => {};

beforeAll(async () => {
  const folder = inject("folder");
  const served = await serveFolder(folder);
  close = served.close;
  const engine = await openEngine(served.url);
  verdicts = await judge(askEngine(engine), documents, readQueries());
});
afterAll(() => close());

const ofHalf = (isHeld: boolean): Verdict[] =>
  verdicts.filter(({ query }) => (query.held === true) === isHeld);
const named = ({ query, wanted, given }: Verdict): string =>
  `${query.q}: ${given.join(" ")} for ${wanted.join(" ")}`;

test("there are enough of them, of every kind, and at least half are held out", () => {
  expect(verdicts.length).toBeGreaterThanOrEqual(120);
  expect(ofHalf(true).length).toBeGreaterThanOrEqual(ofHalf(false).length - 1);
  const kinds = new Set(verdicts.map(({ query }) => query.kind));
  for (const kind of kinds)
    expect(ofHalf(true).filter(({ query }) => query.kind === kind).length, kind).toBeGreaterThanOrEqual(4);
});

test.each([false, true])("they find what they should (held out: %s)", (isHeld) => {
  const figures = figuresOf(ofHalf(isHeld));
  expect(figures.recall).toBeGreaterThanOrEqual(FLOORS.recall);
  expect(figures.mrr).toBeGreaterThanOrEqual(FLOORS.mrr);
  expect(figures.precision).toBeGreaterThanOrEqual(FLOORS.precision);
  expect(figures.empties).toBeGreaterThanOrEqual(FLOORS.empties);
});

test("a number gives what bears or cites it, and nothing else", () => {
  const wrong = verdicts.filter(
    ({ query, wanted, given }) =>
      query.kind === "nummer" &&
      (given.some((href) => !wanted.includes(href)) || given.length < wanted.length),
  );
  expect(wrong.map(named)).toEqual([]);
});
