// A Markdown file → a document: the one door into everything after conversion.
import type { Code, Report } from "../model/diagnostics.ts";
import type { ParsedDocument } from "../model/document.ts";
import { addressPassages } from "./address.ts";
import { normalText, partDocument } from "./front-matter.ts";
import { parseBlocks } from "./markdown.ts";

/**
 * Reads a Markdown document.
 * @param markdown the whole file, front matter first
 * @param file its name, for messages and (without a number and a date) for its address
 * @returns null where the front matter cannot be used; `report` has been told why and where
 */
export function parseMarkdown(markdown: string, file: string, report: Report): ParsedDocument | null {
  const complain = (code: Code, args: Readonly<Record<string, string>>, line: number): void =>
    report({ code, file, place: { line, column: 1, page: null }, args });
  const parted = partDocument(normalText(markdown), complain);
  if (parted === null) return null;
  const { frontMatter } = parted;
  const { blocks, lines } = parseBlocks(parted.body, parted.bodyLine);
  const passages = addressPassages(blocks, lines, frontMatter.type);
  if (passages.every((passage) => passage.type === "heading")) complain("parse/empty", {}, parted.bodyLine);
  return { file, frontMatter, blocks, passages };
}
