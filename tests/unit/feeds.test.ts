// The Atom feeds, read back: what RFC 4287 asks for, names for good, and no words that break the XML.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feedSite } from "../../scripts/publish/feed-site.ts";
import { publishFeeds } from "../../scripts/publish/feeds.ts";
import { element, formatXml } from "../../scripts/publish/xml.ts";
import { promise, promising, withPromises, yttrande } from "../support/promises.ts";
import { readXml, textOf, type XmlNode } from "../support/xml.ts";

const SITE = {
  name: "Dagsljus",
  baseUrl: "https://dagsljus.example.se",
  basePath: "/",
  publisher: { name: "Staden" },
};

const feedsOf = (collection = promising) => publishFeeds(collection, feedSite(SITE, collection.records));
const files = feedsOf();
const FIRST = "granskningar/sr-2024-4/rekommendation-1/atom.xml";

const children = (node: XmlNode, name: string) => node.children.filter((child) => child.name === name);
const child = (node: XmlNode, name: string) => textOf(children(node, name)[0]);
const read = (path: string, from = files) => readXml(from.get(path) ?? "");
const entriesOf = (path: string) => children(read(path), "entry");

describe("every feed", () => {
  test.each([...files.keys()])("%s has what RFC 4287 asks for", (path) => {
    const feed = read(path);
    expect(feed.name).toBe("feed");
    expect(feed.attributes).toEqual({ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "sv" });
    const [self, page] = children(feed, "link").map(({ attributes }) => attributes);
    expect(self).toEqual({ rel: "self", type: "application/atom+xml", href: `${SITE.baseUrl}/${path}` });
    expect(page?.href).toBe(`${SITE.baseUrl}/${path.replace("atom.xml", "")}`);
    const entries = children(feed, "entry");
    for (const node of [feed, ...entries]) {
      for (const name of ["id", "title", "updated", "author"]) expect(children(node, name)).toHaveLength(1);
      expect(child(node, "id")).toMatch(/^tag:dagsljus\.example\.se,2026:[a-z]+\/[a-z0-9/#-]+$/);
      expect(child(node, "updated")).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
      expect(child(node, "title")).not.toBe("");
    }
    const ids = entries.map((entry) => child(entry, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    const dates = entries.map((entry) => child(entry, "updated"));
    expect(dates).toEqual(dates.toSorted().reverse());
    expect(child(feed, "updated")).toBe(dates[0]);
  });

  test("is there for each recommendation, and one for all promises", () => {
    expect([...files.keys()].sort()).toEqual(
      ["ataganden/atom.xml", FIRST, FIRST.replace("-1/", "-2/")].sort(),
    );
  });

  test("is the same bytes each time", () => {
    expect([...feedsOf()]).toEqual([...files]);
  });
});

describe("the feed of a recommendation", () => {
  test("tells of its answers, promises and follow-ups, each once", () => {
    const entries = entriesOf(FIRST).map((entry) => [
      children(entry, "category")[0]?.attributes.term,
      child(entry, "summary").slice(0, 40),
    ]);
    expect(entries).toEqual([
      ["uppföljning", "Planen för kontrollerna antogs av nämnde"],
      ["åtagande", "Nämnden ska ta fram en plan för kontroll"],
      ["åtagande", "Översynen av taxan återrapporteras till "],
      ["åtagande", "Förvaltningen planerar att under våren 2"],
      ["svar", "Nämnden ska ta fram en plan för kontroll"],
    ]);
  });

  test("names whose words they are, and quotes them as they stand", () => {
    const feed = read(FIRST.replace("-1/", "-2/"));
    expect(child(feed, "subtitle")).toBe("Säkerställ att <alla> & envar får svar i tid.");
    const author = children(children(feed, "entry")[0] ?? feed, "author")[0];
    expect(author === undefined ? "" : child(author, "name")).toBe("Miljönämnden");
  });
});

describe("dates", () => {
  test("are the document's; of an undated one the latest in the collection", () => {
    const updated = new Map(
      entriesOf("ataganden/atom.xml").map((entry) => [
        child(entry, "summary").slice(0, 7),
        child(entry, "updated"),
      ]),
    );
    expect(updated.get("Nämnden")).toBe("2024-03-14T00:00:00Z");
    expect(updated.get("Kontore")).toBe("2025-02-20T00:00:00Z");
  });

  test("of a feed without entries are those of the latest document", () => {
    const feed = read("ataganden/atom.xml", feedsOf(withPromises([])));
    expect(child(feed, "updated")).toBe("2025-02-20T00:00:00Z");
  });
});

test("the feed of all promises holds the newest two hundred", () => {
  const many = Array.from({ length: 250 }, (_, index) => promise(yttrande, `s-${index}`, `Nummer ${index}.`));
  expect(children(read("ataganden/atom.xml", feedsOf(withPromises(many))), "entry")).toHaveLength(200);
});

test("XML gives back every text; what it must not hold is seen as a replacement", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const node = readXml(formatXml(element("a", { b: text }, [element("c", {}, [text])])));
      const visible = [...text]
        .map((character) =>
          /[\t\n\r]/.test(character) ? character : character.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/u, "\ufffd"),
        )
        .join("");
      expect(node.attributes.b).toBe(visible);
      expect(textOf(node.children[0])).toBe(visible);
    }),
    { numRuns: 300 },
  );
});
