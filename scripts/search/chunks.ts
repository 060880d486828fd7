// Words of the index in chunks that are small, so that a query fetches little that it did not ask for.
import { type Entry, type Posting, packChunk, writeEntry } from "./parts.ts";

/** About so many numbers make a chunk: 10 kB when packed. */
export const CHUNK_SIZE = 9000;

/** Fills chunks with words in order, and writes each that is full. */
export class Chunks {
  private words: Entry[] = [];
  private size = 0;
  private ends: [first: string, last: string][] = [];
  private written = 0;
  private readonly write: (at: number, content: Buffer) => Promise<void>;

  constructor(write: (at: number, content: Buffer) => Promise<void>) {
    this.write = write;
  }

  async add(entry: Entry): Promise<void> {
    const size = sizeOf(entry);
    if (this.size > 0 && this.size + size > CHUNK_SIZE) await this.cut();
    this.words.push(entry);
    this.size += size;
  }

  private async cut(): Promise<void> {
    const [first] = this.words;
    const last = this.words.at(-1);
    if (first === undefined || last === undefined) return;
    await this.write(this.written + this.ends.length, packChunk(this.words.map(writeEntry)));
    this.ends.push([first[0], last[0]]);
    this.words = [];
    this.size = 0;
  }

  /**
   * Writes what is left; what follows may have an order of its own.
   * @returns where each chunk since the last end begins: as much of its first word as tells it from the word before
   */
  async end(): Promise<string> {
    await this.cut();
    const starts = this.ends.map(([first], at) => beginning(first, this.ends[at - 1]?.[1] ?? ""));
    this.written += this.ends.length;
    this.ends = [];
    return starts.join(" ");
  }
}

function sizeOf([word, bare, spellings]: Entry): number {
  const numbers = (postings: readonly Posting[]): number =>
    postings.reduce((sum, [, places, facts]) => sum + 3 + places.length + facts.length, 0);
  return (
    word.length +
    numbers(bare) +
    spellings.reduce((sum, [form, list]) => sum + form.length + numbers(list), 0)
  );
}

/** As much of a word as tells it from another. */
function beginning(word: string, other: string): string {
  let at = 0;
  while (at < word.length && word[at] === other[at]) at++;
  return word.slice(0, at + 1);
}
