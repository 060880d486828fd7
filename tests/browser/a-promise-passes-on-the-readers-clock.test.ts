// The ledger knows no day when it is built: what has passed is worked out where and when it is read.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { follow, useReader } from "../support/reader.ts";
import { serveFolder } from "../support/search.ts";

const reader = useReader();
let folder = "";
let site = { url: "", close: async () => {} };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dagsljus-promises-"));
  const script = resolve("tests/support/build-promises.ts");
  await promisify(execFile)(process.execPath, ["--import", "tsx", script, join(folder, "site"), "/repo/"]);
  site = await serveFolder(join(folder, "site"), "/repo/");
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a page of the ledger on a day of the reader's. */
async function openOn(day: string, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await reader.blank({ timezoneId: "Europe/Stockholm", ...options });
  await page.clock.install({ time: new Date(`${day}T12:00:00`) });
  await page.goto(site.url + address);
  return page;
}

/** What the page says of the time of one promise. */
const clockOf = (page: Page, words: string) =>
  page.locator(".promise").filter({ hasText: words }).locator(".clock").allTextContents();

const statusOf = (page: Page) => page.locator("[role=status]").textContent();
const shown = (page: Page) => page.locator(".promise:visible").count();

describe("a page that is built once", () => {
  test("says in March what is to come, and in June what has passed", async () => {
    const march = await openOn("2024-03-15", "ataganden/");
    expect(await clockOf(march, "plan för kontrollerna")).toEqual(["Om 3 månader"]);
    expect(await statusOf(march)).toBe("Ingen tid har passerat, 1 infaller inom tre månader.");
    const june = await openOn("2024-06-01", "ataganden/");
    expect(await clockOf(june, "plan för kontrollerna")).toEqual(["Tiden har gått"]);
    expect(await clockOf(june, "i juni i år")).toEqual(["Om 4 veckor"]);
    expect(await statusOf(june)).toBe("1 av 6 tider har passerat, 1 infaller inom tre månader.");
  });

  test("lets nothing pass that has an open end, no time, or a year that does not fit", async () => {
    const page = await openOn("2099-01-01", "ataganden/");
    expect(await clockOf(page, "Modellen införs")).toEqual(["Har börjat"]);
    expect(await clockOf(page, "se över sina rutiner")).toEqual([]);
    expect(await clockOf(page, "nytt register")).toEqual([]);
    expect(await page.getByText("Årtalet stämmer inte med resten av texten.").count()).toBe(1);
  });

  test("goes by the day where the reader sits", async () => {
    const page = await reader.blank({ timezoneId: "Pacific/Kiritimati" });
    await page.clock.install({ time: new Date("2024-05-31T12:00:00Z") });
    await page.goto(`${site.url}ataganden/`);
    expect(await clockOf(page, "plan för kontrollerna")).toEqual(["Tiden har gått"]);
  });

  test("says without scripts the date and no more", async () => {
    const page = await openOn("2099-01-01", "ataganden/", { javaScriptEnabled: false });
    expect(await page.getByText("Senast 31 maj 2024").count()).toBe(1);
    const text = await page.getByRole("main").textContent();
    expect(text).not.toMatch(/passera|har gått|Just nu|Visa alla/);
    expect(await page.getByRole("radio").count()).toBe(0);
    expect(await page.locator("[data-tools]").isVisible()).toBe(false);
    expect(await shown(page)).toBe(9);
  });
});

describe("the filter", () => {
  test("shows what has passed or is to come, stands in the address, and is there on reload", async () => {
    const page = await openOn("2024-12-20", "ataganden/");
    await page.getByRole("radio", { name: "Passerade" }).check();
    expect(await shown(page)).toBe(2);
    expect(new URL(page.url()).search).toBe("?visa=passerade");
    expect(await statusOf(page)).toContain("Visar 2 av 9 åtaganden.");
    expect(await page.getByRole("heading", { name: "2025" }).count()).toBe(0);
    await page.reload();
    expect(await page.getByRole("radio", { name: "Passerade" }).isChecked()).toBe(true);
    expect(await shown(page)).toBe(2);
    await page.getByRole("radio", { name: "Passerade" }).press("ArrowLeft");
    expect(await page.getByRole("radio", { name: "Kommande" }).isChecked()).toBe(true);
    expect(await shown(page)).toBe(4);
    await page.getByRole("radio", { name: "Alla" }).check();
    expect(new URL(page.url()).search).toBe("");
    expect(await shown(page)).toBe(9);
  });

  test("of an unknown address is all", async () => {
    const page = await openOn("2024-12-20", "ataganden/?visa=nonsens");
    expect(await shown(page)).toBe(9);
  });
});

describe("on paper", () => {
  test("a nämnd's list has boxes and room for notes, its name and address, and nothing else", async () => {
    const page = await openOn("2024-12-20", "ataganden/namnd/miljonamnden/");
    await page.emulateMedia({ media: "print" });
    for (const gone of ["Huvudmeny", "Du är här"])
      expect(await page.getByRole("navigation", { name: gone }).isVisible()).toBe(false);
    for (const gone of ["footer", "[data-tools]", ".ledger-hint", ".clock"])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    const heads = page.locator(".promise-heads");
    expect(await heads.isVisible()).toBe(true);
    expect(await heads.locator("span").allTextContents()).toEqual(["Klart", "När", "Vad", "Anteckningar"]);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Miljönämnden");
    expect(await page.locator(".ledger-address").isVisible()).toBe(true);
    const box = await page
      .locator(".promise")
      .first()
      .evaluate((item) => getComputedStyle(item, "::before").borderTopStyle);
    expect(box).toBe("solid");
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(5000);
  });
});

test("a promise leads to the very passage, and its address is kept on its document's page", async () => {
  const page = await openOn("2024-12-20", "mn-2024-17/yttrande/");
  await follow(page.getByRole("link", { name: "Åtaganden i dokumentet (7)" }));
  expect(page.url()).toMatch(/\/mn-2024-17\/yttrande\/ataganden\/$/);
  const taxa = page.locator("#s-taxa");
  await follow(taxa.getByRole("link", { name: "Länk till åtagandet" }));
  expect(new URL(page.url()).hash).toBe("#s-taxa");
  await follow(taxa.getByRole("link", { name: "Visa stället i texten" }));
  expect(page.url()).toMatch(/\/mn-2024-17\/yttrande\/#/);
  expect(await page.locator(":target").textContent()).toContain(
    "återrapporteras till nämnden i januari 2025",
  );
});

test("feeds and calendars are XML and text that a browser takes", async () => {
  const page = await openOn("2024-12-20", "granskningar/sr-2024-4/rekommendation-2/");
  const feed = await page.locator('link[type="application/atom+xml"]').getAttribute("href");
  expect(feed).toBe("/repo/granskningar/sr-2024-4/rekommendation-2/atom.xml");
  const read = await page.evaluate(async (href) => {
    const response = await fetch(href);
    const parsed = new DOMParser().parseFromString(await response.text(), "application/xml");
    const fault = parsed.querySelector("parsererror")?.textContent ?? null;
    return {
      type: response.headers.get("content-type"),
      fault,
      title: parsed.querySelector("subtitle")?.textContent,
    };
  }, feed ?? "");
  expect(read).toEqual({
    type: "application/atom+xml; charset=utf-8",
    fault: null,
    title: "Säkerställ att <alla> & envar får svar i tid.",
  });
});
