// Reads one item of an agenda: its case number, its parts (summary, proposals, decisions, documents), what kind it is.
import type { DocumentType } from "../model/document.ts";
import type { AgendaItem } from "../model/findings.ts";
import { findDiarienummer, normaliseDiarienummer, readDiarienummer } from "../swedish/diarienummer.ts";
import { lenient } from "../swedish/lenient.ts";
import type { FoundItem } from "./agenda-items.ts";
import { isItemWithheld, kindOf } from "./agenda-kind.ts";
import type { Step } from "./flow.ts";
import { readInitiator } from "./initiator.ts";
import { readPreparation } from "./preparation.ts";

type Part = "text" | "summary" | "proposed" | "decided" | "documents" | "other";

const PARTS: readonly (readonly [Part, RegExp])[] = [
  // “Sammanfattning”, “Sammanfattning av ärendet”, “Ärendet i korthet”
  [
    "summary",
    lenient("^(?:ärende)?sammanfattning(?: av ärendet)?$|^ärendet i korthet$|^sammanfattande beskrivning$"),
  ],
  // “Förslag till beslut”, “Socialnämndens förslag till beslut”, “Beslutsförslag”
  ["proposed", lenient("^(?:[^.]{1,80} )?förslag till (?:beslut|kommun\\p{L}+)$|^beslutsförslag$")],
  // “Beslut”, “Nämndens beslut”, “Socialnämnden beslutar”
  ["decided", lenient("^(?:[^.]{1,80} )?beslut(?:ar)?$")],
  // “Beslutsunderlag”, “Handlingar i ärendet”, “Bilagor”
  [
    "documents",
    lenient(
      "^(?:beslutsunderlag|underlag(?: för beslut)?|handlingar(?: i ärendet)?|bilag(?:a|or)|ärendets handlingar)$",
    ),
  ],
  [
    "other",
    lenient(
      "^(?:ärendet|ärendebeskrivning|bakgrund|yrkanden?|beslutsgång|reservation(?:er)?|överväganden|beslutet skickas till|föredragande|deltar ej)$",
    ),
  ],
];

interface Entry {
  readonly part: Part;
  readonly step: Step;
}

function partOf(text: string): Part | null {
  const name = text.trim().replace(/\s*:$/, "");
  if (name.length > 100) return null;
  return PARTS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** The steps of an item with the part they belong to; the labels of the parts are left out. */
function partsOf(steps: readonly Step[]): Entry[] {
  const entries: Entry[] = [];
  let part: Part = "text";
  for (const step of steps) {
    const isHeading = step.leaf.type === "heading";
    const named = step.item === null || !step.item.isFirst ? partOf(step.passage.text) : null;
    if (isHeading || named !== null) part = named ?? "other";
    else entries.push({ part, step });
  }
  return entries;
}

interface Titled {
  readonly title: string;
  readonly diarienummer: string | null;
  /** Words on further lines below the title, in a list item that holds them all. */
  readonly rest: readonly string[];
}

/** The case number at the end of a title: “Budget 2025 (KS-2024-12)”, “Budget, dnr KS 2024/12”. An audit's own number is none. */
function titleAndNumber(text: string): { title: string; diarienummer: string | null } {
  const last = findDiarienummer(text).at(-1);
  if (last === undefined || last.kind !== "diarienummer" || !/^[\s).\]]*$/.test(text.slice(last.end))) {
    return { title: text, diarienummer: null };
  }
  const title = text
    .slice(0, last.start)
    .replace(/(?:dnr|diarienummer|diarienr|ärendenr|ärendenummer)[.:\s]{0,4}$/iu, "")
    .replace(/[\s,;([–-]{1,8}$/u, "");
  return title === ""
    ? { title: text, diarienummer: null }
    : { title, diarienummer: text.slice(last.start, last.end) };
}

function readTitle(found: FoundItem, below: readonly string[]): Titled {
  const [first = "", ...more] = found.title.split("\n").map((line) => line.trim());
  const rest = more.filter((line) => line !== "");
  const own =
    [found.dnr ?? "", ...rest, ...below].map(readDiarienummer).find((number) => number !== null)?.printed ??
    null;
  const others = rest.filter((line) => normaliseDiarienummer(line) === null);
  if (own !== null) return { title: first, diarienummer: own, rest: others };
  return { ...titleAndNumber(first), rest: others };
}

function isBullet(step: Step, depth: number): boolean {
  return step.item?.isFirst === true && step.item.depth === depth;
}

/** The first words of each item of the outermost lists among `steps`. */
function bulletsOf(steps: readonly Step[]): Step[] {
  const depths = steps.flatMap((step) => (step.item?.isFirst === true ? [step.item.depth] : []));
  const depth = depths.reduce((least, own) => Math.min(least, own), Number.POSITIVE_INFINITY);
  return steps.filter((step) => isBullet(step, depth));
}

// “… föreslår arbetsmarknads- och socialnämnden besluta”, “Nämnden beslutar att”, “Nämnden föreslås besluta:”
const LEADS_IN = lenient("(?:beslut(?:a|ar|at)?|föreslås|föreslår)(?: följande)?(?: att)?\\s*[:.…]?$");

/** A numbered or bulleted list of decisions; where there is none, the paragraphs without the words that lead in. */
function decisionsOf(entries: readonly Entry[], part: Part): string[] {
  const steps = entries.filter((entry) => entry.part === part).map((entry) => entry.step);
  const bullets = bulletsOf(steps);
  if (bullets.length > 0) return bullets.map((step) => step.passage.text);
  return steps
    .map((step) => step.passage.text)
    .filter((text) => !LEADS_IN.test(text.slice(-200)) && readPreparation(text) === null);
}

function documentsOf(entries: readonly Entry[]): string[] {
  const steps = entries.filter((entry) => entry.part === "documents").map((entry) => entry.step);
  const bullets = bulletsOf(steps);
  if (bullets.length > 0) return bullets.map((step) => step.passage.text);
  return steps.flatMap((step) => step.passage.text.split("\n"));
}

// “Mot denna bakgrund lämnar Farishta Sulaiman följande förslag:”, “Motionären yrkar att:”
const PROPOSES = lenient(
  "(?:(?:lämnar|framför|ställer|lägger|har)[^.]{0,120}förslag|följande (?:förslag|yrkanden?)|yrkar|yrkas|föreslår motionären)[^.]{0,60}(?::|att|…)\\s*$",
);

/** The steps of the lists that an initiative's own demands stand in. */
function proposalsOf(entries: readonly Entry[]): Step[] {
  const found: Step[] = [];
  let list: number | null = null;
  for (const [index, { part, step }] of entries.entries()) {
    if (part !== "text" && part !== "summary" && part !== "other") continue;
    const before = entries[index - 1]?.step;
    if (
      step.item !== null &&
      before !== undefined &&
      before.item?.list !== step.item.list &&
      PROPOSES.test(before.passage.text.slice(-300))
    ) {
      list = step.item.list;
    }
    if (step.item?.list === list && step.item?.isFirst === true) found.push(step);
  }
  return found;
}

/** A step as the summary has it: an item of a list is a line of its own. */
function lineOf({ item, passage }: Step): string {
  return item?.isFirst === true ? `- ${passage.text}` : passage.text;
}

/** The summary up to the sentence on who has prepared the item; without a heading that says so, the text before the first subheading. */
function summaryOf(entries: readonly Entry[]): string | null {
  const part = entries.some((entry) => entry.part === "summary") ? "summary" : "text";
  let summary = "";
  let list: number | null = null;
  for (const { step } of entries.filter((entry) => entry.part === part)) {
    if (readPreparation(step.passage.text) !== null) break;
    const own = step.item?.list ?? null;
    const space = summary === "" ? "" : own !== null && own === list ? "\n" : "\n\n";
    summary += `${space}${lineOf(step)}`;
    list = own;
  }
  return summary === "" ? null : summary;
}

function preparationOf(entries: readonly Entry[]): AgendaItem["preparation"] {
  for (const { step } of entries) {
    const found = readPreparation(step.passage.text);
    if (found !== null) return found;
  }
  return null;
}

const WITHHELD = {
  kind: "sekretess",
  withheld: true,
  initiator: null,
  summary: null,
  proposals: [],
  decisions: [],
  documents: [],
  preparation: null,
} as const;

/** Reads an item with all its parts; one that is withheld keeps its number, its words and its case number, and nothing is guessed. */
export function readItem(found: FoundItem, steps: readonly Step[], type: DocumentType): AgendaItem {
  const below = steps.slice(found.from, found.to);
  const near = below
    .slice(0, 2)
    .filter((step) => step.leaf.type === "paragraph")
    .map((step) => step.passage.text);
  const { title, diarienummer, rest } = readTitle(found, near);
  const own = { number: found.number, title, anchor: found.anchor, diarienummer };
  const entries = partsOf(
    below.filter((step, index) => index > 1 || normaliseDiarienummer(step.passage.text) === null),
  );
  const body = [...rest, ...entries.map((entry) => entry.step.passage.text)];
  if (isItemWithheld(title, body)) return { ...own, ...WITHHELD };
  const kind = kindOf(title, body);
  const proposals = proposalsOf(entries);
  const [proposed, decided] = [decisionsOf(entries, "proposed"), decisionsOf(entries, "decided")];
  const [main, other] = type === "protokoll" ? [decided, proposed] : [proposed, decided];
  return {
    ...own,
    kind,
    withheld: false,
    initiator: kind === "initiativ" || kind === "motion" ? readInitiator(title, body) : null,
    summary: summaryOf(entries),
    proposals: proposals.map((step) => step.passage.text),
    decisions: main.length > 0 ? main : other,
    documents: documentsOf(entries),
    preparation: preparationOf(entries),
  };
}
