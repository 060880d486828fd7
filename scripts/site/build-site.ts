// Writes the site: hands the linked collection to Eleventy, which lays each page out and saves it.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile } from "node:fs/promises";
import { extname, join, relative } from "node:path";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import type { Collection } from "../model/collection.ts";
import type { Comparing } from "./compare-texts.ts";
import type { Address } from "./document-view.ts";

import { type Kept, makePages, type SitePages } from "./pages.ts";

export interface SiteRequest {
  readonly collection: Collection;
  /** The folder that the pages are written to. */
  readonly output: string;
  /** The sub-path that the site is served from: "/" or "/repo/". */
  readonly basePath: string;
  /** The folder of the project, which holds `content`, `_includes` and `_data`. */
  readonly root: string;
  /** Names of the files that stand under /original/; no other one is linked to. */
  readonly originals?: ReadonlySet<string>;
  /** How two texts are compared. */
  readonly comparing: Comparing;
  /** What was published before. */
  readonly kept?: Kept;
  /** Addresses of the pages that have a feed of documents, `<page>atom.xml`. */
  readonly feeds?: readonly string[];
  /** The files of open data, for the page that lists them. */
  readonly openData?: { readonly datasets: readonly object[]; readonly calendars: readonly string[] };
  /** The rules that read stances and promises, for the page that shows them. */
  readonly rules: readonly RuleGroup[];
}

/** One kind of reading with the ways of saying it, each in plain words with examples. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly { readonly title: string; readonly examples: readonly string[] }[];
}

interface Batch {
  readonly kind: "documents" | "promises" | "ledger" | "comparisons";
  readonly template: string;
  readonly size: number;
}

/** Eleventy keeps every page that it writes until it is done; so that memory stays level, it writes so many of a kind at a time. */
const BATCHES: readonly Batch[] = [
  { kind: "documents", template: "content/document.njk", size: 2000 },
  { kind: "promises", template: "content/ataganden-dokument.njk", size: 2000 },
  { kind: "comparisons", template: "content/jamfor-par.njk", size: 500 },
  { kind: "ledger", template: "content/ataganden.njk", size: 400 },
];

/** All pages, but of this kind only as many as one batch holds. */
function batchOf(pages: SitePages, { kind, size }: Batch, from: number): SitePages {
  return { ...pages, [kind]: pages[kind].slice(from, from + size) };
}

/**
 * Builds all pages.
 * @returns how many files Eleventy wrote
 * @throws one Error in plain words where a template or the configuration is wrong
 */
export async function buildSite({
  collection,
  output,
  basePath,
  root,
  originals = new Set(),
  comparing,
  kept,
  feeds = [],
  openData = { datasets: [], calendars: [] },
  rules,
}: SiteRequest): Promise<{ pages: number }> {
  const base = basePath.replace(/\/+$/, "");
  const address: Address = (href) => base + href;
  const versions = await copyAssets(join(root, "_includes/assets"), join(output, "assets"));
  const asset = (name: string) =>
    `${base}/assets/${name}${versions.has(name) ? `?v=${versions.get(name)}` : ""}`;
  const withFeeds = new Set(feeds);
  const pages = makePages(collection, originals, address, comparing, kept);
  const run = (input: string, shown: SitePages) =>
    runEleventy(fromHere(root, input), fromHere(output), root, (config) => {
      config.addGlobalData("pages", Object.freeze(shown));
      config.addGlobalData("rules", rules);
      config.addGlobalData("basePath", base);
      for (const [name, value] of Object.entries(openData)) config.addGlobalData(name, value);
      config.addFilter("hasFeed", (href: string) => withFeeds.has(href));
      config.addFilter("address", address);
      config.addFilter("asset", asset);
    });
  try {
    let written = await run(
      "content",
      BATCHES.reduce((shown, batch) => batchOf(shown, batch, 0), pages),
    );
    for (const batch of BATCHES) {
      for (let from = batch.size; from < pages[batch.kind].length; from += batch.size)
        written += await run(batch.template, batchOf(pages, batch, from));
    }
    return { pages: written };
  } catch (error) {
    throw new Error(`the pages could not be built: ${reasonsOf(error).join("; ")}`);
  }
}

/** One run of Eleventy over a folder or one template; gives how many files it wrote. */
async function runEleventy(
  input: string,
  output: string,
  root: string,
  give: (config: EleventyConfig) => void,
): Promise<number> {
  const eleventy = new Eleventy(input, output, {
    configPath: fromHere(root, "eleventy.config.ts"),
    quietMode: true,
    config: (config) => {
      config.ignores.add(fromHere(root, "content/original/**"));
      config.ignores.add(fromHere(root, "content/dokument/**"));
      config.ignores.add(fromHere(root, "content/versioner/**"));
      give(config);
    },
  });
  eleventy.disableLogger();
  await eleventy.init();
  const [, written] = await eleventy.write();
  return written.length;
}

/** Copies style sheets, scripts and pictures; gives a version for each, so that a changed one is fetched anew. */
async function copyAssets(from: string, to: string): Promise<Map<string, string>> {
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter((name) => [".css", ".js", ".svg"].includes(extname(name)));
  const versions = new Map<string, string>();
  for (const name of names.sort()) {
    versions.set(
      name,
      createHash("sha256")
        .update(await readFile(join(from, name)))
        .digest("hex")
        .slice(0, 8),
    );
    await copyFile(join(from, name), join(to, name));
  }
  return versions;
}

/** Eleventy wants paths from the folder that the process runs in. */
function fromHere(...parts: readonly string[]): string {
  return relative(process.cwd(), join(...parts)) || ".";
}

/** Eleventy wraps the cause in its own errors: the messages from the outermost to the first cause, each once. */
function reasonsOf(error: unknown): string[] {
  const reasons: string[] = [];
  let current: unknown = error;
  while (current instanceof Error && reasons.length < 8) {
    const message = current.message.replace(/\s+/g, " ").trim();
    if (message !== "" && !reasons.includes(message)) reasons.push(message);
    current = "originalError" in current ? current.originalError : current.cause;
  }
  return reasons.length === 0 ? [String(error)] : reasons;
}
