// Finds every reference of a document: what it points to in normal form, in which words, and exactly where.
import { leavesOf } from "../model/blocks.ts";
import type { ParsedDocument, Passage } from "../model/document.ts";
import type { ReferenceFinding } from "../model/findings.ts";
import { latestDay } from "../swedish/date.ts";
import { damage } from "../swedish/ocr.ts";
import { withoutOverlaps } from "./claim.ts";
import { findPlanNames } from "./plan-name.ts";
import { findStatutes } from "./reference-law.ts";
import { type Found, findNumbers } from "./reference-number.ts";
import { findInternal, findParagraphs } from "./reference-place.ts";
import { withheldPassages } from "./withheld.ts";

// Beslutsunderlag   Bilagor   Handlingar i ärendet
const ATTACHMENTS = /^(?:besluts)?underlag|^bilagor|^handlingar/iu;
// Rekommendation 1:   Rekommendation 4 (the label of an answer, not a reference to it)
const LABEL = /^\**rekommendation\s[^\s]{1,5}\s?(?:$|[:.–-])/iu;

function isAttachment(passages: readonly Passage[], { section, type }: Passage): boolean {
  return type !== "heading" && section !== null && ATTACHMENTS.test(passages[section]?.text ?? "");
}

/**
 * Finds the references of a document, in reading order, none overlapping. Nothing inside an item that is withheld counts.
 * The text is never changed: `quote` is what stands there, `target` the normal form.
 */
export function extractReferences(document: ParsedDocument): ReferenceFinding[] {
  const { passages, frontMatter } = document;
  const leaves = leavesOf(document.blocks);
  const withheld = withheldPassages(passages);
  const damaged = (frontMatter.original?.damage ?? damage(passages.map(({ text }) => text).join("\n"))) > 0;
  const date = frontMatter.date ?? latestDay(passages.map(({ text }) => text));
  return passages.flatMap((passage, index): ReferenceFinding[] => {
    if (withheld.has(index)) return [];
    const { text, anchor } = passage;
    const leaf = leaves[index];
    const plans = leaf === undefined ? [] : findPlanNames(leaf);
    const found = withoutOverlaps(
      [
        ...findNumbers(text),
        ...findStatutes(text, date, damaged),
        ...findParagraphs(text, isAttachment(passages, passage)),
        ...findInternal(text, { isLabel: passage.type === "heading" || LABEL.test(text), damaged }),
        ...plans.map(({ title, start, end }): Found => ({ kind: "plan", target: title, start, end })),
      ],
      text.length,
    );
    return found.flatMap(({ kind, target, more = [], start, end }) =>
      [target, ...more].map((one) => ({
        kind,
        target: one,
        quote: text.slice(start, end),
        place: { anchor, start, end },
      })),
    );
  });
}
