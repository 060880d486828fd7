// A Chromium for the tests, found or brought along: one that is named, one that is installed, or the one in the package.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type BrowserServer, chromium } from "playwright-core";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
// root in a container: no sandbox can be set up, and without it the zygote cannot start either
const ARGS = ["--no-sandbox", "--no-zygote", "--disable-gpu", "--font-render-hinting=none"];

/** Starts one browser for all test files. @throws with what was tried, where none starts */
export async function startBrowser(): Promise<BrowserServer> {
  const executablePath =
    process.env.CHROMIUM_PATH ?? INSTALLED.find((path) => existsSync(path)) ?? (await unpack());
  const start = (env: Readonly<Record<string, string>>) =>
    chromium.launchServer({ executablePath, args: ARGS, env: { ...process.env, ...env } });
  // a bare machine has no fonts, and lacks libnss3 and its kin; the package brings them too
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(unpackFolder(), "fonts") };
  return start(fonts).catch((error: unknown) => {
    if (!String(error).includes("shared libraries")) throw error;
    return start({ ...fonts, LD_LIBRARY_PATH: join(unpackFolder(), "al2023", "lib") });
  });
}

/** One folder a version, so that an upgrade does not start the old browser. */
function unpackFolder(): string {
  const { version }: { version: string } = createRequire(import.meta.url)("playwright-core/package.json");
  return join(tmpdir(), `dagsljus-chromium-${version}`);
}

/** Unpacks the browser that comes with the package, libraries included. Half an unpacking is never left behind. */
async function unpack(): Promise<string> {
  const folder = unpackFolder();
  const executable = join(folder, "chromium");
  if (existsSync(executable)) return executable;
  const temporary = mkdtempSync(`${folder}-`);
  // it unpacks to TMPDIR, and its libraries only where it takes the machine for a bare one: told to a process of its own,
  // since all that is started meanwhile would be told too
  const env = { ...process.env, TMPDIR: temporary, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const script = `import packed from "@sparticuz/chromium"; packed.setGraphicsMode = false; await packed.executablePath();`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { env });
  mkdirSync(tmpdir(), { recursive: true });
  if (existsSync(folder)) rmSync(temporary, { recursive: true });
  else renameSync(temporary, folder);
  return executable;
}
