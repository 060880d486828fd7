// npm run build as a person meets it: which folder it may write, what one broken document does to the rest, how it ends.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "dagsljus-build-"));
const input = join(folder, "dokument");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function build(output: string, from = input): { code: number | null; stdout: string; stderr: string } {
  const args = ["--import", "tsx", "scripts/build.ts", "--input", from, "--output", output];
  const run = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}

describe("npm run build", () => {
  mkdirSync(input);
  writeFileSync(
    join(input, "hel.md"),
    "---\ntitle: Hel\ntype: yttrande\ndiarienummer: KS 2024/1\n---\n\n# Hel\n\nText.\n",
  );
  writeFileSync(join(input, "trasig.md"), "---\ntitle: Trasig\ndatum: 2024\n---\n\nHemlig text.\n");
  const site = join(folder, "site");

  it("withholds a broken document, says where and what, and builds the rest", () => {
    const { code, stdout, stderr } = build(site);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /trasig\.md:3:1 error parse\/unknown-field\n {2}`datum` is not a field .*\n {2}hint: did you mean `date`\?/,
    );
    expect(stdout).toContain("1 documents");
    expect(readFileSync(join(site, "ks-2024-1/yttrande/index.html"), "utf8")).toContain("Text.");
  });

  it("takes the place of a site that was built before", () => {
    rmSync(join(input, "trasig.md"));
    expect(build(site)).toMatchObject({ code: 0, stderr: "" });
  });

  it("never puts away a folder with other files in it", () => {
    const mine = join(folder, "mine");
    mkdirSync(mine);
    writeFileSync(join(mine, "brev.txt"), "Mitt brev");
    const { code, stderr } = build(mine);
    expect(code).toBe(2);
    expect(stderr).toContain("holds other files than a built site");
    expect(readFileSync(join(mine, "brev.txt"), "utf8")).toBe("Mitt brev");
    expect(build(folder).code).toBe(2);
    expect(existsSync(join(input, "hel.md"))).toBe(true);
  });

  it("ends with 2 where its folder of documents is not there", () => {
    expect(build(join(folder, "x"), join(folder, "saknas")).code).toBe(2);
    expect(existsSync(join(folder, "x"))).toBe(false);
  });
});
