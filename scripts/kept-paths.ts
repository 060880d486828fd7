// Finds which document had which address: by its file, or by its words and facts where the file has another name.
import { readdirSync } from "node:fs";
import type { AddressStore } from "./address-store.ts";
import { documentPaths, type KeptPaths } from "./link/address.ts";
import { textHash } from "./link/carry.ts";
import type { ParsedDocument } from "./model/document.ts";
import type { LockedDocument } from "./model/lock.ts";

/** A file that is another document than before shares fewer of its passages. */
const SAME = 0.3;
/** A file of another name that is the same document shares more. */
const RENAMED = 0.6;

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
