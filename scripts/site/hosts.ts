// What a host should send with each file: one table, written for Netlify and Cloudflare Pages, for nginx and for Caddy.
import type { FileData } from "./files.ts";

/** What a host should send: for which addresses (under the sub-path), and what. */
interface HeaderRule {
  /** The name of Caddy's matcher. */
  readonly name: string;
  /** As `_headers` has it; `*` stands for anything, and stands once. */
  readonly paths: readonly string[];
  /** The same as a regular expression, after the sub-path. */
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

/** Endings of the files that are data: others may fetch them from their own pages. Many hosts do not know their kinds. */
export const DATA_TYPES: Readonly<Record<string, string>> = {
  json: "application/json; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  rdf: "application/rdf+xml; charset=utf-8",
  ttl: "text/turtle; charset=utf-8",
};

/** Data whose kind their ending does not tell. */
const NAMED_DATA = [
  {
    name: "katalog",
    paths: ["/datasets/dcat"],
    pattern: "/datasets/dcat$",
    type: "application/rdf+xml; charset=utf-8",
  },
  {
    name: "atom",
    // a star takes at least the slash
    paths: ["/atom.xml", "/*/atom.xml"],
    pattern: "/(?:.*/)?atom[.]xml$",
    type: "application/atom+xml; charset=utf-8",
  },
] as const;

/** What nginx knows by itself in every version; a kind that is said twice makes it warn. */
const KNOWN_TO_NGINX: ReadonlySet<string> = new Set(["json", "txt"]);

const open = (type: string): HeaderRule["headers"] => [
  ["Access-Control-Allow-Origin", "*"],
  ["Content-Type", type],
];

// no address falls under two rules with the same header: Netlify and Cloudflare would send both values
const RULES: readonly HeaderRule[] = [
  { name: "allt", paths: ["/*"], pattern: "/", headers: EVERYWHERE },
  {
    name: "index",
    paths: ["/pagefind/*"],
    pattern: "/pagefind/",
    headers: [["Cache-Control", "no-cache"]],
  },
  ...Object.entries(DATA_TYPES).map(([ending, type]) => ({
    name: ending,
    paths: [`/*.${ending}`],
    pattern: `/.*[.]${ending}$`,
    headers: open(type),
  })),
  ...NAMED_DATA.map(({ type, ...rule }) => ({ ...rule, headers: open(type) })),
];

/** _headers for Netlify and Cloudflare Pages. */
export function headersText({ basePath }: FileData): string {
  return RULES.flatMap(({ paths, headers }) =>
    paths.map(
      (path) => `${basePath}${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`,
    ),
  ).join("");
}

/** A map from the address to what one header says, empty where it says nothing: nginx leaves an empty header out. */
function nginxMap(variable: string, header: string, basePath: string): string {
  const lines = RULES.flatMap(({ pattern, headers }) =>
    headers.flatMap(([name, value]) =>
      name === header ? [`  "~^${basePath}${pattern}" "${value}";\n`] : [],
    ),
  );
  return `map $uri $${variable} {\n  default "";\n${lines.join("")}}\n`;
}

/** The same for nginx, to be included in `http`. `nginxServer` is the other half. */
export function nginxHeaders({ basePath }: FileData): string {
  const types = Object.entries(DATA_TYPES)
    .filter(([ending]) => !KNOWN_TO_NGINX.has(ending))
    .map(([ending, type]) => `  "${type}" ${ending};\n`);
  return [
    "# I http, efter mime.types och före omdirigeringar/nginx.conf. I server: nginx-server.conf.\n",
    "# Adresserna är längre än vad nginx annars har plats för. Står raderna redan i http: ta bort dem här, behåll de största talen.\n",
    "map_hash_bucket_size 512;\nmap_hash_max_size 16384;\n",
    nginxMap("dagsljus_cors", "Access-Control-Allow-Origin", basePath),
    nginxMap("dagsljus_cache", "Cache-Control", basePath),
    `types {\n${types.join("")}}\n`,
  ].join("");
}

/** What goes in `server`: an `add_header` in a `location` would hide all others. */
export function nginxServer({ basePath }: FileData): string {
  return [
    "# I server. Kräver nginx-headers.conf i http. En location med egen add_header döljer de här.\n",
    "charset utf-8;\nabsolute_redirect off;\n",
    `error_page 404 ${basePath}/404.html;\n`,
    ...EVERYWHERE.map(([name, value]) => `add_header ${name} "${value}" always;\n`),
    "add_header Access-Control-Allow-Origin $dagsljus_cors always;\n",
    "add_header Cache-Control $dagsljus_cache always;\n",
    ...NAMED_DATA.map(
      ({ pattern, type }) => `location ~ "^${basePath}${pattern}" { types {} default_type "${type}"; }\n`,
    ),
  ].join("");
}

/** The same for Caddy, to be imported in the block of the site. Its `path` does not see past a slash; `path_regexp` does. */
export function caddyHeaders({ basePath }: FileData): string {
  return RULES.flatMap(({ name, pattern, headers }) => [
    `@dagsljus_${name} path_regexp ^${basePath}${pattern}\n`,
    ...headers.map(([header, value]) => `header @dagsljus_${name} ${header} "${value}"\n`),
  ]).join("");
}
