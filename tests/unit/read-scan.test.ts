// A page that is nothing but a picture: read by OCR, said so, and kept, so that a run that was broken off goes on.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { convertDocument } from "../../scripts/convert-document.ts";
import { type Block, leavesOf, textOfLeaf } from "../../scripts/model/blocks.ts";
import { closeOcr } from "../../scripts/read/ocr.ts";

const cache = mkdtempSync(join(tmpdir(), "dagsljus-ocr-"));
afterAll(async () => {
  await closeOcr();
  rmSync(cache, { recursive: true, force: true });
});

const SCAN = "tests/originals/yttrande-scan.pdf";
const wordsOf = (blocks: readonly Block[]): string[] =>
  leavesOf(blocks).flatMap((leaf) => textOfLeaf(leaf).match(/[\p{L}\p{N}]+/gu) ?? []);
const headingsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === "heading" ? [block.text] : []));

describe("a scanned page", () => {
  it("is refused with a hint where nothing is there to read it", async () => {
    const codes: string[] = [];
    expect(await convertDocument(SCAN, ({ code }) => codes.push(code), { engine: "none", cache })).toEqual(
      [],
    );
    expect(codes).toEqual(["read/no-ocr"]);
  });

  it("gives the words, the headings and the list of the paper", { timeout: 120_000 }, async () => {
    const codes: string[] = [];
    const [scan] = await convertDocument(SCAN, ({ code }) => codes.push(code), {
      engine: "tesseract.js",
      cache,
    });
    const [paper] = await convertDocument("tests/originals/yttrande.odt", () => {});
    const [read, printed] = [scan?.blocks ?? [], paper?.blocks ?? []];
    expect(codes).toContain("read/ocr");
    expect(scan?.frontMatter).toMatchObject({
      diarienummer: "SN-2026-114",
      date: "2026-02-12",
      status: "förslag",
      original: { ocr: true, pages: 1 },
    });
    const known = new Set(wordsOf(printed));
    const strange = wordsOf(read).filter((word) => !known.has(word));
    expect(wordsOf(read).length).toBeGreaterThan(200);
    expect(strange.length, strange.join(" ")).toBeLessThan(wordsOf(read).length * 0.02);
    // the last heading of the paper stands on its second page
    expect(headingsOf(read)).toEqual(headingsOf(printed).slice(0, -1));
    expect(scan?.markdown).toContain("- introduktion för nya handläggare under tre månader,");
    expect(readdirSync(cache)).toHaveLength(1);
  });

  it("is not read again", async () => {
    const started = readdirSync(cache);
    const [scan] = await convertDocument(SCAN, () => {}, { engine: "tesseract.js", cache });
    expect(scan?.markdown).toContain("Socialnämnden godkänner yttrandet.");
    expect(readdirSync(cache)).toEqual(started);
  });
});
