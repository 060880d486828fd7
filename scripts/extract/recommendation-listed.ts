// Finds recommendations in lists (“Revisionen rekommenderar nämnden att:”) and in tables (Rekommendation | Svar | Ansvarig).
import type { Inline, Table } from "../model/blocks.ts";
import { isDemand } from "../swedish/demand.ts";
import { lenient } from "../swedish/lenient.ts";
import type { Step } from "./flow.ts";
import { type Draft, withoutJoint } from "./recommendation-draft.ts";
import { answerWithin, readLabel } from "./recommendation-label.ts";
import { readResponse } from "./response.ts";

// “Revisionen rekommenderar nämnden att:”, “KPMG rekommenderar”, “Vi rekommenderar kommunstyrelsen att:”
const BY_AUDITORS =
  /(?:revision|revisor|granskning|rapporten|pwc|kpmg|deloitte|azets|(?<!\p{L})(?:ey|ernst|vi|vår)(?!\p{L}))[^.]{0,160}rekommender(?:ar|at|ade|as)(?!\p{L})/iu;
// “Förvaltningen rekommenderar att”, “Socialstyrelsen rekommenderar”
const BY_OTHERS = lenient(
  "(?:nämnden|förvaltningen|styrelsen|kontoret|myndigheten|skr|boverket|utredningen)\\s+rekommenderar",
);
// “Nämnden rekommenderas att:”, “Följande rekommendationer lämnas:”, “Rekommendationerna är att:”
const SOMEHOW = /rekommenderas|rekommendation(?:er|erna)(?!\p{L})/iu;
const OPENS_LIST = /(?::|\satt|…|\.\.\.|rekommendationer\.)\s*$/iu;
// “… rekommenderar nämnden att:”, “Revisionen lämnar följande rekommendationer:” need no further sign that demands follow
const SURE = lenient(
  "\\satt\\s*[:…]?\\s*$|(?<!\\p{L})följande rekommendation(?:er)?(?!\\p{L})[^.]{0,80}:\\s*$",
);

/** Whether a paragraph says that the auditors' recommendations follow. `isAudit`: the document deals with an audit. */
function isLead(text: string, isAudit: boolean): boolean {
  const end = text.slice(-400);
  if (!OPENS_LIST.test(end)) return false;
  if (BY_AUDITORS.test(end)) return true;
  return isAudit && SOMEHOW.test(end) && !BY_OTHERS.test(end);
}

// “Rekommendationer”, “5.2 Revisionens bedömning och rekommendationer”, “Rekommendation”
const SECTION =
  /(?<!\p{L})rekommendation(?:er|erna)?\s*:?$|^(?:\S+\s+){0,3}rekommendation(?:er|erna)(?!\p{L})/iu;

function isSection(step: Step | undefined, isAudit: boolean): boolean {
  return isAudit && step?.leaf.type === "heading" && SECTION.test(step.passage.text);
}

function isLetIn(steps: readonly Step[], first: number, isAudit: boolean): "lead" | "section" | null {
  const before = steps[first - 1];
  if (before === undefined) return null;
  if (before.leaf.type === "paragraph" && before.item === null) {
    if (isLead(before.passage.text, isAudit)) return "lead";
    return isSection(steps[first - 2], isAudit) && OPENS_LIST.test(before.passage.text) ? "section" : null;
  }
  return isSection(before, isAudit) ? "section" : null;
}

function itemDraft(steps: readonly Step[], first: Step, end: number): Draft {
  const { text } = first.passage;
  const label = readLabel(text);
  const inner = answerWithin(text);
  const words = text.slice(label?.restStart ?? 0, inner?.at);
  const printed = first.item?.start == null ? null : String(first.item.start + first.item.item);
  const response =
    inner === null
      ? readResponse(steps, first.index + 1, end)
      : readResponse(steps, first.index, end, text.slice(inner.answer));
  const number = label === null ? printed : (label.number ?? printed);
  return {
    number,
    text: withoutJoint(words),
    quote: { step: first.index, start: 0, end: text.length },
    response,
  };
}

/** The recommendations of the list that begins at step `first`; none where too few of its items demand anything. */
function readList(steps: readonly Step[], first: number, letIn: "lead" | "section"): Draft[] {
  const list = steps[first]?.item?.list;
  const heads: Step[] = [];
  let end = first;
  for (let step = steps[end]; step?.item != null; step = steps[++end]) {
    if (step.item.list === list && step.item.isFirst) heads.push(step);
    else if (step.item.list !== list && step.item.depth === 1) break;
  }
  const opening = steps[first - 1]?.passage.text ?? "";
  const demanding = heads.filter(
    (head) => isDemand(head.passage.text) || readLabel(head.passage.text) !== null,
  ).length;
  const isCertain = letIn === "lead" && SURE.test(opening.slice(-300));
  if (!isCertain && demanding * 2 < heads.length) return [];
  return heads.map((head, index) => itemDraft(steps, head, heads[index + 1]?.index ?? end));
}

// “Svar”, “Nämndens kommentar”, “Yttrande”, “Åtgärd”, “Bedömning”, best first
const ANSWER_COLUMNS = ["svar", "yttrande", "kommentar", "bemötande", "åtgärd", "bedömning", "hantering"].map(
  (word) => lenient(`(?<!\\p{L})${word}`),
);
const NUMBER_COLUMN = /^(?:nr|nummer|#|rek\.?\s*nr)\.?$/iu;

function columnsOf(header: readonly Inline[]): { words: number; answer: number; number: number } {
  const names = header.map((cell) => cell.text.trim());
  const words = names.findIndex((name) =>
    /^(?:revisionens\s+|revisorernas\s+)?rekommendation(?:er)?(?!\p{L})/iu.test(name),
  );
  const answer = ANSWER_COLUMNS.map((column) =>
    names.findIndex((name, index) => index !== words && column.test(name)),
  );
  return {
    words,
    answer: answer.find((index) => index >= 0) ?? -1,
    number: names.findIndex((name) => NUMBER_COLUMN.test(name)),
  };
}

function lengthOf(row: readonly Inline[]): number {
  return row.reduce((sum, cell) => sum + cell.text.length + 1, 0);
}

/** One row as a recommendation; `offset` is where the row begins in the text of the table. */
function rowDraft(
  steps: readonly Step[],
  step: number,
  row: readonly Inline[],
  offset: number,
  columns: ReturnType<typeof columnsOf>,
): Draft | null {
  const cell = row[columns.words]?.text ?? "";
  const label = readLabel(cell);
  const counter = /^(\d{1,2})[.)]\s+/.exec(cell);
  const from = label?.restStart ?? counter?.[0].length ?? 0;
  if (cell.slice(from).trim() === "" || (label !== null && label.restStart === null)) return null;
  const start = offset + lengthOf(row.slice(0, columns.words));
  const answer = row[columns.answer]?.text.trim() ?? "";
  const inColumn = row[columns.number]?.text.trim() ?? "";
  return {
    number: label?.number ?? counter?.[1] ?? (inColumn === "" ? null : inColumn.replace(/\.$/, "")),
    text: cell.slice(from).trim(),
    quote: { step, start, end: start + cell.length },
    response: answer === "" ? null : readResponse(steps.slice(0, step + 1), step, step + 1, answer),
  };
}

function readTable(steps: readonly Step[], step: number, table: Table): Draft[] {
  const columns = columnsOf(table.header);
  if (columns.words < 0) return [];
  let offset = lengthOf(table.header);
  return table.rows.flatMap((row) => {
    const draft = rowDraft(steps, step, row, offset, columns);
    offset += lengthOf(row);
    return draft ?? [];
  });
}

/** All recommendations in lists and tables, in order. `isAudit`: the document deals with an audit. */
export function findListed(steps: readonly Step[], isAudit: boolean): Draft[] {
  const seen = new Set<number>();
  return steps.flatMap((step): Draft[] => {
    if (step.leaf.type === "table") return isAudit ? readTable(steps, step.index, step.leaf) : [];
    const { item } = step;
    if (item === null || item.depth > 1 || seen.has(item.list)) return [];
    seen.add(item.list);
    const letIn = isLetIn(steps, step.index, isAudit);
    return letIn === null ? [] : readList(steps, step.index, letIn);
  });
}
