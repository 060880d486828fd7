// Lays a document out as one run of steps: each passage with the block it comes from and the list, quote or heading around it.
// Extractors walk the run and need not know how blocks nest.
import type { Block, Leaf, Mark } from "../model/blocks.ts";
import type { ParsedDocument, Passage } from "../model/document.ts";

/** The list item around a step. `list` tells lists apart; `depth` is 1 in a list that is in no other list. */
export interface ItemPlace {
  readonly list: number;
  readonly start: number | null;
  readonly item: number;
  readonly items: number;
  readonly depth: number;
  readonly isFirst: boolean;
}

/** One passage on the way through the document; `index` is its place in `passages`. */
export interface Step {
  readonly index: number;
  readonly passage: Passage;
  readonly leaf: Leaf;
  readonly quote: number | null;
  readonly item: ItemPlace | null;
}

interface Around {
  readonly quote: number | null;
  readonly item: ItemPlace | null;
}

class Walk {
  readonly steps: Step[] = [];
  private containers = 0;
  private readonly passages: readonly Passage[];

  constructor(passages: readonly Passage[]) {
    this.passages = passages;
  }

  blocks(blocks: readonly Block[], around: Around): void {
    blocks.forEach((block, position) => {
      const item =
        around.item === null ? null : { ...around.item, isFirst: around.item.isFirst && position === 0 };
      this.block(block, { ...around, item });
    });
  }

  private block(block: Block, around: Around): void {
    switch (block.type) {
      case "quote":
        this.blocks(block.blocks, { ...around, quote: around.quote ?? this.containers++ });
        return;
      case "list": {
        const { start, items } = block;
        const list = this.containers++;
        const depth = (around.item?.depth ?? 0) + 1;
        items.forEach((blocks, index) => {
          this.blocks(blocks, {
            ...around,
            item: { list, start, item: index, items: items.length, depth, isFirst: true },
          });
        });
        return;
      }
      case "heading":
      case "paragraph":
      case "preformatted":
      case "table":
        this.leaf(block, around);
        return;
      default:
        return;
    }
  }

  private leaf(leaf: Leaf, around: Around): void {
    const index = this.steps.length;
    const passage = this.passages[index];
    if (passage !== undefined) this.steps.push({ index, passage, leaf, ...around });
  }
}

/** The steps of a document, in reading order; `steps[i].passage` is `document.passages[i]`. */
export function flowOf(document: ParsedDocument): Step[] {
  const walk = new Walk(document.passages);
  walk.blocks(document.blocks, { quote: null, item: null });
  return walk.steps;
}

function marksOf(leaf: Leaf): readonly Mark[] {
  return leaf.type === "heading" || leaf.type === "paragraph" ? leaf.marks : [];
}

/** Whether all words of a step are set off as bold or italic, which is how a paragraph plays the part of a heading. */
export function isSetOff(step: Step): boolean {
  if (step.leaf.type !== "paragraph") return false;
  const { text } = step.leaf;
  return marksOf(step.leaf).some(
    (mark) =>
      (mark.type === "strong" || mark.type === "emphasis") &&
      mark.start === 0 &&
      /^[\s:.]*$/.test(text.slice(mark.end)),
  );
}

/** Whether the step begins with bold words: “**Rekommendation 1:** Säkerställa att …”. */
export function beginsBold(step: Step): boolean {
  return marksOf(step.leaf).some((mark) => mark.type === "strong" && mark.start === 0);
}

/** The level that a step stands under: its heading's, or 0 where no heading has come yet. */
export function levelAround(steps: readonly Step[], step: Step): number {
  const { section } = step.passage;
  return section === null ? 0 : (steps[section]?.passage.level ?? 0);
}

/** The first step in `from` to `limit` that is a heading of level `level` or higher; `limit` where there is none. */
export function nextHeading(steps: readonly Step[], from: number, limit: number, level: number): number {
  for (let index = from; index < limit; index++) {
    const own = steps[index]?.passage.level ?? null;
    if (own !== null && own <= level) return index;
  }
  return limit;
}
