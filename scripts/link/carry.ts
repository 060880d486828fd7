// Lets a passage keep the anchor that it was published under, when words are mended in it, when something is put in above, and when it
// is moved: a link leads to the passage, not to its wording.
import { createHash } from "node:crypto";
import { diffArrays } from "diff";
import type { ParsedDocument, Passage } from "../model/document.ts";
import type { KeptPassage, KeptVersion } from "../model/lock.ts";

/** Two passages are one that was reworded where they share so much of their words. */
const ALIKE = 0.4;

/** Fingerprint of a text as a reader takes it: NFC, white space made single. The first 8 hexadecimal digits of SHA-256. */
export function textHash(text: string): string {
  const plain = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return createHash("sha256").update(plain).digest("hex").slice(0, 8);
}

/** The fingerprint of a whole text: of its passages in order. The same words parted in another way are another text. */
export function wholeHash(passages: readonly Pick<Passage, "text" | "level">[]): string {
  return textHash(JSON.stringify(passages.map(({ text, level }) => [level, textHash(text)])));
}

/** Whether two texts have the same passages in the same order. */
export function areSamePassages(
  before: readonly Pick<KeptPassage, "hash" | "level">[],
  now: readonly Pick<KeptPassage, "hash" | "level">[],
): boolean {
  return (
    before.length === now.length &&
    before.every(({ hash, level }, at) => hash === now[at]?.hash && level === now[at]?.level)
  );
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Dice: how much two sets of words share. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Pairs what vanished with what appeared between the same neighbours, in order, where they are alike. */
function pairAlike(
  old: readonly KeptPassage[],
  fresh: readonly { readonly at: number; readonly passage: Passage }[],
): [at: number, anchor: string][] {
  const pairs: [number, string][] = [];
  const words = fresh.map(({ passage }) => wordsOf(passage.text));
  let from = 0;
  for (const passage of old) {
    const own = wordsOf(passage.text);
    // two texts that took each other's place between the same neighbours need not share much
    const least = old.length === 1 && fresh.length === 1 ? ALIKE / 2 : ALIKE;
    const rated = fresh
      .map((one, nth) => ({ nth, one, share: likeness(own, words[nth] ?? new Set()) }))
      .filter(
        ({ nth, one, share }) =>
          nth >= from && share >= least && (one.passage.level !== null) === (passage.level !== null),
      )
      .sort((a, b) => b.share - a.share || a.nth - b.nth);
    const [best] = rated;
    if (best === undefined) continue;
    pairs.push([best.one.at, passage.anchor]);
    from = best.nth + 1;
  }
  return pairs;
}

/** Which passage takes which anchor of an earlier version. */
function carried(
  passages: readonly Passage[],
  kept: readonly KeptPassage[],
  gone: readonly KeptPassage[],
): Map<number, string> {
  const hashes = passages.map(({ text, level }) => `${level === null ? "" : "#"}${textHash(text)}`);
  const before = kept.map(({ hash, level }) => `${level === null ? "" : "#"}${hash}`);
  const anchors = new Map<number, string>();
  const lost: KeptPassage[] = [];
  let [oldAt, newAt] = [0, 0];
  let [gap, fresh]: [KeptPassage[], { at: number; passage: Passage }[]] = [[], []];
  const close = (): void => {
    const pairs = pairAlike(gap, fresh);
    for (const [at, anchor] of pairs) anchors.set(at, anchor);
    const taken = new Set(pairs.map(([, anchor]) => anchor));
    lost.push(...gap.filter(({ anchor }) => !taken.has(anchor)));
    [gap, fresh] = [[], []];
  };
  for (const { added, removed, count } of diffArrays(before, hashes)) {
    if (!added && !removed) close();
    for (let nth = 0; nth < count; nth++) {
      const [old, passage] = [kept[oldAt], passages[newAt]];
      if (removed && old !== undefined) gap.push(old);
      else if (added && passage !== undefined) fresh.push({ at: newAt, passage });
      else if (old !== undefined) anchors.set(newAt, old.anchor);
      if (!added) oldAt++;
      if (!removed) newAt++;
    }
  }
  close();
  // moved as it stood, or back again: the same words at another place
  lost.push(...gone);
  passages.forEach((_, at) => {
    if (anchors.has(at)) return;
    const found = lost.findIndex(({ hash, level }) => `${level === null ? "" : "#"}${hash}` === hashes[at]);
    if (found === -1) return;
    const [moved] = lost.splice(found, 1);
    if (moved !== undefined) anchors.set(at, moved.anchor);
  });
  return anchors;
}

/**
 * The document with the anchors that its passages were published under. A new passage gets its own, which is none that another
 * passage has or ever had.
 * @param before the newest version that was published
 * @param gone passages that are no longer there, as they last stood
 */
export function carryAnchors<T extends ParsedDocument>(
  document: T,
  before: Pick<KeptVersion, "passages">,
  gone: readonly KeptPassage[],
): T {
  const anchors = carried(document.passages, before.passages, gone);
  const used = new Set([...gone, ...before.passages].map(({ anchor }) => anchor));
  const passages = document.passages.map((passage, at) => {
    const kept = anchors.get(at);
    if (kept !== undefined) return { ...passage, anchor: kept };
    let anchor = passage.anchor;
    for (let count = 2; used.has(anchor); count++) anchor = `${passage.anchor}-${count}`;
    used.add(anchor);
    return { ...passage, anchor };
  });
  return { ...document, passages };
}
