// Names of a municipality's bodies: nämnder, utskott, styrelser, fullmäktige, förvaltningar and kontor, revisorer.
// Every form of a name becomes one nominative form; which nämnd a förvaltning serves is never guessed.
import { tolerant } from "./ocr.ts";

export type BodyKind = "nämnd" | "utskott" | "styrelse" | "fullmäktige" | "förvaltning" | "revision";

export interface Body {
  readonly kind: BodyKind;
  /** Nominative, capitalised: `Arbetsmarknads- och socialnämnden`. */
  readonly name: string;
}

export interface BodyMatch extends Body {
  readonly start: number;
  readonly end: number;
}

/** Endings of a body's name in the definite form, with the indefinite one (for a letterhead: "Socialnämnd"). */
const ENDINGS: readonly (readonly [definite: string, indefinite: string, kind: BodyKind])[] = [
  ["nämnden", "nämnd", "nämnd"],
  ["utskottet", "utskottet", "utskott"],
  ["kommunstyrelsen", "kommunstyrelse", "styrelse"],
  ["regionstyrelsen", "regionstyrelse", "styrelse"],
  ["förbundsstyrelsen", "förbundsstyrelse", "styrelse"],
  ["kommunfullmäktige", "kommunfullmäktige", "fullmäktige"],
  ["regionfullmäktige", "regionfullmäktige", "fullmäktige"],
  ["förvaltningen", "förvaltning", "förvaltning"],
  ["kontoret", "kontor", "förvaltning"],
  ["kommunkansliet", "kommunkansli", "förvaltning"],
  ["stadsrevisionen", "stadsrevision", "revision"],
  ["kommunrevisionen", "kommunrevision", "revision"],
  ["revisorskollegiet", "revisorskollegium", "revision"],
];

/** Stems that make the ending something other than a body of a municipality; the empty one is "nämnden" alone. */
const OTHER: Readonly<Record<string, RegExp>> = {
  nämnden: /^(?:|hyres|arrende|skatterätts|ansvars|fack|be)$/iu,
  utskottet: /^(?:|konstitutions|finans|riksdags)$/iu,
  förvaltningen:
    /^(?:|kapital|system|medels?|sam|själv|stats?|portfölj|tillgångs|it|objekts?|skogs|egendoms|skade|data|dokument|akt|stads)$/iu,
  kontoret: /^(?:|huvud|hem|lokal|post|bank|skatte|försäkrings|service|tjänste|växel)$/iu,
};

// the words that may hang before the last one: "Arbetsmarknads- och ", "hälsa-, vård- och ", "Arbetsmarknads – och "
const HANGING =
  /(?<![\p{L}-])((?:\p{L}{2,24}-\s?,\s{1,3}){0,3}\p{L}{2,24}\s?[-‐‑–]\s{1,3}(?:och|samt)\s{1,3})$/u;
// an adjective that belongs to the name: "Tekniska " nämnden, "Sociala " resursnämnden
const ADJECTIVE = /(?<!\p{L})((?:tekniska|sociala?|gemensamma|kommunala)\s)$/iu;
// Kommunstyrelsens arbetsutskott   arbetsmarknads- och socialnämndens arbetsutskott
const UTSKOTT =
  /(?<![\p{L}-])((?:\p{L}{2,24}-(?:,\s\p{L}{2,24}-)?\s{1,3}och\s{1,3})?(?:\p{L}{2,24}nämndens|kommunstyrelsens|regionstyrelsens)\s{1,3}\p{L}{0,24}utskott)(?:et)?s?(?!\p{L})/giu;
// Nämnden för arbetsmarknad och vuxenutbildning   Nämnden för funktionsstöd (but "redogör nämnden för delar av")
const TOPIC =
  "(?:arbetsmarknad|arbetsliv|vuxenutbildning|utbildning|funktionsstöd|funktionshinder|vård|omsorg|äldre|äldreomsorg|kultur|fritid|" +
  "teknik|miljö|hälsa|folkhälsa|hälsoskydd|samhällsbyggnad|demokrati|idrott|inköp|upphandling|intraservice|konsumentfrågor|" +
  "individ- och familjeomsorg|trygghet|integration|barn|ungdom|ungdomar|service|digitalisering|näringsliv|boende)";
const NÄMND_FÖR = new RegExp(
  `(?<!\\p{L})nämnden?s?\\sför\\s(${TOPIC}(?:,\\s${TOPIC}){0,2}(?:\\soch\\s${TOPIC})?)(?![\\p{L}-])`,
  "giu",
);
// the end of a name's last word, in definite form, genitive or not: nämnden, nämndens
const ENDED = new RegExp(`(${ENDINGS.map(([definite]) => definite).join("|")})s?(?!\\p{L})`, "giu");
// what stands before it in the same word: "social" before nämnden
const STEM_BEFORE = /(?<=(?<![\p{L}-])(\p{L}{0,30}))/uy;
// revisorerna   kommunens revisorer   lekmannarevisorerna
const REVISORER = /(?<!\p{L})(?:(?:kommunens|stadens)\srevisorer|(?:lekmanna)?revisorerna)s?(?!\p{L})/giu;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `Arbetsmarknads – och` → `Arbetsmarknads- och`; white space to single spaces. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\s?[‐‑–-](?=,|\s)/g, "-")
    .toLowerCase();
}

function kindOfEnding(ending: string): BodyKind {
  return ENDINGS.find(([definite]) => definite === ending)?.[2] ?? "nämnd";
}

function endedMatch(text: string, match: RegExpExecArray): BodyMatch | null {
  const [all, ending = ""] = match;
  STEM_BEFORE.lastIndex = match.index;
  const stem = STEM_BEFORE.exec(text)?.[1];
  if (stem === undefined) return null;
  const key = ending.toLowerCase();
  const first = match.index - stem.length;
  const before = text.slice(Math.max(0, first - 90), first);
  const hanging = HANGING.exec(before);
  const adjective = ADJECTIVE.exec(before);
  if (hanging === null && adjective === null && OTHER[key]?.test(stem)) return null;
  const lead = hanging?.[1] ?? adjective?.[0] ?? "";
  const name = capital(`${tidy(lead)}${stem.toLowerCase()}${key}`);
  return { start: first - lead.length, end: match.index + all.length, kind: kindOfEnding(key), name };
}

function* allIn(text: string): Generator<BodyMatch> {
  for (const match of text.matchAll(ENDED)) {
    const found = endedMatch(text, match);
    if (found !== null) yield found;
  }
  for (const match of /utskott/iu.test(text) ? text.matchAll(UTSKOTT) : []) {
    yield {
      start: match.index,
      end: match.index + match[0].length,
      kind: "utskott",
      name: capital(tidy(match[1] ?? "")),
    };
  }
  for (const match of /nämnd[ens]{0,3}\sför/iu.test(text) ? text.matchAll(NÄMND_FÖR) : []) {
    const name = `Nämnden för ${(match[1] ?? "").toLowerCase()}`;
    yield { start: match.index, end: match.index + match[0].length, kind: "nämnd", name };
  }
  for (const match of /revisor/iu.test(text) ? text.matchAll(REVISORER) : []) {
    const name = /lekmanna/iu.test(match[0]) ? "Lekmannarevisorerna" : "Revisorerna";
    yield { start: match.index, end: match.index + match[0].length, kind: "revision", name };
  }
}

/** Finds every named body of a text in order, none overlapping. A bare "nämnden" or "förvaltningen" names none. */
export function findBodies(text: string): BodyMatch[] {
  const result: BodyMatch[] = [];
  const byPlace = [...allIn(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const match of byPlace) {
    if (match.start >= (result.at(-1)?.end ?? 0)) result.push(match);
  }
  return result;
}

/** "Socialnämnd" → "Socialnämnden", for a line that is a name and nothing else. */
function definite(text: string): string {
  const lower = text.toLowerCase();
  const ending = ENDINGS.find(([full, bare]) => full !== bare && lower.endsWith(bare));
  return ending === undefined ? text : text.slice(0, text.length - ending[1].length) + ending[0];
}

/**
 * Reads a whole value (a letterhead line, a front matter field) as the name of one body: `Socialnämnd`, `Socialnämnden`,
 * `Malmö stad, Socialnämnden`, `Kultur och fritidsnämnden`.
 * @returns null where the value says more than a name
 */
export function bodyOf(value: string): Body | null {
  const text = value
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.,:;]$/, "");
  const named = definite(text);
  const found = findBodies(named);
  const last = found.at(-1);
  if (last === undefined || found.length !== 1 || last.end !== named.length) return null;
  const lead = named.slice(0, last.start);
  if (lead === "" || /(?:^|\s)(?:stad|stads|kommun|kommuns),?\s$/iu.test(lead))
    return { kind: last.kind, name: last.name };
  // Kultur och fritidsnämnden
  return /^\p{Lu}\p{L}+ och $/u.test(lead)
    ? { kind: last.kind, name: capital((lead + last.name).toLowerCase()) }
    : null;
}

/** Words that names of nämnder and förvaltningar are made of; a broken word is mended to one of these or not at all. */
const STEMS = (
  "arbetsmarknads arbetsmarknad social vård omsorgs omsorg äldre hälsa hälso funktionsstöds förskole grundskole gymnasie " +
  "vuxenutbildnings utbildnings barn ungdoms skol kultur fritids miljö bygg byggnads stadsbyggnads samhällsbyggnads tekniska " +
  "teknik service individ familje överförmyndar räddnings val trafik kollektivtrafik fastighets plan näringslivs integrations " +
  "bildnings krislednings kommunstyrelse stadsområdes servicenämnd park gatu"
).split(" ");
const STEM = STEMS.map((stem): [RegExp, string] => [new RegExp(`^${tolerant(stem)}$`, "iu"), stem]);
// arbetsmarknads- och socialnimnden   Férvaltningen comes without a stem and is no name
const BROKEN = new RegExp(
  `(?<![\\p{L}\\d-])(?:([\\p{L}\\d]{2,24})-\\s(och)\\s)?([\\p{L}\\d]{2,24}?)(${tolerant("nämnden")}|${tolerant("förvaltningen")})(s?)(?![\\p{L}\\d])`,
  "giu",
);

function mendStem(stem: string): string | null {
  return STEM.find(([pattern]) => pattern.test(stem))?.[1] ?? null;
}

function mended(match: RegExpExecArray): BodyMatch | null {
  const [all, first, , second = "", ending = ""] = match;
  const stem = mendStem(second);
  const lead = first === undefined ? "" : mendStem(first);
  if (stem === null || lead === null) return null;
  const kind: BodyKind = new RegExp(`^${tolerant("nämnden")}$`, "iu").test(ending) ? "nämnd" : "förvaltning";
  const name = `${lead === "" ? "" : `${lead}- och `}${stem}${kind === "nämnd" ? "nämnden" : "förvaltningen"}`;
  return { start: match.index, end: match.index + all.length, kind, name: capital(name) };
}

/**
 * Finds names of nämnder and förvaltningar in a text that a scan has broken: "Arbetsmarknads- och socialnimnden".
 * Only for text that `damage` calls damaged; a name of which one word is not a known one is left alone.
 */
export function findBrokenBodies(text: string): BodyMatch[] {
  return [...text.matchAll(BROKEN)].flatMap((match) => mended(match) ?? []);
}
