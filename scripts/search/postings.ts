// Where a word stands: as Pagefind writes it, each number a step from the one before, and as it can be worked with.
import { readCbor } from "./cbor.ts";
import type { Posting } from "./parts.ts";

/** A posting with its document's number, and its places by weight, counted from the beginning. */
export interface Loose {
  readonly document: number;
  readonly places: readonly (readonly [weight: number, places: readonly number[]])[];
  readonly facts: readonly number[];
}

/** [-13, 299, 43, -25, 177] → 12: 299, 342; 24: 177. */
function loosen(list: readonly number[]): [weight: number, places: number[]][] {
  const groups: [number, number[]][] = [];
  let at = 0;
  for (const number of list) {
    if (number < 0) {
      groups.push([number, []]);
      at = 0;
      continue;
    }
    at += number;
    groups.at(-1)?.[1].push(at);
  }
  return groups;
}

function tighten(groups: Loose["places"]): number[] {
  return groups.flatMap(([weight, places]) =>
    places.length === 0 ? [] : [weight, ...places.map((place, at) => place - (places[at - 1] ?? 0))],
  );
}

/** How a part counts: the number of each of its documents, and of each of its fields. */
export interface Numbering {
  readonly documents: readonly number[];
  readonly fields: readonly number[];
}

/** @param numbering null where the postings are counted as all of the index is */
export function looseOf(postings: readonly Posting[], numbering: Numbering | null): Loose[] {
  let page = 0;
  // a field is told by a number below 0: -1 for the first
  const fieldOf = (number: number): number =>
    number < 0 ? -1 - (numbering?.fields[-1 - number] ?? 0) : number;
  return postings.map(([step, places, facts]) => {
    page += step;
    if (numbering === null) return { document: page, places: loosen(places), facts };
    const document = numbering.documents[page];
    if (document === undefined) throw new Error(`the index names document ${page} of a part that has fewer`);
    return { document, places: loosen(places), facts: facts.map(fieldOf) };
  });
}

export function postingsOf(loose: readonly Loose[]): Posting[] {
  const sorted = [...loose].sort((a, b) => a.document - b.document);
  return sorted.map(({ document, places, facts }, at) => [
    document - (sorted[at - 1]?.document ?? 0),
    tighten(places),
    facts,
  ]);
}

/** Postings that were written here. */
export function packedPostings(bytes: Uint8Array): Posting[] {
  return readCbor(bytes) as unknown as Posting[];
}

/** One posting a document, of several spellings. */
export function united(lists: readonly (readonly Loose[])[]): Loose[] {
  const byDocument = new Map<number, Loose>();
  for (const one of lists.flat()) {
    const before = byDocument.get(one.document);
    if (before === undefined) byDocument.set(one.document, one);
    else
      byDocument.set(one.document, {
        document: one.document,
        places: mergeGroups([...before.places, ...one.places]),
        facts: before.facts.length > 0 ? before.facts : one.facts,
      });
  }
  return [...byDocument.values()];
}

function mergeGroups(groups: Loose["places"]): Loose["places"] {
  const byWeight = new Map<number, number[]>();
  for (const [weight, places] of groups) byWeight.set(weight, [...(byWeight.get(weight) ?? []), ...places]);
  return [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([weight, places]) => [weight, [...new Set(places)].sort((a, b) => a - b)] as const);
}

/** What a word of the index may cost. */
export interface Limits {
  /** So many places of one word are kept in all, and one in each document at the least. */
  readonly places: number;
  /** The places of a word that stands in more documents than this are told by their piece of the text alone. */
  readonly exact: number;
  /** A pair of words with more places than this keeps the piece of one in each document. */
  readonly pair: number;
}

export const LIMITS: Limits = { places: 12_000, exact: 3000, pair: 3000 };

/** Fewer places: the heaviest first, some in each document. */
export function thinned(loose: readonly Loose[], piece: number, limits: Limits): readonly Loose[] {
  const total = loose.reduce(
    (sum, { places }) => sum + places.reduce((all, [, list]) => all + list.length, 0),
    0,
  );
  if (total <= limits.places) return loose;
  const each = Math.max(1, Math.floor(limits.places / loose.length));
  const isRough = loose.length > limits.exact;
  return loose.map(({ document, places, facts }) => {
    let left = each;
    const kept = [...places]
      .sort(([a], [b]) => a - b)
      .map(([weight, list]) => {
        const some = list.slice(0, left);
        left -= some.length;
        const rough = isRough ? some.map((place) => place - (place % piece)) : some;
        return [weight, [...new Set(rough)]] as const;
      });
    return { document, places: kept.reverse(), facts };
  });
}
