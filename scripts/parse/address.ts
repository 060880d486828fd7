// Gives each leaf of a document its address: from what it says, not from where it stands.
import { type Block, type Leaf, leavesOf, textOfLeaf } from "../model/blocks.ts";
import type { DocumentType, Passage } from "../model/document.ts";
import { fingerprint, slug } from "../swedish/slug.ts";

// “Rekommendation 1:”, “Rekommendation: Säkerställ att …”, “2. Rekommendation”, “Revisionens rekommendation 3”
const RECOMMENDATION =
  /^(?:(?<before>\d{1,2})[.)]?\s+)?(?:\p{L}*revision\p{L}*\s+)?rekommendation(?:\s+(?:nr\.?\s*)?(?<after>\d{1,2})\b)?(?!\p{L})/iu;

// “17. Remiss avseende …”, “§ 57 Val av justerare”, “3 Information”
const ITEM = /^(?:(?<paragraf>§)\s*)?(?<number>\d{1,4})[.):]?\s+\S/u;

/** What an address is made of on the way through the headings of a document. */
interface State {
  readonly agenda: boolean;
  recommendations: number;
  item: { readonly name: string; readonly level: number } | null;
}

function headingName(leaf: Leaf & { type: "heading" }, state: State): string {
  const recommendation = RECOMMENDATION.exec(leaf.text);
  if (recommendation !== null) {
    state.recommendations++;
    const { before, after } = recommendation.groups ?? {};
    return `rekommendation-${after ?? before ?? state.recommendations}`;
  }
  if (state.item !== null && leaf.level <= state.item.level) state.item = null;
  const item = state.agenda && leaf.level > 1 && state.item === null ? ITEM.exec(leaf.text) : null;
  if (item?.groups !== undefined) {
    const name = `${item.groups.paragraf === undefined ? "punkt" : "paragraf"}-${Number(item.groups.number)}`;
    state.item = { name, level: leaf.level };
    return name;
  }
  const own = slug(leaf.text, 60) || `rubrik-${fingerprint(leaf.text)}`;
  return state.item === null ? own : `${state.item.name}-${own}`;
}

/** Words alone make the fingerprint: a space or a capital mended leaves the address as it was. */
function textName(leaf: Leaf): string {
  return `s-${fingerprint(textOfLeaf(leaf).toLowerCase().replace(/\s+/g, " ").trim())}`;
}

function itemLeaves(blocks: readonly Block[]): Set<Leaf> {
  const inLists = new Set<Leaf>();
  const visit = (block: Block): void => {
    if (block.type === "list") for (const leaf of leavesOf([block])) inLists.add(leaf);
    if (block.type === "quote") block.blocks.forEach(visit);
  };
  blocks.forEach(visit);
  return inLists;
}

/** The leaf as a passage, without its address. */
function kindOf(leaf: Leaf, inLists: ReadonlySet<Leaf>): Passage["type"] {
  return leaf.type === "paragraph" && inLists.has(leaf) ? "item" : leaf.type;
}

/** `name`, or `name-2`, `name-3` … where it is taken. */
function unique(name: string, used: Map<string, number>): string {
  let count = (used.get(name) ?? 0) + 1;
  while (count > 1 && used.has(`${name}-${count}`)) count++;
  used.set(name, count);
  const anchor = count === 1 ? name : `${name}-${count}`;
  if (count > 1) used.set(anchor, 1);
  return anchor;
}

/**
 * Gives every leaf an address (an ASCII anchor, unique in the document) and says which heading it stands under.
 * The second leaf with the same name gets `-2`, the third `-3`.
 * @param lines 1-based line of each leaf
 */
export function addressPassages(
  blocks: readonly Block[],
  lines: readonly number[],
  type: DocumentType,
): Passage[] {
  const state: State = {
    agenda: type === "kallelse" || type === "protokoll",
    recommendations: 0,
    item: null,
  };
  const used = new Map<string, number>();
  const inLists = itemLeaves(blocks);
  let section: number | null = null;
  return leavesOf(blocks).map((leaf, index) => {
    const isHeading = leaf.type === "heading";
    const name = isHeading ? headingName(leaf, state) : textName(leaf);
    if (isHeading) section = index;
    return {
      anchor: unique(name, used),
      type: kindOf(leaf, inLists),
      level: isHeading ? leaf.level : null,
      text: textOfLeaf(leaf),
      line: lines[index] ?? 1,
      section: isHeading ? null : section,
    };
  });
}
