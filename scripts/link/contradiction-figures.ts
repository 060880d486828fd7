// Two figures for one thing within a case: the same count told roughly twice, or the same sentence with another number.
import { sentencesOf } from "../swedish/sentence.ts";
import { type Heard, type Said, sayingOf } from "./contradiction-place.ts";
import { groupBy, uniqueBy } from "./order.ts";

// ungefär 2 600 medarbetare   cirka 2700 medarbetare   ca 400 ärenden
const ABOUT =
  /(?<!\p{L})(?:ungefär|cirka|ca\.?|omkring|runt|drygt|nästan)\s(?<figure>\d{1,3}(?:[\s\u00a0]\d{3})+|\d{2,7})\s(?<noun>\p{Ll}{5,})/giu;

/** Two rough figures further apart than this are most likely of two things. */
const NEAR = 0.25;
/** A sentence with fewer words than this can stand twice with two numbers by chance. */
const FEWEST_WORDS = 9;

export interface Figures {
  readonly about: string;
  readonly places: readonly Said[];
}

function numberOf(figure: string): number {
  return Number(figure.replace(/\D/g, ""));
}

interface Rough {
  readonly noun: string;
  readonly amount: number;
  readonly said: Said;
}

function hasDigits({ text }: Heard): boolean {
  return /\d/.test(text);
}

function roughFigures(heard: readonly Heard[]): Rough[] {
  return heard.filter(hasDigits).flatMap((place) =>
    [...place.text.matchAll(ABOUT)].flatMap((match): Rough[] => {
      const { figure = "", noun = "" } = match.groups ?? {};
      const start = match.index + match[0].indexOf(figure);
      const said = sayingOf(place, start, start + figure.length);
      return said === null ? [] : [{ noun: noun.toLowerCase(), amount: numberOf(figure), said }];
    }),
  );
}

/** One place for each figure, in order: how often a figure is told does not make it truer. */
function oneEach(said: readonly Rough[]): Rough[] {
  return uniqueBy(said, ({ amount }) => String(amount));
}

function roughContradictions(heard: readonly Heard[]): Figures[] {
  return [...groupBy(roughFigures(heard), ({ noun }) => noun)].flatMap(([noun, all]): Figures[] => {
    const each = oneEach(all);
    const [first, second, ...others] = each;
    if (first === undefined || second === undefined || others.length > 0) return [];
    const apart = Math.abs(first.amount - second.amount) / Math.max(first.amount, second.amount);
    return apart > NEAR ? [] : [{ about: `Antal ${noun}`, places: [first.said, second.said] }];
  });
}

// 8   2 600   12,5
const FIGURE = /(?<![\p{L}\d§:/–.-])\d+(?:[\s\u00a0]\d{3})*(?:,\d+)?(?![\p{L}\d:/–-])/gu;

interface Counted {
  readonly document: string;
  readonly figures: readonly string[];
  readonly said: readonly (Said | null)[];
}

/** The sentences of a passage with one figure or more, by their words without the figures. */
function countedSentences(place: Heard): (readonly [string, Counted])[] {
  if (place.isHeading) return [];
  return sentencesOf(place.text).flatMap(({ start, end }): (readonly [string, Counted])[] => {
    const sentence = place.text.slice(start, end);
    if (!/\d/.test(sentence)) return [];
    const matches = [...sentence.matchAll(FIGURE)];
    if (matches.length === 0) return [];
    const key = sentence
      .toLowerCase()
      .replace(FIGURE, "#")
      .replace(/[^\p{L}#]+/gu, " ")
      .trim();
    if (key.split(" ").length < FEWEST_WORDS) return [];
    const said = matches.map((match) =>
      sayingOf(place, start + match.index, start + match.index + match[0].length),
    );
    const figures = matches.map(([figure]) => figure.replace(/[\s\u00a0]/g, ""));
    return [[key, { document: place.reading.document.id, figures, said }]];
  });
}

/** The same sentence in two documents, with one figure that is another. */
function sameSentence(heard: readonly Heard[]): Figures[] {
  if (new Set(heard.map(({ reading }) => reading)).size < 2) return [];
  const byKey = groupBy(heard.filter(hasDigits).flatMap(countedSentences), ([key]) => key);
  return [...byKey.values()].flatMap((all): Figures[] => {
    const each = uniqueBy(
      all.map(([, counted]) => counted),
      ({ document }) => document,
    );
    const [first, second] = each;
    if (first === undefined || second === undefined || all.length !== each.length) return [];
    const differing = first.figures.flatMap((figure, at) => (figure === second.figures[at] ? [] : [at]));
    const [at, ...others] = differing;
    const [one, other] = [first.said[at ?? -1], second.said[at ?? -1]];
    if (others.length > 0 || one == null || other == null) return [];
    return [{ about: "Siffra i samma mening", places: [one, other] }];
  });
}

/** The figures of a case that do not go together. */
export function contradictingFigures(heard: readonly Heard[]): Figures[] {
  return [...roughContradictions(heard), ...sameSentence(heard)];
}
