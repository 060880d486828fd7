// axe on each kind of page, in light, in dark and in the reader's own colours, on a telephone and on a desk.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { onePageOfEachKind, pagesIn } from "../support/pages.ts";
import { settled, useReader } from "../support/reader.ts";

const reader = useReader();
const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const kinds = onePageOfEachKind(pagesIn(inject("folder"))).map(({ address }) => address);
const searches = ["/sok/?q=granskning", "/sok/?q=rymdraket&typ=yttrande&ar=2024", "/sok/?typ=yttrande"];

const LOOKS = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { colorScheme: "dark", forcedColors: "active" }],
] as const;

async function faultsOf(page: Page): Promise<string[]> {
  // the page's own policy stops a script that is added to it; this is run beside it
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(async (rules) => {
    const runner = Reflect.get(window, "axe");
    const { violations } = await runner.run(document, { runOnly: rules });
    return violations.flatMap(
      ({ id, nodes }: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`),
    );
  }, RULES);
  return Array.isArray(found) ? found.map(String) : ["axe gave no answer"];
}

/** What sticks out to the right of the window, by tag and class. */
async function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (one) => one.getBoundingClientRect().right > innerWidth + 1,
    );
    return [
      `${document.documentElement.scrollWidth} px`,
      ...wide.map((one) => `${one.tagName}.${one.className}`).slice(0, 5),
    ];
  });
}

describe.each(LOOKS)("in %s", (_, look) => {
  describe.each([320, 1280])("at %i px", (width) => {
    test("axe finds nothing, and nothing sticks out", async () => {
      const page = await reader.blank({ ...look, viewport: { width, height: 800 } });
      for (const address of [...kinds, ...searches]) {
        await page.goto(inject("url") + address.slice(1));
        if (searches.includes(address)) {
          await settled(page);
          await page.locator("details[data-filter]").evaluate((details) => details.setAttribute("open", ""));
        }
        expect(await faultsOf(page), address).toEqual([]);
        expect(await stickingOut(page), address).toEqual([]);
      }
    });
  });
});

test("the pages that were looked at are of every kind", () => {
  expect(kinds).toEqual(expect.arrayContaining(["/", "/404.html", "/om/", "/sok/", "/tillganglighet/"]));
  expect(kinds.length).toBeGreaterThan(15);
});

test("with the text spacing that a reader may set, and at double size, nothing is cut off", async () => {
  const page = await reader.blank({ viewport: { width: 320, height: 800 } });
  for (const address of kinds) {
    await page.goto(inject("url") + address.slice(1));
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await stickingOut(page), address).toEqual([]);
  }
});
