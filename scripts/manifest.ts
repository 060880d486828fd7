// Lists of files with their checksums, as `sha256sum` and BagIt write them; and what a copy must be held against them for.
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { Report } from "./model/diagnostics.ts";

export type Algorithm = "sha256" | "sha512";

/** In the root of every built site. */
export const SITE_MANIFEST = "manifest-sha256.txt";

async function checksumOf(path: string, algorithm: Algorithm): Promise<string> {
  const hash = createHash(algorithm);
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest("hex");
}

/** Every file below a folder, as paths with slashes, in an order that no machine changes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** BagIt (RFC 8493, 2.1.3): a line break in a path, and the sign that says so, are written as %0A, %0D and %25. */
function encoded(path: string): string {
  return path.replaceAll("%", "%25").replaceAll("\n", "%0A").replaceAll("\r", "%0D");
}

function decoded(path: string): string {
  return path.replace(/%0A/gi, "\n").replace(/%0D/gi, "\r").replaceAll("%25", "%");
}

/**
 * Writes a manifest of all files below a folder.
 * @param root what the paths in it begin from; the manifest itself is left out
 * @param name of the manifest, within `root`
 */
export async function writeManifest(
  folder: string,
  algorithm: Algorithm,
  root: string,
  name: string,
): Promise<void> {
  const lines: string[] = [];
  for (const file of filesBelow(folder)) {
    const path = relative(root, join(folder, file)).split(sep).join("/");
    if (path !== name) lines.push(`${await checksumOf(join(folder, file), algorithm)}  ${encoded(path)}\n`);
  }
  await writeFile(join(root, name), lines.join(""));
}

// "9f86d0…  data/site/index.html"; sha256sum writes " *" before the path of a binary file
const LINE = /^([0-9a-f]{64}|[0-9a-f]{128}) [ *](.+)$/i;

/** Paths of a manifest with their checksums. A line that leads out of the folder is none. */
function readManifest(root: string, name: string, report: Report): Map<string, string> | null {
  if (!existsSync(join(root, name))) {
    report({ code: "verify/lost-manifest", file: join(root, name), place: null, args: {} });
    return null;
  }
  const lines = readFileSync(join(root, name), "utf8").split(/\r?\n/);
  const found = new Map<string, string>();
  for (const [at, line] of lines.entries()) {
    if (line === "") continue;
    const [, checksum, path] = LINE.exec(line) ?? [];
    const target = resolve(root, decoded(path ?? ""));
    if (checksum === undefined || path === undefined || !target.startsWith(resolve(root) + sep)) {
      report({
        code: "verify/bad-manifest",
        file: join(root, name),
        place: null,
        args: { line: String(at + 1) },
      });
      return null;
    }
    found.set(decoded(path), checksum.toLowerCase());
  }
  return found;
}

/**
 * Holds files against a manifest, and reports each that is missing, changed or unknown.
 * @param owned paths that the manifest must have; others may be there besides
 * @returns how many files were looked at
 */
export async function checkManifest(
  root: string,
  name: string,
  algorithm: Algorithm,
  owned: (path: string) => boolean,
  report: Report,
): Promise<number> {
  const manifest = readManifest(root, name, report);
  if (manifest === null) return 0;
  for (const [path, checksum] of manifest) {
    const file = join(root, path);
    const code = !existsSync(file)
      ? "verify/missing"
      : (await checksumOf(file, algorithm)) === checksum
        ? null
        : "verify/changed";
    if (code !== null) report({ code, file, place: null, args: {} });
  }
  for (const path of filesBelow(root))
    if (owned(path) && path !== name && !manifest.has(path))
      report({ code: "verify/unknown", file: join(root, path), place: null, args: {} });
  return manifest.size;
}
