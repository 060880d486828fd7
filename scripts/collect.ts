// A folder of Markdown → the linked collection: parse → extract → link. A document that cannot be read is left out; the others go on.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import planer from "../_data/planer.ts";
import teman from "../_data/teman.ts";
import { extractFindings } from "./extract/findings.ts";
import { linkCollection } from "./link/collection.ts";
import type { Collection } from "./model/collection.ts";
import type { Report } from "./model/diagnostics.ts";
import type { ParsedDocument } from "./model/document.ts";
import { parseMarkdown } from "./parse/document.ts";

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
    const document = parseMarkdown(
      readFileSync(path, "utf8"),
      name,
      (diagnostic) => report({ ...diagnostic, file: path }),
      readCorrectionsOf(path),
    );
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

/** Finds what is in each document and links them all. */
export function collectDocuments(documents: readonly ParsedDocument[]): Collection {
  const found = documents.map((document) => ({ ...document, findings: extractFindings(document) }));
  return linkCollection(found, teman, planer);
}
