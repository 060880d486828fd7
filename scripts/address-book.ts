// What a person says of addresses, in `adresser.yml`: where one has moved, and why one is gone.
import { type Document, isMap, isNode, LineCounter, parseDocument, type Scalar, YAMLMap } from "yaml";
import { isRecord } from "./meta.ts";
import { type AddressBook, EMPTY_BOOK, type Removal } from "./model/lock.ts";
import type { HumanPlace } from "./model/text.ts";

// "/asn-2024-2039/yttrande/", "/x/#rekommendation-1", "/id/ÖN-2025-7/", "/on-2025-7/atom.xml"
const ADDRESS =
  /^\/(?:[\p{L}\p{N}][\p{L}\p{N}_-]*\/)*(?:[\p{L}\p{N}][\p{L}\p{N}_-]*\.[a-z0-9]+)?(?:#[A-Za-z0-9_-]+)?$/u;

/** What is wrong with the file, and where. */
export class Unfit extends Error {
  readonly place: HumanPlace | null;

  constructor(message: string, place: HumanPlace | null = null) {
    super(message);
    this.place = place;
  }
}

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

/** The address that a line begins with. */
function keyIn(key: string): string {
  const address = addressIn(key, key);
  if (address.includes("#"))
    throw new Unfit(`${key}: a place on a page cannot be led away from, only a page`);
  return address;
}

/** "2026-11-28", a day that there is. */
function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

// "/asn-2024-2039/yttrande/": what a page can be written at
const PAGE = /^\/(?:[a-z0-9][a-z0-9-]*\/)+$/;

function removalIn(value: unknown, key: string): Removal {
  if (!PAGE.test(key))
    throw new Unfit(`${key}: only a page can leave a notice; lead other addresses on with \`omdirigera\``);
  const { datum, skäl, "ersätts av": by = null } = isRecord(value) ? value : {};
  if (!isDay(datum) || typeof skäl !== "string" || skäl === "")
    throw new Unfit(`${key}: \`borttaget\` needs \`datum\` (YYYY-MM-DD) and \`skäl\``);
  return { datum, skäl, ersättsAv: by === null ? null : addressIn(by, key) };
}

const placeOf = ({ line, col }: { line: number; col: number }): HumanPlace => ({
  line,
  column: col,
  page: null,
});

/** One list of the file, line by line. @throws Unfit with the place of the line */
function listIn<T>(
  parsed: Document,
  name: string,
  lines: LineCounter,
  read: (value: unknown, key: string) => T,
): { entries: [string, T][]; places: [string, HumanPlace][] } {
  const list: unknown = parsed.get(name) ?? new YAMLMap();
  if (!isMap<Scalar>(list)) throw new Unfit("each list has a line for an address");
  const [entries, places]: [[string, T][], [string, HumanPlace][]] = [[], []];
  for (const { key, value } of list.items) {
    const place = placeOf(lines.linePos(key.range?.[0] ?? 0));
    try {
      const address = keyIn(String(key.value));
      entries.push([address, read(isNode(value) ? value.toJS(parsed) : value, address)]);
      places.push([`${name}${address}`, place]);
    } catch (error) {
      throw error instanceof Unfit ? new Unfit(error.message, place) : error;
    }
  }
  return { entries, places };
}

/** Reads `adresser.yml`. @throws Unfit with what is wrong, and where */
export function bookIn(text: string): AddressBook {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { schema: "core", uniqueKeys: true, lineCounter: lines });
  const [error] = parsed.errors;
  if (error !== undefined)
    throw new Unfit(error.message.split("\n", 1)[0] ?? "", placeOf(lines.linePos(error.pos[0])));
  const data: unknown = parsed.toJS({ maxAliasCount: 0 }) ?? {};
  if (!isRecord(data)) throw new Unfit("two lists are looked for: `omdirigera` and `borttaget`");
  const unknown = Object.keys(data).find((key) => key !== "omdirigera" && key !== "borttaget");
  if (unknown !== undefined) throw new Unfit(`“${unknown}” is neither \`omdirigera\` nor \`borttaget\``);
  if (parsed.contents === null) return EMPTY_BOOK;
  const moved = listIn(parsed, "omdirigera", lines, addressIn);
  const removed = listIn(parsed, "borttaget", lines, removalIn);
  return {
    moved: new Map(moved.entries),
    removed: new Map(removed.entries),
    places: new Map([...moved.places, ...removed.places]),
  };
}
