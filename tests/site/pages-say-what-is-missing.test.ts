// What a page says of what is not there: no decision, no report, no answer; and who has spoken of an audit.
import { expect, inject, test } from "vitest";
import { pagesIn } from "../support/pages.ts";

const pages = new Map(pagesIn(inject("folder")).map(({ address, html }) => [address, html]));
const htmlAt = (address: string): string => pages.get(address) ?? "";

test("the page of an audit names the initiatives that were taken on it", () => {
  const audit = htmlAt("/granskningar/sr-2023-81/");
  for (const item of [27, 28, 29, 30]) expect(audit).toContain(`/2024-03-21/#punkt-${item}"`);
});

test("an audit without answers is not said to have them", () => {
  const [answered = "", unanswered = ""] = htmlAt("/granskningar/").split(
    "Varken rapporten eller något svar",
  );
  expect(answered).toContain("/granskningar/sr-2023-81/");
  expect(unanswered).toContain("/granskningar/sr-2023-89/");
  expect(answered + unanswered).not.toMatch(/\b0 svar/);
});

test("words that were read wrong are announced wherever they are shown", () => {
  const damaged = [...pages].filter(([, html]) =>
    html.includes("Säkerställ att samtliga barnavårdsutredningar"),
  );
  expect(damaged.length).toBeGreaterThan(4);
  const silent = damaged.filter(([, html]) => !html.includes("fel avlästa"));
  expect(silent.map(([address]) => address)).toEqual([]);
});

test("the contents of a document name withheld items in one line", () => {
  const contents = /<nav class="contents".*?<\/nav>/s.exec(
    htmlAt("/arbetsmarknads-och-socialnamnden/2024-03-21-kallelse/"),
  )?.[0];
  expect(contents).toContain("3–16. Borttagen på grund av sekretess");
  expect(contents?.match(/Borttagen/g)?.length).toBe(2);
});

test("a follow-up leads to its plan", () => {
  expect(htmlAt("/arbetsmarknads-och-socialforvaltningen/2019-01-31-uppfoljning/")).toMatch(
    /<dt>Följer upp<\/dt>\s*<dd><a href="\/planer\/plan-for-kvinnofrid/,
  );
});

test("every list can be reached from the start page", () => {
  const lists = [...pages.keys()].filter((address) => /^\/[a-z]+\/$/.test(address));
  for (const list of ["/rekommendationer/", "/planer/", "/typer/"]) expect(lists).toContain(list);
  const missing = lists.filter((list) => !htmlAt("/").includes(`href="${list}"`));
  expect(missing).toEqual([]);
});
