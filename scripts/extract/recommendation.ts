// Finds the recommendations that a document answers or gives, with the answer that belongs to each.
// One that is listed first and answered later is one finding, at the place where it is answered.
import type { ParsedDocument } from "../model/document.ts";
import type { RecommendationFinding } from "../model/findings.ts";
import { flowOf, type Step } from "./flow.ts";
import { type Draft, isSame, mergeDrafts, textKey, toFinding } from "./recommendation-draft.ts";
import { numberKey } from "./recommendation-label.ts";
import { findLabelled, type Labelled } from "./recommendation-labelled.ts";
import { findListed } from "./recommendation-listed.ts";

// “Stadsrevisionen har granskat”, “kommunens revisorer”, “lekmannarevisor”, “Fördjupad granskning”
const AUDIT = /(?<!\p{L})\p{L}*revision(?:en|ens|s\p{L}*)?(?!\p{L})|revisor|(?<!\p{L})granskning/iu;

function isAboutAudit(document: ParsedDocument): boolean {
  const { type, title, besvarar } = document.frontMatter;
  if (type === "granskning" || AUDIT.test(title) || besvarar.length > 0) return true;
  return document.passages.some((passage) => AUDIT.test(passage.text));
}

/** Drafts by what they can be known again by, so that a long document is not compared with itself word by word. */
class Known {
  readonly drafts: Draft[] = [];
  private readonly byKey = new Map<string, number[]>();

  private static keysOf(draft: Draft): string[] {
    const text = draft.text === null ? [] : [`text ${textKey(draft.text).slice(0, 30)}`];
    const number = draft.number ?? draft.hint;
    return number === undefined ? text : [...text, `number ${numberKey(number)}`];
  }

  /** Puts a draft beside the others, or into the one that is the same recommendation. */
  add(draft: Draft, isAnswer: boolean): void {
    const keys = Known.keysOf(draft);
    const at = keys
      .flatMap((key) => this.byKey.get(key) ?? [])
      .find((index) => {
        const other = this.drafts[index];
        return (
          other !== undefined && isSame(other, draft) && !(other.response !== null && draft.response !== null)
        );
      });
    if (at === undefined) {
      if (isAnswer && draft.text === null) return;
      for (const key of keys)
        this.byKey.set(key, [...(this.byKey.get(key) ?? []).slice(-20), this.drafts.length]);
      this.drafts.push(draft);
      return;
    }
    const earlier = this.drafts[at];
    if (earlier !== undefined) this.drafts[at] = mergeDrafts(earlier, draft);
  }
}

/** A bulleted list has no numbers: where “Rekommendation 2” comes without words, the second item of the only list is meant. */
function numberedByPlace(
  listed: readonly Draft[],
  labelled: readonly Labelled[],
  steps: readonly Step[],
): Draft[] {
  const isNeeded = labelled.some((draft) => draft.text === null && draft.number !== null);
  const lists = new Set(listed.map((draft) => steps[draft.quote.step]?.item?.list));
  if (!isNeeded || lists.size > 1 || listed.some((draft) => draft.number !== null)) return [...listed];
  return listed.map((draft, index) => ({ ...draft, hint: String(index + 1) }));
}

function isOutside(draft: Draft, labelled: readonly Labelled[]): boolean {
  let low = 0;
  let high = labelled.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labelled[middle]?.from ?? 0) <= draft.quote.step) low = middle + 1;
    else high = middle;
  }
  const holder = labelled[low - 1];
  return holder === undefined || draft.quote.step >= holder.to;
}

function inOrder(steps: readonly Step[], isAudit: boolean, document: ParsedDocument): Draft[] {
  const inLists = findListed(steps, isAudit);
  const labelled = findLabelled(steps, isAudit, document.frontMatter.type, inLists);
  const outside = inLists.filter((draft) => isOutside(draft, labelled));
  const listed = numberedByPlace(outside, labelled, steps);
  const known = new Known();
  const all = [
    ...listed.map((draft) => ({ draft, isAnswer: false })),
    ...labelled.map((draft) => ({ draft, isAnswer: draft.isAnswer })),
  ];
  for (const { draft, isAnswer } of all.sort((a, b) => a.draft.quote.step - b.draft.quote.step))
    known.add(draft, isAnswer);
  return known.drafts;
}

/**
 * Finds the recommendations of a document, numbered or not, and the answer to each.
 * `place` is where the recommendation is announced (its heading, list item or table cell) and `quote` the words there; `text` is
 * the recommendation itself (paragraphs of a longer one are parted by line feeds), or the label where the document gives no more.
 * @returns in order of first mention; an empty list where the text merely speaks of recommendations
 */
export function extractRecommendations(document: ParsedDocument): RecommendationFinding[] {
  const steps = flowOf(document);
  return inOrder(steps, isAboutAudit(document), document).map((draft, index) =>
    toFinding(draft, index + 1, steps),
  );
}
