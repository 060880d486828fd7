// Two words that follow each other as one word of the index: a phrase is found by its pairs, which stand in few documents where its
// words stand in all.
import { fingerprint } from "../swedish/slug.ts";
import { stemOf } from "../swedish/stem.ts";
import { plain } from "./coded.ts";

/** A place in a document, as the index counts words. */
export interface Place {
  readonly document: number;
  readonly place: number;
}

/** The key of two words: of their stems, so that the program takes nothing more off. */
function pairKey(first: string, second: string): string {
  return `${first}!${second}!`;
}

/** "våld i nära relation" → "vald!i!", "i!nar!", "nar!relation!". One word alone is itself. */
export function pairsOf(phrase: string): string[] {
  const stems = phrase
    .split(/\s+/)
    .map((word) => stemOf(plain(word)))
    .filter((stem) => stem !== "");
  return stems.slice(1).map((stem, at) => pairKey(stems[at] ?? "", stem));
}

/** The chunk that a pair is kept in. */
export function pairChunk(key: string, chunks: number): number {
  return Number.parseInt(fingerprint(key), 36) % chunks;
}

/** Gathers which word stands at each place, and gives the pairs in the order of words. */
export class Pairs {
  private readonly words: string[] = [];
  private readonly at: Int32Array[];
  private readonly weights: Int16Array[];

  /** @param lengths how many words each document has */
  constructor(lengths: readonly number[]) {
    this.at = lengths.map((length) => new Int32Array(length));
    this.weights = lengths.map((length) => new Int16Array(length));
  }

  /** Words must come in order. Where several stand at one place, the one with most weight is the whole word. */
  see(
    word: string,
    documents: readonly {
      readonly document: number;
      readonly places: readonly (readonly [weight: number, places: readonly number[]])[];
    }[],
  ): void {
    if (this.words.at(-1) !== word) this.words.push(word);
    const number = this.words.length;
    for (const { document, places } of documents) {
      const [at, weights] = [this.at[document], this.weights[document]];
      if (at === undefined || weights === undefined) continue;
      for (const [weight, list] of places)
        for (const place of list) {
          if (place >= at.length || weight >= (weights[place] ?? 0)) continue;
          at[place] = number;
          weights[place] = weight;
        }
    }
  }

  /** How many places of pairs there are. */
  get total(): number {
    return this.starts().at(-1) ?? 0;
  }

  /** How many pairs begin with each word: where those of the next one begin. */
  private starts(): Uint32Array {
    const counts = new Uint32Array(this.words.length + 2);
    for (const at of this.at)
      for (let place = 0; place + 1 < at.length; place++) {
        const first = at[place] ?? 0;
        if (first > 0 && (at[place + 1] ?? 0) > 0) counts[first + 1] = (counts[first + 1] ?? 0) + 1;
      }
    for (let word = 1; word < counts.length; word++)
      counts[word] = (counts[word] ?? 0) + (counts[word - 1] ?? 0);
    return counts;
  }

  /** Each pair with its places, documents in order. */
  *inOrder(): Generator<readonly [key: string, places: readonly Place[]]> {
    const starts = this.starts();
    const [documents, places] = this.sorted(starts);
    for (let first = 1; first <= this.words.length; first++) {
      const groups = new Map<number, Place[]>();
      for (let nth = starts[first] ?? 0; nth < (starts[first + 1] ?? 0); nth++) {
        const [document, place] = [documents[nth] ?? 0, places[nth] ?? 0];
        const second = this.at[document]?.[place + 1] ?? 0;
        const group = groups.get(second);
        if (group === undefined) groups.set(second, [{ document, place }]);
        else group.push({ document, place });
      }
      const stem = this.words[first - 1] ?? "";
      for (const second of [...groups.keys()].sort((a, b) => a - b))
        yield [pairKey(stem, this.words[second - 1] ?? ""), groups.get(second) ?? []];
    }
  }

  /** Document and place of every pair, by its first word. */
  private sorted(starts: Uint32Array): [documents: Uint32Array, places: Uint32Array] {
    const total = starts.at(-1) ?? 0;
    const [documents, places] = [new Uint32Array(total), new Uint32Array(total)];
    const next = starts.slice();
    this.at.forEach((at, document) => {
      for (let place = 0; place + 1 < at.length; place++) {
        const first = at[place] ?? 0;
        if (first === 0 || (at[place + 1] ?? 0) === 0) continue;
        const nth = next[first] ?? 0;
        documents[nth] = document;
        places[nth] = place;
        next[first] = nth + 1;
      }
    });
    return [documents, places];
  }
}
