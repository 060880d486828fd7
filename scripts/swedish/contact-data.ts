// What may lead to a private person: addresses, phone numbers, properties. Worth a look before publishing, seldom a fault:
// an authority's own addresses look the same.

export const CONTACT_CLASSES = [
  "e-postadress",
  "telefonnummer",
  "gatuadress",
  "fastighetsbeteckning",
] as const;
export type ContactClass = (typeof CONTACT_CLASSES)[number];

export interface ContactSighting {
  readonly start: number;
  readonly class: ContactClass;
}

const PATTERNS: Readonly<Record<ContactClass, RegExp>> = {
  // anna.andersson@malmo.se
  "e-postadress": /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63})+/gu,
  // 040-34 10 00 · 0708-12 34 56 · 070 812 34 56 · +46 40 34 10 00
  telefonnummer: /(?<![\d-])(?:\+46 ?(?:\(0\))? ?\d{1,3}|0\d{1,3})[ -]\d{2,3}(?: ?\d{2,3}){1,3}(?![\d-])/g,
  // Storgatan 12 B · Norra Skolgatan 3 · Lillvägen 4 lgh 1102
  gatuadress:
    /(?<!\p{L})\p{Lu}\p{Ll}*(?:gatan|vägen|gränden|gränd|stigen|torget|allén|backen|gata|väg)\s\d{1,3}(?:\s?[A-H](?!\p{L}))?/gu,
  // Malmö Husie 172:53 · fastigheten Kirseberg 1:23 · Bunkeflostrand 15:4
  fastighetsbeteckning: /(?<!\p{L})\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})? \d{1,3}:\d{1,4}(?![\d:])/gu,
};

/** What stands before such figures and is no property: tables, laws, times. */
const NO_PROPERTY =
  /^(?:Tabell|Figur|Bild|Bilaga|Kapitel|Prop|Skr|Del|Punkt|Avsnitt|Rekommendation|Klockan|Kl)\b/;

/** Finds addresses, phone numbers and names of properties. */
export function findContactData(text: string): ContactSighting[] {
  return CONTACT_CLASSES.flatMap((type) =>
    [...text.matchAll(PATTERNS[type])]
      .filter(([found]) => type !== "fastighetsbeteckning" || !NO_PROPERTY.test(found))
      .map(({ index }) => ({ start: index, class: type })),
  );
}
