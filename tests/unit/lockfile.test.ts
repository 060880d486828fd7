// What is installed: locked to fingerprints, at exact versions, under free licences, and without running anything.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly license?: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const manifest: Manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(join(root, "package-lock.json"), "utf8"),
);
const packages = Object.entries(lock.packages).filter(([path]) => path !== "");

const MOST_DIRECT = 15;
const EXACT = /^\d+\.\d+\.\d+$/;
const FREE = [
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "BlueOak-1.0.0",
  "Python-2.0",
  "PSF-2.0",
];
// weak copyleft: for what only tests and checks use
const FREE_FOR_DEVELOPMENT = [...FREE, "MPL-2.0", "BSD", "MIT AND Zlib"];
/** Words, read where texts are converted; nothing of the list itself is passed on. */
const WORD_LIST = "node_modules/dictionary-sv: LGPL-3.0";
/** Packages that would run something when they are installed, and work without. */
const WITH_SCRIPTS = ["node_modules/esbuild", "node_modules/tesseract.js"];

/** Whether Node would find `name` from the package at `path`, as the lockfile lays things out. */
function isLocked(path: string, name: string): boolean {
  const folder = path === "" ? "" : `${path}/`;
  if (`${folder}node_modules/${name}` in lock.packages) return true;
  return path !== "" && isLocked(path.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, ""), name);
}

/** The licence that the installed package names; of what is not installed here, the one that the lockfile notes. */
function licenceOf(path: string, { license }: Locked): string | undefined {
  const file = join(root, path, "package.json");
  if (!existsSync(file)) return license;
  const installed: Manifest = JSON.parse(readFileSync(file, "utf8"));
  return installed.license;
}

function isFree(licence: string | undefined, allowed: readonly string[]): boolean {
  const choices = licence?.replace(/^\((.*)\)$/, "$1").split(" OR ") ?? [];
  return choices.some((choice) => allowed.includes(choice));
}

describe("the lockfile", () => {
  it("has a fingerprint for everything that is installed", () => {
    expect(packages.length).toBeGreaterThan(100);
    const bare = packages.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? ""));
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it("names every package that another one asks for, or `npm ci` refuses it", () => {
    const missing = Object.entries(lock.packages).flatMap(([path, one]) =>
      Object.keys({ ...one.dependencies, ...one.optionalDependencies })
        .filter((name) => !isLocked(path, name))
        .map((name) => `${name}, for ${path}`),
    );
    expect(missing).toEqual([]);
  });

  it("fetches from the npm registry and nowhere else", () => {
    const elsewhere = packages.filter(
      ([, { resolved }]) => resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/"),
    );
    expect(elsewhere).toEqual([]);
  });

  it("is in step with package.json", () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    expect(lock.packages[""]).toMatchObject({ dependencies, devDependencies, optionalDependencies });
  });
});

describe("the dependencies", () => {
  it("are few, and all at exact versions", () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(MOST_DIRECT);
    const all = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    expect(all.filter(([, version]) => !EXACT.test(version))).toEqual([]);
  });

  it("run nothing when they are installed", () => {
    const settings = readFileSync(join(root, ".npmrc"), "utf8").split("\n");
    expect(settings).toContain("ignore-scripts=true");
    expect(settings).toContain("save-exact=true");
    const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    expect(scripts.map(([path]) => path).filter((path) => !WITH_SCRIPTS.includes(path))).toEqual([]);
  });

  it("are under licences that are known and free", () => {
    const others = packages.filter(
      ([path, one]) => !isFree(licenceOf(path, one), one.dev === true ? FREE_FOR_DEVELOPMENT : FREE),
    );
    expect(others.map(([path, one]) => `${path}: ${licenceOf(path, one)}`)).toEqual([WORD_LIST]);
  });

  it("are each accounted for in docs/adr/0005-dependencies.md", () => {
    const reasons = readFileSync(join(root, "docs/adr/0005-dependencies.md"), "utf8");
    const all = Object.keys({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    expect(all.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });
});
