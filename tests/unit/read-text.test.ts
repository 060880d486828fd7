// Reading text files: encodings, line ends, pages, and what is refused.
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../scripts/model/diagnostics.ts";
import { placeOf } from "../../scripts/model/text.ts";
import { readText } from "../../scripts/read/text.ts";
import { sourceOf } from "../support/source.ts";

function read(bytes: Uint8Array): { text: string | null; codes: string[] } {
  const diagnostics: Diagnostic[] = [];
  const source = readText(bytes, "made.txt", (diagnostic) => diagnostics.push(diagnostic));
  return { text: source?.text ?? null, codes: diagnostics.map(({ code }) => code) };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const paragraph = `${"Nämnden arbetar vidare med frågan. ".repeat(30)}\n`;

describe("reading text", () => {
  it("gives NFC and line feeds whatever the file has", () => {
    expect(read(utf8("na\u0308mnd\r\nOch\rså\n")).text).toBe("nämnd\nOch\nså\n");
    expect(read(utf8("\uFEFFNämnd")).text).toBe("Nämnd");
  });

  it("reads Windows-1252 with a warning and UTF-16 without one", () => {
    expect(read(new Uint8Array([0x6e, 0xe4, 0x6d, 0x6e, 0x64]))).toEqual({
      text: "nämnd",
      codes: ["read/not-utf8"],
    });
    expect(read(new Uint8Array([0xff, 0xfe, 0xe5, 0x00, 0x72, 0x00]))).toEqual({ text: "år", codes: [] });
  });

  it("refuses what is no text, what is empty and what is too large", () => {
    expect(read(new Uint8Array(400).map((_, index) => index % 7)).codes).toEqual(["read/binary"]);
    expect(read(utf8(" \n\n ")).codes).toEqual(["read/empty"]);
    expect(read(new Uint8Array(20_000_001).fill(97)).codes).toEqual(["read/too-large"]);
  });

  it("takes a form feed for a new page", () => {
    const source = sourceOf("Ett\fTvå\nTre\fFyra");
    expect(source.pages).toBe(3);
    expect(source.lines.map(({ page }) => page)).toEqual([1, 2, 2, 3]);
  });

  it("takes three empty lines for a new page where that gives pages of a page's length", () => {
    expect(sourceOf([paragraph, paragraph, paragraph].join("\n\n\n\n")).pages).toBe(3);
    expect(sourceOf("Titel\n\n\n\nFörvaltningen\n\n\n\nText").pages).toBeNull();
  });

  it("says where an offset is", () => {
    const source = sourceOf("Ett\nTvå\nTre");
    expect(placeOf(source, source.text.indexOf("vå"))).toEqual({ line: 2, column: 2, page: null });
  });
});
