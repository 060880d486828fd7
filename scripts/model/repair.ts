// Words that a scan has broken, and what was made of them.

/** A place in the original: 1-based line and column, and the page where the original has pages. */
interface OriginalPlace {
  readonly line: number;
  readonly column: number;
  readonly page: number | null;
}

/** A word that was changed. `confidence` is the probability, 0 to 1; `siffra` marks a digit that became a letter. */
export interface Repair extends OriginalPlace {
  readonly original: string;
  readonly corrected: string;
  readonly confidence: number;
  readonly kind: "bokstav" | "siffra";
}

/** A word that was left as it stands, for a person to judge. */
export interface Suggestion extends OriginalPlace {
  readonly original: string;
  readonly suggested: string;
  readonly confidence: number;
}
