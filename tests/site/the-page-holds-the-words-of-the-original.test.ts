// Canonical text: what a reader sees on the page of a document is what the original says, word for word and in order.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { parseFolder } from "../../scripts/collect.ts";
import { extractFindings } from "../../scripts/extract/findings.ts";
import { linkCollection } from "../../scripts/link/collection.ts";
import { leavesOf, textOfLeaf } from "../../scripts/model/blocks.ts";
import { lettersOf } from "../../scripts/model/letters.ts";

const documents = linkCollection(
  parseFolder("content/dokument", () => {}).map((document) => ({
    ...document,
    findings: extractFindings(document),
  })),
).documents;

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/** The text of the article, without what the site says between the lines (`note`). */
function articleText(html: string): string {
  const article = /<article class="text"[^>]*>([\s\S]*?)<\/article>/.exec(html)?.[1] ?? "";
  return article
    .replace(/<p class="note">[\s\S]*?<\/p>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

test.each(documents.map((document) => [document.id, document] as const))("%s", (_, document) => {
  const html = readFileSync(join(inject("folder"), document.href, "index.html"), "utf8");
  // the title stands above the article
  const [title, ...leaves] = leavesOf(document.blocks);
  const text = leaves.map((leaf) => lettersOf(textOfLeaf(leaf))).join("");
  expect(title).toMatchObject({ type: "heading", level: 1 });
  expect(text.length).toBeGreaterThan(1000);
  expect(lettersOf(articleText(html))).toBe(text);
});
