import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { onePageOfEachKind, pagesIn } from "../support/pages.ts";
import { settled, useReader } from "../support/reader.ts";

const reader = useReader();

interface Log {
  readonly requests: string[];
  readonly complaints: string[];
}

function listen(page: Page): Log {
  const log: Log = { requests: [], complaints: [] };
  page.on("request", (request) => log.requests.push(request.url()));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) log.complaints.push(message.text());
  });
  page.on("pageerror", (error) => log.complaints.push(error.message));
  return log;
}

async function kept(page: Page): Promise<unknown> {
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...stored, cookies: (await page.context().cookies()).length };
}

const NOTHING = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookies: 0 };

test("on every kind of page: no request to others, no policy broken, nothing stored", async () => {
  const page = await reader.blank();
  const log = listen(page);
  for (const { address } of onePageOfEachKind(pagesIn(inject("folder")))) {
    await page.goto(inject("url") + address.slice(1));
    expect(await kept(page), address).toEqual(NOTHING);
  }
  expect(log.complaints).toEqual([]);
  expect(log.requests.filter((url) => !url.startsWith(inject("url")))).toEqual([]);
  expect(log.requests.length).toBeGreaterThan(20);
});

test("during a search: what is searched for is in no request but the address of the page itself", async () => {
  const page = await reader.open("/sok/");
  const log = listen(page);
  const field = page.locator("input[name=q]");
  await field.fill("screeningverktyg");
  await settled(page, /träff/);
  await page.getByRole("checkbox", { name: /^Yttrande/ }).check();
  await page.waitForURL(/typ=yttrande/);
  await settled(page, /träff/);
  expect(log.requests.length).toBeGreaterThan(1);
  expect(log.requests.filter((url) => !url.startsWith(inject("url")) || /screening/.test(url))).toEqual([]);
  expect(log.complaints).toEqual([]);
  expect(await kept(page)).toEqual(NOTHING);
});

test("the page that is gone to does not learn what was searched for", async () => {
  const page = await reader.open("/sok/?q=screeningverktyg");
  await settled(page, /träff/);
  const [request] = await Promise.all([
    page.waitForRequest((asked) => asked.isNavigationRequest() && !asked.url().includes("/sok/")),
    page.locator("[data-hit] a").first().click(),
  ]);
  expect(await request.headerValue("referer")).toBeNull();
});

test("a script that is planted in a page does not run", async () => {
  const page = await reader.open("/asn-2024-2039/yttrande/");
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.documentElement.dataset.planted = 'yes'";
    document.body.append(script);
    return document.documentElement.dataset.planted ?? null;
  });
  expect(ran).toBeNull();
});

test("a first search costs at most 112 kB on the wire", async () => {
  const page = await reader.blank();
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!/^\/(?:pagefind|assets\/sok\.js)/.test(pathname)) return;
    // a host packs scripts and JSON; the parts of the index are packed already
    const isPacked = /\.(?:js|json)$/.test(pathname);
    sizes.push(response.body().then((body) => (isPacked ? gzipSync(body).length : body.length)));
  });
  await page.goto(`${inject("url")}sok/?q=granskning`);
  await settled(page, /träffar/);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(112 * 1000);
});
