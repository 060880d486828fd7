// The way from an original to findings stands whatever comes in: damaged originals and nasty Markdown give a document or
// a diagnostic, and never throw.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { convertDocument } from "../../scripts/convert-document.ts";
import { extractFindings } from "../../scripts/extract/findings.ts";
import { DIAGNOSTICS, type Diagnostic } from "../../scripts/model/diagnostics.ts";
import { listOriginals } from "../../scripts/originals.ts";
import { parseMarkdown } from "../../scripts/parse/document.ts";

const FOLDER = new URL("../../content/original/", import.meta.url).pathname;
const ORIGINALS = listOriginals(FOLDER).map((file) => ({
  name: basename(file),
  text: readFileSync(file, "utf8"),
}));
/** Ten seconds for the damaged originals, whatever the machine; one that is slower tries fewer. */
const BUDGET = { interruptAfterTimeLimit: 10_000, numRuns: 150 };

let scratch = "";
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "dagsljus-"));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function isError({ code }: Diagnostic): boolean {
  return DIAGNOSTICS[code].severity === "error";
}

/** Converts bytes and reads the result back with all findings: true for a document, false for a refusal with its reason. */
async function goesThrough(bytes: Uint8Array): Promise<boolean> {
  const file = join(scratch, "original.txt");
  writeFileSync(file, bytes);
  const told: Diagnostic[] = [];
  const [converted] = await convertDocument(file, (diagnostic) => told.push(diagnostic));
  if (converted === undefined) {
    expect(told.some(isError)).toBe(true);
    return false;
  }
  const document = parseMarkdown(converted.markdown, "original.md", (diagnostic) => told.push(diagnostic));
  expect(told.filter(isError)).toEqual([]);
  if (document === null) throw new Error("the Markdown that we wrote cannot be read");
  extractFindings(document);
  return true;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Windows-1252 for the letters that Swedish needs: one byte each, which is broken UTF-8. */
function cp1252(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].map((letter) => ((letter.codePointAt(0) ?? 0) < 256 ? (letter.codePointAt(0) ?? 63) : 63)),
  );
}

const NOISE: readonly (readonly [RegExp, string])[] = [
  [/ä/g, "i"],
  [/å/g, "d"],
  [/ö/g, "6"],
  [/ö/g, "é"],
  [/ i /g, " 1 "],
  [/rn/g, "m"],
  [/^- /gm, "¢ "],
  [/\. /g, " "],
];

const SEED = fc.nat({ max: 1_000_000 });

/** The same order for the same seed. */
function shuffled(lines: readonly string[], seed: number): string[] {
  return lines
    .map((line, index) => ({ line, key: Math.imul(index + 1, 2_654_435_761 ^ seed) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ line }) => line);
}

function insert(text: string, share: number, words: string): string {
  const at = Math.floor(text.length * share);
  return text.slice(0, at) + words + text.slice(at);
}

type Mutate = (text: string) => Uint8Array;
const SHARE = fc.double({ min: 0, max: 1, noNaN: true });
const ODD = fc.constantFrom(
  "\0",
  "\u0007",
  "\u001b[31m",
  "\f",
  "\u202e",
  "\u200b",
  "\ufeff",
  "\uf0b7",
  "\ud800",
  "�",
  "ل",
  "\r",
  "\t\t",
);

const MUTATIONS: Readonly<Record<string, fc.Arbitrary<Mutate>>> = {
  truncated: SHARE.map((share) => (text) => utf8(text).slice(0, Math.floor(utf8(text).length * share))),
  decomposed: fc.constant((text) => utf8(text.normalize("NFD"))),
  "with Windows line ends": fc.constant((text) => utf8(text.replaceAll("\n", "\r\n"))),
  "in Windows-1252": fc.constant(cp1252),
  "read by a bad scanner": fc
    .subarray([...NOISE], { minLength: 1 })
    .map((noise) => (text) => utf8(noise.reduce((read, [from, to]) => read.replace(from, to), text))),
  "with lines in another order": SEED.map(
    (seed) => (text) => utf8(shuffled(text.split("\n"), seed).join("\n")),
  ),
  "with an odd character": fc.tuple(SHARE, ODD).map(
    ([share, odd]) =>
      (text) =>
        utf8(insert(text, share, odd)),
  ),
  "with random words": fc.tuple(SHARE, fc.string({ unit: "binary", maxLength: 60 })).map(
    ([share, words]) =>
      (text) =>
        utf8(insert(text, share, words)),
  ),
  "without line breaks": fc.constant((text) => utf8(text.replaceAll("\n", " "))),
};

describe("an original", () => {
  test.each(ORIGINALS)("$name goes through as it stands", async ({ text }) => {
    expect(await goesThrough(utf8(text))).toBe(true);
  });

  test.each(Object.entries(MUTATIONS))(
    "gives a document or a reason when it comes %s",
    async (_name, mutation) => {
      const share = {
        ...BUDGET,
        interruptAfterTimeLimit: BUDGET.interruptAfterTimeLimit / Object.keys(MUTATIONS).length,
      };
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...ORIGINALS), mutation, async ({ text }, mutate) => {
          await goesThrough(mutate(text));
        }),
        share,
      );
    },
  );

  test("in Windows-1252 keeps its å, ä, ö, and a message says how it was read", async () => {
    const file = join(scratch, "windows.txt");
    writeFileSync(file, cp1252("Nämnden föreslås besluta att godkänna yttrandet."));
    const told: Diagnostic[] = [];
    const [converted] = await convertDocument(file, (diagnostic) => told.push(diagnostic));
    expect(converted?.markdown).toContain("Nämnden föreslås besluta att godkänna yttrandet.");
    expect(told.map(({ code }) => code)).toContain("read/not-utf8");
  });

  test("that is no text is refused with the reason", async () => {
    expect(await goesThrough(new Uint8Array(2000))).toBe(false);
    expect(await goesThrough(utf8(" \n\n"))).toBe(false);
  });
});

const NASTY: Readonly<Record<string, string>> = {
  nothing: "",
  "a heading without words": "#\n\n##   \n\n## \u200b",
  "a recommendation without a text": "## Rekommendation 1",
  "a template": "{{ 7*7 }} {% include 'x' %} <script>alert(1)</script>",
  "front matter in the text": "---\njs: 1\n---\n\n---js\nprocess.exit()\n---",
  "deep quotes": `${"> ".repeat(500)}Säkerställa att x`,
  "deep lists": Array.from({ length: 200 }, (_, depth) => `${"  ".repeat(depth)}- Säkerställa att x`).join(
    "\n",
  ),
  "an open fence": "```\n## Rekommendation 1\n> Säkerställ",
  "a table without rows": "| Rekommendation | Svar |\n| --- | --- |",
  "a table with ragged rows":
    "| Nr | Rekommendation | Svar |\n| --- | --- | --- |\n| 1 |\n| 2 | a | b | c | d |",
  "emphasis without end": `**Rekommendation 1: ${"*_".repeat(3000)}`,
  "brackets without end": "[".repeat(5000),
  "numbers beyond reason": "999999999. Upprop\n\n## § 9999 Sekretess\n\n## 2024 Budget",
  "lone surrogates and controls": "## Rekommendation \ud800\n\n> \u0000\u0007\u202e",
  "a title like an object's own": "## constructor\n\n## __proto__\n\n## toString",
};

describe("Markdown", () => {
  test.each(Object.entries(NASTY))("gives findings: %s", (_name, body) => {
    for (const type of ["yttrande", "kallelse", "protokoll", "plan"]) {
      const document = parseMarkdown(`---\ntitle: Fall\ntype: ${type}\n---\n\n${body}`, "fall.md", () => {});
      expect(document).not.toBeNull();
      if (document !== null) expect(extractFindings(document).recommendations.length).toBeLessThan(300);
    }
  });

  test("of any kind is read or refused with a reason", () => {
    const front = fc.constantFrom(
      "",
      "---\n",
      "---\ntitle: Fall\ntype: kallelse\n---\n",
      "---\ntitle: [\n---\n",
      "---\n__proto__: 1\n---\n",
    );
    fc.assert(
      fc.property(front, fc.string({ unit: "binary", maxLength: 400 }), (head, body) => {
        const told: Diagnostic[] = [];
        const document = parseMarkdown(head + body, "fall.md", (diagnostic) => told.push(diagnostic));
        if (document === null) expect(told.some(isError)).toBe(true);
        else extractFindings(document);
      }),
      { numRuns: 500, interruptAfterTimeLimit: 3000 },
    );
  });
});
