// The originals on disk: which files there are, what a person has said about each, what each reads as.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Report } from "./model/diagnostics.ts";
import type { SourceText } from "./model/text.ts";
import type { OcrSettings } from "./read/ocr.ts";
import { readBytes } from "./read/read.ts";

/** Pages that have been read from a picture are kept here: a run that was broken off goes on where it was. */
export const OCR: OcrSettings = { engine: "tesseract.js", cache: ".cache/ocr" };

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

/** Where a person says something about an original: `content/original/x.txt` → `content/original/x.meta.yml`. */
export function metaPathOf(file: string): string {
  return join(dirname(file), `${basename(file, extname(file))}.meta.yml`);
}

/** What a person has said about an original, as it stands in the file; null where there is no such file. */
export function metaOf(file: string): { readonly file: string; readonly text: string } | null {
  const meta = metaPathOf(file);
  return existsSync(meta) ? { file: meta, text: readFileSync(meta, "utf8") } : null;
}

export interface ReadOriginal {
  readonly source: SourceText;
  readonly sha256: string;
}

/** Reads one original; null where it cannot be read, and `report` has been told why. */
export async function readOriginal(
  file: string,
  report: Report,
  ocr: OcrSettings = OCR,
): Promise<ReadOriginal | null> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report({ code: "read/unreadable", file, place: null, args: { reason } });
    return null;
  }
  const source = await readBytes(bytes, file, report, ocr);
  return source === null ? null : { source, sha256: createHash("sha256").update(bytes).digest("hex") };
}
