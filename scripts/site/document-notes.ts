// What stands between the lines of a document: under a recommendation where else it is answered, beside a passage what refers to it.
import type { PolicyDocument } from "../model/document.ts";
import type { Address } from "./document-view.ts";
import { linkHtml } from "./escape.ts";
import { describe, documentAt, type Lookups, recommendationName, titleAt } from "./lookups.ts";
import { type Mention, pageOf } from "./mentions.ts";

/** Under each recommendation: where else it is answered or worded, and where the answers stand side by side. */
export function notesOf(document: PolicyDocument, lookups: Lookups, address: Address): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { place } of document.findings.recommendations) {
    const found = lookups.recommendationAt.get(`${document.href}#${place.anchor}`);
    if (found === undefined) continue;
    const others = [...found.responses, ...found.restatements].filter(
      ({ href }) => pageOf(href) !== document.href,
    );
    const places = [...new Map(others.map(({ href }) => [pageOf(href), href])).values()];
    const links = places.map((href) => linkHtml(address(href), nameOfPlace(href, lookups)));
    const elsewhere = links.length === 0 ? "" : `Tas också upp i ${links.join(" och ")}. `;
    const all = linkHtml(address(found.href), `${recommendationName(found)} med alla svar`);
    notes.set(place.anchor, `<p class="note">${elsewhere}${all}</p>\n`);
  }
  for (const { anchor } of document.passages) {
    const mentions = lookups.places.get(`${document.href}#${anchor}`);
    if (mentions === undefined) continue;
    notes.set(anchor, `${notes.get(anchor) ?? ""}${backlinksHtml(mentions, document, address)}`);
  }
  return notes;
}

/** So many places are named beside a passage. */
const MOST_BACKLINKS = 6;

/** What refers to one passage: from other texts by their names, from this one by its headings. */
function backlinksHtml(mentions: readonly Mention[], document: PolicyDocument, address: Address): string {
  const nameOf = ({ href, title }: Mention): string => {
    if (pageOf(href) !== document.href) return title;
    const passage = document.passages.find(({ anchor }) => href.endsWith(`#${anchor}`));
    const heading =
      passage?.level === null && passage.section !== null ? document.passages[passage.section] : passage;
    return heading?.text.replace(/:$/, "") ?? title;
  };
  // a section that says it twice is one
  const named = new Map(mentions.toReversed().map((mention) => [nameOf(mention), mention]));
  const first = [...named].reverse().slice(0, MOST_BACKLINKS);
  const links = first.map(([name, { href }]) => linkHtml(address(href), name));
  const more = named.size > links.length ? ` och ${named.size - links.length} ställen till` : "";
  return `<p class="note"><span data-hanvisar>Hit hänvisar: ${links.join(", ")}${more}.</span></p>\n`;
}

function nameOfPlace(href: string, lookups: Lookups): string {
  const record = documentAt(href, lookups);
  return record === undefined ? titleAt(href, lookups) : describe(record);
}
