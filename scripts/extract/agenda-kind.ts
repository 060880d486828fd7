// Tells what kind an item of an agenda is, and whether it is withheld.
// The kind that says most comes first: an initiative on an audit is an initiative, a referral of a motion a motion.
import type { ItemKind } from "../model/findings.ts";
import { lenient } from "../swedish/lenient.ts";
import { isWithheld } from "../swedish/secrecy.ts";

// “Orosanmälan (sekretess)”, “Yttrande till domstol – Sekretessärende”
const MARKED_SECRET = lenient("(?:\\(sekretess(?:ärende)?\\)|\\s[–-]\\s*sekretess(?:ärende)?)$");

/** Whether the words of secrecy stand in place of an item's content. */
export function isItemWithheld(title: string, body: readonly string[]): boolean {
  if (isWithheld(title)) return true;
  if (body.length > 0) return body.every(isWithheld);
  return MARKED_SECRET.test(title.slice(-60));
}

const KINDS: readonly (readonly [ItemKind, RegExp])[] = [
  [
    "initiativ",
    lenient(
      "ärende väckt av|(?:nämnd|ledamots?|utskotts)\\p{L}*initiativ|initiativärende|väckt ärende|^initiativ(?!\\p{L})",
    ),
  ],
  ["motion", lenient("(?<!\\p{L})motion(?:en|er)?(?!\\p{L}|s?cent)")],
  ["remiss", lenient("(?<!\\p{L})(?:remiss(?:en|yttrande|svar|er)?|samråd(?:sremiss|syttrande)?)(?!\\p{L})")],
  [
    "granskning",
    lenient(
      "(?<!\\p{L})(?:\\p{L}*granskning(?:en|srapport)?|revisionsrapport(?:en)?|\\p{L}*revisionen?s?|revisorer\\p{L}*)(?!\\p{L})",
    ),
  ],
  [
    "formalia",
    lenient(
      "^(?:val av (?:protokoll)?juster|protokoll(?:s)?justering|justering|justerare|(?:fastställande|godkännande) av (?:dagordning|föredragningslista|ärendelista|kallelse)|upprop|närvaro|(?:sammanträdet|mötet)s? (?:öppnas|öppnande|avslutas|avslutande)|(?:sammanträdets|mötets) (?:öppnande|avslutande)|öppnande|avslutning|dagordning|föredragningslista|anmälan av jäv|jäv(?!\\p{L})|anmälan om jäv|tid och plats|föregående protokoll)",
    ),
  ],
  [
    "information",
    lenient(
      "^(?:information|informationsärende|rapport(?:er)?(?!\\p{L})|aktuellt|meddelande|anmälan av|anmälningsärende|delegationsbeslut|anmälda|redovisning av delegation|förvaltningschefen informerar|ordföranden informerar|kurser)|informerar|delgivning",
    ),
  ],
];

// “Malmö stadsrevision har granskat …”, where the title names the subject alone
const AUDITED = /revision\p{L}*[^.]{0,120}gransk(?:at|ning)/iu;

/** What kind an item is, from its title; the first words of its text tell an audit that the title does not name. */
export function kindOf(title: string, body: readonly string[]): ItemKind {
  const found = KINDS.find(([, pattern]) => pattern.test(title))?.[0];
  if (found !== undefined) return found;
  const opening = body[0]?.slice(0, 300) ?? "";
  return AUDITED.test(opening) ? "granskning" : "ärende";
}
