import { expect, inject, test } from "vitest";
import { follow, settled, useReader } from "../support/reader.ts";

const reader = useReader();

test("a hit leads to the section, with the words marked in all their forms, until they are taken away", async () => {
  const page = await reader.open("/sok/?q=skyddade boenden&typ=yttrande");
  await settled(page, /träff/);
  const link = page.locator("[data-hit] li a").first();
  expect(await link.getAttribute("href")).not.toContain("hl=");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await follow(link);
  await page.waitForURL(/\?hl=skyddade\+boenden#/);
  expect(asked.filter((url) => /skyddade|hl=/.test(url))).toEqual([]);
  const marks = page.locator("mark.sokord");
  await marks.first().waitFor();
  const words = (await marks.allTextContents()).map((word) => word.toLowerCase());
  expect(words).toContain("skyddat");
  expect(words).toContain("boende");
  const target = page.locator(":target");
  const bar = page.getByRole("region", { name: "Markerade sökord" });
  const [place, covered] = [await target.boundingBox(), await bar.boundingBox()];
  expect(place?.y ?? 0).toBeGreaterThanOrEqual((covered?.y ?? 0) + (covered?.height ?? 0));
  await page.reload();
  await marks.first().waitFor();
  await page.getByRole("button", { name: "Ta bort markeringen" }).click();
  expect(await marks.count()).toBe(0);
  expect(new URL(page.url()).search).toBe("");
  expect(new URL(page.url()).hash).not.toBe("");
  expect(await bar.count()).toBe(0);
});

test("what is marked leaves the text as it was", async () => {
  const page = await reader.open("/asn-2024-2039/yttrande/");
  const before = await page.locator("article.text").innerText();
  await page.goto(`${inject("url")}asn-2024-2039/yttrande/?hl=granskning`);
  await page.locator("mark.sokord").first().waitFor();
  await page.getByRole("button", { name: "Ta bort markeringen" }).click();
  expect(await page.locator("article.text").innerText()).toBe(before);
});

test.each([
  ["asn 2024 2039", /^ASN-2024-2039$/],
  ["förtryck", /^hedersförtryck|förtryck/i],
  ["2023", /2023/],
])("%s is marked as the text has it", async (asked, expected) => {
  const page = await reader.open(`/asn-2024-2039/tjansteskrivelse/?hl=${encodeURIComponent(asked)}`);
  await page.locator("mark.sokord").first().waitFor();
  const words = await page.locator("mark.sokord").allTextContents();
  expect(
    words.every((word) => expected.test(word)),
    words.join(", "),
  ).toBe(true);
});

test("“Nästa” goes from one to the next, by the keyboard, and around", async () => {
  const page = await reader.open("/asn-2024-2039/yttrande/?hl=screeningverktyg");
  const next = page.getByRole("button", { name: "Nästa" });
  await next.waitFor();
  const count = await page.locator("mark.sokord").count();
  await next.focus();
  for (let at = 1; at <= count + 1; at++) {
    await page.keyboard.press("Enter");
    expect(await page.getByText(`Ställe ${((at - 1) % count) + 1} av ${count}.`).isVisible()).toBe(true);
  }
});

test("words that are not there are said not to be, and nothing is marked", async () => {
  const page = await reader.open("/asn-2024-2039/yttrande/?hl=rymdraket");
  await page.getByText("”rymdraket” står inte ordagrant på den här sidan.").waitFor();
  expect(await page.locator("mark.sokord").count()).toBe(0);
});

test("a hit says how it was found where the words are not as they were typed", async () => {
  const page = await reader.open("/sok/?q=förtryckets");
  await settled(page, /träff/);
  expect(await page.getByText("även böjningar").first().isVisible()).toBe(true);
  await page.goto(`${inject("url")}sok/?q=försörjning`);
  await settled(page, /”försörjning”/);
  expect(
    await page
      .getByText(/del av ordet \p{L}+försörjning/u)
      .first()
      .isVisible(),
  ).toBe(true);
});
