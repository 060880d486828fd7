// Following the links of a site: which are dead, and why.
import { expect, it } from "vitest";
import { findDeadLinks } from "../../scripts/site/dead-links.ts";

function faults(links: string): string[] {
  const pages = [
    { file: "a/index.html", html: `<p id="p1">${links}</p>` },
    { file: "index.html", html: '<h1 id="start">Start</h1>' },
  ];
  return findDeadLinks(pages, new Set(["a/index.html", "index.html", "data/x.json"])).map(({ link }) => link);
}

it("lets pages, files, places and other sites be", () => {
  expect(
    faults('<a href="/">x</a> <a href="#p1">x</a> <a href="/#start">x</a> <a href="../data/x.json">x</a>'),
  ).toEqual([]);
  expect(faults('<a href="https://www.digg.se/">x</a> <a href="mailto:a@b.se">x</a>')).toEqual([]);
});

it("names a page, a file or a place that is not there, and a scheme that may not be linked to", () => {
  expect(
    faults('<a href="/b/">x</a> <img src="/bild.png"> <a href="/#p1">x</a> <a href="javascript:x">x</a>'),
  ).toEqual(["/b/", "/bild.png", "/#p1", "javascript:x"]);
});
