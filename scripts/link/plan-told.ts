// What is told of a plan beside its own text: its follow-ups section by section, and what an editor knows of what came before and after.
import type { EditorialNote, PlanRecord } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import { sectionsOf } from "./follow-up-sections.ts";
import type { Plan, Plans } from "./plans.ts";

/** One plan after another, as an editor knows: ids of plans. */
export interface Succession {
  readonly plan: string;
  readonly successor: string;
  readonly source: string;
  readonly by: string;
  readonly date: string;
}

export type Told = Pick<PlanRecord, "sections" | "editorialSuccessor" | "editorialPredecessor">;

/** @param editorial entries that name a plan which is not there count for nothing */
export function tellPlans(
  plans: Plans,
  documents: readonly PolicyDocument[],
  editorial: readonly Succession[],
): (plan: Plan) => Told {
  const ids = new Set(plans.all.map(({ id }) => id));
  const known = editorial.filter(({ plan, successor }) => ids.has(plan) && ids.has(successor));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const note = (plan: string, { source, by, date }: Succession): EditorialNote => ({
    plan,
    source,
    by,
    date,
  });
  return ({ id, followUps }) => {
    const [after, before] = [
      known.find(({ plan }) => plan === id),
      known.find(({ successor }) => successor === id),
    ];
    return {
      sections: followUps.flatMap((one) => {
        const document = byId.get(one);
        return document === undefined ? [] : sectionsOf(document);
      }),
      editorialSuccessor: after === undefined ? null : note(after.successor, after),
      editorialPredecessor: before === undefined ? null : note(before.plan, before),
    };
  };
}
