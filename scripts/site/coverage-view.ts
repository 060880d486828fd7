// How much of what a nämnd has written is here: by year, with what is named and missing and what cannot be read well.
import type { Collection, DocumentRecord } from "../model/collection.ts";
import { missingOf } from "./gap-views.ts";
import { pageOf } from "./mentions.ts";
import { NO_NÄMND, nämndHref } from "./namnd.ts";
import { formatDate, isDamaged } from "./words.ts";

export interface CoverageView {
  readonly documents: number;
  readonly missing: number;
  readonly nämnder: readonly {
    readonly name: string;
    readonly href: string;
    readonly newest: string | null;
    readonly rows: readonly CoverageRow[];
  }[];
}

export interface CoverageRow {
  readonly year: string;
  readonly here: number;
  /** Papers that the documents of the year name, and that are not here. */
  readonly missing: number;
  readonly damaged: number;
}

const NO_YEAR = "Utan datum";

function yearOf({ date }: DocumentRecord): string {
  return date?.slice(0, 4) ?? NO_YEAR;
}

/** What is here of each nämnd, the newest year first. */
export function coverageView(collection: Collection): CoverageView {
  const { documents } = collection.records;
  const byHref = new Map(documents.map((record) => [record.href, record]));
  const missing = missingOf(collection);
  const keyOf = (record: DocumentRecord): string => `${record.nämnd ?? NO_NÄMND} ${yearOf(record)}`;
  // a paper that is named in several documents of one year is one
  const named = new Map<string, Set<string>>();
  for (const { id, mentions } of missing)
    for (const { href } of mentions) {
      const record = byHref.get(pageOf(href));
      if (record === undefined) continue;
      const ids = named.get(keyOf(record)) ?? new Set();
      named.set(keyOf(record), ids.add(id));
    }
  const byNämnd = new Map<string, DocumentRecord[]>();
  for (const record of documents) {
    const name = record.nämnd ?? NO_NÄMND;
    byNämnd.set(name, [...(byNämnd.get(name) ?? []), record]);
  }
  const nämnder = [...byNämnd]
    .sort(([a], [b]) => a.localeCompare(b, "sv"))
    .map(([name, records]) => {
      const years = [...new Set(records.map(yearOf))].sort((a, b) =>
        a === NO_YEAR ? 1 : b === NO_YEAR ? -1 : a < b ? 1 : -1,
      );
      const newest = records.reduce<string | null>(
        (latest, { date }) => (date !== null && (latest === null || date > latest) ? date : latest),
        null,
      );
      return {
        name,
        href: nämndHref(name),
        newest: newest === null ? null : formatDate(newest),
        rows: years.map((year) => {
          const own = records.filter((record) => yearOf(record) === year);
          return {
            year,
            here: own.length,
            missing: named.get(`${name} ${year}`)?.size ?? 0,
            damaged: own.filter(({ original }) => original !== null && isDamaged(original)).length,
          };
        }),
      };
    });
  return { documents: documents.length, missing: missing.length, nämnder };
}
