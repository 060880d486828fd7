// The labels of letterheads, as Swedish municipalities print them, and what a value of each looks like.
import type { LetterheadLabel } from "../model/letterhead.ts";
import { bodyOf, findBrokenBodies } from "../swedish/body.ts";
import { findDates, parseDate } from "../swedish/date.ts";
import { normaliseDiarienummer } from "../swedish/diarienummer.ts";
import { placedBodyOf } from "../swedish/placed-body.ts";
import { isPlaceholder } from "../swedish/placeholder.ts";

/** A label of a letterhead, or the label of the title ("Ärende:", "Rubrik:"). */
export type Label = LetterheadLabel | "rubrik";

// Each alternative is the whole label, without its colon.
const LABELS: readonly (readonly [Label, RegExp])[] = [
  [
    "ert-diarienummer",
    /^(?:ert (?:dnr|diarienummer|diarienr|ärendenummer|ärende)|er (?:beteckning|referens|ref))\.?$/iu,
  ],
  [
    "diarienummer",
    /^(?:vårt )?(?:dnr|diarienummer|diarienr|ärendenummer|ärendenr|ärende-?nr)\.?$|^vår beteckning$|^beteckning$/iu,
  ],
  ["upprättad", /^(?:upprättad(?: den)?|upprättat(?: den)?|upprättad datum)$/iu],
  [
    "sammanträde",
    /^(?:sammanträdestid|sammanträdesdatum|sammanträdesdag|sammanträde|mötestid|mötesdatum|datum och tid|tid och datum|tid)$/iu,
  ],
  ["datum", /^(?:datum|skrivelsedatum|dokumentdatum|utfärda[dt](?: den)?|dat)\.?$/iu],
  ["plats", /^(?:plats|sammanträdesplats|lokal|mötesplats)$/iu],
  ["till", /^(?:till|mottagare|adressat|ställd till)$/iu],
  ["dokumenttyp", /^(?:dokumenttyp|typ av dokument|handlingstyp|dokumentslag)$/iu],
  ["nämnd", /^(?:nämnd|nämnd\/styrelse|beslutsorgan|beslutande organ|ansvarig nämnd)$/iu],
  ["förvaltning", /^(?:förvaltning|ansvarig förvaltning|ägare)$/iu],
  [
    "handläggare",
    /^(?:handläggare|ansvarig handläggare|kontaktperson|kontakt|vår referens|vår handläggare|ansvarig|dokumentansvarig|projektledare)$/iu,
  ],
  [
    "beslutad-av",
    /^(?:(?:besluta[dt]|antage[nt]|fastställ[dt])(?: av| den)?|beslutsdatum|fastställelsedatum|beslutsinstans|beslut)$/iu,
  ],
  [
    "gäller",
    /^(?:gäller|giltighetstid|giltig|gäller från|gäller till(?: och med)?|gäller fr\.?o\.?m\.?|gäller t\.?o\.?m\.?|giltig till)$/iu,
  ],
  ["rubrik", /^(?:rubrik|ärenderubrik|ärendemening|ärende|angående|ang\.?)$/iu],
  [
    "annat",
    /^(?:adress|postadress|besöksadress|telefon|telefonnummer|tfn|tel|växel|fax|e-post|epost|e-postadress|webbplats|webb|hemsida|internet|version|enhet|avdelning|sida|org\.?\s?nr|organisationsnummer|bankgiro|plusgiro|er referens|bilagor|antal sidor|revideras(?: senast)?|reviderad|ersätter|diarieplan|status|för kännedom|kopia(?: till)?|gäller för|förhinder)\.?$/iu,
  ],
];

/** The label that `text` is, with or without its colon; null where it is none. */
export function labelOf(text: string): Label | null {
  const bare = text.replace(/\s*:$/, "");
  if (bare.length > 30) return null;
  return LABELS.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

export interface Labelled {
  readonly label: Label;
  readonly value: string;
}

/** Labels whose value is known by its looks, so that no colon is needed: `Dnr KS 2019/345`, `Sammanträdestid 2024-03-21`. */
const TYPED: readonly Label[] = ["diarienummer", "ert-diarienummer", "datum", "upprättad", "sammanträde"];
/** Labels that may stand before their value without a colon on a line of a letterhead: `Plats Hörsalen`. */
const BARE: readonly Label[] = ["plats", "handläggare", "dokumenttyp"];

/** Whether `value` may be what stands after `label`. */
export function fits(label: Label, value: string): boolean {
  if (isPlaceholder(value)) return true;
  switch (label) {
    case "diarienummer":
    case "ert-diarienummer":
      return normaliseDiarienummer(value) !== null;
    case "datum":
    case "upprättad":
    case "sammanträde":
      return parseDate(value) !== null && value.length <= 60;
    case "till":
      return value.length <= 80 && (isBody(value) || /revis|fullmäktige|styrelse|\p{Lu}/u.test(value));
    default:
      return value.length <= 120;
  }
}

// “Datum: 2019-01-31”, “Ansvarig: Margot Olsson”
const WITH_COLON = /^([^:]{2,30}):\s*(\S.*)$/u;

// “| Datum: | 2022-09-01 |”, “Datum	2022-09-01”
const IN_CELLS = /^\|?\s*([^|\t]{2,30}?)\s*[|\t]+\s*([^|\t]{1,120}?)\s*\|?$/u;

// “2020-04-l4”: a scan took a figure for a letter
const BROKEN_DATE = /^[\dlIOo|]{4}-[\dlIOo|]{2}-[\dlIOo|]{2}$/;

/** Reads `Label: value`, `| Label | value |`, and `Label value` where the value leaves no doubt. */
export function labelledOf(text: string): Labelled | null {
  const cells = IN_CELLS.exec(text);
  const celled = cells === null ? null : labelOf(cells[1] ?? "");
  if (celled !== null && fits(celled, cells?.[2] ?? "")) return { label: celled, value: cells?.[2] ?? "" };
  const colon = WITH_COLON.exec(text);
  const named = colon === null ? null : labelOf(colon[1] ?? "");
  if (named !== null && fits(named, colon?.[2] ?? "")) return { label: named, value: colon?.[2] ?? "" };
  const words = text.split(" ");
  for (const count of [3, 2, 1]) {
    const label = labelOf(words.slice(0, count).join(" "));
    const value = words.slice(count).join(" ");
    if (label === null || value === "") continue;
    if (BARE.includes(label) && value.length <= 80 && /^\p{Lu}/u.test(value)) return { label, value };
    if (TYPED.includes(label) && fits(label, value)) return { label, value };
    // “Antagen av kommunfullmäktige 2020-02-19 § 14”
    if (label === "beslutad-av" && count > 1 && findDates(value).length === 1 && text.length <= 120)
      return { label, value };
    if (label === "datum" && BROKEN_DATE.test(value)) return { label, value };
    // “Till socialnämnden”, but not “Till de tidiga insatserna hör …”
    if (label === "till" && isBody(value)) return { label, value };
  }
  return null;
}

// “Yttrande”, “Tjänsteskrivelse 1 (3)”, “KALLELSE”, “Kallelse och föredragningslista”, “Protokollsutdrag”
const TYPE =
  /^(?:g-)?(?:remissyttrande|yttrande|tjänsteskrivelse|tjänsteutlåtande|kallelse(?:\s*(?:och|\/|till)\s*\p{L}+)?|föredragningslista|dagordning|ärendelista|protokoll|sammanträdesprotokoll|protokollsutdrag|missiv|motion(?: till (?:kommun|region)fullmäktige(?: i \p{L}{2,20}(?: kommun)?)?)?|remiss|remissvar|revisionsrapport|granskningsrapport|handlingsplan|reglemente|skrivelse|beslut|pm|plan|program|policy|strategi|riktlinjer?|styrdokument)(?:\s+\d{1,3}\s?(?:\(\d{1,3}\)|av \d{1,3}|\/\d{1,3}))?$/iu;

// “040-34 10 00”, “anna.svensson@lund.se”, “www.malmo.se”, “linkoping.se”, “205 80 Malmö”, “Box 41, 205 80 Malmö”
const CONTACT =
  /^(?:(?:tfn|tel|telefon|växel)?[.:\s]*\+?[\d\s()-]{7,20}|[^\s@]+@[^\s@]+\.\p{L}{2,6}|(?:https?:\/\/|www\.)\S+|\p{L}[\p{L}\d-]*\.(?:se|nu|com|org|eu)|(?:box \d{1,5}(?:,\s*)?)?(?:\d{3}\s?\d{2}\s+\p{Lu}[\p{L}\s-]{1,30})?)$/iu;
// “Storgatan 1”, “Brotorget 1, 221 00 Lund”
const STREET =
  /^\p{Lu}[\p{L}-]{2,24}(?:gatan|vägen|torget|gränd|allén|plan)\s\d{1,4}\s?\p{L}?(?:,\s.{3,40})?$/u;

/** A line that says how to reach the sender. */
export function isContact(text: string): boolean {
  return CONTACT.test(text) || STREET.test(text);
}

// “Sida 1 (3)”, “1 (2)”, “1(2)”
const PAGE = /^(?:sida\s*)?\d{1,3}\s?(?:\(\d{1,3}\)|av \d{1,3})$/iu;

/** The number of a page, in a cell of a letterhead. */
export function isPageNumber(text: string): boolean {
  return PAGE.test(text);
}

/** A line that says what kind of paper this is, and no more. */
export function isTypeLine(text: string): boolean {
  return TYPE.test(text);
}

// “Malmö stad”, “Ale kommun”, “Göteborgs Stad”, “Region Skåne”
const MUNICIPALITY =
  /^(?:(?:kommun)?revisorerna i )?(?:\p{Lu}[\p{L}-]+ ){1,3}(?:stad|kommun)$|^region \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/iu;

/** A name of a nämnd or a förvaltning and nothing else, also one with a place in it or broken by a scan. */
function isBody(text: string): boolean {
  if (bodyOf(text) !== null || placedBodyOf(text) !== null) return true;
  const [broken] = findBrokenBodies(text);
  return broken !== undefined && broken.start === 0 && broken.end === text.length;
}

/** A line that names who sends the paper: the municipality, a nämnd, a förvaltning. */
export function isSender(text: string): boolean {
  return text.length <= 90 && (MUNICIPALITY.test(text) || isBody(text));
}

/** A body with the day of its meeting: `Socialnämnden 2021-09-16`. Null where the line is not just that. */
export function meetingOf(text: string): { readonly body: string; readonly day: string } | null {
  const [date] = text.length > 120 ? [] : findDates(text);
  if (date === undefined || date.precision !== "day" || date.end !== text.length) return null;
  const body = text.slice(0, date.start).replace(/(?:,|\sden)?\s*$/u, "");
  return isBody(body) ? { body, day: text.slice(date.start) } : null;
}

// “Avdelningen för individ och familj”, “Sektor socialtjänst”, “Ekonomi- och kvalitetsavdelningen”
const UNIT =
  /^(?:(?:avdelning(?:en)?|enhet(?:en)?|sektion(?:en)?|stab(?:en)?) för \p{L}[^.:;]{2,60}|sektor \p{L}[^.:;\d]{2,40}|(?:\p{Lu}[\p{L}-]+(?:, | och | )){0,1}(?:\p{L}+- och )?\p{L}{3,}(?:avdelningen|enheten|sektionen|staben|sektorn))$/iu;
// “Utredningssekreterare”, “Enhetschef”, “Biträdande socialdirektör”
const JOB =
  /^(?:(?:biträdande|tillförordnad|tf\.?|förste|1:e) )?\p{L}{0,30}(?:chef|sekreterare|direktör|ledare|strateg|handläggare|utredare|samordnare|jurist|controller|inspektör|planerare|utvecklare|ekonom|revisor)$/iu;
// “Socialdepartementet”, “Skolinspektionen”: whom the paper is written to
const AUTHORITY =
  /^\p{Lu}\p{L}{3,30}(?:departementet|verket|inspektionen|myndigheten|ombudsmannen|styrelsen)$/u;

/** A line that letterheads hold and titles do not: a unit of the sender, somebody's job, a receiving authority, a month. */
export function isOffice(text: string): boolean {
  if (text.length > 90) return false;
  return (
    UNIT.test(text) || JOB.test(text) || AUTHORITY.test(text) || /^\p{L}{3,9} (?:19|20)\d{2}$/u.test(text)
  );
}
