// The rooms of the house: a stage imports model and swedish only, model imports nothing, commands put stages together.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const scripts = join(dirname(fileURLToPath(import.meta.url)), "../../scripts");
const STAGES = [
  "read",
  "structure",
  "repair",
  "write",
  "parse",
  "extract",
  "link",
  "compare",
  "publish",
  "search",
  "site",
  "reader",
];

const files = readdirSync(scripts, { recursive: true, encoding: "utf8" }).filter((file) =>
  /(?<!\.d)\.ts$/.test(file),
);

function roomOf(file: string): string {
  return file.includes("/") ? (file.split("/")[0] ?? "") : "commands";
}

/** The files of ours that a file imports, from scripts/. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(scripts, file), "utf8");
  return [...source.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map(([, path = ""]) =>
    relative(scripts, resolve(scripts, dirname(file), path)),
  );
}

function mayImport(from: string, to: string): boolean {
  if (from === to || from === "commands") return true;
  if (from === "model") return false;
  if (from === "swedish") return to === "model";
  return STAGES.includes(from) && (to === "model" || to === "swedish");
}

describe("rooms", () => {
  it("are those of the design, and no catch-all among them", () => {
    const rooms = new Set(files.map(roomOf));
    expect([...rooms].filter((room) => !["commands", "model", "swedish", ...STAGES].includes(room))).toEqual(
      [],
    );
  });

  it("import in one direction only", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !mayImport(roomOf(file), roomOf(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("have files with a header that says what they do", () => {
    expect(files.filter((file) => !readFileSync(join(scripts, file), "utf8").startsWith("// "))).toEqual([]);
  });

  it("are written in NFC", () => {
    const isNfc = (file: string): boolean => {
      const source = readFileSync(join(scripts, file), "utf8");
      return source === source.normalize("NFC");
    };
    expect(files.filter((file) => !isNfc(file))).toEqual([]);
  });
});
