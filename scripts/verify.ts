// npm run verify -- DIR: holds a copy of the site, or a bag, against its manifest.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkManifest, SITE_MANIFEST } from "./manifest.ts";
import { compareDiagnostics, type Diagnostic, exitCode, type Report } from "./model/diagnostics.ts";
import { printDiagnostics, runCommand } from "./printing.ts";

const USAGE = "npm run verify -- DIR";

/** Holds a folder against its manifest. @returns how many files were looked at */
export async function verifyFolder(folder: string, report: Report): Promise<number> {
  if (existsSync(join(folder, "bagit.txt"))) {
    const isTag = (path: string): boolean => !path.startsWith("data/") && path !== "tagmanifest-sha512.txt";
    const tags = await checkManifest(folder, "tagmanifest-sha512.txt", "sha512", isTag, report);
    const isPayload = (path: string): boolean => path.startsWith("data/");
    return tags + (await checkManifest(folder, "manifest-sha512.txt", "sha512", isPayload, report));
  }
  if (existsSync(join(folder, SITE_MANIFEST)))
    return checkManifest(folder, SITE_MANIFEST, "sha256", () => true, report);
  report({ code: "verify/no-manifest", file: folder, place: null, args: {} });
  return 0;
}

async function main(): Promise<0 | 1> {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) throw new Error(`give one folder: ${USAGE}`);
  if (!existsSync(folder)) throw new Error(`${folder} is not there`);
  const diagnostics: Diagnostic[] = [];
  const files = await verifyFolder(folder, (diagnostic) => diagnostics.push(diagnostic));
  printDiagnostics(diagnostics.sort(compareDiagnostics), `${files} files of ${folder} checked`);
  return exitCode(diagnostics, false);
}

if (process.argv[1]?.endsWith("verify.ts")) runCommand(main, USAGE);
