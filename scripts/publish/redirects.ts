// Where an address leads that no longer has a page of its own: never by way of another, and written for every kind of static host.
import type { AddressBook } from "../model/lock.ts";
import { escapeAttribute } from "./xml.ts";

/** What is wrong with the book of addresses, each with the address. */
export interface BookFault {
  readonly address: string;
  readonly fault: "loops" | "leads-nowhere" | "has-a-page";
}

function pathOf(address: string): string {
  return address.split("#", 1)[0] ?? "";
}

/** Follows an address to its end. null where it goes round. */
function endOf(from: string, moved: AddressBook["moved"]): string | null {
  const seen = new Set<string>();
  let at = from;
  for (;;) {
    const next = moved.get(pathOf(at));
    if (next === undefined) return at;
    if (seen.has(at)) return null;
    seen.add(at);
    // a fragment of one's own is kept unless the next address names a place
    const fragment = at.includes("#") && !next.includes("#") ? at.slice(at.indexOf("#")) : "";
    at = next + fragment;
  }
}

/**
 * Every moved address with its last one.
 * @param pages addresses that have a page
 */
export function resolveMoved(
  { moved }: Pick<AddressBook, "moved">,
  pages: ReadonlySet<string>,
): { readonly redirects: ReadonlyMap<string, string>; readonly faults: readonly BookFault[] } {
  const redirects = new Map<string, string>();
  const faults: BookFault[] = [];
  for (const from of [...moved.keys()].sort()) {
    const end = endOf(from, moved);
    if (pages.has(from)) faults.push({ address: from, fault: "has-a-page" });
    else if (end === null) faults.push({ address: from, fault: "loops" });
    else if (!pages.has(pathOf(end))) faults.push({ address: from, fault: "leads-nowhere" });
    else redirects.set(from, end);
  }
  return { redirects, faults };
}

/** Kinds of pages that are lists of others: where one has nothing left to list, the list above it takes its place. */
const DERIVED =
  /^\/(?:ar|namnder|typer|diarienummer|ataganden|amnen|jamfor|saknas|rekommendationer|sammantraden|granskningar)\//;

/** Where a page that vanished leads by itself; null where a person must say. */
export function parentOf(address: string, pages: ReadonlySet<string>): string | null {
  // the promises of a document that makes none any more
  const isDerived = DERIVED.test(address) || /\/(?:ataganden|version-\d+)\/$/.test(address);
  if (!isDerived) return null;
  let at = address;
  while (at !== "/") {
    at = at.replace(/[^/]+\/$/, "");
    if (at !== "/" && pages.has(at)) return at;
  }
  return null;
}

/** What a stub needs to know: scheme and host, and the address of the style sheet, beside which the script lies. */
export interface StubFacts {
  readonly baseUrl: string;
  readonly style: string;
}

/**
 * A page that leads on, for hosts that know no redirects. It says where in words too. A refresh loses `?lydelse=` and `#`, which a
 * script takes along; so the refresh is for those who run none: it must not go first.
 */
export function stubHtml(to: string, { baseUrl, style }: StubFacts): string {
  const address = escapeAttribute(to);
  const script = escapeAttribute(style.replace(/[^/]*$/, "flyttad.js"));
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>Sidan har flyttat</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeAttribute(baseUrl)}${address}">
<script src="${script}" data-till="${address}"></script>
<noscript><meta http-equiv="refresh" content="0; url=${address}"></noscript>
<link rel="stylesheet" href="${escapeAttribute(style)}">
</head>
<body>
<main>
<h1>Sidan har flyttat</h1>
<p>Den finns nu på <a href="${address}">${escapeAttribute(baseUrl)}${address}</a>.</p>
</main>
</body>
</html>
`;
}

const sorted = (redirects: ReadonlyMap<string, string>): (readonly [string, string])[] =>
  [...redirects].sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * `_redirects` for Netlify and Cloudflare Pages. Both pass the query on by themselves, and the browser the fragment. Netlify takes an
 * address without its last slash for the same; Cloudflare reads 2 000 lines and no more, so each address has one line.
 * @param base the sub-path, without a slash at the end
 */
export function redirectsFile(redirects: ReadonlyMap<string, string>, base: string): string {
  return sorted(redirects)
    .map(([from, to]) => `${base}${from} ${base}${to} 301\n`)
    .join("");
}

/** Where an address leads: with the last slash and without it, since a host that adds the slash first would lead by way of another. */
function bothForms(redirects: ReadonlyMap<string, string>): (readonly [from: string, to: string])[] {
  return sorted(redirects).flatMap(([from, to]) =>
    // a feed is a file: it has one form
    (from.endsWith("/") ? [from, from.slice(0, -1)] : [from]).map((form) => [form, to] as const),
  );
}

/** An address with the query that was asked with, which stands before the fragment. */
function withQuery(address: string, query: string): string {
  const path = pathOf(address);
  return path + query + address.slice(path.length);
}

/** A map for nginx: `map $uri $moved { include …; }` and `if ($moved) { return 301 $moved; }`. */
export function nginxFile(redirects: ReadonlyMap<string, string>, base: string): string {
  return [
    "# map $uri $moved { include DEN_HÄR_FILEN; } i http, efter servrar/nginx-headers.conf, som gör plats för långa adresser\n",
    "# if ($moved) { return 301 $moved; } i server\n",
    ...bothForms(redirects).map(
      ([from, to]) => `"${base}${from}" "${base}${withQuery(to, "$is_args$args")}";\n`,
    ),
  ].join("");
}

/** A snippet for Caddy's `import`. One map: a directive for each address would be tried one by one. */
export function caddyFile(redirects: ReadonlyMap<string, string>, base: string): string {
  return [
    "map {query} {dagsljus_fraga} {\n",
    '  ~^(.+)$ "?$1"\n',
    '  default ""\n}\n',
    "map {path} {dagsljus_till} {\n",
    ...bothForms(redirects).map(
      ([from, to]) => `  "${base}${from}" "${base}${withQuery(to, "{dagsljus_fraga}")}"\n`,
    ),
    '  default ""\n}\n',
    '@dagsljus_flyttad expression {dagsljus_till} != ""\n',
    "redir @dagsljus_flyttad {dagsljus_till} 301\n",
  ].join("");
}
