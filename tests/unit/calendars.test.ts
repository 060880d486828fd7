// The calendars, read back by a strict reader.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publishCalendars } from "../../scripts/publish/calendars.ts";
import { feedSite } from "../../scripts/publish/feed-site.ts";
import { eventsIn, unescapeText } from "../support/calendar.ts";
import { deadline, promise, promising, withPromises, yttrande } from "../support/promises.ts";

const SITE = {
  name: "Dagsljus",
  baseUrl: "https://dagsljus.example.se",
  basePath: "/repo/",
  publisher: { name: "Staden" },
};

function calendarsOf(collection = promising) {
  return publishCalendars(collection, feedSite(SITE, collection.records));
}

const files = calendarsOf();
const all = files.get("ataganden/alla.ics") ?? "";

describe("a calendar", () => {
  test("is there for all and for each nämnd with a time", () => {
    expect([...files.keys()].sort()).toEqual([
      "ataganden/alla.ics",
      "ataganden/namnd/miljonamnden/ataganden.ics",
    ]);
  });

  test("holds each promise with a sure time once, on its last day", () => {
    const days = eventsIn(all).map(({ UID, DTSTART }) => `${DTSTART} ${UID?.split("@")[0]}`);
    expect(days).toEqual([
      "20240531 mn-2024-17/yttrande/s-plan",
      "20240630 mn-2024-17/yttrande/s-juni",
      "20240901 mn-2024-17/yttrande/s-modell",
      "20250131 mn-2024-17/yttrande/s-taxa",
      "20250531 mn-2024-17/yttrande/s-utb",
      "20261231 miljonamnden/2025-02-20-uppfoljning/s-digitalt",
    ]);
    expect(all).toContain("DTSTART;VALUE=DATE:20240531\r\n");
    expect(all).not.toContain("DTEND");
  });

  test("says the words of the text, how sure they are, and where they stand", () => {
    const [, , , event] = eventsIn(all);
    expect(unescapeText(event?.SUMMARY ?? "")).toBe(
      "Föreslaget åtagande: Översynen av taxan återrapporteras till nämnden i januari 2025.",
    );
    expect(unescapeText(event?.DESCRIPTION ?? "").split("\n")).toEqual([
      "”Översynen av taxan återrapporteras till nämnden i januari 2025.”",
      "När: i januari 2025. I texten: ”i januari 2025”.",
      "Vem: Miljönämnden",
      "Förslag, inte beslut.",
      "Källa: https://dagsljus.example.se/repo/mn-2024-17/yttrande/ataganden/#s-taxa",
    ]);
    expect(event?.URL).toBe("https://dagsljus.example.se/repo/mn-2024-17/yttrande/ataganden/#s-taxa");
    expect(event?.DTSTAMP).toBe("20240314T000000Z");
    expect(event?.TRANSP).toBe("TRANSPARENT");
  });

  test("has names that are its own, and the same bytes each time", () => {
    const ids = eventsIn(all).map(({ UID }) => UID);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...calendarsOf()]).toEqual([...files]);
  });

  test("is not there without an event", () => {
    expect([...calendarsOf(withPromises([])).keys()]).toEqual([]);
  });

  test("keeps the last thousand of more", () => {
    const many = Array.from({ length: 1200 }, (_, index) =>
      promise(yttrande, `s-${index}`, `Nummer ${index}.`, {
        deadline: deadline("då", null, new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10)),
      }),
    );
    const text = calendarsOf(withPromises(many)).get("ataganden/alla.ics") ?? "";
    expect(eventsIn(text)).toHaveLength(1000);
    expect(eventsIn(text)[0]?.SUMMARY).toContain("Nummer 200");
    expect(text.replaceAll("\r\n ", "")).toContain("Här är de 1000 sista av 1200.");
  });
});

test("whatever the words are, a strict reader gets them back", () => {
  const time = deadline("då", null, "2025-01-31");
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 300 }), (quote) => {
      const text = calendarsOf(withPromises([promise(yttrande, "s-1", quote, { deadline: time })]));
      const [event] = eventsIn(text.get("ataganden/alla.ics") ?? "");
      const lines = unescapeText(event?.DESCRIPTION ?? "");
      const visible = quote.replace(/\r\n|\r/g, "\n").replace(/[^\n\P{Cc}]|\p{Cs}/gu, "\ufffd");
      expect(lines.replace(/[\t\ufffe\uffff]/g, "\ufffd")).toContain(
        visible.replace(/[\t\ufffe\uffff]/g, "\ufffd"),
      );
    }),
    { numRuns: 200 },
  );
});
