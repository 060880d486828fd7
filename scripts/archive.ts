// npm run archive: a bag (BagIt 1.0, RFC 8493) of the originals, the Markdown, the earlier wordings and the site, to be kept and
// checked anywhere. Withdrawn and withheld documents are not in it.
import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import site from "../_data/site.ts";
import { storeFolder } from "./address-store.ts";
import { type Built, buildBeside } from "./building.ts";
import { billOfMaterials, thirdParties } from "./components-list.ts";
import { filesBelow, writeManifest } from "./manifest.ts";
import { compareDiagnostics, type Diagnostic, exitCode } from "./model/diagnostics.ts";
import { printDiagnostics, runCommand } from "./printing.ts";
import { swap } from "./release.ts";
import { PAGEFIND_VERSION } from "./search/catalogue.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const USAGE = "npm run archive -- [--input DIR] [--output DIR] [--today YYYY-MM-DD]";

const README = `Den här mappen är ett arkivpaket enligt BagIt 1.0 (RFC 8493).

data/original    handlingarna som de kom in
data/dokument    samma handlingar som Markdown
data/versioner   tidigare lydelser
data/site        webbplatsen: lägg mappen på en server för statiska filer, så fungerar den, sökningen också

sbom.cdx.json    vad webbplatsen är byggd med (CycloneDX); LICENSER.txt: andras licenser

Kontrollera paketet: sha512sum -c manifest-sha512.txt, eller npm run verify -- MAPPEN.
`;

async function copyInto(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

/** Copies what belongs to the documents that are published. */
async function copySources({ collection }: Built, input: string, data: string): Promise<void> {
  const store = storeFolder(input);
  const originals = resolve(input, "../original");
  for (const { id, file, frontMatter } of collection.documents) {
    await copyInto(join(input, file), join(data, "dokument", file));
    const beside = file.replace(/\.md$/, ".corrections.json");
    await copyInto(join(input, beside), join(data, "dokument", beside));
    const original = frontMatter.original?.file;
    if (original !== undefined) await copyInto(join(originals, original), join(data, "original", original));
    const versions = join(store, "versioner", ...id.split("/"));
    if (existsSync(versions))
      await cp(versions, join(data, "versioner", ...id.split("/")), {
        recursive: true,
        // a document may lie below another one's address
        filter: (path) => path === versions || /\/\d+\.json$/.test(path),
      });
  }
  for (const name of ["adresser.lock.json", "adresser.yml"])
    await copyInto(join(store, name), join(data, name));
}

/** Writes the tag files. The same payload gives the same bytes: nothing in them knows the time. */
async function writeTags(bag: string): Promise<void> {
  const files = filesBelow(join(bag, "data"));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(bag, "data", file))).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  await writeFile(join(bag, "bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  await writeFile(
    join(bag, "bag-info.txt"),
    [
      `Source-Organization: ${site.publisher.name}`,
      `Contact-Email: ${site.publisher.email}`,
      `External-Description: ${site.name}: handlingar från ${site.municipality}`,
      `Payload-Oxum: ${bytes}.${files.length}`,
      "",
    ].join("\n"),
  );
  await writeFile(join(bag, "LÄS-MIG.txt"), README);
  const program = await readFile(join(bag, "data/site/pagefind/program.pagefind")).catch(() =>
    Buffer.alloc(0),
  );
  await writeFile(join(bag, "sbom.cdx.json"), billOfMaterials(ROOT, PAGEFIND_VERSION, program));
  await writeFile(join(bag, "LICENSER.txt"), thirdParties(ROOT));
  await writeManifest(join(bag, "data"), "sha512", bag, "manifest-sha512.txt");
  const tags = [
    "LICENSER.txt",
    "LÄS-MIG.txt",
    "bag-info.txt",
    "bagit.txt",
    "manifest-sha512.txt",
    "sbom.cdx.json",
  ];
  await writeTagManifest(bag, tags);
}

async function writeTagManifest(bag: string, tags: readonly string[]): Promise<void> {
  const beside = join(bag, ".tags");
  await mkdir(beside);
  for (const tag of tags) await copyFile(join(bag, tag), join(beside, tag));
  await writeManifest(beside, "sha512", beside, "tagmanifest-sha512.txt");
  await rename(join(beside, "tagmanifest-sha512.txt"), join(bag, "tagmanifest-sha512.txt"));
  await rm(beside, { recursive: true });
}

async function main(): Promise<0 | 1> {
  const { values } = parseArgs({
    options: {
      input: { type: "string", default: "content/dokument" },
      output: { type: "string", default: "_arkiv" },
      today: { type: "string" },
    },
  });
  const bag = resolve(values.output);
  if (existsSync(bag) && !existsSync(join(bag, "bagit.txt")))
    throw new Error(`${values.output} is there and is no bag: name a folder that is not there`);
  const diagnostics: Diagnostic[] = [];
  const fresh = `${bag}.building`;
  await rm(fresh, { recursive: true, force: true });
  const request = {
    input: values.input,
    fresh: join(fresh, "data", "site"),
    basePath: "/",
    today: values.today,
  };
  const built = await buildBeside(request, (diagnostic) => diagnostics.push(diagnostic));
  if (built !== null) {
    built.record();
    await copySources(built, values.input, join(fresh, "data"));
    await writeTags(fresh);
    await swap(fresh, bag);
  } else await rm(fresh, { recursive: true, force: true });
  const done =
    built === null
      ? "nothing was archived"
      : `${built.collection.documents.length} documents in ${values.output}`;
  printDiagnostics(diagnostics.sort(compareDiagnostics), done);
  return exitCode(diagnostics, false);
}

runCommand(main, USAGE);
