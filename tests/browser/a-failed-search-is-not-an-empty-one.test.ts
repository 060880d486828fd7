import { expect, test } from "vitest";
import { follow, hitsOn, settled, useReader } from "../support/reader.ts";

const reader = useReader();

test.each(["catalogue.gz", "program.pagefind", "*.pf_index", "*.pf_fragment"])(
  "without %s the page says that the search failed, and another try helps",
  async (part) => {
    const page = await reader.open("/sok/");
    const pattern = new RegExp(`/pagefind/.*${part.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}`);
    await page.route(pattern, (route) => route.abort());
    await page.reload();
    await page.locator("input[name=q]").fill("granskning");
    await page.locator("input[name=q]").press("Enter");
    expect(await settled(page)).toBe("Sökningen kunde inte slutföras.");
    expect(
      await page
        .getByText(/inga (?:träffar|dokument)/i)
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    await page.unroute(pattern);
    await page.getByRole("button", { name: "Försök igen" }).click();
    await settled(page, /träffar på ”granskning”/);
    expect((await hitsOn(page)).length).toBeGreaterThan(1);
    expect(await page.getByRole("button", { name: "Försök igen" }).isVisible()).toBe(false);
  },
);

test("without a connection the page says that too", async () => {
  const page = await reader.open("/sok/?q=granskning");
  await settled(page, /träffar/);
  await page.context().setOffline(true);
  await page.locator("input[name=q]").fill("screeningverktyg");
  await settled(page, /kunde inte slutföras/);
  expect(await page.getByText(/utan internet/).isVisible()).toBe(true);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Försök igen" }).click();
  await settled(page, /träffar? på ”screeningverktyg”/);
});

test("an empty result says what was searched, under which filters, and where else to look", async () => {
  const page = await reader.open("/sok/?q=rymdraket&typ=yttrande&typ=kallelse");
  expect(await settled(page)).toBe("Inga träffar på ”rymdraket”.");
  for (const text of [
    "Inga dokument med de valda filtren innehåller ”rymdraket”.",
    "Sökningen gick igenom alla 5 dokument, från 2019 till 2024.",
    "Ta bort filtret dokumenttyp: yttrande",
    "Ta bort alla filter",
  ])
    expect(await page.getByText(text).isVisible(), text).toBe(true);
  for (const list of ["nämnd", "år", "dokumenttyp", "diarienummer"])
    expect(await page.getByRole("link", { name: `Efter ${list}` }).isVisible()).toBe(true);
  await follow(page.getByRole("link", { name: "Ta bort filtret dokumenttyp: kallelse" }));
  expect(new URL(page.url()).search).toBe("?q=rymdraket&typ=yttrande");
});

test("where nothing is found and nothing is chosen, there is nothing to filter", async () => {
  const page = await reader.open("/sok/?q=rymdraket");
  await settled(page, /Inga träffar/);
  expect(await page.locator("[data-filter]").isVisible()).toBe(false);
  await page.locator("input[name=q]").fill("islamofobi");
  await settled(page, /”islamofobi”/);
  expect(await page.locator("[data-filter]").isVisible()).toBe(true);
});

test("the outcome is announced once, and focus stays in the field", async () => {
  const page = await reader.open("/sok/");
  await page.evaluate(() => {
    const status = document.querySelector("[role=status]");
    if (status === null) throw new Error("no status");
    const log: string[] = [];
    new MutationObserver(() => log.push(status.textContent ?? "")).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    Object.assign(window, { log });
  });
  const field = page.locator("input[name=q]");
  await field.click();
  await page.keyboard.type("screeningverktyg", { delay: 15 });
  await settled(page, /”screeningverktyg”/);
  await page.waitForTimeout(600);
  const log = await page.evaluate(() => Reflect.get(window, "log"));
  expect(log).toEqual([expect.stringMatching(/träffar? på ”screeningverktyg”/)]);
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
});
