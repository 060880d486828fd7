// Two texts held up against each other: what goes in, and what is found.

/** One passage of a text that is compared. `href` leads to it; a heading starts a section. */
export interface ComparedPassage {
  readonly href: string;
  readonly text: string;
  readonly isHeading: boolean;
}

/** A text that is compared. `bodies` are the names of its nämnd and förvaltning, which may stand for one another. */
export interface ComparedText {
  readonly name: string;
  readonly href: string;
  readonly bodies: readonly string[];
  readonly passages: readonly ComparedPassage[];
}

/** Equal and deleted parts make the old text, equal and inserted ones the new. `role`: only who speaks differs (nämnden, förvaltningen). */
export interface Part {
  readonly kind: "equal" | "deleted" | "inserted";
  readonly text: string;
  readonly role: boolean;
}

export interface Side {
  readonly text: string;
  readonly href: string;
}

/** `left`: where a sentence stood that the other text has elsewhere; the pair itself stands at its place in the second text. */
export const ROW_KINDS = ["equal", "role", "changed", "moved", "left", "only-a", "only-b"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Why a difference weighs: figures and times, words that turn the meaning, what shall or can or is done, other wording. */
export type Weighing = "tal" | "nekande" | "form" | "ord";

/** One sentence of either text, or a pair. `number` counts what differs, from 1, in order; 0 where nothing does. */
export interface Row {
  readonly kind: RowKind;
  readonly a: Side | null;
  readonly b: Side | null;
  readonly parts: readonly Part[];
  readonly isHeading: boolean;
  readonly number: number;
  readonly weight: number;
  readonly weighing: Weighing | null;
}

export interface Comparison {
  readonly rows: readonly Row[];
  readonly counts: Readonly<Record<RowKind, number>>;
  /** The differences that change the meaning, the weightiest first. */
  readonly weightiest: readonly Row[];
}
