// Finds the people that a document names in an office: who signs, sits, answers for it, or has raised a matter.
// Two capitalised words are not yet a person: a role, a party in brackets or a label must stand with them.
import type { ParsedDocument, Passage } from "../model/document.ts";
import type { Person } from "../model/findings.ts";
import { bracketedParty, partyOf } from "../swedish/party.ts";
import { collectiveRole, findRoleAfter, isRole, NAME, nameOf, splitOffices } from "./person-line.ts";
import { withheldPassages } from "./withheld.ts";

interface Line {
  readonly text: string;
  readonly heading: boolean;
}

// Erik Hammarström (MP), Vice ordförande   Sedat Arif (S)   Anna Ek (-)
const MEMBER = new RegExp(`^(${NAME})\\s?\\((\\p{L}{1,6}|[-–])\\)(?:\\s?,?\\s([^()]{3,60}))?$`, "u");
// Ansvarig: Margot Olsson   Handläggare Anna Ek   Kontaktperson: Bo Alm
const LABELLED = new RegExp(
  `^(ansvarig|handläggare|kontaktperson|föredragande|dokumentansvarig|sekreterare|justerare|justerande|utses att justera|vid pennan)\\s?:\\s?(${NAME})(?:\\s?\\((\\p{L}{1,6})\\))?$`,
  "iu",
);
// "Farishta Sulaiman (M) har lämnat in"   "motion av Emma-Lina Johansson (V)"
const IN_SENTENCE = new RegExp(`(?<![\\p{L}-])(${NAME})\\s\\((\\p{L}{1,2})\\)`, "gu");
// Anna Ek (S) Bo Alm (M), Vice ordförande
const SEVERAL = new RegExp(
  `^${NAME}\\s\\(\\p{L}{1,6}\\)(?:,\\s[\\p{L}:]{2,12}(?:\\s[\\p{Ll}]+){0,2})?,?\\s${NAME}\\s\\(`,
  "u",
);
// Karolina Larsson, HR-chef, informerar
const WITH_ROLE = new RegExp(`(?<![\\p{L}-])(${NAME}),\\s(?=[\\p{L}:.])`, "gu");

// Where these are not, the two patterns above need not look for names: a comma after a capitalised word, letters in brackets.
const CAPITAL_COMMA = /,(?<=\p{Lu}[\p{Ll}’'.]{1,21},)\s/u;
const PARTY = /\(\p{L}{1,2}\)/u;

function linesOf(passages: readonly Passage[]): Line[] {
  const withheld = withheldPassages(passages);
  return passages.flatMap((passage, index) =>
    withheld.has(index)
      ? []
      : passage.text
          .split(/\n|\t| {3,}/)
          .map((text) => ({ text: text.replace(/\*/g, "").trim(), heading: passage.type === "heading" })),
  );
}

/** A line of a signature block: a name, a role, both (a person), or neither. */
type Sign =
  | { readonly name: string }
  | { readonly role: string }
  | { readonly people: readonly Person[] }
  | null;

function signOf(line: Line): Sign {
  const text = line.text.replace(/[,:]$/, "");
  if (text.length > 200) return null;
  if (isRole(text)) return { role: text };
  const name = nameOf(text);
  if (name !== null) return { name };
  const people = splitOffices(text).map((office): Person => ({ ...office, party: null }));
  return people.length === 0 ? null : { people };
}

/** Pairs k names with k roles: alternating, or all of one before all of the other. */
function paired(run: readonly Sign[]): Person[] {
  const names = run.flatMap((sign, at) => (sign !== null && "name" in sign ? [{ name: sign.name, at }] : []));
  const roles = run.flatMap((sign, at) => (sign !== null && "role" in sign ? [{ role: sign.role, at }] : []));
  const inBlocks =
    names.length === roles.length && names.length > 1 && isContiguous(names) && isContiguous(roles);
  const isSandwich = roles.length === 2 && names.length === 2 && names[0]?.at === 1 && names[1]?.at === 2;
  if (inBlocks && !isSandwich)
    return names.map(({ name }, index) => ({ name, role: roles[index]?.role ?? null, party: null }));
  const people: Person[] = [];
  for (let at = 0; at < run.length; at++) {
    const here = run[at] ?? null;
    const next = run[at + 1] ?? null;
    if (here === null || next === null) continue;
    const name = "name" in here ? here.name : "name" in next ? next.name : null;
    const role = "role" in here ? here.role : "role" in next ? next.role : null;
    if (name === null || role === null) continue;
    people.push({ name, role, party: null });
    at++;
  }
  return people;
}

function isContiguous(items: readonly { readonly at: number }[]): boolean {
  return items.every(({ at }, index) => index === 0 || at === (items[index - 1]?.at ?? 0) + 1);
}

/** Signature blocks: runs of lines that are names and roles and nothing else, in any order. */
function signatures(lines: readonly Line[]): Person[] {
  const people: Person[] = [];
  let run: Sign[] = [];
  const close = (): void => {
    people.push(
      ...run.flatMap((sign) => (sign !== null && "people" in sign ? sign.people : [])),
      ...paired(run),
    );
    run = [];
  };
  for (const line of lines) {
    const sign = signOf(line);
    if (sign === null) close();
    else run.push(sign);
  }
  close();
  return people;
}

/** Members that stand on one line, since their line breaks were lost. */
function membersInLine(text: string, over: string): Person[] {
  return [...text.matchAll(IN_SENTENCE)].flatMap((match): Person[] => {
    const name = nameOf(match[1] ?? "");
    const own =
      /^,\s/.exec(text.slice(match.index + match[0].length)) === null
        ? null
        : findRoleAfter(text, match.index + match[0].length + 2);
    return name === null ? [] : [{ name, role: own ?? over, party: bracketedParty(match[2] ?? "") }];
  });
}

/** Member lists: the role that stands over them ("Ledamöter") holds for those who have none of their own. */
function members(lines: readonly Line[]): Person[] {
  const people: Person[] = [];
  let over: string | null = null;
  for (const line of lines) {
    const role = collectiveRole(line.text);
    const match = MEMBER.exec(line.text);
    if (role !== null) over = role;
    else if (match === null && over !== null && SEVERAL.test(line.text))
      people.push(...membersInLine(line.text, over));
    else if (match === null) over = null;
    else {
      const [, name = "", letters = "", own] = match;
      const party = /^[-–]$/.test(letters) ? null : bracketedParty(letters);
      if (nameOf(name) !== null)
        people.push({ name, role: own !== undefined && isRole(own) ? own : over, party });
    }
  }
  return people;
}

function labelled(lines: readonly Line[]): Person[] {
  return lines.flatMap(({ text }): Person[] => {
    const match = LABELLED.exec(text);
    if (match === null || nameOf(match[2] ?? "") === null) return [];
    return [
      {
        name: match[2] ?? "",
        role: match[1] ?? null,
        party: match[3] === undefined ? null : bracketedParty(match[3]),
      },
    ];
  });
}

function inSentences(lines: readonly Line[]): Person[] {
  return lines.flatMap(({ text, heading }): Person[] => {
    const named = PARTY.test(text) ? [...text.matchAll(IN_SENTENCE)] : [];
    const politicians = named.flatMap((match): Person[] => {
      const party = partyOf(match[2] ?? "");
      const name = nameOf(match[1] ?? "");
      return party === null || name === null ? [] : [{ name, role: null, party }];
    });
    if (heading || !CAPITAL_COMMA.test(text)) return politicians;
    const officers = [...text.matchAll(WITH_ROLE)].flatMap((match): Person[] => {
      const name = nameOf(match[1] ?? "");
      const role = findRoleAfter(text, match.index + match[0].length);
      return name === null || role === null ? [] : [{ name, role, party: null }];
    });
    return [...politicians, ...officers];
  });
}

/**
 * Finds the people of a document, each once, in the order of their first naming as this file looks: members, signatures,
 * labels, sentences. `role` is as printed (a member's from the heading over the list), `party` its letters; null if unsaid.
 */
export function extractPeople(document: ParsedDocument): Person[] {
  const lines = linesOf(document.passages).filter(({ text }) => text !== "");
  const people = new Map<string, Person>();
  for (const person of [...members(lines), ...signatures(lines), ...labelled(lines), ...inSentences(lines)]) {
    const name = person.name.replace(/\s+/g, " ");
    const known = people.get(name);
    people.set(name, { name, role: known?.role ?? person.role, party: known?.party ?? person.party });
  }
  return [...people.values()];
}
