// A folder of Markdown → the linked collection: parse → extract → link. A document that cannot be read is left out; the others go on.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import planer from "../_data/planer.ts";
import teman from "../_data/teman.ts";
import { extractFindings } from "./extract/findings.ts";
import type { KeptPaths } from "./link/address.ts";
import { linkCollection } from "./link/collection.ts";
import type { FoundDocument } from "./link/documents.ts";
import type { Collection } from "./model/collection.ts";
import type { Diagnostic, Report } from "./model/diagnostics.ts";
import type { ParsedDocument } from "./model/document.ts";
import type { HumanPlace } from "./model/text.ts";
import { parseMarkdown } from "./parse/document.ts";
import { maskNumbers, type Piece, reportIdentityNumbers } from "./privacy.ts";

/** The longest minutes of a council are about one million characters. */
const MAX_BYTES = 10_000_000;

/** The Markdown files of a folder, in the order of their names. @throws where the folder cannot be read */
export function listMarkdown(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md" && !name.startsWith("."))
    .sort();
}

/** `x.md` → what stands in `x.corrections.json` beside it; null where there is none. */
export function readCorrectionsOf(path: string): string | null {
  const beside = path.replace(/\.md$/, ".corrections.json");
  return existsSync(beside) ? readFileSync(beside, "utf8") : null;
}

/** What of a document may hold a number: its name, its whole file with what marks hide, the corrections beside it. */
function piecesOf(name: string, raw: string, beside: string | null, { passages }: ParsedDocument): Piece[] {
  return [
    { where: "the file's name", text: name },
    { where: "the text", text: raw, placeOf: (offset) => placeIn(raw, offset) },
    // 811228**-**9874 is one number to a reader
    ...(/\d[*_`~\\&<[\]]/.test(raw) ? passages.map(({ text, line }) => passagePiece(text, line)) : []),
    ...(beside === null ? [] : [{ where: "the corrections beside it", text: beside }]),
  ];
}

function placeIn(text: string, offset: number): HumanPlace {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n"), page: null };
}

function passagePiece(text: string, line: number): Piece {
  return { where: "the text", text, placeOf: () => ({ line, column: 1, page: null }) };
}

/** A withdrawn document keeps what its address is made of, and nothing else. */
function blank({ file, frontMatter }: ParsedDocument): FoundDocument {
  const rest = {
    status: "okänd",
    till: null,
    besvarar: [],
    följerUpp: null,
    original: null,
    repair: null,
  } as const;
  const identity = { ...frontMatter, ...rest, title: "", inferred: {}, removed: [], granskad: null };
  const emptied = { file, frontMatter: identity, blocks: [], passages: [], corrections: [] };
  return { ...emptied, findings: extractFindings(emptied) };
}

/** Whether a document is no longer published on a day (ISO 8601). */
export function isWithdrawn({ frontMatter: { avpublicera } }: ParsedDocument, today: string): boolean {
  return avpublicera !== null && avpublicera.datum <= today;
}

/** Reads every document of a folder. `file` of a document is its name within the folder. */
export function parseFolder(folder: string, report: Report): ParsedDocument[] {
  return listMarkdown(folder).flatMap((name) => {
    const path = join(folder, name);
    const { size } = statSync(path);
    if (size > MAX_BYTES) {
      const args = { size: (size / 1e6).toFixed(1), limit: (MAX_BYTES / 1e6).toFixed(1) };
      report({ code: "read/too-large", file: path, place: null, args });
      return [];
    }
    // the name makes the address where nothing better does; messages want the whole path
    const told: Diagnostic[] = [];
    const raw = readFileSync(path, "utf8");
    const beside = readCorrectionsOf(path);
    const document = parseMarkdown(
      raw,
      name,
      (diagnostic) => told.push({ ...diagnostic, file: path }),
      beside,
    );
    if (document !== null) {
      const cleared = document.frontMatter.ejPersonnummer;
      if (reportIdentityNumbers(piecesOf(name, raw, beside, document), path, cleared, report)) return [];
    }
    for (const { args, ...message } of told) {
      const masked = Object.entries(args).map(([key, value]) => [key, maskNumbers(value)]);
      report({ ...message, args: Object.fromEntries(masked) });
    }
    return document ?? [];
  });
}

/** Reports each promised day that cannot be. @param folder where the documents lie */
export function reportImplausible({ documents }: Collection, folder: string, report: Report): void {
  for (const { file, passages, findings } of documents) {
    for (const { deadline, place } of findings.commitments) {
      if (deadline === null || deadline.plausible) continue;
      const line = passages.find(({ anchor }) => anchor === place.anchor)?.line ?? 1;
      const { verbatim } = deadline;
      report({
        code: "extract/implausible-date",
        file: join(folder, file),
        place: { line, column: 1, page: null },
        args: { verbatim },
      });
    }
  }
}

/** Notes each document that is no longer published. */
export function reportWithdrawn({ withdrawn }: Collection, report: Report): void {
  for (const { href, datum } of withdrawn)
    report({ code: "privacy/withdrawn", file: href, place: null, args: { date: datum } });
}

/**
 * Finds what is in each document and links them all.
 * @param today day (ISO 8601) on which documents may be withdrawn
 * @param kept addresses that were published before, by file
 */
export function collectDocuments(
  documents: readonly ParsedDocument[],
  today: string,
  kept?: KeptPaths,
): Collection {
  const [held, withdrawn] = [false, true].map((isGone) =>
    documents.filter((document) => isWithdrawn(document, today) === isGone),
  );
  const found = (held ?? []).map((document) => ({ ...document, findings: extractFindings(document) }));
  return linkCollection(found, teman, planer, (withdrawn ?? []).map(blank), kept);
}
