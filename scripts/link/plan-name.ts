// Reads the name of a plan: what it is called, its subtitle, the years that stand last. And tells which names can be one plan.
import { wordsOf } from "./text.ts";

/** A plan as one text names it. A part that the text does not give is null. */
export interface PlanName {
  /** The words of the name without subtitle and years: two plans that differ here are two plans. */
  readonly key: string;
  readonly subtitle: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly number: string | null;
}

/** The parts that may be missing. */
const PARTS = ["subtitle", "from", "to", "number"] as const;

// … 2016–2018   … 2022-26   … (2023 – 2026)
const YEARS = /[\s,(]((?:19|20)\d{2})\s?[–—-]\s?((?:19|20)?\d{2})\)?$/;

// Fri från våld – en gemensam angelägenhet   Plan för kvinnofrid: mål och insatser
const SUBTITLE = /\s[–—-]\s|:\s/;

// plan Fri från våld (but not: plan för kvinnofrid)
const LABEL = /^(?:planen|plan)\s(?!för|mot|om|över|av|i|till|och|vid)/;

/** The name without the years at its end, as it is shown. */
export function shownName(title: string): string {
  return title.trim().replace(YEARS, "").trim();
}

/** `Fri från våld – en gemensam angelägenhet 2022–2026` → its parts. */
export function readPlanName(title: string): PlanName {
  const years = YEARS.exec(title.trim());
  const [main = "", ...rest] = shownName(title).split(SUBTITLE);
  const from = years === null ? null : Number(years[1]);
  const last = years?.[2] ?? "";
  return {
    key: wordsOf(main).join(" ").replace(LABEL, ""),
    subtitle: rest.length === 0 ? null : wordsOf(rest.join(" ")).join(" "),
    from,
    to: last === "" ? null : Number(last.length === 2 ? `${String(from).slice(0, 2)}${last}` : last),
    number: null,
  };
}

/** Puts together names that contradict each other in nothing; null where two do. */
export function merge(names: readonly PlanName[]): PlanName | null {
  let merged: PlanName | undefined;
  for (const name of names) {
    if (merged === undefined) merged = name;
    const before: PlanName = merged;
    const clash = PARTS.some(
      (part) => before[part] !== null && name[part] !== null && before[part] !== name[part],
    );
    if (clash || before.key !== name.key) return null;
    merged = {
      key: before.key,
      subtitle: before.subtitle ?? name.subtitle,
      from: before.from ?? name.from,
      to: before.to ?? name.to,
      number: before.number ?? name.number,
    };
  }
  return merged ?? null;
}

/** Whether `full` says all that `short` says, and more. */
function completes(full: PlanName, short: PlanName): boolean {
  return full !== short && PARTS.every((part) => short[part] === null || short[part] === full[part]);
}

/** One text for one name. */
export function nameId(name: PlanName): string {
  return JSON.stringify([name.key, ...PARTS.map((part) => name[part])]);
}

/**
 * Says which plan each of several names means, all with the same key. Names that contradict each other in nothing are one plan. Where some
 * do, a short name means the fuller one only if that one says more than every other that would fit; else it stands by itself.
 * @param names each name once
 */
export function resolveNames(names: readonly PlanName[]): Map<PlanName, PlanName> {
  const all = merge(names);
  if (all !== null) return new Map(names.map((name) => [name, all]));
  return new Map(
    names.map((name) => {
      const fuller = names.filter((other) => completes(other, name));
      const fullest = fuller.find((one) => fuller.every((other) => other === one || completes(one, other)));
      return [name, fullest ?? name];
    }),
  );
}
