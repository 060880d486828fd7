// What a follow-up tells of what was done: done, under way, not finished; only where its own words say so.
import type { Table } from "../model/blocks.ts";
import type { ParsedDocument, Passage } from "../model/document.ts";
import type { ProgressCode, ProgressFinding } from "../model/findings.ts";
import { lenient } from "../swedish/lenient.ts";
import { sentencesOf } from "../swedish/sentence.ts";
import { flowOf } from "./flow.ts";
import { withheldPassages } from "./withheld.ts";

export interface ProgressRule {
  readonly id: string;
  readonly code: ProgressCode;
  readonly source: string;
  readonly examples: readonly string[];
}

const DONE =
  "genomför(?:ts|t|d|da)|slutför(?:ts|t|d|da)|inrätta(?:ts|t|d|de)|inför(?:ts|t|d|da)|färdigställ(?:ts|t|d|da)|tagits\\sfram|tagit\\sfram|utbilda(?:ts|t)|utarbeta(?:ts|t)|" +
  "uppdatera(?:ts|t)|reviderats|startats|startat|anordnats|anordnat|arrangera(?:ts|t)|tillsatts|anställ(?:ts|t)|antagits|permanentats|utvecklats|uppnåtts|uppfyll(?:ts|t|d|da)|avslutats|permanentades";

/** In order of weight: what is not done must not be read as done. */
export const PROGRESS_RULES: readonly ProgressRule[] = [
  {
    id: "inte-klart",
    code: "inte-klart",
    source: `(?:inte|ännu\\sinte|ej)\\s(?:[^\\s.]+\\s){0,3}?(?:${DONE}|påbörja(?:ts|t|d|de)|klart?|klara)|kvarstår(?!\\sav)|ej\\spåbörja(?:t|d|de)|skjutits\\supp`,
    examples: ["Insatsen har inte slutförts.", "Åtgärden är ännu inte påbörjad.", "Ett av målen kvarstår."],
  },
  {
    id: "pågår",
    code: "pågår",
    source:
      "(?:\\p{L}*(?:arbete|projekt|insats|utveckling|implementering|satsning|utredning)\\p{L}*\\s(?:[^.;]{1,80}\\s)?(?:pågår|fortsätter)|har\\spåbörjats|har\\sinletts|är\\spåbörjad|har\\sinlett|under\\sarbete)(?!\\p{L})",
    examples: ["Arbetet med att införa rutinerna pågår.", "Ett samarbete har inletts med grannkommunen."],
  },
  {
    id: "genomfört",
    code: "genomfört",
    source: `(?:har|hade|är|blev)\\s(?:[^\\s.,;]+\\s){0,8}?(?:${DONE})(?!\\p{L})|(?<!\\p{L})(?:genomfördes|inrättades|infördes|färdigställdes|permanentades|startade|anordnades|utformades)(?!\\p{L})`,
    examples: [
      "Flera projekt har genomförts.",
      "Nämnden har inrättat en särskild samordnare.",
      "Tjänsten inrättades 2018.",
    ],
  },
];

function compile(damaged: boolean): readonly (readonly [ProgressRule, RegExp])[] {
  return PROGRESS_RULES.map((rule) => {
    const source = `(?<!\\p{L})(?:${rule.source})`;
    return [rule, damaged ? lenient(source) : new RegExp(source, "iu")] as const;
  });
}

const STRICT = compile(false);
const LENIENT = compile(true);

/** The rule that a sentence follows, or null. */
export function progressIn(sentence: string, damaged: boolean): ProgressRule | null {
  return (damaged ? LENIENT : STRICT).find(([, pattern]) => pattern.test(sentence))?.[0] ?? null;
}

// Status   Läge   Resultat   Uppfyllt?
const STATUS_HEAD = /^(?:status|läge|genomfört\??|uppfyllt\??|utfall|bedömning)$/iu;
// Genomfört   Pågår   Ej påbörjat   Grön   Gul   Röd
const STATUS_WORDS: readonly (readonly [RegExp, ProgressCode])[] = [
  [/^(?:ej|inte|icke)\s|^(?:röd|kvarstår|nej)/iu, "inte-klart"],
  [/^(?:pågår|påbörja|delvis|gul|under)/iu, "pågår"],
  [/^(?:genomför|klar|avsluta|slutför|grön|uppfyll|ja\b)/iu, "genomfört"],
];

/** The rows of a table with a column for the status; the quote is the whole row. */
function inTable({ header, rows }: Table, { anchor, text }: Passage): ProgressFinding[] {
  const status = header.findIndex((cell) => STATUS_HEAD.test(cell.text.trim()));
  if (status < 0) return [];
  let start = header.map((cell) => cell.text).join("\t").length + 1;
  return rows.flatMap((row): ProgressFinding[] => {
    const quote = row.map((cell) => cell.text).join("\t");
    const place = { anchor, start, end: start + quote.length };
    start = place.end + 1;
    const words = row[status]?.text.trim() ?? "";
    const code = STATUS_WORDS.find(([pattern]) => pattern.test(words))?.[1];
    return code === undefined || !text.includes(quote) ? [] : [{ code, rule: "tabell", quote, place }];
  });
}

/** What a follow-up tells of what was done, in order of place; nothing in other documents. Never fails. */
export function extractProgress(document: ParsedDocument): ProgressFinding[] {
  const { type, original } = document.frontMatter;
  if (type !== "uppföljning") return [];
  const damaged = original !== null && original.damage > 0;
  const withheld = withheldPassages(document.passages);
  return flowOf(document).flatMap(({ leaf, passage, index }) => {
    if (leaf.type === "heading" || withheld.has(index)) return [];
    if (leaf.type === "table") return inTable(leaf, passage);
    return sentencesOf(passage.text).flatMap(({ start, end }): ProgressFinding[] => {
      const quote = passage.text.slice(start, end);
      const rule = progressIn(quote, damaged);
      const place = { anchor: passage.anchor, start, end };
      return rule === null ? [] : [{ code: rule.code, rule: rule.id, quote, place }];
    });
  });
}
