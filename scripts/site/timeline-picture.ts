// The row of a case as a picture: one point a day, further apart where more time lies between, filled for what has been, open for what is planned.
// The list beside it says the same and more.
import type { TimelineEntry } from "../model/collection.ts";
import { escapeHtml } from "./escape.ts";
import { formatDate } from "./words.ts";

const WIDTH = 320;
const LEFT = 12;
const LINE = 19;
const GAP = 26;
/** Days between two points become this many units, and no more than `MOST`. */
const PER_DAY = 0.2;
const MOST = 70;
/** A picture of more points than this is no picture any more. */
const MOST_POINTS = 24;

interface Point {
  readonly date: string;
  readonly events: readonly string[];
  readonly isPlanned: boolean;
}

function pointsOf(entries: readonly TimelineEntry[]): Point[] {
  const byDate = new Map<string, TimelineEntry[]>();
  for (const entry of entries) byDate.set(entry.date, [...(byDate.get(entry.date) ?? []), entry]);
  return [...byDate].map(([date, events]) => ({
    date,
    events: [...new Set(events.map(({ event }) => event))],
    isPlanned: events.every(({ event }) => event.startsWith("Planerat")),
  }));
}

function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** @returns an `<svg>` without script or style attributes; "" where there are too few points to see anything, or too many */
export function timelinePicture(entries: readonly TimelineEntry[]): string {
  const points = pointsOf(entries);
  if (points.length < 3 || points.length > MOST_POINTS) return "";
  let y = LINE;
  let shapes = "";
  let before: Point | null = null;
  const [top] = [y];
  let last = y;
  for (const point of points) {
    if (before !== null)
      y += GAP + Math.min(MOST, (dayNumber(point.date) - dayNumber(before.date)) * PER_DAY);
    shapes += `<circle class="${point.isPlanned ? "planned" : "done"}" cx="${LEFT}" cy="${y.toFixed(1)}" r="6"/>`;
    shapes += `<text class="when" x="${LEFT + 18}" y="${(y + 5).toFixed(1)}">${escapeHtml(formatDate(point.date))}</text>`;
    last = y;
    for (const event of point.events) {
      y += LINE;
      shapes += `<text x="${LEFT + 18}" y="${(y + 5).toFixed(1)}">${escapeHtml(event)}</text>`;
    }
    before = point;
  }
  const height = Math.ceil(y + LINE);
  const title = `<title>Ärendets gång, ${points.length} tidpunkter</title>`;
  const words = points.map(({ date, events }) => `${formatDate(date)}: ${events.join(", ")}`).join(". ");
  const line = `<line x1="${LEFT}" y1="${top}" x2="${LEFT}" y2="${last.toFixed(1)}"/>`;
  return `<svg class="timeline-svg" role="img" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">${title}<desc>${escapeHtml(words)}.</desc>${line}${shapes}</svg>`;
}
