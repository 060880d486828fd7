// Makes the scripts of the pages, each out of one file of ours into one file that fetches no other.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** Name under `assets/`, and the file that it begins with. */
const SCRIPTS = [
  ["sok.js", "search/page.ts"],
  ["ataganden.js", "site/ledger-clock.ts"],
  ["jamfor.js", "compare/page.ts"],
] as const;

/** Writes `<output>/assets/*.js`. The files depend on our own source alone. @throws where one does not compile */
export function bundleScripts(output: string): void {
  for (const [name, entry] of SCRIPTS)
    buildSync({
      entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
      outfile: join(output, "assets", name),
      bundle: true,
      format: "esm",
      target: "es2022",
      minify: true,
      charset: "utf8",
      legalComments: "none",
      logLevel: "silent",
    });
}
