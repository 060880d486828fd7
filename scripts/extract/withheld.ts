// Passages that stand under an item which is withheld for secrecy: nothing is read out of them.
import type { Passage } from "../model/document.ts";
import { sectionEnd } from "../model/document.ts";

// Borttagen på grund av sekretess   Borttaget p.g.a. sekretess   Utgår på grund av sekretess   Sekretessärende
const WITHHELD =
  /(?<!\p{L})(?:bortta(?:gen|get|gna)|utgår|maskera(?:d|t|de)|redigerad)\s(?:på grund av|p\.?\s?g\.?\s?a\.?|med hänsyn till|enligt)\s[^.\n]{0,30}?sekretess|^\s*sekretess(?:ärende)?\s*$/iu;

/** Every form of the words holds this one; most texts do not. */
const SECRECY = /sekretess/iu;

/** Does this text say that something is left out for secrecy? */
function saysWithheld(text: string): boolean {
  return SECRECY.test(text) && WITHHELD.test(text);
}

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
