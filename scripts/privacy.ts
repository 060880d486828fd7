// The gate between what was handed in and what gets out: no personal identity number passes it, in whatever corner it stands.
import { basename } from "node:path";
import type { Report } from "./model/diagnostics.ts";
import { type HumanPlace, placeOf, type SourceText } from "./model/text.ts";
import { CONTACT_CLASSES, findContactData } from "./swedish/contact-data.ts";
import {
  findIdentityNumbers,
  findWrittenNumbers,
  type IdentityClass,
  type IdentitySighting,
} from "./swedish/personal-data.ts";

/** A stretch of text that is to be looked through. `where` says what it is, for a message. */
export interface Piece {
  readonly where: string;
  readonly text: string;
  readonly placeOf?: (offset: number) => HumanPlace;
}

/** Letters and figures alone: `811228-9874` → `8112289874`. */
export function figuresOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** A person may say of a number that it is none; of one with the right check digit nobody's word is enough. */
function isCleared(
  { class: type, start, end }: IdentitySighting,
  text: string,
  cleared: ReadonlySet<string>,
): boolean {
  return type === "möjligt personnummer" && cleared.has(figuresOf(text.slice(start, end)));
}

/**
 * Reports every personal identity number in some pieces of one document. The number itself stands in no message.
 * @param cleared numbers of which a person says that they are none (`ejPersonnummer`)
 * @returns true where there is one: the document must not be published
 */
export function reportIdentityNumbers(
  pieces: readonly Piece[],
  file: string,
  cleared: readonly string[],
  report: Report,
): boolean {
  const none = new Set(cleared.map(figuresOf));
  let isFound = false;
  for (const { where, text, placeOf: place } of pieces) {
    for (const sighting of findIdentityNumbers(text)) {
      if (isCleared(sighting, text, none)) continue;
      isFound = true;
      const isSure = sighting.class !== "möjligt personnummer";
      report({
        code: isSure ? "privacy/identity-number" : "privacy/possible-number",
        file: maskNumbers(file),
        place: place?.(sighting.start) ?? null,
        args: { class: sighting.class, where },
      });
    }
  }
  return isFound;
}

/** Text for a message: a number in it stays out of every log. */
export function maskNumbers(text: string): string {
  let masked = text;
  for (const { start, end } of findIdentityNumbers(text).reverse())
    masked = `${masked.slice(0, start)}[personnummer]${masked.slice(end)}`;
  return masked;
}

const UNSEEN = "what the file holds unseen (hidden text, comments, properties)";

/** Everything of an original that may be seen by whoever has it: its name, its text, and what no page of it shows. */
export function piecesOfOriginal(file: string, source: SourceText): Piece[] {
  const unseen = source.unseen ?? [];
  // a number may be cut into several pieces
  const lines = unseen.join("\n");
  return [
    { where: "the file's name", text: basename(file) },
    { where: "the text", text: source.text, placeOf: (offset) => placeOf(source, offset) },
    { where: UNSEEN, text: findIdentityNumbers(lines).length > 0 ? lines : unseen.join("") },
  ];
}

/** Notes what else may lead to a private person, each kind once with how often. */
export function noteContactData(source: SourceText, file: string, report: Report): void {
  const sightings = findContactData(source.text);
  for (const type of CONTACT_CLASSES) {
    const [first, ...more] = sightings.filter((sighting) => sighting.class === type);
    if (first === undefined) continue;
    const args = { class: type, count: String(more.length + 1) };
    report({ code: "privacy/contact-data", file, place: placeOf(source, first.start), args });
  }
}

// figures that belong to one number have little between them, even where a dash takes three bytes
const WIDEST_GAP = 10;
const LETTER_GAP = 2;

/** Whether bytes hold ten figures close together, tags aside: quick, and true too often rather than too seldom. */
function mayHoldNumber(bytes: Uint8Array): boolean {
  let figures = 0;
  let gap = 0;
  let letters = 0;
  let isInTag = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      figures++;
      gap = 0;
      letters = 0;
      if (figures >= 10) return true;
    } else if (figures > 0) {
      if (byte === 60) isInTag = true;
      else if (byte === 62) isInTag = false;
      else if (!isInTag) {
        gap++;
        if ((byte | 32) >= 97 && (byte | 32) <= 122) letters++;
        if (gap > WIDEST_GAP || letters > LETTER_GAP) {
          figures = 0;
          gap = 0;
          letters = 0;
        }
      }
    }
  }
  return false;
}

const TAGS = /<[^>]*>/g;

/** The personal identity number that a file of the site holds, in its bytes or in what a reader sees of them; null for none. */
export function exposureIn(bytes: Uint8Array, cleared: ReadonlySet<string>): IdentityClass | null {
  if (!mayHoldNumber(bytes)) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const views = text.includes("<") ? [text, text.replace(TAGS, "")] : [text];
  for (const view of views) {
    const found = findWrittenNumbers(view).find((sighting) => !isCleared(sighting, view, cleared));
    if (found !== undefined) return found.class;
  }
  return null;
}
