// The file of a document's wordings, `<document>lydelser.json`: written when the site is built, read by scripts on the page.

export interface Wording {
  readonly hash: string;
  readonly version: number;
  readonly text: string;
}

export interface Wordings {
  readonly version: number;
  readonly hash: string;
  /** Anchor → hash of the passage as it stands. */
  readonly passages: Readonly<Record<string, string>>;
  /** Anchor → earlier wordings of the passage, the newest first. */
  readonly earlier: Readonly<Record<string, readonly Wording[]>>;
  /** Anchors of passages that are gone → as they last stood. */
  readonly gone: Readonly<Record<string, Wording>>;
}
