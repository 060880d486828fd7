// Holds the texts up against what was published: which anchors they keep, which have a new wording, what became of passages that are gone.
import { type AddressStore, versionsOf } from "./address-store.ts";
import type { KeptPaths } from "./link/address.ts";
import { carryAnchors, textHash, wholeHash } from "./link/carry.ts";
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
