// What a person says of addresses, in `adresser.yml`: where one has moved, and why one is gone.
import { parseDocument } from "yaml";
import { isRecord, type Values } from "./meta.ts";
import type { AddressBook, Removal } from "./model/lock.ts";

// "/asn-2024-2039/yttrande/", "/x/#rekommendation-1", "/id/ÖN-2025-7/", "/on-2025-7/atom.xml"
const ADDRESS =
  /^\/(?:[\p{L}\p{N}][\p{L}\p{N}_-]*\/)*(?:[\p{L}\p{N}][\p{L}\p{N}_-]*\.[a-z0-9]+)?(?:#[A-Za-z0-9_-]+)?$/u;

export class Unfit extends Error {}

/** As it stands in a file, or in the address bar of a browser, which may have made %C3%96 of an Ö. */
function plain(value: string): string {
  try {
    return decodeURI(value).normalize("NFC");
  } catch {
    return value;
  }
}

function addressIn(value: unknown, key: string): string {
  if (typeof value === "string" && ADDRESS.test(plain(value))) return plain(value);
  throw new Unfit(
    `${key}: an address of the site begins and ends with a slash, like /asn-2024-2039/yttrande/`,
  );
}

function removalIn(value: unknown, key: string): Removal {
  const { datum, skäl, "ersätts av": by = null } = isRecord(value) ? value : {};
  if (
    typeof datum !== "string" ||
    !/^\d{4}-\d{2}-\d{2}$/.test(datum) ||
    typeof skäl !== "string" ||
    skäl === ""
  )
    throw new Unfit(`${key}: \`borttaget\` needs \`datum\` (YYYY-MM-DD) and \`skäl\``);
  return { datum, skäl, ersättsAv: by === null ? null : addressIn(by, key) };
}

/** Reads `adresser.yml`. @throws Unfit with what is wrong */
export function bookIn(text: string): AddressBook {
  const parsed = parseDocument(text, { schema: "core", uniqueKeys: true });
  const [error] = parsed.errors;
  if (error !== undefined) throw new Unfit(error.message.split("\n", 1)[0] ?? "");
  const data: unknown = parsed.toJS({ maxAliasCount: 0 }) ?? {};
  if (!isRecord(data)) throw new Unfit("two lists are looked for: `omdirigera` and `borttaget`");
  const unknown = Object.keys(data).find((key) => key !== "omdirigera" && key !== "borttaget");
  if (unknown !== undefined) throw new Unfit(`“${unknown}” is neither \`omdirigera\` nor \`borttaget\``);
  const [moved, removed] = [data.omdirigera ?? {}, data.borttaget ?? {}];
  if (!isRecord(moved) || !isRecord(removed)) throw new Unfit("each list has a line for an address");
  const entries = (values: Values): (readonly [string, unknown])[] =>
    Object.entries(values).map(([key, value]) => [addressIn(key, key), value] as const);
  return {
    moved: new Map(entries(moved).map(([key, value]) => [key, addressIn(value, key)])),
    removed: new Map(entries(removed).map(([key, value]) => [key, removalIn(value, key)])),
  };
}
