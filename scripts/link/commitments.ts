// The promises of all documents: which are the same, which recommendation they are made under, what later documents say of them.
import type { CommitmentRecord } from "../model/collection.ts";
import type { Reading } from "./reading.ts";
import type { Recommendation } from "./recommendations.ts";

/** All promises, by document and place. */
export function linkCommitments(
  _readings: readonly Reading[],
  _recommendations: readonly Recommendation[],
): CommitmentRecord[] {
  return [];
}
