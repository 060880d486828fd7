// Which letters of a word were read as which signs.
import { BASE, FRAGILE } from "./channel.ts";

export interface Pair {
  readonly letter: string;
  readonly read: string;
}

/** Pairs the letters of `word` with the signs of `read`, in order; null where one cannot have been read as the other. */
export function alignLetters(read: string, word: string): Pair[] | null {
  const dead = new Set<string>();
  const walk = (at: number, to: number): Pair[] | null => {
    if (at === read.length && to === word.length) return [];
    if (dead.has(`${at} ${to}`)) return null;
    const letter = word[to] ?? "";
    const sign = read[at] ?? "";
    const ways = [
      ...(sign === letter && !FRAGILE.has(sign) ? [sign] : []),
      ...(BASE.get(sign) ?? [])
        .filter((way) => way.letter === letter && read.startsWith(way.read, at))
        .map((way) => way.read),
    ];
    for (const way of ways) {
      const rest = walk(at + way.length, to + 1);
      if (rest !== null) return [{ letter, read: way }, ...rest];
    }
    dead.add(`${at} ${to}`);
    return null;
  };
  return walk(0, 0);
}
