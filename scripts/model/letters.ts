// The letters and figures of a text, nothing else: what is the same in an original and in its Markdown, and so a place in both.
import { type Block, leavesOf, textOfLeaf } from "./blocks.ts";

// Most signs are ASCII and most words hold no other letters than these: the full classes of Unicode are slow to ask.
const ASCII_SIGNS = /[^A-Za-z0-9\x80-\uffff]+/g;
const PLAIN = /^[A-Za-z0-9åäöÅÄÖéÉ]*$/;
const SIGNS = /[^\p{L}\p{N}]+/gu;

/** Letters and figures, nothing else: what must be the same on both sides whatever spaces, hyphens and signs became. */
export function lettersOf(text: string): string {
  const words = text.normalize("NFC").replace(ASCII_SIGNS, "");
  return PLAIN.test(words) ? words : words.replace(SIGNS, "");
}

/** The letters of a block, numbers of list entries included. */
export function blockLetters(block: Block): string {
  if (block.type !== "list")
    return leavesOf([block])
      .map((leaf) => lettersOf(textOfLeaf(leaf)))
      .join("");
  return block.items
    .map(
      (item, index) =>
        (block.start === null ? "" : `${block.start + index}`) + item.map(blockLetters).join(""),
    )
    .join("");
}

/** For each leaf in reading order: how many letters stand before it. */
export function leafStarts(blocks: readonly Block[]): number[] {
  const starts: number[] = [];
  let at = 0;
  const walk = (block: Block): void => {
    if (block.type === "list") {
      block.items.forEach((item, index) => {
        if (block.start !== null) at += `${block.start + index}`.length;
        item.forEach(walk);
      });
    } else if (block.type === "quote") block.blocks.forEach(walk);
    else {
      for (const leaf of leavesOf([block])) {
        starts.push(at);
        at += lettersOf(textOfLeaf(leaf)).length;
      }
    }
  };
  blocks.forEach(walk);
  return starts;
}
