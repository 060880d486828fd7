// Words that stand in place of what is left out for secrecy. One rule for all rooms: what is withheld is kept and counted, and
// nothing is read out of it, linked from it or searched in it. Source: offentlighets- och sekretesslagen (2009:400).
import { lenient } from "./lenient.ts";

const LEFT_OUT =
  "(?:borttag[ei][nt]|borttagna|bortta[gs]|utesluten|uteslutet|utelämna[dt]|undantag[ei][nt]|raderad|raderat|maskera[dt]|maskerade|redigera[dt]|utgår|överstruk[ei][nt]|visas inte|publiceras (?:inte|ej))";
const BECAUSE =
  "(?:på grund av|pga\\.?|p\\.? ?g\\.? ?a\\.?|av|med hänsyn till|med hänvisning till|enligt|med stöd av|för|p g a)";
const SUBJECT =
  "(?:ärendet|handlingen|handlingarna|innehållet|punkten|texten|paragrafen|uppgiften|uppgifterna)";
const LAW = "(?: enligt [^.]{1,60}(?:\\.[^.]{0,60})?)?";

// “Borttagen på grund av sekretess”, “Utgår p.g.a. sekretess”, “Maskerad enligt sekretess”, “Ärendet är borttaget av sekretesskäl”,
// “Sekretess”, “Sekretessärende.”, “Sekretess enligt 26 kap. 1 § OSL”, “Handlingarna omfattas av sekretess”
const WHOLE = lenient(
  `^[\\s([]*(?:§?\\s?\\d{1,4}[.):]?\\s+)?[\\s([]*(?:${SUBJECT} )?(?:är )?(?:${LEFT_OUT} ${BECAUSE} sekretess(?:s?käl)?|sekretess(?:ärende|belagt|belagd|skyddat|skyddad)?(?: ärende)?|omfattas av sekretess)${LAW}[\\s.)\\]]*$`,
);
// “Borttagen på grund av sekretess” in the middle of a text, as an entry of a list
const WITHIN = lenient(`(?<!\\p{L})${LEFT_OUT} ${BECAUSE} sekretess`);

/** Whether a text is nothing but words of secrecy, with or without its number: `3. Borttagen på grund av sekretess`. */
export function isWithheld(text: string): boolean {
  return text.length <= 240 && /sekretess/i.test(text) && WHOLE.test(text.replace(/\s+/g, " "));
}

/** Whether a text says that something in it is left out for secrecy. */
export function saysWithheld(text: string): boolean {
  return /sekretess/i.test(text) && (isWithheld(text) || WITHIN.test(text));
}
