// A document as the Markdown says it: front matter, blocks, passages with their addresses.
import type { Block, Leaf, Level } from "./blocks.ts";
import type { PlacedCorrection } from "./correction.ts";
import type { Findings } from "./findings.ts";
import type { Format } from "./text.ts";

declare const brand: unique symbol;
/** `asn-2024-2039/yttrande`: ASCII, lower case, safe as a path; made by `documentId` alone. */
export type DocumentId = string & { readonly [brand]: "DocumentId" };

export const DOCUMENT_TYPES = [
  "yttrande",
  "tjänsteskrivelse",
  "kallelse",
  "protokoll",
  "plan",
  "handlingsplan",
  "uppföljning",
  "granskning",
  "missiv",
  "motion",
  "nämndinitiativ",
  "remiss",
  "reglemente",
  "övrigt",
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export const STATUSES = ["förslag", "beslutad", "okänd"] as const;
export type Status = (typeof STATUSES)[number];

/** What the date of a document is the date of. */
export const DATE_ROLES = ["dokument", "upprättad", "sammanträde", "beslut", "inkommen"] as const;
export type DateRole = (typeof DATE_ROLES)[number];

/** Where the Markdown comes from. `damage` is the share of words (0 to 1) that look broken by a scan. */
export interface Original {
  readonly file: string;
  readonly sha256: string;
  readonly format: Format;
  readonly pages: number | null;
  readonly ocr: boolean;
  readonly damage: number;
  /** The pages of the file that are this document, "5-9", where the file holds several; null where all of it is. */
  readonly part: string | null;
  /** Where its publisher has it (http or https); null where nobody has said. */
  readonly source: string | null;
}

/** What was mended in a text that a scan had broken. `lexicon` names the words and pairs that it rests on. */
export interface RepairNote {
  readonly lexicon: string;
  readonly applied: number;
  readonly suggested: number;
}

/** Who has read the conversion against its original, and when (ISO 8601). */
export interface Review {
  readonly av: string;
  readonly datum: string;
}

/** From when a document is no longer published (ISO 8601), and why. */
export interface Withdrawal {
  readonly datum: string;
  readonly skäl: string;
}

/** A stretch of the original that the Markdown leaves out: whole lines, "12" or "12-30" (1-based), or `text` in them. */
export interface RemovedNote {
  readonly reason: string;
  readonly lines: string;
  readonly words: number;
  readonly text?: string;
}

/** What a document says about itself as a whole. Dates are ISO 8601, unknown is null. */
export interface Facts {
  readonly title: string;
  readonly type: DocumentType;
  readonly status: Status;
  readonly diarienummer: string | null;
  readonly date: string | null;
  readonly dateRole: DateRole | null;
  readonly nämnd: string | null;
  readonly förvaltning: string | null;
  readonly till: string | null;
  readonly besvarar: readonly string[];
  readonly följerUpp: string | null;
}

/** The front matter of content/dokument/*.md; see records.md. `inferred`: field → basis, for what the text does not state. */
export interface FrontMatter extends Facts {
  readonly inferred: Readonly<Record<string, string>>;
  readonly original: Original | null;
  readonly removed: readonly RemovedNote[];
  readonly repair: RepairNote | null;
  readonly granskad: Review | null;
  readonly avpublicera: Withdrawal | null;
  /** Numbers of which a person says that they are no personal identity numbers. */
  readonly ejPersonnummer: readonly string[];
}

/** The fields of front matter, in the order in which they are written. */
export const FRONT_MATTER_FIELDS = [
  "title",
  "type",
  "status",
  "diarienummer",
  "date",
  "dateRole",
  "nämnd",
  "förvaltning",
  "till",
  "besvarar",
  "följerUpp",
  "inferred",
  "original",
  "removed",
  "repair",
  "granskad",
  "avpublicera",
  "ejPersonnummer",
] as const satisfies readonly (keyof FrontMatter)[];

/** A leaf with its address. `line` is its 1-based line in the Markdown file; `section` the index of the passage that heads it. */
export interface Passage {
  readonly anchor: string;
  readonly type: Leaf["type"] | "item";
  readonly level: Level | null;
  readonly text: string;
  readonly line: number;
  readonly section: number | null;
}

/** A document after `parse`: the interface between the two halves. `passages[i]` is the i-th of `leavesOf(blocks)`. */
export interface ParsedDocument {
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  /** Words that a scan broke or that the paper itself has wrong, where they stand. */
  readonly corrections: readonly PlacedCorrection[];
}

/** A document with its address and what was found in it. `href` ends with a slash. */
export interface PolicyDocument extends ParsedDocument {
  readonly id: DocumentId;
  readonly href: string;
  readonly findings: Findings;
}

/** The passages that belong to the section headed by passage `index`: up to the next heading of its level or higher. */
export function sectionEnd(passages: readonly Passage[], index: number): number {
  const level = passages[index]?.level ?? 6;
  let end = index + 1;
  while (end < passages.length) {
    const next = passages[end]?.level;
    if (next !== null && next !== undefined && next <= level) break;
    end++;
  }
  return end;
}
