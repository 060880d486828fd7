// Passages that stand under an item which is withheld for secrecy: nothing is read out of them.
import type { Passage } from "../model/document.ts";
import { sectionEnd } from "../model/document.ts";
import { saysWithheld } from "../swedish/secrecy.ts";

/** The indices of all passages of a document that are withheld, or stand under a heading that is. */
export function withheldPassages(passages: readonly Passage[]): ReadonlySet<number> {
  const withheld = new Set<number>();
  passages.forEach((passage, index) => {
    if (!saysWithheld(passage.text)) return;
    const end = passage.type === "heading" ? sectionEnd(passages, index) : index + 1;
    for (let at = index; at < end; at++) withheld.add(at);
  });
  return withheld;
}
