// Which promises are one and the same, said again in other words, by the board after its officers, under another recommendation.
import type { CommitmentFinding, Deadline } from "../model/findings.ts";
import { groupBy, push } from "./order.ts";

/** A promise while it is being linked. `scope` joins the documents of one case or one audit; `index` is its passage. */
export interface Promised {
  readonly id: string;
  readonly scope: string;
  readonly document: string;
  readonly index: number;
  readonly finding: CommitmentFinding;
  readonly words: ReadonlySet<string>;
}

/** The share of the shorter one's words that the longer one must have, and the fewest words that prove anything. */
const CONTAINED = 0.7;
const FEWEST = 4;
/** The shorter of two must have this share of the words of the longer: a long sentence holds the words of many short ones. */
const SIZE = 0.4;
/** A promise with fewer words than this leans on the one before it: “Åtgärden återrapporteras i januari”. */
const LEANING = 5;
/** How many passages back that may stand. */
const REACH = 4;
/** So many promises are compared that share one of the rarest words; more share it by chance. */
const MOST_COMPARED = 100;
const RAREST = 4;

function sameTime(a: Deadline | null, b: Deadline | null): boolean {
  if (a === null || b === null) return true;
  return (
    a.from === b.from && a.to === b.to && (a.to !== null || a.from !== null || a.verbatim === b.verbatim)
  );
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < FEWEST || small.size < SIZE * large.size) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / small.size;
}

class Groups {
  private readonly parents = new Map<Promised, Promised>();

  rootOf(one: Promised): Promised {
    let root = one;
    for (let next = this.parents.get(root); next !== undefined; next = this.parents.get(root)) root = next;
    if (root !== one) this.parents.set(one, root);
    return root;
  }

  join(a: Promised, b: Promised): void {
    const [one, other] = [this.rootOf(a), this.rootOf(b)];
    if (one !== other) this.parents.set(other, one);
  }
}

/** Pairs that share rare words, each once, without comparing each with each. */
function* candidatePairs(promises: readonly Promised[]): Generator<readonly [Promised, Promised]> {
  const counts = new Map<string, number>();
  for (const { words } of promises) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byWord = new Map<string, Promised[]>();
  for (const promise of promises) {
    const compared = new Set<Promised>();
    const rarest = [...promise.words].sort(
      (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    for (const word of promise.words) {
      for (const other of (byWord.get(word) ?? []).slice(0, MOST_COMPARED)) {
        if (compared.has(other)) continue;
        compared.add(other);
        yield [other, promise];
      }
    }
    for (const word of rarest.slice(0, RAREST)) push(byWord, word, promise);
  }
}

function isSame(a: Promised, b: Promised): boolean {
  if (a.document === b.document && a.index === b.index) return false;
  return sameTime(a.finding.deadline, b.finding.deadline) && shareOf(a.words, b.words) >= CONTAINED;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

/** The promise that a short report leans on: of those just before it the one that shares most words, else the last; no report itself. */
function leansOn(promise: Promised, own: readonly Promised[]): Promised | null {
  const { finding, words, index } = promise;
  if (finding.kind !== "återrapporterar" || finding.deadline === null || words.size > LEANING) return null;
  const before = own.slice(0, own.indexOf(promise));
  const near = before.filter((one) => one.finding.kind !== "återrapporterar" && index - one.index <= REACH);
  return near.reduce<Promised | null>(
    (best, one) => (best === null || shared(one.words, words) >= shared(best.words, words) ? one : best),
    null,
  );
}

/** Reports of one date that lean on one and the same promise are one report. */
function joinReports(promises: readonly Promised[], groups: Groups): void {
  const reports = new Map<string, Promised>();
  for (const own of groupBy(promises, ({ document }) => document).values()) {
    for (const promise of own) {
      const base = leansOn(promise, own);
      if (base === null) continue;
      const { from, to } = promise.finding.deadline ?? { from: null, to: null };
      const key = `${groups.rootOf(base).id} ${from} ${to}`;
      const earlier = reports.get(key);
      if (earlier === undefined) reports.set(key, promise);
      else groups.join(earlier, promise);
    }
  }
}

/**
 * The ids of the same promise said elsewhere, for each promise that has any; in the order of `promises`.
 * @param promises in the order of their documents and of the text
 */
export function sameAs(promises: readonly Promised[]): Map<Promised, readonly string[]> {
  const groups = new Groups();
  for (const scope of groupBy(promises, (promise) => promise.scope).values()) {
    for (const [a, b] of candidatePairs(scope)) if (isSame(a, b)) groups.join(a, b);
    joinReports(scope, groups);
  }
  const members = groupBy(promises, (promise) => groups.rootOf(promise));
  return new Map(
    promises.map((promise) => {
      const group = members.get(groups.rootOf(promise)) ?? [];
      return [promise, group.filter((one) => one !== promise).map(({ id }) => id)];
    }),
  );
}
