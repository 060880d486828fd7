// Where a Swedish compound may be parted: "socialnämnden" → "social", "nämnden".

/** What a form may do in a compound. */
export interface CompoundLexicon {
  /** It may begin a compound, or stand inside one: "social", "arbets", "kvinno". */
  readonly begins: (form: string) => boolean;
  /** It begins several, though the dictionary does not say that it may begin others: "ladd", "läx". */
  readonly beginsOthers: (form: string) => boolean;
  /** It may end one: "nämnden", "utredning". */
  readonly ends: (form: string) => boolean;
  /** It stands alone: "taket", which a dictionary may say nothing more of. */
  readonly isWord: (form: string) => boolean;
}

const SHORTEST_WORD = 6;
const SHORTEST_FIRST = 3;
/** They begin many words and few by chance, where a word of four letters follows: "elavtal", "ishall"; never inside, "polisrapport". */
const SHORTER_FIRSTS = ["el", "is", "öl"];
const SHORTEST_LAST = 4;
const SHORTEST_HEAD = 2;
/** A first part that is so long is most often a compound, whose parts may be asked for: "strandskydds-". */
const LONG_FIRST = 11;
const MOST_PARTS = 4;

/** They begin words of their own ("förtryck", "utredning"), and what is left of such a word is no word that it is made of. */
const PREFIXES: ReadonlySet<string> = new Set(
  "för över upp ut in av an be om på till under efter med mot från fram sam miss ned ner åter bort hem fast ihop lös an ge kvar han dis best först".split(
    " ",
  ),
);
/** They begin many words of the dictionary, and are no first part of a compound, or leave what has another meaning by itself. */
const NO_FIRST: ReadonlySet<string> = new Set(
  (
    "ned upp ner samman väl med till kring genom igenom undan framåt förbi före förut inför inne inom utom utan uppåt åt tills " +
    "kon kom pro trans inter pre gen res sär all när där var andra andre ena ren led hel hal med per " +
    "tran rap rapp sann samm änd hän gall para serve rätt ord"
  ).split(" "),
);

/**
 * Whether what words of a dictionary begin with may be taken for a first part of compounds by that alone. Not "unders" and
 * "fört": words with a prefix begin so.
 */
export function mayBeProven(form: string): boolean {
  const isPrefix = (text: string): boolean => PREFIXES.has(text) || NO_FIRST.has(text);
  return (
    form.length >= SHORTEST_FIRST && !isPrefix(form) && !(/[st]$/.test(form) && isPrefix(form.slice(0, -1)))
  );
}

/** Ends of words that look like words: "möjlighet", "ledamöter", "beslutet", "servering". */
const NO_LAST: ReadonlySet<string> = new Set(
  "heten heter hets aren andet anden ande else elser elsen ningar ningen skapet möter arens ernas ningarna ligen sammare iska iskt istisk ring ringen ringens ringar ringarna ringarnas ände förande föranden förandet förandes förandens".split(
    " ",
  ),
);

/**
 * Nouns so short that a dictionary leaves them out of its compounds, or that longer words end in by chance. Only such as
 * end many words: "bygglov", "kalenderår", "brukarråd".
 */
const SHORT_HEADS: readonly (readonly [nouns: string, endings: string])[] = [
  [
    "år råd ord tak tal lov lås län bud öl hus rum liv mål fel hem bad hål köp kök hav nät lån rör tåg val",
    "s et ets en ens",
  ],
  ["väg lag båt bil tid dag del sal lön zon ort kod bod", "s en ens ar ars arna arnas er ers erna ernas"],
  ["gat", "a as an ans or ors orna ornas"],
  ["bok bro sjö", "s en ens n ns ar ars arna arnas"],
];
const HEAD_FORMS: ReadonlySet<string> = new Set(
  SHORT_HEADS.flatMap(([nouns, endings]) =>
    nouns.split(" ").flatMap((noun) => ["", ...endings.split(" ")].map((ending) => noun + ending)),
  ),
);

function isLast(rest: string, lexicon: CompoundLexicon): boolean {
  if (HEAD_FORMS.has(rest)) return lexicon.isWord(rest);
  return rest.length >= SHORTEST_LAST && !NO_LAST.has(rest) && lexicon.ends(rest);
}

// "översvämnings-", "säkerhets-", "informations-": any word may follow, though the dictionary does not say that it ends compounds
const SURE_FIRST = /(?:..ings|..hets|..skaps|..ions|..itets)$/;

/** The fewest parts, the longest last one: found from the end, each place once. */
function partsFrom(word: string, from: number, left: number, lexicon: CompoundLexicon): string[] | null {
  const rest = word.slice(from);
  if (from > 0 && isLast(rest, lexicon)) return [rest];
  if (left <= 1) return null;
  let best: string[] | null = null;
  for (let to = from + SHORTEST_FIRST; to <= word.length - SHORTEST_HEAD; to++) {
    const part = word.slice(from, to);
    if (PREFIXES.has(part) || !lexicon.begins(part)) continue;
    const rest = word.slice(to);
    const isSure =
      SURE_FIRST.test(part) && rest.length >= SHORTEST_LAST && !NO_LAST.has(rest) && lexicon.isWord(rest);
    const after = isSure ? [rest] : partsFrom(word, to, left - 1, lexicon);
    if (after !== null && (best === null || after.length + 1 < best.length)) best = [part, ...after];
  }
  return best;
}

/** "strandskydds" → "strand", "skydds"; a first part that is short, or none to part, stays. */
function partsOfFirst(first: string, lexicon: CompoundLexicon): readonly string[] {
  if (first.length < LONG_FIRST) return [first];
  // what ends a first part stands inside a compound, and ends others without its -s
  const ends = (form: string): boolean =>
    lexicon.begins(form) && (lexicon.ends(form) || lexicon.ends(form.replace(/s$/, "")));
  return firstParting(first, { ...lexicon, ends }) ?? [first];
}

/** By what the dictionary says of first parts, and where that gives nothing, by what it shows: "polis-rapport", not "pol-israpport". */
function firstParting(word: string, lexicon: CompoundLexicon): string[] | null {
  const begins = (form: string): boolean => lexicon.begins(form) || lexicon.beginsOthers(form);
  return partsFrom(word, 0, MOST_PARTS, lexicon) ?? partsFrom(word, 0, MOST_PARTS, { ...lexicon, begins });
}

function partsOf(word: string, lexicon: CompoundLexicon): readonly string[] {
  const parts = word.length < SHORTEST_WORD ? null : firstParting(word, lexicon);
  const last = parts?.at(-1);
  if (parts === null || last === undefined) return [word];
  const firsts = parts.slice(0, -1).flatMap((first) => partsOfFirst(first, lexicon));
  return [...firsts, ...partsOf(last, lexicon)];
}

/**
 * The parts of a compound, those of its last part and of a long first part included: "kompetensutvecklingsarbete" →
 * "kompetens", "utvecklings", "arbete"; "strandskyddsdispens" → "strand", "skydds", "dispens". The word alone where it is none.
 * @param word lower case, NFC
 */
export function compoundParts(word: string, lexicon: CompoundLexicon): readonly string[] {
  const parts = partsOf(word, lexicon);
  const first = SHORTER_FIRSTS.find((short) => word.startsWith(short));
  const rest = word.slice(first?.length);
  if (parts.length > 1 || first === undefined || rest.length < SHORTEST_LAST) return parts;
  const after = partsOf(rest, lexicon);
  return after.length > 1 || isLast(rest, lexicon) ? [first, ...after] : parts;
}
