// The table of diagnostics, the code that uses it and the page made from it are in step.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatDiagnosticsDoc } from "../../scripts/diagnostics-doc.ts";
import { DIAGNOSTICS, formatDiagnostic } from "../../scripts/model/diagnostics.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const TABLE = "scripts/model/diagnostics.ts";
const DOC = ["scripts/diagnostics-doc.ts", "tests/unit/diagnostics-doc.test.ts"];

const codes = Object.keys(DIAGNOSTICS);
const rooms = [...new Set(codes.map((code) => code.slice(0, code.indexOf("/"))))];

/** The codes that the files of a folder name, the table and this check aside. */
function namedIn(folder: string): Set<string> {
  // "read/not-utf8", "convert/kept"
  const pattern = new RegExp(`"((?:${rooms.join("|")})/[a-z0-9-]+)"`, "g");
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => join(folder, file))
    .filter((file) => file.endsWith(".ts") && file !== TABLE && !DOC.includes(file));
  const sources = files.map((file) => readFileSync(join(root, file), "utf8"));
  return new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, code = ""]) => code)));
}

describe("diagnostics", () => {
  it("are written up in docs/diagnostics.md, which `npx tsx scripts/diagnostics-doc.ts` makes", () => {
    expect(readFileSync(join(root, "docs/diagnostics.md"), "utf8")).toBe(formatDiagnosticsDoc());
  });

  it("stand in the table, all that the code names", () => {
    const named = namedIn("scripts");
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((code) => !codes.includes(code))).toEqual([]);
  });

  it("are used, all that stand in the table", () => {
    const used = new Set([...namedIn("scripts"), ...namedIn("tests")]);
    expect(codes.filter((code) => !used.has(code))).toEqual([]);
  });

  it("say where, what and what to do", () => {
    const place = { line: 2, column: 5, page: 1 };
    expect(
      formatDiagnostic({
        code: "read/unknown-format",
        file: "x.odt",
        place,
        args: { kind: "a picture (PNG)" },
      }),
    ).toBe(
      "x.odt:2:5 (s. 1) error read/unknown-format\n  this is a picture (PNG), which cannot be converted\n  hint: give a PDF, a Word file (.docx), an OpenDocument text (.odt), a web page (.html) or a text file",
    );
  });
});
