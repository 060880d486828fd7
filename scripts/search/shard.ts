// Cuts the collection into parts that are indexed one at a time, so that memory does not grow with the collection.
// The parts follow time: joined in order, lists sorted by date need no comparing between parts.
import type { PolicyDocument } from "../model/document.ts";
import { slug } from "../swedish/slug.ts";
import { WITHOUT_DATE } from "./query.ts";

/** Pagefind needs about 0.65 MB a document while it works: a part of this size stays under 1.5 GB. */
export const SHARD_LIMIT = 2000;

/** `name` is the folder of the part, "" where there is one part alone. Documents by date, those without a date in a part of their own. */
export interface Shard {
  readonly name: string;
  readonly documents: readonly PolicyDocument[];
}

/**
 * Cuts by year, oldest first; years are put together up to `limit` documents, a larger year is cut by date, and
 * documents without a date come last. The order of `documents` does not matter.
 * @returns at least one shard, even an empty one
 */
export function shardsOf(documents: readonly PolicyDocument[], limit = SHARD_LIMIT): Shard[] {
  const sorted = [...documents].sort(byDate);
  if (sorted.length <= limit) return [{ name: "", documents: sorted }];
  const shards: { name: string; documents: PolicyDocument[] }[] = [];
  for (const [year, ofYear] of yearsOf(sorted)) {
    const last = shards.at(-1);
    const fits = last !== undefined && last.documents.length + ofYear.length <= limit;
    if (fits && year !== WITHOUT_DATE) {
      last.documents.push(...ofYear);
      continue;
    }
    for (let from = 0; from < ofYear.length; from += limit) {
      const part = from === 0 ? "" : `-${from / limit + 1}`;
      shards.push({ name: `${slug(year)}${part}`, documents: ofYear.slice(from, from + limit) });
    }
  }
  return shards;
}

function yearsOf(sorted: readonly PolicyDocument[]): Map<string, PolicyDocument[]> {
  const years = new Map<string, PolicyDocument[]>();
  for (const document of sorted) {
    const year = document.frontMatter.date?.slice(0, 4) ?? WITHOUT_DATE;
    const list = years.get(year);
    if (list === undefined) years.set(year, [document]);
    else list.push(document);
  }
  return years;
}

function byDate(a: PolicyDocument, b: PolicyDocument): number {
  return (
    compare(a.frontMatter.date ?? "9999-99-99", b.frontMatter.date ?? "9999-99-99") || compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
