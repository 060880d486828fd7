// Words as they were read → for each the likeliest word, with its probability, from the words on both sides of it.
import type { Automaton } from "./automaton.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import type { Channel } from "./channel.ts";
import { BORDER, NUMBER } from "./counts.ts";
import type { Language } from "./language.ts";
import type { Token } from "./tokens.ts";

export interface Option {
  readonly word: string;
  /** What speaks for it besides its neighbours. */
  readonly cost: number;
}

export interface Decoded {
  readonly token: Token;
  readonly best: string;
  /** Probability of `best`, 0 to 1. */
  readonly sure: number;
  /** The likeliest other reading. */
  readonly second: string | null;
}

/** A string of letters that is no word: so much for being one, and so much a letter. */
const UNKNOWN = -4;
const UNKNOWN_LETTER = -2.2;
/** With a capital inside a sentence it is a name, and names are in no dictionary. */
const NAME_LETTER = -1.2;
/** How often a lone `1` is an `i`. */
const LONE_DIGIT = Math.log(0.03);

export interface Reading {
  readonly automaton: Automaton;
  readonly language: Language;
  readonly channel: Channel;
}

// no `i` stands here: “1 procent”, “1 kap.”, “den 1 mars”, “bilaga 1”
const AFTER_DIGIT =
  /^(?:procent|kap|kapitlet|st|mkr|mnkr|tkr|kr|kronor|år|ar|månad|manad|vecka|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|gång|gang|av|och|till)$/u;
const BEFORE_DIGIT =
  /^(?:rekommendation|bilaga|punkt|steg|nr|nummer|fråga|fraga|mål|mal|avsnitt|kapitel|nivå|niva|version|sida|del|fas|den|tabell|figur|kap|minst|högst|kvartal|tertial)$/u;

function unknownCost(token: Token, language: Language): number {
  const isName = /^\p{Lu}/u.test(token.read) && !token.opens;
  const cost = UNKNOWN + (isName ? NAME_LETTER : UNKNOWN_LETTER) * token.read.length;
  return Math.min(0, cost - language.word(token.read.toLowerCase()));
}

/** What each token may be; the reading as it stands is always among it. */
export function optionsOf(tokens: readonly Token[], reading: Reading): Option[][] {
  const { automaton, language, channel } = reading;
  const found = new Map<string, readonly Candidate[]>();
  return tokens.map((token, index) => {
    const read = token.read.toLowerCase();
    if (token.kind === "number") return [{ word: NUMBER, cost: 0 }];
    if (token.kind === "fixed") return [{ word: read, cost: 0 }];
    if (token.kind === "digit") return digitOptions(token, tokens[index - 1], tokens[index + 1]);
    const candidates = found.get(read) ?? findCandidates(read, automaton, channel);
    found.set(read, candidates);
    const options: Option[] = candidates.map(({ word, cost }) => ({ word, cost }));
    if (!candidates.some(({ word }) => word === read))
      options.push({ word: read, cost: language.isWord(read) ? 0 : unknownCost(token, language) });
    return options;
  });
}

function digitOptions(token: Token, before: Token | undefined, after: Token | undefined): Option[] {
  const isBetween =
    token.read === "1" &&
    !token.opens &&
    after?.opens === false &&
    /^\p{Ll}/u.test(before?.read ?? "") &&
    /^\p{L}{2}/u.test(after.read) &&
    !AFTER_DIGIT.test(after.read.toLowerCase()) &&
    !BEFORE_DIGIT.test(before?.read.toLowerCase() ?? "");
  const number = { word: NUMBER, cost: 0 };
  return isBetween ? [number, { word: "i", cost: LONE_DIGIT }] : [number];
}

function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  return most === Number.NEGATIVE_INFINITY
    ? most
    : most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/** Forward and backward through one sentence (Rabiner 1989): the probability of each option, given all words around it. */
function posteriors(sentence: readonly (readonly Option[])[], language: Language): number[][] {
  const forward: number[][] = [];
  sentence.forEach((options, at) => {
    const before = sentence[at - 1];
    forward.push(
      options.map(({ word, cost }) => {
        if (before === undefined) return cost + language.after(BORDER, word);
        return (
          cost +
          logSum(before.map((other, nth) => (forward[at - 1]?.[nth] ?? 0) + language.after(other.word, word)))
        );
      }),
    );
  });
  const backward: number[][] = sentence.map(() => []);
  for (let at = sentence.length - 1; at >= 0; at--) {
    const next = sentence[at + 1];
    backward[at] = (sentence[at] ?? []).map(({ word }) => {
      if (next === undefined) return language.after(word, BORDER);
      return logSum(
        next.map(
          (other, nth) => language.after(word, other.word) + other.cost + (backward[at + 1]?.[nth] ?? 0),
        ),
      );
    });
  }
  return sentence.map((options, at) => {
    const scores = options.map((_, nth) => (forward[at]?.[nth] ?? 0) + (backward[at]?.[nth] ?? 0));
    const all = logSum(scores);
    return scores.map((score) => Math.exp(score - all));
  });
}

/** Decodes tokens sentence by sentence. */
export function decode(tokens: readonly Token[], reading: Reading): Decoded[] {
  const options = optionsOf(tokens, reading);
  const decoded: Decoded[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]?.opens === false) to++;
    const sentence = options.slice(from, to);
    posteriors(sentence, reading.language).forEach((shares, at) => {
      const token = tokens[from + at];
      const ranked = shares
        .map((share, nth) => ({ share, word: sentence[at]?.[nth]?.word ?? "" }))
        .sort((a, b) => b.share - a.share);
      const [best, second] = ranked;
      if (token !== undefined && best !== undefined)
        decoded.push({ token, best: best.word, sure: best.share, second: second?.word ?? null });
    });
    from = to;
  }
  return decoded;
}
