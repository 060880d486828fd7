// Two numbers for one report within a case: the same name, with two numbers of one series.
import { type Heard, type Said, sayingOf } from "./contradiction-place.ts";
import { groupBy, uniqueBy } from "./order.ts";
import { wordsOf } from "./text.ts";

/** Kinds of numbers that a report has one of. */
const KINDS: ReadonlySet<string> = new Set(["sou", "granskning", "föreskrift"]);
/** So many words before a number are its name; fewer name nothing. */
const NAME_WORDS = 5;
const REACH = 120;

export interface Numbers {
  readonly about: string;
  readonly places: readonly Said[];
}

interface Named {
  readonly name: string;
  readonly target: string;
  readonly said: Said;
}

function namedIn(place: Heard): Named[] {
  const { findings } = place.reading.document;
  return findings.references.flatMap(({ kind, target, place: at }): Named[] => {
    if (!KINDS.has(kind) || at.anchor !== place.anchor) return [];
    const words = wordsOf(place.text.slice(Math.max(0, at.start - REACH), at.start)).slice(-NAME_WORDS);
    const said = sayingOf(place, at.start, at.end);
    return said === null || words.length < NAME_WORDS
      ? []
      : [{ name: `${kind} ${words.join(" ")}`, target, said }];
  });
}

const ABOUT: Readonly<Record<string, string>> = {
  sou: "Nummer på en statlig utredning",
  granskning: "Nummer på en granskning",
  föreskrift: "Nummer på en föreskrift",
};

/** The numbers of a case that do not go together. */
export function contradictingNumbers(heard: readonly Heard[]): Numbers[] {
  return [...groupBy(heard.flatMap(namedIn), ({ name }) => name)].flatMap(([name, all]): Numbers[] => {
    const each = uniqueBy(all, ({ target }) => target);
    const about = ABOUT[name.split(" ")[0] ?? ""];
    return each.length !== 2 || about === undefined ? [] : [{ about, places: each.map(({ said }) => said) }];
  });
}
