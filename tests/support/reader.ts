// A reader in front of a browser: opens pages of the built site, each in a fresh profile, and looks at what they do.
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";

export interface Reader {
  /** Opens a page of the site in a fresh profile. `address` begins with a slash. */
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A page that has not gone anywhere yet. */
  readonly blank: (options?: BrowserContextOptions) => Promise<Page>;
}

/** For the top of a test file: joins the shared browser, and closes what each test has opened. */
export function useReader(): Reader {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.connect(inject("browser"));
  });
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
  });
  afterAll(() => browser?.close());
  const blank = async (options: BrowserContextOptions = {}): Promise<Page> => {
    if (browser === null) throw new Error("the browser has not started");
    const context = await browser.newContext({ locale: "sv-SE", ...options });
    context.setDefaultTimeout(30_000);
    return context.newPage();
  };
  const open = async (address: string, options?: BrowserContextOptions): Promise<Page> => {
    const page = await blank(options);
    await page.goto(inject("url") + address.slice(1));
    return page;
  };
  return { open, blank };
}

/** Follows a link, and waits until where it leads to is there whole: a click by itself only waits for the first bytes. */
export async function follow(link: Locator): Promise<void> {
  const page = link.page();
  const from = page.url();
  await link.click();
  await page.waitForURL((url) => url.href !== from);
}

/** Waits until a query has settled, and gives the sentence that says how it went. */
export async function settled(page: Page, expected?: RegExp): Promise<string> {
  const status = page.locator("[role=status]");
  await page.waitForFunction(
    (source) => {
      const text = document.querySelector("[role=status]")?.textContent ?? "";
      const isBusy = document.querySelector("[aria-busy=true]") !== null;
      return !isBusy && text !== "" && new RegExp(source).test(text);
    },
    (expected ?? /./).source,
  );
  return (await status.textContent()) ?? "";
}

/** What the list of hits says and leads to, in order. */
export async function hitsOn(page: Page): Promise<string[]> {
  return page
    .locator("[data-hit]")
    .evaluateAll((hits) =>
      hits.map((hit) => `${hit.querySelector("a")?.getAttribute("href")} ${hit.textContent}`),
    );
}
