// Words of which a text leaves out a part: "missbruks- och beroendevård" says "missbruksvård". Runs at the index, where all such words are
// gathered, and in the browser, where one that was asked for is marked.
// Source: Svenska skrivregler, on the hyphen for what two compounds have in common (bindestreck vid samordning).

// "missbruks-", "personal-,"; never "2016-", "-"
const CUT = /^[^\p{L}]*(\p{L}[\p{L}~]+)[-\u2010-\u2013],?$/u;
const BETWEEN = /^(?:och|eller|samt|respektive|resp\.?|till|såväl|som|\/)$/i;
/** So far on stands the word that the others lend their end from: "plan-, bygg-, trafik- och miljönämnden". */
const FARTHEST = 6;

/** A word that is cut, and the place of the one that has its end; null for other words. */
export function cutWord(words: readonly string[], at: number): { first: string; whole: number } | null {
  const first = CUT.exec(words[at] ?? "")?.[1];
  if (first === undefined) return null;
  let next = at + 1;
  while (next <= at + FARTHEST && (BETWEEN.test(words[next] ?? "") || CUT.test(words[next] ?? ""))) next++;
  return next === at + 1 || next >= words.length ? null : { first, whole: next };
}

const SHORTEST_END = 3;

/** The places of the words that say a word in two. @param holds whether a word of the text ends as the rest of the word does */
export function cutPlaces(
  typed: string,
  words: readonly string[],
  holds: (rest: string, word: string) => boolean,
): number[] {
  return words.flatMap((word, at) => {
    const cut = word.includes("-") ? cutWord(words, at) : null;
    if (cut === null) return [];
    const first = cut.first.toLowerCase();
    const rest = typed.slice(first.length);
    const isSaid =
      typed.startsWith(first) && rest.length >= SHORTEST_END && holds(rest, words[cut.whole] ?? "");
    return isSaid ? [at, cut.whole] : [];
  });
}
