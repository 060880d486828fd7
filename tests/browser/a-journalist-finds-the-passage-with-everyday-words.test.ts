import { expect, test } from "vitest";
import { follow, hitsOn, settled, useReader } from "../support/reader.ts";

const reader = useReader();

test("from the start page, with a question in everyday words, to the very section", async () => {
  const page = await reader.open("/");
  await page.locator("input[name=q]").fill("saknas det skyddade boenden för pojkar");
  await page.locator("input[name=q]").press("Enter");
  await settled(page, /träffar? på/);
  const hit = page.locator("[data-hit]", { has: page.locator('a[href="/asn-2024-2039/yttrande/"]') });
  const marked = (await hit.locator("mark").allTextContents()).join(" ");
  for (const word of ["saknas", "skyddat", "boende", "pojkar"]) expect(marked).toContain(word);
  const section = hit.getByRole("list").getByRole("link").first();
  const name = (await section.textContent()) ?? "";
  await follow(section);
  await page.waitForURL(/#.+/);
  const target = page.locator(":target");
  expect(await target.textContent()).toContain(name);
  expect(await target.evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(400);
  expect(await page.getByText("saknas ett skyddat boende för pojkar").first().isVisible()).toBe(true);
});

test("a hit says what it is: nämnd, type, date, diarienummer and that it is not decided", async () => {
  const page = await reader.open("/sok/?q=screeningverktyg&typ=yttrande");
  await settled(page);
  const text = (await page.locator("[data-hit]").first().textContent()) ?? "";
  for (const fact of [
    "Arbetsmarknads- och socialnämnden",
    "Yttrande",
    "14 mars 2024",
    "ASN-2024-2039",
    "Förslag – inte beslutad",
  ])
    expect(text).toContain(fact);
});

test.each(["ASN-2024-2039", "asn 2024 2039", "2024-2039", "dnr ASN-2024-2039"])(
  "the diarienummer %s leads to its documents first",
  async (number) => {
    const page = await reader.open(`/sok/?q=${encodeURIComponent(number)}`);
    await settled(page, /träffar? på/);
    expect((await hitsOn(page))[0]).toContain("/asn-2024-2039/");
  },
);

test.each(["ASN-2024-2039", "2024 2039"])("whoever asks for %s finds the whole case too", async (number) => {
  const page = await reader.open(`/sok/?q=${encodeURIComponent(number)}`);
  await settled(page, /träffar? på/);
  await follow(page.getByRole("link", { name: "Hela ärendet ASN-2024-2039" }).first());
  expect(page.url()).toMatch(/\/asn-2024-2039\/$/);
  expect(await page.getByText("Samlingen har inget beslut i ärendet.").isVisible()).toBe(true);
});

test("a heading that many items of an agenda have is named with its item", async () => {
  const page = await reader.open("/sok/?q=islamofobi");
  await settled(page, /träff/);
  const names = await page.locator("[data-hit] li a").allTextContents();
  expect(
    names.filter((name) => /^Punkt 17: (?:Sammanfattning|Beslutsunderlag|Förslag till beslut)$/.test(name)),
  ).not.toEqual([]);
});

test("what is withheld is not found by the words that say so", async () => {
  const page = await reader.open("/sok/?q=%22Borttagen+p%C3%A5+grund+av+sekretess%22");
  await settled(page, /Inga träffar/);
  expect(await hitsOn(page)).toEqual([]);
});

test("one letter is not searched for, and the page says so", async () => {
  const page = await reader.open("/sok/?q=a");
  await settled(page, /minst två/);
  expect(await hitsOn(page)).toEqual([]);
});
