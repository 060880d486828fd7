// The linked collection → a folder that is the whole site: pages, originals, records, search.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import site from "../_data/site.ts";
import synonymer from "../_data/synonymer.ts";
import { bundleScripts } from "./bundle.ts";
import { compare } from "./compare/compare.ts";
import { comparisonHtml, wordsHtml } from "./compare/html.ts";
import { searchWords } from "./compounds.ts";
import { filesBelow, SITE_MANIFEST, writeManifest } from "./manifest.ts";
import { readMeta } from "./meta.ts";
import type { Collection } from "./model/collection.ts";
import type { PolicyDocument } from "./model/document.ts";
import type { SiteAddresses } from "./model/lock.ts";
import { publishCalendars } from "./publish/calendars.ts";
import { pagesWithFeeds, publishDocumentFeeds } from "./publish/document-feeds.ts";
import { citationsOf, publishDocuments } from "./publish/documents.ts";
import { feedSite } from "./publish/feed-site.ts";
import { publishFeeds } from "./publish/feeds.ts";
import { datasetViews, openData } from "./publish/open-data.ts";
import { publishRecords } from "./publish/publish.ts";
import { publishWordings } from "./publish/wordings.ts";
import { NOTHING_PUBLISHED, type Published } from "./published.ts";
import { shortForms, writeRedirects } from "./redirecting.ts";
import { RULES } from "./rules.ts";
import { indexSite } from "./search/index-site.ts";
import { buildSite } from "./site/build-site.ts";
import { writeDocument } from "./write/document.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** How the pages compare texts. */
export const COMPARING = { compare, html: comparisonHtml, words: wordsHtml };

export interface Assembly {
  readonly collection: Collection;
  /** The folder that becomes the site; what stands there is removed first. */
  readonly output: string;
  readonly basePath: string;
  /** The folder of the originals. */
  readonly originals: string;
  /** What was published before. */
  readonly published?: Published;
}

const markdownOf = ({ frontMatter, blocks }: PolicyDocument): string => writeDocument(frontMatter, blocks);

async function writeFiles(
  files: Iterable<readonly [path: string, content: string]>,
  output: string,
): Promise<void> {
  for (const [path, content] of files) {
    const file = join(output, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** Writes the records as files under `data/`. */
export async function writeRecords(collection: Collection, output: string): Promise<void> {
  await writeFiles(publishRecords(collection), output);
}

/** Writes feeds and calendars beside the pages that they are about. @returns their addresses */
export async function writeFeeds(
  collection: Collection,
  output: string,
  basePath: string,
): Promise<string[]> {
  const facts = feedSite({ ...site, basePath }, collection.records);
  const files = [publishFeeds, publishDocumentFeeds, publishCalendars].flatMap((publish) => [
    ...publish(collection, facts),
  ]);
  await writeFiles(files, output);
  return files.map(([path]) => `/${path}`);
}

/**
 * Plain text is open to every reader and is copied; other kinds of file stay where their publisher has them, unless a person
 * says that this one may be given out (`publicera`).
 */
async function copyOriginals(
  collection: Collection,
  originals: string,
  output: string,
): Promise<Set<string>> {
  const copied = new Set<string>();
  await mkdir(join(output, "original"), { recursive: true });
  for (const { frontMatter } of collection.documents) {
    const { original } = frontMatter;
    const file = join(originals, original?.file ?? "");
    if (original === null || !existsSync(file)) continue;
    if (original.format !== "txt" && readMeta(file, () => {})?.publicera !== true) continue;
    await copyFile(file, join(output, "original", original.file));
    copied.add(original.file);
  }
  return copied;
}

/**
 * Builds the whole site.
 * @returns how many pages it has, and its addresses
 * @throws one Error in plain words where a template or the index cannot be made
 */
export async function assembleSite({
  collection,
  output,
  basePath,
  originals,
  published = NOTHING_PUBLISHED,
}: Assembly): Promise<{ pages: number; addresses: SiteAddresses }> {
  await rm(output, { recursive: true, force: true });
  const { histories } = published.plan;
  const facts = feedSite({ ...site, basePath }, collection.records);
  const citations = citationsOf(collection, histories, { ...site, url: facts.url });
  const copied = await copyOriginals(collection, originals, output);
  const { pages } = await buildSite({
    collection,
    output,
    basePath,
    root: ROOT,
    originals: copied,
    comparing: COMPARING,
    kept: { histories, notices: published.notices, changes: published.changes, citations },
    feeds: pagesWithFeeds(collection.records),
    openData: {
      datasets: datasetViews(collection.records),
      calendars: [...publishCalendars(collection, facts).keys()],
    },
    rules: RULES,
  });
  const addresses = pageAddresses(output);
  await writeRecords(collection, output);
  await writeFiles(publishWordings(collection, histories), output);
  await writeFiles(publishDocuments(collection, histories, facts, citations, markdownOf), output);
  await writeFiles(openData(collection, published.changes, { ...facts, ...site }), output);
  const feeds = await writeFeeds(collection, output, basePath);
  const built = { pages: addresses, feeds, shortForms: shortForms(collection) };
  const redirects = published.redirects({
    ...built,
    files: fileAddresses(output),
    anchorsOf: anchorReader(output),
  });
  await writeRedirects(redirects, built.shortForms, output, site, basePath.replace(/\/+$/, ""));
  bundleScripts(output);
  await indexSite({ collection, output, words: searchWords(), synonyms: synonymer });
  await writeManifest(output, "sha256", output, SITE_MANIFEST);
  return { pages, addresses: built };
}

/** Reads which places a page has; null where there is no page. */
function anchorReader(output: string): (address: string) => ReadonlySet<string> | null {
  return (address) => {
    const file = join(output, address, "index.html");
    if (!existsSync(file)) return null;
    return new Set(Array.from(readFileSync(file, "utf8").matchAll(/\sid="([^"]+)"/g), ([, id = ""]) => id));
  };
}

function fileAddresses(output: string): Set<string> {
  return new Set(filesBelow(output).map((file) => `/${file}`));
}

/** The addresses of all pages in a folder. */
function pageAddresses(output: string): string[] {
  return readdirSync(output, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => file === "index.html" || file.endsWith("/index.html"))
    .map((file) => `/${file.slice(0, -"index.html".length)}`)
    .sort();
}
