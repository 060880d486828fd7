// Where a time stands on the reader's day.
import { describe, expect, test } from "vitest";
import { dayOf, summaryWords, timeToday, untilWords } from "../../scripts/site/ledger-time.ts";

const words = (from: string | null, to: string | null, bound: string, today: string) => {
  const time = timeToday({ from, to, bound }, today);
  return time === null ? null : `${time.standing}: ${time.words}`;
};

describe("a time", () => {
  test("passes on the day after its last", () => {
    expect(words(null, "2024-05-31", "by", "2024-05-30")).toBe("coming: I morgon");
    expect(words(null, "2024-05-31", "by", "2024-05-31")).toBe("coming: I dag");
    expect(words(null, "2024-05-31", "by", "2024-06-01")).toBe("passed: Tiden har gått");
  });

  test("runs from its first day to its last", () => {
    expect(words("2025-03-01", "2025-05-31", "within", "2025-02-08")).toBe("coming: Om 3 veckor");
    expect(words("2025-03-01", "2025-05-31", "within", "2025-03-01")).toBe("now: Just nu");
    expect(words("2025-03-01", "2025-05-31", "within", "2025-05-31")).toBe("now: I dag");
    expect(words("2025-03-01", "2025-05-31", "within", "2025-06-01")).toBe("passed: Tiden har gått");
  });

  test("with a last day does not run before it, even where the period is known", () => {
    expect(words("2025-01-01", "2025-01-31", "by", "2025-01-10")).toBe("coming: Om 3 veckor");
  });

  test("with an open end never passes", () => {
    expect(words("2024-09-01", null, "from", "2024-08-01")).toBe("coming: Om 4 veckor");
    expect(words("2024-09-01", null, "from", "2099-01-01")).toBe("now: Har börjat");
  });

  test("up to a day runs until then", () => {
    expect(words(null, "2025-12-31", "until", "2025-06-01")).toBe("now: Just nu");
    expect(words(null, "2025-12-31", "until", "2026-01-01")).toBe("passed: Tiden har gått");
  });

  test("that is unknown is not spoken of", () => {
    expect(words(null, null, "within", "2025-06-01")).toBeNull();
  });
});

test.each([
  [0, "I dag"],
  [1, "I morgon"],
  [13, "Om 13 dagar"],
  [14, "Om 2 veckor"],
  [60, "Om 9 veckor"],
  [61, "Om 2 månader"],
  [365, "Om 12 månader"],
  [730, "Om 2 år"],
])("in %i days: %s", (days, expected) => {
  expect(untilWords(days)).toBe(expected);
});

test("the day is the reader's own", () => {
  expect(dayOf(new Date(2025, 0, 5, 23, 59))).toBe("2025-01-05");
});

test("the summary counts what has passed and what is near", () => {
  const times = (today: string) =>
    [
      { from: null, to: "2024-05-31", bound: "by" },
      { from: "2025-01-01", to: "2025-01-31", bound: "within" },
      { from: "2024-09-01", to: null, bound: "from" },
    ].flatMap((time) => timeToday(time, today) ?? []);
  expect(summaryWords(times("2024-03-01"))).toBe("Ingen tid har passerat, 1 infaller inom tre månader.");
  expect(summaryWords(times("2024-12-01"))).toBe("1 av 3 tider har passerat, 1 infaller inom tre månader.");
  expect(summaryWords(times("2024-03-01"), true)).toBe(
    "På den här sidan: ingen tid har passerat, 1 infaller inom tre månader.",
  );
  expect(summaryWords(times("2030-12-01"))).toBe(
    "2 av 3 tider har passerat, ingen infaller inom tre månader.",
  );
});
