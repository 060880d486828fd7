// No word is lost and none invented on the way from an original to Markdown, and any change to either is seen.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../scripts/model/blocks.ts";
import { structureText } from "../../scripts/structure/structure.ts";
import { firstDifference, noteRemoved, titleHeading } from "../../scripts/write/fidelity.ts";
import { sourceOf, unheard } from "../support/source.ts";

const word = fc.constantFrom(
  "nämnden",
  "Nämnden",
  "förvaltningen",
  "barn-",
  "och",
  "ungdomsvård",
  "2024",
  "2016–",
  "2018",
  "§",
  "57",
  "SR-2023-81",
  "ASN-2024-2039",
  "(S)",
  "**Insatser**",
  "*Fri",
  "våld*",
  "**",
  "-",
  "•",
  "\uF0B7",
  "o",
  "1.",
  "2.",
  "17.",
  "a)",
  "Rekommendation",
  "1:",
  "Datum",
  "Diarienummer",
  "Sida",
  "2",
  "(5)",
  "Innehåll",
  ".....",
  "3",
  "Sammanfattning",
  "Förslag",
  "till",
  "beslut",
  "samt.",
  "slut.",
  "mall-",
  "rest",
  "\u00AD",
  "[Ange",
  "text]",
  "|",
  "\t",
  "Kallelse",
  "Borttagen",
);
const gap = fc.constantFrom(" ", " ", " ", "\n", "\n", "\n\n", "\n\n\n\n", "\f", "   ");
const text = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 120 })
  .map((pairs) => pairs.map(([one, space]) => one + space).join(""))
  .filter((made) => /[\p{L}\p{N}]/u.test(made));

function convert(made: string): { blocks: readonly Block[]; difference: unknown } {
  const source = sourceOf(made);
  const { title, blocks } = structureText(source, unheard);
  const shown = title === null ? blocks : [titleHeading(title), ...blocks];
  return { blocks: shown, difference: firstDifference(source, noteRemoved(blocks, source), shown) };
}

describe("from an original to Markdown", () => {
  it("no word is lost, invented or moved", () => {
    fc.assert(
      fc.property(text, (made) => {
        expect(convert(made).difference).toBeNull();
      }),
      { numRuns: 1500 },
    );
  });

  it("the same original gives the same blocks", () => {
    fc.assert(
      fc.property(text, (made) => {
        expect(convert(made)).toEqual(convert(made));
      }),
      { numRuns: 100 },
    );
  });

  it("a word changed on one side is seen", () => {
    const source = sourceOf(
      "Sammanfattning\n\nNämnden delar inte rapportens bild av arbetet mot våld i nära relation.",
    );
    const { blocks } = structureText(source, unheard);
    const changed = blocks.map((block) =>
      block.type === "paragraph" ? { ...block, text: block.text.replace("inte ", "") } : block,
    );
    expect(firstDifference(source, [], blocks)).toBeNull();
    expect(firstDifference(source, [], changed)).toMatchObject({ line: 3 });
  });
});
