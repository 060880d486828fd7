// The linked collection → a folder that is the whole site: pages, originals, records, search.
import { existsSync } from "node:fs";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Collection } from "./model/collection.ts";
import { publishRecords } from "./publish/publish.ts";
import { bundleSearchPage } from "./search/bundle.ts";
import { indexSite } from "./search/index-site.ts";
import { buildSite } from "./site/build-site.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

export interface Assembly {
  readonly collection: Collection;
  /** The folder that becomes the site; what stands there is removed first. */
  readonly output: string;
  readonly basePath: string;
  /** The folder of the originals. */
  readonly originals: string;
}

/** Writes the records as files under `data/`. */
export async function writeRecords(collection: Collection, output: string): Promise<void> {
  for (const [path, content] of publishRecords(collection)) {
    const file = join(output, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** Plain text is open to every reader and is copied; other kinds of file stay where their publisher has them. */
async function copyOriginals(
  collection: Collection,
  originals: string,
  output: string,
): Promise<Set<string>> {
  const copied = new Set<string>();
  await mkdir(join(output, "original"), { recursive: true });
  for (const { frontMatter } of collection.documents) {
    const { original } = frontMatter;
    if (original?.format !== "txt" || !existsSync(join(originals, original.file))) continue;
    await copyFile(join(originals, original.file), join(output, "original", original.file));
    copied.add(original.file);
  }
  return copied;
}

/**
 * Builds the whole site.
 * @returns how many pages it has
 * @throws one Error in plain words where a template or the index cannot be made
 */
export async function assembleSite({ collection, output, basePath, originals }: Assembly): Promise<number> {
  await rm(output, { recursive: true, force: true });
  const copied = await copyOriginals(collection, originals, output);
  const { pages } = await buildSite({ collection, output, basePath, root: ROOT, originals: copied });
  await writeRecords(collection, output);
  bundleSearchPage(output);
  await indexSite({ collection, output });
  return pages;
}
