// What is answered to a query: a number first, then the words, then most of the words, then what else may have been meant.
import { stemOf } from "../swedish/stem.ts";
import { collides, type StrictStem, strictStems } from "./fallback.ts";
import type { Files } from "./files.ts";
import { askedKey, fileOf, type Identified, isCaseKey } from "./identifiers.ts";
import type { Offer, Outcome } from "./outcome.ts";
import { type FacetCounts, hasChoice, isSearchable, kindOf, type Query, termOf } from "./query.ts";
import { type Found, findDocuments, idsFor, ofFragments, type PagefindInstance } from "./shards.ts";
import { type LetterFile, letterOf, nearestWord } from "./spelling.ts";
import { alikeTo } from "./synonyms.ts";

/** An index that is open. */
export interface Index {
  readonly shards: readonly PagefindInstance[];
  readonly known: FacetCounts;
  readonly files: Files;
}

function nothing(query: Query, known: FacetCounts): Found {
  return { query: { ...query, page: 1 }, total: 0, pages: 1, hits: [], facets: known };
}

/** Answers a query. @throws where a part of the index cannot be fetched */
export async function answer(index: Index, query: Query): Promise<Outcome> {
  const { known, files } = index;
  const rest = {
    numbers: [],
    isUnknownNumber: false,
    isRelaxed: false,
    alike: await alikeWords(query.text, files),
    offer: null,
  };
  const kind = kindOf(query);
  if (kind === "nothing") return { ...nothing(query, known), ...rest };
  if (kind === "browse")
    return { ...(await findDocuments(index.shards, { query, term: null, strict: [] }, known)), ...rest };
  const key = askedKey(query.text);
  const numbers = key === null ? [] : ((await files.number(fileOf(key)))[key] ?? []);
  if (key !== null && isCaseKey(key) && files.hasNumbers && numbers.length === 0)
    return { ...nothing(query, known), ...rest, isUnknownNumber: true };
  const found = await findWords(index, query, numbers);
  const shown = { ...rest, numbers: hasChoice(query) ? [] : numbers };
  if (found.total > 0 || key !== null) return { ...found, ...shown };
  const most = await mostWords(index, query);
  if (most !== null) return { ...most, ...shown, isRelaxed: true, offer: await offerFor(index, query) };
  return { ...found, ...shown, offer: await offerFor(index, query) };
}

/** What means the same. Asked of abbreviations and of several words alone: a long word by itself is most often neither. */
async function alikeWords(text: string, files: Files): Promise<readonly string[]> {
  return /(?<!\p{L})\p{L}{2,6}(?!\p{L})/u.test(text) ? alikeTo(text, await files.synonyms("alla")) : [];
}

/** Documents with all words. A number without its letters is searched with them, where only one has it. */
async function findWords(
  { shards, known, files }: Index,
  query: Query,
  numbers: readonly Identified[],
): Promise<Found> {
  const [only, ...others] = numbers;
  const text = only !== undefined && others.length === 0 ? only.label : query.text;
  const term = await withBases(termOf(text), files);
  return findDocuments(shards, { query, term, strict: await strictOf(term, files) }, known);
}

/** Typed å, ä and ö count where the collection has another word that differs in them alone. */
async function strictOf(term: string, files: Files): Promise<StrictStem[]> {
  const stems = await Promise.all(
    strictStems(term).map(async (stem) => {
      const { words } = await files.letter(letterOf(stem.stem));
      return Object.keys(words).some((word) => collides(stem, word)) ? [stem] : [];
    }),
  );
  return stems.flat();
}

/** "barnets" → "barn", "kvinnan" → "kvinna", where the collection has the word: the stemmer leaves the ending on. Quoted words stay. */
async function withBases(term: string, files: Files): Promise<string> {
  if (term.includes('"') || !/(?:et|an)s?(?!\p{L})/u.test(term)) return term;
  const words = await Promise.all(
    term.split(" ").map(async (word) => {
      if (!/^\p{L}{3,}(?:et|an)s?$/u.test(word)) return word;
      const lower = word.toLowerCase();
      return baseOf(lower, await files.letter(letterOf(lower))) ?? word;
    }),
  );
  return words.join(" ");
}

/** What the dictionary said when the index was made; of a form that no text has, the word that some text has another form of. */
function baseOf(word: string, { words, bases }: LetterFile): string | null {
  const known = bases[word];
  if (known !== undefined || words[word] !== undefined) return known ?? null;
  const bare = word.replace(/s$/, "");
  const stems = new Set(Object.keys(words).map(stemOf));
  return (
    [bare.slice(0, -1), bare.slice(0, -2)].find((base) => base.length >= 3 && stems.has(stemOf(base))) ?? null
  );
}

/** So many words are looked up one by one. */
const MOST_WORDS = 8;
/** Documents must have so much of what was asked for. */
const MOST_OF_IT = 0.6;
/** A word that stands in more of the documents than this tells little. */
const RARE = 0.3;

interface Token {
  readonly text: string;
  readonly ids: Awaited<ReturnType<typeof idsFor>>;
}

async function tokensOf({ shards, known, files }: Index, query: Query): Promise<Token[]> {
  const words = termOf(query.text).replaceAll('"', "").split(" ").slice(0, MOST_WORDS);
  return Promise.all(
    words.map(async (text) => ({
      text,
      ids: isSearchable(text)
        ? await idsFor(shards, await withBases(text, files), { ...query, sort: "relevans" }, known)
        : new Map(),
    })),
  );
}

// "vad hände med personakten?", "finns det statistik om våld?"
const QUESTION = /^(?:vad|vem|vilk(?:a|en|et)|hur|när|var|varför|finns|får|kan|ska|har|är)\s|\?$/iu;

/** Documents with most of the words, weighed by how seldom each is, where none has all of them. Null where that says too little. */
async function mostWords(index: Index, query: Query): Promise<Found | null> {
  if (query.text.includes('"') || !/\s/.test(query.text)) return null;
  const tokens = (await tokensOf(index, query)).filter(({ ids }) => ids.size > 0);
  const documents = Object.values(index.known.typ).reduce((sum, count) => sum + count, 0);
  const weights = tokens.map(({ ids }) => Math.log(1 + documents / ids.size));
  const isTelling =
    tokens.length >= 2 ||
    (QUESTION.test(query.text) && tokens.some(({ ids }) => ids.size <= Math.max(1, documents * RARE)));
  if (!isTelling) return null;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const scored = new Map<string, { score: number; words: number }>();
  tokens.forEach(({ ids }, nth) => {
    for (const id of ids.keys()) {
      const before = scored.get(id) ?? { score: 0, words: 0 };
      scored.set(id, { score: before.score + (weights[nth] ?? 0), words: before.words + 1 });
    }
  });
  const enough = [...scored].filter(
    ([, { score, words }]) => score >= all * MOST_OF_IT && words >= Math.min(2, tokens.length),
  );
  enough.sort(([a, { score: x }], [b, { score: y }]) => y - x || (a < b ? -1 : 1));
  const fragments = await Promise.all(
    enough.slice(0, 30).flatMap(([id]) => {
      const result = tokens.map(({ ids }) => ids.get(id)).find((one) => one !== undefined);
      return result === undefined ? [] : [result.data()];
    }),
  );
  if (fragments.length === 0) return null;
  const term = tokens.map(({ text }) => text).join(" ");
  return ofFragments(fragments, { query, term, strict: [] });
}

/** The nearest spelling, and each word by itself: offered, never taken for what was asked. */
async function offerFor(index: Index, query: Query): Promise<Offer> {
  const tokens = await tokensOf(index, query);
  const near = await Promise.all(
    tokens.map(async ({ text, ids }) => {
      const lower = text.toLowerCase();
      if (ids.size > 0 || !/^\p{L}{4,}$/u.test(lower)) return null;
      return nearestWord(lower, (await index.files.letter(letterOf(lower))).words);
    }),
  );
  const isNear = near.some((word) => word !== null);
  // a word that nothing is near would lead nowhere again
  const spelled = tokens.flatMap(({ text, ids }, nth) => near[nth] ?? (ids.size > 0 ? text : []));
  return {
    spelling: isNear ? spelled.join(" ") : null,
    words:
      tokens.length < 2
        ? []
        : tokens.flatMap(({ text, ids }) => (ids.size > 0 ? [{ text, total: ids.size }] : [])),
  };
}
