// A word as it was read → the words that it may have been, by walking the automaton along its letters.
import { type Automaton, step } from "./automaton.ts";
import { type Channel, FRAGILE } from "./channel.ts";
import { BEGINS, ENDS, MIDDLE, WORD } from "./hunspell.ts";

export interface Candidate {
  readonly word: string;
  /** log P(read | word), with what it costs to be a compound that no dictionary has. */
  readonly cost: number;
  readonly parts: number;
}

/** Penalty for each joint of a compound: any two words may be put together, and most are not. */
const JOINT = -3;
const MOST_PARTS = 4;
/** A part of a compound has at least so many letters: shorter ones make a word of anything. */
const SHORTEST_PART = 3;
/** Steps of the walk for one word. The longest Swedish words of real texts need some thousands. */
const MOST_STEPS = 40_000;
const MOST = 12;

interface Walk {
  readonly at: number;
  readonly state: number;
  readonly word: string;
  readonly cost: number;
  readonly parts: number;
  /** Where the part that is being read begins in `word`. */
  readonly from: number;
}

/**
 * Finds the words that `read` (lower case) may stand for, the likeliest first.
 * @param channel how letters were read in this document
 */
export function findCandidates(read: string, automaton: Automaton, channel: Channel): Candidate[] {
  const best = new Map<string, Candidate>();
  const open: Walk[] = [{ at: 0, state: 0, word: "", cost: 0, parts: 1, from: 0 }];
  let steps = 0;
  for (let walk = open.pop(); walk !== undefined && steps < MOST_STEPS; walk = open.pop()) {
    steps++;
    const bits = automaton.bits[walk.state] ?? 0;
    if (walk.at === read.length) {
      if ((bits & (walk.parts === 1 ? WORD : ENDS)) !== 0 && isLongEnough(walk)) keep(best, walk);
      continue;
    }
    const mayJoin = (bits & (walk.parts === 1 ? BEGINS : MIDDLE)) !== 0 && walk.parts < MOST_PARTS;
    if (mayJoin && walk.word.length - walk.from >= SHORTEST_PART)
      open.push({
        ...walk,
        state: 0,
        parts: walk.parts + 1,
        from: walk.word.length,
        cost: walk.cost + JOINT,
      });
    for (const next of advance(read, walk, automaton, channel)) open.push(next);
  }
  return [...best.values()].sort((a, b) => b.cost - a.cost || (a.word < b.word ? -1 : 1)).slice(0, MOST);
}

function isLongEnough({ parts, word, from }: Walk): boolean {
  return parts === 1 || word.length - from >= SHORTEST_PART;
}

function keep(best: Map<string, Candidate>, { word, cost, parts }: Walk): void {
  const before = best.get(word);
  if (before === undefined || before.cost < cost) best.set(word, { word, cost, parts });
}

function* advance(read: string, walk: Walk, automaton: Automaton, channel: Channel): Generator<Walk> {
  const sign = read[walk.at] ?? "";
  if (/\p{L}/u.test(sign) && !FRAGILE.has(sign)) {
    const state = step(automaton, walk.state, sign.charCodeAt(0));
    if (state !== -1) yield { ...walk, at: walk.at + 1, state, word: walk.word + sign };
  }
  for (const { letter, read: misread, share, initial } of channel.get(sign) ?? []) {
    if ((initial && walk.at > 0) || !read.startsWith(misread, walk.at)) continue;
    const state = step(automaton, walk.state, letter.charCodeAt(0));
    if (state === -1) continue;
    yield {
      ...walk,
      at: walk.at + misread.length,
      state,
      word: walk.word + letter,
      cost: walk.cost + Math.log(share),
    };
  }
}
