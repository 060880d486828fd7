// Every page is valid HTML with one title, headings that skip no level, ids of its own, and Swedish as its language.
import { HtmlValidate } from "html-validate";
import { describe, expect, inject, test } from "vitest";
import { pagesIn, type SitePage, valuesOf } from "../support/pages.ts";

const pages = pagesIn(inject("folder"));

// rules of HTML itself; how it is spelt (quotes, case, void elements) is no reader's concern
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "no-inline-style": "error",
    "require-sri": "off",
    "doctype-style": "off",
    "void-style": "off",
    "attr-quotes": "off",
    "no-implicit-button-type": "off",
  },
});

const faultsWhere = (isFault: (page: SitePage) => boolean): string[] =>
  pages.filter(isFault).map(({ address }) => address);

describe("every page", () => {
  test("is valid HTML", async () => {
    const faults: string[] = [];
    for (const page of pages) {
      const report = await validator.validateString(page.html, page.file);
      for (const { messages } of report.results)
        for (const { line, column, ruleId, message } of messages)
          faults.push(`${page.address}:${line}:${column} ${ruleId} ${message}`);
    }
    expect(faults.slice(0, 30)).toEqual([]);
  });

  test("is in Swedish, and says so", () => {
    expect(
      faultsWhere(({ tags }) => tags.find(({ name }) => name === "html")?.attributes.get("lang") !== "sv"),
    ).toEqual([]);
  });

  test("has one h1", () => {
    expect(faultsWhere(({ tags }) => tags.filter(({ name }) => name === "h1").length !== 1)).toEqual([]);
  });

  test("skips no level of headings", () => {
    const skips = pages.flatMap(({ address, tags }) => {
      const levels = tags.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
      const skipped = levels.findIndex((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return skipped === -1 ? [] : [`${address}: heading ${skipped + 1} of level ${levels[skipped]}`];
    });
    expect(skips).toEqual([]);
  });

  test("has ids that are its own", () => {
    const repeated = pages.flatMap((page) => {
      const ids = valuesOf(page, "id");
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page.address}#${id}`);
    });
    expect(repeated).toEqual([]);
  });

  test("has a title of its own", () => {
    const titles = pages.map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "");
    expect(titles.every((title) => title.length > 3)).toBe(true);
  });
});
