// npm run publish -- DIR: builds beside, checks, and puts the new site in the old one's place in one step. DIR is a link to the release
// that is read; the last ones are kept beside it. Whatever fails, the link stays where it was.
import { readFileSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildBeside } from "./building.ts";
import { textHash } from "./link/carry.ts";
import { SITE_MANIFEST } from "./manifest.ts";
import { compareDiagnostics, type Diagnostic, exitCode, type Report } from "./model/diagnostics.ts";
import { printDiagnostics, runCommand } from "./printing.ts";
import { currentOf, KEPT, lead, releasesIn, releasesOf, returningDocuments } from "./release.ts";
import { reportDeadLinks } from "./site-links.ts";
import { verifyFolder } from "./verify.ts";

const USAGE = "npm run publish -- DIR [--input DIR] [--base /PATH/] [--today YYYY-MM-DD] [--rollback]";

/** Links, and every byte as it was written. A site below a sub-path has links that no folder can answer for. */
async function checkRelease(folder: string, base: string, report: Report): Promise<boolean> {
  let isSound = true;
  const told: Report = (diagnostic) => {
    isSound = false;
    report(diagnostic);
  };
  if (base === "/") reportDeadLinks(folder, told);
  await verifyFolder(folder, told);
  return isSound;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** What a run that was killed has left behind. */
async function removeLeftOver(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = /^building-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { recursive: true });
  }
}

async function clean(target: string): Promise<void> {
  const folder = releasesOf(target);
  const current = basename(currentOf(target) ?? "");
  const others = (await releasesIn(folder)).filter((name) => name !== current);
  for (const name of others.slice(KEPT)) await rm(join(folder, name), { recursive: true, force: true });
}

/** Leads back to the release before. Refuses where that would publish what has been withdrawn since. @throws where there is none */
async function rollBack(target: string): Promise<0 | 1> {
  const folder = releasesOf(target);
  const current = basename(currentOf(target) ?? "");
  const older = (await releasesIn(folder)).filter((name) => name < current);
  const [before] = older;
  if (before === undefined) throw new Error(`there is no release before the one that ${target} leads to`);
  const returning = returningDocuments(join(folder, current), join(folder, before));
  if (returning.length > 0) {
    const args = { release: before };
    const told = returning.map(
      (file): Diagnostic => ({ code: "publish/would-return", file, place: null, args }),
    );
    printDiagnostics(told, `nothing was changed; ${target} leads where it led`);
    return exitCode(told, false);
  }
  await lead(target, join(folder, before));
  printDiagnostics([], `${target} leads to the release before, ${before}`);
  return 0;
}

async function main(): Promise<0 | 1> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      input: { type: "string", default: "content/dokument" },
      base: { type: "string", default: "/" },
      today: { type: "string" },
      rollback: { type: "boolean", default: false },
    },
  });
  const [named, ...rest] = positionals;
  if (named === undefined || rest.length > 0) throw new Error(`give one folder: ${USAGE}`);
  const target = resolve(named);
  currentOf(target);
  if (values.rollback) return rollBack(target);
  const folder = releasesOf(target);
  await mkdir(folder, { recursive: true });
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  await removeLeftOver(folder);
  const fresh = join(folder, `building-${process.pid}`);
  const built = await buildBeside(
    { input: values.input, fresh, basePath: values.base, today: values.today },
    report,
  );
  const isSound = built !== null && (await checkRelease(fresh, values.base, report));
  if (built !== null && isSound) {
    const [newest = "000000"] = await releasesIn(folder);
    const number = String(Number(newest.slice(0, 6)) + 1).padStart(6, "0");
    const release = join(folder, `${number}-${textHash(readFileSync(join(fresh, SITE_MANIFEST), "utf8"))}`);
    await rename(fresh, release);
    await lead(target, release);
    built.record();
    await clean(target);
  } else await rm(fresh, { recursive: true, force: true });
  const done = isSound
    ? `${built?.collection.documents.length} documents published in ${named}`
    : `nothing was published; ${named} is as it was`;
  printDiagnostics(diagnostics.sort(compareDiagnostics), done);
  return exitCode(diagnostics, false);
}

runCommand(main, USAGE);
