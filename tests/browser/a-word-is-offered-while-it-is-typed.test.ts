import { expect, test } from "vitest";
import { settled, useReader } from "../support/reader.ts";

const reader = useReader();

test("the arrow keys choose among words of the collection, and Enter searches", async () => {
  const page = await reader.open("/sok/");
  await page.locator("input[name=q]").click();
  const field = page.getByRole("combobox", { name: "Sök i dokumenten" });
  await field.pressSequentially("skyddat boen");
  const options = page.getByRole("option");
  await options.first().waitFor();
  expect(await options.allTextContents()).toContain("skyddat boende");
  expect(await field.getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("ArrowDown");
  const active = await field.getAttribute("aria-activedescendant");
  const chosen = page.locator(`#${active}`);
  expect(await chosen.getAttribute("aria-selected")).toBe("true");
  const text = (await chosen.textContent()) ?? "";
  await page.keyboard.press("Enter");
  await settled(page, /träffar? på ”skyddat boende/);
  expect(await field.inputValue()).toBe(text);
  expect(await page.getByRole("listbox").isVisible()).toBe(false);
});

test("Escape puts the list away and leaves what was typed, and Enter searches for it as it stands", async () => {
  const page = await reader.open("/sok/");
  await page.locator("input[name=q]").click();
  const field = page.getByRole("combobox");
  await field.pressSequentially("granskn");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("listbox").isVisible()).toBe(false);
  expect(await field.inputValue()).toBe("granskn");
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=granskn$/);
});

test("a word can be chosen with the pointer, on any page", async () => {
  const page = await reader.open("/asn-2024-2039/yttrande/");
  await page.locator("input[name=q]").click();
  await page.getByRole("combobox").pressSequentially("screening");
  await page.getByRole("option", { name: "screeningverktyg" }).click();
  await page.waitForURL(/\/sok\/\?q=screeningverktyg/);
  await settled(page, /träffar? på ”screeningverktyg/);
});

test.each(["/", "/sok/", "/asn-2024-2039/yttrande/", "/granskningar/"])(
  "on %s, Ctrl+K leads to the field",
  async (address) => {
    const page = await reader.open(address);
    await page.keyboard.press("Control+k");
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("name"));
    expect(focused).toBe("q");
  },
);
