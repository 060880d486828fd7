// Which plan replaces which, only where a text says "ersätter"; and the goals that a plan's own text lists.
import type { PlanRecord } from "../model/collection.ts";
import { type PolicyDocument, sectionEnd } from "../model/document.ts";
import { push } from "./order.ts";
import type { Plan, Plans } from "./plans.ts";

export type Lineage = Pick<PlanRecord, "predecessor" | "successor">;

/** How far from a plan's name the word may stand. */
const NEAR = 60;

// Plan A ersätter plan B   som ersätter den tidigare …
const REPLACES = /(?<!\p{L})(?:ersätter|ersatte|avlöser|avlöste|efterträder|efterträdde)(?!\p{L})/iu;
// Plan A ersätts av plan B   har ersatts av   avlöstes av
const REPLACED =
  /(?<!\p{L})(?:ersätts|ersattes|ersatts|avlöses|avlöstes|efterträds|efterträddes)\s+av(?!\p{L})/iu;
// Planen ersätter …   Den här handlingsplanen ersätter …   Dokumentet ersätter …
const THIS_REPLACES =
  /(?:^|[.!?]\s+)(?:den här |denna )?(?:handlings)?(?:planen|plan|programmet|program|dokumentet)\s+ersätter(?!\p{L})/iu;

/** Between two names: not, or not yet, is no answer. */
const NEGATED = /(?<!\p{L})(?:inte|ej|icke)(?!\p{L})/iu;

type Pair = readonly [older: Plan, newer: Plan];

interface Named {
  readonly plan: Plan;
  readonly start: number;
  readonly end: number;
}

function pairsIn(text: string, named: readonly Named[], own: Plan | null): Pair[] {
  const sorted = [...named].sort((a, b) => a.start - b.start);
  return sorted.flatMap((second, index): Pair[] => {
    const first = sorted[index - 1];
    const between = text.slice(Math.max(first?.end ?? 0, second.start - NEAR * 2), second.start);
    if (NEGATED.test(between) || between.length > NEAR * 2) return [];
    if (first !== undefined && second.start - first.end <= NEAR && first.plan !== second.plan) {
      if (REPLACES.test(between)) return [[second.plan, first.plan]];
      if (REPLACED.test(between)) return [[first.plan, second.plan]];
    }
    return own !== null && own !== second.plan && THIS_REPLACES.test(between) ? [[second.plan, own]] : [];
  });
}

function byPassage(plans: Plans): Map<PolicyDocument, Map<string, Named[]>> {
  const result = new Map<PolicyDocument, Map<string, Named[]>>();
  for (const [{ place, reading }, plan] of plans.ofNaming) {
    if (place === null) continue;
    const passages = result.get(reading.document) ?? new Map<string, Named[]>();
    push(passages, place.anchor, { plan, start: place.start, end: place.end });
    result.set(reading.document, passages);
  }
  return result;
}

function only(plans: ReadonlySet<Plan> | undefined): string | null {
  const [plan] = plans ?? [];
  return plans?.size === 1 && plan !== undefined ? plan.id : null;
}

/** Predecessor and successor of each plan, as ids; null where no text says so, and where two texts disagree. */
export function linkLineage(plans: Plans): (plan: Plan) => Lineage {
  const heldIn = new Map(
    plans.all.flatMap((plan) => (plan.held === null ? [] : [[plan.held, plan] as const])),
  );
  const older = new Map<Plan, Set<Plan>>();
  const newer = new Map<Plan, Set<Plan>>();
  for (const [document, passages] of byPassage(plans)) {
    for (const { anchor, text } of document.passages) {
      const named = passages.get(anchor);
      if (named === undefined) continue;
      for (const [before, after] of pairsIn(text, named, heldIn.get(document) ?? null)) {
        older.set(after, (older.get(after) ?? new Set()).add(before));
        newer.set(before, (newer.get(before) ?? new Set()).add(after));
      }
    }
  }
  return (plan) => ({ predecessor: only(older.get(plan)), successor: only(newer.get(plan)) });
}

// Inriktningsmål   Övergripande mål   Mål   Målområden   Fokusområden   Strategier   2.1 Delmål
const GOALS_HEADING =
  /^(?:\d+(?:\.\d+)*\.?\s)?(?:planens\s|programmets\s)?(?:övergripande\s)?(?:inriktningsmål\p{L}*|delmål\p{L}*|mål|målen|målområden|målområde|fokusområden|fokusområde|strategier|prioriterade\sområden)(?:\s(?:och|för)\s[^.]{1,40})?:?$/iu;
// Mål 1: Våld ska förebyggas   Delmål 2 – Fler ska få stöd   Strategi 3. Samverkan
const GOAL_LABEL =
  /^(?:inriktningsmål|delmål|mål|målområde|fokusområde|strategi)\s\d{1,2}\s?[:.–-]\s?(\S.*)$/iu;

/** The goals that a plan's own text lists: headings labelled as goals, else the list or the headings below a heading that says so. */
export function goalsOf(document: PolicyDocument | null): string[] {
  const passages = document?.passages ?? [];
  const labelled = passages.flatMap(({ type, text }) =>
    type === "heading" ? (GOAL_LABEL.exec(text)?.[1] ?? []) : [],
  );
  if (labelled.length > 1) return labelled;
  const at = passages.findIndex(
    ({ type, text }) => type === "heading" && (GOALS_HEADING.test(text) || /inriktningsmål/i.test(text)),
  );
  if (at < 0) return [];
  const below = passages.slice(at + 1, sectionEnd(passages, at));
  const items = below.filter(({ type }) => type === "item");
  const goals = items.length > 0 ? items : below.filter(({ type }) => type === "heading");
  return goals.map(({ text }) => text);
}
