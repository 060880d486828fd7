import { expect, test } from "vitest";
import { useReader } from "../support/reader.ts";

const reader = useReader();
const MENDED = "/arbetsmarknads-och-socialnamnden/yttrande-barn-i-kriminalitet-2025/";
const TEXT = "Nämnden ska i ett yttrande redovisa vilka åtgärder som planeras";

test("at one click, without JavaScript, and back again", async () => {
  const page = await reader.open(MENDED, { javaScriptEnabled: false });
  const word = page.locator("article .inlast", { hasText: /^Nämnden$/ }).first();
  const box = page.getByRole("checkbox", { name: "Visa orden som de lästes in" });
  expect(await page.getByText(TEXT).isVisible()).toBe(true);
  const before = await word.boundingBox();
  await box.check();
  expect(await word.getAttribute("data-annat")).toBe("Nimnden");
  const after = await word.boundingBox();
  expect(after?.width ?? 0).toBeGreaterThan(20);
  expect(Math.abs((after?.width ?? 0) - (before?.width ?? 0))).toBeLessThan((before?.width ?? 0) * 0.4);
  await box.uncheck();
  expect((await word.boundingBox())?.width).toBe(before?.width);
});

test("with script: the scanned word is what is drawn", async () => {
  const page = await reader.open(MENDED);
  const word = page.locator("article .inlast", { hasText: /^Nämnden$/ }).first();
  const drawn = (): Promise<string> =>
    word.evaluate(
      (element) => `${getComputedStyle(element, "::before").content} ${getComputedStyle(element).fontSize}`,
    );
  expect(await drawn()).toMatch(/^none /);
  await page.getByRole("checkbox", { name: "Visa orden som de lästes in" }).press("Space");
  expect(await drawn()).toBe('"Nimnden" 0px');
});

test("the page says how much was mended, and the search finds the mended word", async () => {
  const page = await reader.open(MENDED);
  const warning = await page.locator(".warning").textContent();
  expect(warning).toMatch(/Inläst text, rättad av ett program\..* \d+ ord är rättade .*fel avlästa/s);
  const search = await reader.open(`/sok/?q=${encodeURIComponent("barnavårdsutredningar")}`);
  await search.getByRole("main").getByText("Säkerställ att samtliga barnavårdsutredningar").first().waitFor();
});
