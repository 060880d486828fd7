// npm run convert as a person meets it: what it writes, what it leaves alone, what it says, how it ends.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "dagsljus-convert-"));
const out = join(folder, "out");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = `Datum

2024-03-14

Diarienummer

KS 2024/17

Yttrande

Granskning av kommunens inköp

Sammanfattning

Kommunstyrelsen instämmer i revisionens bedömning och har tagit fram en ny rutin för inköp under året.
`;

function original(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, text);
  return path;
}

function convert(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/convert.ts", ...args, "--out", out], {
    encoding: "utf8",
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe("npm run convert", () => {
  const file = original("yttrande.txt", TEXT);
  const markdown = join(out, "yttrande.md");

  it("writes Markdown named for the original, and the same bytes the second time", () => {
    expect(convert(file)).toMatchObject({ code: 0, stderr: "" });
    const first = readFileSync(markdown, "utf8");
    expect(first).toMatch(/^---\ntitle: Granskning av kommunens inköp\ntype: yttrande\n/);
    expect(first).toContain("diarienummer: KS 2024/17\n");
    expect(convert(file).code).toBe(0);
    expect(readFileSync(markdown, "utf8")).toBe(first);
  });

  it("leaves what a person has changed, says so, and overwrites it only with --force", () => {
    const mine = readFileSync(markdown, "utf8").replace("till: null", "till: Kommunrevisionen");
    writeFileSync(markdown, mine);
    const kept = convert(file);
    expect(kept.code).toBe(0);
    expect(kept.stderr).toMatch(/note convert\/kept\n.*left as it is\n {2}hint: .*--force/);
    expect(readFileSync(markdown, "utf8")).toBe(mine);
    convert(file, "--force");
    expect(readFileSync(markdown, "utf8")).toContain("till: null");
  });

  it("prints document and diagnostics with --json", () => {
    const { stdout, stderr } = convert(
      original("utan-rubrik.txt", "Nämnden föreslås besluta att lämna följande yttrande över remissen.\n"),
      "--json",
    );
    expect(stderr).toBe("");
    const { documents, diagnostics } = JSON.parse(stdout);
    expect(documents).toMatchObject([{ name: "utan-rubrik", frontMatter: { status: "förslag" } }]);
    expect(diagnostics).toMatchObject([{ code: "structure/no-title" }]);
  });

  it("fails on warnings with --strict alone", () => {
    expect(convert(join(folder, "utan-rubrik.txt")).code).toBe(0);
    expect(convert(join(folder, "utan-rubrik.txt"), "--strict").code).toBe(1);
  });

  it("goes on after a file that cannot be read, and ends with 1", () => {
    const { code, stdout, stderr } = convert(
      join(folder, "saknas.txt"),
      original("bild.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)),
      original("tom.txt", "\n"),
      file,
    );
    expect(code).toBe(1);
    expect(stderr.match(/error \S+/g)?.sort()).toEqual([
      "error read/empty",
      "error read/unknown-format",
      "error read/unreadable",
    ]);
    expect(stdout).toContain("1 of 4 originals converted: 3 errors");
    expect(stderr).not.toContain("    at ");
  });

  it("takes a person's word from .meta.yml, with its basis, and says where that file is wrong", () => {
    const named = original("med-meta.txt", TEXT);
    original("med-meta.meta.yml", "till: Kommunrevisionen\ninferred:\n  till: Står i följebrevet.\n");
    convert(named);
    expect(readFileSync(join(out, "med-meta.md"), "utf8")).toMatch(
      /\ntill: Kommunrevisionen\n[\s\S]*\ninferred:\n {2}till: Står i följebrevet\.\n/,
    );
    original("med-meta.meta.yml", "datum: 2024-03-14\n");
    const wrong = convert(named, "--force");
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain("med-meta.meta.yml: datum");
  });

  it("ends with 2 where it was called wrongly", () => {
    expect(convert("--forse")).toMatchObject({ code: 2 });
    expect(convert("--forse").stderr).toContain("usage: npm run convert");
  });
});
