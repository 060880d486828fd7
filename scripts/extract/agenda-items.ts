// Finds where the items of an agenda stand: under numbered headings, in the rows of a table, or in a numbered list.
// A list inside an item is never taken for items: the numbers of an agenda go on, those of a proposal begin again.
import type { Inline, Table } from "../model/blocks.ts";
import { lenient } from "../swedish/lenient.ts";
import { isSetOff, nextHeading, type Step } from "./flow.ts";

/** An item as it stands: its title line(s), what its table row says of its case, and the steps that belong to it. */
export interface FoundItem {
  readonly number: number | null;
  readonly title: string;
  readonly anchor: string;
  readonly dnr: string | null;
  readonly from: number;
  readonly to: number;
}

// “17. Remiss …”, “§ 57 Val av justerare”, “§ 57/2024 …”, “Punkt 3 …”, “Ärende 5: …”, “3 Information”
const NUMBERED =
  /^(?:(?:§|punkt|ärende|p\.?)\s*(?<named>\d{1,4})(?:\/\d{2,4})?|(?<plain>\d{1,3})(?:(?<mark>[.):])(?!\d)|(?=\s)))\s*[.:–—-]?\s+(?=\S)/iu;

interface Numbered {
  readonly number: number;
  readonly title: string;
}

/** Parts “17. Title” in number and title; a bare number counts before a capital only (“5 år med planen” is no item). */
function readNumbered(text: string): Numbered | null {
  const found = NUMBERED.exec(text);
  if (found?.groups === undefined) return null;
  const title = text.slice(found[0].length);
  const { named, plain, mark } = found.groups;
  if (named === undefined && mark === undefined && !/^[\p{Lu}"”“]/u.test(title)) return null;
  return { number: Number(named ?? plain), title };
}

function isHeadingLike(step: Step): boolean {
  return step.leaf.type === "heading" || (step.item === null && isSetOff(step));
}

function levelOf(step: Step): number {
  return step.passage.level ?? 7;
}

/** The level at which items stand: the highest that has numbered headings, the title of the document left aside. */
function itemLevel(steps: readonly Step[], isItem: (step: Step) => boolean): number | null {
  let level: number | null = null;
  for (const step of steps) {
    const own = levelOf(step);
    if (own > 1 && (level === null || own < level) && isHeadingLike(step) && isItem(step)) level = own;
  }
  return level;
}

function underHeadings(steps: readonly Step[], isItem: (step: Step) => boolean): FoundItem[] {
  const level = itemLevel(steps, isItem);
  if (level === null) return [];
  const heads = steps.filter((step) => isHeadingLike(step) && levelOf(step) === level && isItem(step));
  return heads.map((step, index) => {
    const numbered = readNumbered(step.passage.text);
    const next = heads[index + 1]?.index ?? steps.length;
    return {
      number: numbered?.number ?? null,
      title: numbered?.title ?? step.passage.text,
      anchor: step.passage.anchor,
      dnr: null,
      from: step.index + 1,
      to: nextHeading(steps, step.index + 1, next, Math.min(level, 6)),
    };
  });
}

// “Förslag till beslut”, “Beslutsunderlag”, “Sammanfattning”: what only an item has below its heading
const PART_OF_ITEM = lenient(
  "^(?:.{0,60}förslag till beslut|beslutsunderlag|sammanfattning(?: av ärendet)?|ärendebeskrivning)\\s*:?$",
);

/** Headings without numbers are items where the parts of an item stand right below them, and so are those in between. */
function unnumbered(steps: readonly Step[]): FoundItem[] {
  const parents: Step[] = [];
  const open: Step[] = [];
  for (const step of steps) {
    if (step.leaf.type !== "heading") continue;
    while ((open.at(-1)?.passage.level ?? 0) >= levelOf(step)) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined && levelOf(parent) > 1 && PART_OF_ITEM.test(step.passage.text))
      parents.push(parent);
    open.push(step);
  }
  const [first, last] = [parents[0]?.index ?? 0, parents.at(-1)?.index ?? -1];
  return underHeadings(
    steps,
    (step) => step.leaf.type === "heading" && step.index >= first && step.index <= last,
  );
}

// “Föredragningslista”, “Dagordning”, “Ärenden”, “Kallelse och föredragningslista”, “Ärendelista”
const AGENDA_TITLE = lenient(
  "(?<!\\p{L})(?:föredragningslista|dagordning|ärendelista|ärendeförteckning)|^(?:ärenden|kallelse)(?!\\p{L})",
);

/** Whether the words right above a list or table (heading or paragraph) say that the agenda follows. */
function isUnderAgendaTitle(steps: readonly Step[], step: Step): boolean {
  const section = step.passage.section === null ? null : steps[step.passage.section];
  const before = steps[step.index - 1];
  return [section, before].some(
    (other) => other != null && other.passage.text.length < 120 && AGENDA_TITLE.test(other.passage.text),
  );
}

function columnsOf(table: Table): { number: number; title: number; dnr: number } {
  const names = table.header.map((cell) => cell.text.trim());
  const find = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
  const number = find(/^(?:nr|nummer|punkt|§|p|ärendenr|ärende nr)\.?$/iu);
  const dnr = find(/^(?:dnr|diarie\p{L}*|ärendenummer|beteckning)/iu);
  const title = names.findIndex(
    (name, index) => index !== number && index !== dnr && /^(?:ärende|rubrik|titel|ämne|punkt)/iu.test(name),
  );
  return { number, title, dnr };
}

function rowItem(
  row: readonly Inline[],
  columns: ReturnType<typeof columnsOf>,
  step: Step,
): FoundItem | null {
  const cell = row[columns.title]?.text.trim() ?? "";
  if (cell === "") return null;
  const printed = /^(?:§\s*)?(\d{1,4})\.?$/.exec(row[columns.number]?.text.trim() ?? "");
  const numbered = printed === null ? readNumbered(cell) : null;
  return {
    number: printed === null ? (numbered?.number ?? null) : Number(printed[1]),
    title: numbered?.title ?? cell,
    anchor: step.passage.anchor,
    dnr: row[columns.dnr]?.text.trim() ?? null,
    from: step.index + 1,
    to: step.index + 1,
  };
}

function inTable(step: Step, table: Table): FoundItem[] {
  const columns = columnsOf(table);
  if (columns.title < 0) return [];
  return table.rows.flatMap((row) => rowItem(row, columns, step) ?? []);
}

/** Items of numbered lists whose numbers go on from list to list, beginning below a title that says “Dagordning”. */
function inLists(steps: readonly Step[]): FoundItem[] {
  const heads: Step[] = [];
  let expected: number | null = null;
  let current = -1;
  for (const step of steps) {
    const { item } = step;
    if (item === null || item.start === null || item.depth > 1 || !item.isFirst) continue;
    const number = item.start + item.item;
    const opens = expected === null && item.item === 0 && isUnderAgendaTitle(steps, step);
    if (item.list !== current && !opens && number !== expected) continue;
    current = item.list;
    expected = number + 1;
    heads.push(step);
  }
  return heads.map((step, index) => {
    const next = heads[index + 1]?.index ?? steps.length;
    return {
      number: (step.item?.start ?? 1) + (step.item?.item ?? 0),
      title: step.passage.text,
      anchor: step.passage.anchor,
      dnr: null,
      from: step.index + 1,
      to: nextHeading(steps, step.index + 1, next, 2),
    };
  });
}

/** An overview before the items themselves names the same numbers: the items with their text are the ones to keep. */
function withOverview(items: readonly FoundItem[], overview: readonly FoundItem[]): FoundItem[] {
  const first = items[0]?.from ?? 0;
  const numbers = new Set(items.map((item) => item.number));
  const missing = overview.filter(
    (entry) => entry.from <= first && entry.number !== null && !numbers.has(entry.number),
  );
  const closed = missing.map((entry) => ({ ...entry, to: Math.min(entry.to, first - 1) }));
  return [...items, ...closed].sort((a, b) => (a.number ?? 0) - (b.number ?? 0) || a.from - b.from);
}

/** The items of an agenda, in order; an empty list where the document has none that can be told. */
export function findItems(steps: readonly Step[]): FoundItem[] {
  const numbered = underHeadings(steps, (step) => readNumbered(step.passage.text) !== null);
  const headed = numbered.length > 0 ? numbered : unnumbered(steps);
  const tables = steps.flatMap((step) =>
    step.leaf.type === "table" && step.item === null && isUnderAgendaTitle(steps, step)
      ? inTable(step, step.leaf)
      : [],
  );
  const overview = tables.length > 0 ? tables : inLists(steps);
  return headed.length > 0 ? withOverview(headed, overview) : overview;
}
