// Promises in plain Swedish: what is promised, and how sure it is that it was.
import type { Status } from "../model/document.ts";
import type { CommitmentKind } from "../model/findings.ts";

export const COMMITMENT_WORDS: Readonly<Record<CommitmentKind, string>> = {
  lovar: "Lovar",
  planerar: "Planerar",
  undersöker: "Undersöker",
  återrapporterar: "Ska återrapporteras",
  pågår: "Pågår",
};

/** The status of a document, said of a promise in it. What became of a proposal its text cannot say. */
export const PROMISE_STATUS: Readonly<Record<Status, string>> = {
  förslag: "Förslag, inte beslut",
  beslutad: "Beslutat",
  okänd: "Okänt om det är beslutat",
};
