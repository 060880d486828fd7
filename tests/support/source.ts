// Small texts as originals, for tests of reading and structure.
import type { Block } from "../../scripts/model/blocks.ts";
import type { Diagnostic } from "../../scripts/model/diagnostics.ts";
import type { SourceText } from "../../scripts/model/text.ts";
import { readText } from "../../scripts/read/text.ts";
import { type Structured, structureText } from "../../scripts/structure/structure.ts";
import { writeBlocks } from "../../scripts/write/markdown.ts";

export const unheard = (): void => {};

/** A text as the reader gives it. */
export function sourceOf(text: string): SourceText {
  const source = readText(new TextEncoder().encode(text), "made.txt", unheard);
  if (source === null) throw new Error("the reader refused the text");
  return source;
}

/** Structure and messages of a text. */
export function structureOf(text: string): Structured & { readonly messages: readonly Diagnostic[] } {
  const messages: Diagnostic[] = [];
  return { ...structureText(sourceOf(text), (diagnostic) => messages.push(diagnostic)), messages };
}

/** The blocks as Markdown: the shortest way to say what was expected. */
export function markdownOf(text: string): string {
  return writeBlocks(structureOf(text).blocks);
}

/** What was taken away, as `reason: words`. */
export function removedFrom(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === "removed" ? [`${block.reason}: ${block.text}`] : []));
}
