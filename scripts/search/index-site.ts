// Writes the search index of a built site under /pagefind/: one Pagefind bundle a shard, and the list that joins them.
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { transform } from "esbuild";
import { close, createIndex } from "pagefind";
import type { Collection } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import { identifiersOf } from "./identifiers.ts";
import { type FacetCounts, WITHOUT_DATE, WITHOUT_NÄMND } from "./query.ts";
import { JOINT, type Rendition, renditionOf } from "./rendition.ts";
import { SHARD_LIMIT, type Shard, shardsOf } from "./shard.ts";
import type { Synonym } from "./synonyms.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { NO_WORDS, type Words } from "./words.ts";

/** The version whose bundle the query layer knows. Another one is refused: 1.5 breaks phrases with å, ä, ö. */
export const PAGEFIND_VERSION = "1.6.0";
/** How many documents are handed to Pagefind before its answers are awaited. */
const BATCH = 64;
// the search page has its own interface and runs without a worker
const UNUSED =
  /^(?:pagefind-(?:highlight|ui|modular-ui|component-ui|worker)\.(?:js|css)|wasm\.unknown\.pagefind)$/;

/** One line of /pagefind/shards.json. `path` is relative to /pagefind/ and "" for one shard alone. */
export interface ShardEntry {
  readonly path: string;
  /** Changes with the content of the shard, so that a cached entry is never taken for a newer one. */
  readonly hash: string;
  readonly facets: FacetCounts;
}

/** /pagefind/shards.json. The shards stand in order of time, documents without a date last. */
export interface ShardList {
  readonly version: string;
  /** The letters that the vocabulary has a file for: /pagefind/ord/a.json. */
  readonly letters: string;
  /** The files of numbers that there are: /pagefind/nummer/0.json. */
  readonly numbers: string;
  readonly shards: readonly ShardEntry[];
}

export interface IndexOptions {
  readonly collection: Pick<Collection, "documents"> & Partial<Pick<Collection, "records">>;
  /** The folder of the built site. */
  readonly output: string;
  /** The largest number of documents in one shard. */
  readonly limit?: number;
  /** The dictionary; without one a compound is found by its beginning alone. */
  readonly words?: Words;
  /** Words that mean the same. */
  readonly synonyms?: readonly Synonym[];
}

/**
 * Indexes the collection, in place of any index that is there. Addresses in the index begin with a slash and know of no
 * sub-path: the page that searches adds its own.
 * @throws where Pagefind refuses a document or is of another version
 */
export async function indexSite(
  options: IndexOptions,
): Promise<{ documents: number; shards: number; bytes: number }> {
  const { documents } = options.collection;
  const bundle = join(options.output, "pagefind");
  await rm(bundle, { recursive: true, force: true });
  await mkdir(bundle, { recursive: true });
  const shards = documents.length === 0 ? [] : shardsOf(documents, options.limit ?? SHARD_LIMIT);
  const entries: ShardEntry[] = [];
  const { words = NO_WORDS, synonyms = [] } = options;
  const render = (document: PolicyDocument) => renditionOf(document, words, synonyms);
  for (const shard of shards) entries.push(await writeShard(shard, bundle, render));
  const { records } = options.collection;
  const letters = await writeFilesOf(vocabularyOf(documents, words), join(bundle, "ord"));
  const numbers = await writeFilesOf(
    records === undefined ? new Map<string, object>() : identifiersOf({ records }),
    join(bundle, "nummer"),
  );
  await writeFilesOf(new Map([["alla", synonyms]]), join(bundle, "likt"));
  const list: ShardList = { version: PAGEFIND_VERSION, letters, numbers, shards: entries };
  await writeFile(join(bundle, "shards.json"), `${JSON.stringify(list)}\n`);
  return { documents: documents.length, shards: shards.length, bytes: await bytesIn(bundle) };
}

/** Pagefind's script as it is, in fewer bytes. */
async function minify(file: string): Promise<void> {
  const { code } = await transform(await readFile(file, "utf8"), {
    minify: true,
    format: "esm",
    charset: "utf8",
  });
  await writeFile(file, code);
}

/** Writes a file for each key. @returns the keys, in order, as one string */
async function writeFilesOf(files: ReadonlyMap<string, object>, folder: string): Promise<string> {
  if (files.size > 0) await mkdir(folder, { recursive: true });
  for (const [name, content] of files)
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(content)}\n`);
  return [...files.keys()].sort().join("");
}

type Render = (document: PolicyDocument) => Rendition;

async function writeShard(shard: Shard, bundle: string, render: Render): Promise<ShardEntry> {
  const folder = join(bundle, shard.name);
  await writeBundle(shard.documents, folder, render);
  await cleanFragments(folder);
  for (const file of await readdir(folder)) if (UNUSED.test(file)) await rm(join(folder, file));
  await minify(join(folder, "pagefind.js"));
  const hash = await readHash(folder);
  if (shard.name !== "") await shareProgram(folder, bundle);
  return { path: shard.name === "" ? "" : `${shard.name}/`, hash, facets: facetsOf(shard.documents) };
}

/** The service is closed after each bundle: it keeps what it has indexed until then. */
async function writeBundle(
  documents: readonly PolicyDocument[],
  folder: string,
  render: Render,
): Promise<void> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join("; ")}`);
  try {
    for (let from = 0; from < documents.length; from += BATCH) {
      const batch = documents
        .slice(from, from + BATCH)
        .map((document) => index.addHTMLFile(render(document)));
      refuse((await Promise.all(batch)).flatMap((answer) => answer.errors));
    }
    refuse((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await close();
  }
}

/** What a fragment begins with, unpacked, before its JSON: the format of 1.6.0. */
const MAGIC = "pagefind_dcd";

/**
 * Takes the marks of joints out of what is shown; the index itself keeps the parts.
 * @throws where a fragment is of another format, or would have other words without the marks
 */
async function cleanFragments(folder: string): Promise<void> {
  for (const name of await readdir(join(folder, "fragment"))) {
    const file = join(folder, "fragment", name);
    const text = gunzipSync(await readFile(file)).toString("utf8");
    if (!text.startsWith(MAGIC)) throw new Error(`${name}: the fragment is of another format than 1.6.0 has`);
    if (!text.includes(JOINT)) continue;
    const clean = text.replaceAll(JOINT, "");
    const [before, after] = [text, clean].map((one) => JSON.parse(one.slice(MAGIC.length)));
    if (
      before.content.split(/\s+/).length !== after.content.split(/\s+/).length ||
      before.word_count !== after.word_count
    )
      throw new Error(`${name}: the words of a fragment must not change with the marks`);
    await writeFile(file, gzipSync(clean, { level: 9 }));
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}

async function readHash(folder: string): Promise<string> {
  const text = await readFile(join(folder, "pagefind-entry.json"), "utf8");
  const version = /"version":"([\d.]+)"/.exec(text)?.[1];
  const hash = /"sv":\{"hash":"(\w+)","wasm":"sv"/.exec(text)?.[1];
  if (version !== PAGEFIND_VERSION || hash === undefined)
    throw new Error(`the Pagefind bundle is of version ${version}, not ${PAGEFIND_VERSION}`);
  return hash;
}

/**
 * Moves the program (script and wasm, the same in each bundle) up to /pagefind/, so that it is fetched once. Pagefind
 * asks for `<shard>/wasm.<name>.pagefind`; a name with `..` in it leads to the shared file.
 */
async function shareProgram(folder: string, bundle: string): Promise<void> {
  await rename(join(folder, "pagefind.js"), join(bundle, "pagefind.js"));
  await rename(join(folder, "wasm.sv.pagefind"), join(bundle, "wasm.sv.pagefind"));
  const entry = join(folder, "pagefind-entry.json");
  const text = await readFile(entry, "utf8");
  await writeFile(entry, text.replace('"wasm":"sv"', '"wasm":"sv/../../wasm.sv"'));
}

function facetsOf(documents: readonly PolicyDocument[]): FacetCounts {
  const count = (pick: (document: PolicyDocument) => string) => {
    const counts = new Map<string, number>();
    for (const value of documents.map(pick)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b, "sv")));
  };
  return {
    nämnd: count(({ frontMatter }) => frontMatter.nämnd ?? WITHOUT_NÄMND),
    år: count(({ frontMatter }) => frontMatter.date?.slice(0, 4) ?? WITHOUT_DATE),
    typ: count(({ frontMatter }) => frontMatter.type),
  };
}

async function bytesIn(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
