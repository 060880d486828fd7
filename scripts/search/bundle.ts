// Makes the script of the search page out of page.ts: one file, no dependency left to fetch but the index itself.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** Writes `<output>/assets/sok.js`. The file depends on our own source alone. @throws where it does not compile */
export function bundleSearchPage(output: string): void {
  buildSync({
    entryPoints: [fileURLToPath(new URL("page.ts", import.meta.url))],
    outfile: join(output, "assets", "sok.js"),
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
}
