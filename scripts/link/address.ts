// Gives every document, case, audit, recommendation, meeting, plan and gap its address: from facts that do not change,
// never from the order of the files or a title that a person may reword.
import type { DocumentId, FrontMatter } from "../model/document.ts";
import { normaliseDiarienummer } from "../swedish/diarienummer.ts";
import { fingerprint, slug } from "../swedish/slug.ts";

/** First segments that the site keeps for itself, those it may come to need included. */
const RESERVED_SEGMENTS: ReadonlySet<string> = new Set(
  `sok om tillganglighet namnder ar typer diarienummer granskningar rekommendationer ataganden sammantraden planer
  saknas data original pagefind assets datasets jamfor rattelser borttaget kalender floden feed hjalp statistik
  sa-laser-vi andringar tackning samling id versioner atom teman amnen arenden dokument index sitemap robots manifest`.split(
    /\s+/,
  ),
);

/** Windows opens a device, not a file, under these names. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

// ASN-2024-2039, which needs no more work
const NORMAL = /^[A-ZÅÄÖ]{1,8}-(?:19|20)\d{2}-\d{1,6}$/;

const LONGEST_PATH = 200;

/** What an id is made of. */
export type Identity = Pick<FrontMatter, "diarienummer" | "date" | "nämnd" | "förvaltning" | "type">;

/**
 * Whether a path without its outer slashes can be written below the site's folder on any system.
 * @returns false for anything but segments of [a-z0-9-], for device names and for more than 200 bytes
 */
export function isSafePath(path: string): boolean {
  if (path.length > LONGEST_PATH) return false;
  return path.split("/").every((segment) => /^[a-z0-9][a-z0-9-]*$/.test(segment) && !DEVICE.test(segment));
}

/** A name as one segment: ASCII, never a device name; `fallback` where no letter or digit is left. */
function segment(name: string, fallback: string): string {
  const made = slug(name) || fallback;
  return DEVICE.test(made) ? `x-${made}` : made;
}

/** A name as the first segment of an address, which must not be one of the site's own. */
function firstSegment(name: string, fallback: string): string {
  const made = segment(name, fallback);
  return RESERVED_SEGMENTS.has(made) ? `x-${made}` : made;
}

/** `content/dokument/Årsrapport 2.md` → `arsrapport-2`. */
function fileSegment(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/, "");
  return segment(name, `fil-${fingerprint(name)}`);
}

/** A diarienummer that leaves nothing for an address is as good as none. */
function hasNumber(diarienummer: string | null): diarienummer is string {
  return diarienummer !== null && slug(diarienummer) !== "";
}

/**
 * A registration number as a key: `asn 2024/2039` and `ASN-2024-2039` are one, `ÖN-2024-1` and `ON-2024-1` are two, and no digit is
 * added or taken away.
 */
export function numberKey(number: string): string {
  if (NORMAL.test(number)) return number;
  const name = number.normalize("NFC").trim();
  return (normaliseDiarienummer(name) ?? name).toUpperCase().replace(/[\s/:_–—-]+/g, "-");
}

/** The addresses that a document would like, the best first; the last one names its file. */
export function documentPaths(identity: Identity, file: string): readonly string[] {
  const { diarienummer, date } = identity;
  const type = segment(identity.type, "ovrigt");
  const name = fileSegment(file);
  if (hasNumber(diarienummer)) {
    const plain = `${casePath(numberKey(diarienummer))}/${type}`;
    return [plain, ...(date === null ? [] : [`${plain}-${segment(date, "")}`]), `${plain}-${name}`];
  }
  const body = firstSegment(identity.nämnd ?? identity.förvaltning ?? "", "utan-namnd");
  if (date === null) return [`${body}/${name}`];
  const plain = `${body}/${segment(date, "utan-datum")}-${type}`;
  return [plain, `${plain}-${name}`];
}

/** Those of its paths that say more of it than the name of its file: none for a document without number and date. */
export function factPaths(identity: Identity, file: string): readonly string[] {
  return hasNumber(identity.diarienummer) || identity.date !== null ? documentPaths(identity, file) : [];
}

/** A path as a document's id: the only place where one is made. Throws on a path that `segment` cannot have made. */
export function documentId(path: string): DocumentId {
  if (!isSafePath(path)) throw new Error(`not a path for a document: ${JSON.stringify(path)}`);
  return path as DocumentId;
}

/** Paths that were published before. */
export interface KeptPaths {
  /** By the key of a thing. */
  readonly own: ReadonlyMap<string, string>;
  readonly reserved: ReadonlySet<string>;
}

export const NO_KEPT_PATHS: KeptPaths = { own: new Map(), reserved: new Set() };

/**
 * Gives each thing the first of its paths that is still free. Give the things in an order that does not change: who
 * comes first keeps the plain address.
 * @param key tells things apart for good where all their paths are taken
 * @param kept paths that were given before: a thing keeps its own, and none is given to another
 */
export function allocate<T>(
  things: readonly T[],
  paths: (thing: T) => readonly string[],
  key: (thing: T) => string,
  kept: KeptPaths = NO_KEPT_PATHS,
): Map<T, string> {
  const taken = new Set<string>(kept.reserved);
  const given = new Map<T, string>();
  for (const thing of things) {
    const own = kept.own.get(key(thing));
    if (own !== undefined) {
      given.set(thing, own);
      continue;
    }
    const wanted = paths(thing);
    let path = wanted.find((candidate) => !taken.has(candidate));
    const last = `${wanted.at(-1) ?? "x"}-${fingerprint(key(thing))}`;
    for (let copy = 1; path === undefined; copy++) {
      const candidate = copy === 1 ? last : `${last}-${copy}`;
      if (!taken.has(candidate)) path = candidate;
    }
    taken.add(path);
    given.set(thing, path);
  }
  return given;
}

/** The page of a case, the same whether its documents are here or only cited. */
export function casePath(diarienummer: string): string {
  return firstSegment(diarienummer, `arende-${fingerprint(diarienummer)}`);
}

export function auditPath(id: string): string {
  return `granskningar/${segment(id, `granskning-${fingerprint(id)}`)}`;
}

export function recommendationPath(audit: string, number: string): string {
  return `${audit}/rekommendation-${segment(number, fingerprint(number)).slice(0, 40)}`;
}

export function meetingPaths(
  nämnd: string | null,
  date: string | null,
  type: string,
  file: string,
): readonly string[] {
  const body = `sammantraden/${segment(nämnd ?? "", "utan-namnd")}`;
  if (date === null) return [`${body}/${fileSegment(file)}`];
  const plain = `${body}/${segment(date, "utan-datum")}`;
  return [plain, `${plain}-${segment(type, "ovrigt")}`, `${plain}-${fileSegment(file)}`];
}

export function planPaths(title: string, from: number | null, to: number | null): readonly string[] {
  const plain = `planer/${segment(title, `plan-${fingerprint(title)}`)}`;
  const years = [from, to].filter((year) => year !== null).join("-");
  return [years === "" || plain.endsWith(years) ? plain : `${plain}-${years}`];
}

export function missingPath(target: string): string {
  return `saknas/${segment(target, `okand-${fingerprint(target)}`)}`;
}

/** A path as an address on the site. */
export function toHref(path: string, anchor: string | null = null): string {
  return anchor === null ? `/${path}/` : `/${path}/#${anchor}`;
}
