// Keeps what has been published beside the documents: `adresser.lock.json`, the texts in `versioner/`, and what a person has said of
// addresses in `adresser.yml`.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { bookIn, Unfit } from "./address-book.ts";
import { isRecord } from "./meta.ts";
import type { Report } from "./model/diagnostics.ts";
import {
  type AddressBook,
  type AddressLock,
  EMPTY_BOOK,
  EMPTY_LOCK,
  type KeptVersion,
  type SiteAddresses,
} from "./model/lock.ts";
import type { HumanPlace } from "./model/text.ts";
import type { Plan } from "./plan-versions.ts";
import { isSoundStore, VERSIONS } from "./sound-store.ts";

const LOCK = "adresser.lock.json";
export const BOOK = "adresser.yml";
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
  const fault = (name: string, reason: string, place: HumanPlace | null = null): null => {
    report({ code: "address/bad-file", file: join(folder, name), place, args: { reason } });
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
  if (!isSoundStore(folder, lock, report)) return null;
  if (!existsSync(join(folder, BOOK))) return { folder, lock, book: EMPTY_BOOK };
  try {
    return { folder, lock, book: bookIn(readFileSync(join(folder, BOOK), "utf8")) };
  } catch (error) {
    if (error instanceof Unfit) return fault(BOOK, error.message, error.place);
    throw error;
  }
}

/** Where a wording is kept. */
function versionFile({ folder }: AddressStore, id: string, version: number): string {
  return join(folder, VERSIONS, ...id.split("/"), `${version}.json`);
}

/** The published wordings of a document, the newest first; those whose files are gone are left out. */
export function versionsOf(store: AddressStore, id: string): KeptVersion[] {
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

function formatLock({ documents, pages, feeds = [], shortForms = {} }: AddressLock): string {
  const lines = Object.entries(documents)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { passages, ...facts }]) => {
      const rows = passages.map((passage) => `\n  ${JSON.stringify(passage)}`).join(",");
      return `${JSON.stringify(id)}:${JSON.stringify(facts).slice(0, -1)},"passages":[${rows}]}`;
    });
  const list = (addresses: readonly string[]): string =>
    `[\n${[...addresses]
      .sort()
      .map((address) => JSON.stringify(address))
      .join(",\n")}\n]`;
  const forms = Object.entries(shortForms)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([form, page]) => `${JSON.stringify(form)}:${JSON.stringify(page)}`);
  return [
    `{"format":1,"documents":{\n${lines.join(",\n")}\n}`,
    `"pages":${list(pages)}`,
    `"feeds":${list(feeds)}`,
    `"shortForms":{\n${forms.join(",\n")}\n}}\n`,
  ].join(",");
}

function replaceFile(path: string, content: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === content) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}

/** Writes down what is published now. A file that says so already is left alone. @param site addresses of the site that was built */
export function writeStore(store: AddressStore, plan: Plan, site: SiteAddresses): void {
  for (const { id, version } of plan.fresh) {
    const { passages, ...facts } = version;
    const rows = passages.map((passage) => `\n${JSON.stringify(passage)}`).join(",");
    const content = `${JSON.stringify(facts).slice(0, -1)},"passages":[${rows}]}\n`;
    replaceFile(versionFile(store, id, version.version), content);
  }
  const { pages, feeds = [], shortForms } = store.lock;
  const lock: AddressLock = {
    format: 1,
    documents: plan.documents,
    pages: [...new Set([...pages, ...site.pages])],
    feeds: [...new Set([...feeds, ...site.feeds])],
    shortForms: { ...shortForms, ...Object.fromEntries(site.shortForms) },
  };
  replaceFile(join(store.folder, LOCK), formatLock(lock));
}
