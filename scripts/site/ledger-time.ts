// Where a time stands on a given day: passed, running, or how long it is until then. Runs in the reader's browser.

export interface Time {
  /** Whole days (ISO 8601); null for an open end. */
  readonly from: string | null;
  readonly to: string | null;
  /** A `Bound`, as the page writes it. */
  readonly bound: string;
}

export type Standing = "passed" | "now" | "coming";

export interface TimeToday {
  readonly standing: Standing;
  readonly words: string;
  /** Days left until the end; null where there is none. */
  readonly left: number | null;
}

const DAY_MS = 86_400_000;
/** Three months. */
export const SOON_DAYS = 92;

/** The reader's own day as ISO 8601: what is due today has not passed until the day is over where the reader sits. */
export function dayOf(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${date.getFullYear()}-${month}-${day}`;
}

function daysFrom(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / DAY_MS);
}

/** 0 → "I dag", 12 → "Om 12 dagar", 21 → "Om 3 veckor", 120 → "Om 4 månader", 800 → "Om 2 år". */
export function untilWords(days: number): string {
  if (days <= 0) return "I dag";
  if (days === 1) return "I morgon";
  if (days < 14) return `Om ${days} dagar`;
  if (days < 61) return `Om ${Math.round(days / 7)} veckor`;
  if (days < 700) return `Om ${Math.round(days / 30.44)} månader`;
  return `Om ${Math.round(days / 365.25)} år`;
}

/** An open end never passes. A period runs from its first day; what is to be done by a day is coming until then. */
export function timeToday({ from, to, bound }: Time, today: string): TimeToday | null {
  const start = bound === "by" || bound === "before" ? null : from;
  const left = to === null ? null : daysFrom(today, to);
  if (left !== null && left < 0) return { standing: "passed", words: "Tiden har gått", left };
  if (start !== null && start > today)
    return { standing: "coming", words: untilWords(daysFrom(today, start)), left };
  if (start !== null || bound === "until") {
    const isOpen = bound === "from" && to === null;
    return { standing: "now", words: isOpen ? "Har börjat" : left === 0 ? "I dag" : "Just nu", left };
  }
  return left === null ? null : { standing: "coming", words: untilWords(left), left };
}

/** "4 av 9 tider har passerat, 2 infaller inom tre månader." Of a page that is a part of its list, that is said too. */
export function summaryWords(times: readonly TimeToday[], isPart = false): string {
  const passed = times.filter(({ standing }) => standing === "passed").length;
  const soon = times.filter(({ left }) => left !== null && left >= 0 && left <= SOON_DAYS).length;
  const gone =
    passed === 0
      ? `${isPart ? "ingen" : "Ingen"} tid har passerat`
      : `${passed} av ${times.length} ${times.length === 1 ? "tid" : "tider"} har passerat`;
  return `${isPart ? "På den här sidan: " : ""}${gone}, ${soon === 0 ? "ingen" : soon} infaller inom tre månader.`;
}
