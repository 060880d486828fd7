// The site as nginx and Caddy serve it with our snippets: kinds of files, what others may fetch, and redirects in one step. Skipped
// where a program is not on the machine; the text of the snippets is in tests/unit/hosts.test.ts.
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { HOSTS, type Host, has, startHost } from "../support/hosts.ts";

const PLACES = [
  ["", "folder"],
  ["/repo", "subpathFolder"],
] as const;
const CASES = HOSTS.flatMap((kind) => PLACES.map(([base, folder]) => ({ kind, base, folder })));

const DATA = [
  ["/data/documents.json", "application/json"],
  ["/data/schema/documents.json", "application/json"],
  ["/data/documents.jsonl", "application/jsonl; charset=utf-8"],
  ["/data/documents.csv", "text/csv; charset=utf-8"],
  ["/datasets/dcat", "application/rdf+xml; charset=utf-8"],
  ["/datasets/dcat.rdf", "application/rdf+xml; charset=utf-8"],
  ["/datasets/dcat.ttl", "text/turtle; charset=utf-8"],
  ["/atom.xml", "application/atom+xml; charset=utf-8"],
  ["/andringar/atom.xml", "application/atom+xml; charset=utf-8"],
  ["/sammantraden/alla.ics", "text/calendar; charset=utf-8"],
  ["/asn-2024-2039/yttrande.md", "text/markdown; charset=utf-8"],
  ["/asn-2024-2039/yttrande.txt", "text/plain; charset=utf-8"],
  ["/asn-2024-2039/yttrande.jsonld", "application/ld+json; charset=utf-8"],
  ["/asn-2024-2039/yttrande.csl.json", "application/json"],
  ["/asn-2024-2039/yttrande.bib", "application/x-bibtex; charset=utf-8"],
  ["/asn-2024-2039/yttrande.ris", "application/x-research-info-systems; charset=utf-8"],
  ["/asn-2024-2039/yttrande/lydelser.json", "application/json"],
] as const;

const MOVED = [
  ["/id/ASN-2024-2039/", "/asn-2024-2039/"],
  ["/id/ASN-2024-2039", "/asn-2024-2039/"],
  ["/id/SR-2023-81/4", "/granskningar/sr-2023-81/rekommendation-4/"],
  [
    "/id/SR-2023-81/4/?lydelse=1a2b3c4d&x=%C3%A5",
    "/granskningar/sr-2023-81/rekommendation-4/?lydelse=1a2b3c4d&x=%C3%A5",
  ],
  ["/id/SR-2023-81/4?x={env.HOME}$uri", "/granskningar/sr-2023-81/rekommendation-4/?x={env.HOME}$uri"],
] as const;

describe.each(CASES)("$kind at “$base/”", ({ kind, base, folder }) => {
  const isHere = has(kind);
  let host: Host;
  beforeAll(async () => {
    if (isHere) host = await startHost(kind, inject(folder), base);
  });
  afterAll(() => host?.close());
  const ask = (path: string): Promise<Response> =>
    fetch(host.url + base + path, { method: "HEAD", redirect: "manual" });
  const here = test.skipIf(!isHere);

  here("takes the snippets without a complaint", () => {
    expect(host.check()).not.toMatch(/\[(?:warn|emerg)\]|"level":"error"/);
  });

  here("says what each kind of data is, and lets others fetch it", async () => {
    for (const [path, type] of DATA) {
      const { status, headers } = await ask(path);
      expect([path, status, headers.get("access-control-allow-origin")]).toEqual([path, 200, "*"]);
      expect(headers.get("content-type"), path).toMatch(
        type.includes(";") ? new RegExp(`^${type.replace(/[+]/g, "[+]")}$`) : new RegExp(`^${type}(?:;|$)`),
      );
    }
  });

  here("keeps pages and the search index to the site, with the headers of every page", async () => {
    for (const path of ["/", "/asn-2024-2039/yttrande/", "/pagefind/catalogue.gz", "/assets/sida.js"]) {
      const { status, headers } = await ask(path);
      expect([path, status, headers.get("access-control-allow-origin")]).toEqual([path, 200, null]);
      expect(headers.get("content-security-policy"), path).toContain("frame-ancestors 'none'");
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    }
    expect((await ask("/pagefind/catalogue.gz")).headers.get("cache-control")).toBe("no-cache");
    const missing = await fetch(`${host.url}${base}/finns-inte/`);
    expect([missing.status, (await missing.text()).includes("<html")]).toEqual([404, true]);
  });

  here("leads on in one step, with the query", async () => {
    for (const [from, to] of MOVED) {
      const { status, headers } = await ask(from);
      // as it was sent: a client writes some characters of a query in another way
      const asked = new URL(host.url + base + to);
      const led = new URL(headers.get("location") ?? "", host.url);
      expect([from, status, led.pathname + led.search]).toEqual([from, 301, asked.pathname + asked.search]);
      expect((await fetch(led, { method: "HEAD", redirect: "manual" })).status, to).toBe(200);
    }
  });
});
