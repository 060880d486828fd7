// Reads the HTML of a built site: its pages, their tags, their addresses.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** A page of the site. `address` is its path on the server, "/404.html" or "/sok/". */
export interface SitePage {
  readonly address: string;
  readonly file: string;
  readonly html: string;
  readonly tags: readonly Tag[];
}

// <a href="/sok/?q=v%C3%A5ld&amp;ar=2024" rel="noopener">, <input hidden>
const TAG = /<([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9:-]*(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /([a-z][a-z0-9:-]*)(?:="([^"]*)")?/g;

/** All pages of the site in a folder, in order of address; those that only lead on to another are left out. */
export function pagesIn(folder: string): SitePage[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const html = readFileSync(join(folder, file), "utf8");
      const address = `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`;
      return { address, file, html, tags: tagsIn(html) };
    })
    .filter(({ html }) => !html.includes('http-equiv="refresh"'))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

export function tagsIn(html: string): Tag[] {
  return [...html.matchAll(TAG)].map(([, name = "", attributes = ""]) => ({
    name,
    attributes: new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [key, decode(value)]),
    ),
  }));
}

/** The values of one attribute in all tags of a page. */
export function valuesOf(page: SitePage, attribute: string): string[] {
  return page.tags.flatMap(({ attributes }) => attributes.get(attribute) ?? []);
}

function decode(text: string): string {
  const named: Readonly<Record<string, string>> = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
    "&amp;": "&",
  };
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => named[entity] ?? entity);
}

// a document is /<case>/<type>/; these first parts are other kinds of pages
const ROOMS =
  /^\/(?:namnder|ar|typer|diarienummer|granskningar|rekommendationer|ataganden|jamfor|amnen|sa-laser-vi|sammantraden|planer|saknas|sok|om|tillganglighet|data|andringar|rattelser|tackning|samling|404\.html)(?:\/|$)/;

/** What kind of page an address leads to; one template can give several kinds. */
export function kindOf(address: string): string {
  const parts = address.split("/").filter((part) => part !== "");
  if (ROOMS.test(address)) return `${parts[0]}${"/…".repeat(parts.length - 1)}`;
  if (parts.length > 2) return `document/${parts.slice(2).join("/")}`;
  return ["start", "case", "document"][parts.length] ?? "document";
}

/** The longest page of each kind. */
export function onePageOfEachKind(pages: readonly SitePage[]): SitePage[] {
  const kinds = new Map<string, SitePage>();
  for (const page of pages) {
    const known = kinds.get(kindOf(page.address));
    if (known === undefined || known.html.length < page.html.length) kinds.set(kindOf(page.address), page);
  }
  return [...kinds.values()];
}
