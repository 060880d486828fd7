// What has been converted is kept, by the bytes of everything that the result depends on: never by a time stamp.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ConvertResult } from "./convert-worker.ts";
import { SNAPSHOT } from "./lexicon-file.ts";
import { metaOf } from "./originals.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = join(ROOT, ".cache/convert");
/** The rooms that the conversion runs through. */
const ROOMS = ["model", "swedish", "read", "structure", "repair", "extract", "write", "parse"];

let version: string | null = null;

/** Names the converter itself: its code, its libraries, its lexicon. */
function converterVersion(): string {
  if (version !== null) return version;
  const hash = createHash("sha256");
  const scripts = join(ROOT, "scripts");
  const files = [
    ...readdirSync(scripts).filter((name) => name.endsWith(".ts")),
    ...ROOMS.flatMap((room) => readdirSync(join(scripts, room)).map((name) => join(room, name))),
  ];
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(scripts, file)));
  hash.update(readFileSync(join(ROOT, "package-lock.json")));
  if (existsSync(SNAPSHOT)) hash.update(readFileSync(SNAPSHOT));
  version = hash.digest("hex");
  return version;
}

/** The key of an original: its bytes, its name, what a person has said, the converter. Null where it cannot be read. */
export function cacheKey(file: string, engine: string): string | null {
  try {
    const hash = createHash("sha256").update(converterVersion()).update(engine).update(file).update("\0");
    hash.update(basename(file)).update(readFileSync(file));
    return hash.update(metaOf(file)?.text ?? "").digest("hex");
  } catch {
    return null;
  }
}

/** What was made of it before; null where nothing was. */
export function readCached(key: string): ConvertResult | null {
  const file = join(FOLDER, key.slice(0, 2), `${key}.json`);
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
  } catch {
    return null;
  }
}

/** Keeps a result. */
export function writeCached(key: string, result: ConvertResult): void {
  const folder = join(FOLDER, key.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${key}.new`), JSON.stringify(result));
  renameSync(join(folder, `${key}.new`), join(folder, `${key}.json`));
}

const WRITTEN = join(ROOT, ".cache/written");

function markOf(markdown: string): string {
  return join(WRITTEN, createHash("sha256").update(markdown).digest("hex"));
}

/** Notes that the converter has written these very bytes: they hold no person's changes. */
export function noteWritten(markdown: string): void {
  mkdirSync(WRITTEN, { recursive: true });
  writeFileSync(markOf(markdown), "");
}

/** Whether the converter has written these very bytes before, on this machine. */
export function wasWritten(markdown: string): boolean {
  return existsSync(markOf(markdown));
}
