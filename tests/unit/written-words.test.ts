// The words around the code are true as far as a machine can tell: links, paths and commands that they name exist.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), "utf8");

const adrs = readdirSync(join(root, "docs/adr")).map((name) => `docs/adr/${name}`);
const texts = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  "content/original/README.md",
  "docs/diagnostics.md",
  "docs/ordlista.md",
  ...adrs,
];

/** `## Add a document` → `add-a-document`, as GitHub makes it. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe.each(texts)("%s", (file) => {
  const text = read(file);

  it("links to what exists", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)];
    const dead = links.filter(([, path = "", anchor = ""]) => {
      const target = path === "" ? join(root, file) : join(root, dirname(file), path);
      if (!existsSync(target)) return true;
      return anchor !== "" && !anchorsOf(readFileSync(target, "utf8")).includes(anchor);
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  it("names paths and commands that exist", () => {
    // `scripts/extract/person.ts`, `tests/golden`, but not `content/original/name.txt`, `content/<name>.njk`, `content/*.njk`
    const paths = [...text.matchAll(/`((?:scripts|tests|docs|_data|_includes)\/[\w./-]*)`/g)];
    expect(paths.map(([, path = ""]) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));
    const commands = [...text.matchAll(/npm run (\w+)/g)].map(([, name = ""]) => name);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe("the README", () => {
  it("gives both commands on a line of their own", () => {
    const lines = read("README.md").split("\n");
    expect(lines).toContain("npm ci && npm start");
    expect(lines).toContain("npm ci && npm test");
  });

  it("shows a picture that is light", () => {
    expect(statSync(join(root, "docs/skarmbild.png")).size).toBeLessThanOrEqual(120_000);
  });

  it("lists all rooms", () => {
    const rooms = readdirSync(join(root, "scripts"), { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    );
    expect(
      rooms.map(({ name }) => name).filter((name) => !read("README.md").includes(`\`scripts/${name}/\``)),
    ).toEqual([]);
  });
});

it("a decision fits on one screen: context, decision, consequences", () => {
  for (const file of adrs) {
    const lines = read(file).split("\n");
    expect(lines.length, file).toBeLessThanOrEqual(46);
    expect(
      lines.filter((line) => line.startsWith("## ")),
      file,
    ).toEqual(["## Context", "## Decision", "## Consequences"]);
  }
});

it("the automatic run takes its command from the README", () => {
  const run = read(".ci/run");
  expect(run).not.toMatch(/^\s*npm /m);
  expect(run).toContain("README.md");
  expect(statSync(join(root, ".ci/run")).mode & 0o100).toBe(0o100);
  execFileSync("bash", ["-n", join(root, ".ci/run")]);
});
