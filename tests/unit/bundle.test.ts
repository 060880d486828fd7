// One file that holds several papers: parted where its page numbers begin anew, asked about where that is not sure.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isSurelyParted, namedPart, seamsOf } from "../../scripts/bundle-parts.ts";
import { convertDocument } from "../../scripts/convert-document.ts";
import type { Diagnostic } from "../../scripts/model/diagnostics.ts";
import type { PrintedNumber, SourceText } from "../../scripts/model/text.ts";
import { sourceOf } from "../support/source.ts";

const folder = mkdtempSync(join(tmpdir(), "dagsljus-bundle-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A text whose pages have these numbers printed on them; `3.3` is “3 (3)”. */
const pages = (...printed: readonly (number | null)[]): SourceText => ({
  ...sourceOf(printed.map((_, page) => `Sida ${page}`).join("\f")),
  printed: new Map(
    printed.flatMap((number, index) => (number === null ? [] : [[index + 1, printedAs(number)] as const])),
  ),
});

function printedAs(number: number): PrintedNumber {
  const [own = 0, of = null] = String(number).split(".").map(Number);
  return { number: own, of };
}

describe("seams", () => {
  it.each<readonly [string, readonly (number | null)[], readonly number[], boolean]>([
    ["one paper", [1, 2, 3], [], true],
    ["two papers", [1, 2, 1, 2, 3], [3], true],
    ["three papers, each of one page or two", [1, 1, 2, 1], [2, 4], true],
    ["a page without a number between", [1, null, 1, 2], [], false],
    ["a paper that begins on page 5 of another", [5, 6, 1, 2], [3], false],
    ["a paper with all its pages, and one without numbers", [1.2, 2.2, null, null], [3], false],
    ["no numbers", [null, null, null], [], false],
  ])("of %s", (_, printed, seams, isSure) => {
    const source = pages(...printed);
    expect(seamsOf(source)).toEqual(seams);
    if (seams.length > 0) expect(isSurelyParted(source, seams)).toBe(isSure);
  });

  it("part the text, and page numbers stay those of the file", () => {
    const part = namedPart(pages(1, 2, 1, 2), "3-4");
    expect(part.text.split("\n").map((line) => line.trim())).toEqual(["Sida 2", "Sida 3"]);
    expect(part.lines.map(({ page }) => page)).toEqual([3, 4]);
    expect(namedPart(pages(1, 2), null).pages).toBe(2);
  });
});

const PAPER = (title: string): string =>
  `${title}\n\nSammanfattning\n\nNämnden föreslås besluta att lämna yttrandet. ${"Arbetet fortsätter. ".repeat(50)}`;

async function convert(
  meta: string,
): Promise<{ names: string[]; parts: (string | null | undefined)[]; told: Diagnostic[] }> {
  const file = join(folder, "akt.txt");
  writeFileSync(
    file,
    [PAPER("Yttrande över remiss"), PAPER("Fortsättning"), PAPER("Tjänsteskrivelse om remiss")].join("\f"),
  );
  writeFileSync(join(folder, "akt.meta.yml"), meta);
  const told: Diagnostic[] = [];
  const converted = await convertDocument(file, (diagnostic) => told.push(diagnostic));
  return {
    names: converted.map(({ name }) => name),
    parts: converted.map(({ frontMatter }) => frontMatter.original?.part),
    told,
  };
}

describe("a bundle", () => {
  it("is parted where a person says", async () => {
    const { names, parts } = await convert("seams: [3]\n");
    expect(names).toEqual(["akt-1", "akt-2"]);
    expect(parts).toEqual(["1-2", "3"]);
  });

  it("stays one where a person says so", async () => {
    expect(await convert("seams: []\n")).toMatchObject({ names: ["akt"], parts: [null] });
  });

  it("is not parted at what is no page", async () => {
    const { names, told } = await convert("seams: [0]\n");
    expect(names).toEqual([]);
    expect(told.map(({ code }) => code)).toEqual(["convert/bad-meta"]);
  });
});
