// Puts programs together, each out of one file of ours: the scripts of the pages, and the one that converts in processes.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Makes the program that converts in a process of its own as plain JavaScript: with the loader for TypeScript in it, each
 * process would hold four times the memory. It lies one folder below the root, as its sources do.
 * @returns where it lies
 */
export function bundleWorker(): URL {
  const { outputFiles } = buildSync({
    entryPoints: [join(ROOT, "scripts/convert-worker.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "silent",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  const name = `convert-worker-${createHash("sha256").update(code).digest("hex").slice(0, 16)}.mjs`;
  const file = join(ROOT, ".cache", name);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  }
  return pathToFileURL(file);
}

/** Name under `assets/`, and the file that it begins with. */
const SCRIPTS = [
  ["sok.js", "search/page.ts"],
  ["ataganden.js", "site/ledger-clock.ts"],
  ["jamfor.js", "compare/page.ts"],
  ["flyttad.js", "moved-script.ts"],
] as const;

const FOR_BROWSERS = {
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "silent",
} as const;

/** Writes `<output>/assets/*.js`. The files depend on our own source alone. @throws where one does not compile */
export function bundleScripts(output: string): void {
  const assets = join(output, "assets");
  for (const [name, entry] of SCRIPTS)
    buildSync({
      ...FOR_BROWSERS,
      entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
      outfile: join(assets, name),
    });
  // what every page has is small, and fetches the rest when it is needed
  buildSync({
    ...FOR_BROWSERS,
    entryPoints: { sida: fileURLToPath(new URL("page-script.ts", import.meta.url)) },
    outdir: assets,
    splitting: true,
    chunkNames: "[name]-[hash]",
  });
}
