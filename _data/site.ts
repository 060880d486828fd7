// What is particular to this municipality and this site. Another municipality changes this file and nothing else.

const site = {
  name: "Dagsljus",
  municipality: "Malmö stad",
  lead: "Läs, sök och jämför nämndernas dokument.",
  /** Scheme and host without a final slash; a sub-path comes from `npm run build -- --base`. */
  baseUrl: "https://dagsljus.malmo.se",
  publisher: {
    name: "Malmö stad",
    url: "https://malmo.se",
    email: "malmostad@malmo.se",
    /** Organisationsnummer, by which the national data portal knows the publisher. */
    orgnr: "212000-1124",
  },
  /** Of our own records; the texts are public records. */
  license: { name: "CC0 1.0", url: "http://creativecommons.org/publicdomain/zero/1.0/" },
  /** The notice board that has legal force; this site has none. */
  anslagstavla: "https://malmo.se/anslagstavla",
  /** Dates of the accessibility statement, renewed at least once a year. */
  accessibility: {
    assessed: "2026-11-22",
    updated: "2026-11-22",
    answersWithin: "två arbetsdagar",
    reportUrl: "https://www.digg.se/tdosanmalan",
  },
  security: { contact: "mailto:malmostad@malmo.se", expires: "2027-11-01T00:00:00.000Z" },
  /** What is shown where a reader is told what can be searched for: numbers as they look here, a phrase of two words. */
  examples: { audit: "SR-2023-81", diarienummer: "ASN-2024-2039", phrase: "skyddat boende" },
  /** Words to begin a search with, shown on the start page. */
  themes: ["våld i nära relation", "barn och unga", "bostadsförsörjning", "hedersrelaterat våld"],
} as const;

export default site;
export type Site = typeof site;
