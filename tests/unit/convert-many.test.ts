// Many originals of many kinds: the same bytes for any number of processes, nothing done twice, one card of questions.
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cacheKey, readCached } from "../../scripts/convert-cache.ts";
import { formatQuestions, type Question } from "../../scripts/questions.ts";

const folder = mkdtempSync(join(tmpdir(), "dagsljus-many-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PAPER =
  "Tjänsteskrivelse\n\nNy skola i Norr\n\nSammanfattning\n\nBehovet av platser ökar. Ärendet har nummer BUN-2026-31.\n";

function inputs(name: string): string[] {
  const input = join(folder, name);
  mkdirSync(input, { recursive: true });
  for (const file of ["yttrande.docx", "yttrande.odt", "yttrande.pdf"])
    copyFileSync(
      join("tests/originals", file),
      join(input, `${file.replace(".", "-")}.${file.split(".")[1]}`),
    );
  writeFileSync(join(input, "skola.txt"), PAPER);
  writeFileSync(join(input, "trasig.pdf"), "%PDF-1.7\nintet");
  return readdirSync(input).map((file) => join(input, file));
}

function convert(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { code: number | null; stdout: string; stderr: string } {
  const run = spawnSync(process.execPath, ["--import", "tsx", "scripts/convert.ts", ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

const contents = (out: string): string[] =>
  readdirSync(out).map((file) => `${file}\n${readFileSync(join(out, file), "utf8")}`);

describe("npm run convert with many originals", () => {
  it("gives the same bytes with one process and with three, and is not kept from it by a broken one", () => {
    const [one, three] = [join(folder, "one"), join(folder, "three")];
    const first = convert([...inputs("a"), "--out", one, "--workers", "1"]);
    convert([...inputs("b"), "--out", three, "--workers", "3"]);
    expect(contents(one)).toHaveLength(4);
    expect(contents(three)).toEqual(contents(one));
    expect(first.code).toBe(1);
    expect(first.stderr).toMatch(/trasig\.pdf error read\/broken/);
    expect(first.stdout).toContain("4 of 5 originals converted: 1 errors");
    expect(first.stderr).not.toContain("    at ");
  });

  it("keeps what it has made, by content", () => {
    const [file = ""] = inputs("a").filter((name) => name.endsWith(".docx"));
    const key = cacheKey(file, "tesseract.js");
    expect(key === null ? null : readCached(key)).toMatchObject({ converted: [{ name: "yttrande-docx" }] });
    writeFileSync(file.replace(".docx", ".meta.yml"), "till: Kommunrevisionen\n");
    expect(cacheKey(file, "tesseract.js")).not.toBe(key);
    rmSync(file.replace(".docx", ".meta.yml"));
  });

  it("puts a file aside that gives no sign of life", () => {
    const file = join(folder, "hung.pdf");
    copyFileSync("tests/originals/yttrande.pdf", file);
    const { code, stderr } = convert([file, "--out", join(folder, "hung")], { DAGSLJUS_PATIENCE: "1" });
    expect(code).toBe(1);
    expect(stderr).toContain("hung.pdf error convert/quarantined");
    expect(stderr).not.toContain("    at ");
  });

  it("asks what the text does not say, with the lines to paste, and not once it is said", () => {
    const file = join(folder, "fraga", "skola.txt");
    mkdirSync(join(folder, "fraga"));
    writeFileSync(file, PAPER);
    const out = join(folder, "fraga-ut");
    const { stdout } = convert([file, "--out", out]);
    expect(stdout).toContain("Är BUN-2026-31 dokumentets eget diarienummer?");
    expect(stdout).toContain(`i ${join(folder, "fraga", "skola.meta.yml")}:`);
    const pasted = /^ {4}(diarienummer: .*)$/m.exec(stdout)?.[1];
    expect(pasted).toBe("diarienummer: BUN-2026-31");
    writeFileSync(
      file.replace(".txt", ".meta.yml"),
      `${pasted}\ngranskad: {av: Registrator, datum: 2026-11-28}\n`,
    );
    expect(convert([file, "--out", out]).stdout).not.toContain("?");
    // what the converter wrote itself it writes anew, without being forced
    const written = readFileSync(join(out, "skola.md"), "utf8");
    expect(written).toContain("diarienummer: BUN-2026-31");
    expect(written).toContain("av: Registrator");
  });
});

it("takes away what an earlier run made of a file under another name, unless a person has changed it", () => {
  const [file, out] = [join(folder, "akt.txt"), join(folder, "akt-ut")];
  const more = PAPER.repeat(12);
  writeFileSync(file, `${more}\f${more}`);
  convert([file, "--out", out]);
  expect(readdirSync(out)).toEqual(["akt.md"]);
  writeFileSync(join(folder, "akt.meta.yml"), "seams: [2]\n");
  convert([file, "--out", out]);
  expect(readdirSync(out)).toEqual(["akt-1.md", "akt-2.md"]);
  writeFileSync(join(out, "akt-2.md"), readFileSync(join(out, "akt-2.md"), "utf8").replace("Norr", "Söder"));
  writeFileSync(join(folder, "akt.meta.yml"), "seams: []\n");
  const { stderr } = convert([file, "--out", out]);
  expect(readdirSync(out)).toEqual(["akt-2.md", "akt.md"]);
  expect(stderr).toContain("warning convert/left-behind");
});

it("a card of questions is short, the weightiest first", () => {
  const question = (weight: number): Question => ({
    file: `${weight}.txt`,
    question: `Fråga ${weight}?`,
    lines: ["x: …"],
    weight,
  });
  const card = formatQuestions([1, 9, 5, 3, 7, 2, 8, 6, 4].map(question));
  expect([...card.matchAll(/Fråga (\d)/g)].map(([, weight]) => weight)).toEqual([
    "9",
    "8",
    "7",
    "6",
    "5",
    "4",
    "3",
  ]);
  expect(card).toContain("… och 2 frågor till.");
  expect(formatQuestions([])).toBe("");
});
