// Runs tests/cases/*.cases: plain text, one case after another. The name of a file says which question its cases ask.
//
// A case: a line of prose that says where it comes from, then between two lines of ``` the input, a line with a full stop,
// and the lines that are expected (none, where nothing may be found). Adding a case needs no TypeScript.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { QUESTIONS } from "../support/case-questions.ts";

interface Case {
  readonly line: number;
  readonly origin: string;
  readonly input: string;
  readonly expected: readonly string[];
}

const FOLDER = new URL("../cases/", import.meta.url);
const FENCE = /^`{3,}\s*$/;

/** Reads the cases of a file; everything outside the fences is prose. */
function readCases(text: string): Case[] {
  const lines = text.split("\n");
  const cases: Case[] = [];
  let origin = "";
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (!FENCE.test(line)) {
      if (line.trim() !== "") origin = line.trim();
      continue;
    }
    const end = lines.indexOf(line, at + 1);
    const body = lines.slice(at + 1, end);
    const stop = body.lastIndexOf(".");
    if (end < 0 || stop < 0) throw new Error(`line ${at + 1}: a case needs a line "." and a closing fence`);
    cases.push({
      line: at + 1,
      origin,
      input: body.slice(0, stop).join("\n"),
      expected: body.slice(stop + 1),
    });
    at = end;
  }
  return cases;
}

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".cases"))
  .sort();

describe.each(files)("%s", (file) => {
  const answer = QUESTIONS[file.replace(/\.cases$/, "")];
  const cases = readCases(readFileSync(new URL(file, FOLDER), "utf8"));

  test("asks a question that is known, at least eight times, at least once in vain", () => {
    expect(answer).toBeDefined();
    expect(cases.length).toBeGreaterThanOrEqual(8);
    expect(
      cases.some(({ expected }) => expected.every((line) => line.trim() === "" || line.endsWith("null"))),
    ).toBe(true);
  });

  test.each(cases.map((one) => [one.line, one.origin, one] as const))(
    "line %i: %s",
    (_line, _origin, one) => {
      expect(answer?.(one.input)).toEqual(one.expected.filter((line) => line.trim() !== ""));
    },
  );
});
