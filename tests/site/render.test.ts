// Blocks become HTML: nothing of a document is ever markup, no word is lost or added, and the HTML is valid.
import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import type { Block, Inline, Mark } from "../../scripts/model/blocks.ts";
import { leavesOf, textOfLeaf } from "../../scripts/model/blocks.ts";
import type { Passage } from "../../scripts/model/document.ts";
import { renderInline } from "../../scripts/site/inline.ts";
import { blocksBetween, type RenderOptions, renderBlocks } from "../../scripts/site/render.ts";

function passagesOf(blocks: readonly Block[]): Passage[] {
  return leavesOf(blocks).map((leaf, index) => ({
    anchor: `s-${index}`,
    type: leaf.type,
    level: leaf.type === "heading" ? leaf.level : null,
    text: textOfLeaf(leaf),
    line: index + 1,
    section: null,
  }));
}

function render(blocks: readonly Block[], options: Partial<RenderOptions> = {}): string {
  return renderBlocks(blocks, {
    passages: passagesOf(blocks),
    first: 0,
    topLevel: 2,
    elsewhere: null,
    linksIn: () => [],
    notes: new Map(),
    ...options,
  });
}

function paragraph(text: string, ...marks: Mark[]): Block {
  return { type: "paragraph", text, marks };
}

const inline = (text: string, marks: readonly Mark[]) =>
  renderInline({ text, marks }, [], (page) => `[s. ${page}]`);

/** What a reader sees: tags gone, entities back; captions are ours, not the document's. */
function visibleText(html: string): string {
  return html
    .replace(/<caption>[^<]*<\/caption>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

const withoutSpace = (text: string) => text.replace(/\s/g, "");

test("a table has a sign that leads to it, and no word of ours in it", () => {
  const cell = (text: string): Inline => ({ text, marks: [] });
  const html = render([{ type: "table", header: [cell("Enhet")], rows: [[cell("Norr")]] }]);
  expect(html).toContain(
    '</table><a class="sign" href="#s-0" aria-label="Länk till tabell 1"></a></section>',
  );
});

describe("nothing of a document is markup", () => {
  test.each([
    "{{7*7}}",
    "{% include 'x' %}",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><b>',
    "&lt;b&gt;",
    "]]>",
  ])("%s stands as it is", (text) => {
    const html = render([
      paragraph(text),
      { type: "heading", level: 2, text, marks: [] },
      { type: "preformatted", text },
    ]);
    expect(html).not.toMatch(/<(?:script|img|b)\b/);
    expect(visibleText(html).split(text.trim()).length - 1).toBe(3);
  });

  test("a link that is not http, https or mailto is words only", () => {
    for (const href of [
      "javascript:alert(1)",
      "JAVASCRIPT:x",
      "data:text/html,x",
      "//evil.example",
      " javascript:x",
      "/x",
    ]) {
      expect(inline("klicka", [{ type: "link", start: 0, end: 6, href }])).toBe("klicka");
    }
  });

  test("a quotation mark in an address does not end the attribute", () => {
    const html = inline("här", [{ type: "link", start: 0, end: 3, href: 'https://x.se/"onclick="y' }]);
    expect(html).toBe('<a href="https://x.se/&quot;onclick=&quot;y" rel="noopener">här</a>');
  });
});

describe("marks", () => {
  test("that overlap are nested rightly", () => {
    const marks: Mark[] = [
      { type: "strong", start: 0, end: 6 },
      { type: "emphasis", start: 4, end: 10 },
    ];
    expect(inline("0123456789", marks)).toBe("<strong>0123<em>45</em></strong><em>6789</em>");
  });

  test("never split a link in two", () => {
    const marks: Mark[] = [
      { type: "strong", start: 0, end: 6 },
      { type: "link", start: 4, end: 10, href: "https://x.se" },
    ];
    const html = inline("0123456789", marks);
    expect(html).toBe(
      '<strong>0123</strong><a href="https://x.se" rel="noopener"><strong>45</strong>6789</a>',
    );
  });

  test("a found reference gives way to the author's own link, and leads there otherwise", () => {
    const marks: Mark[] = [{ type: "link", start: 0, end: 4, href: "https://x.se" }];
    const references = [
      { start: 2, end: 6, href: "/a/" },
      { start: 7, end: 9, href: "/b/" },
    ];
    const html = renderInline({ text: "0123456789", marks }, references, () => "");
    expect(html).toBe('<a href="https://x.se" rel="noopener">0123</a>456<a href="/b/">78</a>9');
  });

  test("a page begins where it begins, also at the very end", () => {
    const marks: Mark[] = [
      { type: "page", start: 2, end: 2, page: 3 },
      { type: "page", start: 4, end: 4, page: 4 },
    ];
    expect(inline("abcd", marks)).toBe("ab[s. 3]cd[s. 4]");
  });

  test("a line feed is a line break", () => {
    expect(inline("a\nb", [])).toBe("a<br>b");
  });
});

describe("headings", () => {
  const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({
    type: "heading",
    level,
    text,
    marks: [],
  });

  test("never skip a level, and siblings stay siblings", () => {
    const html = render([
      heading(3, "a"),
      heading(3, "b"),
      heading(2, "c"),
      heading(4, "d"),
      heading(3, "e"),
    ]);
    expect([...html.matchAll(/<(h\d)/g)].map(([, tag]) => tag)).toEqual(["h2", "h2", "h2", "h3", "h3"]);
  });

  test("a note stands after the quotation under its heading", () => {
    const blocks: Block[] = [heading(2, "a"), { type: "quote", blocks: [paragraph("b")] }, paragraph("c")];
    const html = render(blocks, { notes: new Map([["s-0", "NOTE"]]) });
    expect(html.indexOf("</blockquote>")).toBeLessThan(html.indexOf("NOTE"));
    expect(html.indexOf("NOTE")).toBeLessThan(html.indexOf(">c<"));
  });
});

test("what was removed is never shown", () => {
  const removed: Block = { type: "removed", reason: "sidhuvud", text: "Malmö stad", fromLine: 1, toLine: 1 };
  expect(render([removed, paragraph("kvar")])).not.toContain("Malmö");
});

test("a reference in a table cell becomes a link in that cell", () => {
  const cell = (text: string): Inline => ({ text, marks: [] });
  const blocks: Block[] = [
    { type: "table", header: [cell("År"), cell("Nr")], rows: [[cell("2024"), cell("SR-2023-81")]] },
  ];
  const start = "År\tNr\n2024\t".length;
  const html = render(blocks, {
    linksIn: () => [{ start, end: start + 10, href: "/granskningar/sr-2023-81/" }],
  });
  expect(html).toContain('<td><a href="/granskningar/sr-2023-81/">SR-2023-81</a></td>');
  expect(html).toContain('<th scope="col">År</th>');
});

test("a part of a document elsewhere has no ids, and its signs lead home", () => {
  const blocks: Block[] = [paragraph("a"), paragraph("b"), paragraph("c")];
  const part = blocksBetween(blocks, 1, 2);
  const html = render(part, { passages: passagesOf(blocks), first: 1, elsewhere: "/x/y/" });
  expect(html).not.toContain(" id=");
  expect(html).toContain('href="/x/y/#s-1"');
  expect(withoutSpace(visibleText(html))).toBe("b");
});

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom("{{x}}", "<i>", "å ä ö", "a & b", "rad\nrad"),
);
const solid = text.filter((words) => words.trim() !== "");

const words = solid.chain((content) =>
  fc.record({
    text: fc.constant(content),
    marks: fc.array(
      fc.tuple(fc.nat(content.length), fc.nat(content.length), fc.nat(4)).map(([a, b, kind]): Mark => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        if (kind === 0) return { type: "link", start, end, href: "https://example.se/?a=1&b=2" };
        if (kind === 1) return { type: "page", start, end: start, page: b + 1 };
        return { type: kind === 2 ? "strong" : kind === 3 ? "emphasis" : "code", start, end };
      }),
      { maxLength: 6 },
    ),
  }),
);

const simple: fc.Arbitrary<Block> = fc.oneof(
  words.map((inner): Block => ({ type: "paragraph", ...inner })),
  solid.map((content): Block => ({ type: "preformatted", text: content })),
);

const block: fc.Arbitrary<Block> = fc.oneof(
  simple,
  fc
    .tuple(words, fc.constantFrom(1 as const, 2 as const, 3 as const, 6 as const))
    .map(([inner, level]): Block => {
      return { type: "heading", level, ...inner };
    }),
  fc.array(simple, { minLength: 1, maxLength: 3 }).map((blocks): Block => ({ type: "quote", blocks })),
  fc
    .array(fc.array(simple, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((items): Block => ({ type: "list", start: items.length === 2 ? null : 3, items })),
  fc
    .array(words, { minLength: 1, maxLength: 3 })
    .map((row): Block => ({ type: "table", header: row, rows: [row, row] })),
  fc.constant<Block>({ type: "rule" }),
  fc.nat(9).map((page): Block => ({ type: "page", page: page + 1 })),
);

const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });

test("the visible words are the words of the leaves, in order", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const expected = leavesOf(blocks).map(textOfLeaf).join("");
      expect(withoutSpace(visibleText(render(blocks)))).toBe(withoutSpace(expected));
    }),
    { numRuns: 300 },
  );
});

test("whatever the blocks, the HTML is valid and its ids are unique", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const page = `<!DOCTYPE html>\n<html lang="sv"><head><title>x</title></head><body><h1>x</h1>${render(blocks)}</body></html>`;
      const report = validator.validateStringSync(page);
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
        ),
      ).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("ten thousand overlapping marks and links lose no letter", () => {
  const length = 20_000;
  const marks = Array.from({ length: 10_000 }, (_, index): Mark => {
    return { type: index % 2 === 0 ? "strong" : "emphasis", start: index, end: index + 5 };
  });
  const links = Array.from({ length: 5000 }, (_, index) => ({
    start: index * 4,
    end: index * 4 + 3,
    href: "/a/",
  }));
  const html = renderInline({ text: "x".repeat(length), marks }, links, () => "");
  expect(html.replace(/<[^>]+>/g, "")).toBe("x".repeat(length));
});
