// The promises that have a day → iCalendar files (RFC 5545): one with all of them, and one for each nämnd; and one of all meetings.
import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { Collection } from "../model/collection.ts";
import { type CommitmentGroup, groupCommitments, type SetTime, setTimeOf } from "../model/commitments.ts";
import { PROMISE_STATUS } from "../swedish/commitment-words.ts";
import { deadlineWords } from "../swedish/deadline-words.ts";
import { nämndLedgerHref } from "../swedish/ledger-address.ts";
import { replaceForbidden } from "./characters.ts";
import type { FeedSite } from "./feed-site.ts";

const LONGEST_SUMMARY = 90;
/** So many events a calendar program takes without trouble; of more, the last ones are kept. */
const MOST_EVENTS = 1000;

interface Event {
  readonly group: CommitmentGroup;
  readonly set: SetTime;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST_SUMMARY) return line;
  const cut = line.lastIndexOf(" ", LONGEST_SUMMARY);
  return `${line.slice(0, cut > 0 ? cut : LONGEST_SUMMARY)} …`;
}

/** A period is an event of one day, its last: that is when it must be done. What the text says stands in the description. */
function eventOf({ group: { first }, set: { deadline, day } }: Event, site: FeedSite) {
  const url = site.url(first.href);
  const isStart = deadline.to === null;
  const lines = [
    `”${first.quote}”`,
    `När: ${deadlineWords(deadline) ?? day}. I texten: ”${deadline.verbatim}”.`,
    ...(deadline.basis === null ? [] : [`Vår tolkning av året: ${deadline.basis}`]),
    `Vem: ${first.actor ?? site.authorOf(first.document)}`,
    `${PROMISE_STATUS[first.status]}.`,
    `Källa: ${url}`,
  ];
  const prefix = first.status === "förslag" ? "Föreslaget åtagande" : "Åtagande";
  return {
    id: `${first.id}@${site.host}`,
    start: day,
    allDay: true,
    stamp: site.updatedOf(first.document),
    summary: replaceForbidden(`${prefix}${isStart ? " (börjar)" : ""}: ${shorten(first.quote)}`),
    description: replaceForbidden(lines.join("\n")),
    url,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

function formatCalendar(name: string, page: string, all: readonly Event[], site: FeedSite): string {
  const events = all.slice(-MOST_EVENTS);
  const cut = events.length < all.length ? ` Här är de ${events.length} sista av ${all.length}.` : "";
  const calendar = ical({
    name: replaceForbidden(name),
    description: `Tider som nämndernas texter sätter för vad som ska göras.${cut}`,
    prodId: { company: site.host, product: site.name, language: "SV" },
    method: ICalCalendarMethod.PUBLISH,
    url: site.url(page),
    events: events.map((event) => eventOf(event, site)),
  });
  return `${calendar.toString().replace(/(?:\r\n)+$/, "")}\r\n`;
}

function eventsOf({ commitments, documents }: Collection["records"]): Event[] {
  const orderOf = ({ group, set }: Event): string => `${set.day} ${group.first.id}`;
  return groupCommitments(commitments, documents)
    .flatMap((group): Event[] => {
      const set = setTimeOf(group.first);
      return set === null ? [] : [{ group, set }];
    })
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

/**
 * The calendars of a collection. There is none without an event, since a calendar must hold one.
 * @returns file contents by path below the site's root
 */
export function publishCalendars({ records }: Collection, site: FeedSite): ReadonlyMap<string, string> {
  const events = eventsOf(records);
  const nämnder = new Map<string, string | null>(records.documents.map(({ id, nämnd }) => [id, nämnd]));
  const boards = new Map<string, { name: string; events: Set<Event> }>();
  for (const event of events) {
    for (const { document } of [event.group.first, ...event.group.others]) {
      const nämnd = nämnder.get(document) ?? null;
      const href = nämndLedgerHref(nämnd);
      const board = boards.get(href) ?? { name: nämnd ?? "utan nämnd", events: new Set() };
      board.events.add(event);
      boards.set(href, board);
    }
  }
  const files = new Map<string, string>();
  if (events.length > 0)
    files.set("ataganden/alla.ics", formatCalendar(`${site.name}: åtaganden`, "/ataganden/", events, site));
  for (const [href, board] of boards) {
    const name = `${site.name}: åtaganden, ${board.name}`;
    files.set(`${href.slice(1)}ataganden.ics`, formatCalendar(name, href, [...board.events], site));
  }
  const meetings = meetingCalendar(records, site);
  if (meetings !== null) files.set("sammantraden/alla.ics", meetings);
  return files;
}

// "kl. 13.00", "13:15", "klockan 9.30"
const CLOCK = /\b(?<hour>[01]?\d|2[0-3])[.:](?<minute>[0-5]\d)\b/;

/** The meetings whose day is known. A time is written as it stands in the clock where the meeting is held. */
function meetingCalendar({ meetings }: Collection["records"], site: FeedSite): string | null {
  const events = meetings.flatMap(({ id, href, nämnd, date, time, place, items, document }) => {
    if (date === null) return [];
    const clock = time === null ? null : CLOCK.exec(time)?.groups;
    const hour = `${clock?.hour ?? ""}`.padStart(2, "0");
    const url = site.url(href);
    return [
      {
        day: date,
        id: `${id}@${site.host}`,
        // a clock time without a zone: that of the reader's calendar, which is that of the municipality
        start: clock == null ? date : new Date(`${date}T${hour}:${clock.minute}:00Z`),
        allDay: clock == null,
        floating: clock != null,
        stamp: site.updatedOf(document),
        summary: replaceForbidden(`Sammanträde: ${nämnd ?? "okänd nämnd"}`),
        description: replaceForbidden(`${items.length} punkter på dagordningen.\nKälla: ${url}`),
        url,
        ...(place === null ? {} : { location: replaceForbidden(place) }),
      },
    ];
  });
  if (events.length === 0) return null;
  events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
  const calendar = ical({
    name: replaceForbidden(`${site.name}: sammanträden`),
    description: "Nämndernas sammanträden, som kallelserna säger.",
    prodId: { company: site.host, product: site.name, language: "SV" },
    method: ICalCalendarMethod.PUBLISH,
    url: site.url("/sammantraden/"),
    events: events.slice(-MOST_EVENTS).map(({ day: _, ...event }) => event),
  });
  return `${calendar.toString().replace(/(?:\r\n)+$/, "")}\r\n`;
}
