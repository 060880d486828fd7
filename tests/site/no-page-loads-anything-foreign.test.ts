// No page runs a script of its own text, and none fetches anything from anybody else.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { pagesIn } from "../support/pages.ts";

const folder = inject("folder");
const pages = pagesIn(folder);
const LOADING: Readonly<Record<string, readonly string[]>> = {
  script: ["src"],
  img: ["src", "srcset"],
  source: ["src", "srcset"],
  iframe: ["src"],
  object: ["data"],
  embed: ["src"],
  video: ["src", "poster"],
  audio: ["src"],
  form: ["action"],
};

describe("every page", () => {
  test("has a policy that lets nothing foreign in", () => {
    const policies = pages.map(({ address, tags }) => {
      const meta = tags.find(({ attributes }) => attributes.get("http-equiv") === "Content-Security-Policy");
      return { address, policy: meta?.attributes.get("content") ?? "" };
    });
    for (const { address, policy } of policies) {
      expect(policy, address).toContain("default-src 'none'");
      expect(policy, address).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
      // the search page alone runs WebAssembly
      expect(policy.includes("'wasm-unsafe-eval'"), address).toBe(address === "/sok/");
    }
  });

  test("has no inline script, style or handler", () => {
    const inline = pages.flatMap(({ address, html, tags }) => [
      ...(/<script\b(?![^>]*\bsrc=)[^>]*>/.test(html) || /<style\b/.test(html) ? [address] : []),
      ...tags.flatMap(({ attributes }) =>
        [...attributes.keys()].filter((key) => key === "style" || key.startsWith("on")),
      ),
    ]);
    expect(inline).toEqual([]);
  });

  test("loads only what the site itself holds", () => {
    const foreign = pages.flatMap(({ address, tags }) =>
      tags.flatMap(({ name, attributes }) => {
        const loads =
          name === "link" ? (attributes.get("rel") === "canonical" ? [] : ["href"]) : (LOADING[name] ?? []);
        return loads
          .flatMap((attribute) => attributes.get(attribute) ?? [])
          .filter((url) => !url.startsWith("/") || url.startsWith("//"))
          .map((url) => `${address}: ${url}`);
      }),
    );
    expect(foreign).toEqual([]);
  });

  test("asks the browser not to tell others where the reader comes from", () => {
    const without = pages.filter(
      ({ tags }) =>
        !tags.some(
          ({ attributes }) =>
            attributes.get("name") === "referrer" && attributes.get("content") === "no-referrer",
        ),
    );
    expect(without.map(({ address }) => address)).toEqual([]);
  });
});

test("no style sheet or script of the site fetches from elsewhere", () => {
  const assets = join(folder, "assets");
  const files = readdirSync(assets).filter((file) => /\.(?:css|js)$/.test(file));
  expect(files).toContain("sok.js");
  for (const file of files)
    expect(readFileSync(join(assets, file), "utf8"), file).not.toMatch(
      /(?:url\(|import|fetch\()\s*["'`]?(?:https?:)?\/\//,
    );
});
