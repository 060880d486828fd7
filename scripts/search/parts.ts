// Reads what Pagefind 1.6.0 has written for one part of the collection: its list of chunks and documents, and its words.
// The format is Pagefind's own business and may change with any version, so everything is checked.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { readCbor, writeCbor, writeCborList } from "./cbor.ts";

/** What every unpacked file of a bundle begins with. */
const MAGIC = "pagefind_dcd";

/** One word in one document: where it stands, in the text and in the facts. Each list holds a negative number a weight, then places. */
export type Posting = readonly [document: number, places: readonly number[], facts: readonly number[]];
/** A word of the index: its documents, and those of each spelling with accents. */
export type Entry = readonly [
  word: string,
  plain: readonly Posting[],
  spellings: readonly (readonly [form: string, postings: readonly Posting[]])[],
];

/** What Pagefind keeps of one document for showing it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly { readonly id: string; readonly text: string; readonly location: number }[];
}

/** One part: its documents in the order that its words count them, the names of fields, and its chunks in the order of words. */
export interface Part {
  readonly fragments: () => Promise<Fragment[]>;
  readonly fields: readonly string[];
  readonly entries: () => AsyncGenerator<Entry>;
}

function unpack(name: string, bytes: Buffer): Buffer {
  const whole = gunzipSync(bytes);
  if (whole.subarray(0, MAGIC.length).toString("latin1") !== MAGIC)
    throw new Error(`${name}: the index is of another format than Pagefind 1.6.0 writes`);
  return whole.subarray(MAGIC.length);
}

function read(name: string, bytes: Uint8Array): unknown {
  try {
    return readCbor(bytes);
  } catch (error) {
    throw new Error(`${name}: the index is of another format than Pagefind 1.6.0 writes (${String(error)})`);
  }
}

/** Packs bytes or a text as Pagefind does, the sign before them left out. */
export function pack(content: Uint8Array | string): Buffer {
  return gzipSync(content, { level: 9 });
}

/** A word of the index as it stands in a chunk. */
export function writeEntry(entry: Entry): Uint8Array {
  return writeCbor(entry);
}

/** Packs the words of one chunk, each written already. */
export function packChunk(entries: readonly Uint8Array[]): Buffer {
  return pack(writeCborList([writeCborList(entries)]));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A list of lists of texts, such as `[["granskning", "granskningar", "sv_1a2b3c4"]]`. @throws where it is none */
function textsIn(name: string, value: unknown): string[][] {
  if (!isList(value) || !value.every((one) => isList(one) && typeof one[0] === "string"))
    throw new Error(`${name}: the list of parts is of another format than Pagefind 1.6.0 writes`);
  return value.map((one) => (isList(one) ? one.map(String) : []));
}

const isPosting = (value: unknown): boolean =>
  isList(value) && value.length === 3 && Number.isInteger(value[0]) && isList(value[1]) && isList(value[2]);

function isEntry(value: unknown): value is Entry {
  return (
    isList(value) &&
    value.length === 3 &&
    typeof value[0] === "string" &&
    isList(value[1]) &&
    isList(value[2]) &&
    (value[1].length === 0 || isPosting(value[1][0])) &&
    value[2].every(
      (one) => isList(one) && typeof one[0] === "string" && isList(one[1]) && one[1].every(isPosting),
    )
  );
}

/** Opens the bundle in a folder. @throws where it is of another version or format */
export async function openPart(folder: string, version: string): Promise<Part> {
  const names = await readdir(folder);
  const metas = names.filter((name) => name.endsWith(".pf_meta"));
  const [meta = ""] = metas;
  if (metas.length !== 1) throw new Error(`${folder}: one list of parts was expected, not ${metas.length}`);
  const list: unknown = read(meta, unpack(meta, await readFile(join(folder, meta))));
  if (!isList(list) || list.length !== 6 || list[0] !== version)
    throw new Error(`${meta}: the bundle is not of Pagefind ${version}`);
  const hashes = textsIn(meta, list[1]).map(([hash = ""]) => hash);
  const fragments = async (): Promise<Fragment[]> => {
    const read: Fragment[] = [];
    for (const hash of hashes) {
      const name = `${hash}.pf_fragment`;
      read.push(JSON.parse(unpack(name, await readFile(join(folder, "fragment", name))).toString("utf8")));
    }
    return read;
  };
  const chunks = textsIn(meta, list[2]).map(([, , hash = ""]) => hash);
  async function* entries(): AsyncGenerator<Entry> {
    for (const hash of chunks) {
      const name = `${hash}.pf_index`;
      const chunk: unknown = read(name, unpack(name, await readFile(join(folder, "index", name))));
      const words = isList(chunk) && chunk.length === 1 ? chunk[0] : null;
      if (!isList(words) || !words.every(isEntry))
        throw new Error(`${name}: the words are of another format than Pagefind 1.6.0 writes`);
      yield* words;
    }
  }
  return { fragments, fields: isList(list[5]) ? list[5].map(String) : [], entries };
}
