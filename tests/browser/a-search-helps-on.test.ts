// What the search page says when the words alone do not lead there: a number, a misspelling, a question, words alike.
import { expect, test } from "vitest";
import { follow, useReader } from "../support/reader.ts";

const reader = useReader();

async function search(query: string) {
  const page = await reader.open(`/sok/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent !== "");
  return page;
}

test.each([
  ["asn 2024 2039", "ASN-2024-2039", "/asn-2024-2039/"],
  ["2024/2039", "ASN-2024-2039", "/asn-2024-2039/"],
  ["2023-81", "SR-2023-81", "/granskningar/sr-2023-81/"],
  ["sou 2023:62", "SOU 2023:62", "/saknas/sou-2023-62/"],
])("the number %s leads to %s first", async (typed, label, path) => {
  const page = await search(typed);
  const first = page.locator("[data-hits] > li").first().getByRole("link").first();
  expect(await first.textContent()).toContain(label);
  await follow(first);
  expect(new URL(page.url()).pathname).toBe(path);
});

test("a number that nobody has says so, and shows none that resembles it", async () => {
  const page = await search("ASN-2024-9999");
  expect(await page.locator("[data-hit]").count()).toBe(0);
  await page.getByText("finns inte i samlingen").waitFor();
});

test("a misspelled word is not taken for another, and the other is one click away", async () => {
  const page = await search("nämden");
  expect(await page.locator("[data-hit]").count()).toBe(0);
  await follow(page.getByText("Menade du").getByRole("link", { name: "nämnden" }));
  expect(page.url()).toMatch(/q=n%C3%A4mnden/);
  await page.locator("[data-hit]").first().waitFor();
});

test("words that no document has together can be tried one by one", async () => {
  const page = await search("simhall våld");
  await follow(page.getByRole("listitem").filter({ hasText: "våld (4 träffar)" }).getByRole("link"));
  expect(page.url()).toMatch(/q=v%C3%A5ld/);
  await page.locator("[data-hit]").first().waitFor();
});

test("a question finds what it is about, and says that not every word is there", async () => {
  const page = await search("vad hände med personakten som brann upp");
  await page.locator("[data-hit]").first().waitFor();
  expect(await page.locator("[role=status]").textContent()).toMatch(/^Inget dokument har alla orden/);
  expect(await page.locator("[data-hit] h3").first().textContent()).toContain(
    "barn som befinner sig i kriminalitet",
  );
});

test("an abbreviation finds the words that it stands for, and says which", async () => {
  const page = await search("VNR");
  await page.getByText("Söker också på ”våld i nära relation”").waitFor();
  expect(await page.locator("[data-hit]").count()).toBeGreaterThan(2);
});

test("the last part of a compound is enough", async () => {
  const page = await search("försörjning");
  await page.locator("[data-hit]").first().waitFor();
  expect(await page.locator("[data-hit] mark").first().textContent()).toMatch(/försörjning/i);
  // no mark of the index is ever shown
  expect(await page.getByRole("main").textContent()).not.toContain("~");
});
