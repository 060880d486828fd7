// write∘parse is the identity: what is written as Markdown reads back as the same blocks, and writes the same again.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Inline, Level, Mark } from "../../scripts/model/blocks.ts";
import { normalInline } from "../../scripts/model/inline.ts";
import { parseBlocks } from "../../scripts/parse/markdown.ts";
import { writeBlocks } from "../../scripts/write/markdown.ts";

// the signs that mean something to Markdown, among words as they stand in decisions
const piece = fc.oneof(
  fc.constantFrom(
    "Nämnden",
    "17.",
    "1)",
    "-",
    "+",
    "*",
    "**",
    "_",
    "#",
    "##",
    ">",
    "|",
    "---",
    "===",
    "[x]",
    "](y)",
    "[a]: b",
  ),
  fc.constantFrom(
    "`",
    "``",
    "~~~",
    "<b>",
    "<!-- sida 4 -->",
    "&amp;",
    "&#65;",
    "\\",
    "\\*",
    "!",
    "!(",
    ":--",
    "a_b_c",
    "_a_",
    "{{ 7*7 }}",
  ),
  fc.constantFrom(
    "§ 57",
    "ASN-2024-2039",
    "”citat”",
    "(S)",
    "2016–2018",
    "å",
    "\u00a0",
    "http://a.se",
    "2024.",
    "C#",
    "<https://a.se>",
  ),
  fc.string({ maxLength: 6 }),
);
const words = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", "", "\n")), { minLength: 1, maxLength: 8 })
  .map((pieces) =>
    pieces
      .map(([text, gap]) => text + gap)
      .join("")
      .replace(/[\r\0\t\v\f\u0085\u2028\u2029]/g, " "),
  );

function marksOn(text: string): fc.Arbitrary<Mark[]> {
  const offset = fc.integer({ min: 0, max: text.length });
  const mark = fc
    .tuple(fc.constantFrom("emphasis", "strong", "code", "link", "page"), offset, offset)
    .map(([type, a, b]): Mark => {
      const [start, end] = a < b ? [a, b] : [b, a];
      if (type === "link") return { type, start, end, href: "https://www.malmo.se/heder" };
      if (type === "page") return { type, start, end: start, page: 4 };
      return type === "code" || type === "strong" ? { type, start, end } : { type: "emphasis", start, end };
    });
  return fc.array(mark, { maxLength: 3 });
}

const inline: fc.Arbitrary<Inline> = words
  .chain((text) => marksOn(text).map((marks) => normalInline(text, marks)))
  .filter(({ text }) => text !== "");
const oneLine = inline
  .map(({ text, marks }) => normalInline(text.replaceAll("\n", " "), marks))
  .filter(({ text }) => text !== "");

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: inline.map((words): Block => ({ type: "paragraph", ...words })) },
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), oneLine)
    .map(([level, words]): Block => ({ type: "heading", level: level as Level, ...words })),
  fc
    .array(piece, { maxLength: 4 })
    .map((lines): Block => ({ type: "preformatted", text: lines.join("\n").replace(/[\r\0\t]/g, " ") })),
  fc.constant<Block>({ type: "rule" }),
  fc.integer({ min: 1, max: 99 }).map((page): Block => ({ type: "page", page })),
  fc
    .integer({ min: 1, max: 3 })
    .chain((width) =>
      fc.array(fc.array(oneLine, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
    )
    .map(([header = [], ...rows]): Block => ({ type: "table", header, rows })),
);

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small" },
    { weight: 5, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom(null, 1, 17),
          fc.array(fc.array(tie("block"), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
        )
        .map(([start, items]): Block => ({ type: "list", start, items })),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(tie("block"), { minLength: 1, maxLength: 2 })
        .map((blocks): Block => ({ type: "quote", blocks })),
    },
  ),
}));

describe("Markdown", () => {
  it("reads back as the blocks that were written", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const markdown = writeBlocks(blocks);
        expect(parseBlocks(markdown).blocks).toEqual(blocks);
        expect(writeBlocks(parseBlocks(markdown).blocks)).toBe(markdown);
      }),
      { numRuns: 2000 },
    );
  });

  it("of a person settles after one reading", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.constantFrom("\n", "\n\n", "  ", "    ")), { maxLength: 20 }),
        (pieces) => {
          const once = parseBlocks(pieces.join("")).blocks;
          expect(parseBlocks(writeBlocks(once)).blocks).toEqual(once);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
