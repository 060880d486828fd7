import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NUMBERED, type OwnSite, ownSite } from "../support/own-site.ts";
import { useReader } from "../support/reader.ts";
import { serveFolder } from "../support/search.ts";

const reader = useReader();
const PAGE = "asn-2024-1/yttrande/";
const PROMISES = "sn-2024-7/yttrande/ataganden/";
/** A promise, and a table. */
const PROMISING = `---
title: Yttrande över granskning av boende
type: yttrande
status: förslag
diarienummer: SN-2024-7
date: "2024-05-02"
nämnd: Socialnämnden
---

# Yttrande över granskning av boende

Nämnden kommer senast den 30 juni 2026 att fastställa en rutin för boende.

| Enhet | Platser |
|---|---|
| Norr | 42 |
`;
let own: OwnSite;
let served: Awaited<ReturnType<typeof serveFolder>>;
/** Anchors and hashes of the first wording. */
let first: Map<string, [anchor: string, hash: string]>;

beforeAll(async () => {
  own = await ownSite();
  await own.write({ "boende.md": PROMISING });
  await own.build();
  const { passages } = JSON.parse(
    await readFile(own.path("versioner", "asn-2024-1", "yttrande", "1.json"), "utf8"),
  );
  first = new Map(
    passages.map(({ text, anchor, hash }: Record<string, string>) => [
      text?.split(" ").slice(0, 2).join(" "),
      [anchor, hash],
    ]),
  );
  await own.write({
    "boende.md": PROMISING.replace("en rutin för", "en skriftlig rutin för").replace("förslag", "beslutad"),
    "yttrande.md": NUMBERED.replace("och det är en brist", "och det är en allvarlig brist").replace(
      "Handläggarna får utbildning varje höst.\n\n",
      "",
    ),
  });
  await writeFile(own.path("adresser.yml"), `omdirigera:\n  /gammal-adress/: /${PAGE}\n`);
  await own.build();
  served = await serveFolder(own.path("site"));
});
afterAll(async () => {
  await served.close();
  await own.remove();
});

async function follow(words: string, hash?: string): Promise<Page> {
  const [anchor, own] = first.get(words) ?? ["", ""];
  const page = await reader.blank();
  await page.goto(`${served.url}${PAGE}?lydelse=${hash ?? own}#${anchor}`);
  return page;
}

test("nothing is said where the passage is as it was", async () => {
  const page = await follow("Nämnden välkomnar");
  await page.waitForLoadState("networkidle");
  expect(await page.locator(".lydelse").count()).toBe(0);
  expect(await page.locator(":target").textContent()).toContain("Nämnden välkomnar");
});

test("a passage that has changed says so, and shows the difference", async () => {
  const page = await follow("Det finns");
  const note = page.locator(".lydelse");
  await note.waitFor();
  expect(await note.textContent()).toContain("Stycket har ändrats sedan länken gjordes");
  expect(await note.locator("ins").allTextContents()).toEqual([expect.stringContaining("allvarlig")]);
  expect(await note.getByRole("link", { name: "version 1" }).getAttribute("href")).toBe(`/${PAGE}version-1/`);
  expect(await page.locator(":target").textContent()).toContain("allvarlig brist");
});

test("a passage that is gone is quoted as it stood, and the link lands on it without a script too", async () => {
  const page = await follow("Handläggarna får");
  const note = page.locator(".lydelse");
  await note.waitFor();
  expect(await note.textContent()).toContain("Stycket står inte kvar");
  expect(await note.textContent()).toContain("Handläggarna får utbildning varje höst.");
  const plain = await reader.blank({ javaScriptEnabled: false });
  const [anchor] = first.get("Handläggarna får") ?? [""];
  await plain.goto(`${served.url}${PAGE}#${anchor}`);
  expect(await plain.locator(":target").textContent()).toContain("Handläggarna får utbildning varje höst.");
  expect(await plain.getByText("Stycken som inte står kvar").isVisible()).toBe(true);
});

test("a page that leads on takes along what a link was made to, and leads on without a script too", async () => {
  const [anchor, hash] = first.get("Det finns") ?? [];
  const page = await reader.blank();
  await page.goto(`${served.url}gammal-adress/?lydelse=${hash}#${anchor}`);
  await page.waitForURL(`${served.url}${PAGE}?lydelse=${hash}#${anchor}`);
  await page.getByText("Stycket har ändrats sedan länken gjordes").waitFor();
  expect(await page.locator(":target").textContent()).toContain("allvarlig brist");
  const plain = await reader.blank({ javaScriptEnabled: false });
  await plain.goto(`${served.url}gammal-adress/`);
  await plain.waitForURL(served.url + PAGE);
});

test("a wording that nobody kept is not guessed at", async () => {
  const page = await follow("Nämnden välkomnar", "00000000");
  await page.getByText("Stycket kan ha ändrats sedan länken gjordes.").waitFor();
});

test("the sign beside a passage copies an address that knows how it reads, a quotation with its source, and collects it", async () => {
  const page = await reader.blank({ permissions: ["clipboard-read", "clipboard-write"] });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(served.url + PAGE);
  const passage = page.locator("article p", { hasText: "Nämnden välkomnar" });
  await passage.hover();
  await passage.locator("a.sign").click();
  await page.getByText("Länken är kopierad.").waitFor();
  const [anchor, hash] = first.get("Nämnden välkomnar") ?? [];
  expect(await clipboard()).toBe(`https://dagsljus.malmo.se/${PAGE}?lydelse=${hash}#${anchor}`);
  await page.getByRole("button", { name: "Kopiera citat med källa" }).click();
  await page.getByText("Citatet är kopierat, med källa.").waitFor();
  const quote = await clipboard();
  expect(quote).toMatch(/^”Nämnden välkomnar granskningen av arbetet\.”/);
  for (const part of [
    "Yttrande (förslag, inte beslutad)",
    "dnr ASN-2024-1",
    `#${anchor}`,
    "stycke 2, https://",
    "version 2",
    "hämtad 20",
  ])
    expect(quote).toContain(part);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.getByRole("button", { name: "Lägg i min samling" }).click();
  await page.getByText("Stycket ligger i din samling.").waitFor();
  await page.goto(`${served.url}samling/`);
  await page.getByText("Nämnden välkomnar granskningen av arbetet.").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Spara som Markdown" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("samling.md");
  await page.getByRole("button", { name: "Töm samlingen" }).click();
  expect(await page.getByText("Samlingen är tom.").isVisible()).toBe(true);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("a table has a sign, and its reference says which table it is", async () => {
  const page = await reader.blank({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`${served.url}sn-2024-7/yttrande/`);
  const table = page.locator("article .scroller");
  // the sign hides where nothing rests on the table, as it does where the page is rolled
  await table.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await table.hover();
  await page.getByRole("link", { name: "Länk till tabell 1" }).click();
  await page.getByText("Länken är kopierad.").waitFor();
  await page.getByRole("button", { name: "Kopiera citat med källa" }).click();
  await page.getByText("Citatet är kopierat, med källa.").waitFor();
  const quote = await page.evaluate(() => navigator.clipboard.readText());
  expect(quote).toContain("Norr");
  expect(quote).toMatch(
    /, tabell 1, https:\/\/dagsljus\.malmo\.se\/sn-2024-7\/yttrande\/\?lydelse=[0-9a-f]{8}#\S+, hämtad/,
  );
});

test("the link of a promise knows how its passage read, and says on the promise's own page that it has changed", async () => {
  const version = JSON.parse(
    await readFile(own.path("versioner", "sn-2024-7", "yttrande", "1.json"), "utf8"),
  ) as { readonly passages: readonly { readonly text: string; readonly hash: string }[] };
  const old = version.passages.find(({ text }) => text.includes("en rutin"))?.hash;
  const page = await reader.blank({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(`${served.url}ataganden/`);
  await page.getByRole("link", { name: "Länk till åtagandet" }).first().click();
  await page.getByText("Länken är kopierad.").waitFor();
  expect(new URL(page.url()).pathname).toBe("/ataganden/");
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.pathname).toBe(`/${PROMISES}`);
  expect(copied.search).toMatch(/^\?lydelse=[0-9a-f]{8}$/);
  expect(copied.search).not.toContain(old);
  // as it is: nothing is said
  await page.goto(served.url + PROMISES + copied.search + copied.hash);
  await page.waitForLoadState("networkidle");
  expect(await page.locator(".lydelse").count()).toBe(0);
  // as it was
  await page.goto(`${served.url}${PROMISES}?lydelse=${old}${copied.hash}`);
  const note = page.locator(".promise .lydelse");
  await note.waitFor();
  expect(await note.textContent()).toContain("Stycket har ändrats sedan länken gjordes");
  expect(await note.locator("ins").allTextContents()).toEqual([expect.stringContaining("skriftlig")]);
  await page.getByRole("link", { name: "version 1" }).click();
  await page.waitForURL(`${served.url}sn-2024-7/yttrande/version-1/`);
  expect(await page.locator(".badge").textContent()).toBe("Förslag – inte beslutad");
  expect(await page.locator(".warning").textContent()).toMatch(/i version 1, den \d+ \p{L}+ \d{4}/u);
});

test("a reference is on the page without a script, and is copied with the day of today with one", async () => {
  const plain = await reader.blank({ javaScriptEnabled: false });
  await plain.goto(served.url + PAGE);
  const words = plain.locator("[data-hanvisning]").first();
  expect(await words.textContent()).toContain("hämtad [dagens datum].");
  const page = await reader.blank({ permissions: ["clipboard-read", "clipboard-write"] });
  await page.goto(served.url + PAGE);
  await page.getByRole("button", { name: "Kopiera", exact: true }).first().click();
  await page.getByRole("button", { name: "Kopierad" }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/hämtad \d{4}-\d{2}-\d{2}\.$/);
});
