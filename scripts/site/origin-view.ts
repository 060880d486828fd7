// Where a text comes from: its file, how it was read, what was mended and left out, and who has read it through.
import type { DocumentRecord } from "../model/collection.ts";
import type { Original, PolicyDocument, RemovedNote } from "../model/document.ts";
import { oddWords } from "../swedish/odd-words.ts";
import { isSafeAddress } from "./escape.ts";
import type { Lookups } from "./lookups.ts";
import { count, damageWords, formatDate, mendedWords, removedWords, scannedWords } from "./words.ts";

/** What the page says of the file that a text comes from. */
export interface OriginView {
  readonly file: string;
  readonly href: string | null;
  /** Where the publisher has the file. */
  readonly source: string | null;
  /** A text file, which every reader can open. */
  readonly isPlain: boolean;
  readonly format: string;
  readonly sha256: string;
  readonly pages: string | null;
  readonly scanned: string | null;
  readonly damage: string;
  /** Words of mixed alphabets, or with signs that hide what they are. */
  readonly odd: readonly string[];
  /** Which pages of the file, where it holds several documents. */
  readonly part: string | null;
  /** Who has read the text against its original, and when. */
  readonly review: string | null;
  readonly mended: string | null;
  readonly unsure: string | null;
  /** Errors of the paper itself, with what it should say. */
  readonly errors: readonly { readonly word: string; readonly corrected: string }[];
  readonly removed: readonly { readonly what: string; readonly where: string }[];
}

/** Where the text of a document comes from, and what became of it on the way. */
export function originView(
  original: Original,
  document: PolicyDocument,
  { granskad, repair }: DocumentRecord,
  { originals }: Lookups,
): OriginView {
  const { removed } = document.frontMatter;
  const odd = [...new Set(document.passages.flatMap(({ text }) => oddWords(text)))];
  const reasons = new Map<string, RemovedNote[]>();
  for (const note of removed) reasons.set(note.reason, [...(reasons.get(note.reason) ?? []), note]);
  return {
    file: original.file,
    href: originals.has(original.file) ? `/original/${encodeURIComponent(original.file)}` : null,
    source: original.source !== null && isSafeAddress(original.source) ? original.source : null,
    isPlain: original.format === "txt",
    format: FORMAT_WORDS[original.format],
    sha256: original.sha256,
    pages: original.pages === null ? null : count(original.pages, "sida", "sidor"),
    scanned: original.ocr ? "Ja, av en maskin (OCR)." : null,
    damage:
      (repair !== null && repair.applied > 0
        ? scannedWords(original.damage)
        : damageWords(original.damage)) ??
      (odd.length > 0 ? "Enstaka, se nedan." : "Inget ord ser ut att vara fel avläst."),
    odd,
    part: original.part === null ? null : `Sidorna ${original.part.replace("-", "–")} i filen`,
    review: granskad === null ? null : `${granskad.av}, ${formatDate(granskad.datum)}`,
    mended:
      repair === null || repair.applied === 0
        ? null
        : `${mendedWords(repair.applied)} Ordlista: ${repair.lexicon}.`,
    unsure:
      repair === null || repair.suggested === 0
        ? null
        : `${count(repair.suggested, "ord", "ord")} kan vara fel, men är lämnade som de står.`,
    errors: document.corrections.flatMap(({ kind, original: word, corrected }) =>
      kind === "källfel" ? [{ word, corrected }] : [],
    ),
    removed: [...reasons].map(([reason, notes]) => ({
      what: removedWords(reason),
      where: whereWords(notes),
    })),
  };
}

const FORMAT_WORDS: Readonly<Record<Original["format"], string>> = {
  txt: "Textfil",
  pdf: "PDF",
  docx: "Word",
  html: "Webbsida",
  odt: "OpenDocument",
};

function whereWords(notes: readonly RemovedNote[]): string {
  const words = notes.reduce((sum, note) => sum + note.words, 0);
  const lines = notes.slice(0, 12).map((note) => note.lines.replace("-", "–"));
  return `${count(words, "ord", "ord")}, rad ${lines.join(", ")}${notes.length > 12 ? " med flera" : ""} i originalet`;
}
