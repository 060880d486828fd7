// What a page says of a document that is cited but not held: why it is not here, how to get it, and who speaks of it.
import type { Collection, GapRecord } from "../model/collection.ts";
import type { Entry } from "./case-views.ts";
import { gapName, type Lookups, placeName, titleAt } from "./lookups.ts";
import { firstMentions, type Mention } from "./mentions.ts";
import { shorten } from "./render.ts";
import { count, gapWords } from "./words.ts";

/** What is shown where a document is cited but not held. */
export interface GapView {
  readonly heading: string;
  readonly name: string;
  readonly reason: string;
  /** What to ask the municipality for. */
  readonly request: string;
  readonly where: "kommun" | "stat";
  readonly mentions: readonly Mention[];
  readonly more: string | null;
}

const REASONS: Readonly<Record<GapRecord["reason"], string>> = {
  "saknas-i-samlingen": "Den nämns i dokumenten, men själva texten finns inte här.",
  sekretess: "Ärendet står på en dagordning, men innehållet är borttaget på grund av sekretess.",
  oläslig: "Handlingen gick inte att läsa.",
  avpublicerad: "Handlingen har funnits här, men är borttagen.",
};

/** Kinds that the state gives out, so that the municipality is not the one to ask. */
const STATE_KINDS: ReadonlySet<string> = new Set(["sou", "föreskrift", "lag", "lagrum"]);

export function gapView(gap: GapRecord, lookups: Lookups): GapView {
  const mentions = gap.mentions.map(
    ({ href, quote }): Mention => ({
      href,
      quote,
      title: placeName(href, lookups),
      relation: "",
      certainty: "säker",
    }),
  );
  const { shown, more } = firstMentions(mentions);
  const name = gapName(gap, lookups);
  const isCase = gap.kind === "diarienummer" || gap.kind === "ärende";
  const isMissing = gap.reason === "saknas-i-samlingen";
  const where = STATE_KINDS.has(gap.kind) ? "stat" : "kommun";
  return {
    heading: gap.reason === "sekretess" ? "Sekretess" : `${gapWords(gap.kind)} som saknas`,
    name,
    reason:
      isCase && isMissing ? "Ärendet nämns i dokumenten, men inget ur det finns här." : REASONS[gap.reason],
    request: isCase ? `handlingarna i ärende ${name}` : name,
    where,
    mentions: shown,
    more,
  };
}

/** What is missing: its number and its title where both are known, and the first words that speak of it. */
export function gapEntry(gap: GapRecord, lookups: Lookups): Entry {
  const [name, title] = [gapName(gap, lookups), titleAt(gap.href, lookups)];
  const places = `Nämns på ${count(gap.mentions.length, "ställe", "ställen")}`;
  const quote = gap.mentions[0] === undefined ? "" : `: ”${shorten(gap.mentions[0].quote, 120)}”`;
  return {
    href: gap.href,
    title: title === name ? name : `${name} ${title}`,
    about: places + quote,
  };
}

/** What is cited but not held. What is withheld for secrecy or withdrawn is no gap of ours: it stands on its agenda, or has a notice at its address, and stands nowhere else. */
export function missingOf({ records }: Collection): GapRecord[] {
  return records.gaps.filter(
    ({ reason, kind, href }) => reason !== "sekretess" && kind !== "dokument" && !href.includes("#"),
  );
}
