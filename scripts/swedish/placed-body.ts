// Names of bodies that say where: a stadsdelsnämnd, a stadsdelsförvaltning, one of several socialnämnder of a city.
// The place belongs to the name, so the name stays as it is printed.
import type { Body } from "./body.ts";

const PLACE = "\\p{Lu}[\\p{L}-]{2,24}(?:(?:\\s|\\soch\\s)\\p{Lu}[\\p{L}-]{1,24}){0,2}";
// Bromma stadsdelsnämnd   Hägersten-Älvsjö stadsdelsförvaltning   Skånstads kommundelsnämnd
const PLACE_FIRST = new RegExp(
  `^(?:${PLACE})\\s(?:stadsdels|kommundels|stadsområdes|områdes)(nämnd|förvaltning)(?:en)?$`,
  "u",
);
// Socialnämnd Hisingen   Stadsdelsnämnden Majorna-Linné   Socialförvaltningen Centrum
const PLACE_LAST = new RegExp(
  `^(?:Social|Stadsdels|Kommundels|Stadsområdes|Områdes)(nämnd|förvaltning)(?:en)?\\s(${PLACE})$`,
  "u",
);
// “Socialnämnden Yttrande”: two cells of a letterhead, no place
const NO_PLACE =
  /^(?:yttrande|tjänste|protokoll|utfärda|sammanträde|kallelse|missiv|beslut|datum|dnr|diarie|sida|utdrag|arbetsutskott)/iu;

/** Reads a whole value as such a name; null where it is none. */
export function placedBodyOf(value: string): Body | null {
  const text = value.trim();
  if (text.length > 80 || /\s{2}|[\t\n]/.test(text)) return null;
  const last = PLACE_LAST.exec(text);
  const kind = PLACE_FIRST.exec(text)?.[1] ?? (NO_PLACE.test(last?.[2] ?? "") ? undefined : last?.[1]);
  if (kind === undefined) return null;
  return { kind: kind === "nämnd" ? "nämnd" : "förvaltning", name: text };
}
