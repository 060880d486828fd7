// A follow-up, section by section: what its headings are about, and what it tells of each. Where it says so, its headings are the plan's goals.
import type { FollowUpSection } from "../model/collection.ts";
import { type PolicyDocument, sectionEnd } from "../model/document.ts";

/** So many statements of a section are shown; the rest is a click away. */
const MOST = 4;

// Redovisningen följer målstrukturen i planen   följer planens mål   utifrån planens inriktningsmål
const FOLLOWS_GOALS =
  /(?:följer|utgår\sifrån|utgår\sfrån|utifrån|efter)\s(?:[^\s.]+\s){0,3}?(?:mål(?:strukturen|en)?|inriktningsmål(?:en)?|målområden(?:a)?|strategier(?:na)?)(?:\s(?:i|för)\splanen|\s(?:i|för)\sprogrammet)?/iu;

/** The sentence in which a follow-up says that it goes by the goals of the plan; null where none does. */
function followsGoals({ passages }: PolicyDocument): string | null {
  for (const { text, level } of passages) {
    if (level !== null || !FOLLOWS_GOALS.test(text)) continue;
    const found = text.split(/(?<=[.!?])\s+/).find((sentence) => FOLLOWS_GOALS.test(sentence));
    if (found !== undefined && /redovis|uppfölj|rapport|avsnitt/iu.test(found)) return found;
  }
  return null;
}

/** The sections that tell anything, in order; a heading over other headings alone is none. */
export function sectionsOf(document: PolicyDocument): FollowUpSection[] {
  const { passages, href, id, findings } = document;
  const indexOf = new Map(passages.map(({ anchor }, index) => [anchor, index]));
  const goals = followsGoals(document);
  return passages.flatMap(({ type, level, text, anchor }, index): FollowUpSection[] => {
    if (
      type !== "heading" ||
      level === 1 ||
      /^(?:uppföljning|redovisning|inledning|bakgrund|sammanfattning)(?!\p{L})/iu.test(text)
    )
      return [];
    const next = passages.findIndex((passage, at) => at > index && passage.type === "heading");
    const end = next < 0 ? sectionEnd(passages, index) : next;
    if (end <= index + 1) return [];
    const told = findings.progress.filter(({ place }) => {
      const at = indexOf.get(place.anchor) ?? -1;
      return at > index && at < end;
    });
    return [
      {
        document: id,
        heading: text,
        href: `${href}#${anchor}`,
        isGoal: goals !== null,
        statements: told.slice(0, MOST).map(({ code, quote, place }) => ({
          code,
          quote,
          href: `${href}#${place.anchor}`,
        })),
        more: Math.max(0, told.length - MOST),
      },
    ];
  });
}
