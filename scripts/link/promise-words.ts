// What a promise is about, as a set of words that two tellings of it share: without who says it and when.
import { stemOf } from "../swedish/stem.ts";
import { contentWords } from "./text.ts";

/** Words that differ between an officers' draft and a board's text, or that any promise has. */
const SAID_BY_ALL: ReadonlySet<string> = new Set(
  (
    "staden kommunen kommer ytterligare också dessutom vidare ramen arbetet arbete planerar planeras fortsätter fortsätta under januari " +
    "februari mars april maj juni juli augusti september oktober november december våren sommaren hösten vintern året årsskiftet kvartalet " +
    "halvåret senast innan slutet början kontoret kontorets"
  ).split(" "),
);
// nämnden   socialnämndens   förvaltningens
const ROLE = /(?:nämnd|förvaltning)(?:ens?)?$/u;
// 2024   31
const NUMBER = /^\d+$/;

/** The stems of the words that say what is promised. */
export function promiseWords(quote: string): Set<string> {
  const words = [...contentWords(quote)].filter(
    (word) => !SAID_BY_ALL.has(word) && !ROLE.test(word) && !NUMBER.test(word),
  );
  return new Set(words.map(stemOf));
}
