// Holds the texts up against what was published: which anchors they keep, which have a new wording, what became of passages that are gone.
import { type AddressStore, versionsOf } from "./address-store.ts";
import type { KeptPaths } from "./link/address.ts";
import { areSamePassages, carryAnchors, textHash, wholeHash } from "./link/carry.ts";
import type { Collection } from "./model/collection.ts";
import type { ParsedDocument, PolicyDocument } from "./model/document.ts";
import type { AddressLock, History, KeptPassage, KeptVersion, LockedDocument } from "./model/lock.ts";

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

/** The newest wording of a document: the one that was published where its passages are those still. */
function wordingOf(
  { frontMatter, passages }: PolicyDocument,
  last: number,
  newest: KeptVersion | undefined,
  today: string,
): KeptVersion {
  const kept = passages.map(keptPassage);
  // not by the fingerprint of the whole, which was made in another way once
  if (newest?.version === last && areSamePassages(newest.passages, kept)) return newest;
  const { title, date, status } = frontMatter;
  const hash = wholeHash(passages);
  return { version: last + 1, published: today, title, date, status, hash, passages: kept };
}

/** Finds which documents have a new wording, and what became of the passages that are gone. @param today ISO 8601: when a new wording comes */
export function planVersions(store: AddressStore, { documents, withdrawn }: Collection, today: string): Plan {
  const histories = new Map<string, History>();
  const locked: Record<string, LockedDocument> = { ...store.lock.documents };
  const fresh: { id: string; version: KeptVersion }[] = [];
  for (const document of documents) {
    const { id, file, passages } = document;
    const before = versionsOf(store, id);
    const [newest] = before;
    const current = wordingOf(document, store.lock.documents[id]?.version ?? 0, newest, today);
    const { version, hash, published } = current;
    if (current !== newest) fresh.push({ id, version: current });
    const hashes = new Map(passages.map(({ anchor, text }) => [anchor, textHash(text)]));
    const left =
      current !== newest && newest !== undefined
        ? newest.passages.filter(({ anchor }) => !hashes.has(anchor))
        : [];
    const gone = [
      ...goneOf(store, id, before).filter(({ passage }) => !hashes.has(passage.anchor)),
      ...left.map((passage) => ({ passage, version: newest?.version ?? 0 })),
    ];
    locked[id] = {
      file,
      version,
      hash,
      passages: [...hashes],
      gone: gone.map(({ passage, version: last }) => [passage.anchor, last] as const),
    };
    const earlier = before.filter((one) => one.version < version);
    histories.set(id, { version, published, hash, hashes, earlier, gone });
  }
  // what is withdrawn keeps its address, and no word of it
  for (const { id } of withdrawn) {
    const before = locked[id];
    if (before !== undefined) locked[id] = { ...before, passages: [], gone: [] };
  }
  return { histories, documents: locked, fresh };
}
