// The page of a plan: its years and goals, what came before and after, and what its follow-ups tell of each goal.
import type { EditorialNote, PlanRecord } from "../model/collection.ts";
import type { ProgressCode } from "../model/findings.ts";
import { documentEntries, type Gathering, gathering } from "./case-views.ts";
import type { Crumb } from "./document-view.ts";
import { describe, hrefOf, type Lookups, titleAt } from "./lookups.ts";
import { capitalise, count, formatDate } from "./words.ts";

export interface PlanView extends Gathering {
  /** Whether a follow-up says that its sections are the plan's goals. */
  readonly isGoals: boolean;
  readonly sections: readonly {
    readonly heading: string;
    readonly href: string;
    readonly source: string;
    readonly statements: readonly { readonly words: string; readonly quote: string; readonly href: string }[];
    readonly more: string | null;
  }[];
  readonly editorialSuccessor: NotedPlan | null;
  readonly editorialPredecessor: NotedPlan | null;
  readonly diarienummer: Crumb | null;
  readonly years: string | null;
  readonly goals: readonly string[];
  readonly predecessor: Crumb | null;
  readonly successor: Crumb | null;
  readonly basis: string | null;
}

/** A plan before or after, on an editor's word. */
export interface NotedPlan {
  readonly title: string;
  readonly href: string;
  readonly source: string;
  readonly by: string;
  readonly date: string;
}

export function planView(record: PlanRecord, lookups: Lookups): PlanView {
  const crumb = (name: string | null) => {
    const href = name === null ? null : hrefOf(name, lookups);
    return href === null ? null : { href, title: titleAt(href, lookups) };
  };
  return {
    ...gathering(record.href, record.title, "Plan", lookups),
    documents: documentEntries(record.followUps, lookups),
    diarienummer:
      record.diarienummer === null
        ? null
        : { title: record.diarienummer, href: hrefOf(record.diarienummer, lookups) ?? "/diarienummer/" },
    years: yearsOf(record.from, record.to),
    goals: record.goals,
    predecessor: crumb(record.predecessor),
    successor: crumb(record.successor),
    basis: record.basis,
    isGoals: record.sections.some(({ isGoal }) => isGoal),
    sections: record.sections.map(({ statements, more, document, ...section }) => ({
      ...section,
      source: capitalise(describeById(document, lookups)),
      statements: statements.map((one) => ({ ...one, words: PROGRESS_WORDS[one.code] })),
      more: more > 0 ? count(more, "uppgift till", "uppgifter till") : null,
    })),
    editorialSuccessor: noted(record.editorialSuccessor, lookups),
    editorialPredecessor: noted(record.editorialPredecessor, lookups),
  };
}

function describeById(id: string, lookups: Lookups): string {
  const record = lookups.documents.get(id);
  return record === undefined ? id : describe(record);
}

const PROGRESS_WORDS: Readonly<Record<ProgressCode, string>> = {
  genomfört: "Sägs vara gjort",
  pågår: "Sägs pågå",
  "inte-klart": "Sägs inte vara klart",
};

function noted(note: EditorialNote | null, lookups: Lookups): NotedPlan | null {
  const plan = note === null ? undefined : lookups.plans.get(note.plan);
  if (note === null || plan === undefined) return null;
  return {
    title: plan.title,
    href: plan.href,
    source: note.source,
    by: note.by,
    date: formatDate(note.date),
  };
}

/** "2016–2020", "från 1999". */
export function yearsOf(from: number | null, to: number | null): string | null {
  if (from === null && to === null) return null;
  if (from === null) return `till och med ${to}`;
  return to === null ? `från ${from}` : `${from}–${to}`;
}
