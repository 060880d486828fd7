// What we know of Pagefind's inner format holds, and a bundle of another format or version is refused before anything is written.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { decode, encode } from "cborg";
import { close, createIndex } from "pagefind";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PAGEFIND_VERSION } from "../../scripts/search/catalogue.ts";
import { type Entry, openPart } from "../../scripts/search/parts.ts";

const MAGIC = "pagefind_dcd";
const TEXT = "Nämnden granskar arbetet mot våld. Våldet ska minska, och nämndens arbete följs upp.";
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dagsljus-format-"));
  const { index } = await createIndex({ forceLanguage: "sv" });
  for (const url of ["/a/", "/b/"])
    await index?.addHTMLFile({
      url,
      content: `<html lang="sv"><head><meta data-pagefind-meta="title[content]" content="Om våld"></head><body><main data-pagefind-body><h2 id="x">Inledning</h2><p>${TEXT}</p></main></body></html>`,
    });
  await index?.writeFiles({ outputPath: folder });
  await close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function entriesIn(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of (await openPart(folder, PAGEFIND_VERSION)).entries()) entries.push(entry);
  return entries;
}

/** Unpacks the first file with an ending, lets it be changed, and packs it again. */
async function change(ending: string, edit: (content: Buffer) => Uint8Array): Promise<void> {
  const files = await readdir(folder, { recursive: true });
  const name = files.find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`no ${ending}`);
  const path = join(folder, name);
  await writeFile(path, gzipSync(edit(gunzipSync(await readFile(path)))));
}

const recoded =
  (edit: (value: unknown[]) => unknown) =>
  (content: Buffer): Uint8Array =>
    Buffer.concat([Buffer.from(MAGIC), encode(edit(decode(content.subarray(MAGIC.length))))]);

test("places are counted anew after each weight, and name the words of the content", async () => {
  const part = await openPart(folder, PAGEFIND_VERSION);
  const [first] = await part.fragments();
  const words = first?.content.split(/\s+/) ?? [];
  expect(part.fields).toEqual(["title"]);
  expect(first?.anchors.map(({ id, location }) => [id, location])).toEqual([["x", 0]]);
  let places = 0;
  for (const [word, plain, spellings] of await entriesIn())
    for (const [, list] of [...plain, ...spellings.flatMap(([, postings]) => postings)]) {
      let at = 0;
      for (const number of list) {
        at = number < 0 ? 0 : at + number;
        if (number < 0) continue;
        places++;
        const bare = (words[at] ?? "").normalize("NFD").replace(/\P{L}/gu, "").toLowerCase();
        expect(bare.startsWith(word), `${word} at ${at} is ${words[at]}`).toBe(true);
      }
    }
  expect(places).toBeGreaterThan(20);
});

test("spellings with accents stand beside the plain word, and facts beside the text", async () => {
  const våld = (await entriesIn()).find(([word]) => word === "vald");
  expect(våld?.[2].map(([form]) => form)).toContain("våld");
  expect(våld?.[2][0]?.[1][0]?.[2]).toHaveLength(2);
});

test.each<[string, string, (content: Buffer) => Uint8Array]>([
  ["another version", ".pf_meta", recoded(([, ...rest]) => ["1.7.0", ...rest])],
  ["a list of parts with one more field", ".pf_meta", recoded((list) => [...list, []])],
  ["documents that are no lists", ".pf_meta", recoded(([version, , ...rest]) => [version, [1, 2], ...rest])],
  ["another sign at the beginning", ".pf_meta", (content) => Buffer.concat([Buffer.from("x"), content])],
  [
    "words with one field less",
    ".pf_index",
    recoded(([words]) => [(words as unknown[][]).map(([a, b]) => [a, b])]),
  ],
  ["postings of another kind", ".pf_index", recoded(() => [[["ord", [7], []]]])],
  ["a second list in a chunk", ".pf_index", recoded((chunk) => [...chunk, []])],
])("%s is refused, with the name of the file", async (_, ending, edit) => {
  await change(ending, edit);
  await expect(entriesIn()).rejects.toThrow(ending);
});
