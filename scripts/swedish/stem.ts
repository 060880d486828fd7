// The stem of a Swedish word, so that forms of one word meet: "kartläggningen", "kartläggningar" → "kartläggning".
// Source: the Swedish algorithm of Snowball (Martin Porter), https://snowballstem.org/algorithms/swedish/stemmer.html.

const VOWELS = "aeiouyäåö";
/** An ending -s falls only after one of these: "bils" → "bil", "hals" stays where the region begins too late. */
const S_ENDING = "bcdfghjklmnoprtvy";

/** Endings of inflection, the longest first. */
const INFLECTIONS = (
  "heterna hetens heten heter arnas ernas ornas andes andet arens ades ande aren arna arnas aste erna erns orna " +
  "anden arne ader ast ade are ens ern het ad ar as at en er es or a e"
)
  .split(" ")
  .sort((a, b) => b.length - a.length);
const DOUBLED = /(?:dd|gd|nn|dt|gt|kt|tt)$/u;
/** Endings of derivation: "löslig" → "lös", "fullt" → "full". */
const DERIVATIONS: readonly (readonly [ending: string, kept: string])[] = [
  ["löst", "lös"],
  ["fullt", "full"],
  ["lig", ""],
  ["els", ""],
  ["ig", ""],
];

/** Where R1 begins: after the first consonant that follows a vowel, and never before the fourth letter. */
function regionOf(word: string): number {
  let at = 0;
  while (at < word.length && !VOWELS.includes(word[at] ?? "")) at++;
  while (at < word.length && VOWELS.includes(word[at] ?? "")) at++;
  return at >= word.length ? word.length : Math.max(at + 1, 3);
}

function endsInRegion(word: string, ending: string, region: number): boolean {
  return word.length - ending.length >= region && word.endsWith(ending);
}

function withoutInflection(word: string, region: number): string {
  const ending = INFLECTIONS.find((one) => endsInRegion(word, one, region));
  if (ending !== undefined) return word.slice(0, -ending.length);
  const bare = word.slice(0, -1);
  return endsInRegion(word, "s", region) && S_ENDING.includes(bare.at(-1) ?? "-") ? bare : word;
}

function withoutDerivation(word: string, region: number): string {
  const found = DERIVATIONS.find(([ending]) => endsInRegion(word, ending, region));
  return found === undefined ? word : word.slice(0, -found[0].length) + found[1];
}

// "våldd", "barnnen", "anställdd", "brunnn"; never "skydd", "vitt", "granne"
const STRAY = /[bcdfghjklmnpqrstvxz](?:dd|nn|tt)$|(\p{L})\1\1/u;

/**
 * Whether a word doubles a consonant after another one, or has a letter three times, which Swedish does not.
 * Source: Svenska skrivregler, on doubled consonants after a short vowel.
 */
export function hasStrayLetter(word: string): boolean {
  return STRAY.test(withoutInflection(word, regionOf(word)));
}

// "strandskyd", "matsvin"
const SINGLE = /^\p{L}{4,}[aeiouyåäö][dnt]$/u;

/**
 * Whether a word may have its stem from another one that it is a misspelling of: one letter more than Swedish has ("våldd"), or one
 * less where the stemmer takes it off ("strandskyd").
 * @param word lower case, in NFC
 */
export function mayBeMisspelled(word: string): boolean {
  return hasStrayLetter(word) || (SINGLE.test(word) && stemOf(word + word.slice(-1)) === stemOf(word));
}

/**
 * The stem of one word. A word that has no region to cut in stays as it is.
 * @param word lower case, in NFC
 */
export function stemOf(word: string): string {
  const region = regionOf(word);
  const first = withoutInflection(word, region);
  const second = DOUBLED.test(first) && first.length - 2 >= region ? first.slice(0, -1) : first;
  return withoutDerivation(second, region);
}
