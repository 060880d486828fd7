// The corrections beside a Markdown file → where each stands in the passages.
import { leavesOf, textOfLeaf } from "../model/blocks.ts";
import {
  CORRECTION_KINDS,
  type Correction,
  type CorrectionFile,
  type PlacedCorrection,
} from "../model/correction.ts";
import type { ParsedDocument } from "../model/document.ts";
import { leafStarts, lettersOf } from "../model/letters.ts";

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toCorrection(value: unknown): Correction | null {
  if (!isRecord(value)) return null;
  const { at, line, column, page, original, corrected, by, confidence } = value;
  const kind = CORRECTION_KINDS.find((known) => known === value.kind);
  if (typeof line !== "number" || typeof column !== "number" || kind === undefined) return null;
  if (typeof original !== "string" || typeof corrected !== "string" || typeof by !== "string") return null;
  return {
    at: typeof at === "number" ? at : null,
    line,
    column,
    page: typeof page === "number" ? page : null,
    original,
    corrected,
    kind,
    by,
    confidence: typeof confidence === "number" ? confidence : 0,
  };
}

/** Reads `<name>.corrections.json`; null where it is not such a file. */
export function readCorrections(json: string): CorrectionFile | null {
  try {
    const value: unknown = JSON.parse(json);
    if (!isRecord(value) || !Array.isArray(value.corrections)) return null;
    const corrections = value.corrections.map(toCorrection);
    if (corrections.some((correction) => correction === null)) return null;
    return {
      lexicon: typeof value.lexicon === "string" ? value.lexicon : null,
      corrections: corrections.filter((correction) => correction !== null),
      suggestions: [],
    };
  } catch {
    return null;
  }
}

/** A person may have edited the Markdown since: the word is looked for so many letters around. */
const REACH = 3000;

/** Offsets of letters: `places[n]` is where the n-th letter of `text` stands. */
function letterOffsets(text: string): number[] {
  const places: number[] = [];
  for (const { index, 0: sign } of text.matchAll(/[\p{L}\p{N}]/gu))
    for (let unit = 0; unit < sign.length; unit++) places.push(index + unit);
  return places;
}

interface Leaves {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
}

function leafAt({ starts }: Leaves, at: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= at),
  );
}

/** Where the word stands: at its place, or nearest to it. */
function findWord(leaves: Leaves, at: number, word: string): { passage: number; start: number } | null {
  const here = leafAt(leaves, at);
  let best: { passage: number; start: number; distance: number } | null = null;
  for (
    let passage = Math.max(0, here - 3);
    passage <= Math.min(leaves.texts.length - 1, here + 3);
    passage++
  ) {
    const text = leaves.texts[passage] ?? "";
    const base = leaves.starts[passage] ?? 0;
    for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
      const isWhole =
        !/[\p{L}\p{N}]/u.test(text[start - 1] ?? " ") &&
        !/[\p{L}\p{N}]/u.test(text[start + word.length] ?? " ");
      const distance = Math.abs(base + lettersOf(text.slice(0, start)).length - at);
      if (isWhole && distance <= REACH && (best === null || distance < best.distance))
        best = { passage, start, distance };
    }
  }
  return best;
}

/** Finds each correction in the passages of its document. What a person has taken out of the Markdown since is left out. */
export function placeCorrections(
  document: ParsedDocument,
  corrections: readonly Correction[],
): PlacedCorrection[] {
  const isTitled = document.frontMatter.inferred.title === undefined;
  const [first] = document.blocks;
  const skip = !isTitled && first?.type === "heading" && first.level === 1 ? 1 : 0;
  const blocks = document.blocks.slice(skip);
  const texts = leavesOf(blocks).map(textOfLeaf);
  const leaves: Leaves = { texts, starts: leafStarts(blocks) };
  const offsets = new Map<number, number[]>();
  return corrections.flatMap(({ at, original, corrected, kind, by, confidence }): PlacedCorrection[] => {
    if (at === null) return [];
    const word = kind === "ocr" ? corrected : original;
    const passage = leafAt(leaves, at);
    const places = offsets.get(passage) ?? letterOffsets(texts[passage] ?? "");
    offsets.set(passage, places);
    const start = places[at - (leaves.starts[passage] ?? 0)];
    const isHere = start !== undefined && texts[passage]?.startsWith(word, start) === true;
    const found = isHere ? { passage, start } : findWord(leaves, at, word);
    if (found === null) return [];
    const span = { start: found.start, end: found.start + word.length };
    return [{ passage: found.passage + skip, ...span, original, corrected, kind, by, confidence }];
  });
}
