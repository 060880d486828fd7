// What the house is for: a politician compares, a journalist asks "and then?", a member of staff links to a single difference.
import { describe, expect, test } from "vitest";
import { follow, useReader } from "../support/reader.ts";

const reader = useReader();
const DRAFT = "/asn-2024-2039/tjansteskrivelse/";
const ANSWER = "/asn-2024-2039/yttrande/";
const ask = (a: string, b: string): string =>
  `/jamfor/?a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`;

describe("a politician who compares", () => {
  test("sees within the first screen what the board changed in substance", async () => {
    const page = await reader.open("/asn-2024-2039/yttrande/", { viewport: { width: 1280, height: 1000 } });
    await follow(page.getByRole("link", { name: /^Jämför med tjänsteskrivelse/ }));
    const turned = page.locator(".weightiest li", { hasText: "uppföljning och utvärdering" }).first();
    expect(await turned.textContent()).toContain("ska genomföras");
    const box = await turned.boundingBox();
    expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThan(1000);
    expect(await page.locator(".counts").textContent()).toContain("meningar är lika");
  });

  test("compares any two answers, and lets nämnden and förvaltningen count as two again", async () => {
    const page = await reader.open(ask(`${DRAFT}#rekommendation-4`, `${ANSWER}#rekommendation-4`));
    await page.locator(".weightiest").waitFor();
    const role = page.locator(".pairs ins.role").first();
    expect(await role.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe("none");
    await page.getByLabel(/bara nämnden och förvaltningen/).check();
    expect(await role.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe("underline");
    expect(new URL(page.url()).searchParams.get("roller")).toBe("skilj");
    await page.reload();
    await page.locator(".weightiest").waitFor();
    expect(await page.getByLabel(/bara nämnden och förvaltningen/).isChecked()).toBe(true);
  });

  test("goes from a theme to the passage in the document", async () => {
    const page = await reader.open("/amnen/");
    await follow(page.getByRole("link", { name: "Skyddat boende och hemlöshet" }));
    expect(page.url()).toMatch(/\/amnen\/[a-z]/);
    expect(await page.getByText("Samlingen har inget dokument").count()).toBeGreaterThan(0);
    const first = page.locator(".cell article a").first();
    const target = await first.getAttribute("href");
    await follow(first);
    expect(page.url()).toContain(target ?? "-");
    const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
  });
});

describe("a journalist who asks what came of it", () => {
  test("reads stance, promise, time and that no follow-up is held, on one page", async () => {
    const page = await reader.open("/granskningar/sr-2023-81/rekommendation-4/");
    expect(await page.locator(".stance").first().textContent()).toBe("Genomförs redan");
    const report = page.locator(".promise", { hasText: "Åtgärden återrapporteras" });
    expect(await report.locator(".promise-when").textContent()).toContain("januari 2025");
    expect(await page.getByText("Ingen uppföljning i samlingen.", { exact: false }).count()).toBeGreaterThan(
      0,
    );
    await follow(page.locator(".stances a").first());
    expect(page.url()).toContain(`${ANSWER.slice(1)}#`);
  });

  test("sees what does not go together in a case, with both quotes and no verdict", async () => {
    const page = await reader.open("/asn-2024-2039/");
    const section = page.locator(".contradictions");
    expect(await section.locator("strong").allTextContents()).toEqual(["2 600", "2700"]);
    expect(await section.textContent()).toContain("Vi vet inte vilken uppgift som stämmer.");
  });

  test("sees the course of the case in a picture with the words of the list", async () => {
    const page = await reader.open("/asn-2024-2039/");
    const picture = page.getByRole("img", { name: /^Ärendets gång/ });
    for (const event of await picture.locator("text:not(.when)").allTextContents())
      expect(await page.locator(".timeline").textContent()).toContain(event);
  });
});

describe("a member of staff who links", () => {
  test("hands over the address of a single difference", async () => {
    const page = await reader.open(ask(DRAFT, ANSWER));
    const link = page.locator(".weightiest a").first();
    await link.waitFor();
    await follow(link);
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#skillnad-\d+$/);
    const again = await reader.open(`${ask(DRAFT, ANSWER)}${hash}`);
    await again.locator(hash).waitFor();
    expect(await again.locator(hash).isVisible()).toBe(true);
  });

  test.each([
    [ask("/finns-inte/", ANSWER), "Det finns ingen sida på"],
    [ask(ANSWER, ANSWER), "samma text två gånger"],
    [ask("https://example.com/", ANSWER), "leder inte till ett dokument"],
    [ask("/om/", ANSWER), "ingen sida med ett dokument"],
    [ask(`${ANSWER}#saknas`, DRAFT), "finns inte på sidan"],
  ])("reads in plain words what is wrong with %s", async (address, words) => {
    const page = await reader.open(address);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain(words);
  });

  test("copies from a recommendation the address of the page, and of a paragraph of the answer with its source", async () => {
    const page = await reader.open("/granskningar/sr-2023-81/rekommendation-4/", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole("button", { name: "Kopiera länk" }).click();
    await page.getByRole("button", { name: "Kopierad" }).waitFor();
    expect(await clipboard()).toMatch(/\/granskningar\/sr-2023-81\/rekommendation-4\/$/);
    const sign = page.locator(`a.sign[href^="${ANSWER}"]`).first();
    await sign.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Länken är kopierad.").waitFor();
    expect(await clipboard()).toMatch(/\/asn-2024-2039\/yttrande\/\?lydelse=[0-9a-f]{8}#s-/);
    const address = await clipboard();
    await page.getByRole("button", { name: "Kopiera citat med källa" }).click();
    await page.getByText("Citatet är kopierat, med källa.").waitFor();
    expect(await clipboard()).toContain("Yttrande (förslag, inte beslutad)");
    expect(await clipboard()).toContain(address);
    await follow(page.getByRole("link", { name: "Visa stället i dokumentet" }));
    expect(page.url()).toContain(`${ANSWER.slice(1)}#s-`);
  });

  test("copies from the page of an audit the address of each recommendation, and leads there without a script", async () => {
    const [href, audit] = ["/granskningar/sr-2023-81/rekommendation-4/", "/granskningar/sr-2023-81/"];
    const page = await reader.open(audit, { permissions: ["clipboard-read", "clipboard-write"] });
    const sign = page.getByRole("link", { name: "Länk till Rekommendation 4" });
    await sign.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Länken är kopierad.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `https://dagsljus.malmo.se${href}`,
    );
    await follow(page.getByRole("link", { name: "Gå dit" }));
    expect(new URL(page.url()).pathname).toBe(href);
    const plain = await reader.open(audit, { javaScriptEnabled: false });
    expect(await plain.getByRole("link", { name: "Länk till Rekommendation 4" }).getAttribute("href")).toBe(
      href,
    );
  });

  test("copies the address of an agenda item with the hash of its passage, and of a withheld one without", async () => {
    const page = await reader.open("/sammantraden/", { permissions: ["clipboard-read", "clipboard-write"] });
    await follow(
      page
        .getByRole("main")
        .getByRole("link", { name: /21 mars 2024/ })
        .first(),
    );
    const copied = async (sign: ReturnType<typeof page.locator>): Promise<string> => {
      await sign.evaluate((link: HTMLElement) => link.click());
      await page.locator(".kopierat", { hasText: "Länken är kopierad." }).waitFor();
      const address = await page.evaluate(() => navigator.clipboard.readText());
      await page.getByRole("button", { name: "Stäng" }).evaluate((button: HTMLElement) => button.click());
      return address;
    };
    expect(await copied(page.locator(".item:not(.withheld .item) a.sign").first())).toMatch(
      /\/\?lydelse=[0-9a-f]{8}#\S+$/,
    );
    const withheld = page.locator(".withheld .item a.sign").first();
    expect(await withheld.getAttribute("aria-label")).toMatch(/^Länk till punkt(?: \d+|en)$/);
    expect(await copied(withheld)).toMatch(/\/sammantraden\/[^?]+\/#\S+$/);
  });

  test("finds comparisons without JavaScript", async () => {
    const page = await reader.open("/jamfor/", { javaScriptEnabled: false });
    await follow(page.locator(".pairs-list a").first());
    expect(await page.locator(".weightiest li").count()).toBeGreaterThan(3);
    expect(await page.locator("del .said").first().textContent()).toContain("bara i A");
  });
});

test("what refers to a passage is named beside it, and shows itself while the pointer or the focus rests on it", async () => {
  const page = await reader.open("/asn-2024-2039/tjansteskrivelse/");
  const link = page.locator("[data-hanvisar] a").first();
  const plain = await reader.open("/asn-2024-2039/tjansteskrivelse/", { javaScriptEnabled: false });
  expect(await plain.locator("[data-hanvisar] a").first().textContent()).toBe(await link.textContent());
  await link.focus();
  const glimpse = page.getByRole("tooltip");
  await glimpse.waitFor();
  expect((await glimpse.textContent())?.length).toBeGreaterThan(20);
  expect(await link.getAttribute("aria-describedby")).toBe(await glimpse.getAttribute("id"));
  await page.keyboard.press("Escape");
  expect(await glimpse.count()).toBe(0);
});
