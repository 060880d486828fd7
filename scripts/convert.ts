// npm run convert: originals → Markdown, each once; what a person has changed is left as it is.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { parseArgs } from "node:util";
import { bundleWorker } from "./bundle.ts";
import { cacheKey, noteWritten, readCached, wasWritten, writeCached } from "./convert-cache.ts";
import { type ConvertResult, type ConvertTask, convertTask } from "./convert-worker.ts";
import { compareDiagnostics, type Diagnostic, exitCode, type Report } from "./model/diagnostics.ts";
import { listOriginals, nameOf, OCR } from "./originals.ts";
import { runPool } from "./pool.ts";
import { printDiagnostics, runCommand } from "./printing.ts";
import { showProgress } from "./progress.ts";
import { formatQuestions, questionsOf } from "./questions.ts";
import { closeOcr, OCR_ENGINES } from "./read/ocr.ts";

const USAGE =
  "npm run convert -- [FILE…] [--out DIR] [--force] [--strict] [--json] [--workers N] [--ocr tesseract.js|tesseract|none]";
/** A file that gives no sign of life for so long has hung. Reading one page from its picture takes some seconds. */
const PATIENCE = Number(process.env.DAGSLJUS_PATIENCE ?? 120_000);
/** Memory of one process, in MB. */
const MEMORY = 700;

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

type Document = ConvertResult["converted"][number];

/** Writes a document, and its corrections beside it, unless a person's file stands there. */
function save(document: Document, file: string, folder: string, force: boolean, report: Report): void {
  const path = join(folder, `${document.name}.md`);
  const beside = join(folder, `${document.name}.corrections.json`);
  const before = existsSync(path) ? readFileSync(path, "utf8") : null;
  const isPersons = before !== null && before !== document.markdown && !wasWritten(before);
  if (isPersons && !force) {
    report({ code: "convert/kept", file, place: null, args: { file: path } });
    return;
  }
  if (before !== document.markdown) writeWhole(path, document.markdown);
  noteWritten(document.markdown);
  if (document.corrections !== null) {
    const text = `${JSON.stringify(document.corrections, null, 1)}\n`;
    if (!existsSync(beside) || readFileSync(beside, "utf8") !== text) writeWhole(beside, text);
  } else rmSync(beside, { force: true });
}

/** Two originals must not become one file. */
function withoutClashes(files: readonly string[], report: Report): string[] {
  const taken = new Map<string, string>();
  return files.filter((file) => {
    const other = taken.get(nameOf(file));
    if (other !== undefined) report({ code: "convert/name-taken", file, place: null, args: { other } });
    else taken.set(nameOf(file), file);
    return other === undefined;
  });
}

function failedResult(file: string, failed: "hung" | "died"): ConvertResult {
  const reason =
    failed === "hung" ? `gave no sign of life for ${PATIENCE / 1000} s` : "ended the process that did it";
  return {
    converted: [],
    diagnostics: [{ code: "convert/quarantined", file, place: null, args: { reason } }],
  };
}

/** Text files are read at once and cannot hang: for a few of them no process is worth starting. */
function isQuick(tasks: readonly ConvertTask[]): boolean {
  return tasks.length <= 20 && tasks.every(({ file }) => extname(file).toLowerCase() === ".txt");
}

/** Converts what is not kept from before; results stand in the order of `files`. */
async function convertAll(
  files: readonly string[],
  engine: ConvertTask["engine"],
  workers: number,
): Promise<ConvertResult[]> {
  const keys = files.map((file) => cacheKey(file, engine));
  const results = new Map<number, ConvertResult>();
  keys.forEach((key, index) => {
    const cached = key === null ? null : readCached(key);
    if (cached !== null) results.set(index, cached);
  });
  const open = files.flatMap((_, index) => (results.has(index) ? [] : [index]));
  const tasks = open.map((index): ConvertTask => ({ file: files[index] ?? "", engine, cache: OCR.cache }));
  const progress = showProgress(tasks.length, process.stderr, Date.now);
  const settle = (nth: number, result: ConvertResult, isWhole: boolean): void => {
    const index = open[nth] ?? 0;
    results.set(index, result);
    const key = keys[index] ?? null;
    if (isWhole && key !== null) writeCached(key, result);
    progress.step(files[index] ?? "");
  };
  if (isQuick(tasks)) {
    for (const [nth, task] of tasks.entries()) settle(nth, await convertTask(task, () => {}), true);
  } else {
    const module = bundleWorker();
    await runPool<ConvertTask, ConvertResult>(
      tasks,
      { module, workers, patience: PATIENCE, memory: MEMORY },
      (nth, outcome) => {
        if ("result" in outcome) settle(nth, outcome.result, true);
        else settle(nth, failedResult(tasks[nth]?.file ?? "", outcome.failed), false);
      },
    );
  }
  progress.end();
  await closeOcr();
  return files.map((_, index) => results.get(index) ?? { converted: [], diagnostics: [] });
}

function engineOf(name: string): ConvertTask["engine"] {
  const engine = OCR_ENGINES.find((known) => known === name);
  if (engine === undefined) throw new Error(`--ocr is one of ${OCR_ENGINES.join(", ")}`);
  return engine;
}

async function main(): Promise<0 | 1> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string", default: "content/dokument" },
      force: { type: "boolean", default: false },
      strict: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      workers: { type: "string", default: String(availableParallelism()) },
      ocr: { type: "string", default: OCR.engine },
    },
  });
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const found = positionals.length > 0 ? positionals : listOriginals("content/original");
  const files = withoutClashes(found, report);
  mkdirSync(values.out, { recursive: true });
  const results = await convertAll(files, engineOf(values.ocr), Math.max(1, Number(values.workers) || 1));
  const documents = results.flatMap((result, index) => {
    const file = files[index] ?? "";
    diagnostics.push(...result.diagnostics);
    for (const document of result.converted) {
      save(document, file, values.out, values.force, report);
      if (values.strict && document.frontMatter.granskad === null)
        report({ code: "convert/unreviewed", file, place: null, args: { name: document.name } });
    }
    return result.converted.map((document) => ({ file, ...document }));
  });
  diagnostics.sort(compareDiagnostics);
  const done = results.filter(({ converted }) => converted.length > 0).length;
  if (values.json) process.stdout.write(`${JSON.stringify({ documents, diagnostics }, null, 2)}\n`);
  else {
    printDiagnostics(diagnostics, `${done} of ${found.length} originals converted`);
    process.stdout.write(
      formatQuestions(results.flatMap((result, index) => questionsOf(files[index] ?? "", result))),
    );
  }
  return exitCode(diagnostics, values.strict);
}

runCommand(main, USAGE);
