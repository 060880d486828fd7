// Keeps what has been published beside the documents: `adresser.lock.json`, the texts in `versioner/`, and what a person has said of
// addresses in `adresser.yml`.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseDocument } from "yaml";
import { collectDocuments, parseFolder } from "./collect.ts";
import type { KeptPaths } from "./link/address.ts";
import { carryAnchors, textHash, wholeHash } from "./link/carry.ts";
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
  type Removal,
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

type Values = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);
// "/asn-2024-2039/yttrande/", "/x/#rekommendation-1"
const ADDRESS = /^\/(?:[a-z0-9][a-z0-9-]*\/)*(?:#[A-Za-z0-9_-]+)?$/;

class Unfit extends Error {}

function addressIn(value: unknown, key: string): string {
  if (typeof value === "string" && ADDRESS.test(value)) return value;
  throw new Unfit(
    `${key}: an address of the site begins and ends with a slash, like /asn-2024-2039/yttrande/`,
  );
}

function removalIn(value: unknown, key: string): Removal {
  const { datum, skäl, "ersätts av": by = null } = isRecord(value) ? value : {};
  if (
    typeof datum !== "string" ||
    !/^\d{4}-\d{2}-\d{2}$/.test(datum) ||
    typeof skäl !== "string" ||
    skäl === ""
  )
    throw new Unfit(`${key}: \`borttaget\` needs \`datum\` (YYYY-MM-DD) and \`skäl\``);
  return { datum, skäl, ersättsAv: by === null ? null : addressIn(by, key) };
}

/** Reads `adresser.yml`. @throws Unfit with what is wrong */
function bookIn(text: string): AddressBook {
  const parsed = parseDocument(text, { schema: "core", uniqueKeys: true });
  const [error] = parsed.errors;
  if (error !== undefined) throw new Unfit(error.message.split("\n", 1)[0] ?? "");
  const data: unknown = parsed.toJS({ maxAliasCount: 0 }) ?? {};
  if (!isRecord(data)) throw new Unfit("two lists are looked for: `omdirigera` and `borttaget`");
  const unknown = Object.keys(data).find((key) => key !== "omdirigera" && key !== "borttaget");
  if (unknown !== undefined) throw new Unfit(`“${unknown}” is neither \`omdirigera\` nor \`borttaget\``);
  const [moved, removed] = [data.omdirigera ?? {}, data.borttaget ?? {}];
  if (!isRecord(moved) || !isRecord(removed)) throw new Unfit("each list has a line for an address");
  const entries = (values: Values): (readonly [string, unknown])[] =>
    Object.entries(values).map(([key, value]) => [addressIn(key, key), value] as const);
  return {
    moved: new Map(entries(moved).map(([key, value]) => [key, addressIn(value, key)])),
    removed: new Map(entries(removed).map(([key, value]) => [key, removalIn(value, key)])),
  };
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
    existsSync(file) ? [JSON.parse(readFileSync(file, "utf8"))] : [],
  );
}

/** How much of what was published stands in a document. */
function shareOf({ passages }: LockedDocument, hashes: ReadonlySet<string>): number {
  const kept = passages.filter(([, hash]) => hashes.has(hash)).length;
  return passages.length === 0 ? 0 : kept / passages.length;
}

/**
 * Which document had which id: by its file, or by its words where the file has another name.
 * @param input the folder of the documents
 */
export function keptPaths(
  store: AddressStore,
  documents: readonly ParsedDocument[],
  input: string,
): KeptPaths {
  const { documents: locked } = store.lock;
  const byFile = new Map(Object.entries(locked).map(([id, { file }]) => [file, id]));
  const own = new Map<string, string>();
  const loose: [ParsedDocument, Set<string>][] = [];
  for (const document of documents) {
    const hashes = new Set(document.passages.map(({ text }) => textHash(text)));
    const id = byFile.get(document.file);
    const before = id === undefined ? undefined : locked[id];
    const isSame = before !== undefined && (shareOf(before, hashes) >= SAME || hashes.size === 0);
    if (id !== undefined && isSame) own.set(document.file, id);
    else loose.push([document, hashes]);
  }
  const there = new Set(readdirSync(input));
  const free = Object.entries(locked).filter(([, { file }]) => !there.has(file));
  for (const [{ file }, hashes] of loose) {
    const rated = free
      .map(([id, before]) => ({ id, share: shareOf(before, hashes) }))
      .filter(({ share }) => share >= RENAMED)
      .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
    const [best] = rated;
    if (best !== undefined && ![...own.values()].includes(best.id)) own.set(file, best.id);
  }
  return { own, reserved: new Set(Object.keys(locked)) };
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
