// Keeps finds of one text from overlapping: who comes first in the list keeps its place.

/**
 * Drops every find that overlaps an earlier one of the list, and returns the rest in reading order. Linear in the length
 * of the text and of the finds.
 */
export function withoutOverlaps<T extends { readonly start: number; readonly end: number }>(
  all: readonly T[],
  length: number,
): T[] {
  if (all.length === 0) return [];
  const taken = new Uint8Array(length + 1);
  const kept: T[] = [];
  for (const find of all) {
    if (taken.subarray(find.start, find.end).includes(1)) continue;
    taken.fill(1, find.start, find.end);
    kept.push(find);
  }
  return kept.sort((a, b) => a.start - b.start);
}
