// The numbers that the collection knows, each with its page: cases, audits, and what is cited and missing. Written beside the index.
import type { Collection } from "../model/collection.ts";
import { normaliseDiarienummer } from "../swedish/diarienummer.ts";
import { fileOf, type Identified, identifierKey } from "./identifiers.ts";

/**
 * The ways in which a number is asked for: as it is, without a file-plan code after it ("2024-118.341"), without its letters,
 * without zeros before its last part, without å, ä, ö.
 */
function keysOf(label: string): string[] {
  const whole = identifierKey(label);
  const key = identifierKey(normaliseDiarienummer(label) ?? label);
  const [, letters = "", year = "", number = ""] = /^(\D*)((?:19|20)\d{2})(\d+)$/.exec(key) ?? [];
  const digits = key.replace(/^\D+/, "");
  const bare = /^0+[1-9]/.test(number) ? number.replace(/^0+/, "") : null;
  const spellings = [
    whole,
    key,
    ...(bare === null ? [] : [letters + year + bare]),
    ...(digits.length >= 6 ? [digits] : []),
    ...(bare !== null && (year + bare).length >= 6 ? [year + bare] : []),
  ];
  const plain = spellings.map((spelling) => spelling.normalize("NFD").replace(/\p{M}/gu, ""));
  return [...new Set([...spellings, ...plain])];
}

/** All numbers by their files, each file by key. A number leads to all that may be meant by it. */
export function identifiersOf({
  records,
}: Pick<Collection, "records">): Map<string, Record<string, Identified[]>> {
  const files = new Map<string, Record<string, Identified[]>>();
  const own = new Set<string>();
  const seen = new Set<string>();
  const all: Identified[] = [];
  const put = (found: Identified): void => {
    if (seen.has(found.href) || !/\d/.test(found.label)) return;
    seen.add(found.href);
    all.push(found);
    own.add(identifierKey(found.label));
  };
  for (const { diarienummer, href, title } of records.cases)
    put({ label: diarienummer, href, title, kind: "ärende" });
  for (const { id, href, title } of records.audits) put({ label: id, href, title, kind: "granskning" });
  for (const { id, href, kind, reason } of records.gaps)
    if (reason === "saknas-i-samlingen" && kind !== "plan")
      put({ label: id, href, title: null, kind: "saknas" });
  for (const found of all)
    for (const key of keysOf(found.label)) {
      // what is a number of its own leads nowhere else
      if (own.has(key) && key !== identifierKey(found.label)) continue;
      const file = files.get(fileOf(key)) ?? {};
      file[key] = [...(file[key] ?? []), found];
      files.set(fileOf(key), file);
    }
  return files;
}

/** The letters that the numbers of a collection begin with: "asn", "sr", "sou". */
export function seriesOf(files: ReadonlyMap<string, Record<string, Identified[]>>): string[] {
  const keys = [...files.values()].flatMap((file) => Object.keys(file));
  return [...new Set(keys.flatMap((key) => /^\p{L}+/u.exec(key)?.[0] ?? []))].sort();
}
