// Spellings of one Swedish word that a suffix stemmer does not bring together: "bok" and "böcker", "cykel" and "cyklar".
// Runs in the browser too; knows the words below and no dictionary.
// Source: Svenska Akademiens språklära, on plurals with a changed vowel, and on the -e- that falls before an ending.
import { stemOf } from "./stem.ts";
import { MAIN_FORMS, mayBeginVerb, NO_VERBS, VERBS } from "./verb-forms.ts";

/** Forms of one word: "man+nen" is "man" and "mannen". */
type Line = readonly string[];

function linesOf(table: string): Line[] {
  return table.split(",").map((line) =>
    line
      .trim()
      .split(/\s+/)
      .flatMap((form) => {
        const [bare = "", ending] = form.split("+");
        return ending === undefined ? [bare] : [bare, bare + ending];
      }),
  );
}

/** "cykel" → "cykel", "cykeln", "cyklar", "cyklarna". */
function withoutVowel(words: string, plural: string): Line[] {
  return words.split(" ").flatMap((word) => {
    const stem = word.slice(0, -2) + word.slice(-1);
    return linesOf(`${word}+n ${stem}${plural}+na`);
  });
}

/** They end compounds too: "lärobok", "elsparkcykel". */
const LAST: readonly Line[] = [
  ...linesOf(
    "bok+en böcker+na, natt+en nätter+na, fot+en fötter+na, rot+en rötter+na, nöt+en nötter+na, hand+en händer+na, " +
      "tand+en tänder+na, stad+en städer+na, strand+en stränder+na, brand+en bränder+na, stång+en stänger+na, " +
      "tång+en tänger+na, spång+en spänger+na, ledamot+en ledamöter+na, bokstav+en bokstäver+na, bonde+n bönder+na, " +
      "dotter+n döttrar+na, moder mödrar+na, bror broder+n bröder+na, sommar+en somrar+na, " +
      "socken socknen socknar+na, tecken tecknet tecknen, vapen vapnet vapnen, vatten vattnet vattnen, " +
      "kapitel kapitlet kapitlen, hinder hindret hindren, fönster fönstret fönstren, nummer numret numren, " +
      "register registret registren, papper pappret pappren, mönster mönstret mönstren, exempel exemplet, " +
      "center centret, museum museet museer+na, gymnasium gymnasiet gymnasier+na, kriterium kriteriet kriterier+na, " +
      "stipendium stipendiet stipendier+na, anmälan anmälning+ar anmälningarna, ansökan ansökning+ar ansökningarna, " +
      "erinran erinring+ar erinringarna, inbjudan inbjudning+ar, överklagan överklagning+ar",
  ),
  ...withoutVowel(
    "cykel fågel nyckel artikel titel spegel axel sedel pendel tunnel vinkel växel cirkel partikel kabel stapel " +
      "nagel stövel ängel bygel kittel",
    "ar",
  ),
  ...withoutVowel("regel möbel formel muskel", "er"),
  ...withoutVowel("förälder vinter syster åker ålder finger teater", "ar"),
];

/** They end compounds whose first part has its -s alone: "ursprungsland", "parkeringsböter"; never "Finland", "robot". */
const LAST_AFTER_S = linesOf("land+et länder+na, bot+en böter+na");

/** "tjänsteman", "huvudmännen". */
const MAN = linesOf("man+nen män+nen");

/** Long words end in them by chance: "person", "genomföra", "budget"; or their compounds stem as they should: "halvöar". */
const ALONE = linesOf(
  "son+en söner+na, fader+n fäder+na, gås+en gäss+en, mus+en möss+en, lus+en löss+en, get+en getter+na, " +
    "öga+t ögon+en, öra+t öron+en, rand+en ränder+na, bro+n broar+na, ko+n kor+na, sko+n skor+na, by+n byar+na, ö+n öar+na, " +
    "å+n åar+na, öken öknen öknar+na, sjö+n sjöar+na, vän+nen vänner+na, rum+met rummen, hem+met hemmen, " +
    "ung+a yngre yngst yngsta, gammal gamla äldre äldst äldsta, stor+a större störst största, liten litet lilla små, " +
    "god+a bättre bäst bästa, dålig+a sämre sämst sämsta, låg+a lägre lägst lägsta, lång+a längre längst längsta, tung+a tyngre tyngst tyngsta",
);

/** They are more often another word: "det händer", "på efterhand". They are not looked at, and not led to. */
const OTHER_WORDS: ReadonlySet<string> = new Set([
  ..."händer stänger efterhand förhand överhand ån kon".split(" "),
  ...NO_VERBS,
]);
const NEVER_LED_TO: ReadonlySet<string> = new Set([...OTHER_WORDS, "man", "längre", "längst", "låga", "gås"]);
// "tjänste", "ombuds", "huvud", "förvaltningsråd"; never "ro", "tillsam", "abdirah"
const BEFORE_MAN = /(?:..[es]|huvud|råd|tal|brand|sjö|köp|fack|styr|lek|norr)$/;

interface Kind {
  readonly lines: readonly Line[];
  /** Whether a word may begin so before the form. */
  readonly mayFollow: (first: string) => boolean;
}

const hasVowel = (first: string): boolean => first.length > 1 && /[aeiouyåäö]/.test(first);
const KINDS: readonly Kind[] = [
  { lines: [...LAST, ...LAST_AFTER_S, ...MAN, ...ALONE], mayFollow: (first) => first === "" },
  { lines: LAST, mayFollow: hasVowel },
  { lines: LAST_AFTER_S, mayFollow: (first) => first.length > 4 && first.endsWith("s") },
  { lines: MAN, mayFollow: (first) => BEFORE_MAN.test(first) },
  { lines: VERBS, mayFollow: mayBeginVerb },
];

interface Place {
  readonly first: string;
  readonly form: string;
  readonly line: Line;
}

/** The longest form of the tables that a word ends in: "strand", not "rand". */
function placeOf(word: string): Place | null {
  const places = KINDS.flatMap(({ lines, mayFollow }) =>
    lines.flatMap((line) =>
      line.flatMap((form): Place[] => {
        const first = word.slice(0, -form.length);
        return word.endsWith(form) && mayFollow(first) ? [{ first, form, line }] : [];
      }),
    ),
  );
  return places.sort((a, b) => b.form.length - a.form.length)[0] ?? null;
}

const known = new Map<string, readonly string[]>();

/**
 * Other spellings of the word, one for each stem that its own stem does not reach: "cykeln" → "cykel", "cyklar";
 * "lärobok" → "läroböcker". None for most words. Nothing leads to "man", which is a pronoun in every text.
 * @param word lower case, NFC
 */
export function formsBeside(word: string): readonly string[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  const forms = findForms(word);
  known.set(word, forms);
  return forms;
}

function findForms(word: string): readonly string[] {
  if (OTHER_WORDS.has(word)) return [];
  const place = placeOf(word) ?? (word.endsWith("s") ? placeOf(word.slice(0, -1)) : null);
  if (place === null) return [];
  const own = place.first + place.form;
  const stems = new Set([stemOf(word), stemOf(own)]);
  const found: string[] = [];
  for (const other of VERBS.includes(place.line) ? place.line.slice(0, MAIN_FORMS) : place.line) {
    const form = place.first + other;
    // what a form begins with finds it by itself: "cykeln" by "cykel"
    const isReached = own.length > 3 && form.startsWith(own);
    if (isReached || form === own || NEVER_LED_TO.has(form)) continue;
    if (stems.size < stems.add(stemOf(form)).size) found.push(form);
  }
  return found;
}
