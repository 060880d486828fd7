// A row: one line of the original as its words, cleared of what stood around them, or one of several glued on a line.
import type { Inline } from "../model/blocks.ts";
import type { Joint, LinePlace, TableRow } from "../model/text.ts";

export interface Row extends Inline {
  /** 1-based line of the original. */
  readonly line: number;
  /** Offset of the line in the original. */
  readonly start: number;
  readonly page: number | null;
  /** Page `page` of the original begins with this row. */
  readonly startsPage: boolean;
  /** Empty lines above. */
  readonly gap: number;
  /** All of it is set in bold. */
  readonly bold: boolean;
  /** Level of a `#` heading in the original, else null. */
  readonly hashes: number | null;
  /** A sign of a list stood before the words. */
  readonly bullet: boolean;
  /** How the original itself says that this row meets the one above; null where only the words can tell. */
  readonly joint: Joint | null;
  readonly cells: TableRow | null;
  /** Where on its page it stands; null where the original does not say. */
  readonly place: LinePlace | null;
}

// “… avslutas inom lagstadgad tid.”, “följande yttrande:”, “(SOU 2023:62).”, “… i staden.”
const FINAL = /[.!?:;…]["”»’)\]]*$/;

/** Whether a sentence, or what stands for one, ends here. */
export function endsSentence(text: string): boolean {
  return FINAL.test(text);
}

/** `förtryck i Malmö` goes on from the row before; `Ordförande` does not. */
export function startsLower(text: string): boolean {
  return /^[("”]?\p{Ll}/u.test(text);
}

/** A title as it is compared: letters and digits only. */
export function key(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
