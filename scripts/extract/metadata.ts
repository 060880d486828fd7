// Reads what a document says about itself into the front matter: type, status, number, date, bodies, what it answers.
import type { Block } from "../model/blocks.ts";
import type { FrontMatter } from "../model/document.ts";
import type { LetterheadField } from "../model/letterhead.ts";
import type { SourceText } from "../model/text.ts";
import { findDiarienummer, normaliseDiarienummer } from "../swedish/diarienummer.ts";
import { findBesvarar, findFöljerUpp } from "./document-answers.ts";
import { findFörvaltning, findNämnd, findTill } from "./document-body.ts";
import { findDate } from "./document-date.ts";
import { type DocumentReading, fieldValues, readingOf } from "./document-reading.ts";
import { findType } from "./document-type.ts";
import { statusOf } from "./status.ts";

export type MetadataValues = Pick<
  FrontMatter,
  | "type"
  | "status"
  | "diarienummer"
  | "date"
  | "dateRole"
  | "nämnd"
  | "förvaltning"
  | "till"
  | "besvarar"
  | "följerUpp"
>;

export interface Metadata {
  readonly values: MetadataValues;
  /** Field → why it has its value, for each value that the text does not state literally. A Swedish sentence. */
  readonly inferred: Readonly<Record<string, string>>;
}

// Dnr   Vårt dnr   Diarienummer, alone on a line or before the number; never "Ert dnr"
const OWN_LABEL = /^(?:vårt\s)?(?:dnr|diarienummer|diarienr|ärendenummer)(?!\p{L})/iu;

/** The document's own number: the letterhead's, never one that merely occurs in the text. A kallelse has none. */
function ownDiarienummer(reading: DocumentReading): string | null {
  for (const value of fieldValues(reading, "diarienummer")) {
    const number = normaliseDiarienummer(value);
    if (number !== null) return number;
  }
  for (const [index, line] of reading.head.entries()) {
    if (!OWN_LABEL.test(line)) continue;
    const [same] = findDiarienummer(line);
    const number = same?.normal ?? normaliseDiarienummer(reading.head[index + 1] ?? "");
    if (number !== null) return number;
  }
  return null;
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
      besvarar: findBesvarar(reading, type, diarienummer),
      följerUpp: findFöljerUpp(reading, type),
    },
    inferred: Object.fromEntries(
      Object.entries(bases).flatMap(([field, why]) => (why == null ? [] : [[field, why]])),
    ),
  };
}
