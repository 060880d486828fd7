// What has been published: every address, every anchor, and each text as it stood. It is kept beside the documents, so that a page
// that was right once goes on being right, or says what became of it.

import type { HumanPlace } from "./text.ts";

/** A passage as it was published. */
export interface KeptPassage {
  readonly anchor: string;
  /** Of the words, see `textHash`. */
  readonly hash: string;
  readonly level: number | null;
  readonly text: string;
}

/** What was said of a document besides its text, from a day on. */
export interface KeptFacts {
  /** The day on which it was first built here, ISO 8601. */
  readonly published: string;
  readonly title: string;
  /** The document's own date, and its status then. */
  readonly date: string | null;
  readonly status: string;
}

/** One published wording of a document: `versioner/<id>/<version>.json`. */
export interface KeptVersion extends KeptFacts {
  readonly version: number;
  /** What was said of it afterwards, the text being the same, the oldest first. */
  readonly later?: readonly KeptFacts[];
  /** Of all passages, see `textHash`. */
  readonly hash: string;
  readonly passages: readonly KeptPassage[];
}

/** What the lock says of one document. */
export interface LockedDocument {
  readonly file: string;
  /** The newest version; they are numbered from 1. */
  readonly version: number;
  /** The oldest version that is kept, where it is not 1: those before were deleted while the document was withdrawn. */
  readonly first?: number;
  readonly hash: string;
  /** Anchor and hash of each passage of the newest version, in order. */
  readonly passages: readonly (readonly [anchor: string, hash: string])[];
  /** Anchors that earlier versions had, with the last version that had them. */
  readonly gone: readonly (readonly [anchor: string, version: number])[];
  /** Pages of the cases that it has been of, where its id does not say so. */
  readonly cases?: readonly string[];
}

/** `adresser.lock.json`. */
export interface AddressLock {
  readonly format: 1;
  /** By id. */
  readonly documents: Readonly<Record<string, LockedDocument>>;
  /** Every page that has been published, as addresses. */
  readonly pages: readonly string[];
  /** Every feed and calendar that has been published. */
  readonly feeds?: readonly string[];
  /** Every short form of a number, with the page that it led to last. */
  readonly shortForms?: Readonly<Record<string, string>>;
}

/** What of a site that was built has addresses that must last. */
export interface SiteAddresses {
  readonly pages: readonly string[];
  readonly feeds: readonly string[];
  readonly shortForms: ReadonlyMap<string, string>;
}

/** What was said last of a wording. */
export function factsOf(version: KeptVersion): KeptFacts {
  return version.later?.at(-1) ?? version;
}

export const EMPTY_LOCK: AddressLock = { format: 1, documents: {}, pages: [] };

/** What a document's page tells of its earlier wordings. */
export interface History {
  readonly version: number;
  /** The day on which the newest wording came, ISO 8601. */
  readonly published: string;
  readonly hash: string;
  /** The hash of each passage by its anchor. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The newest first. */
  readonly earlier: readonly KeptVersion[];
  readonly newest: KeptVersion;
  readonly gone: readonly { readonly passage: KeptPassage; readonly version: number }[];
}

/** What stands at an address that has no page any more. */
export interface Notice {
  readonly href: string;
  /** The day, ISO 8601; null where nobody has said. */
  readonly since: string | null;
  readonly reason: string;
  readonly replacedBy: string | null;
}

/** A page that has left its address without leaving a notice there. */
export interface Removal {
  /** The day, ISO 8601. */
  readonly datum: string;
  readonly skäl: string;
  /** The address of what stands in its place. */
  readonly ersättsAv: string | null;
}

/** What a person has said of addresses: `adresser.yml`. */
export interface AddressBook {
  /** Old address → new one. */
  readonly moved: ReadonlyMap<string, string>;
  readonly removed: ReadonlyMap<string, Removal>;
  /** Where each address stands in the file, by list and address: `omdirigera/old/`. */
  readonly places: ReadonlyMap<string, HumanPlace>;
}

export const EMPTY_BOOK: AddressBook = { moved: new Map(), removed: new Map(), places: new Map() };

export const CHANGE_KINDS = ["publicerad", "ändrad", "uppgifter", "borttagen"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One line of the log of changes. */
export interface Change {
  /** ISO 8601. */
  readonly day: string;
  readonly kind: ChangeKind;
  readonly href: string;
  /** null where the document is gone. */
  readonly title: string | null;
  readonly version: number | null;
  readonly reason: string | null;
}
