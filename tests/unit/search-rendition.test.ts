import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanForSearch, renditionOf } from "../../scripts/search/rendition.ts";
import { shardsOf } from "../../scripts/search/shard.ts";
import { madeDocument } from "../support/made-document.ts";

describe("the text that is searched", () => {
  test.each([
    ["grans\u00ADkning", "granskning"],
    ["2016–2018", "2016-2018"],
    ["våld – i nära relation", "våld – i nära relation"],
    ["a\u030Ar\n  efter", "år efter"],
    ["ord\u200Bdel", "orddel"],
  ])("%j is searched as %j", (text, clean) => {
    expect(cleanForSearch(text)).toBe(clean);
  });

  test("holds the headings with their addresses, and no markup of the document's own", () => {
    const { url, content } = renditionOf(
      madeDocument("a/b", { title: "A & <b>" }, ["# A & <b>", "## Mål <script>", 'Text med "citat" & <i>.']),
    );
    expect(url).toBe("/a/b/");
    expect(content).toContain('<html lang="sv">');
    expect(content).toContain('<h2 id="mal-script">Mål &lt;script&gt;</h2>');
    expect(content).toContain("<p>Text med &quot;citat&quot; &amp; &lt;i&gt;.</p>");
    expect(content).not.toContain("<h1");
    expect(content).not.toMatch(/<(?:script|i|b)>/);
  });

  test("never lets a document's words out of their place", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 8 }), fc.string(), (lines, title) => {
        const { content } = renditionOf(madeDocument("a/b", { title, nämnd: title }, lines));
        expect(
          content.replace(
            /<\/?(?:html|head|title|meta|body|main|h[2-6]|p)\b(?:[ !][^<>]*)?>|<!doctype html>/g,
            "",
          ),
        ).not.toMatch(/[<>]/);
      }),
    );
  });

  test("leaves the table of contents out, and gives names little weight", () => {
    const member = { name: "Malin Yngvard", role: "Ordförande", party: "SD" };
    const meeting = { date: null, time: null, place: null, members: [member], items: [] };
    const { content } = renditionOf(
      madeDocument(
        "a/b",
        {},
        [
          "## Innehåll",
          "- Mål 4",
          "## Ledamöter",
          "- Erik Hammar (MP)",
          "## Slut",
          "Malin Yngvard (SD)",
          "Malin Yngvard talade.",
        ],
        { meeting },
      ),
    );
    expect(content).not.toContain("Mål 4");
    expect(content).toContain('<p data-pagefind-weight="0.1">Erik Hammar (MP)</p>');
    expect(content).toContain('<p data-pagefind-weight="0.1">Malin Yngvard (SD)</p>');
    expect(content).toContain("<p>Malin Yngvard talade.</p>");
  });

  test("leaves withheld items out by their words alone", () => {
    const { content } = renditionOf(
      madeDocument("a/b", {}, [
        "## 3. Borttagen på grund av sekretess",
        "ASN-2024-1",
        "## 4. Budget",
        "Text.",
      ]),
    );
    expect(content).not.toMatch(/sekretess|ASN-2024-1/);
    expect(content).toContain("Budget");
  });
});

describe("shards", () => {
  const dates = fc.array(fc.option(fc.integer({ min: 2015, max: 2024 }), { nil: null }), { maxLength: 60 });
  const documentsOf = (years: readonly (number | null)[]) =>
    years.map((year, index) =>
      madeDocument(`a/n${index}`, { date: year === null ? null : `${year}-0${(index % 9) + 1}-01` }, []),
    );

  test("hold each document once, none more than the limit, in order of time, whatever the order given", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 12 }), (years, limit) => {
        const documents = documentsOf(years);
        const shards = shardsOf(documents, limit);
        const all = shards.flatMap((shard) => shard.documents);
        expect(all.map(({ id }) => id).sort()).toEqual(documents.map(({ id }) => id).sort());
        expect(shards.every((shard) => shard.documents.length <= limit)).toBe(true);
        const sortKeys = all.map(({ frontMatter }) => frontMatter.date ?? "9999");
        expect(sortKeys).toEqual([...sortKeys].sort());
        expect(new Set(shards.map(({ name }) => name)).size).toBe(shards.length);
        expect(shardsOf(documents.toReversed(), limit)).toEqual(shards);
      }),
    );
  });

  test("are cut between years where they can be, and named after the first", () => {
    const documents = documentsOf([2020, 2020, 2021, 2022, 2022, 2022, null]);
    expect(shardsOf(documents, 3).map(({ name, documents: { length } }) => [name, length])).toEqual([
      ["2020", 3],
      ["2022", 3],
      ["utan-datum", 1],
    ]);
    expect(shardsOf(documents, 2).map(({ name }) => name)).toEqual([
      "2020",
      "2021",
      "2022",
      "2022-2",
      "utan-datum",
    ]);
    expect(shardsOf(documents, 7)).toHaveLength(1);
  });
});
