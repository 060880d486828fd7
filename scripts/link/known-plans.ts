// Finds the plans that any document of the collection names also where another names them in plain words, without emphasis or years.
import type { Passage } from "../model/document.ts";
import type { ReferenceFinding } from "../model/findings.ts";
import { push } from "./order.ts";
import { readPlanName, shownName } from "./plan-name.ts";
import { isWithheld, type Reading } from "./reading.ts";
import { wordsOf } from "./text.ts";

/** A name to look for. `led` stands only after the word plan or program: in other places its words may mean what they say. */
interface Known {
  readonly title: string;
  readonly key: string;
  readonly words: readonly string[];
  readonly led: boolean;
}

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

// Plan för kvinnofrid   Handlingsprogram mot våld: the name itself says that it is a plan
const PLAN_NAME = /^\p{L}{0,24}(?:plan|program|strategi)(?:en|met|n)?\s(?:för|mot|om|kring|avseende)\s/iu;
// kommunfullmäktiges plan   handlingsplanen   programmet
const LEAD = /(?:plan|planen|program|programmet|strategi|strategin)$/u;
/** A text without one of these names no plan in any of the ways that count here. */
const SIGN = /plan|program|strategi|\s[–—-]\s/iu;
const WORD = /[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff]+/g;
const DASH = /\s[–—-]\s/;
// "… och mot våld", "… i skolan", " – en annan", " 2021–2025": here a longer name, or that of other years, goes on
const GOES_ON =
  /^(?:\s(?:(?:och|samt)\s)?(?:för|mot|i|om|avseende)\s\p{Ll}|\s[–—-]\s|[\s,(]+(?:19|20)\d{2})/u;
// plan Fri från våld – en annan   plan Fri från våld 2021–2025
const OTHER_ENDING = /^(?:\s[–—-]\s|[\s,(]+(?:19|20)\d{2})/u;
// ASF Fri från våld – …, where a shorter name is part of another plan's
const BEGAN_BEFORE = /\p{Lu}{2,}\s$/u;

/** Fewer words than this, also after "plan", are any plan. */
const FEWEST_LED = 2;
const FEWEST = 3;

function namesOf(title: string): Known[] {
  const shown = shownName(title);
  const { key } = readPlanName(title);
  const head = shown.split(DASH)[0]?.trim() ?? shown;
  const made = (text: string, led: boolean): Known => ({ title: text, key, words: wordsOf(text), led });
  const tellsItself = PLAN_NAME.test(shown) || DASH.test(shown);
  const all = [made(shown, !tellsItself), ...(head === shown ? [] : [made(head, !PLAN_NAME.test(head))])];
  return all.filter(({ words, led }) => words.length >= (led ? FEWEST_LED : FEWEST));
}

function firstWords(words: readonly string[]): string {
  return words.slice(0, 2).join(" ");
}

/** All names: by all their words, and by their first two how many words they can have, the most first. */
interface Index {
  readonly byWords: ReadonlyMap<string, Known>;
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

function knownNames(readings: readonly Reading[]): Index {
  const titles = new Set<string>();
  for (const { document } of readings) {
    const { title, type, följerUpp } = document.frontMatter;
    if (type === "plan" || type === "handlingsplan") titles.add(title);
    if (följerUpp !== null) titles.add(följerUpp);
    for (const plan of document.findings.plans) titles.add(plan.title);
  }
  const byWords = new Map<string, Known>();
  const lengths = new Map<string, number[]>();
  for (const known of [...titles].sort().flatMap(namesOf)) {
    const words = known.words.join(" ");
    if (byWords.has(words)) continue;
    byWords.set(words, known);
    const first = firstWords(known.words);
    const others = lengths.get(first) ?? [];
    if (!others.includes(known.words.length))
      lengths.set(
        first,
        [...others, known.words.length].sort((x, y) => y - x),
      );
  }
  return { byWords, lengths };
}

function spelled(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a name's words stand as that name: nothing but spaces and dashes between, the lead that it needs, no longer name around. */
function stands(text: string, before: Word | undefined, words: readonly Word[], { led }: Known): boolean {
  const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? text.length];
  const apart = words.some(
    (word, at) => at > 0 && /[^\s–—-]/u.test(text.slice(words[at - 1]?.end, word.start)),
  );
  if (apart || BEGAN_BEFORE.test(text.slice(Math.max(0, start - 12), start))) return false;
  if (!led) return !GOES_ON.test(text.slice(end, end + 40));
  const isLed = before !== undefined && LEAD.test(before.word) && text.slice(before.end, start).trim() === "";
  return isLed && !OTHER_ENDING.test(text.slice(end, end + 12));
}

/** The longest known name that begins at word `at`. */
function nameAt(text: string, words: readonly Word[], at: number, { byWords, lengths }: Index) {
  for (const length of lengths.get(firstWords([words[at]?.word ?? "", words[at + 1]?.word ?? ""])) ?? []) {
    const own = words.slice(at, at + length);
    const known = byWords.get(own.map(({ word }) => word).join(" "));
    if (known !== undefined && stands(text, words[at - 1], own, known)) return { known, own };
  }
  return null;
}

function namedIn({ text, anchor }: Passage, index: Index, ownKey: string | null): ReferenceFinding[] {
  const words = spelled(text);
  const found: ReferenceFinding[] = [];
  for (let at = 0; at < words.length; at++) {
    const name = nameAt(text, words, at, index);
    if (name === null) continue;
    const { known, own } = name;
    at += own.length - 1;
    if (known.key === ownKey) continue;
    const place = { anchor, start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? text.length };
    found.push({ kind: "plan", target: known.title, quote: text.slice(place.start, place.end), place });
  }
  return found;
}

/** The references of a document with those to known plans, in the order of the text. */
function withPlans(reading: Reading, index: Index): Reading {
  const { document } = reading;
  const { references } = document.findings;
  const { type, title } = document.frontMatter;
  const own = type === "plan" || type === "handlingsplan" ? readPlanName(title).key : null;
  const added = document.passages.flatMap((passage) => {
    if (passage.level === 1 || !SIGN.test(passage.text)) return [];
    return isWithheld(reading, passage.anchor) ? [] : namedIn(passage, index, own);
  });
  const taken = new Map<string, ReferenceFinding[]>();
  for (const one of added.length === 0 ? [] : references) push(taken, one.place.anchor, one);
  const free = added.filter(({ place }) => {
    const others = taken.get(place.anchor) ?? [];
    return others.every((other) => other.place.end <= place.start || place.end <= other.place.start);
  });
  if (free.length === 0) return reading;
  const order = ({ place }: ReferenceFinding): number => reading.indexOf.get(place.anchor) ?? 0;
  const all = [...references, ...free].sort((a, b) => order(a) - order(b) || a.place.start - b.place.start);
  return { ...reading, document: { ...document, findings: { ...document.findings, references: all } } };
}

/**
 * Adds a reference where a document names, in any case of letters, a plan that another document (or it itself elsewhere) names in full: its
 * whole name, or what stands before its subtitle after the word plan or program. Never inside a longer name, nor in a withheld item.
 */
export function findKnownPlans(readings: readonly Reading[]): Reading[] {
  const index = knownNames(readings);
  return index.byWords.size === 0 ? [...readings] : readings.map((reading) => withPlans(reading, index));
}
