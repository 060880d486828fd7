// Made-up yttranden for measuring: sentences of the real ones in a random order that is the same each time.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listMarkdown } from "./collect.ts";

const NÄMNDER = [
  "Arbetsmarknads- och socialnämnden",
  "Förskolenämnden",
  "Grundskolenämnden",
  "Gymnasie- och vuxenutbildningsnämnden",
  "Funktionsstödsnämnden",
  "Hälsa-, vård- och omsorgsnämnden",
  "Fritidsnämnden",
  "Kulturnämnden",
  "Tekniska nämnden",
  "Miljönämnden",
  "Stadsbyggnadsnämnden",
  "Servicenämnden",
];

const FIRST_YEAR = 2015;
const YEARS = 11;

/** mulberry32: the same numbers from the same seed on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Whole sentences of the undamaged documents of a folder, in order. */
export function readSentences(folder: string): string[] {
  return listMarkdown(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .filter((markdown) => !/^ {2}ocr: true$/m.test(markdown))
    .flatMap((markdown) => markdown.split(/^---$/m).slice(2).join("---").split("\n"))
    .filter((line) => /^\p{Lu}/u.test(line) && line.length > 60)
    .flatMap((line) => line.replace(/<!--.*?-->/g, "").match(/\p{Lu}[^.!?]{30,400}[.!?](?=\s|$)/gu) ?? []);
}

interface Made {
  readonly name: string;
  readonly text: string;
}

/** One made yttrande, about 12 kB, as the text of an original. */
function makeText(index: number, sentences: readonly string[]): Made {
  const random = randomFrom(index + 1);
  const pick = (): string => sentences[Math.floor(random() * sentences.length)] ?? "";
  const paragraph = (): string => Array.from({ length: 3 + Math.floor(random() * 3) }, pick).join(" ");
  const section = (count: number): string => Array.from({ length: count }, paragraph).join("\n\n");
  const year = FIRST_YEAR + (index % YEARS);
  const nämnd = NÄMNDER[Math.floor(index / YEARS) % NÄMNDER.length] ?? "";
  const number = String(index).padStart(6, "0");
  const day = `${year}-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`;
  const audit = `SR-${year}-${1 + Math.floor(index / 40)}`;
  const recommendations = Array.from({ length: 3 + (index % 4) }, (_, nth) => {
    const demand = `Säkerställa att ${pick().charAt(0).toLowerCase()}${pick().slice(1, 120)}`;
    return `Rekommendation ${nth + 1}:\n\n${demand}\n\n${section(4)}`;
  });
  const text = [
    `Datum\n\n${day}\n\nDiarienummer\n\nNN-${year}-${number}\n\nYttrande\n\nTill\n\nStadsrevisionen`,
    `**Granskning - ${pick().slice(0, 60).trim()} ${number}\n${audit}**`,
    `${nämnd} föreslås besluta att lämna följande yttrande:`,
    `Sammanfattning\n\n${section(2)}`,
    `Yttrande\n\n${section(2)}`,
    ...recommendations,
    `Ordförande\n\nAnna Andersson`,
  ].join("\n\n");
  return { name: `yttrande-${number}`, text: `${text}\n` };
}

/** Makes `count` originals; the n-th is the same whatever the count. */
export function* makeOriginals(count: number, sentences: readonly string[]): Generator<Made> {
  for (let index = 0; index < count; index++) yield makeText(index, sentences);
}
