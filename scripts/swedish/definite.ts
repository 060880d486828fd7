// Definite forms whose ending a suffix stemmer leaves on, and the noun that they are forms of: "barnet" → "barn", "kapitlet" → "kapitel".

/** Words that end so by themselves, and look like a form of another. */
const NO_FORMS: ReadonlySet<string> = new Set(
  "internet planet budget paket diet poet magnet redan medan sedan utan innan annan ovan nedan någon litet ilsket".split(
    " ",
  ),
);

type IsWord = (form: string) => boolean;

/** "regionen", "rånet", "modernt": a word that takes an ending or a -t of its own is no form of "regio", "rå" and "moder". */
function standsAlone(word: string, isWord: IsWord): boolean {
  return (
    NO_FORMS.has(word) ||
    isWord(`${word}en`) ||
    isWord(`${word}et`) ||
    (/n$/.test(word) && isWord(`${word}t`))
  );
}

// "kapitl-et", "hindr-et", "vattn-et", "tecknen", "numren"
const SYNCOPE = /^(.*[^aeiouyåäö])([lrn])e[tn]$/;

/** "kapitlet" → "kapitel", "tecknen" → "tecken", "numret" → "nummer": an -e- falls before an ending. */
function withVowel(word: string, isWord: IsWord): string | null {
  const [, start, last] = SYNCOPE.exec(word) ?? [];
  if (start === undefined || isWord(word.slice(0, -2))) return null;
  const bases = [...(start.endsWith("m") ? [`${start}me${last}`] : []), `${start}e${last}`];
  // "kapitlen" has "kapitlet" beside it; "flickvännen" has nothing of the kind
  const hasNeuter = word.endsWith("t") || last === "n" || isWord(`${word.slice(0, -1)}t`);
  return hasNeuter ? (bases.find(isWord) ?? null) : null;
}

// "barnet", "kvinnan", "kapitlen", "bastun", "sjön", "byn", "cykeln", "rektorn"; never "det", "hon", "mun"
const DEFINITE = /(?:...(?:et|an|en)|..[ouåäö]n|.yn|.[eo][lr]n)$/;

/**
 * What a noun in definite form is without an ending that the Swedish stemmer of Snowball leaves on: "barnet", "barnets" → "barn",
 * "läget" → "läge", "kvinnan", "kvinnans" → "kvinna", "cykeln" → "cykel", "bron" → "bro", "fönstret" → "fönster". Null for other words.
 * Source: Svenska Akademiens språklära, on the definite form of nouns.
 * @param word lower case, NFC
 * @param isWord says whether a form stands in the dictionary
 */
export function definiteBase(word: string, isWord: IsWord): string | null {
  const bare = /[tn]s$/.test(word) ? word.slice(0, -1) : word;
  if (!DEFINITE.test(bare) || !isWord(bare)) return null;
  if (standsAlone(bare, isWord)) return null;
  if (/en$/.test(bare)) return withVowel(bare, isWord);
  // "läge-t", "kvinna-n", "cykel-n", "bro-n"
  const short = bare.slice(0, -1);
  if (!bare.endsWith("et")) return isWord(short) ? short : null;
  // "barn-et" and "barn-s"; "möte-t" has "mötena", and "tak-et" nothing of the kind, though "take" is a word
  const noun = bare.slice(0, -2);
  const isNoun = isWord(noun) && !/[aeiouyåäö]$/.test(noun);
  if (!isWord(short)) return isNoun ? noun : withVowel(bare, isWord);
  const hasGenitive = /[sxz]$/.test(noun) || isWord(`${noun}s`);
  return isNoun && hasGenitive && !isWord(`${short}na`) ? noun : short;
}

/** The forms that may have `noun` for their `definiteBase`, rightly or not; few, for a dictionary to judge. */
export function definiteForms(noun: string): string[] {
  const forms = /[aeiouyåäö]$/.test(noun) ? [`${noun}t`, `${noun}n`] : [`${noun}et`];
  if (/[eo][lr]$/.test(noun)) forms.push(`${noun}n`);
  // "kapitel" → "kapitlet", "nummer" → "numret"
  const [, start, last] = /^(.*[^aeiouyåäö])e([lrn])$/.exec(noun) ?? [];
  if (start !== undefined) {
    const stem = start.replace(/mm$/, "m") + last;
    forms.push(`${stem}et`, `${stem}en`);
  }
  return forms.flatMap((form) => [form, `${form}s`]);
}
