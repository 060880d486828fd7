// The originals on disk: which files there are, what a person has said about each, what each reads as.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Report } from "./model/diagnostics.ts";
import type { SourceText } from "./model/text.ts";
import { readText } from "./read/text.ts";

/** A reader for each kind of file: a list in code is the configuration. */
const READERS: Readonly<
  Record<string, (bytes: Uint8Array, file: string, report: Report) => SourceText | null>
> = {
  ".txt": readText,
};

/** All originals of a folder, in the order of their names. */
export function listOriginals(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith(".") && !name.endsWith(".meta.yml") && name !== "README.md")
    .sort()
    .map((name) => join(folder, name));
}

/** `content/original/x.txt` → `x` */
export function nameOf(file: string): string {
  return basename(file, extname(file)).normalize("NFC");
}

/** What a person has said about an original, as it stands in the file; null where there is no such file. */
export function metaOf(file: string): { readonly file: string; readonly text: string } | null {
  const meta = join(dirname(file), `${basename(file, extname(file))}.meta.yml`);
  return existsSync(meta) ? { file: meta, text: readFileSync(meta, "utf8") } : null;
}

export interface ReadOriginal {
  readonly source: SourceText;
  readonly sha256: string;
}

/** Reads one original; null where it cannot be read, and `report` has been told why. */
export function readOriginal(file: string, report: Report): ReadOriginal | null {
  const refuse = (code: "read/unreadable" | "read/unknown-format", args: Record<string, string>): null => {
    report({ code, file, place: null, args });
    return null;
  };
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return refuse("read/unreadable", { reason: error instanceof Error ? error.message : String(error) });
  }
  const reader = READERS[extname(file).toLowerCase()];
  if (reader === undefined) return refuse("read/unknown-format", { extension: extname(file) });
  const source = reader(bytes, file, report);
  return source === null ? null : { source, sha256: createHash("sha256").update(bytes).digest("hex") };
}
