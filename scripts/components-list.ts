// What a release is made of: a bill of materials (CycloneDX) and the licences of others, out of the lockfile. Pagefind's program goes to
// readers; the rest stays where the site is built.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
}

interface Component {
  readonly name: string;
  readonly version: string;
  readonly license: string | null;
  readonly integrity: string | null;
  readonly resolved: string | null;
}

/** The packages that a build needs, by name and version. @param root the folder of the project */
export function componentsOf(root: string): Component[] {
  const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
    readFileSync(join(root, "package-lock.json"), "utf8"),
  );
  const found = Object.entries(lock.packages).flatMap(
    ([path, { version, license, integrity, resolved, dev }]) => {
      if (path === "" || dev === true || version === undefined) return [];
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      return [
        { name, version, license: license ?? null, integrity: integrity ?? null, resolved: resolved ?? null },
      ];
    },
  );
  const unique = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** "sha512-…" in base64 → hexadecimal digits. */
function hexOf(integrity: string): string {
  return Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex");
}

/**
 * The bill of materials, CycloneDX 1.5. The same lockfile gives the same bytes.
 * @param program Pagefind's program as it is published
 */
export function billOfMaterials(root: string, version: string, program: Uint8Array): string {
  const components = componentsOf(root).map(({ name, version: own, license, integrity, resolved }) => ({
    type: "library",
    "bom-ref": `pkg:npm/${name.replace("@", "%40")}@${own}`,
    name,
    version: own,
    purl: `pkg:npm/${name.replace("@", "%40")}@${own}`,
    ...(license === null
      ? {}
      : {
          licenses: [
            / (?:OR|AND) |\(/.test(license) ? { expression: license } : { license: { id: license } },
          ],
        }),
    ...(integrity?.startsWith("sha512-") === true
      ? { hashes: [{ alg: "SHA-512", content: hexOf(integrity) }] }
      : {}),
    ...(resolved?.startsWith("https://") === true
      ? { externalReferences: [{ type: "distribution", url: resolved }] }
      : {}),
  }));
  const served = {
    type: "file",
    "bom-ref": "site/pagefind/program.pagefind",
    name: "pagefind/program.pagefind",
    version,
    hashes: [{ alg: "SHA-256", content: createHash("sha256").update(program).digest("hex") }],
  };
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    components: [...components, served],
  };
  return `${JSON.stringify(bill, null, 1)}\n`;
}

/** The licences of others, one package a line. */
export function thirdParties(root: string): string {
  const lines = componentsOf(root).map(
    ({ name, version, license }) => `${name} ${version}: ${license ?? "okänd"}`,
  );
  return `Paket som webbplatsen byggs med, och deras licenser. Till läsaren går bara Pagefinds program.\n\n${lines.join("\n")}\n`;
}
