// The day on which a command runs, for what is published until a day.
import { DateTime } from "luxon";

/** A day as `2026-11-28`: the given one, or today in Sweden. @throws where it is no day */
export function dayOf(given: string | undefined): string {
  const day = given === undefined ? DateTime.now().setZone("Europe/Stockholm") : DateTime.fromISO(given);
  const iso = day.toISODate();
  if (iso === null || (given !== undefined && iso !== given))
    throw new Error(`--today is ${given}: give a day such as 2026-11-28`);
  return iso;
}
