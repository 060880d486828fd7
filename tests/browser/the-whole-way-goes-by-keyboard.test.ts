import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { follow, settled, useReader } from "../support/reader.ts";

const reader = useReader();

/** Presses Tab until the focused element has this text or label; checks on the way that each stop can be seen. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return {
        name: (label ?? element.textContent ?? "").trim(),
        outlined: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
        inView:
          box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      };
    });
    if (focused === null) continue;
    expect(focused, focused.name).toMatchObject({ outlined: true, inView: true });
    if (name.test(focused.name)) return;
  }
  throw new Error(`${name} was not reached`);
}

test("start, search, filter, hit, section: Tab, Enter and Space are enough, and the focus can be seen", async () => {
  const page = await reader.open("/");
  await tabTo(page, /^Hoppa till innehållet$/);
  await tabTo(page, /^Sök i dokumenten/);
  await page.keyboard.type("våld i nära relation");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sok\/\?q=/);
  await settled(page, /träffar på/);
  await tabTo(page, /^Yttrande/);
  await page.keyboard.press("Space");
  await page.waitForURL(/typ=yttrande/);
  await settled(page, /träff/);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("value"))).toBe("yttrande");
  await tabTo(page, /^Granskning - Arbetet mot hedersrelaterat våld/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/asn-2024-2039\/yttrande\//);
  expect(await page.locator("h1").textContent()).toContain("hedersrelaterat våld");
});

test("the links to each paragraph are out of the way until they are asked for, and have names of their own", async () => {
  const page = await reader.open("/asn-2024-2039/yttrande/");
  const signs = page.getByRole("article").getByRole("link", { name: /^Länk till stycke \d+$/ });
  expect(await signs.count()).toBe(0);
  await tabTo(page, /^Visa länkar till varje stycke/);
  await page.keyboard.press("Space");
  const names = await signs.evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
  expect(names.length).toBeGreaterThan(100);
  expect(new Set(names).size).toBe(names.length);
  await tabTo(page, /^$/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/#s-/);
});

test("a page of the original has its number in the margin, and the number is its link", async () => {
  const page = await reader.open("/asn-2024-2039/yttrande/");
  await follow(page.getByRole("link", { name: "Sida 8 i originalet" }));
  expect(new URL(page.url()).hash).toBe("#sida-8");
});

test("no single key does anything by itself", async () => {
  const page = await reader.open("/sok/?q=granskning");
  await settled(page, /träffar/);
  await page.locator("h1").click();
  const before = [page.url(), await page.locator("main").textContent()];
  for (const key of ["s", "/", "f", "j", "k", "?", "g"]) await page.keyboard.press(key);
  await page.waitForTimeout(400);
  expect([page.url(), await page.locator("main").textContent()]).toEqual(before);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});
