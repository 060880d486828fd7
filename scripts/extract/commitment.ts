// What a document promises: what is to be done, planned, looked into or reported back, by whom and when.
import type { ParsedDocument } from "../model/document.ts";
import type { CommitmentFinding } from "../model/findings.ts";

/** The promises of a document, in order of place. Never fails; routine work is no promise. */
export function extractCommitments(_document: ParsedDocument): CommitmentFinding[] {
  return [];
}
