// npx tsx tests/measure/mending.ts [FOLDER]: sets the sound originals in type, reads the pages with an English OCR model, mends
// what was read, and says how much of it is right. Needs LibreOffice, poppler, tesseract (eng) and EB Garamond; no test runs it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseFolder } from "../../scripts/collect.ts";
import { leavesOf, textOfLeaf } from "../../scripts/model/blocks.ts";
import { plainSource } from "../../scripts/read/plain.ts";
import { applyChanges } from "../../scripts/repair/apply.ts";
import { commonPairs } from "../../scripts/repair/common-pairs.ts";
import { countTexts } from "../../scripts/repair/counts.ts";
import { makeAutomaton, makeLexicon } from "../../scripts/repair/lexicon.ts";
import { findRepairs } from "../../scripts/repair/repair.ts";

const folder = process.argv[2] ?? "/tmp/dagsljus-mending";
mkdirSync(folder, { recursive: true });

const sound = parseFolder("content/dokument", () => {}).filter(
  ({ frontMatter }) => (frontMatter.original?.damage ?? 0) === 0,
);
const texts = new Map(sound.map(({ file, blocks }) => [file, leavesOf(blocks).map(textOfLeaf).join("\n\n")]));

/** What an English model reads on pages of 150 dots per inch. */
function readPages(name: string, text: string): string {
  const file = join(folder, `${name}.txt`);
  if (existsSync(file)) return readFileSync(file, "utf8");
  const paragraphs = text.split("\n\n").map((paragraph) => `<p>${paragraph.replace(/[<&]/g, " ")}</p>`);
  const html = `<html><meta charset="utf-8"><style>p{font-family:"EB Garamond";font-size:11pt}</style><body>${paragraphs.join("")}`;
  writeFileSync(join(folder, `${name}.html`), html);
  const office = ["--headless", "--writer", "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder];
  execFileSync("soffice", [...office, join(folder, `${name}.html`)], { stdio: "ignore" });
  execFileSync("pdftoppm", ["-r", "150", "-gray", "-png", join(folder, `${name}.pdf`), join(folder, name)]);
  const pages = readdirSync(folder).filter((page) => page.startsWith(`${name}-`) && page.endsWith(".png"));
  const read = pages.sort().map((page) => {
    return execFileSync("tesseract", [join(folder, page), "-", "-l", "eng"], { encoding: "utf8" });
  });
  writeFileSync(file, read.join("\f"));
  return read.join("\f");
}

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];

/** For each of `found`, the index of the word of `wanted` that it stands for, or -1; and how many edits lie between the two. */
function align(wanted: readonly string[], found: readonly string[]): { pairs: number[]; edits: number } {
  const width = found.length + 1;
  const cost = new Uint16Array((wanted.length + 1) * width);
  for (let at = 0; at <= found.length; at++) cost[at] = at;
  for (let row = 1; row <= wanted.length; row++) {
    cost[row * width] = row;
    for (let at = 1; at <= found.length; at++) {
      const same = (cost[(row - 1) * width + at - 1] ?? 0) + (wanted[row - 1] === found[at - 1] ? 0 : 1);
      const one = Math.min(cost[(row - 1) * width + at] ?? 0, cost[row * width + at - 1] ?? 0) + 1;
      cost[row * width + at] = Math.min(same, one);
    }
  }
  const pairs = found.map(() => -1);
  for (let row = wanted.length, at = found.length; row > 0 && at > 0; ) {
    const here = cost[row * width + at] ?? 0;
    const same = (cost[(row - 1) * width + at - 1] ?? 0) + (wanted[row - 1] === found[at - 1] ? 0 : 1);
    if (here === same) pairs[--at] = --row;
    else if (here === (cost[(row - 1) * width + at] ?? 0) + 1) row--;
    else at--;
  }
  return { pairs, edits: cost.at(-1) ?? 0 };
}

const data = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/swe/package.json"));
const model = gunzipSync(readFileSync(join(data, "4.0.0", "swe.traineddata.gz")));
const pairs = commonPairs(model, makeAutomaton({ words: new Map() }));

/** Documents that say the same: the draft and the answer of one case. */
const SIBLINGS = /hedersrelaterat/;

for (const [file, text] of texts) {
  const name = basename(file, ".md");
  const read = readPages(name, text);
  const others = [...texts].filter(
    ([other]) => other !== file && !(SIBLINGS.test(other) && SIBLINGS.test(file)),
  );
  const lexicon = makeLexicon({ id: name, pairs, ...countTexts(others.map(([, other]) => other)) }, null);
  const source = plainSource(read, name, "txt");
  const { repairs, suggestions } = findRepairs(source, lexicon);
  const mended = applyChanges(source, repairs).source.text;
  const [wanted, before, after] = [text, read, mended].map(wordsOf);
  if (wanted === undefined || before === undefined || after === undefined) continue;
  const [first, last] = [align(wanted, before).edits, align(wanted, after)];
  const wrong = after.filter(
    (word, at) => word !== before[at] && last.pairs[at] !== -1 && wanted[last.pairs[at] ?? 0] !== word,
  );
  const changed = after.filter((word, at) => word !== before[at]).length;
  const clean = findRepairs(plainSource(text, name, "txt"), lexicon).repairs.length;
  const percent = (part: number): string => ((100 * part) / wanted.length).toFixed(2);
  process.stdout.write(
    `${name}: words wrong ${percent(first)} % → ${percent(last.edits)} % (× ${(last.edits / first).toFixed(3)}), changed ${changed}, ` +
      `wrongly ${wrong.length} (precision ${(100 - (100 * wrong.length) / Math.max(1, changed)).toFixed(2)} %), left for a person ${suggestions.length}, ` +
      `changes to the sound text ${clean}\n${process.env.WORDS === undefined ? "" : `  ${wrong.join(" ")}\n`}`,
  );
}
