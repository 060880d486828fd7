// The lexicon that mending rests on: a Swedish dictionary as an automaton, and a snapshot of how words follow each other.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { type Automaton, buildAutomaton, packBytes, unpackBytes } from "./automaton.ts";
import type { Snapshot } from "./counts.ts";
import { expandDictionary, WORD } from "./hunspell.ts";
import { type Language, makeLanguage } from "./language.ts";

export interface Lexicon {
  /** Names dictionary and snapshot: the same name, the same repairs. */
  readonly id: string;
  readonly automaton: Automaton;
  readonly language: Language;
}

/** The snapshot as it is kept in a file: words once, pairs as numbers. */
interface Packed {
  readonly words: string;
  readonly pairs: readonly (readonly number[])[];
  readonly own: readonly (readonly [string, number])[];
  readonly counts: readonly (readonly [string, number])[];
}

/** Packs a snapshot: gzipped JSON, the same bytes for the same snapshot. */
export function packSnapshot({ pairs, words, own }: Omit<Snapshot, "id">): Buffer {
  const all = [...new Set([...pairs].flatMap(([first, seconds]) => [first, ...seconds]))].sort();
  const index = new Map(all.map((word, at) => [word, at]));
  const byName = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const packed: Packed = {
    words: all.join("\n"),
    pairs: byName(pairs).map(([first, seconds]) => {
      const numbers = seconds.map((word) => index.get(word) ?? 0).sort((a, b) => a - b);
      return [index.get(first) ?? 0, ...numbers.map((number, at) => number - (numbers[at - 1] ?? 0))];
    }),
    own: byName(own),
    counts: byName(words),
  };
  return gzipSync(JSON.stringify(packed), { level: 9 });
}

/** Reads what `packSnapshot` wrote. */
export function unpackSnapshot(bytes: Buffer): Snapshot {
  const json = gunzipSync(bytes);
  const packed: Packed = JSON.parse(json.toString("utf8"));
  const all = packed.words.split("\n");
  const pairs = new Map(
    packed.pairs.map(([first = 0, ...steps]) => {
      let at = 0;
      const seconds = steps.map((step) => {
        at += step;
        return all[at] ?? "";
      });
      return [all[first] ?? "", seconds];
    }),
  );
  const id = createHash("sha256").update(json).digest("hex").slice(0, 12);
  return { id, pairs, words: new Map(packed.counts), own: new Map(packed.own) };
}

const require = createRequire(import.meta.url);

function dictionaryFolder(): { folder: string; version: string } {
  const file = require.resolve("dictionary-sv");
  const version = String(JSON.parse(readFileSync(join(dirname(file), "package.json"), "utf8")).version);
  return { folder: dirname(file), version };
}

/** All forms of the dictionary and the words of the collection's clean documents. */
export function makeAutomaton(snapshot: Pick<Snapshot, "words">): Automaton {
  const { folder } = dictionaryFolder();
  const forms = expandDictionary(
    readFileSync(join(folder, "index.aff"), "utf8"),
    readFileSync(join(folder, "index.dic"), "utf8"),
  );
  for (const word of snapshot.words.keys())
    if (/^\p{Ll}{2,}$/u.test(word)) forms.set(word, (forms.get(word) ?? 0) | WORD);
  return buildAutomaton(forms);
}

/** The lexicon of a snapshot, its automaton kept in `cache` (null: nowhere), since making it takes seconds. */
export function makeLexicon(snapshot: Snapshot, cache: string | null): Lexicon {
  const id = `dictionary-sv ${dictionaryFolder().version}, ordbild ${snapshot.id}`;
  const file =
    cache === null ? null : join(cache, `${createHash("sha256").update(id).digest("hex").slice(0, 16)}.bin`);
  let automaton: Automaton;
  if (file !== null && existsSync(file)) automaton = unpackBytes(readFileSync(file));
  else {
    automaton = makeAutomaton(snapshot);
    if (file !== null) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.${process.pid}`, packBytes(automaton));
      renameSync(`${file}.${process.pid}`, file);
    }
  }
  return { id, automaton, language: makeLanguage(snapshot, automaton) };
}
