// Holds the texts up against what was published: which anchors they keep, which have a new wording, what became of passages that are gone.
import { type AddressStore, versionsOf } from "./address-store.ts";
import type { KeptPaths } from "./link/address.ts";
import { areSamePassages, carryAnchors, textHash, wholeHash } from "./link/carry.ts";
import type { Collection } from "./model/collection.ts";
import type { ParsedDocument, PolicyDocument } from "./model/document.ts";
import {
  type AddressLock,
  factsOf,
  type History,
  type KeptFacts,
  type KeptPassage,
  type KeptVersion,
  type LockedDocument,
} from "./model/lock.ts";

/** The passages of all wordings that no longer stand, as they last stood, those of the oldest wordings first. */
function goneFrom(versions: readonly KeptVersion[], here: ReadonlySet<string>): History["gone"] {
  const last = new Map<string, History["gone"][number]>();
  for (const { version, passages } of [...versions].reverse())
    for (const passage of passages) {
      last.delete(passage.anchor);
      if (!here.has(passage.anchor)) last.set(passage.anchor, { passage, version });
    }
  return [...last.values()];
}

/** The documents with the anchors that they were published under. */
export function withKeptAnchors(
  store: AddressStore,
  documents: readonly ParsedDocument[],
  { own }: KeptPaths,
): ParsedDocument[] {
  return documents.map((document) => {
    const id = own.get(document.file);
    const versions = id === undefined ? [] : versionsOf(store, id);
    const [newest] = versions;
    if (newest === undefined) return document;
    const here = new Set(newest.passages.map(({ anchor }) => anchor));
    const gone = goneFrom(versions, here).map(({ passage }) => passage);
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

/** A wording with what is said of it today; the same where nothing else is. */
function withFacts(newest: KeptVersion, now: KeptFacts): KeptVersion {
  const isSaid = ({ title, date, status }: KeptFacts): boolean =>
    title === now.title && date === now.date && status === now.status;
  if (isSaid(factsOf(newest))) return newest;
  // of what is said on one day the last word counts
  const later = (newest.later ?? []).filter(({ published }) => published !== now.published);
  return { ...newest, later: isSaid(later.at(-1) ?? newest) ? later : [...later, now] };
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
  const { title, date, status } = frontMatter;
  const facts = { published: today, title, date, status };
  if (newest?.version === last && areSamePassages(newest.passages, kept)) return withFacts(newest, facts);
  return { version: last + 1, ...facts, hash: wholeHash(passages), passages: kept };
}

/** The oldest version that is kept from now on, to be put in the lock where it is not 1. */
function firstKept(
  known: LockedDocument | undefined,
  before: readonly KeptVersion[],
  newest: number,
): Pick<LockedDocument, "first"> {
  // what comes back after a withdrawal may have had its wordings deleted
  const cameBack = known !== undefined && known.passages.length === 0;
  if (!cameBack) return known?.first === undefined ? {} : { first: known.first };
  const there = new Set(before.map(({ version }) => version));
  let first = newest;
  while (there.has(first - 1)) first--;
  return first === 1 ? {} : { first };
}

/** The pages of the cases that documents are of now, by id. */
function casesNow({ cases }: Collection["records"]): Map<string, string> {
  return new Map(cases.flatMap(({ href, documents }) => documents.map((id) => [id, href] as const)));
}

/** The pages of the cases that a document has been of, to be put in the lock where its id does not say so. */
function casesOf(
  id: string,
  known: LockedDocument | undefined,
  now: string | undefined,
): Pick<LockedDocument, "cases"> {
  const all = new Set([...(known?.cases ?? []), ...(now === undefined ? [] : [now])]);
  all.delete(`/${id.split("/", 1)[0]}/`);
  return all.size === 0 ? {} : { cases: [...all].sort() };
}

/** What is withdrawn or said to be gone keeps its address, and no word of it: the name of a file has some too. */
function emptyWithdrawn(
  { book }: AddressStore,
  locked: Record<string, LockedDocument>,
  withdrawn: Collection["withdrawn"],
  held: ReadonlySet<string>,
): void {
  for (const { id } of withdrawn) {
    const before = locked[id];
    if (before !== undefined) locked[id] = { ...before, passages: [], gone: [] };
  }
  for (const address of book.removed.keys()) {
    const id = address.slice(1, -1);
    const before = locked[id];
    if (before !== undefined && !held.has(id)) locked[id] = { ...before, file: "", passages: [], gone: [] };
  }
}

/** Finds which documents have a new wording, and what became of the passages that are gone. @param today ISO 8601: when a new wording comes */
export function planVersions(
  store: AddressStore,
  { documents, withdrawn, records }: Collection,
  today: string,
): Plan {
  const histories = new Map<string, History>();
  const caseOf = casesNow(records);
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
    const gone = goneFrom(before, new Set(hashes.keys()));
    locked[id] = {
      file,
      version,
      ...firstKept(store.lock.documents[id], before, version),
      hash,
      passages: [...hashes],
      gone: gone.map(({ passage, version: last }) => [passage.anchor, last] as const),
      ...casesOf(id, store.lock.documents[id], caseOf.get(id)),
    };
    const earlier = before.filter((one) => one.version < version);
    histories.set(id, { version, published, hash, hashes, earlier, newest: current, gone });
  }
  emptyWithdrawn(store, locked, withdrawn, new Set(documents.map(({ id }) => id)));
  return { histories, documents: locked, fresh };
}
