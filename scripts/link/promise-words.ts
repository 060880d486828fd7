// What a promise is about, as a set of words that two tellings of it share: without who says it and when.
import { stemOf } from "../swedish/stem.ts";
import { contentWords } from "./text.ts";

/** Words that differ between an officers' draft and a board's text, or that any promise has. */
const ROLES =
  /^(?:\p{L}*(?:nämnd(?:en|ens)?|förvaltning(?:en|ens)?|kontoret|kontorets)|staden|kommunen|kommer|ytterligare|också|dessutom|vidare|ramen|arbetet|arbete|planerar|planeras|fortsätter|fortsätta|under|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|sommaren|hösten|vintern|året|årsskiftet|kvartalet|halvåret|senast|innan|slutet|början)$/u;
// 2024   31
const NUMBER = /^\d+$/;

/** The stems of the words that say what is promised. */
export function promiseWords(quote: string): Set<string> {
  const words = [...contentWords(quote)].filter((word) => !ROLES.test(word) && !NUMBER.test(word));
  return new Set(words.map(stemOf));
}
