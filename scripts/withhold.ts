// What must not get out: documents whose original holds a personal identity number, and a built site that holds one.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { gunzipSync } from "node:zlib";
import { cacheKey, readCached } from "./convert-cache.ts";
import { readMeta } from "./meta.ts";
import type { Diagnostic, Report } from "./model/diagnostics.ts";
import type { ParsedDocument } from "./model/document.ts";
import { OCR, readOriginal } from "./originals.ts";
import { exposureIn, figuresOf, maskNumbers, piecesOfOriginal, reportIdentityNumbers } from "./privacy.ts";

function isAboutNumbers({ code }: Diagnostic): boolean {
  return code === "privacy/identity-number" || code === "privacy/possible-number";
}

/**
 * Whether an original holds a personal identity number, anywhere in it. What the conversion found is used where it is kept;
 * pages that are pictures are not read anew for this: their words are in the Markdown.
 */
async function isExposed(file: string, cleared: readonly string[], report: Report): Promise<boolean> {
  const key = cacheKey(file, OCR.engine);
  const cached = key === null ? null : readCached(key);
  if (cached !== null) {
    const found = cached.diagnostics.filter(isAboutNumbers);
    found.forEach(report);
    return found.length > 0;
  }
  const read = await readOriginal(file, () => {}, { engine: "none", cache: OCR.cache });
  const pieces =
    read === null
      ? [{ where: "the file's name", text: basename(file) }]
      : piecesOfOriginal(file, read.source);
  return reportIdentityNumbers(pieces, file, cleared, report);
}

/** The documents that may be published, with what has been said of them: none whose original holds an identity number. */
export async function publishable(
  parsed: readonly ParsedDocument[],
  originals: string,
  report: Report,
): Promise<ParsedDocument[]> {
  const documents = withSaid(parsed, originals, report);
  const exposed = new Map<string, boolean>();
  for (const { frontMatter } of documents) {
    const name = frontMatter.original?.file;
    if (name === undefined || exposed.has(name)) continue;
    const file = join(originals, name);
    exposed.set(name, existsSync(file) && (await isExposed(file, frontMatter.ejPersonnummer, report)));
  }
  return documents.filter(({ frontMatter }) => exposed.get(frontMatter.original?.file ?? "") !== true);
}

/** What a person has said in `.meta.yml` since the conversion holds at once: that a document is withdrawn, or has been read. */
function withSaid(documents: readonly ParsedDocument[], originals: string, report: Report): ParsedDocument[] {
  return documents.flatMap((document) => {
    const name = document.frontMatter.original?.file;
    if (name === undefined) return [document];
    const said = readMeta(join(originals, name), report);
    // a file that cannot be read may say that the document is withdrawn
    if (said === null) return [];
    const { avpublicera, granskad } = document.frontMatter;
    const frontMatter = {
      ...document.frontMatter,
      avpublicera: said.avpublicera ?? avpublicera,
      granskad: said.granskad ?? granskad,
    };
    return [{ ...document, frontMatter }];
  });
}

/** A compressed file, by its first bytes (RFC 1952). */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** So much of a file is looked through at a time; parts overlap by more than a number is long. */
const PART = 32_000_000;
const OVERLAP = 200;

/** Looks through every file of a built site, unpacked; true where one holds a personal identity number. */
export function reportExposedFiles(
  folder: string,
  documents: readonly ParsedDocument[],
  report: Report,
): boolean {
  const cleared = new Set(documents.flatMap(({ frontMatter }) => frontMatter.ejPersonnummer.map(figuresOf)));
  let isFound = false;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const raw = readFileSync(file);
    const bytes = isGzip(raw) ? gunzipSync(raw) : raw;
    const name = file
      .slice(folder.length + 1)
      .split(sep)
      .join("/");
    const parts = [Buffer.from(name)];
    for (let at = 0; at < bytes.length; at += PART - OVERLAP) parts.push(bytes.subarray(at, at + PART));
    const found = parts.map((part) => exposureIn(part, cleared)).find((type) => type !== null);
    if (found == null) continue;
    isFound = true;
    report({
      code: "privacy/in-output",
      file: folder,
      place: null,
      args: { class: found, page: maskNumbers(name) },
    });
  }
  return isFound;
}
