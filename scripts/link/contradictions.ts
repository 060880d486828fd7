// What does not go together within a case: two figures for one thing, two numbers for one report, a date out of its row.
import type { ContradictionKind, ContradictionRecord } from "../model/collection.ts";
import { fingerprint } from "../swedish/slug.ts";
import { numberKey } from "./address.ts";
import type { Case } from "./cases.ts";
import { contradictingFigures } from "./contradiction-figures.ts";
import { contradictingNumbers } from "./contradiction-numbers.ts";
import { passagesOfCase, type Said } from "./contradiction-place.ts";
import { brokenRows } from "./contradiction-rows.ts";
import { byCode, uniqueBy } from "./order.ts";
import type { Reading } from "./reading.ts";

interface Found {
  readonly kind: ContradictionKind;
  readonly about: string;
  readonly places: readonly Said[];
}

/** The name of a contradiction: from what the places say, so that a new one leaves the others theirs. */
function toRecord(home: Pick<Case, "name" | "href"> | null, page: string, found: Found): ContradictionRecord {
  const { kind, about, places } = found;
  const name = fingerprint(places.map(({ href, value }) => `${href} ${value}`).join("\n"));
  return {
    id: `${kind}-${name}`,
    href: `${page}#motsagelse-${name}`,
    case: home?.name ?? null,
    kind,
    about,
    places: [...places],
  };
}

/** The contradictions of all cases, by address. Few and right beats many. */
export function linkContradictions(
  cases: readonly Case[],
  readings: readonly Reading[],
): ContradictionRecord[] {
  const readingOf = new Map(readings.map((reading) => [reading.document, reading]));
  const byNumber = new Map(cases.map((one) => [numberKey(one.number), one]));
  const within = cases.flatMap((home) => {
    const heard = passagesOfCase(home, readingOf);
    const found = [
      ...contradictingFigures(heard).map((one): Found => ({ kind: "tal", ...one })),
      ...contradictingNumbers(heard).map((one): Found => ({ kind: "nummer", ...one })),
    ];
    return found.map((one) => toRecord(home, home.href, one));
  });
  const rows = readings.flatMap((reading) =>
    brokenRows(reading).map(({ item, places }) => {
      const home = item.diarienummer === null ? undefined : byNumber.get(numberKey(item.diarienummer));
      const about = "Dag och paragraf i samma rad";
      return toRecord(home ?? null, home?.href ?? reading.document.href, { kind: "ordning", about, places });
    }),
  );
  return uniqueBy([...within, ...rows], ({ id }) => id).sort((a, b) => byCode(a.href, b.href));
}
