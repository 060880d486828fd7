// What a page costs on a slow line: its HTML and its style sheets, packed as a host would send them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { pagesIn } from "../support/pages.ts";

const folder = inject("folder");
const pages = pagesIn(folder);

const packed = (content: string | Buffer): number => gzipSync(content).length;

const stylesOf = (page: (typeof pages)[number]): number =>
  page.tags
    .filter(({ name, attributes }) => name === "link" && attributes.get("rel") === "stylesheet")
    .map(({ attributes }) =>
      packed(readFileSync(join(folder, new URL(attributes.get("href") ?? "", "http://site").pathname))),
    )
    .reduce((sum, size) => sum + size, 0);

test("the style sheets of a page are at most 8 kB", () => {
  const heavy = pages.filter((page) => stylesOf(page) > 8 * 1024).map(({ address }) => address);
  expect(heavy).toEqual([]);
  expect(pages.every((page) => stylesOf(page) > 0)).toBe(true);
});

test("a page and its style sheets are at most 60 kB", () => {
  const heavy = pages
    .filter((page) => packed(page.html) + stylesOf(page) > 60 * 1024)
    .map(({ address }) => address);
  expect(heavy).toEqual([]);
});

test("the script of every page is at most 1 kB, that of the search page 22 kB, of the ledger 2 kB, of comparing 16 kB", () => {
  expect(packed(readFileSync(join(folder, "assets/sida.js")))).toBeLessThan(1024);
  // it does what Pagefind's own script of 11 kB does too
  // Swedish costs: irregular plurals and ways of writing numbers are 3 kB of it. What a first search costs in all is held elsewhere
  expect(packed(readFileSync(join(folder, "assets/sok.js")))).toBeLessThan(22 * 1024);
  expect(packed(readFileSync(join(folder, "assets/ataganden.js")))).toBeLessThan(2 * 1024);
  // jsdiff and the words of Swedish sentences are in it; it comes with the page of the tool alone
  expect(packed(readFileSync(join(folder, "assets/jamfor.js")))).toBeLessThan(16 * 1024);
});

test("no other page has a script of its own", () => {
  const scripted = pages.filter(({ tags }) =>
    tags.some(
      ({ name, attributes }) => name === "script" && !/\/assets\/sida\.js$/.test(attributes.get("src") ?? ""),
    ),
  );
  const others = scripted.filter(
    ({ address }) => !/^\/sok\/$|^\/jamfor\/$|\/ataganden\/|\/rekommendation-[^/]+\/$/.test(address),
  );
  expect(others.map(({ address }) => address)).toEqual([]);
});
