// The lexicon that the conversion uses, loaded when the first damaged text comes along.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Lexicon, makeLexicon, unpackSnapshot } from "./repair/lexicon.ts";

/** How words follow each other: made by `npm run ordbild`, committed, the same for everybody. */
export const SNAPSHOT = fileURLToPath(new URL("../content/ordbild.json.gz", import.meta.url));
const CACHE = fileURLToPath(new URL("../.cache/lexicon", import.meta.url));

let lexicon: Lexicon | null = null;

/** The lexicon; null where the snapshot is missing. */
export function loadLexicon(): Lexicon | null {
  if (lexicon === null && existsSync(SNAPSHOT))
    lexicon = makeLexicon(unpackSnapshot(readFileSync(SNAPSHOT)), CACHE);
  return lexicon;
}
