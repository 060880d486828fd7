// What kind of document this is: by its label, its lead sentence, its title, or the headings that its kind has.
import type { DocumentType } from "../model/document.ts";
import { phrasePattern } from "../swedish/ocr.ts";
import { type DocumentReading, fieldValues } from "./document-reading.ts";

export interface TypeFinding {
  readonly type: DocumentType;
  /** Why, where the text does not say it itself. */
  readonly basis: string | null;
}

/** The word that names a kind, first match wins; each is tried at the start of a label or a title. */
const NAMES: readonly (readonly [RegExp, DocumentType])[] = [
  // Tjänsteskrivelse (1/3)   G-Tjänsteskrivelse   Tjänsteutlåtande
  [/^(?:g-)?tjänste(?:skrivelse|utlåtande)/iu, "tjänsteskrivelse"],
  // Yttrande   Remissyttrande   Remissvar   Svar på remiss   Förslag till yttrande
  [/^(?:förslag till )?(?:(?:remiss)?yttrande(?!n)|remiss-?svar|svar på remiss)/iu, "yttrande"],
  // Kallelse och föredragningslista   Dagordning
  [/^(?:kallelse|föredragningslista|dagordning|ärendelista)/iu, "kallelse"],
  // Sammanträdesprotokoll   Protokollsutdrag   Utdrag ur protokoll
  [/^(?:sammanträdes|besluts)?protokoll|^utdrag ur (?:sammanträdes)?protokoll/iu, "protokoll"],
  [/^(?:årlig |lokal |slutlig )?uppföljning(?:srapport)?(?!\p{L})/iu, "uppföljning"],
  [
    /^(?:fördjupad |grundläggande )?granskning(?:srapport|spm)?(?!\p{L})|^revisionsrapport|^revisionsberättelse/iu,
    "granskning",
  ],
  [/^missiv/iu, "missiv"],
  [/^motion(?:en)?(?!\p{L})/iu, "motion"],
  [/^(?:nämnds?|ledamots)initiativ|^ärende väckt av/iu, "nämndinitiativ"],
  [/^remiss(?:version)?(?!\p{L})/iu, "remiss"],
  [/^reglemente/iu, "reglemente"],
  [/^(?:lokal |gemensam )?handlings(?:plan|program)(?!ens|en\s)/iu, "handlingsplan"],
  // Plan för kvinnofrid   Tillsynsplan   Program för   Strategi   Biblioteksplan
  [/^(?:\p{L}{3,24})?(?:plan|program|strategi)(?!\p{L})/iu, "plan"],
];

/** Headings of a tjänsteskrivelse besides "Förslag till beslut"; two of them make it one. */
const OFFICER_HEADINGS =
  /^(?:beslutsunderlag|ärendet|ärendebeskrivning|beskrivning av ärendet|beslutsplanering|beslutet skickas till|beslutet ska skickas till|skickas till|sammanfattning(?: av ärendet)?|förvaltningens (?:överväganden|bedömning|förslag|synpunkter)|kontorets (?:synpunkter|förslag)|ekonomiska (?:konsekvenser|överväganden)|bakgrund|barnkonsekvensanalys|barnets bästa)(?!\p{L})/iu;

const LEADS = [
  "lämna följande yttrande",
  "lämnar följande yttrande",
  "avge följande yttrande",
  "avger följande yttrande",
];
const LEAD_CLEAN = new RegExp(LEADS.map((lead) => phrasePattern(lead, false)).join("|"), "iu");
const LEAD_DAMAGED = new RegExp(LEADS.map((lead) => phrasePattern(lead, true)).join("|"), "iu");

// words that make what follows the subject, not the kind: "Svar på motion", "Beslut om handlingsplan"
const LINKING =
  /(?<!\p{L})(?:över|av|om|för|på|till|avseende|angående|gällande|inför|mot|och|med|i)(?!\p{L})|[:–-]\s/iu;

function named(text: string): DocumentType | null {
  const bare = text.trim();
  return NAMES.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** The kind that a title begins with, an owner's name before it allowed: "Malmö stads handlingsplan mot …". */
function fromTitle(title: string): DocumentType | null {
  const words = title.trim().split(/\s+/).slice(0, 7);
  for (let first = 0; first < words.length; first++) {
    if (LINKING.test(`${words.slice(0, first).join(" ")} `)) return null;
    const type = named(words.slice(first).join(" "));
    if (type !== null) return type;
  }
  return null;
}

function fromLead({ pieces, damaged }: DocumentReading): DocumentType | null {
  const lead = damaged ? LEAD_DAMAGED : LEAD_CLEAN;
  return pieces.slice(0, 12).some(({ text }) => lead.test(text)) ? "yttrande" : null;
}

function fromHeadings({ pieces }: DocumentReading): TypeFinding | null {
  const headings = pieces
    .filter(({ type }) => type === "heading")
    .map(({ text }) => text.trim().replace(/:$/, ""));
  const proposals = headings.filter((heading) => /^(?:förslag till beslut|beslutsförslag)$/iu.test(heading));
  const typical = [...new Set(headings.filter((heading) => OFFICER_HEADINGS.test(heading)))];
  if (proposals.length !== 1 || typical.length < 2) return null;
  const shown = [...proposals, ...typical.slice(0, 2)].map((heading) => `”${heading}”`);
  const basis = `Texten säger inte vad den är, men har en tjänsteskrivelses rubriker: ${shown.slice(0, -1).join(", ")} och ${shown.at(-1)}.`;
  return { type: "tjänsteskrivelse", basis };
}

const stated = (type: DocumentType): TypeFinding => ({ type, basis: null });

/** A line of the letterhead that is a kind and nothing more: "Yttrande", "Kallelse och föredragningslista", "TJÄNSTESKRIVELSE 1 (4)". */
function fromHead({ head }: DocumentReading): DocumentType | null {
  const lone = head.filter(
    (line) => line.replace(/[\d\s()/]+$/u, "").split(" ").length <= 4 && !/\d{4}/u.test(line),
  );
  for (const line of lone) {
    const type = named(line);
    if (type === "tjänsteskrivelse" || type === "yttrande" || type === "kallelse" || type === "protokoll")
      return type;
  }
  return null;
}

/**
 * Finds what kind of document this is. Its own label comes first, then "lämna följande yttrande", then typical headings
 * (a basis is given), then the title; a document that tells nothing is `övrigt`.
 */
export function findType(reading: DocumentReading): TypeFinding {
  for (const label of fieldValues(reading, "dokumenttyp")) {
    const type = named(label);
    if (type !== null) return stated(type);
  }
  const said = fromHead(reading) ?? fromLead(reading);
  if (said !== null) return stated(said);
  const bySection = fromHeadings(reading);
  if (bySection !== null) return bySection;
  return stated((reading.title === null ? null : fromTitle(reading.title)) ?? "övrigt");
}
