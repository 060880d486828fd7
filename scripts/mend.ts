// A text → the text with its broken words mended: by a person's word, then by what the lexicon is sure of.
import { loadLexicon } from "./lexicon-file.ts";
import type { Said, SaidCorrection } from "./meta.ts";
import type { Correction, CorrectionKind, Suggestion } from "./model/correction.ts";
import { placeOf, type SourceText, type Span } from "./model/text.ts";
import { applyChanges } from "./repair/apply.ts";
import { findRepairs } from "./repair/repair.ts";
import { damage } from "./swedish/ocr.ts";

const PERSON = "redaktionen";

/** A word that is corrected: its place in the text as it was read. */
interface Fix {
  readonly span: Span;
  readonly to: string;
  readonly kind: CorrectionKind;
  readonly by: string;
  readonly confidence: number;
}

/** Where a person's correction applies: whole words only. */
function findSaid(source: SourceText, said: SaidCorrection): Fix[] {
  const fixes: Fix[] = [];
  const { original, corrected, kind, page } = said;
  for (let at = source.text.indexOf(original); at !== -1; at = source.text.indexOf(original, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(source.text[at - 1] ?? " ") &&
      !/[\p{L}\p{N}]/u.test(source.text[at + original.length] ?? " ");
    if (!isWhole || (page !== null && placeOf(source, at).page !== page)) continue;
    fixes.push({
      span: { start: at, end: at + original.length },
      to: corrected,
      kind,
      by: PERSON,
      confidence: 1,
    });
  }
  return fixes;
}

export interface Mended {
  /** The text with its broken words mended. */
  readonly source: SourceText;
  readonly fixes: readonly Fix[];
  readonly suggestions: readonly Suggestion[];
  readonly moved: (offset: number) => number;
  readonly lexicon: string | null;
  readonly applied: number;
}

/**
 * Mends a text: a person's corrections first, then what the lexicon is sure of. Errors of the paper itself are left.
 * @param missed told what a person corrects and the text does not hold
 */
export function mend(source: SourceText, said: Said, missed: (what: string) => void): Mended {
  const fixes: Fix[] = [];
  for (const correction of said.corrections) {
    const found = findSaid(source, correction).filter((fix) => !overlaps(fixes, fix.span));
    if (found.length === 0) missed(`corrections: ${correction.original}`);
    fixes.push(...found);
  }
  const lexicon = damage(source.text) > 0 || isDamagedSomewhere(source) ? loadLexicon() : null;
  const { repairs, suggestions } =
    lexicon === null ? { repairs: [], suggestions: [] } : findRepairs(source, lexicon);
  const sure = repairs.filter(({ span }) => !overlaps(fixes, span));
  for (const { span, to, sure: confidence } of sure)
    fixes.push({ span, to, kind: "ocr", by: lexicon?.id ?? "", confidence });
  fixes.sort((a, b) => a.span.start - b.span.start);
  const { source: mended, moved } = applyChanges(
    source,
    fixes.filter(({ kind }) => kind === "ocr"),
  );
  return { source: mended, fixes, suggestions, moved, lexicon: lexicon?.id ?? null, applied: sure.length };
}

function overlaps(fixes: readonly Fix[], { start, end }: Span): boolean {
  return fixes.some(({ span }) => span.start < end && span.end > start);
}

/** A scan may have broken a few pages of a text that is sound as a whole. */
function isDamagedSomewhere({ text, lines, pages }: SourceText): boolean {
  if (pages === null) return false;
  const bounds = new Map<number, Span>();
  for (const { span, page } of lines)
    if (page !== null) bounds.set(page, { start: bounds.get(page)?.start ?? span.start, end: span.end });
  return [...bounds.values()].some(({ start, end }) => damage(text.slice(start, end)) > 0);
}

/** What was corrected, for the file beside the Markdown. @param place offset in the mended text → letters of the Markdown before it */
export function toCorrections(
  mended: Mended,
  original: SourceText,
  place: (offset: number) => number | null,
): Correction[] {
  return mended.fixes.map(({ span, to, kind, by, confidence }) => ({
    ...placeOf(original, span.start),
    at: place(mended.moved(span.start)),
    original: original.text.slice(span.start, span.end),
    corrected: to,
    kind,
    by,
    confidence,
  }));
}

/** A text with the words mended that are listed beside its Markdown, as far as it has them there. */
export function sourceWith(source: SourceText, corrections: readonly Correction[]): SourceText {
  const changes = corrections.flatMap(({ kind, line, column, original, corrected }) => {
    const start = (source.lines[line - 1]?.span.start ?? source.text.length) + column - 1;
    const isThere = kind === "ocr" && source.text.startsWith(original, start);
    return isThere ? [{ span: { start, end: start + original.length }, to: corrected }] : [];
  });
  return applyChanges(source, changes).source;
}
