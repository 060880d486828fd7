// No link of the site is dead: each leads to a file that is there, and each fragment to an element on that page.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { pagesIn, valuesOf } from "../support/pages.ts";
import { SUBPATH } from "../support/site.ts";

describe.each([
  ["at the root", inject("folder"), "/"],
  ["under a sub-path", inject("subpathFolder"), SUBPATH],
])("a site %s", (_, folder, base) => {
  const pages = pagesIn(folder);
  const ids = new Map(pages.map((page) => [page.address, new Set(valuesOf(page, "id"))]));

  /** Why a link is dead, or null. */
  const faultOf = (link: string, from: string): string | null => {
    if (/^[a-z]+:/.test(link))
      return /^(?:https?|mailto|tel):/.test(link) ? null : "a scheme that must not be linked to";
    const { pathname, hash } = new URL(link, `http://site${base}${from.slice(1)}`);
    if (!pathname.startsWith(base)) return "outside the site";
    const address = decodeURIComponent(pathname.slice(base.length - 1));
    const fragment = decodeURIComponent(hash.slice(1));
    const file = join(folder, address.endsWith("/") ? `${address}index.html` : address);
    if (!existsSync(file) || !statSync(file).isFile()) return "no such page";
    return fragment === "" || ids.get(address)?.has(fragment) ? null : "no such place on the page";
  };

  test("has pages", () => {
    expect(pages.length).toBeGreaterThan(10);
  });

  test("has no dead href, src, action or cite", () => {
    const dead = pages.flatMap((page) =>
      ["href", "src", "action", "cite"]
        .flatMap((attribute) => valuesOf(page, attribute))
        .flatMap((link) => {
          const fault = faultOf(link, page.address);
          return fault === null ? [] : [`${page.address} → ${link}: ${fault}`];
        }),
    );
    expect([...new Set(dead)]).toEqual([]);
  });

  test("points aria attributes and labels at elements that are there", () => {
    const dead = pages.flatMap((page) =>
      ["for", "form", "aria-labelledby", "aria-describedby", "aria-controls"]
        .flatMap((attribute) => valuesOf(page, attribute))
        .flatMap((value) => value.split(" "))
        .filter((id) => !ids.get(page.address)?.has(id))
        .map((id) => `${page.address}: ${id}`),
    );
    expect(dead).toEqual([]);
  });

  test("names only addresses that are there in its sitemap", () => {
    const sitemap = readFileSync(join(folder, "sitemap.xml"), "utf8");
    const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url = ""]) => new URL(url).pathname,
    );
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => faultOf(address, "/") !== null)).toEqual([]);
  });
});
