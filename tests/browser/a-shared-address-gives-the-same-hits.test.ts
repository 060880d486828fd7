import { expect, inject, test } from "vitest";
import { follow, hitsOn, settled, useReader } from "../support/reader.ts";

const reader = useReader();

test("words, filter and order stand in the address, and whoever gets it sees the same", async () => {
  const page = await reader.open("/sok/");
  await page.locator("input[name=q]").fill("granskning");
  await settled(page, /träffar på ”granskning”/);
  await page.getByRole("checkbox", { name: /^Yttrande/ }).check();
  await page.waitForURL(/typ=yttrande/);
  await page.getByLabel("Sortera").selectOption("aldst");
  await page.waitForURL(/sort=aldst/);
  await settled(page);
  const hits = await hitsOn(page);
  expect(hits.length).toBeGreaterThan(0);
  expect(new URL(page.url()).search).toBe("?q=granskning&typ=yttrande&sort=aldst");

  await page.reload();
  await settled(page);
  expect(await hitsOn(page)).toEqual(hits);

  const other = await reader.open(`/sok/${new URL(page.url()).search}`);
  await settled(other);
  expect(await hitsOn(other)).toEqual(hits);
  expect(await other.getByRole("checkbox", { name: /^Yttrande/ }).isChecked()).toBe(true);
  expect(await other.getByLabel("Sortera").inputValue()).toBe("aldst");
});

test("back and forward go from query to query", async () => {
  const page = await reader.open("/sok/");
  const field = page.locator("input[name=q]");
  await field.fill("granskning");
  await field.press("Enter");
  await settled(page, /”granskning”/);
  const first = await hitsOn(page);
  await field.fill("screeningverktyg");
  await field.press("Enter");
  await settled(page, /”screeningverktyg”/);
  const second = await hitsOn(page);
  await page.goBack();
  await settled(page, /”granskning”/);
  expect(await field.inputValue()).toBe("granskning");
  expect(await hitsOn(page)).toEqual(first);
  await page.goForward();
  await settled(page, /”screeningverktyg”/);
  expect(await hitsOn(page)).toEqual(second);
});

test("back from a document gives the hits again", async () => {
  const page = await reader.open("/sok/?q=screeningverktyg");
  await settled(page);
  const hits = await hitsOn(page);
  await follow(page.locator("[data-hit] a").first());
  expect(new URL(page.url()).pathname).not.toMatch(/^\/sok\//);
  await page.goBack();
  await settled(page, /”screeningverktyg”/);
  expect(await hitsOn(page)).toEqual(hits);
});

test("what is unknown in an address is left aside", async () => {
  const page = await reader.open("/sok/?q=granskning");
  await settled(page);
  const hits = await hitsOn(page);
  await page.goto(`${inject("url")}sok/?q=granskning&typ=nonsens&ar=9999&sort=x&sida=-3&mer=1`);
  await settled(page);
  expect(await hitsOn(page)).toEqual(hits);
});

test("filters alone list the documents that they leave", async () => {
  const page = await reader.open("/sok/?typ=kallelse");
  expect(await settled(page)).toMatch(/^1 dokument/);
  expect((await hitsOn(page))[0]).toContain("Kallelse");
});

test("filters of the address stay while the index is still on its way", async () => {
  const page = await reader.open("/om/");
  await page.route(/catalogue\.gz/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  await page.goto(`${inject("url")}sok/?q=granskning&typ=yttrande`);
  await page.locator("input[name=q]").fill("screeningverktyg");
  await page.locator("input[name=q]").press("Enter");
  await settled(page, /”screeningverktyg”/);
  expect(new URL(page.url()).search).toBe("?q=screeningverktyg&typ=yttrande");
});

test("search works under a sub-path", async () => {
  const page = await reader.blank();
  await page.goto(`${inject("subpathUrl")}sok/?q=screeningverktyg`);
  await settled(page, /träff/);
  const link = page.locator("[data-hit] a").first();
  expect(await link.getAttribute("href")).toMatch(/^\/repo\//);
  await follow(link);
  expect(page.url()).toMatch(/\/repo\/asn-2024-2039\//);
  expect(await page.locator("h1").count()).toBe(1);
});
