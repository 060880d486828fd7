// Orders and groups that are the same on every machine.

/** By code units: no locale, no surprise. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Numbers in a text count as numbers (`SR-2023-9` before `SR-2023-81`); equal only where the texts are. */
export function byNumber(a: string, b: string): number {
  const [first, second] = [a.split(/(\d+)/), b.split(/(\d+)/)];
  for (let index = 0; index < Math.min(first.length, second.length); index++) {
    const [one, other] = [first[index] ?? "", second[index] ?? ""];
    const difference = index % 2 === 1 ? Number(one) - Number(other) : byCode(one, other);
    if (difference !== 0) return difference;
  }
  return first.length - second.length || byCode(a, b);
}

/** Adds to the list of a key, and makes the list where there is none. */
export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Things by what they share, in the order of their first. */
export function groupBy<T, K>(things: readonly T[], key: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) push(groups, key(thing), thing);
  return groups;
}

/** The first of each key, in order. */
export function uniqueBy<T>(things: readonly T[], key: (thing: T) => string): T[] {
  const seen = new Set<string>();
  return things.filter((thing) => {
    const name = key(thing);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** The commonest text; of two as common the one that came first. Null for none. */
export function commonest(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | null = null;
  for (const [text, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = text;
  return best;
}
