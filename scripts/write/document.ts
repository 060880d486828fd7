// A whole document → the text of its Markdown file.
import type { Block } from "../model/blocks.ts";
import type { FrontMatter } from "../model/document.ts";
import { writeFrontMatter } from "./front-matter.ts";
import { writeBlocks } from "./markdown.ts";

/** Front matter, an empty line, the blocks, a final line feed. */
export function writeDocument(frontMatter: FrontMatter, blocks: readonly Block[]): string {
  return `${writeFrontMatter(frontMatter)}\n${writeBlocks(blocks)}\n`;
}
