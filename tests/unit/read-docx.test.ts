// Reading Word files: what is shown, in order, with its numbers; what is hidden, struck out or written in the margin is not.
import { readFileSync } from "node:fs";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { makeDocx, readMade, wordParagraph, wordPart } from "../support/office.ts";

const lines = (text: string): string[] => text.split("\n").filter((line) => line !== "");
const INTRO = wordParagraph("Nämnden lämnar följande yttrande.", "", "<w:b/>");

describe("reading Word files", () => {
  it("leaves hidden text out, says so, and keeps it for the search for personal data", async () => {
    const { text, codes, source } = await readMade(
      makeDocx(INTRO + wordParagraph("Hemlig anteckning", "", "<w:vanish/>")),
    );
    expect(text).not.toContain("Hemlig");
    expect(codes).toContain("read/hidden-text");
    expect(source?.unseen?.join(" ")).toContain("Hemlig anteckning");
  });

  it("reads what was added, not what was struck out, and counts both", async () => {
    const changed =
      '<w:p><w:r><w:t>Nämnden </w:t></w:r><w:ins w:id="1"><w:r><w:t>godkänner</w:t></w:r></w:ins>' +
      '<w:del w:id="2"><w:r><w:delText>avslår</w:delText></w:r></w:del><w:r><w:t> förslaget.</w:t></w:r></w:p>';
    const { text, codes, source } = await readMade(makeDocx(INTRO + changed));
    expect(text).toContain("Nämnden godkänner förslaget.");
    expect(text).not.toContain("avslår");
    expect(codes).toContain("read/changes");
    expect(source?.changes).toBe(2);
  });

  it("writes out automatic numbers", async () => {
    const numbered = (text: string): string =>
      wordParagraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    const numbering = wordPart(
      "numbering",
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="57"/><w:numFmt w:val="decimal"/>' +
        '<w:lvlText w:val="§ %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    );
    const { text } = await readMade(
      makeDocx(INTRO + numbered("Val av justerare") + numbered("Budget 2026"), {
        "word/numbering.xml": numbering,
      }),
    );
    expect(lines(text)).toEqual(expect.arrayContaining(["§ 57 Val av justerare", "§ 58 Budget 2026"]));
  });

  it("tells headings by their outline level, whatever the style is called", async () => {
    const styles = wordPart(
      "styles",
      '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="Egen rubrik"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
    );
    const { source, text } = await readMade(
      makeDocx(wordParagraph("Bakgrund", '<w:pStyle w:val="Rubrik1"/>') + INTRO, {
        "word/styles.xml": styles,
      }),
    );
    const heading = source?.lines.find(({ span }) => text.slice(span.start, span.end) === "Bakgrund");
    expect(heading?.form?.level).toBe(1);
  });

  it("reads tables cell by cell, and a table of one column as text", async () => {
    const cell = (text: string, properties = ""): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("Enhet")}${cell("Antal")}</w:tr><w:tr>${cell("Norr")}${cell("42")}</w:tr></w:tbl>`;
    const { source, text } = await readMade(makeDocx(INTRO + table));
    const rows = source?.lines.flatMap(({ form, span }) =>
      form?.row
        ? [form.row.cells.map((cell) => text.slice(span.start + cell.start, span.start + cell.end))]
        : [],
    );
    expect(rows).toEqual([
      ["Enhet", "Antal"],
      ["Norr", "42"],
    ]);
  });

  it("keeps comments, properties and descriptions of pictures for the search for personal data", async () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="w"><wp:docPr id="1" name="Bild" descr="Foto av Kalle"/></wp:inline></w:drawing></w:r></w:p>';
    const { source } = await readMade(
      makeDocx(INTRO + picture, {
        "word/comments.xml": wordPart(
          "comments",
          `<w:comment w:id="1">${wordParagraph("Ring Lisa")}</w:comment>`,
        ),
        "docProps/core.xml": "<cp><title>Beslut om Olle</title></cp>",
      }),
    );
    const unseen = source?.unseen?.join(" ");
    for (const words of ["Foto av Kalle", "Ring Lisa", "Beslut om Olle"]) expect(unseen).toContain(words);
  });

  it("finds the words that another reader finds", async () => {
    const bytes = readFileSync("tests/originals/yttrande.docx");
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    const { text } = await readMade(bytes);
    const words = (from: string): string[] => from.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    const left = new Map<string, number>();
    for (const word of words(text)) left.set(word, (left.get(word) ?? 0) + 1);
    const missing = words(value).filter((word) => {
      left.set(word, (left.get(word) ?? 0) - 1);
      return (left.get(word) ?? 0) < 0;
    });
    expect(words(value).length).toBeGreaterThan(200);
    expect(missing).toEqual([]);
  });
});
