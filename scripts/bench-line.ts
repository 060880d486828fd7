// What a first search costs a reader: bytes and time to the first hit, in a browser with nothing kept, on a slow line and a slow
// machine. Every query is asked in a profile of its own.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";

/** The line and the machine that requirement D9 speaks of. */
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWER = 4;

/** One of each shape: a word of most documents, a rare one, a form, a part, a number, two words, a phrase, nothing. */
export const SHAPES = [
  ["common", "granskning"],
  ["rare", "screeningverktyg"],
  ["form", "handläggarnas"],
  ["part", "försörjning"],
  ["number", "NN-2020-000005"],
  ["two words", "skyddat boende"],
  ["phrase", "”våld i nära relation”"],
  ["nothing", "rymdraket"],
] as const;

export interface Cost {
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

/**
 * Asks one query from a cold cache.
 * @param address of the search page with the query
 * @param counted which addresses belong to the search
 */
export async function costOf(browser: Browser, address: string, counted: RegExp): Promise<Cost> {
  const context = await browser.newContext({ locale: "sv-SE" });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", LINE);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    const asked = new Map<string, string>();
    let bytes = 0;
    session.on("Network.responseReceived", ({ requestId, response }) => asked.set(requestId, response.url));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      if (counted.test(new URL(asked.get(requestId) ?? "http://x/").pathname)) bytes += encodedDataLength;
    });
    const start = performance.now();
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(
      () => {
        const isBusy = document.querySelector("[aria-busy=true]") !== null;
        return !isBusy && (document.querySelector("[role=status]")?.textContent ?? "") !== "";
      },
      null,
      { timeout: 60_000, polling: 20 },
    );
    const milliseconds = performance.now() - start;
    await page.waitForTimeout(500);
    const requests = [...asked.values()].filter((url) => counted.test(new URL(url).pathname)).length;
    return { bytes, requests, milliseconds };
  } finally {
    await context.close();
  }
}

/** A page that searches with Pagefind as it comes, and shows ten hits. */
const PLAIN_PAGE = `<!doctype html><html lang="sv" aria-busy="true"><title>x</title><body><p role="status"></p><ol></ol><script type="module" src="plain.js"></script></body></html>`;
const PLAIN_SCRIPT = `const pagefind = await import("./pagefind/pagefind.js");
await pagefind.options({ noWorker: true });
const text = new URLSearchParams(location.search).get("q").replace(/[“”]/g, '"');
const [{ results }] = await Promise.all([pagefind.search(text), pagefind.filters()]);
for (const { title, excerpt } of (await Promise.all(results.slice(0, 10).map((one) => one.data()))).map(({ meta, excerpt }) => ({ title: meta.title, excerpt }))) {
  const item = document.createElement("li");
  item.append(title, excerpt);
  document.querySelector("ol").append(item);
}
document.querySelector("[role=status]").textContent = results.length + " hits";
document.documentElement.removeAttribute("aria-busy");
`;

/** Puts that page beside an index of Pagefind's. */
export function writePlainPage(folder: string): void {
  writeFileSync(join(folder, "index.html"), PLAIN_PAGE);
  writeFileSync(join(folder, "plain.js"), PLAIN_SCRIPT);
}

/** A row of figures: kilobytes, requests, seconds. */
function figuresOf({ bytes, requests, milliseconds }: Cost): string {
  return `${(bytes / 1000).toFixed(1).padStart(9)}${String(requests).padStart(10)}${(milliseconds / 1000).toFixed(2).padStart(9)}`;
}

/**
 * Asks every shape of both.
 * @param own address of a site of ours, and `plain` of one with `writePlainPage`; each with a slash at the end
 * @returns a table
 */
export async function costsOver(browser: Browser, own: string, plain: string): Promise<string> {
  const rows = [`${"".padEnd(12)}   ours kB  requests  seconds  plain kB  requests  seconds`];
  for (const [shape, query] of SHAPES) {
    const search = `?q=${encodeURIComponent(query)}`;
    const ours = await costOf(browser, `${own}sok/${search}`, /^\/(?:pagefind\/|assets\/sok)/);
    const theirs = await costOf(browser, `${plain}${search}`, /^\/pagefind\//);
    rows.push(`${shape.padEnd(12)}${figuresOf(ours)} ${figuresOf(theirs)}`);
  }
  return rows.join("\n");
}
