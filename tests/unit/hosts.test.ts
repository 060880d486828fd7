// What we say to hosts, as text: headers, kinds of files and redirects for Netlify and Cloudflare Pages, nginx and Caddy.
import { describe, expect, it } from "vitest";
import { caddyFile, nginxFile, redirectsFile } from "../../scripts/publish/redirects.ts";
import type { FileData } from "../../scripts/site/files.ts";
import { caddyHeaders, headersText, nginxHeaders, nginxServer } from "../../scripts/site/hosts.ts";

const dataFor = (basePath: string): FileData => ({
  site: {
    name: "Dagsljus",
    municipality: "Lerköping",
    baseUrl: "https://a.se",
    security: { contact: "mailto:a@a.se", expires: "2027-01-01T00:00:00Z" },
  },
  pages: { sitemap: [] },
  basePath,
});

/** The rules of `_headers`: path → headers. */
function rulesOf(text: string): [path: string, headers: Map<string, string>][] {
  return text.split(/\n(?=\/)/).map((rule) => {
    const [path = "", ...lines] = rule.trim().split("\n");
    return [
      path,
      new Map(lines.map((line) => line.trim().split(/: (.*)/s, 2) as [name: string, value: string])),
    ];
  });
}

/** As Cloudflare reads a path: a star takes anything, and every rule that fits adds its headers. */
const fits = (path: string, address: string): boolean =>
  new RegExp(
    `^${path
      .split("*")
      .map((part) => part.replace(/[.]/g, "[.]"))
      .join(".*")}$`,
  ).test(address);

describe.each(["", "/repo"])("headers below “%s”", (base) => {
  const rules = rulesOf(headersText(dataFor(base)));
  const sent = (address: string): [string, string][] =>
    rules.filter(([path]) => fits(path, base + address)).flatMap(([, headers]) => [...headers]);

  it("keep to what Cloudflare reads: 100 rules, 2 000 characters a line, one star a path", () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of headersText(dataFor(base)).split("\n")) expect(line.length).toBeLessThan(2000);
    for (const [path] of rules) expect(path.split("*").length, path).toBeLessThanOrEqual(2);
  });

  it.each([
    ["/data/schema/documents.json", "application/json; charset=utf-8"],
    ["/asn-2024-1/yttrande.csl.json", "application/json; charset=utf-8"],
    ["/asn-2024-1/yttrande.jsonld", "application/ld+json; charset=utf-8"],
    ["/data/documents.jsonl", "application/jsonl; charset=utf-8"],
    ["/data/documents.csv", "text/csv; charset=utf-8"],
    ["/asn-2024-1/yttrande.md", "text/markdown; charset=utf-8"],
    ["/datasets/dcat", "application/rdf+xml; charset=utf-8"],
    ["/datasets/dcat.ttl", "text/turtle; charset=utf-8"],
    ["/atom.xml", "application/atom+xml; charset=utf-8"],
    ["/typer/yttrande/atom.xml", "application/atom+xml; charset=utf-8"],
  ])("let others fetch %s, and say what it is, each once", (address, type) => {
    const headers = sent(address);
    const names = headers.map(([name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(headers).toContainEqual(["Access-Control-Allow-Origin", "*"]);
    expect(headers).toContainEqual(["Content-Type", type]);
    expect(headers).toContainEqual(["X-Content-Type-Options", "nosniff"]);
  });

  it.each(["/", "/asn-2024-1/yttrande/", "/sok/index.html", "/pagefind/catalogue.gz", "/assets/sida.js"])(
    "keep %s to the site itself",
    (address) => {
      const names = sent(address).map(([name]) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names).toContain("Content-Security-Policy");
      expect(names).not.toContain("Access-Control-Allow-Origin");
    },
  );

  it("say the same to nginx and to Caddy", () => {
    const [http, server, caddy] = [nginxHeaders, nginxServer, caddyHeaders].map((write) =>
      write(dataFor(base)),
    );
    expect(http).toContain(`"~^${base}/.*[.]jsonl$" "*";`);
    expect(http).toContain('"text/csv; charset=utf-8" csv;');
    expect(http).toContain("map_hash_bucket_size 512;");
    expect(server).toContain(`location ~ "^${base}/(?:.*/)?atom[.]xml$"`);
    expect(caddy).toContain(`@dagsljus_jsonl path_regexp ^${base}/.*[.]jsonl$\n`);
    expect(caddy).toContain('header @dagsljus_jsonl Access-Control-Allow-Origin "*"\n');
  });
});

describe("redirects", () => {
  const moved = new Map([
    ["/gammal/", "/ny/"],
    ["/id/ÄN-1/", "/an-1/#s-1"],
    ["/gammal/atom.xml", "/ny/atom.xml"],
  ]);

  it("keep the query before the fragment, and are one step without the last slash too", () => {
    const nginx = nginxFile(moved, "/repo");
    expect(nginx).toContain('"/repo/gammal/" "/repo/ny/$is_args$args";\n');
    expect(nginx).toContain('"/repo/gammal" "/repo/ny/$is_args$args";\n');
    expect(nginx).toContain('"/repo/id/ÄN-1" "/repo/an-1/$is_args$args#s-1";\n');
    expect(nginx).toContain('"/repo/gammal/atom.xml" "/repo/ny/atom.xml$is_args$args";\n');
    expect(nginx).not.toContain('atom.xm"');
    const caddy = caddyFile(moved, "/repo");
    expect(caddy).toContain('  "/repo/gammal/" "/repo/ny/{dagsljus_fraga}"\n');
    expect(caddy).toContain('  "/repo/id/ÄN-1" "/repo/an-1/{dagsljus_fraga}#s-1"\n');
  });

  it("have one line each where a host counts them", () => {
    expect(redirectsFile(moved, "/repo")).toBe(
      "/repo/gammal/ /repo/ny/ 301\n/repo/gammal/atom.xml /repo/ny/atom.xml 301\n/repo/id/ÄN-1/ /repo/an-1/#s-1 301\n",
    );
  });
});
