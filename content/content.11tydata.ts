// Where the pages are written: each entry of the collection at its own address.
import type { Page } from "../scripts/site/pages.ts";

interface PageData {
  readonly entry?: Page<unknown>;
  readonly page: { readonly filePathStem: string };
}

export default {
  eleventyExcludeFromCollections: true,
  permalink: ({ entry, page }: PageData): string =>
    entry === undefined ? `${page.filePathStem}/index.html` : `${entry.href}index.html`,
};
