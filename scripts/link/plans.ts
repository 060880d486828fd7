// Plans: one under its full name, its short name, with or without its years, where the texts leave no doubt that it is one.
import type { PlanRecord } from "../model/collection.ts";
import type { DocumentId, PolicyDocument } from "../model/document.ts";
import type { Place } from "../model/findings.ts";
import { allocate, numberKey, planPaths, toHref } from "./address.ts";
import { byCode, commonest, groupBy, push } from "./order.ts";
import { merge, nameId, type PlanName, readPlanName, resolveNames, shownName } from "./plan-name.ts";
import { hrefOf, type Reading, sentenceOf } from "./reading.ts";
import type { Spell } from "./spellings.ts";

/** One place that names a plan. `place` is null where the front matter names it. */
export interface Naming {
  readonly reading: Reading;
  readonly name: PlanName;
  readonly shown: string;
  readonly place: Place | null;
  readonly href: string;
  readonly quote: string;
  readonly source: "held" | "follow-up" | "mention" | "reference";
}

export interface Plan {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly name: PlanName;
  readonly held: PolicyDocument | null;
  readonly namings: readonly Naming[];
  readonly followUps: readonly DocumentId[];
}

export interface Plans {
  readonly all: readonly Plan[];
  readonly ofNaming: ReadonlyMap<Naming, Plan>;
}

const PLAN_TYPES: ReadonlySet<string> = new Set(["plan", "handlingsplan"]);

function fromFrontMatter(reading: Reading): Naming[] {
  const { document } = reading;
  const { title, type, diarienummer, följerUpp } = document.frontMatter;
  const naming = { reading, place: null, href: document.href };
  const found: Naming[] = [];
  if (PLAN_TYPES.has(type)) {
    const number = diarienummer === null ? null : numberKey(diarienummer);
    const name = { ...readPlanName(title), number };
    found.push({ ...naming, name, shown: shownName(title), quote: title, source: "held" });
  }
  if (följerUpp !== null) {
    // The years after the name may be those that are followed up, not those of the plan.
    const name = { ...readPlanName(följerUpp), from: null, to: null };
    found.push({ ...naming, name, shown: shownName(följerUpp), quote: följerUpp, source: "follow-up" });
  }
  return found;
}

function overlap(a: Place | null, b: Place): boolean {
  return a !== null && a.start < b.end && b.start < a.end;
}

function fromText(reading: Reading): Naming[] {
  const { plans, references } = reading.document.findings;
  const naming = (title: string, place: Place, quote: string): Omit<Naming, "name" | "source"> => ({
    reading,
    shown: shownName(title),
    place,
    href: hrefOf(reading, place.anchor),
    quote: sentenceOf(reading, place, quote),
  });
  const mentions = plans.map(({ title, from, to, diarienummer, place, quote }): Naming => {
    const read = readPlanName(title);
    const number = diarienummer === null ? null : numberKey(diarienummer);
    const name = { ...read, from: from ?? read.from, to: to ?? read.to, number };
    return { ...naming(title, place, quote), name, source: "mention" };
  });
  const byPassage = groupBy(mentions, ({ href }) => href);
  const cited = references.flatMap(({ kind, target, place, quote }): Naming[] => {
    if (kind !== "plan") return [];
    const own = readPlanName(target);
    // What the sentence around a name says of the plan holds for that name.
    const around = byPassage
      .get(hrefOf(reading, place.anchor))
      ?.find((mention) => mention.name.key === own.key && overlap(mention.place, place));
    return [{ ...naming(target, place, quote), name: around?.name ?? own, source: "reference" }];
  });
  return [...mentions, ...cited].filter(({ name }) => name.key !== "");
}

/** What each naming means within its own document: there, a short name follows a full one. */
function withinDocument(namings: readonly Naming[]): Map<Naming, PlanName> {
  const byKey = new Map<string, Naming[]>();
  for (const naming of namings) push(byKey, naming.name.key, naming);
  return new Map([...byKey.values()].flatMap((group) => [...resolve(group, ({ name }) => name)]));
}

function resolve(namings: readonly Naming[], nameOf: (naming: Naming) => PlanName): Map<Naming, PlanName> {
  const names = new Map<string, PlanName>();
  for (const naming of namings) {
    const name = nameOf(naming);
    if (!names.has(nameId(name))) names.set(nameId(name), name);
  }
  const meant = resolveNames([...names.values()]);
  return new Map(
    namings.map((naming) => {
      const name = names.get(nameId(nameOf(naming))) ?? naming.name;
      return [naming, meant.get(name) ?? name];
    }),
  );
}

function groupNamings(readings: readonly Reading[]): Naming[][] {
  const meant = new Map<Naming, PlanName>();
  const byKey = new Map<string, Naming[]>();
  for (const reading of readings) {
    const namings = [...fromFrontMatter(reading), ...fromText(reading)].filter(({ name }) => name.key !== "");
    for (const [naming, name] of withinDocument(namings)) {
      meant.set(naming, name);
      push(byKey, naming.name.key, naming);
    }
  }
  const groups = new Map<string, Naming[]>();
  for (const namings of byKey.values()) {
    const resolved = resolve(namings, (naming) => meant.get(naming) ?? naming.name);
    for (const naming of namings) push(groups, nameId(resolved.get(naming) ?? naming.name), naming);
  }
  return [...groups.values()];
}

type Unaddressed = Omit<Plan, "id" | "href">;

function toPlan(namings: readonly Naming[]): Unaddressed {
  const held = namings.find(({ source }) => source === "held");
  const withSubtitle = namings.filter(({ name }) => name.subtitle !== null);
  const titles = (withSubtitle.length > 0 ? withSubtitle : namings).map(({ shown }) => shown);
  const title = held?.shown ?? commonest(titles) ?? "";
  const followUps = namings
    .filter(({ source }) => source === "follow-up")
    .map(({ reading }) => reading.document.id);
  const name = merge(namings.map((naming) => naming.name)) ?? namings[0]?.name ?? readPlanName(title);
  return { title, name, held: held?.reading.document ?? null, namings, followUps };
}

/** All plans that the collection holds, follows up or names, by address. @param readings by date and file */
export function linkPlans(readings: readonly Reading[]): Plans {
  const found = groupNamings(readings)
    .map(toPlan)
    .sort((a, b) => byCode(a.title, b.title) || byCode(nameId(a.name), nameId(b.name)));
  const paths = allocate(
    found,
    ({ title, name }) => planPaths(title, name.from, name.to),
    ({ name }) => nameId(name),
  );
  const all = found
    .map((plan) => {
      const path = paths.get(plan) ?? "";
      return { ...plan, id: path.slice("planer/".length), href: toHref(path) };
    })
    .sort((a, b) => byCode(a.id, b.id));
  const ofNaming = new Map(all.flatMap((plan) => plan.namings.map((naming) => [naming, plan] as const)));
  return { all, ofNaming };
}

/** The words that give the years; where none does, the first that name the plan. */
function basisOf({ namings, name }: Plan): string | null {
  const fromOnText = namings.filter(({ place }) => place !== null);
  const dated = fromOnText.find((naming) => naming.name.from !== null && naming.name.from === name.from);
  return (dated ?? fromOnText[0] ?? namings[0])?.quote ?? null;
}

export function planRecord(
  plan: Plan,
  lineage: Pick<PlanRecord, "predecessor" | "successor">,
  goals: readonly string[],
  told: Pick<PlanRecord, "sections" | "editorialSuccessor" | "editorialPredecessor">,
  spell: Spell,
): PlanRecord {
  const { id, href, title, name, followUps } = plan;
  return {
    id,
    href,
    title,
    diarienummer: name.number === null ? null : spell(name.number),
    from: name.from,
    to: name.to,
    goals,
    ...lineage,
    followUps,
    ...told,
    basis: basisOf(plan),
  };
}
