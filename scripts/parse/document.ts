// A Markdown file → a document: the one door into everything after conversion.
import type { Code, Report } from "../model/diagnostics.ts";
import type { ParsedDocument } from "../model/document.ts";
import { addressPassages } from "./address.ts";
import { placeCorrections, readCorrections } from "./corrections.ts";
import { normalText, partDocument } from "./front-matter.ts";
import { parseBlocks } from "./markdown.ts";

/**
 * Reads a Markdown document.
 * @param markdown the whole file, front matter first
 * @param file its name, for messages and (without a number and a date) for its address
 * @param corrections what stands in `<name>.corrections.json` beside it; null where there is no such file
 * @returns null where the front matter cannot be used; `report` has been told why and where
 */
export function parseMarkdown(
  markdown: string,
  file: string,
  report: Report,
  corrections: string | null = null,
): ParsedDocument | null {
  const complain = (code: Code, args: Readonly<Record<string, string>>, line: number): void =>
    report({ code, file, place: { line, column: 1, page: null }, args });
  const parted = partDocument(normalText(markdown), complain);
  if (parted === null) return null;
  const { frontMatter } = parted;
  const { blocks, lines } = parseBlocks(parted.body, parted.bodyLine);
  const passages = addressPassages(blocks, lines, frontMatter.type);
  if (passages.every((passage) => passage.type === "heading")) complain("parse/empty", {}, parted.bodyLine);
  const document = { file, frontMatter, blocks, passages, corrections: [] };
  if (corrections === null) return document;
  const read = readCorrections(corrections);
  if (read === null) complain("parse/bad-corrections", {}, 1);
  return { ...document, corrections: read === null ? [] : placeCorrections(document, read.corrections) };
}
