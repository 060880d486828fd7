// What the search page says, in Swedish.

import type { Hit, Passage } from "./hit.ts";
import type { Identified } from "./identifiers.ts";
import type { Outcome } from "./outcome.ts";
import { type Facet, type FacetCounts, HITS_PER_PAGE, isSearchable, type Query } from "./query.ts";

export const FACET_NAMES: Readonly<Record<Facet, string>> = { nämnd: "Nämnd", år: "År", typ: "Dokumenttyp" };

const STATUS_NAMES: Readonly<Record<string, string>> = {
  förslag: "Förslag – inte beslutad",
  beslutad: "Beslutad",
};

/** null where the status is not known: then nothing is said of it. */
export function statusName(status: string): string | null {
  return STATUS_NAMES[status] ?? null;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The one sentence that is read out when a query has settled. */
export function summary({ query, total: documents, pages, numbers, isRelaxed }: Outcome): string {
  const page = pages > 1 ? `, sida ${query.page} av ${pages}` : "";
  const total = documents + numbers.length;
  if (isSearchable(query.text)) {
    if (total === 0) return `Inga träffar på ”${query.text}”.`;
    if (isRelaxed)
      return `Inget dokument har alla orden i ”${query.text}”. ${hitCount(total)} har en del av dem${page}.`;
    return `${hitCount(total)} på ”${query.text}”${page}.`;
  }
  if (query.text !== "") return "Skriv minst två bokstäver eller siffror.";
  return total === 0 ? "Inga dokument." : `${total} dokument${page}.`;
}

export function firstNumber({ query }: Outcome): number {
  return (query.page - 1) * HITS_PER_PAGE + 1;
}

export function hitCount(total: number): string {
  return `${total} ${total === 1 ? "träff" : "träffar"}`;
}

/** What kind of page a number leads to. */
export const NUMBER_KINDS: Readonly<Record<Identified["kind"], string>> = {
  ärende: "Ärende",
  granskning: "Granskning",
  saknas: "Nämns i dokumenten, men saknas i samlingen",
};

/** How the words of a passage were found, where it was not as they were typed. */
export function ruleNote({ hasForms, longer, isMended }: Passage): string | null {
  const notes = [
    hasForms ? "även böjningar" : null,
    longer.length > 0
      ? `del av ${longer.length === 1 ? "ordet" : "orden"} ${longer.slice(0, 2).join(", ")}`
      : null,
    isMended ? "tolkad stavning i inläst text" : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : `(${notes.join("; ")})`;
}

/** "”a”, ”b” och ”c”". */
function listOf(words: readonly string[]): string {
  return new Intl.ListFormat("sv").format(words.map((word) => `”${word}”`));
}

/** What is to be said of a document as a whole: other words for the same thing, points that are withheld. */
export function hitNote({ alike, withheld }: Hit): string | null {
  const notes = [
    alike.length > 0 ? `Texten har ${listOf(alike)}.` : null,
    withheld > 0
      ? `${withheld} ${withheld === 1 ? "punkt är borttagen" : "punkter är borttagna"} på grund av sekretess.`
      : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(" ");
}

/** What was looked for besides the words as they were typed. */
export function alikeWords(alike: readonly string[]): string {
  return `Söker också på ${listOf(alike)}.`;
}

/** A number that no document has or names. */
export function whyUnknown({ text }: Query): string {
  return `Numret ”${text}” finns inte i samlingen. Det kan ändå finnas hos kommunen.`;
}

/** How much was gone through: "Sökningen gick igenom alla 5 dokument, från 2019 till 2024." */
export function whatWasSearched({ år, typ }: FacetCounts): string {
  const total = Object.values(typ).reduce((sum, count) => sum + count, 0);
  const years = Object.keys(år)
    .filter((year) => /^\d{4}$/.test(year))
    .sort();
  const [first, last] = [years[0], years.at(-1)];
  const span = first === undefined ? "" : first === last ? `, från ${first}` : `, från ${first} till ${last}`;
  return total === 1
    ? "Samlingen har ett enda dokument."
    : `Sökningen gick igenom alla ${total} dokument${span}.`;
}

/** Why a search gave nothing, in terms of what was asked for. */
export function whyEmpty(query: Query, filtered: boolean): string {
  const words = query.text.split(" ").length > 1 && !/^["”“].*["”“]$/.test(query.text);
  const what = words ? `alla orden i ”${query.text}”` : `”${query.text}”`;
  if (query.text === "") return "Inga dokument har den här kombinationen av filter.";
  return filtered
    ? `Inga dokument med de valda filtren innehåller ${what}.`
    : `Inga dokument innehåller ${what}. Kontrollera stavningen, eller pröva färre eller mer allmänna ord.`;
}

export const FAILED = "Sökningen kunde inte slutföras.";

export function whyFailed(online: boolean): string {
  const cause = online
    ? "Sökregistret kunde inte hämtas"
    : "Du verkar vara utan internet, och sökregistret kunde inte hämtas";
  return `${cause}. Därför vet vi inte om det finns några träffar.`;
}
