// Draft[] → Block[]: gives each heading its level, and sets the words of a recommendation off from the answer to it.
import type { Block, Heading, Level } from "../model/blocks.ts";
import { isDemand, mayBeDemand } from "../swedish/demand.ts";
import type { Draft } from "./blocks.ts";
import { numberDepth } from "./headings.ts";
import { isClosingSection, recommendationWords } from "./sections.ts";

type DraftHeading = Extract<Draft, { type: "draft" }>;

interface State {
  last: number;
  /** Headings stand inside the answer to a recommendation, or inside an item of an agenda. */
  inside: "recommendation" | "item" | null;
  readonly hashShift: number;
}

function wantedLevel(heading: DraftHeading, state: State): number {
  const { kind, hashes, inline } = heading;
  if (kind === "item") return 2;
  if (kind === "recommendation") return state.inside === "item" ? 3 : 2;
  if (kind === "hash") return (hashes ?? 2) + state.hashShift;
  if (kind === "role") return 2;
  if (kind === "numbered" || numberDepth(inline.text) > 1) return numberDepth(inline.text) + 1;
  if (state.inside === "item") return 3;
  return state.inside === "recommendation" && !isClosingSection(inline.text) ? 3 : 2;
}

function nextInside(heading: DraftHeading, level: number, state: State): State["inside"] {
  if (heading.kind === "item") return "item";
  if (heading.kind === "recommendation" && state.inside !== "item") return "recommendation";
  return level <= 2 ? null : state.inside;
}

function toLevel(wanted: number, last: number): Level {
  const level = Math.max(2, Math.min(wanted, last + 1, 6));
  return level === 2 ? 2 : level === 3 ? 3 : level === 4 ? 4 : level === 5 ? 5 : 6;
}

function toHeading(draft: DraftHeading, state: State): Heading {
  const level = toLevel(wantedLevel(draft, state), state.last);
  state.inside = nextInside(draft, level, state);
  state.last = level;
  return { type: "heading", level, text: draft.inline.text.replaceAll("\n", " "), marks: draft.inline.marks };
}

/** `#` in the original may be the title's; below it headings begin at level 2. */
function shiftOf(drafts: readonly Draft[]): number {
  const levels = drafts.flatMap((draft) =>
    draft.type === "draft" && draft.hashes !== null ? [draft.hashes] : [],
  );
  return levels.length === 0 ? 0 : 2 - Math.min(...levels);
}

/** The first paragraph under “Rekommendation 1” is the recommendation if it asks for something. */
function isRecommendation(block: Block | undefined, heading: Block | undefined): boolean {
  if (block?.type !== "paragraph" || heading?.type !== "heading" || recommendationWords(heading.text) !== "")
    return false;
  const isQuoted = block.marks.some(
    (mark) => mark.type === "emphasis" && mark.start === 0 && mark.end >= block.text.length - 1,
  );
  return block.text.length <= 900 && (isDemand(block.text) || mayBeDemand(block.text) || isQuoted);
}

function quoteRecommendations(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    const before = blocks[index - 1]?.type === "page" ? blocks[index - 2] : blocks[index - 1];
    return isRecommendation(block, before) ? { type: "quote", blocks: [block] } : block;
  });
}

/** Gives the blocks below the title. No level is skipped on the way down. */
export function outline(drafts: readonly Draft[]): Block[] {
  const state: State = { last: 1, inside: null, hashShift: shiftOf(drafts) };
  return quoteRecommendations(
    drafts.map((draft) => (draft.type === "draft" ? toHeading(draft, state) : draft)),
  );
}
