// npm run check: proves every document against its original, that writing and reading back change nothing, that no link
// of the site is dead, and that every published address still says something.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openStore } from "./address-store.ts";
import { assembleSite } from "./assemble.ts";
import { namedPart } from "./bundle-parts.ts";
import { readCorrectionsOf } from "./collect.ts";
import { collectPublished } from "./collect-published.ts";
import { sourceWith } from "./mend.ts";
import type { Collection } from "./model/collection.ts";
import { compareDiagnostics, type Diagnostic, exitCode, type Report } from "./model/diagnostics.ts";
import type { ParsedDocument } from "./model/document.ts";
import { readOriginal } from "./originals.ts";
import { readCorrections } from "./parse/corrections.ts";
import { parseMarkdown } from "./parse/document.ts";
import { printDiagnostics, runCommand } from "./printing.ts";
import { makePublished, type Published } from "./published.ts";
import { closeOcr } from "./read/ocr.ts";
import { reportDeadLinks } from "./site-links.ts";
import { dayOf } from "./today.ts";
import { reportExposedFiles } from "./withhold.ts";
import { writeDocument } from "./write/document.ts";
import { firstDifference } from "./write/fidelity.ts";

const USAGE = "npm run check -- [--input DIR] [--today YYYY-MM-DD]";
const ignore = (): void => {};

/** What is written from a document reads back as the same document. */
function checkRoundTrip(document: ParsedDocument, file: string, report: Report): void {
  const written = writeDocument(document.frontMatter, document.blocks);
  const again = parseMarkdown(written, document.file, ignore);
  if (JSON.stringify(again?.blocks) === JSON.stringify(document.blocks)) return;
  report({ code: "check/round-trip", file, place: null, args: {} });
}

/** The words of the Markdown are those of the original, in order, but for what is listed as removed or as corrected. */
async function checkFidelity(
  document: ParsedDocument,
  file: string,
  originals: string,
  report: Report,
): Promise<void> {
  const { original, inferred, removed } = document.frontMatter;
  if (original === null) return;
  const path = join(originals, original.file);
  const found: Diagnostic[] = [];
  const read = await readOriginal(path, (diagnostic) => found.push(diagnostic));
  if (read === null) {
    const [first] = found;
    if (first !== undefined) report(first);
    return;
  }
  if (read.sha256 !== original.sha256)
    report({ code: "check/original-changed", file, place: null, args: { original: path } });
  const [title, ...rest] = document.blocks;
  const isTitled = inferred.title === undefined || title?.type !== "heading" || title.level !== 1;
  const beside = readCorrectionsOf(file);
  const corrections = beside === null ? [] : (readCorrections(beside)?.corrections ?? []);
  const source = sourceWith(namedPart(read.source, original.part), corrections);
  const difference = firstDifference(source, removed, isTitled ? document.blocks : rest);
  if (difference === null) return;
  const place = { line: difference.line, column: 1, page: null };
  const args = { original: difference.original, markdown: difference.markdown, file };
  report({ code: "check/words-differ", file: path, place, args });
}

/** Builds the site beside, follows every link in it, and looks for numbers that must not get out. */
async function checkSite(
  collection: Collection,
  documents: readonly ParsedDocument[],
  originals: string,
  published: Published,
  report: Report,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "dagsljus-check-"));
  try {
    const output = join(folder, "site");
    await assembleSite({ collection, output, basePath: "/", originals, published });
    reportExposedFiles(output, documents, report);
    return reportDeadLinks(output, report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<0 | 1> {
  const { values } = parseArgs({
    options: { input: { type: "string", default: "content/dokument" }, today: { type: "string" } },
  });
  const originals = join(values.input, "../original");
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const store = openStore(values.input, report);
  if (store === null) {
    printDiagnostics(diagnostics, "nothing was checked");
    return 1;
  }
  const { collection, documents, plan } = await collectPublished(
    values.input,
    originals,
    store,
    values.today,
    report,
  );
  const published = makePublished(store, plan, collection, values.input, dayOf(values.today), report);
  for (const document of documents) {
    const file = join(values.input, document.file);
    checkRoundTrip(document, file, report);
    await checkFidelity(document, file, originals, report);
  }
  const pages = await checkSite(collection, documents, originals, published, report);
  await closeOcr();
  diagnostics.sort(compareDiagnostics);
  printDiagnostics(diagnostics, `${documents.length} documents and ${pages} pages checked`);
  return exitCode(diagnostics, false);
}

runCommand(main, USAGE);
