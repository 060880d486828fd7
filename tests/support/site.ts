// Builds the site once for all tests of it, serves it, and starts the one browser that they share.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { startBrowser } from "./browser.ts";
import { serveFolder } from "./search.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The built site, and the same built for the sub-path /repo/. */
    readonly folder: string;
    readonly subpathFolder: string;
    /** Where they are served, with a slash at the end. */
    readonly url: string;
    readonly subpathUrl: string;
    readonly browser: string;
  }
}

export const SUBPATH = "/repo/";

/** Runs the build as a person would, with the documents of the repository. */
export async function buildTo(output: string, base = "/"): Promise<void> {
  const build = resolve("scripts/build.ts");
  await promisify(execFile)(process.execPath, ["--import", "tsx", build, "--output", output, "--base", base]);
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const temporary = await mkdtemp(join(tmpdir(), "dagsljus-site-"));
  const [folder, subpathFolder] = [join(temporary, "site"), join(temporary, "subpath")];
  const [browser] = await Promise.all([startBrowser(), buildTo(folder), buildTo(subpathFolder, SUBPATH)]);
  const [site, subpath] = await Promise.all([serveFolder(folder), serveFolder(subpathFolder, SUBPATH)]);
  project.provide("folder", folder);
  project.provide("subpathFolder", subpathFolder);
  project.provide("url", site.url);
  project.provide("subpathUrl", subpath.url);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await Promise.all([browser.close(), site.close(), subpath.close()]);
    await rm(temporary, { recursive: true, force: true });
  };
}
