// Releases of a site, and the link that leads to the one that is read.
import { existsSync, lstatSync, readFileSync, readlinkSync } from "node:fs";
import { readdir, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { SITE_MANIFEST } from "./manifest.ts";

/** So many releases are kept besides the one that is read: readers who are on their way, and a way back. */
export const KEPT = 3;

/** Where the releases of a link lie. */
export function releasesOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.releases`);
}

/** The folder that a link leads to; null where there is none yet. @throws where something else stands there */
export function currentOf(target: string): string | null {
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (found.isSymbolicLink()) return resolve(dirname(target), readlinkSync(target));
  if (found.isDirectory() && existsSync(join(target, SITE_MANIFEST))) return null;
  throw new Error(`${target} is neither a link of npm run publish nor a built site: name another place`);
}

/** Lets the link lead to a release. One rename: whoever reads sees the old site or the new one. */
export async function lead(target: string, release: string): Promise<void> {
  const link = `${target}.link`;
  await rm(link, { force: true });
  await symlink(join(basename(releasesOf(target)), basename(release)), link);
  // a site that was put here by another way stands aside first
  if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory() === true) {
    const aside = join(releasesOf(target), "before");
    await rm(aside, { recursive: true, force: true });
    await rename(target, aside);
  }
  await rename(link, target);
}

/** The releases, the newest first. */
export async function releasesIn(folder: string): Promise<string[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names
    .filter((name) => /^\d{6}-[0-9a-f]{8}$/.test(name))
    .sort()
    .reverse();
}

/** The addresses of the documents of a release. @throws where they cannot be told */
function documentsIn(release: string): string[] {
  const file = join(release, "data", "documents.json");
  if (!existsSync(file))
    throw new Error(
      `${release} does not say which documents it has, so nothing is known of what is withdrawn`,
    );
  const { records }: { records: readonly { readonly href: string }[] } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  return records.map(({ href }) => href);
}

/** Documents of an older release that the newer one shows no more: withdrawn, taken away, or withheld. One that has moved is none. */
export function returningDocuments(newer: string, older: string): string[] {
  const there = new Set(documentsIn(newer));
  return documentsIn(older).filter((href) => {
    const page = join(newer, href, "index.html");
    const leadsOn = existsSync(page) && readFileSync(page, "utf8").includes('http-equiv="refresh"');
    return !there.has(href) && !leadsOn;
  });
}

/** Puts a new folder in the place of the old one in two renames. */
export async function swap(fresh: string, output: string): Promise<void> {
  const old = `${output}.replaced`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(output)) await rename(output, old);
  await rename(fresh, output);
  await rm(old, { recursive: true, force: true });
}
