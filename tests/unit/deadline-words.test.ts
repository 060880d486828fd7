// Times said in plain Swedish, and the headings that they stand under.
import { describe, expect, test } from "vitest";
import type { Bound, Precision } from "../../scripts/model/findings.ts";
import { deadlineWords, periodPlace } from "../../scripts/swedish/deadline-words.ts";

type Row = readonly [string | null, string | null, Precision, Bound, string | null];

const WORDS: readonly Row[] = [
  ["2024-05-31", "2024-05-31", "day", "within", "31 maj 2024"],
  ["2024-05-03", "2024-05-05", "day", "within", "3–5 maj 2024"],
  ["2024-05-28", "2024-06-02", "day", "within", "28 maj–2 juni 2024"],
  ["2024-12-28", "2025-01-02", "day", "within", "28 december 2024–2 januari 2025"],
  ["2025-01-01", "2025-01-31", "month", "within", "i januari 2025"],
  ["2024-03-01", "2024-04-30", "month", "within", "under mars–april 2024"],
  ["2024-12-01", "2025-01-31", "month", "within", "under december 2024–januari 2025"],
  ["2025-04-01", "2025-06-30", "quarter", "within", "under andra kvartalet 2025"],
  ["2025-03-01", "2025-05-31", "season", "within", "under våren 2025"],
  ["2025-01-01", "2025-06-30", "season", "within", "under våren 2025"],
  ["2025-06-01", "2025-08-31", "season", "within", "under sommaren 2025"],
  ["2025-09-01", "2025-11-30", "season", "within", "under hösten 2025"],
  ["2025-08-01", "2025-12-31", "season", "within", "under hösten 2025"],
  ["2024-12-01", "2025-02-28", "season", "within", "under vintern 2024–2025"],
  ["2025-07-01", "2025-12-31", "half-year", "within", "under andra halvåret 2025"],
  ["2025-01-01", "2025-12-31", "year", "within", "under 2025"],
  ["2024-01-01", "2025-12-31", "year", "within", "under 2024–2025"],
  [null, "2024-05-31", "day", "by", "senast 31 maj 2024"],
  ["2025-01-01", "2025-01-31", "month", "by", "senast 31 januari 2025"],
  [null, "2024-05-31", "season", "before", "före 1 juni 2024"],
  [null, "2024-12-31", "day", "before", "före 1 januari 2025"],
  [null, "2024-02-28", "day", "before", "före 29 februari 2024"],
  ["2025-01-01", null, "year", "from", "från 2025"],
  ["2025-03-01", null, "month", "from", "från mars 2025"],
  ["2024-09-01", null, "season", "from", "från 1 september 2024"],
  ["2024-09-15", null, "day", "from", "från 15 september 2024"],
  [null, "2025-12-31", "year", "until", "till och med 31 december 2025"],
  [null, null, "month", "within", null],
  [null, null, "season", "before", null],
];

test.each(WORDS)("%s to %s, %s, %s: %s", (from, to, precision, bound, words) => {
  expect(deadlineWords({ from, to, precision, bound })).toBe(words);
});

describe("a year's headings", () => {
  const place = (from: string | null, to: string | null, precision: Precision, bound: Bound = "within") =>
    periodPlace({ from, to, precision, bound }, to ?? from ?? "");

  test("name the month, or the period that is longer", () => {
    expect(place("2025-01-01", "2025-01-31", "month").name).toBe("Januari");
    expect(place("2024-05-31", "2024-05-31", "day").name).toBe("Maj");
    expect(place(null, "2024-05-31", "season", "before").name).toBe("Maj");
    expect(place("2025-04-01", "2025-06-30", "quarter").name).toBe("Andra kvartalet");
    expect(place("2025-03-01", "2025-05-31", "season").name).toBe("Våren");
    expect(place("2025-01-01", "2025-12-31", "year").name).toBe("Hela året");
    expect(place("2024-01-01", "2025-12-31", "year").name).toBe("2024–2025");
    expect(place("2024-09-01", null, "season", "from").name).toBe("September");
  });

  test("follow the ends of their periods, the shorter first", () => {
    const orders = [
      place("2025-05-01", "2025-05-31", "month"),
      place("2025-03-01", "2025-05-31", "season"),
      place("2025-06-10", "2025-06-10", "day"),
      place("2025-04-01", "2025-06-30", "quarter"),
      place("2025-01-01", "2025-06-30", "half-year"),
      place("2025-12-24", "2025-12-24", "day"),
      place("2025-01-01", "2025-12-31", "year"),
    ].map(({ order }) => order);
    expect(orders.toSorted()).toEqual(orders);
  });
});
