// What the words of a case mean, for somebody who meets them for the first time: those that stand in it, and no others.

const TERMS: readonly (readonly [RegExp, string, string])[] = [
  [
    /granskning/iu,
    "Granskning",
    "Revisorerna undersöker hur en nämnd sköter sitt arbete, och rekommenderar ändringar.",
  ],
  [/missiv/iu, "Missiv", "Brevet som följer med en rapport och säger vad mottagaren ska göra."],
  [/remiss/iu, "Remiss", "En fråga till nämnden om vad den tycker om ett förslag."],
  [
    /tjänsteskrivelse|tjänsteutlåtande/iu,
    "Tjänsteskrivelse",
    "Tjänstepersonernas text till nämnden, med ett förslag till beslut.",
  ],
  [/yttrande/iu, "Yttrande", "Nämndens svar, när den har beslutat om det."],
  [/arbetsutskott/iu, "Arbetsutskott", "En mindre grupp ur nämnden som förbereder ärendena."],
  [/dagordning|kallelse/iu, "Dagordning", "Listan över vad nämnden ska ta upp på ett sammanträde."],
  [
    /parti tar upp|initiativ/iu,
    "Initiativ",
    "En fråga som en ledamot eller ett parti själv tar upp i nämnden.",
  ],
  [/återrapportering/iu, "Återrapportering", "Någon ska komma tillbaka och berätta hur det gick."],
  [/protokoll/iu, "Protokoll", "Det som skrivs ner om vad nämnden beslutade."],
];

export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** @param words what stands on the page */
export function termsIn(words: string): Term[] {
  return TERMS.filter(([pattern]) => pattern.test(words)).map(([, term, meaning]) => ({ term, meaning }));
}
