import { execFile } from "node:child_process";
import { appendFile, cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEngine } from "../../scripts/search/engine.ts";
import { parseQuery } from "../../scripts/search/query.ts";
import { type OwnSite, ownSite, runScript } from "../support/own-site.ts";
import { serveFolder } from "../support/search.ts";

let own: OwnSite;
let bag = "";
beforeAll(async () => {
  own = await ownSite();
  bag = own.path("bag");
  const { code, output } = await runScript("archive.ts", "--input", own.path("dokument"), "--output", bag);
  expect(output).toContain("2 documents");
  expect(code).toBe(0);
});
afterAll(() => own.remove());

/** A copy of the bag, changed. */
async function changed(edit: (copy: string) => Promise<void>): Promise<{ code: number; output: string }> {
  const folder = await mkdtemp(join(tmpdir(), "dagsljus-bag-"));
  await cp(bag, folder, { recursive: true });
  await edit(folder);
  const verdict = await runScript("verify.ts", folder);
  await rm(folder, { recursive: true });
  return verdict;
}

test("a bag is whole: for us, and for another program", async () => {
  expect((await changed(async () => {})).code).toBe(0);
  for (const manifest of ["manifest-sha512.txt", "tagmanifest-sha512.txt"])
    await promisify(execFile)("sha512sum", ["-c", "--quiet", manifest], { cwd: bag });
  expect(await readFile(join(bag, "bagit.txt"), "utf8")).toBe(
    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
  );
  expect(await readFile(join(bag, "bag-info.txt"), "utf8")).toMatch(/^Payload-Oxum: \d+\.\d+$/m);
  for (const file of [
    "data/dokument/plan.md",
    "data/versioner/asn-2024-1/yttrande/1.json",
    "data/adresser.lock.json",
  ])
    expect(await readFile(join(bag, file), "utf8")).not.toBe("");
});

test("a bag says what the site is built with, and whose program readers get", async () => {
  const bill = JSON.parse(await readFile(join(bag, "sbom.cdx.json"), "utf8"));
  expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5" });
  const names = bill.components.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(["pagefind", "@11ty/eleventy", "pagefind/program.pagefind"]));
  expect(new Set(bill.components.map((one: Record<string, string>) => one["bom-ref"])).size).toBe(
    names.length,
  );
  const program = bill.components.find(({ name }: { name: string }) => name === "pagefind/program.pagefind");
  const { stdout } = await promisify(execFile)("sha256sum", [
    join(bag, "data/site/pagefind/program.pagefind"),
  ]);
  expect(stdout.startsWith(program.hashes[0].content)).toBe(true);
  expect(await readFile(join(bag, "LICENSER.txt"), "utf8")).toMatch(/^pagefind 1\.6\.0: MIT$/m);
});

test.each<[string, string, (copy: string) => Promise<void>]>([
  ["lost a file", "data/site/om/index.html", (copy) => rm(join(copy, "data/site/om/index.html"))],
  ["gained a file", "data/site/extra.html", (copy) => writeFile(join(copy, "data/site/extra.html"), "x")],
  ["gained a byte", "data/dokument/plan.md", (copy) => appendFile(join(copy, "data/dokument/plan.md"), " ")],
  [
    "has one byte that is another",
    "data/dokument/plan.md",
    async (copy) => {
      const file = join(copy, "data/dokument/plan.md");
      const bytes = await readFile(file);
      bytes[40] = (bytes[40] ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
  ],
  [
    "has another name for a file",
    "data/dokument/plan.md",
    (copy) => rename(join(copy, "data/dokument/plan.md"), join(copy, "data/dokument/plan2.md")),
  ],
  [
    "has another manifest",
    "manifest-sha512.txt",
    (copy) => appendFile(join(copy, "manifest-sha512.txt"), "x"),
  ],
  ["has lost its description", "bag-info.txt", (copy) => rm(join(copy, "bag-info.txt"))],
])("a bag that %s is refused, with the name of the file", async (_, file, edit) => {
  const { code, output } = await changed(edit);
  expect(code).toBe(1);
  expect(output).toContain(file);
  expect(output).toMatch(/verify\/(?:missing|changed|unknown|bad-manifest)/);
});

test("a path that leads out of the folder is no line of a manifest", async () => {
  const line = `${"0".repeat(128)}  ../../etc/passwd\n`;
  const { code, output } = await changed((copy) => writeFile(join(copy, "manifest-sha512.txt"), line));
  expect(code).toBe(1);
  expect(output).toContain("verify/bad-manifest");
});

test("a folder without a manifest says that it has none", async () => {
  const { code, output } = await runScript("verify.ts", own.path("dokument"));
  expect(code).toBe(1);
  expect(output).toContain("verify/no-manifest");
});

test("the site in a bag runs on any server, its search included", async () => {
  const served = await serveFolder(join(bag, "data", "site"));
  const engine = await openEngine(served.url);
  const { hits } = await engine.run(parseQuery("q=skyddat boende"));
  expect(hits.map(({ href }) => new URL(href).pathname)).toEqual(["/asn-2024-1/yttrande/"]);
  await served.close();
});

test("the same documents give the same bag", async () => {
  const again = own.path("again");
  await runScript("archive.ts", "--input", own.path("dokument"), "--output", again);
  expect(await readFile(join(again, "tagmanifest-sha512.txt"), "utf8")).toBe(
    await readFile(join(bag, "tagmanifest-sha512.txt"), "utf8"),
  );
});

test.each(["tagmanifest-sha512.txt", "manifest-sha512.txt"])(
  "a bag without %s says that it is missing",
  async (name) => {
    const { code, output } = await changed((copy) => rm(join(copy, name)));
    expect(code).toBe(1);
    expect(output).toContain(name);
    expect(output).toContain("verify/lost-manifest");
    expect(output).not.toContain("ENOENT");
  },
);
