// Writes the search index of a built site under /pagefind/: Pagefind reads the documents part by part; its parts are joined to
// one index in small chunks, and the texts lie beside it in pieces.

import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import type { Collection } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import { type Catalogue, facetsOf, lengthSign, PAGEFIND_VERSION } from "./catalogue.ts";
import { derivedKey, doerKey, plain } from "./coded.ts";
import { joinParts } from "./join.ts";
import { identifiersOf, seriesOf } from "./number-files.ts";
import type { Place } from "./pairs.ts";
import { type Fragment, openPart, type Part, pack } from "./parts.ts";
import { MENDED, PIECE, pieceFile, piecesOf, wordsIn } from "./pieces.ts";
import { LIMITS, type Limits } from "./postings.ts";
import { JOINT, type Rendition, renditionOf } from "./rendition.ts";
import { type Synonym, synonymFiles } from "./synonyms.ts";
import { unprintedWords } from "./unprinted.ts";
import { vocabularyOf } from "./vocabulary.ts";
import { NO_WORDS, type Words } from "./words.ts";

/** Pagefind needs about 0.65 MB a document while it works: a part of this size stays under 1.5 GB. */
const PART_LIMIT = 2000;
/** How many documents are handed to Pagefind before its answers are awaited. */
const BATCH = 64;

export interface IndexOptions {
  readonly collection: Pick<Collection, "documents"> & Partial<Pick<Collection, "records">>;
  /** The folder of the built site. */
  readonly output: string;
  /** The largest number of documents that Pagefind reads at a time. */
  readonly limit?: number;
  /** What a word of the index may cost. */
  readonly limits?: Limits;
  /** The dictionary; without one a compound is found by its beginning alone. */
  readonly words?: Words;
  /** Words that mean the same. */
  readonly synonyms?: readonly Synonym[];
}

/**
 * Indexes the collection, in place of any index that is there. Addresses in the index begin with a slash and know of no
 * sub-path: the page that searches adds its own.
 * @throws where Pagefind refuses a document, or is of another version or format
 */
export async function indexSite(options: IndexOptions): Promise<{ documents: number; bytes: number }> {
  const { words = NO_WORDS, synonyms = [], limit = PART_LIMIT, collection } = options;
  const bundle = join(options.output, "pagefind");
  await rm(bundle, { recursive: true, force: true });
  await mkdir(bundle, { recursive: true });
  const documents = [...collection.documents].sort(byDate);
  const work = await mkdtemp(join(tmpdir(), "dagsljus-index-"));
  try {
    const read = new Parts(bundle, work, options.limits ?? LIMITS);
    for (let from = 0; from < documents.length; from += limit)
      await read.add(
        documents.slice(from, from + limit).map((document) => renditionOf(document, words, synonyms)),
      );
    const numbers =
      collection.records === undefined ? new Map() : identifiersOf({ records: collection.records });
    const files = {
      series: seriesOf(numbers),
      vocabulary: await writeFilesOf(vocabularyOf(documents, words), join(bundle, "ord"), " "),
      numbers: await writeFilesOf(numbers, join(bundle, "nummer"), ""),
      alike: await writeFilesOf(synonymFiles(synonyms), join(bundle, "likt"), ""),
    };
    const catalogue = await read.finish(facetsOf(documents), files);
    await writeFile(join(bundle, "catalogue.gz"), pack(JSON.stringify(catalogue)));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return { documents: documents.length, bytes: await bytesIn(bundle) };
}

/** Oldest first, the undated last; by address within a day, so that the order never depends on that of the files. */
function byDate(a: PolicyDocument, b: PolicyDocument): number {
  const dates = compare(a.frontMatter.date ?? "9999-99-99", b.frontMatter.date ?? "9999-99-99");
  return dates || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** What Pagefind has read so far. */
class Parts {
  private readonly bundle: string;
  private readonly work: string;
  private readonly limits: Limits;
  private readonly parts: Part[] = [];
  private readonly numbers: number[][] = [];
  private readonly unprinted = new Map<string, Place[]>();
  private readonly derived = new Map<string, Place[]>();
  private readonly keys = new Map<string, readonly string[]>();
  private readonly wordCounts: number[] = [];
  private lengths = "";
  private documents = 0;

  constructor(bundle: string, work: string, limits: Limits) {
    this.limits = limits;
    this.bundle = bundle;
    this.work = work;
  }

  /** Reads some documents, and writes their texts. They are numbered from where the last ones ended. */
  async add(renditions: readonly Rendition[]): Promise<void> {
    const folder = join(this.work, String(this.parts.length));
    await writeBundle(renditions, folder);
    const part = await openPart(folder, PAGEFIND_VERSION);
    const fragments = await part.fragments();
    const places = new Map(renditions.map(({ url }, at) => [url, this.documents + at]));
    this.numbers.push(
      fragments.map(({ url }) => {
        const number = places.get(url);
        if (number === undefined) throw new Error(`${url}: Pagefind gives a page that it was not given`);
        return number;
      }),
    );
    const byUrl = new Map(fragments.map((fragment) => [fragment.url, fragment]));
    for (const rendition of renditions) {
      // a document without text is no page of Pagefind's
      const fragment = byUrl.get(rendition.url) ?? { content: "", anchors: [], word_count: 0 };
      await this.writeText(rendition, fragment);
    }
    this.parts.push(part);
  }

  private async writeText(
    { facts, scanned, url }: Rendition,
    fragment: Pick<Fragment, "content" | "anchors" | "word_count">,
  ): Promise<void> {
    const document = this.documents++;
    this.lengths += lengthSign(fragment.word_count);
    const words = wordsIn(fragment.content);
    this.wordCounts.push(words.length);
    const mended = words.flatMap((word, place) => (word.includes(MENDED) ? [place] : []));
    if (mended.length !== scanned.length)
      throw new Error(`${url}: ${scanned.length} words are mended, and the index has ${mended.length}`);
    mended.forEach((place, nth) => {
      for (const word of (scanned[nth] ?? "").split(/\s+/)) push(this.unprinted, word, { document, place });
    });
    for (const { word, place } of unprintedWords(words)) push(this.unprinted, word, { document, place });
    const derive = (word: string, place: number): void => {
      for (const key of this.keysOf(word)) push(this.derived, key, { document, place });
    };
    words.forEach(derive);
    // the words of the title stand before all others
    for (const word of wordsIn(facts.title)) derive(word, 0);
    // what ties groups and lone signs to a word stays: words are counted so, and it is shown as a space
    const clean = (word: string): string => word.replaceAll(JOINT, "").replaceAll(MENDED, "");
    const pieces = piecesOf(fragment, facts, clean);
    await mkdir(dirname(join(this.bundle, pieceFile(document, 0))), { recursive: true });
    await Promise.all(
      pieces.map((piece, nth) =>
        writeFile(join(this.bundle, pieceFile(document, nth)), pack(JSON.stringify(piece))),
      ),
    );
  }

  /** The keys of our own that a word, or a part of it, is kept under beside its stem. */
  private keysOf(word: string): readonly string[] {
    const before = this.keys.get(word);
    if (before !== undefined) return before;
    const forms = [word.replaceAll(JOINT, ""), ...word.split(JOINT)].flatMap((one) =>
      one.split(/[^\p{L}]+/u),
    );
    const keys = forms
      .flatMap((form) => [form, plain(form)])
      .flatMap((form) => [derivedKey(form), doerKey(form)])
      .filter((key) => key !== null);
    const own = [...new Set(keys)];
    this.keys.set(word, own);
    return own;
  }

  /** Joins what was read. @returns the catalogue */
  async finish(
    facets: Catalogue["facets"],
    files: Pick<Catalogue, "vocabulary" | "numbers" | "series" | "alike">,
  ): Promise<Catalogue> {
    for (const set of ["index", "phrase"]) await mkdir(join(this.bundle, set));
    const digest = createHash("sha256").update(JSON.stringify([facets, files, this.lengths]));
    const tables = await joinParts({
      parts: this.parts,
      numbers: this.numbers,
      unprinted: this.unprinted,
      derived: this.derived,
      lengths: this.wordCounts,
      piece: PIECE,
      limits: this.limits,
      write: async (set, at, content) => {
        digest.update(content);
        await writeFile(join(this.bundle, set, `${at}.pf_index`), content);
      },
    });
    if (tables.phrases === null) await rm(join(this.bundle, "phrase"), { recursive: true });
    if (this.parts.length > 0)
      await copyFile(join(this.work, "0", "wasm.sv.pagefind"), join(this.bundle, "program.pagefind"));
    return {
      version: PAGEFIND_VERSION,
      hash: digest.digest("hex").slice(0, 16),
      documents: this.documents,
      facets,
      lengths: this.lengths,
      ...tables,
      ...files,
    };
  }
}

/** The service is closed after each part: it keeps what it has indexed until then. */
async function writeBundle(renditions: readonly Rendition[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: "sv" });
  if (index === undefined) throw new Error(`Pagefind does not start: ${errors.join("; ")}`);
  try {
    for (let from = 0; from < renditions.length; from += BATCH) {
      const batch = renditions
        .slice(from, from + BATCH)
        .map(({ url, content }) => index.addHTMLFile({ url, content }));
      refuse((await Promise.all(batch)).flatMap((answer) => answer.errors));
    }
    refuse((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await close();
  }
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}

/** Writes a file for each key. @returns the keys, in order, as one string */
async function writeFilesOf(
  files: ReadonlyMap<string, object>,
  folder: string,
  between: string,
): Promise<string> {
  if (files.size > 0) await mkdir(folder, { recursive: true });
  for (const [name, content] of files)
    await writeFile(join(folder, `${name}.gz`), pack(JSON.stringify(content)));
  return [...files.keys()].sort().join(between);
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
