import { expect, inject, test } from "vitest";
import { kindOf, pagesIn, valuesOf } from "../support/pages.ts";
import { follow, useReader } from "../support/reader.ts";

const reader = useReader();
const withoutScript = { javaScriptEnabled: false };
const documents = pagesIn(inject("folder")).filter(({ address }) => kindOf(address) === "document");

test("every document is at most four links from the start page", () => {
  const pages = new Map(pagesIn(inject("folder")).map((page) => [page.address, page]));
  const depths = new Map([["/", 0]]);
  for (const [address, depth] of depths) {
    const page = pages.get(address);
    if (page === undefined) continue;
    for (const link of valuesOf(page, "href")) {
      if (!link.startsWith("/") || link.startsWith("//")) continue;
      const { pathname } = new URL(link, "http://site");
      if (!depths.has(pathname)) depths.set(pathname, depth + 1);
    }
  }
  expect(documents.length).toBeGreaterThan(3);
  const far = documents.filter(({ address }) => (depths.get(address) ?? Number.POSITIVE_INFINITY) > 4);
  expect(far.map(({ address }) => address)).toEqual([]);
});

test("a person finds a document through the lists, and reads all of it", async () => {
  const page = await reader.open("/", withoutScript);
  const main = page.getByRole("main");
  await follow(page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link", { name: "Nämnder" }));
  await follow(main.getByRole("link", { name: "Arbetsmarknads- och socialnämnden" }).first());
  await follow(main.getByRole("link", { name: /^Granskning - Arbetet mot hedersrelaterat våld/ }).first());
  expect(new URL(page.url()).pathname).toBe("/asn-2024-2039/yttrande/");
  expect(await page.getByText("saknas ett skyddat boende för pojkar").isVisible()).toBe(true);
});

test("the search page says what is missing, and leads to the lists", async () => {
  const page = await reader.open("/", withoutScript);
  await page.locator("input[name=q]").fill("granskning");
  await page.locator("input[name=q]").press("Enter");
  await page.waitForURL(/\/sok\/\?q=granskning/);
  const notice = page.locator("noscript p");
  expect(await notice.textContent()).toContain("Sökningen kräver JavaScript");
  expect((await notice.boundingBox())?.height).toBeGreaterThan(20);
  const links = await notice.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links).toEqual(["/namnder/", "/ar/", "/typer/", "/diarienummer/"]);
});

test("every page shows the same text with scripts and without", async () => {
  for (const address of ["/", "/namnder/", "/asn-2024-2039/yttrande/", "/asn-2024-2039/", "/om/"]) {
    const [plain, scripted] = await Promise.all([reader.open(address, withoutScript), reader.open(address)]);
    const [first, second] = await Promise.all(
      [plain, scripted].map((page) => page.getByRole("main").textContent()),
    );
    expect(first, address).toBe(second);
    expect(first?.length).toBeGreaterThan(100);
  }
});
