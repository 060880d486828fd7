// The small words of Swedish: they stand in nearly every text, so a search is not about them.

const SMALL_WORDS: ReadonlySet<string> = new Set(
  (
    "alla allt alltid att av bara blev bli blir blivit de dem den denna deras dess dessa det detta dig din dina ditt du där då " +
    "efter ej eller en ett finns från för ha hade han hans har hon hos hur här i icke inte jag kan kunde man med men mer mig " +
    "min mina mitt mot mycket många ni nu när någon något några och ofta också om oss på sa sade samma sedan sig sin sina sitt ska skulle som så säga säger " +
    "till tycker tyckte under upp ut vad var vara varför vart varit vem vi vid vilka vilken vilket vår våra vårt än är åt över"
  ).split(" "),
);

/**
 * Leaves out the small words of a question: "vad säger nämnden om skyddat boende" → "nämnden skyddat boende". A
 * text of nothing else ("vi och de") stays as it is.
 */
export function withoutSmallWords(text: string): string {
  const words = text.split(" ");
  const large = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase().replace(/[.,?!]+$/, "")));
  return large.length === 0 ? text : large.join(" ");
}
