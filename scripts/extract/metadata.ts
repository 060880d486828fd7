// Reads what a document says about itself into the front matter: type, status, number, date, bodies, what it answers.
import type { Block } from "../model/blocks.ts";
import type { Facts } from "../model/document.ts";
import type { LetterheadField } from "../model/letterhead.ts";
import type { SourceText } from "../model/text.ts";
import { findDiarienummer, normaliseDiarienummer, readDiarienummer } from "../swedish/diarienummer.ts";
import { findBesvarar, findFöljerUpp } from "./document-answers.ts";
import { findFörvaltning, findNämnd, findTill } from "./document-body.ts";
import { findDate } from "./document-date.ts";
import { type DocumentReading, fieldValues, readingOf } from "./document-reading.ts";
import { findType } from "./document-type.ts";
import { statusOf } from "./status.ts";

export type MetadataValues = Omit<Facts, "title">;

export interface Metadata {
  readonly values: MetadataValues;
  /** Field → why it has its value, for each value that the text does not state literally. A Swedish sentence. */
  readonly inferred: Readonly<Record<string, string>>;
}

// Dnr   Vårt dnr   Diarienummer, alone on a line or before the number; never "Ert dnr"
const OWN_LABEL = /^(?:vårt\s)?(?:dnr|diarienummer|diarienr|ärendenummer)(?!\p{L})/iu;
// § 45 Dnr OAN.2021.123, in an extract of minutes
const EXCERPT_LABEL = /^§\s?\d{1,4}\s{1,4}(?=dnr|diarienummer)/iu;
const THEIRS = /^er(?:t|a|an)?(?!\p{L})/iu;
const CELLS_AFTER_LABEL = 3;

/** The number that is all of a cell of the letterhead. */
function wholeNumber(cell: string | undefined): string | null {
  const [found] = findDiarienummer(cell ?? "");
  return found !== undefined && found.start === 0 && found.end === cell?.length ? cell : null;
}

/** The number beside or after an own label in the lines at the top; in columns other cells may stand between. */
function labelledNumber(head: readonly string[]): string | null {
  const isExcerpt = head.some((line) => /utdrag/iu.test(line));
  for (const [index, line] of head.entries()) {
    const own = isExcerpt ? line.replace(EXCERPT_LABEL, "") : line;
    if (!OWN_LABEL.test(own)) continue;
    const [same] = findDiarienummer(own);
    const after = head.slice(index + 1, index + 1 + CELLS_AFTER_LABEL);
    const number =
      (same === undefined ? null : own.slice(same.start, same.end)) ??
      readDiarienummer(after[0] ?? "")?.printed ??
      after.map(wholeNumber).find((found) => found !== null);
    if (number != null) return number;
  }
  return null;
}

/** The document's own number: the letterhead's, never one that merely occurs in the text. A kallelse has none. */
function ownDiarienummer(reading: DocumentReading): string | null {
  for (const value of fieldValues(reading, "diarienummer")) {
    const number = readDiarienummer(value);
    if (number !== null) return number.printed;
  }
  const labelled = labelledNumber(reading.head);
  const theirs = reading.head.filter((line) => THEIRS.test(line));
  // a number that stands alone may be the one that a label "Ert dnr" above it waits for
  if (labelled !== null || theirs.some((line) => findDiarienummer(line).length === 0)) return labelled;
  const lone = new Set(reading.head.flatMap((line) => wholeNumber(line) ?? []));
  const [only] = lone;
  return lone.size === 1 &&
    only !== undefined &&
    !findDiarienummer(only).some(({ kind }) => kind === "granskning")
    ? only
    : null;
}

/**
 * Reads the metadata of a converted document. Every field is there; null (or [], `okänd`, `övrigt`) where the text does
 * not tell. Source of the rules: records.md, Front matter.
 */
export function extractMetadata(input: {
  readonly source: SourceText;
  readonly fields: readonly LetterheadField[];
  readonly blocks: readonly Block[];
  readonly damaged: boolean;
}): Metadata {
  const reading = readingOf(input);
  const { type, basis } = findType(reading);
  const diarienummer = type === "kallelse" ? null : ownDiarienummer(reading);
  const date = findDate(reading, input.source, type);
  const nämnd = findNämnd(reading, type);
  const förvaltning = findFörvaltning(reading, type);
  const decidedBy = fieldValues(reading, "beslutad-av").map((value) => ({
    type: "paragraph",
    text: `Beslutad av ${value}`,
  }));
  const status = statusOf([...decidedBy, ...reading.pieces], type, input.damaged);
  const bases = { type: basis, nämnd: nämnd?.basis, förvaltning: förvaltning?.basis };
  return {
    values: {
      type,
      status: status?.status ?? "okänd",
      diarienummer,
      date: date?.date ?? null,
      dateRole: date?.role ?? null,
      nämnd: nämnd?.name ?? null,
      förvaltning: förvaltning?.name ?? null,
      till: findTill(reading),
      besvarar: findBesvarar(reading, type, normaliseDiarienummer(diarienummer ?? "")),
      följerUpp: findFöljerUpp(reading, type),
    },
    inferred: Object.fromEntries(
      Object.entries(bases).flatMap(([field, why]) => (why == null ? [] : [[field, why]])),
    ),
  };
}
