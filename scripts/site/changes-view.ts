// The log of changes as its page shows it: under each day what came, changed and went.
import type { Change } from "../model/lock.ts";
import { capitalise, formatDate } from "./words.ts";

export interface ChangeView {
  readonly day: string;
  readonly changes: readonly {
    readonly what: string;
    readonly href: string;
    readonly title: string;
    readonly reason: string | null;
  }[];
}

function whatOf({ kind, version, reason }: Change): string {
  if (kind === "uppgifter" && reason !== null) return capitalise(reason);
  if (kind === "ändrad") return `Ny lydelse, version ${version}`;
  return kind === "publicerad" ? "Publicerad" : "Borttagen";
}

/** @param changes the newest first */
export function changeViews(changes: readonly Change[]): ChangeView[] {
  const days = [...new Set(changes.map(({ day }) => day))];
  return days.map((day) => ({
    day: formatDate(day),
    changes: changes
      .filter((change) => change.day === day)
      .map((change) => ({
        what: whatOf(change),
        href: change.href,
        title: change.title ?? change.href,
        // what was mended stands before the title
        reason: change.kind === "uppgifter" ? null : change.reason,
      })),
  }));
}
