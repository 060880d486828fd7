// One paper as PDF, Word and OpenDocument: the same text comes back from each. And files that nothing can be made of.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { convertDocument } from "../../scripts/convert-document.ts";
import { DIAGNOSTICS, type Diagnostic } from "../../scripts/model/diagnostics.ts";
import { makeDocx, readMade, wordParagraph } from "../support/office.ts";

const folder = mkdtempSync(join(tmpdir(), "dagsljus-kinds-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bodyOf(name: string): Promise<string> {
  const [converted] = await convertDocument(`tests/originals/${name}`, () => {});
  const body = converted?.markdown.replace(/^---\n[\s\S]*?\n---\n/, "") ?? "";
  return body.replace(/<!-- sida \d+ -->/g, "");
}

describe("one paper", () => {
  it.each(["yttrande.docx", "yttrande.pdf", "yttrande-tagged.pdf"])(
    "comes back the same from %s",
    async (name) => {
      const wanted = await bodyOf("yttrande.odt");
      expect(wanted).toContain("| Söder | 37 | 31 |");
      expect(wanted).toContain("### Rekommendation 2: Se över bemanningen");
      expect(wanted).toContain("2. Socialnämnden överlämnar yttrandet till kommunrevisionen.");
      expect(await bodyOf(name)).toBe(wanted);
    },
  );

  it("keeps the printed page numbers and leaves header and footer out", async () => {
    const { source, text } = await readMade(readFileSync("tests/originals/yttrande.pdf"));
    expect([...(source?.printed ?? [])]).toEqual([
      [1, { number: 1, of: 2 }],
      [2, { number: 2, of: 2 }],
    ]);
    const edges = source?.lines.filter(({ form }) => form?.place === "furniture");
    expect(edges?.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      expect.arrayContaining(["Lerköpings kommun", "1 (2)", "2 (2)"]),
    );
  });

  it("has its footnote after the text, and its sign where it was", async () => {
    const body = await bodyOf("yttrande.pdf");
    expect(body).toContain("lämnar följande svar.[^1]");
    expect(body.trimEnd().split("\n").at(-1)).toContain(
      "Inspektionen för vård och omsorg, beslut 2025-11-03.",
    );
  });
});

const pdf = readFileSync("tests/originals/yttrande.pdf");
const docx = readFileSync("tests/originals/yttrande.docx");

const BROKEN: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  "a PDF cut off": [pdf.subarray(0, 9000), "read/"],
  "a PDF of zeros": [new Uint8Array([...strToU8("%PDF-1.7\n"), ...new Uint8Array(4000)]), "read/broken"],
  "a Word file cut off": [docx.subarray(0, 4000), "read/broken"],
  "a Word file without a text": [makeDocx(""), "read/empty"],
  "an old container around a locked file": [
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...strToU8("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e")]),
    "read/encrypted",
  ],
  "an old Word file": [
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]),
    "read/unknown-format",
  ],
  "a picture": [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), "read/unknown-format"],
  "a spreadsheet": [zipSync({ "xl/workbook.xml": strToU8("<x/>") }), "read/unknown-format"],
  "nothing at all": [new Uint8Array(), "read/empty"],
  "a zip bomb": [
    zipSync({ "word/document.xml": new Uint8Array(150_000_000).fill(32) }, { level: 9 }),
    "read/too-large",
  ],
};

describe("a file that nothing can be made of", () => {
  it.each(Object.entries(BROKEN))("is refused with a reason: %s", async (_, [bytes, code]) => {
    const { source, codes } = await readMade(bytes);
    expect(source).toBeNull();
    expect(codes.some((told) => told.startsWith(code))).toBe(true);
  });

  it("with a million elements inside each other is refused at once", async () => {
    const depth = 1_000_000;
    const deep = `<html><body>${"<div>".repeat(depth)}Nämnden lämnar ett yttrande.`;
    expect((await readMade(strToU8(deep))).codes).toEqual(["read/broken"]);
    const nested = makeDocx(`${"<w:p>".repeat(depth)}<w:r><w:t>Text</w:t></w:r>`);
    const { source, codes } = await readMade(nested);
    expect({ source, codes }).toEqual({ source: null, codes: ["read/too-large"] });
  });
});

describe("the kind of a file", () => {
  it.each([
    ["bild.png", docx, "docx"],
    ["brev.txt", pdf, "pdf"],
    ["sida.docx", strToU8("<!doctype html><html><p>Nämnden lämnar ett yttrande.</p>"), "html"],
    ["text.pdf", strToU8("Nämnden lämnar ett yttrande."), "txt"],
  ])("is told by its content: %s", async (name, bytes, format) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const told: Diagnostic[] = [];
    const [converted] = await convertDocument(file, (diagnostic) => told.push(diagnostic));
    expect(told.filter(({ code }) => DIAGNOSTICS[code].severity === "error")).toEqual([]);
    expect(converted?.frontMatter.original?.format).toBe(format);
  });
});

it("a decided document with changes that nobody has accepted is refused, a proposal is not", async () => {
  const changed = (text: string): Uint8Array =>
    makeDocx(
      wordParagraph("Yttrande över remiss", "", "<w:b/>") +
        wordParagraph(text) +
        '<w:p><w:r><w:t>Nämnden </w:t></w:r><w:ins w:id="1"><w:r><w:t>instämmer.</w:t></w:r></w:ins></w:p>',
    );
  const convert = async (name: string, text: string): Promise<{ amount: number; codes: string[] }> => {
    const file = join(folder, name);
    writeFileSync(file, changed(text));
    const codes: string[] = [];
    const { length } = await convertDocument(file, ({ code }) => codes.push(code));
    return { amount: length, codes };
  };
  const decided = await convert(
    "beslutad.docx",
    "Socialnämnden beslutade den 3 mars 2026 att lämna följande yttrande.",
  );
  expect(decided).toMatchObject({ amount: 0, codes: expect.arrayContaining(["convert/unresolved-changes"]) });
  const proposed = await convert(
    "förslag.docx",
    "Socialnämnden föreslås besluta att lämna följande yttrande.",
  );
  expect(proposed.amount).toBe(1);
  expect(proposed.codes).toContain("read/changes");
});
