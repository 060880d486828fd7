// npm run bench: makes N documents, sends them through every stage, and says what each costs: time, memory, bytes.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import MarkdownIt from "markdown-it";
import planer from "../_data/planer.ts";
import synonymer from "../_data/synonymer.ts";
import teman from "../_data/teman.ts";
import { COMPARING, writeFeeds, writeRecords } from "./assemble.ts";
import { makeOriginals, readSentences } from "./bench-corpus.ts";
import { makePdf } from "./bench-pdf.ts";
import { compareCosts, compareSearches } from "./bench-search.ts";
import { bundleScripts, bundleWorker } from "./bundle.ts";
import { collectDocuments, parseFolder } from "./collect.ts";
import { searchWords } from "./compounds.ts";
import { convertDocument } from "./convert-document.ts";
import type { ConvertResult, ConvertTask } from "./convert-worker.ts";
import { extractFindings } from "./extract/findings.ts";
import { linkCollection } from "./link/collection.ts";
import type { Collection } from "./model/collection.ts";
import { runPool } from "./pool.ts";
import { runCommand } from "./printing.ts";
import { RULES } from "./rules.ts";
import { indexSite } from "./search/index-site.ts";
import { buildSite } from "./site/build-site.ts";
import { dayOf } from "./today.ts";
import { reportExposedFiles } from "./withhold.ts";

const USAGE = "npm run bench -- --documents N | --convert N | --search [--documents N]";

interface Measured {
  readonly stage: string;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly megabytes: number;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

const ignore = (): void => {};

const WATCHER = new URL("./bench-memory.ts", import.meta.url).href;

/** Measures stage after stage. The watcher counts the search indexer too, which is a process of its own. */
class Bench {
  readonly stages: Measured[] = [];
  private readonly peak = new Int32Array(new SharedArrayBuffer(4));
  // a thread does not inherit the loader for TypeScript
  private readonly watcher = new Worker(
    `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(WATCHER)}); })`,
    { eval: true, workerData: this.peak.buffer },
  );

  /** Runs one stage; `folder` is where its output lies, whose growth is counted. */
  async stage<T>(name: string, folder: string | null, run: () => T | Promise<T>): Promise<T> {
    const before = folder === null ? 0 : bytesIn(folder);
    Atomics.store(this.peak, 0, 0);
    const start = performance.now();
    const result = await run();
    const seconds = (performance.now() - start) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 60));
    const megabytes = folder === null ? 0 : (bytesIn(folder) - before) / 1e6;
    this.stages.push({ stage: name, seconds, peakMegabytes: Atomics.load(this.peak, 0) / 1024, megabytes });
    return result;
  }

  async end(): Promise<void> {
    await this.watcher.terminate();
  }
}

/** What rendering the same Markdown costs with markdown-it alone: the floor that the stages are held against. */
function renderFloor(folder: string, output: string): void {
  const markdown = new MarkdownIt();
  for (const name of readdirSync(folder)) {
    const body = readFileSync(join(folder, name), "utf8").split(/^---$/m).slice(2).join("---");
    const page = `<!doctype html><html lang="sv"><title>${name}</title><main>${markdown.render(body)}</main></html>`;
    writeFileSync(join(output, name.replace(/md$/, "html")), page);
  }
}

async function convertAll(originals: string, output: string): Promise<void> {
  for (const file of readdirSync(originals).sort()) {
    for (const { name, markdown } of await convertDocument(join(originals, file), ignore))
      writeFileSync(join(output, `${name}.md`), markdown);
  }
}

async function runStages(documents: number, folder: string): Promise<readonly Measured[]> {
  const [originals, markdown, floor, site] = ["original", "dokument", "floor", "site"].map((name) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  });
  if (originals === undefined || markdown === undefined || floor === undefined || site === undefined)
    return [];
  for (const { name, text } of makeOriginals(documents, readSentences("content/dokument"))) {
    writeFileSync(join(originals, `${name}.txt`), text);
  }
  const bench = new Bench();
  await bench.stage("convert", markdown, () => convertAll(originals, markdown));
  await bench.stage("floor", floor, () => renderFloor(markdown, floor));
  const parsed = await bench.stage("parse", null, () => parseFolder(markdown, ignore));
  const found = await bench.stage("extract", null, () =>
    parsed.map((document) => ({ ...document, findings: extractFindings(document) })),
  );
  const collection = await bench.stage("link", null, () => linkCollection(found, teman, planer));
  await bench.stage("pages", site, () =>
    buildSite({
      collection,
      output: site,
      basePath: "/",
      root: process.cwd(),
      comparing: COMPARING,
      rules: RULES,
    }),
  );
  await bench.stage("records", site, async () => {
    await writeRecords(collection, site);
    await writeFeeds(collection, site, "/");
  });
  await bench.stage("search", site, async () => {
    bundleScripts(site);
    await indexSite({ collection, output: site, words: searchWords(), synonyms: synonymer });
  });
  await bench.stage("gate", null, () => reportExposedFiles(site, parsed, ignore));
  await bench.end();
  return bench.stages;
}

/** Makes N text PDFs of the made documents and converts them as `npm run convert` does, in as many processes as there are cores. */
async function runConversion(documents: number, folder: string): Promise<readonly Measured[]> {
  const files: string[] = [];
  for (const { name, text } of makeOriginals(documents, readSentences("content/dokument"))) {
    files.push(join(folder, `${name}.pdf`));
    writeFileSync(join(folder, `${name}.pdf`), makePdf(text));
  }
  const tasks = files.map((file): ConvertTask => ({ file, engine: "none", cache: null }));
  const module = bundleWorker();
  const settings = { module, workers: availableParallelism(), patience: 120_000, memory: 700 };
  const out = join(folder, "dokument");
  mkdirSync(out);
  const bench = new Bench();
  let failed = 0;
  let pages = 0;
  await bench.stage("convert", out, () =>
    runPool<ConvertTask, ConvertResult>(tasks, settings, (_, outcome) => {
      const converted = "result" in outcome ? outcome.result.converted : [];
      if (converted.length === 0) failed++;
      for (const { name, markdown, frontMatter } of converted) {
        pages += frontMatter.original?.pages ?? 0;
        writeFileSync(join(out, `${name}.md`), markdown);
      }
    }),
  );
  await bench.end();
  process.stdout.write(
    `${documents} PDFs, ${pages} pages, ${failed} failed, ${settings.workers} processes\n`,
  );
  return bench.stages;
}

function collectionIn(folder: string): Collection {
  return collectDocuments(parseFolder(folder, ignore), dayOf(undefined));
}

/** Answers of the judged queries; and what a first search costs, of our own documents or of some that are made. */
async function runSearches(documents: number | null, folder: string): Promise<void> {
  const [judged, costs, page, originals, markdown] = ["judged", "costs", "page", "original", "dokument"].map(
    (name) => {
      mkdirSync(join(folder, name));
      return join(folder, name);
    },
  );
  if (!judged || !costs || !page || !originals || !markdown) return;
  const own = collectionIn("content/dokument");
  process.stdout.write(`${await compareSearches(own, judged)}\n\n`);
  await buildSite({
    collection: own,
    output: page,
    basePath: "/",
    root: process.cwd(),
    comparing: COMPARING,
    rules: RULES,
  });
  bundleScripts(page);
  if (documents !== null) {
    for (const { name, text } of makeOriginals(documents, readSentences("content/dokument")))
      writeFileSync(join(originals, `${name}.txt`), text);
    await convertAll(originals, markdown);
  }
  const collection = documents === null ? own : collectionIn(markdown);
  process.stdout.write(
    `${collection.documents.length} documents, 1.6 Mbit/s, 150 ms, processor 4 × slower\n`,
  );
  process.stdout.write(`${await compareCosts(collection, costs, page)}\n`);
}

function formatTable(stages: readonly Measured[]): string {
  const floor = stages.find(({ stage }) => stage === "floor")?.seconds;
  const rows = stages.map(({ stage, seconds, peakMegabytes, megabytes }) =>
    [
      stage.padEnd(8),
      seconds.toFixed(2).padStart(9),
      (floor === undefined ? "–" : (seconds / floor).toFixed(1)).padStart(8),
      peakMegabytes.toFixed(0).padStart(9),
      megabytes.toFixed(1).padStart(9),
    ].join(" "),
  );
  return [
    [
      "stage".padEnd(8),
      "seconds".padStart(9),
      "× floor".padStart(8),
      "peak MB".padStart(9),
      "MB out".padStart(9),
    ].join(" "),
    ...rows,
  ].join("\n");
}

async function main(): Promise<0> {
  const { values } = parseArgs({
    options: {
      documents: { type: "string" },
      convert: { type: "string" },
      search: { type: "boolean" },
    },
  });
  const documents = Number(values.convert ?? values.documents ?? 1000);
  if (!Number.isInteger(documents) || documents < 1)
    throw new Error(`${values.convert ?? values.documents} documents: give a whole number above 0`);
  const folder = mkdtempSync(join(tmpdir(), "dagsljus-bench-"));
  try {
    if (values.search === true) {
      await runSearches(values.documents === undefined ? null : documents, folder);
      return 0;
    }
    const stages = await (values.convert === undefined ? runStages : runConversion)(documents, folder);
    process.stdout.write(`${formatTable(stages)}\n\n${JSON.stringify({ documents, stages })}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

runCommand(main, USAGE);
