// Keeps what has been published beside the documents: `adresser.lock.json`, the texts in `versioner/`, and what a person has said of
// addresses in `adresser.yml`.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { bookIn, Unfit } from "./address-book.ts";
import { collectDocuments, parseFolder } from "./collect.ts";
import { documentPaths, type KeptPaths } from "./link/address.ts";
import { carryAnchors, textHash, wholeHash } from "./link/carry.ts";
import { isRecord } from "./meta.ts";
import type { Collection } from "./model/collection.ts";
import type { Report } from "./model/diagnostics.ts";
import type { ParsedDocument, PolicyDocument } from "./model/document.ts";
import {
  type AddressBook,
  type AddressLock,
  EMPTY_BOOK,
  EMPTY_LOCK,
  type History,
  type KeptPassage,
  type KeptVersion,
  type LockedDocument,
} from "./model/lock.ts";
import { dayOf } from "./today.ts";
import { publishable } from "./withhold.ts";

const LOCK = "adresser.lock.json";
const BOOK = "adresser.yml";
const VERSIONS = "versioner";
/** A file that is another document than before shares fewer of its passages. */
const SAME = 0.3;
/** A file of another name that is the same document shares more. */
const RENAMED = 0.6;

/** What was published before. */
export interface AddressStore {
  readonly folder: string;
  readonly lock: AddressLock;
  readonly book: AddressBook;
}

/** Beside a folder of the name `dokument`; in any other one, within it. */
export function storeFolder(input: string): string {
  return basename(input) === "dokument" ? dirname(input) : input;
}

/** Opens the store of a folder of documents. null where it cannot be read: then nothing may be published. */
export function openStore(input: string, report: Report): AddressStore | null {
  const folder = storeFolder(input);
  const fault = (name: string, reason: string): null => {
    report({ code: "address/bad-file", file: join(folder, name), place: null, args: { reason } });
    return null;
  };
  let lock: AddressLock = EMPTY_LOCK;
  if (existsSync(join(folder, LOCK)))
    try {
      lock = JSON.parse(readFileSync(join(folder, LOCK), "utf8"));
      if (lock.format !== 1 || !isRecord(lock.documents) || !Array.isArray(lock.pages))
        return fault(LOCK, "it is of another format");
    } catch (error) {
      return fault(LOCK, String(error instanceof Error ? error.message : error));
    }
  if (!existsSync(join(folder, BOOK))) return { folder, lock, book: EMPTY_BOOK };
  try {
    return { folder, lock, book: bookIn(readFileSync(join(folder, BOOK), "utf8")) };
  } catch (error) {
    if (error instanceof Unfit) return fault(BOOK, error.message);
    throw error;
  }
}

function versionFile({ folder }: AddressStore, id: string, version: number): string {
  return join(folder, VERSIONS, ...id.split("/"), `${version}.json`);
}

/** The published wordings of a document, the newest first; those whose files are gone are left out. */
function versionsOf(store: AddressStore, id: string): KeptVersion[] {
  const newest = store.lock.documents[id]?.version ?? 0;
  return Array.from({ length: newest }, (_, at) => versionFile(store, id, newest - at)).flatMap((file) =>
    existsSync(file) ? [readVersion(file)] : [],
  );
}

/** @throws with the name of the file, where it is no wording */
function readVersion(file: string): KeptVersion {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** How much of what was published stands in a document. */
function shareOf({ passages }: LockedDocument, hashes: ReadonlySet<string>): number {
  const kept = passages.filter(([, hash]) => hashes.has(hash)).length;
  return passages.length === 0 ? 0 : kept / passages.length;
}

/** Whether a document is one that had an id: by the facts that the id is made of, or by its words. */
function isSame({ document, hashes }: Seen, id: string, before: LockedDocument, least: number): boolean {
  if (documentPaths(document.frontMatter, document.file).some((path) => path === id)) return true;
  // of what is withdrawn no words are kept
  return before.passages.length === 0 || hashes.size === 0
    ? before.file === document.file
    : shareOf(before, hashes) >= least;
}

/** A document with the hashes of its passages. */
interface Seen {
  readonly document: ParsedDocument;
  readonly hashes: ReadonlySet<string>;
}

/**
 * Which document had which id: by its file; where the file has another name, by the facts that the id is made of or by its words.
 * @param input the folder of the documents
 */
export function keptPaths(
  store: AddressStore,
  documents: readonly ParsedDocument[],
  input: string,
): KeptPaths {
  const locked = Object.entries(store.lock.documents);
  const byFile = new Map(locked.map(([id, before]) => [before.file, { id, before }]));
  const own = new Map<string, string>();
  const loose: Seen[] = [];
  for (const document of documents) {
    const seen = { document, hashes: new Set(document.passages.map(({ text }) => textHash(text))) };
    const found = byFile.get(document.file);
    if (found !== undefined && isSame(seen, found.id, found.before, SAME)) own.set(document.file, found.id);
    else loose.push(seen);
  }
  const there = new Set(readdirSync(input));
  const free = new Map(locked.filter(([, { file }]) => !there.has(file)));
  for (const seen of loose) {
    const [best] = [...free]
      .filter(([id, before]) => isSame(seen, id, before, RENAMED))
      .map(([id, before]) => ({ id, share: shareOf(before, seen.hashes) }))
      .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
    if (best === undefined) continue;
    own.set(seen.document.file, best.id);
    free.delete(best.id);
  }
  return { own, reserved: new Set(locked.map(([id]) => id)) };
}

function goneOf(store: AddressStore, id: string, versions: readonly KeptVersion[]): History["gone"] {
  return (store.lock.documents[id]?.gone ?? []).flatMap(([anchor, version]) => {
    const passage = versions
      .find((one) => one.version === version)
      ?.passages.find((kept) => kept.anchor === anchor);
    return passage === undefined ? [] : [{ passage, version }];
  });
}

/** The documents with the anchors that they were published under. */
export function withKeptAnchors(
  store: AddressStore,
  documents: readonly ParsedDocument[],
  { own }: KeptPaths,
): ParsedDocument[] {
  return documents.map((document) => {
    const id = own.get(document.file);
    const [newest, ...rest] = id === undefined ? [] : versionsOf(store, id);
    if (id === undefined || newest === undefined) return document;
    const gone = goneOf(store, id, [newest, ...rest]).map(({ passage }) => passage);
    return carryAnchors(document, newest, gone);
  });
}

/** What will have been published once the site that is being built is. */
export interface Plan {
  readonly histories: ReadonlyMap<string, History>;
  readonly documents: AddressLock["documents"];
  readonly fresh: readonly { readonly id: string; readonly version: KeptVersion }[];
}

function keptPassage({ anchor, level, text }: PolicyDocument["passages"][number]): KeptPassage {
  return { anchor, hash: textHash(text), level, text };
}

/** Finds which documents have a new wording, and what became of the passages that are gone. @param today ISO 8601: when a new wording comes */
export function planVersions(store: AddressStore, { documents, withdrawn }: Collection, today: string): Plan {
  const histories = new Map<string, History>();
  const locked: Record<string, LockedDocument> = { ...store.lock.documents };
  const fresh: { id: string; version: KeptVersion }[] = [];
  for (const document of documents) {
    const { id, file, frontMatter, passages } = document;
    const before = versionsOf(store, id);
    const [newest] = before;
    const known = store.lock.documents[id];
    const hash = wholeHash(passages);
    const isNew = known === undefined || known.hash !== hash || newest === undefined;
    const version: KeptVersion = {
      version: isNew ? (known?.version ?? 0) + 1 : known.version,
      published: isNew ? today : newest.published,
      title: frontMatter.title,
      date: frontMatter.date,
      status: frontMatter.status,
      hash,
      passages: passages.map(keptPassage),
    };
    if (isNew) fresh.push({ id, version });
    const here = new Set(passages.map(({ anchor }) => anchor));
    const left =
      isNew && newest !== undefined ? newest.passages.filter(({ anchor }) => !here.has(anchor)) : [];
    const gone = [
      ...goneOf(store, id, before).filter(({ passage }) => !here.has(passage.anchor)),
      ...left.map((passage) => ({ passage, version: newest?.version ?? 0 })),
    ];
    locked[id] = {
      file,
      version: version.version,
      hash,
      passages: version.passages.map((passage) => [passage.anchor, passage.hash] as const),
      gone: gone.map(({ passage, version: last }) => [passage.anchor, last] as const),
    };
    histories.set(id, {
      version: version.version,
      published: version.published,
      hash,
      hashes: new Map(version.passages.map((passage) => [passage.anchor, passage.hash])),
      earlier: before.filter((one) => one.version < version.version),
      gone,
    });
  }
  // what is withdrawn keeps its address, and no word of it
  for (const { id } of withdrawn) {
    const before = locked[id];
    if (before !== undefined) locked[id] = { ...before, passages: [], gone: [] };
  }
  return { histories, documents: locked, fresh };
}

function formatLock({ documents, pages }: AddressLock): string {
  const lines = Object.entries(documents)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { passages, ...facts }]) => {
      const rows = passages.map((passage) => `\n  ${JSON.stringify(passage)}`).join(",");
      return `${JSON.stringify(id)}:${JSON.stringify(facts).slice(0, -1)},"passages":[${rows}]}`;
    });
  const addresses = [...pages].sort().map((page) => JSON.stringify(page));
  return `{"format":1,"documents":{\n${lines.join(",\n")}\n},"pages":[\n${addresses.join(",\n")}\n]}\n`;
}

function replaceFile(path: string, content: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === content) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}

/** Writes down what is published now. A file that says so already is left alone. @param pages addresses of the site that was built */
export function writeStore(store: AddressStore, plan: Plan, pages: readonly string[]): void {
  for (const { id, version } of plan.fresh) {
    const { passages, ...facts } = version;
    const rows = passages.map((passage) => `\n${JSON.stringify(passage)}`).join(",");
    const content = `${JSON.stringify(facts).slice(0, -1)},"passages":[${rows}]}\n`;
    replaceFile(versionFile(store, id, version.version), content);
  }
  const all = [...new Set([...store.lock.pages, ...pages])];
  replaceFile(join(store.folder, LOCK), formatLock({ format: 1, documents: plan.documents, pages: all }));
}

/** A folder of documents → the linked collection, with the addresses and anchors that were published before. */
export async function collectPublished(
  input: string,
  originals: string,
  store: AddressStore,
  today: string | undefined,
  report: Report,
): Promise<{ collection: Collection; documents: readonly ParsedDocument[]; plan: Plan }> {
  const parsed = await publishable(parseFolder(input, report), originals, report);
  const paths = keptPaths(store, parsed, input);
  const documents = withKeptAnchors(store, parsed, paths);
  const day = dayOf(today);
  const collection = collectDocuments(documents, day, paths);
  return { collection, documents, plan: planVersions(store, collection, day) };
}
