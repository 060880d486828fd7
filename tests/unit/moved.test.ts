// Where a moved page leads, and what it takes along.
import { describe, expect, it } from "vitest";
import { stubHtml } from "../../scripts/publish/redirects.ts";
import { onward } from "../../scripts/reader/moved.ts";

describe("a moved page", () => {
  it.each([
    ["/ny/", "https://a.se/gammal/?lydelse=1a2b3c4d#resultat", "https://a.se/ny/?lydelse=1a2b3c4d#resultat"],
    ["/ny/", "https://a.se/gammal/", "https://a.se/ny/"],
    ["/ny/#mal", "https://a.se/gammal/?lydelse=1a2b3c4d#resultat", "https://a.se/ny/?lydelse=1a2b3c4d#mal"],
    ["/repo/ny/", "https://a.se/repo/gammal/#å", "https://a.se/repo/ny/#%C3%A5"],
  ])("leads to %s, asked for as %s", (target, asked, expected) => {
    expect(onward(target, asked)).toBe(expected);
  });

  it("lets the script go before the refresh, and runs none but ours", () => {
    const html = stubHtml("/repo/ny/", { baseUrl: "https://a.se", style: "/repo/assets/dagsljus.css" });
    expect(html).toContain('<script src="/repo/assets/flyttad.js" data-till="/repo/ny/"></script>');
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="0; url=/repo/ny/"></noscript>');
    expect(html).toContain("script-src 'self';");
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
  });
});
