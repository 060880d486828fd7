// The same documents give the same site, byte for byte, wherever and in whatever time zone and language it is built.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, inject, onTestFinished, test } from "vitest";

function digestsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name).slice(folder.length)).sort();
  return Object.fromEntries(
    paths.map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}

test("a second build, in another place, time zone and language", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dagsljus-again-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const env = { ...process.env, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
  const parameters = ["--import", "tsx", resolve("scripts/build.ts"), "--output", folder];
  await promisify(execFile)(process.execPath, parameters, { env });
  const first = digestsOf(inject("folder"));
  expect(Object.keys(first).length).toBeGreaterThan(20);
  expect(digestsOf(folder)).toEqual(first);
});
