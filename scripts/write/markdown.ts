// Block[] → Markdown: plain CommonMark with tables, one paragraph a line, that parses back to the same blocks.
import type { Block, Inline, List, Table } from "../model/blocks.ts";
import { writeInline, writeWords } from "./inline.ts";

function oneLine(inline: Inline): string {
  return writeWords({ ...inline, text: inline.text.replaceAll("\n", " ") });
}

function writeHeading(level: number, inline: Inline): string {
  // `## Vad är C#` would lose its last sign
  return `${"#".repeat(level)} ${oneLine(inline)}`.replace(/([ \t])(#+)$/, "$1\\$2");
}

function writeFence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  return text === "" ? `${fence}\n${fence}` : `${fence}\n${text}\n${fence}`;
}

function writeTable({ header, rows }: Table): string {
  const line = (cells: readonly Inline[]): string =>
    `| ${header.map((_, column) => cellOf(cells[column])).join(" | ")} |`;
  return [line(header), `| ${header.map(() => "---").join(" | ")} |`, ...rows.map(line)].join("\n");
}

function cellOf(cell: Inline | undefined): string {
  return cell === undefined ? "" : oneLine(cell).replaceAll("|", "\\|");
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? first : line === "" ? "" : rest) + line)
    .join("\n");
}

/** `other` alternates the sign, so that two lists in a row stay two lists. */
function writeList(list: List, other: boolean): string {
  const items = list.items.map((blocks, index) => {
    const marker = list.start === null ? (other ? "*" : "-") : `${list.start + index}${other ? ")" : "."}`;
    if (blocks.length === 0) return marker;
    return indent(writeBlocks(blocks), `${marker} `, " ".repeat(marker.length + 1));
  });
  const loose = list.items.some((blocks) =>
    blocks.some((block, index) => index > 0 && block.type !== "list"),
  );
  return items.join(loose ? "\n\n" : "\n");
}

function writeBlock(block: Block, other: boolean): string | null {
  switch (block.type) {
    case "heading":
      return writeHeading(block.level, block);
    case "paragraph":
      return writeInline(block);
    case "preformatted":
      return writeFence(block.text);
    case "quote":
      return indent(writeBlocks(block.blocks), "> ", "> ").replace(/^$/gm, ">").replace(/^> $/gm, ">");
    case "list":
      return writeList(block, other);
    case "table":
      return writeTable(block);
    case "rule":
      return "___";
    case "page":
      return `<!-- sida ${block.page} -->`;
    case "removed":
      return null;
  }
}

function isSameKind(a: Block | undefined, b: Block): boolean {
  return a?.type === "list" && b.type === "list" && (a.start === null) === (b.start === null);
}

/** Writes blocks as Markdown without a final line feed. `Removed` blocks leave no trace: they stand in the front matter. */
export function writeBlocks(blocks: readonly Block[]): string {
  const shown = blocks.filter((block) => block.type !== "removed");
  let other = false;
  return shown
    .map((block, index) => {
      other = isSameKind(shown[index - 1], block) && !other;
      return writeBlock(block, other) ?? "";
    })
    .join("\n\n");
}
