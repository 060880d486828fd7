// Publishing puts the new site in the place of the old one in one step; whatever fails, the old one stays.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, readlink, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lead, releasesOf } from "../../scripts/release.ts";
import { NUMBERED, type OwnSite, ownSite, runScript, UNNUMBERED } from "../support/own-site.ts";

let own: OwnSite;
beforeEach(async () => {
  own = await ownSite();
});
afterEach(() => own.remove());
const publish = (...options: string[]) =>
  runScript("publish.ts", own.path("live"), "--input", own.path("dokument"), ...options);
const live = (): Promise<string> => readlink(own.path("live"));

test("a reader who asks all the time during fifty swaps sees whole sites only", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dagsljus-swap-"));
  const target = join(folder, "live");
  const releases = releasesOf(target);
  const make = async (name: string): Promise<string> => {
    const release = join(releases, name);
    await mkdir(release, { recursive: true });
    for (const file of ["a", "b", "c"]) await writeFile(join(release, file), name);
    return release;
  };
  await lead(target, await make("000001-00000000"));
  let isDone = false;
  let reads = 0;
  const reader = (async () => {
    while (!isDone) {
      // a server that has resolved the link reads on from where it is
      const root = await realpath(target);
      const read = await Promise.all(["a", "b", "c"].map((file) => readFile(join(root, file), "utf8")));
      expect(new Set(read).size).toBe(1);
      expect((await readFile(join(target, "a"), "utf8")).length).toBe(15);
      reads++;
    }
  })();
  for (let nth = 2; nth <= 51; nth++)
    await lead(target, await make(`${String(nth).padStart(6, "0")}-00000000`));
  isDone = true;
  await reader;
  expect(reads).toBeGreaterThan(50);
  expect(await readFile(join(target, "a"), "utf8")).toBe("000051-00000000");
  await rm(folder, { recursive: true });
});

test("a new release takes the place of the old one, which is kept, and one step leads back", async () => {
  expect((await publish()).code).toBe(0);
  const first = await live();
  await own.write({ "yttrande.md": NUMBERED.replace("varje höst", "varje vår") });
  expect((await publish()).code).toBe(0);
  const second = await live();
  expect(second).not.toBe(first);
  const page = () => readFile(own.path("live", "asn-2024-1", "yttrande", "index.html"), "utf8");
  expect(await page()).toContain("varje vår");
  expect((await publish("--rollback")).code).toBe(0);
  expect(await live()).toBe(first);
  expect(await page()).toContain("varje höst");
});

test("a site that may not be published leaves the old one, and nothing else", async () => {
  await publish();
  const before = await live();
  await rm(own.path("dokument", "plan.md"));
  const { code, output } = await publish();
  expect(code).toBe(1);
  expect(output).toContain("nothing was published");
  expect(await live()).toBe(before);
  expect(await readdir(releasesOf(own.path("live")))).toEqual([before.split("/").at(-1)]);
});

test("a publishing that is killed leaves the old site, and the next one cleans up", async () => {
  await publish();
  const before = await live();
  await own.write({ "yttrande.md": NUMBERED.replace("varje höst", "varje vår") });
  const releases = releasesOf(own.path("live"));
  const child = spawn(
    process.execPath,
    ["--import", "tsx", resolve("scripts/publish.ts"), own.path("live"), "--input", own.path("dokument")],
    { stdio: "ignore" },
  );
  const ended = new Promise((done) => child.on("exit", done));
  while (!(await readdir(releases)).some((name) => name.startsWith("building-")))
    await new Promise((wait) => setTimeout(wait, 20));
  child.kill("SIGKILL");
  await ended;
  expect(await live()).toBe(before);
  expect((await publish()).code).toBe(0);
  expect((await readdir(releases)).filter((name) => name.startsWith("building-"))).toEqual([]);
  expect(await live()).not.toBe(before);
});

test("a place that holds something else is not touched", async () => {
  await mkdir(own.path("live"));
  await writeFile(own.path("live", "brev.txt"), "mitt");
  const { code, output } = await publish();
  expect(code).toBe(2);
  expect(output).toContain("neither a link");
  expect(await readFile(own.path("live", "brev.txt"), "utf8")).toBe("mitt");
});

test("a step back does not bring back what has been withdrawn, taken away or withheld since", async () => {
  expect((await publish()).code).toBe(0);
  const plan = UNNUMBERED.replace("nämnd:", "avpublicera: { datum: 2026-01-01, skäl: Begärd }\nnämnd:");
  await own.write({ "plan.md": plan });
  expect((await publish()).code).toBe(0);
  const current = await live();
  const { code, output } = await publish("--rollback");
  expect(code).toBe(1);
  expect(output).toContain("publish/would-return");
  expect(output).toContain("/socialnamnden/plan/");
  expect(await live()).toBe(current);
  // the next release has no more to hide than this one
  await own.write({ "yttrande.md": NUMBERED.replace("varje höst", "varje vår") });
  expect((await publish()).code).toBe(0);
  expect((await publish("--rollback")).code).toBe(0);
  expect(await live()).toBe(current);
});
