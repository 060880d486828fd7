// npm run build: Markdown → _site with pages, records and search index. The old site stays until the new one is whole.
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { assembleSite } from "./assemble.ts";
import { collectDocuments, parseFolder } from "./collect.ts";
import { compareDiagnostics, type Diagnostic, exitCode } from "./model/diagnostics.ts";
import { printDiagnostics, runCommand } from "./printing.ts";

const USAGE = "npm run build -- [--input DIR] [--output DIR] [--base /PATH/]";

/** Puts the new site in the place of the old one in two renames. */
async function swap(fresh: string, output: string): Promise<void> {
  const old = `${output}.old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(output)) await rename(output, old);
  await rename(fresh, output);
  await rm(old, { recursive: true, force: true });
}

async function main(): Promise<0 | 1> {
  const { values } = parseArgs({
    options: {
      input: { type: "string", default: "content/dokument" },
      output: { type: "string", default: "_site" },
      base: { type: "string", default: "/" },
    },
  });
  const diagnostics: Diagnostic[] = [];
  const collection = collectDocuments(
    parseFolder(values.input, (diagnostic) => diagnostics.push(diagnostic)),
  );
  const output = resolve(values.output);
  const fresh = `${output}.new`;
  const originals = resolve(values.input, "../original");
  const pages = await assembleSite({ collection, output: fresh, basePath: values.base, originals });
  await swap(fresh, output);
  const done = `${collection.documents.length} documents, ${pages} pages in ${values.output}`;
  printDiagnostics(diagnostics.sort(compareDiagnostics), done);
  return exitCode(diagnostics, false);
}

runCommand(main, USAGE);
