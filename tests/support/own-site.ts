// Two documents in a folder of their own, built as a person would build them: for what happens when they are edited afterwards.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

export const NUMBERED = `---
title: Granskning av arbetet mot våld
type: yttrande
status: förslag
diarienummer: ASN-2024-1
date: 2024-03-14
nämnd: Socialnämnden
---

# Granskning av arbetet mot våld

Nämnden välkomnar granskningen av arbetet.

## Skyddat boende

Det finns inget skyddat boende för pojkar i staden, och det är en brist.

Handläggarna får utbildning varje höst.

Lokalerna i öster byggs om under året.

## Rekommendation 1: Säkerställ kompetensen

Nämnden delar bilden och återkommer.
`;

export const UNNUMBERED = `---
title: Plan för kvinnofrid
type: plan
status: okänd
nämnd: Socialnämnden
---

# Plan för kvinnofrid

Staden ska vara trygg för alla.

## Mål

Färre ska utsättas för våld, och kanariefågel är ett sällsynt ord.

Fler ska få stöd i tid.
`;

export interface OwnSite {
  readonly path: (...parts: string[]) => string;
  /** Writes documents: file name → Markdown. */
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  /** Runs the build; gives how it ended and what it said. */
  readonly build: (...options: string[]) => Promise<{ code: number; output: string }>;
  /** The HTML of a page that was built. */
  readonly page: (address: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** Runs a command of ours. */
export async function runScript(
  script: string,
  ...args: readonly string[]
): Promise<{ code: number; output: string }> {
  return promisify(execFile)(process.execPath, ["--import", "tsx", resolve("scripts", script), ...args]).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, output: stdout + stderr }),
  );
}

/** Makes the folder, with both documents in it. */
export async function ownSite(): Promise<OwnSite> {
  const folder = await mkdtemp(join(tmpdir(), "dagsljus-own-"));
  const path = (...parts: string[]): string => join(folder, ...parts);
  await mkdir(path("dokument"));
  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, text] of Object.entries(files)) await writeFile(path("dokument", name), text);
  };
  await write({ "yttrande.md": NUMBERED, "plan.md": UNNUMBERED });
  return {
    path,
    write,
    build: (...options) =>
      runScript("build.ts", "--input", path("dokument"), "--output", path("site"), ...options),
    page: (address) => readFile(path("site", address.slice(1), "index.html"), "utf8"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
