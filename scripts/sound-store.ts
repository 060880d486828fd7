// Whether the lock of addresses and the published wordings beside it go together: what one of them has lost would be written over.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { isRecord } from "./meta.ts";
import type { Code, Report } from "./model/diagnostics.ts";
import type { AddressLock } from "./model/lock.ts";

/** Where the wordings lie, beside the lock. */
export const VERSIONS = "versioner";

/** `ks-2025-1/yttrande/3.json` → the numbers of the wordings by id. */
function numbersIn(folder: string): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  if (!existsSync(folder)) return found;
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const [, id, number] = /^(.+)\/(\d+)\.json$/.exec(file.split(sep).join("/")) ?? [];
    if (id !== undefined) found.set(id, (found.get(id) ?? new Set()).add(Number(number)));
  }
  return found;
}

/** What keeps a wording from being read; null where nothing does. */
function faultOf(file: string): string | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isRecord(kept) && Array.isArray(kept.passages) ? null : "it is no wording of a document";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Reports wordings that the lock does not know, that the lock knows and that are missing, and that cannot be read.
 * @param folder where the lock lies
 * @returns whether there are none
 */
export function isSoundStore(folder: string, { documents }: AddressLock, report: Report): boolean {
  let isSound = true;
  const numbers = numbersIn(join(folder, VERSIONS));
  const tell = (code: Code, id: string, number: number, args: Record<string, string>): void => {
    isSound = false;
    report({ code, file: join(folder, VERSIONS, id, `${number}.json`), place: null, args });
  };
  for (const [id, those] of [...numbers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = documents[id]?.version ?? 0;
    const [unknown] = [...those].filter((number) => number > known).sort((a, b) => a - b);
    if (unknown !== undefined) tell("address/unknown-wording", id, unknown, { address: `/${id}/` });
    for (const number of those) {
      const reason = faultOf(join(folder, VERSIONS, id, `${number}.json`));
      if (reason !== null) tell("address/bad-file", id, number, { reason });
    }
  }
  for (const [id, { version, passages, first = 1 }] of Object.entries(documents)) {
    // the wordings of what is withdrawn are to be deleted
    if (passages.length === 0) continue;
    for (let number = first; number <= version; number++)
      if (numbers.get(id)?.has(number) !== true)
        tell("address/lost-wording", id, number, { address: `/${id}/`, next: String(number + 1) });
  }
  return isSound;
}
