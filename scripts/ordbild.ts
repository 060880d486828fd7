// npm run ordbild: makes the snapshot of how words follow each other anew, from Swedish at large and the clean documents.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { parseFolder } from "./collect.ts";
import { SNAPSHOT } from "./lexicon-file.ts";
import { leavesOf, textOfLeaf } from "./model/blocks.ts";
import { runCommand } from "./printing.ts";
import { commonPairs } from "./repair/common-pairs.ts";
import { countTexts } from "./repair/counts.ts";
import { makeAutomaton, packSnapshot } from "./repair/lexicon.ts";

const USAGE = "npm run ordbild -- [--input DIR]";

/** The older of the two Swedish models has the list of word pairs. */
function readModel(): Buffer {
  const folder = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/swe/package.json"));
  return gunzipSync(readFileSync(join(folder, "4.0.0", "swe.traineddata.gz")));
}

function main(): 0 {
  const { values } = parseArgs({ options: { input: { type: "string", default: "content/dokument" } } });
  const documents = parseFolder(values.input, () => {});
  // a text that a scan has broken teaches nothing but its errors
  const clean = documents.filter(({ frontMatter }) => (frontMatter.original?.damage ?? 0) === 0);
  const texts = clean.map(({ blocks }) => leavesOf(blocks).map(textOfLeaf).join("\n\n"));
  const pairs = commonPairs(readModel(), makeAutomaton({ words: new Map() }));
  const packed = packSnapshot({ pairs, ...countTexts(texts) });
  writeFileSync(SNAPSHOT, packed);
  process.stdout.write(`${clean.length} documents, ${pairs.size} first words, ${packed.length} bytes\n`);
  return 0;
}

runCommand(main, USAGE);
