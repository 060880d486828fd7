// What is answered to a query: a number first, then the words, then most of the words, then what else may have been meant.
import { stemOf } from "../swedish/stem.ts";
import { countFacets, filterFound } from "./catalogue.ts";
import type { Match } from "./core.ts";
import type { Files } from "./files.ts";
import { browse, type FoundDocuments, findDocuments, findNumbers, pageOfMatches } from "./find.ts";
import { askedKey, fileOf, type Identified, isCaseNumber } from "./identifiers.ts";
import { type Index, matchesFor, unite } from "./match.ts";
import type { Offer, Outcome } from "./outcome.ts";
import { hasChoice, isSearchable, kindOf, type Query, termOf } from "./query.ts";
import { spacedTerms } from "./spaced.ts";
import { nearestWord } from "./spelling.ts";
import { type Alike, alikeTo } from "./synonyms.ts";

function nothing({ catalogue }: Index, query: Query): FoundDocuments {
  return { query: { ...query, page: 1 }, total: 0, pages: 1, hits: [], facets: countFacets(catalogue) };
}

/** Answers a query. @throws where a part of the index cannot be fetched */
export async function answer(index: Index, query: Query): Promise<Outcome> {
  const { files } = index;
  const none = { numbers: [], isUnknownNumber: false, isRelaxed: false, alike: [], offer: null };
  const kind = kindOf(query);
  if (kind === "nothing" || index.catalogue.documents === 0) return { ...nothing(index, query), ...none };
  if (kind === "browse") return { ...(await browse(index, query)), ...none };
  const number = await answerNumber(index, query);
  if (number !== null) return { ...none, ...number };
  // fetched beside the words, and waited for where it is shown
  const alike = alikeWords(query.text, files);
  alike.catch(() => {});
  const found = await findDocuments(index, query, await withBases(termOf(query.text), files), alike);
  const shown = { ...none, alike: (await alike).map(({ words }) => words) };
  if (found.total > 0) return { ...found, ...shown };
  const spaced = await otherwiseSpaced(index, query);
  if (spaced !== null) return { ...none, ...spaced };
  const most = await mostWords(index, query, alike);
  if (most !== null) return { ...most, ...shown, isRelaxed: true, offer: await offerFor(index, query) };
  return { ...found, ...shown, offer: await offerFor(index, query) };
}

/** What bears or cites a number, where the query is one; null where it is not. One that nobody has gives nothing that resembles it. */
async function answerNumber(
  index: Index,
  query: Query,
): Promise<(FoundDocuments & Pick<Outcome, "numbers" | "isUnknownNumber">) | null> {
  const { files, catalogue } = index;
  const key = askedKey(query.text);
  if (key === null) return null;
  const known: readonly Identified[] = (await files.number(fileOf(key)))[key] ?? [];
  if (known.length > 0) {
    const labels = known.map(({ label }) => label);
    const found = await findNumbers(index, query, labels);
    return { ...found, numbers: hasChoice(query) ? [] : known, isUnknownNumber: false };
  }
  // "SFS 2010:800" is "skollagen (2010:800)" in most texts
  const isCase = files.hasNumbers && (isCaseNumber(query.text, catalogue.series) || key.startsWith("sfs"));
  if (files.hasNumbers && !isCase) return null;
  // a text may have one that was not taken for a number
  const found = await findNumbers(index, query, [termOf(query.text)]);
  return found.total > 0 || isCase ? { ...found, numbers: [], isUnknownNumber: found.total === 0 } : null;
}

/** Documents that have two of the words as one, or one as two; null where none has. */
async function otherwiseSpaced(
  index: Index,
  query: Query,
): Promise<(FoundDocuments & Pick<Outcome, "alike">) | null> {
  for (const { term, written } of await spacedTerms(termOf(query.text), index.files)) {
    const found = await findDocuments(index, { ...query, text: term }, term, Promise.resolve([]));
    if (found.total > 0) return { ...found, query: { ...found.query, text: query.text }, alike: [written] };
  }
  return null;
}

/** What means the same. */
async function alikeWords(text: string, files: Files): Promise<readonly Alike[]> {
  return /\p{L}{2}/u.test(text) ? alikeTo(termOf(text), await files.synonyms(termOf(text))) : [];
}

// "barnets", "kvinnan", "cykeln", "rektorns", "bastun", "skridskon", "tecknen"; never "kommunen", "information"
const DEFINITE = /^\p{L}{2,}(?:et|an|[eo][lr]n|(?<![is])on|[uyåäö]n|(?<![aeiouyåäö])[lnr]en)s?$/u;

/** "barnets" → "barn", "kvinnan" → "kvinna", where the collection has the word: the stemmer leaves the ending on. Quoted words stay. */
async function withBases(term: string, files: Files): Promise<string> {
  if (term.includes('"')) return term;
  const words = await Promise.all(
    term.split(" ").map(async (word) => {
      if (!DEFINITE.test(word.toLowerCase())) return word;
      return (await baseOf(word.toLowerCase(), files)) ?? word;
    }),
  );
  return words.join(" ");
}

/** What the dictionary said when the index was made; of a form that no text has, the word that some text has another form of. */
async function baseOf(word: string, files: Files): Promise<string | null> {
  const { words, bases } = await files.wordsLike(word);
  const known = bases[word];
  if (known !== undefined || words[word] !== undefined) return known ?? null;
  const bare = word.replace(/s$/, "");
  for (const base of [bare.slice(0, -1), bare.slice(0, -2)]) {
    if (base.length < 3) continue;
    const near = Object.keys((await files.wordsLike(base)).words);
    if (near.some((other) => stemOf(other) === stemOf(base))) return base;
  }
  return null;
}

/** So many words are looked up one by one. */
const MOST_WORDS = 8;
/** Documents must have so much of what was asked for. */
const MOST_OF_IT = 0.6;
/** A word that stands in more of the documents than this tells little. */
const RARE = 0.3;

interface Token {
  readonly text: string;
  readonly matches: readonly Match[];
}

/** Each word by itself. */
async function tokensOf(index: Index, query: Query): Promise<Token[]> {
  const words = termOf(query.text).replaceAll('"', "").split(" ").slice(0, MOST_WORDS);
  return Promise.all(
    words.map(async (text) => {
      const term = isSearchable(text) ? await withBases(text, index.files) : "";
      return { text, matches: await matchesFor(index, term) };
    }),
  );
}

// "vad hände med personakten?", "finns det statistik om våld?"
const QUESTION = /^(?:vad|vem|vilk(?:a|en|et)|hur|när|var|varför|finns|får|kan|ska|har|är)\s|\?$/iu;

/** Documents with most of the words, weighed by how seldom each is, where none has all of them. Null where that says too little. */
async function mostWords(
  index: Index,
  query: Query,
  alike: Promise<readonly Alike[]>,
): Promise<FoundDocuments | null> {
  const isQuestion = QUESTION.test(query.text);
  // a phrase, a paragraph of a law or a day is whole or not there
  if (!/\s/.test(query.text) || (termOf(query.text).includes('"') && !isQuestion)) return null;
  const tokens = (await tokensOf(index, query)).filter(({ matches }) => matches.length > 0);
  const { documents } = index.catalogue;
  const fewest = Math.min(...tokens.map(({ matches }) => matches.length));
  const rarest = unite(tokens.map(({ matches }) => matches).filter(({ length }) => length === fewest));
  // a question is about its rarest word, where no document has more of it
  const about = isQuestion && rarest.length <= Math.max(1, documents * RARE) ? rarest : [];
  if (tokens.length < 2 && about.length === 0) return null;
  const weights = tokens.map(({ matches }) => Math.log(1 + documents / matches.length));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const scored = new Map<number, { score: number; words: number; places: readonly number[] }>();
  tokens.forEach(({ matches }, nth) => {
    for (const { document, places } of matches) {
      const before = scored.get(document) ?? { score: 0, words: 0, places: [] };
      scored.set(document, {
        score: before.score + (weights[nth] ?? 0),
        words: before.words + 1,
        places: [...before.places, ...places],
      });
    }
  });
  const enough = [...scored]
    .filter(([, { score, words }]) => score >= all * MOST_OF_IT && words >= Math.min(2, tokens.length))
    .map(([document, { score, places }]): Match => ({ document, score, places }))
    .sort((a, b) => b.score - a.score || b.document - a.document);
  const found = await pageOfMatches(index, query, enough.length > 0 ? enough : about, alike);
  return found.total === 0 ? null : found;
}

/** The nearest spelling, and each word by itself: offered, never taken for what was asked. */
async function offerFor(index: Index, query: Query): Promise<Offer> {
  const all = await tokensOf(index, query);
  const tokens = all.map(({ text, matches }) => {
    const numbers = matches.map(({ document }) => document);
    return { text, matches, total: filterFound(index.catalogue, query, numbers).kept.length };
  });
  const near = await Promise.all(
    tokens.map(async ({ text, matches }) => {
      const lower = text.toLowerCase();
      if (matches.length > 0 || !/^\p{L}{4,}$/u.test(lower)) return null;
      return nearestWord(lower, (await index.files.wordsFrom(lower.charAt(0))).words);
    }),
  );
  const isNear = near.some((word) => word !== null);
  // a word that nothing is near would lead nowhere again
  const spelled = tokens.flatMap(({ text, matches }, nth) => near[nth] ?? (matches.length > 0 ? text : []));
  return {
    spelling: isNear ? spelled.join(" ") : null,
    words: tokens.length < 2 ? [] : tokens.flatMap(({ text, total }) => (total > 0 ? [{ text, total }] : [])),
  };
}
