// npm run build: Markdown → _site with pages, records and search index. The old site stays until the new one is whole.
import { existsSync, readdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { collectPublished, openStore, writeStore } from "./address-store.ts";
import { assembleSite } from "./assemble.ts";
import { reportImplausible, reportWithdrawn } from "./collect.ts";
import { compareDiagnostics, type Diagnostic, exitCode } from "./model/diagnostics.ts";
import { printDiagnostics, runCommand } from "./printing.ts";
import { makePublished } from "./published.ts";
import { reportExposedFiles } from "./withhold.ts";

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

/** Puts the new site in the place of the old one in two renames. */
async function swap(fresh: string, output: string): Promise<void> {
  const old = `${output}.replaced`;
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
      today: { type: "string" },
      draft: { type: "boolean", default: false },
    },
  });
  const output = resolve(values.output);
  refuseForeign(output);
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): number => diagnostics.push(diagnostic);
  const originals = resolve(values.input, "../original");
  const store = openStore(values.input, report);
  if (store === null) {
    printDiagnostics(diagnostics, "nothing was published");
    return 1;
  }
  const { collection, documents, plan } = await collectPublished(
    values.input,
    originals,
    store,
    values.today,
    report,
  );
  reportImplausible(collection, values.input, report);
  reportWithdrawn(collection, report);
  const fresh = `${output}.building`;
  const published = makePublished(store, plan, collection, values.input, report);
  const { pages, addresses } = await assembleSite({
    collection,
    output: fresh,
    basePath: values.base,
    originals,
    published,
  });
  const isExposed = reportExposedFiles(fresh, documents, report);
  const isBroken = diagnostics.some(({ code }) => code.startsWith("address/"));
  if (isExposed || isBroken) await rm(fresh, { recursive: true });
  else {
    await swap(fresh, output);
    if (!values.draft) writeStore(store, plan, addresses);
  }
  const done =
    isExposed || isBroken
      ? `nothing was published; ${values.output} is as it was`
      : `${collection.documents.length} documents, ${pages} pages in ${values.output}`;
  printDiagnostics(diagnostics.sort(compareDiagnostics), done);
  return exitCode(diagnostics, false);
}

runCommand(main, USAGE);
