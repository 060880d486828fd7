// npm run build: Markdown → _site with pages, records and search index. The old site stays until the new one is whole.
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildBeside } from "./building.ts";
import { compareDiagnostics, type Diagnostic, exitCode } from "./model/diagnostics.ts";
import { printDiagnostics, runCommand } from "./printing.ts";
import { swap } from "./release.ts";

const USAGE = "npm run build -- [--input DIR] [--output DIR] [--base /PATH/] [--today YYYY-MM-DD] [--draft]";

/** A folder that holds anything but a site built here is somebody's, and is not put away. @throws where it does */
function refuseForeign(output: string): void {
  if (!existsSync(output)) return;
  // shards.json: a site of an earlier version
  const isSite = ["catalogue.gz", "shards.json"].some((name) => existsSync(join(output, "pagefind", name)));
  if (isSite || readdirSync(output).length === 0) return;
  throw new Error(
    `${output} holds other files than a built site: name an empty folder, or one that is not there`,
  );
}

async function main(): Promise<0 | 1> {
  const { values } = parseArgs({
    options: {
      input: { type: "string", default: "content/dokument" },
      output: { type: "string", default: "_site" },
      base: { type: "string", default: "/" },
      today: { type: "string" },
      draft: { type: "boolean", default: false },
    },
  });
  const output = resolve(values.output);
  refuseForeign(output);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): number => diagnostics.push(diagnostic);
  const fresh = `${output}.building`;
  const request = { input: values.input, fresh, basePath: values.base, today: values.today };
  const built = await buildBeside(request, report);
  if (built !== null) {
    await swap(fresh, output);
    if (!values.draft) built.record();
  }
  const done =
    built === null
      ? `nothing was published; ${values.output} is as it was`
      : `${built.collection.documents.length} documents, ${built.pages} pages in ${values.output}`;
  printDiagnostics(diagnostics.sort(compareDiagnostics), done);
  return exitCode(diagnostics, false);
}

runCommand(main, USAGE);
