// The word pairs of Swedish at large, out of the bigram list of Tesseract's older Swedish model (tessdata, Apache-2.0).
import { type Automaton, bitsOf, WORD_BITS } from "./automaton.ts";
import { NUMBER } from "./counts.ts";
import { wordsOfModel } from "./dawg.ts";

/** `nämnden,` → `nämnden`, `????` (a number) → `#`; null for what is no word of Swedish. */
function clean(word: string, automaton: Automaton): string | null {
  if (/^\?+$/.test(word)) return NUMBER;
  const bare = word
    .replace(/[,.:;!?”")]+$/u, "")
    .replace(/^[”"(]/u, "")
    .toLowerCase();
  return /^\p{Ll}+$/u.test(bare) && (bitsOf(automaton, bare) & WORD_BITS) !== 0 ? bare : null;
}

/** First word → the words that commonly follow it. @param model an unpacked `swe.traineddata` */
export function commonPairs(model: Buffer, automaton: Automaton): Map<string, string[]> {
  const pairs = new Map<string, Set<string>>();
  for (const pair of wordsOfModel(model, "bigrams")) {
    const [left = "", right = ""] = pair.split(" ");
    // a sentence ends between the two
    if (/[.!?:;]$/.test(left)) continue;
    const first = clean(left, automaton);
    const second = clean(right, automaton);
    if (first === null || second === null) continue;
    pairs.set(first, (pairs.get(first) ?? new Set()).add(second));
  }
  return new Map([...pairs].map(([first, seconds]) => [first, [...seconds].sort()]));
}
