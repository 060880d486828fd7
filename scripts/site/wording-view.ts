// Earlier wordings of a document: their pages, and what the document's own page says of them.
import type { DocumentRecord } from "../model/collection.ts";
import type { ComparedText } from "../model/comparison.ts";
import { STATUSES } from "../model/document.ts";
import type { History, KeptPassage, KeptVersion } from "../model/lock.ts";
import { type Comparing, documentText } from "./compare-texts.ts";
import type { Address, Crumb } from "./document-view.ts";
import { escapeHtml } from "./escape.ts";
import type { Lookups } from "./lookups.ts";
import { shorten } from "./render.ts";
import { formatDate, STATUS_WORDS } from "./words.ts";

/** What the page of a document says of its own wording and of earlier ones. */
export interface WordingView {
  readonly version: number;
  readonly hash: string;
  readonly earlier: readonly Crumb[];
  /** Passages that are gone: their anchors lead here. */
  readonly gone: readonly { readonly anchor: string; readonly text: string; readonly href: string }[];
}

export interface VersionView {
  readonly href: string;
  readonly title: string;
  readonly titleAnchor: string | null;
  readonly version: number;
  readonly newest: Crumb;
  readonly date: string | null;
  /** The status that the document had then. */
  readonly statusCode: string;
  readonly statusWords: string;
  /** The days between which it stood here. */
  readonly from: string;
  readonly until: string;
  readonly html: string;
  /** What differs from the newest wording. */
  readonly difference: string;
}

export function versionHref(href: string, version: number): string {
  return `${href}version-${version}/`;
}

const LONGEST = 160;

export function wordingView(href: string, history: History | undefined): WordingView | null {
  if (history === undefined) return null;
  return {
    version: history.version,
    hash: history.hash,
    earlier: history.earlier.map(({ version }) => ({
      href: versionHref(href, version),
      title: `Version ${version}`,
    })),
    gone: history.gone.map(({ passage, version }) => ({
      anchor: passage.anchor,
      text: shorten(passage.text, LONGEST),
      href: `${versionHref(href, version)}#${passage.anchor}`,
    })),
  };
}

/** The heading that is the title of the page already. */
function titleOf({ passages }: Pick<KeptVersion, "passages">): KeptPassage | undefined {
  return passages[0]?.level === 1 ? passages[0] : undefined;
}

/** The passages as plain text: an earlier wording is for reading and holding up, no more. */
function passagesHtml({ passages }: KeptVersion): string {
  return passages
    .filter((passage) => passage !== titleOf({ passages }))
    .map(({ anchor, level, text }) => {
      const words = escapeHtml(text).replaceAll("\n", "<br>\n");
      const tag = level === null ? "p" : `h${Math.min(6, Math.max(2, level))}`;
      return `<${tag} id="${escapeHtml(anchor)}">${words}</${tag}>\n`;
    })
    .join("");
}

function comparedVersion(kept: KeptVersion, href: string, newest: ComparedText): ComparedText {
  return {
    name: `Version ${kept.version}`,
    href,
    bodies: newest.bodies,
    passages: kept.passages
      .filter(({ level }) => level !== 1)
      .map(({ anchor, text, level }) => ({ href: `${href}#${anchor}`, text, isHeading: level !== null })),
  };
}

/** The day on which a wording gave way to the next one. */
function endOf({ version }: KeptVersion, { earlier, published }: History): string {
  const later = earlier.filter((other) => other.version > version);
  return later.at(-1)?.published ?? published;
}

/** The page of one earlier wording. @param kept one of `history.earlier` */
export function versionView(
  record: DocumentRecord,
  kept: KeptVersion,
  history: History,
  lookups: Lookups,
  comparing: Comparing,
  address: Address,
): VersionView {
  const href = versionHref(record.href, kept.version);
  const newest = documentText(record, lookups);
  const old = newest === null ? null : comparedVersion(kept, href, newest);
  const status = STATUSES.find((one) => one === kept.status) ?? "okänd";
  return {
    href,
    title: kept.title,
    titleAnchor: titleOf(kept)?.anchor ?? null,
    version: kept.version,
    newest: { href: record.href, title: record.title },
    date: kept.date === null ? null : formatDate(kept.date),
    statusCode: status,
    statusWords: STATUS_WORDS[status],
    from: formatDate(kept.published),
    until: formatDate(endOf(kept, history)),
    html: passagesHtml(kept),
    difference:
      newest === null || old === null
        ? ""
        : comparing.html(comparing.compare(old, newest), old, newest, {
            address,
            prefix: "skillnad",
            level: 3,
          }),
  };
}
