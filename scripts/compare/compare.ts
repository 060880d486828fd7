// Two texts → what they share and where they differ. Pure: the build and the browser run the same code.
import {
  type ComparedText,
  type Comparison,
  ROW_KINDS,
  type Row,
  type RowKind,
  type Side,
} from "../model/comparison.ts";
import { sentencesOf } from "../swedish/sentence.ts";
import { align, type Unit, unitOf } from "./align.ts";
import { weigh } from "./weigh.ts";
import { tokenPattern, wordDiff } from "./words.ts";

/** So many differences stand on top. */
const MOST_ON_TOP = 8;
/** A difference that weighs less changes the wording, not the meaning. */
const LEAST_ON_TOP = 6;
/** What only one text says weighs by what it says, and less than a word that turned. */
const ONE_SIDED = 0.4;

/** The sentences of a text, in order: hard line breaks undone, white space made single. */
function unitsOf({ passages }: ComparedText, pattern: RegExp): Unit[] {
  return passages.flatMap(({ text, href, isHeading }) => {
    const plain = text.replace(/\s+/g, " ").trim();
    if (isHeading) return [unitOf(plain, href, true, pattern)];
    return sentencesOf(plain).map(({ start, end }) => unitOf(plain.slice(start, end), href, false, pattern));
  });
}

type Unnumbered = Omit<Row, "number">;

function pairRow(a: Unit, b: Unit, isMoved: boolean, bodies: readonly string[]): Unnumbered {
  const parts = wordDiff(a.text, b.text, bodies);
  const differs = parts.some(({ kind, role, text }) => kind !== "equal" && !role && /[\p{L}\d]/u.test(text));
  const isRole = parts.some(({ role }) => role);
  const kind: RowKind = isMoved ? "moved" : differs ? "changed" : isRole ? "role" : "equal";
  const { weight, weighing } = differs ? weigh(parts) : { weight: 0, weighing: null };
  return { kind, a, b, parts, isHeading: b.isHeading, weight, weighing };
}

function oneSided(kind: "only-a" | "only-b" | "left", unit: Unit): Unnumbered {
  const isOld = kind !== "only-b";
  const parts = [{ kind: isOld ? "deleted" : "inserted", text: unit.text, role: false } as const];
  const { weight, weighing } =
    kind === "left" || unit.isHeading ? { weight: 0, weighing: null } : weigh(parts);
  return {
    kind,
    a: isOld ? unit : null,
    b: isOld ? null : unit,
    parts,
    isHeading: unit.isHeading,
    weight: weight * ONE_SIDED,
    weighing,
  };
}

/** The rows in the order of both texts: between two pairs what only the first has, then what only the second has. */
function rowsOf(a: readonly Unit[], b: readonly Unit[], bodies: readonly string[]): Unnumbered[] {
  const { pairs, moved } = align(a, b);
  const leftAt = new Set(moved.map(([at]) => at));
  const movedTo = new Map(moved.map(([from, to]) => [to, from]));
  const rows: Unnumbered[] = [];
  let [atA, atB] = [0, 0];
  const upTo = (endA: number, endB: number): void => {
    for (; atA < endA; atA++) {
      const unit = a[atA];
      if (unit !== undefined) rows.push(oneSided(leftAt.has(atA) ? "left" : "only-a", unit));
    }
    for (; atB < endB; atB++) {
      const [unit, from] = [b[atB], a[movedTo.get(atB) ?? -1]];
      if (unit !== undefined)
        rows.push(from === undefined ? oneSided("only-b", unit) : pairRow(from, unit, true, bodies));
    }
  };
  for (const [pairA, pairB] of pairs) {
    upTo(pairA, pairB);
    const [one, other] = [a[pairA], b[pairB]];
    if (one !== undefined && other !== undefined) rows.push(pairRow(one, other, false, bodies));
    [atA, atB] = [pairA + 1, pairB + 1];
  }
  upTo(a.length, b.length);
  return rows;
}

function plain({ text, href }: Side): Side {
  return { text, href };
}

function numbered(rows: readonly Unnumbered[]): Row[] {
  let number = 0;
  return rows.map((row) => {
    const isDifference = row.kind !== "equal" && row.kind !== "left";
    if (isDifference) number++;
    return {
      ...row,
      a: row.a === null ? null : plain(row.a),
      b: row.b === null ? null : plain(row.b),
      number: isDifference ? number : 0,
    };
  });
}

/**
 * Compares two texts, sentence by sentence and then word by word. Nämnden and förvaltningen, with the names in `bodies`, count as one:
 * where nothing else differs the row is of kind `role`.
 * @returns rows in order: the `a` sides of all but the moved ones make the first text, the `b` sides of all the second
 */
export function compare(a: ComparedText, b: ComparedText): Comparison {
  const bodies = [...a.bodies, ...b.bodies];
  const pattern = tokenPattern(bodies);
  const rows = numbered(rowsOf(unitsOf(a, pattern), unitsOf(b, pattern), bodies));
  const counts: Record<RowKind, number> = Object.assign(
    {},
    ...ROW_KINDS.map((kind) => ({
      [kind]: rows.filter((row) => row.kind === kind && !row.isHeading).length,
    })),
  );
  const weightiest = rows
    .filter(({ weight, isHeading }) => weight >= LEAST_ON_TOP && !isHeading)
    .sort((x, y) => y.weight - x.weight || x.number - y.number)
    .slice(0, MOST_ON_TOP);
  return { rows, counts, weightiest };
}
