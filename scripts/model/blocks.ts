// The text of a document between original and page: blocks in reading order, each leaf with its words and its marks.

/** A stretch of `text` (UTF-16 offsets, end exclusive) that is set off. A `page` mark has no width: the page begins there. */
export type Mark =
  | { readonly type: "emphasis" | "strong" | "code"; readonly start: number; readonly end: number }
  | { readonly type: "link"; readonly start: number; readonly end: number; readonly href: string }
  | { readonly type: "page"; readonly start: number; readonly end: number; readonly page: number };

/** Words with marks. A line feed in `text` is a line break that the author meant (an address, a list of names). */
export interface Inline {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export type Level = 1 | 2 | 3 | 4 | 5 | 6;

export interface Heading extends Inline {
  readonly type: "heading";
  readonly level: Level;
}

export interface Paragraph extends Inline {
  readonly type: "paragraph";
}

/** Text that keeps its spaces and line breaks, such as a table that could not be read as one. */
export interface Preformatted {
  readonly type: "preformatted";
  readonly text: string;
}

export interface Quote {
  readonly type: "quote";
  readonly blocks: readonly Block[];
}

/** `start` is the first number of a numbered list, null for bullets. An item is a list of blocks. */
export interface List {
  readonly type: "list";
  readonly start: number | null;
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly type: "table";
  readonly header: readonly Inline[];
  readonly rows: readonly (readonly Inline[])[];
}

export interface Rule {
  readonly type: "rule";
}

/** Page `page` of the original begins here, between two blocks. */
export interface PageBreak {
  readonly type: "page";
  readonly page: number;
}

export const REMOVAL_REASONS = [
  "sidhuvud",
  "sidnummer",
  "innehållsförteckning",
  "brevhuvud",
  "skräptecken",
] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** Words of the original that the Markdown leaves out, with the reason. Lines are 1-based, both ends included. */
export interface Removed {
  readonly type: "removed";
  readonly reason: RemovalReason;
  readonly text: string;
  readonly fromLine: number;
  readonly toLine: number;
}

export type Block = Heading | Paragraph | Preformatted | Quote | List | Table | Rule | PageBreak | Removed;

/** A block that holds words itself, in reading order; a table is one leaf. */
export type Leaf = Heading | Paragraph | Preformatted | Table;

/** All leaves in reading order: the order of passages, addresses and search sections. */
export function leavesOf(blocks: readonly Block[]): Leaf[] {
  return blocks.flatMap((block): Leaf[] => {
    switch (block.type) {
      case "heading":
      case "paragraph":
      case "preformatted":
      case "table":
        return [block];
      case "quote":
        return leavesOf(block.blocks);
      case "list":
        return block.items.flatMap((item) => leavesOf(item));
      case "rule":
      case "page":
      case "removed":
        return [];
    }
  });
}

/** The words of a leaf as one string; cells of a table are parted by a tab, its rows by a line feed. */
export function textOfLeaf(leaf: Leaf): string {
  if (leaf.type !== "table") return leaf.text;
  return [leaf.header, ...leaf.rows].map((row) => row.map((cell) => cell.text).join("\t")).join("\n");
}
