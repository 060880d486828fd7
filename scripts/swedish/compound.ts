// Where a Swedish compound may be parted: "socialnämnden" → "social", "nämnden".

/** What a form may do in a compound. */
export interface CompoundLexicon {
  /** It may begin a compound, or stand inside one: "social", "arbets", "kvinno". */
  readonly begins: (form: string) => boolean;
  /** It may end one: "nämnden", "utredning". */
  readonly ends: (form: string) => boolean;
}

const SHORTEST_WORD = 7;
const SHORTEST_FIRST = 3;
const SHORTEST_LAST = 4;
const MOST_PARTS = 4;

/** They begin words of their own ("förtryck", "utredning"), and what is left of such a word is no word that it is made of. */
const PREFIXES: ReadonlySet<string> = new Set(
  "för över upp ut in av an be om på till under efter med mot från fram sam miss ned ner åter bort hem fast ihop lös an ge".split(
    " ",
  ),
);
/** Ends of words that look like words: "möjlighet", "ledamöter", "beslutet". */
const NO_LAST: ReadonlySet<string> = new Set(
  "heten heter hets aren andet anden ande else elser elsen ningar ningen skapet möter arens ernas ningarna ligen sammare iska iskt istisk".split(
    " ",
  ),
);

/** The fewest parts, the longest last one: found from the end, each place once. */
function partsFrom(word: string, from: number, left: number, lexicon: CompoundLexicon): string[] | null {
  const rest = word.slice(from);
  if (from > 0 && rest.length >= SHORTEST_LAST && !NO_LAST.has(rest) && lexicon.ends(rest)) return [rest];
  if (left <= 1) return null;
  let best: string[] | null = null;
  for (let to = from + SHORTEST_FIRST; to <= word.length - SHORTEST_LAST; to++) {
    const part = word.slice(from, to);
    if (PREFIXES.has(part) || !lexicon.begins(part)) continue;
    const after = partsFrom(word, to, left - 1, lexicon);
    if (after !== null && (best === null || after.length + 1 < best.length)) best = [part, ...after];
  }
  return best;
}

/**
 * The parts of a compound, those of its last part included: "kompetensutvecklingsarbete" → "kompetens", "utvecklings", "arbete".
 * The word alone where it is none.
 * @param word lower case, NFC
 */
export function compoundParts(word: string, lexicon: CompoundLexicon): readonly string[] {
  if (word.length < SHORTEST_WORD) return [word];
  const parts = partsFrom(word, 0, MOST_PARTS, lexicon);
  const last = parts?.at(-1);
  return parts === null || last === undefined
    ? [word]
    : [...parts.slice(0, -1), ...compoundParts(last, lexicon)];
}

/** Words that end so by themselves, and look like a form of another. */
const NO_FORMS: ReadonlySet<string> = new Set(
  "internet planet budget paket diet poet magnet redan medan sedan utan innan annan ovan nedan".split(" "),
);

/**
 * What a noun in definite form is without an ending that the Swedish stemmer of Snowball leaves on: "barnet", "barnets" → "barn",
 * "läget" → "läge", "kvinnan", "kvinnans" → "kvinna". Null for other words.
 * @param isWord says whether a form stands in the dictionary
 */
export function definiteBase(word: string, isWord: (form: string) => boolean): string | null {
  const bare = /(?:et|an)s$/.test(word) ? word.slice(0, -1) : word;
  if (!/(?:et|an)$/.test(bare) || bare.length < 5 || NO_FORMS.has(bare) || !isWord(bare)) return null;
  // "läge-t", "kvinna-n"
  const short = bare.slice(0, -1);
  if (isWord(short)) return short;
  const noun = bare.slice(0, -2);
  return bare.endsWith("et") && isWord(noun) && !/[aeiouyåäö]$/.test(noun) ? noun : null;
}
