// The pages on which two texts stand against each other, and the page from which they are found.

import { type Comparing, comparedName, documentText, type Pair, pairHref } from "./compare-texts.ts";
import type { Address, Crumb } from "./document-view.ts";
import { hasDamage, type Lookups } from "./lookups.ts";

export interface ComparisonView {
  readonly href: string;
  readonly title: string;
  readonly why: string;
  readonly a: Crumb;
  readonly b: Crumb;
  readonly html: string;
  readonly damaged: boolean;
}

/** One pair in a list: what is compared with what. */
export interface PairLine {
  readonly href: string;
  readonly title: string;
  readonly about: string;
}

export interface CompareView {
  readonly pairs: readonly PairLine[];
  readonly more: boolean;
}

/** So many pairs are listed on the page of the tool; the others are linked from their documents. */
const MOST_LISTED = 200;

export function comparisonView(
  pair: Pair,
  lookups: Lookups,
  comparing: Comparing,
  address: Address,
): ComparisonView {
  const [a, b] = [documentText(pair.a, lookups), documentText(pair.b, lookups)];
  const showing = { address, prefix: "skillnad", level: 2 } as const;
  return {
    href: pairHref(pair),
    title: `Jämförelse: ${sameCase(pair) ? pair.b.title : `${pair.a.title} och ${pair.b.title}`}`,
    why: pair.why,
    damaged: hasDamage([pair.a.id, pair.b.id], lookups),
    a: { href: pair.a.href, title: comparedName(pair.a) },
    b: { href: pair.b.href, title: comparedName(pair.b) },
    html: a === null || b === null ? "" : comparing.html(comparing.compare(a, b), a, b, showing),
  };
}

function sameCase({ a, b }: Pair): boolean {
  return a.diarienummer !== null && a.diarienummer === b.diarienummer;
}

export function pairLine(pair: Pair): PairLine {
  return {
    href: pairHref(pair),
    title: pair.b.title,
    about: `${pair.why}: ${comparedName(pair.a)} – ${comparedName(pair.b)}`,
  };
}

/** The page of the tool, with the newest pairs first. */
export function compareView(pairs: readonly Pair[]): CompareView {
  const newest = pairs.toSorted((x, y) => ((x.b.date ?? "") < (y.b.date ?? "") ? 1 : -1));
  return { pairs: newest.slice(0, MOST_LISTED).map(pairLine), more: pairs.length > MOST_LISTED };
}
