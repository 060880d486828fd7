// npm run convert: originals → Markdown, each once; what a person has changed is left as it is.
import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { bundleWorker } from "./bundle.ts";
import { cacheKey, readCached, writeCached } from "./convert-cache.ts";
import { type ConvertResult, type ConvertTask, convertTask } from "./convert-worker.ts";
import { Writer } from "./convert-writer.ts";
import { compareDiagnostics, type Diagnostic, exitCode, type Report } from "./model/diagnostics.ts";
import { listOriginals, nameOf, OCR } from "./originals.ts";
import { runPool } from "./pool.ts";
import { printDiagnostics, runCommand } from "./printing.ts";
import { showProgress } from "./progress.ts";
import { formatQuestions, type Question, questionsOf } from "./questions.ts";
import { closeOcr, OCR_ENGINES } from "./read/ocr.ts";

const USAGE =
  "npm run convert -- [FILE…] [--out DIR] [--force] [--strict] [--json] [--workers N] [--ocr tesseract.js|tesseract|none]";
/** A file that gives no sign of life for so long has hung. Reading one page from its picture takes some seconds. */
const PATIENCE = Number(process.env.DAGSLJUS_PATIENCE ?? 120_000);
/** Memory of one process, in MB. */
const MEMORY = 700;

type Document = ConvertResult["converted"][number];

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

interface Plan {
  readonly files: readonly string[];
  readonly engine: ConvertTask["engine"];
  readonly workers: number;
}

/**
 * Converts what is not kept from before.
 * @param take given each result in the order of `files`, whichever was done first
 */
async function convertAll(
  { files, engine, workers }: Plan,
  take: (file: string, result: ConvertResult) => void,
): Promise<void> {
  const keys = files.map((file) => cacheKey(file, engine));
  const isKept = keys.map((key) => key !== null && readCached(key) !== null);
  const open = files.flatMap((_, index) => (isKept[index] === true ? [] : [index]));
  const tasks = open.map((index): ConvertTask => ({ file: files[index] ?? "", engine, cache: OCR.cache }));
  const progress = showProgress(tasks.length, process.stderr, Date.now);
  const waiting = new Map<number, ConvertResult>();
  let next = 0;
  const takeReady = (): void => {
    for (; next < files.length; next++) {
      const result = isKept[next] === true ? readCached(keys[next] ?? "") : waiting.get(next);
      if (result == null) return;
      waiting.delete(next);
      take(files[next] ?? "", result);
    }
  };
  const settle = (nth: number, result: ConvertResult, isWhole: boolean): void => {
    const index = open[nth] ?? 0;
    const key = keys[index] ?? null;
    if (isWhole && key !== null) writeCached(key, result);
    waiting.set(index, result);
    progress.step(files[index] ?? "");
    takeReady();
  };
  takeReady();
  if (isQuick(tasks)) {
    for (const [nth, task] of tasks.entries()) settle(nth, await convertTask(task, () => {}), true);
  } else {
    const settings = { module: bundleWorker(), workers, patience: PATIENCE, memory: MEMORY };
    await runPool<ConvertTask, ConvertResult>(tasks, settings, (nth, outcome) => {
      if ("result" in outcome) settle(nth, outcome.result, true);
      else settle(nth, failedResult(tasks[nth]?.file ?? "", outcome.failed), false);
    });
  }
  progress.end();
  await closeOcr();
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
  const writer = new Writer(values.out, values.force, report);
  const workers = Math.max(1, Number(values.workers) || 1);
  const documents: (Document & { readonly file: string })[] = [];
  const questions: Question[] = [];
  let done = 0;
  await convertAll({ files, engine: engineOf(values.ocr), workers }, (file, result) => {
    diagnostics.push(...result.diagnostics);
    writer.save(file, result.converted);
    questions.push(...questionsOf(file, result));
    if (result.converted.length > 0) done++;
    if (values.json) documents.push(...result.converted.map((document) => ({ file, ...document })));
    for (const { name, frontMatter } of values.strict ? result.converted : [])
      if (frontMatter.granskad === null)
        report({ code: "convert/unreviewed", file, place: null, args: { name } });
  });
  diagnostics.sort(compareDiagnostics);
  if (values.json) process.stdout.write(`${JSON.stringify({ documents, diagnostics }, null, 2)}\n`);
  else {
    printDiagnostics(diagnostics, `${done} of ${found.length} originals converted`);
    process.stdout.write(formatQuestions(questions));
  }
  return exitCode(diagnostics, values.strict);
}

runCommand(main, USAGE);
