// Tells a person's name from a role from anything else, in one short line.

/** Two to five words with capitals; a particle may stand between them: `Karl von der Esch`, `Britt-Marie Pettersson`, `Anna K. Ek`. */
export const NAME =
  "\\p{Lu}[\\p{Ll}’']{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?(?:\\s(?:(?:von|van|af|de|der|den|el|al|di|da|dos|la|bin)\\s){0,2}(?:\\p{Lu}\\.|(?:Mc|Mac|O['’]|D['’]|Al-|El-)?\\p{Lu}[\\p{Ll}’']{1,20}(?:-\\p{Lu}[\\p{Ll}’']{1,20})?)){1,4}";
const WHOLE_NAME = new RegExp(`^${NAME}$`, "u");

/** Words that a name never ends with or holds: bodies, places, units, projects, headings. */
const NOT_A_NAME =
  /(?:nämnd(?:en|ens)?|förvaltning(?:en|ens)?|styrelsen?|kontor(?:et)?|utskott(?:et)?|fullmäktige|kommun(?:en|ens)?|stads?|staden|region(?:en)?|universitet|högskola|skolan?|enhet(?:en)?|avdelning(?:en)?|sektion(?:en)?|centrum|centralen|gatan|vägen|torget|huset|gården|projekt(?:et)?|team(?:et)?|resursteam|län|länsstyrelsen|sverige|partiet|demokraterna|moderaterna|liberalerna|föreningen|stiftelsen|församling|bolaget|aktiebolag|rapport|plan|program|bilaga|beslut|yttrande|rekommendation|sammanfattning|protokoll|kallelse|ledamöter|ersättare|ansvariga?|underskrift|närvarande|frånvarande|föredragande|justerande|datum|adress|sida|telefon|dnr|diarienummer|skåne|malmö|stockholm|göteborg)$/iu;

const LAST_WORDS =
  "ordförande|chef|direktör|sekreterare|handläggare|utredare|strateg|samordnare|ledare|ledamot|ersättare|kommunalråd|borgarråd|oppositionsråd|controller|jurist|ekonom|rektor|revisor|inspektör|utvecklare|koordinator|specialist|kommunikatör|arkitekt|ingenjör|planerare|administratör|kanslist|assistent|ombud|ombudsman|handledare|sakkunnig|rådgivare|översiktsplanerare|åklagare|borgmästare|stadsjurist|registrator|justerare|sekr";
// Ordförande   Vice ordförande   Andre vice ordförande   2:e vice ordförande   tf. förvaltningschef   HR-chef   Chef för   T.f. direktör
const ROLE_WORDS = `(?:(?:tf\\.?|t\\.f\\.|tillförordnad|biträdande|bitr\\.|ställföreträdande|vice|förste?|första|andre|andra|tredje|[1-3]:[ae]|senior|administrativ|ekonomisk|medicinskt? ansvarig)\\s){0,3}(?:\\p{L}{1,24}-?){0,2}?(?:${LAST_WORDS})`;
const WHOLE_ROLE = new RegExp(
  `^${ROLE_WORDS}(?:\\s(?:för|i|på)\\s[\\p{L}\\s-]{3,50})?(?:,\\s${ROLE_WORDS})?$`,
  "iu",
);
const ROLE_START = new RegExp(`${ROLE_WORDS}(?![\\p{L}-])`, "iuy");
// Ordforande, as a scan without å, ä, ö has it
const BROKEN_ROLE =
  /^(?:(?:[Aa]ndre|[12]:e)\s)?(?:[Vv]ice\s)?(?:[Oo]rdf.{1,2}rande|\p{L}{0,20}[Dd]irekt.{1,2}r)$/u;

const COLLECTIVE: ReadonlyMap<string, string> = new Map([
  ["ordförande", "Ordförande"],
  ["ledamöter", "Ledamot"],
  ["beslutande ledamöter", "Ledamot"],
  ["ordinarie ledamöter", "Ledamot"],
  ["tjänstgörande ersättare", "Tjänstgörande ersättare"],
  ["ersättare", "Ersättare"],
  ["ej tjänstgörande ersättare", "Ersättare"],
  ["närvarande ersättare", "Ersättare"],
  ["insynsledamöter", "Insynsledamot"],
]);

const LONGEST_COLLECTIVE = 40;

/** The line as a name, white space tidied; null where it is no person's name. */
export function nameOf(line: string): string | null {
  const text = line.trim().replace(/\s+/g, " ");
  if (!WHOLE_NAME.test(text) || isRole(text)) return null;
  return text.split(" ").some((word) => NOT_A_NAME.test(word) || isRole(word)) ? null : text;
}

/** Is the line a role and nothing else: `Förvaltningsdirektör`, `2:e vice ordförande`, `Chef för myndighetsenheten`? */
export function isRole(line: string): boolean {
  const text = line.trim();
  return text.length <= 80 && (WHOLE_ROLE.test(text) || BROKEN_ROLE.test(text));
}

interface Office {
  readonly name: string;
  readonly role: string;
}

const MOST_WORDS = 24;

/** A name has two words with capitals: most sentences have but their first. */
function holdsName(words: readonly string[]): boolean {
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > 1;
}

/** The shortest name and role (either first) that the words begin with, and how many words they take. */
function officeAt(words: readonly string[]): { readonly office: Office; readonly taken: number } | null {
  for (let taken = 3; taken <= Math.min(words.length, 11); taken++) {
    if (
      taken < words.length &&
      nameOf(words.slice(taken, taken + 2).join(" ")) === null &&
      !isRole(words[taken] ?? "")
    )
      continue;
    for (let at = 1; at < taken; at++) {
      const before = words.slice(0, at).join(" ");
      const after = words.slice(at, taken).join(" ");
      const first = nameOf(before);
      if (first !== null && isRole(after)) return { office: { name: first, role: after }, taken };
      const last = nameOf(after);
      if (last !== null && isRole(before)) return { office: { name: last, role: before }, taken };
    }
  }
  return null;
}

/**
 * Reads a line that is names with their roles and nothing else: `Ordförande Sedat Arif`, `Louise Linde  Enhetschef`,
 * `Anna Ek, socialchef`, also several on one line. [] for anything else.
 */
export function splitOffices(line: string): Office[] {
  let words = line.trim().split(/[\s,]+/);
  if (words.length < 3 || words.length > MOST_WORDS || !holdsName(words)) return [];
  const offices: Office[] = [];
  while (words.length > 0) {
    const next = officeAt(words);
    if (next === null) return [];
    offices.push(next.office);
    words = words.slice(next.taken);
  }
  return offices;
}

/** The role that begins at `start` of a sentence: "…, HR-chef, informerar"; null where none does. */
export function findRoleAfter(text: string, start: number): string | null {
  ROLE_START.lastIndex = start;
  return ROLE_START.exec(text.slice(0, start + 70))?.[0] ?? null;
}

/** The role of those listed under this line: `Ledamöter` → `Ledamot`; null where the line is no such heading. */
export function collectiveRole(line: string): string | null {
  const text = line.trim();
  return text.length > LONGEST_COLLECTIVE
    ? null
    : (COLLECTIVE.get(text.replace(/:$/, "").toLowerCase()) ?? null);
}
