// Finds which document had which address: by its words wherever its file is; by its facts where no word is left.
import { readdirSync } from "node:fs";
import { type AddressStore, versionsOf } from "./address-store.ts";
import { factPaths, type KeptPaths } from "./link/address.ts";
import { textHash } from "./link/carry.ts";
import { triplesOf } from "./link/triples.ts";
import type { ParsedDocument } from "./model/document.ts";
import { factsOf, type KeptVersion, type LockedDocument } from "./model/lock.ts";

/** A file that is another document than before has less of its text. */
const SAME = 0.3;
/** A file of another name that is the same document has more. */
const RENAMED = 0.6;
/** A passage that stands in more documents than this tells none apart. */
const MOST = 50;

/** What had an id. */
interface Before {
  readonly id: string;
  readonly file: string;
  /** Of the passages that tell its text, headings left out where there is more. */
  readonly hashes: readonly string[];
}

/** A document with the hashes of its passages. */
interface Seen {
  readonly document: ParsedDocument;
  readonly hashes: ReadonlySet<string>;
}

/** Headings are much the same in all documents of a kind; the anchor of any other passage is a fingerprint. */
function tellingHashes(passages: LockedDocument["passages"]): string[] {
  const texts = passages.filter(([anchor]) => /^s-[a-z0-9]{7}(?:-\d+)?$/.test(anchor));
  return (texts.length === 0 ? passages : texts).map(([, hash]) => hash);
}

function newestOf(store: AddressStore, id: string): KeptVersion | undefined {
  return versionsOf(store, id)[0];
}

function beforeOf(store: AddressStore, [id, { file, passages }]: [string, LockedDocument]): Before {
  // the lock has no word of what is withdrawn; its wording may still be kept
  const known =
    passages.length > 0
      ? passages
      : (newestOf(store, id)?.passages ?? []).map(({ anchor, hash }) => [anchor, hash] as const);
  return { id, file, hashes: tellingHashes(known) };
}

/** How much of what was published stands in a document, passage by passage. */
function shareOf({ hashes }: Before, seen: Seen): number {
  return hashes.length === 0 ? 0 : hashes.filter((hash) => seen.hashes.has(hash)).length / hashes.length;
}

/** The same word by word: passages may be split, or have a word mended in each. */
function wordShareOf(store: AddressStore, before: Before, seen: Seen): number {
  const old = triplesOf(newestOf(store, before.id)?.passages ?? []);
  const now = triplesOf(seen.document.passages);
  return old.size === 0 ? 0 : [...old].filter((triple) => now.has(triple)).length / old.size;
}

/** How much of it stands in the document that has its file now. */
function ownShareOf(store: AddressStore, before: Before, seen: Seen): number {
  const share = shareOf(before, seen);
  return share >= SAME ? share : Math.max(share, wordShareOf(store, before, seen));
}

/** Whether a document of which no word is known again is the one that had an id, by what the id is made of. */
function hasFactsOf(store: AddressStore, { document }: Seen, { id }: Before): boolean {
  if (!factPaths(document.frontMatter, document.file).includes(id)) return false;
  const newest = newestOf(store, id);
  return newest === undefined || factsOf(newest).date === document.frontMatter.date;
}

/** Which ids share passages with a document, the nearest first. */
function nearest(seen: Seen, byHash: ReadonlyMap<string, readonly Before[]>): [Before, number][] {
  const found = new Set([...seen.hashes].flatMap((hash) => byHash.get(hash) ?? []));
  return [...found]
    .map((before): [Before, number] => [before, shareOf(before, seen)])
    .sort(([a, first], [b, second]) => second - first || (a.id < b.id ? -1 : 1));
}

function indexed(befores: readonly Before[]): Map<string, Before[]> {
  const byHash = new Map<string, Before[]>();
  for (const before of befores)
    for (const hash of new Set(before.hashes)) byHash.set(hash, [...(byHash.get(hash) ?? []), before]);
  for (const [hash, those] of byHash) if (those.length > MOST) byHash.delete(hash);
  return byHash;
}

/** Gives ids to documents, each once. */
class Giving {
  readonly own = new Map<string, string>();
  private readonly given = new Set<string>();

  isFree(seen: Seen, { id }: Before): boolean {
    return !this.own.has(seen.document.file) && !this.given.has(id);
  }

  give(seen: Seen, before: Before): void {
    if (!this.isFree(seen, before)) return;
    this.own.set(seen.document.file, before.id);
    this.given.add(before.id);
  }

  /** Each to the document that has most of its words. */
  giveBest(rated: readonly Rated[]): void {
    const best = [...rated].sort((a, b) => b.share - a.share || (a.before.id < b.before.id ? -1 : 1));
    for (const { seen, before } of best) this.give(seen, before);
  }
}

/** What may have been what, and how much of its words it has. */
interface Rated {
  readonly seen: Seen;
  readonly before: Before;
  readonly share: number;
}

/** By words: a file keeps its id unless another's words suit it better; then each goes to the document that has most of them. */
function giveByWords(
  store: AddressStore,
  documents: readonly Seen[],
  befores: readonly Before[],
  giving: Giving,
): void {
  const byFile = new Map(befores.map((before) => [before.file, before]));
  const byHash = indexed(befores);
  const rated: Rated[] = [];
  for (const seen of documents) {
    const own = byFile.get(seen.document.file);
    const ownShare = own === undefined ? 0 : ownShareOf(store, own, seen);
    // nothing can suit better, and most documents are as they were
    const others = ownShare === 1 ? [] : nearest(seen, byHash).filter(([before]) => before !== own);
    const isBest = ownShare >= SAME && ownShare >= (others[0]?.[1] ?? 0);
    if (own !== undefined && isBest) giving.give(seen, own);
    else if (own !== undefined && ownShare >= SAME) rated.push({ seen, before: own, share: ownShare });
    for (const [before, share] of others) if (share >= RENAMED) rated.push({ seen, before, share });
  }
  giving.giveBest(rated);
}

/** Of what is left over by then: who has most of whose words, a word mended in each passage. */
function giveByMendedWords(
  store: AddressStore,
  documents: readonly Seen[],
  befores: readonly Before[],
  giving: Giving,
): void {
  const rest = documents.filter(({ document }) => !giving.own.has(document.file));
  const rated = rest.flatMap((seen) =>
    befores
      .filter((before) => giving.isFree(seen, before))
      .map((before) => ({ seen, before, share: wordShareOf(store, before, seen) }))
      .filter(({ share }) => share >= RENAMED),
  );
  giving.giveBest(rated);
}

/** By facts: first each file its own, then those whose file has another name. */
function giveByFacts(
  store: AddressStore,
  documents: readonly Seen[],
  befores: readonly Before[],
  giving: Giving,
): void {
  const rest = documents.filter(({ document }) => !giving.own.has(document.file));
  if (rest.length === 0) return;
  for (const isOwnFile of [true, false])
    for (const seen of rest)
      for (const before of befores) {
        if (!giving.isFree(seen, before) || (before.file === seen.document.file) !== isOwnFile) continue;
        const isWordless = isOwnFile && (before.hashes.length === 0 || seen.hashes.size === 0);
        if (isWordless || hasFactsOf(store, seen, before)) giving.give(seen, before);
      }
}

/**
 * Which document had which id.
 * @param input the folder of the documents: a file that is there and gives no document keeps its id
 */
export function keptPaths(
  store: AddressStore,
  documents: readonly ParsedDocument[],
  input: string,
): KeptPaths {
  const locked = Object.entries(store.lock.documents);
  const read = new Set(documents.map(({ file }) => file));
  const withheld = new Set(readdirSync(input).filter((file) => !read.has(file)));
  const befores = locked
    .filter(([, { file }]) => !withheld.has(file))
    .map((entry) => beforeOf(store, entry))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const seen = documents.map((document) => ({
    document,
    hashes: new Set(document.passages.map(({ text }) => textHash(text))),
  }));
  const giving = new Giving();
  giveByWords(store, seen, befores, giving);
  giveByMendedWords(store, seen, befores, giving);
  giveByFacts(store, seen, befores, giving);
  return { own: giving.own, reserved: new Set(locked.map(([id]) => id)) };
}
