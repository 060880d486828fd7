// Reads who has raised an item of an agenda: a person with a party, or a party alone.
import type { AgendaItem } from "../model/findings.ts";
import { lenient } from "../swedish/lenient.ts";
import { bracketedParty, findPartyNames } from "../swedish/party.ts";

type Initiator = NonNullable<AgendaItem["initiator"]>;

const WORD = "\\p{Lu}[\\p{L}'’-]*";
const NAME = `(?<name>${WORD}(?: (?:(?:von|af|de|van|der|el|al) )?${WORD}){1,4}) \\((?<party>\\p{L}{1,6}|-)\\)`;

// “motion av Emma-Lina Johansson (V)”, “nämndinitiativ från Jacqueline Maly (SD)”, “Ärende väckt av Anna Ek (M)”
const BY_PERSON = new RegExp(
  `(?:[Mm]otion(?:en)?|[Ii]nitiativ(?:et|ärende)?|[Ää]rende väckt|[Ss]krivelse|[Ff]örslag väckt|[Ii]nterpellation|[Ff]råga)(?: väckt)? (?:av|från) (?:ledamot(?:en)? )?${NAME}`,
  "u",
);
// “Farishta Sulaiman (M) har lämnat in ett initiativ”, “Kerstin Håkansson (V) m.fl. har väckt …”
const PERSON_HAS = new RegExp(
  `${NAME}(?: m\\.? ?fl\\.?| med flera)?,? (?:har|inkom|lämnade|väckte)(?: (?:i en|i ett|lämnat|inkommit|väckt|inlämnat|ställt|föreslagit|yrkat|motionerat))?`,
  "u",
);
// “Ärende väckt av Moderaterna”, “nämndinitiativ från Vänsterpartiet”, “motion från (MP)”
const BY_PARTY = lenient(
  "(?:motion|initiativ|väckt|skrivelse|ärende)\\p{L}*(?: väckt)? (?:av|från) (?:ledamöterna i )?$",
);
// “Sverigedemokraterna har i ett nämndinitiativ föreslagit”
const PARTY_HAS = lenient("^ (?:har|inkom|lämnade|väckte)");

function personIn(text: string): Initiator | null {
  const groups = (BY_PERSON.exec(text) ?? PERSON_HAS.exec(text))?.groups;
  if (groups === undefined) return null;
  return { name: groups.name ?? null, party: bracketedParty(groups.party ?? "") };
}

function partyIn(text: string): Initiator | null {
  const found = findPartyNames(text).find(
    ({ start, end }) =>
      BY_PARTY.test(text.slice(Math.max(0, start - 60), start)) || PARTY_HAS.test(text.slice(end, end + 20)),
  );
  return found === undefined ? null : { name: null, party: found.party };
}

/**
 * Who has raised an item, from its title and the first paragraphs of its text; a name goes before a party alone.
 * Only for items that somebody has raised: elsewhere a name in the text is just a name.
 */
export function readInitiator(title: string, texts: readonly string[]): Initiator | null {
  const all = [title, ...texts.slice(0, 4)].map((text) => text.slice(0, 600));
  const named = all.map(personIn).find((found) => found !== null);
  return named ?? all.map(partyIn).find((found) => found !== null) ?? null;
}
