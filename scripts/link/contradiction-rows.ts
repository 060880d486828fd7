// A § or a date that breaks the row: within one agenda, a later day of the same body with a lower § than an earlier day.
import type { AgendaItem, Preparation } from "../model/findings.ts";
import type { Said } from "./contradiction-place.ts";
import { groupBy } from "./order.ts";
import { hrefOf, type Reading } from "./reading.ts";

/** The item that breaks the row, and two places: its own and one that it does not go together with. */
export interface BrokenRow {
  readonly item: AgendaItem;
  readonly places: readonly Said[];
}

interface Prepared {
  readonly item: AgendaItem;
  readonly preparation: Preparation;
  readonly number: number;
}

// § 67   67
function paragraf(printed: string): number | null {
  const digits = /\d+/.exec(printed)?.[0];
  return digits === undefined ? null : Number(digits);
}

function placeOf(reading: Reading, { item, preparation }: Prepared): Said[] {
  const { quote, date } = preparation;
  const { passages, href } = reading.document;
  const from = reading.indexOf.get(item.anchor) ?? 0;
  const passage = passages.slice(from).find(({ text }) => text.includes(quote));
  if (passage === undefined || !quote.includes(date)) return [];
  return [{ href: passage === undefined ? href : hrefOf(reading, passage.anchor), quote, value: date }];
}

/** Items whose day is the one that fewer of the body's items have, and whose § lies among those of the other day. */
function breaksOf(reading: Reading, all: readonly Prepared[]): BrokenRow[] {
  const days = [...groupBy(all, ({ preparation }) => preparation.date)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const [main, ...others] = days;
  if (main === undefined || others.length === 0) return [];
  const [mainDay, row] = main;
  return others.flatMap(([day, items]) =>
    items.flatMap((odd): BrokenRow[] => {
      // the other day's numbers must lie wholly before or wholly after
      const witness = row.find(({ number }) => (day > mainDay ? number > odd.number : number < odd.number));
      const isAlone = items.length < row.length;
      if (witness === undefined || !isAlone) return [];
      const places = [...placeOf(reading, odd), ...placeOf(reading, witness)];
      return places.length === 2 ? [{ item: odd.item, places }] : [];
    }),
  );
}

/** The items of one agenda whose preparation breaks the row of its body. Days of two years are not compared. */
export function brokenRows(reading: Reading): BrokenRow[] {
  const prepared = (reading.document.findings.meeting?.items ?? []).flatMap((item): Prepared[] => {
    const { preparation, withheld } = item;
    const number = preparation === null ? null : paragraf(preparation.paragraf);
    return preparation === null || number === null || withheld ? [] : [{ item, preparation, number }];
  });
  const rows = groupBy(
    prepared,
    ({ preparation }) => `${preparation.body.toLowerCase()} ${preparation.date.slice(0, 4)}`,
  );
  return [...rows.values()].flatMap((row) => breaksOf(reading, row));
}
