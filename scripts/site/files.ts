// The files beside the pages that machines read: sitemap, robots, security contact, search description, headers.
import { escapeHtml } from "./escape.ts";

/** What the files need to know of the site; `_data/site.ts` has it. */
export interface SiteFacts {
  readonly name: string;
  readonly municipality: string;
  readonly baseUrl: string;
  readonly security: { readonly contact: string; readonly expires: string };
}

/** What Eleventy hands to `content/*.11ty.ts`. */
export interface FileData {
  readonly site: SiteFacts;
  readonly pages: { readonly sitemap: readonly string[] };
  readonly basePath: string;
}

const root = ({ site, basePath }: FileData) => site.baseUrl + basePath;

/** sitemap.xml: every page but those that search engines are asked to leave alone. */
export function sitemapXml(data: FileData): string {
  const urls = data.pages.sitemap.map((href) => `  <url><loc>${escapeHtml(root(data) + href)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

/** robots.txt: all may be fetched, since a page that must not be fetched cannot say `noindex`. */
export function robotsTxt(data: FileData): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${root(data)}/sitemap.xml\n`;
}

/** /.well-known/security.txt (RFC 9116). */
export function securityTxt(data: FileData): string {
  const { contact, expires } = data.site.security;
  const own = `${root(data)}/.well-known/security.txt`;
  return `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: sv, en\nCanonical: ${own}\n`;
}

/** llms.txt (https://llmstxt.org): what the site is and where its text lies, for programs that read text. */
export function llmsTxt(data: FileData): string {
  const { name, municipality } = data.site;
  const link = (title: string, href: string, about: string): string =>
    `- [${title}](${root(data)}${href}): ${about}`;
  return [
    `# ${name}`,
    "",
    `> Dokument från nämnder i ${municipality}: yttranden, planer, uppföljningar, tjänsteskrivelser och kallelser, ordagrant och länkade med varandra.`,
    "",
    "Citera ordagrant och ange adressen till stycket. Ett dokument med status ”förslag” är inte beslutat. Samlingen är inte kommunens diarium: att något saknas här betyder inte att det saknas hos kommunen.",
    "",
    "## Text",
    "",
    link(
      "Alla dokument",
      "/data/documents.jsonl",
      "en rad JSON för varje dokument; texten finns på dokumentets adress utan det sista snedstrecket, med .md eller .txt efter",
    ),
    link("Webbplatsens sidor", "/sitemap.xml", "alla sidor"),
    "",
    "## Uppgifter",
    "",
    link("Öppna data", "/data/", "alla poster som JSON, JSON Lines och CSV, med JSON Schema"),
    link(
      "Rekommendationer och svar",
      "/data/recommendations.json",
      "revisorernas rekommendationer med nämndernas svar",
    ),
    link("Åtaganden", "/data/commitments.json", "vad som ska göras, och när"),
    link("Ändringar", "/data/changes.json", "vad som har publicerats, ändrats och tagits bort"),
    "",
  ].join("\n");
}

/** OpenSearch, so that a browser can search here from its address bar. */
export function openSearchXml(data: FileData): string {
  const { name, municipality } = data.site;
  const address = escapeHtml(`${root(data)}/sok/?q={searchTerms}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeHtml(name)}</ShortName>`,
    `  <Description>${escapeHtml(`Sök i dokument från ${municipality}`)}</Description>`,
    "  <InputEncoding>UTF-8</InputEncoding>",
    "  <Language>sv</Language>",
    `  <Url type="text/html" template="${address}"/>`,
    "</OpenSearchDescription>",
    "",
  ].join("\n");
}
