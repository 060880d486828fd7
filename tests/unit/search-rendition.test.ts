import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanForSearch, renditionOf } from "../../scripts/search/rendition.ts";
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
    expect(content).toContain("<p>Text med &quot;citat&quot;\u2060&amp; &lt;i&gt;.</p>");
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
