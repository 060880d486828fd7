// Words of an original that are known to be wrong: broken by a scan and mended, or wrong in the paper itself and left so.

/** `ocr`: a scan broke the word, and the text has it mended. `källfel`: the paper itself has it so, and so has the text. */
export const CORRECTION_KINDS = ["ocr", "källfel"] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** A place in the original as it was read: 1-based line and column, and the page where the original has pages. */
export interface OriginalPlace {
  readonly line: number;
  readonly column: number;
  readonly page: number | null;
}

/** One such word. `by` is the lexicon or the person; `confidence` 0 to 1, 1 for a person. */
export interface Correction extends OriginalPlace {
  /** Letters and figures of the Markdown before it; null where the word stands in a part that the Markdown leaves out. */
  readonly at: number | null;
  readonly original: string;
  readonly corrected: string;
  readonly kind: CorrectionKind;
  readonly by: string;
  readonly confidence: number;
}

/** A word that was left as it stands, for a person to judge. */
export interface Suggestion extends OriginalPlace {
  readonly original: string;
  readonly suggested: string;
  readonly confidence: number;
}

/** What stands beside a Markdown file, as `<name>.corrections.json`. */
export interface CorrectionFile {
  readonly lexicon: string | null;
  readonly corrections: readonly Correction[];
  readonly suggestions: readonly Suggestion[];
}

/** A correction where it stands in a passage: offsets into the text of the passage. */
export interface PlacedCorrection {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly corrected: string;
  readonly kind: CorrectionKind;
  readonly by: string;
  readonly confidence: number;
}
