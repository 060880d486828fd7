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

/** What a host should send: for which addresses (under the sub-path), and what. */
interface HeaderRule {
  /** As `_headers` has it; `*` stands for anything. */
  readonly path: string;
  /** The same as a regular expression, for nginx. */
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

// the policy on scripts stands in each page, since the search page needs another one and two headers would add up; here
// stands what a page cannot say itself
const EVERYWHERE: HeaderRule["headers"] = [
  ["Content-Security-Policy", "frame-ancestors 'none'; base-uri 'none'; object-src 'none'"],
  ["Referrer-Policy", "no-referrer"],
  ["X-Content-Type-Options", "nosniff"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"],
  ["Strict-Transport-Security", "max-age=31536000"],
];
const OPEN: HeaderRule["headers"] = [["Access-Control-Allow-Origin", "*"]];

const RULES: readonly HeaderRule[] = [
  { path: "/*", pattern: "^/", headers: EVERYWHERE },
  { path: "/pagefind/*", pattern: "^/pagefind/", headers: [["Cache-Control", "no-cache"]] },
  // no address falls under two of these: a host would send the header twice
  { path: "/*.json", pattern: "[.]json$", headers: OPEN },
  { path: "/*.jsonl", pattern: "[.]jsonl$", headers: OPEN },
  { path: "/*.csv", pattern: "[.]csv$", headers: OPEN },
  { path: "/datasets/*", pattern: "^/datasets/", headers: OPEN },
];

/** Kinds of files that hosts know by other names, or not at all. */
const CONTENT_TYPES = [
  ["/datasets/dcat", "^/datasets/dcat$", "application/rdf+xml; charset=utf-8"],
  ["/*/atom.xml", "/atom[.]xml$", "application/atom+xml; charset=utf-8"],
  ["/*.ics", "[.]ics$", "text/calendar; charset=utf-8"],
] as const;

/** _headers for Netlify and Cloudflare Pages. */
export function headersText({ basePath }: FileData): string {
  const rules = [
    ...RULES,
    ...CONTENT_TYPES.map(([path, , type]) => ({ path, headers: [["Content-Type", type]] as const })),
  ];
  return rules
    .map(
      ({ path, headers }) =>
        `${basePath}${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`,
    )
    .join("");
}

/** The same for nginx: to be included in `http`, with `add_header` in `server`, since one in a `location` hides the others. */
export function nginxHeaders({ basePath }: FileData): string {
  const anchored = (pattern: string): string => pattern.replace(/^\^/, `^${basePath}`);
  const maps = ["Access-Control-Allow-Origin", "Cache-Control"].map((header) => {
    const lines = RULES.flatMap(({ pattern, headers }) =>
      headers.flatMap(([name, value]) =>
        name === header ? [`  "~${anchored(pattern)}" "${value}";\n`] : [],
      ),
    );
    return `map $uri $dagsljus_${header === "Cache-Control" ? "cache" : "cors"} {\n  default "";\n${lines.join("")}}\n`;
  });
  const always = EVERYWHERE.map(([name, value]) => `# add_header ${name} "${value}" always;\n`);
  const types = CONTENT_TYPES.map(([, pattern, type]) => {
    return `# location ~ "${anchored(pattern)}" { types {} default_type "${type}"; }\n`;
  });
  return [
    "# I http:\n",
    ...maps,
    "# I server, utan # framför:\n",
    ...always,
    "# add_header Access-Control-Allow-Origin $dagsljus_cors always;\n",
    "# add_header Cache-Control $dagsljus_cache always;\n",
    ...types,
  ].join("");
}

/** The same for Caddy, to be imported in the block of the site. */
export function caddyHeaders({ basePath }: FileData): string {
  const line = (path: string, name: string, value: string): string =>
    `header ${basePath}${path} ${name} "${value}"\n`;
  return [
    ...RULES.flatMap(({ path, headers }) => headers.map(([name, value]) => line(path, name, value))),
    ...CONTENT_TYPES.map(([path, , type]) => line(path, "Content-Type", type)),
  ].join("");
}
