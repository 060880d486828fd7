// Follows the links of a built site: each must lead to a file that is there, each fragment to an element on that page.

export interface HtmlPage {
  /** Its path within the site: `asn-2024-2039/yttrande/index.html`. */
  readonly file: string;
  readonly html: string;
}

export interface DeadLink {
  readonly page: string;
  readonly link: string;
  readonly fault: string;
}

// href="/sok/?q=v%C3%A5ld&amp;ar=2024"   id="rekommendation-1"
const LINK = /\s(?:href|src|action|cite)="([^"]*)"/g;
const ID = /\sid="([^"]+)"/g;

function addressOf(file: string): string {
  return `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`;
}

function values(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, value = ""]) => value.replaceAll("&amp;", "&"));
}

/**
 * Finds links that lead nowhere within the site. Links to other sites are not followed; a scheme other than http, https,
 * mailto and tel is a fault.
 * @param files every file of the site, by its path within it
 */
export function findDeadLinks(pages: readonly HtmlPage[], files: ReadonlySet<string>): DeadLink[] {
  const ids = new Map(pages.map(({ file, html }) => [addressOf(file), new Set(values(html, ID))]));
  const faultOf = (link: string, from: string): string | null => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(link))
      return /^(?:https?|mailto|tel):/i.test(link) ? null : "is not a kind of link that may be made";
    const { pathname, hash } = new URL(link, `http://site${from}`);
    const address = decodeURIComponent(pathname);
    const file = address.endsWith("/") ? `${address}index.html` : address;
    if (!files.has(file.slice(1))) return "there is no such page";
    const fragment = decodeURIComponent(hash.slice(1));
    return fragment === "" || ids.get(address)?.has(fragment) ? null : "there is no such place on the page";
  };
  return pages.flatMap(({ file, html }) =>
    [...new Set(values(html, LINK))].flatMap((link) => {
      const fault = faultOf(link, addressOf(file));
      return fault === null ? [] : [{ page: file, link, fault }];
    }),
  );
}
