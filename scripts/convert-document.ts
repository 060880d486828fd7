// One original → its documents: read → a person's word → mend → structure → extract → write.
import { basename } from "node:path";
import { isSurelyParted, partOf, seamsOf } from "./bundle-parts.ts";
import { extractMetadata, type Metadata } from "./extract/metadata.ts";
import { mend, toCorrections } from "./mend.ts";
import { readMeta, type Said } from "./meta.ts";
import type { Block } from "./model/blocks.ts";
import type { CorrectionFile } from "./model/correction.ts";
import type { Code, Report } from "./model/diagnostics.ts";
import type { Facts, FrontMatter } from "./model/document.ts";
import type { SourceText } from "./model/text.ts";
import { nameOf, OCR, readOriginal } from "./originals.ts";
import { noteContactData, piecesOfOriginal, reportIdentityNumbers } from "./privacy.ts";
import type { OcrSettings } from "./read/ocr.ts";
import { key } from "./structure/row.ts";
import { structureText } from "./structure/structure.ts";
import { damage } from "./swedish/ocr.ts";
import { writeDocument } from "./write/document.ts";
import { firstDifference, letterPlaces, noteRemoved, titleHeading } from "./write/fidelity.ts";

export interface Converted {
  readonly name: string;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly markdown: string;
  /** Null where nothing was corrected and nothing is left to judge. */
  readonly corrections: CorrectionFile | null;
}

/** Why a document has a title that is not in its text. */
export const UNTITLED = "Texten har ingen rubrik.";
const BY_PERSON = "Angivet av redaktionen, står inte i texten.";

function differs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/** A person's word goes before the machine's, and each such value says on what it rests. */
function withSaid(
  { values, inferred: basis }: Metadata,
  title: string | null,
  said: Said,
  needless: (field: string) => void,
): { facts: Facts; inferred: Record<string, string> } {
  const untitled = `${capital(values.type === "övrigt" ? "handling" : values.type)} utan rubrik`;
  const found: Facts = { ...values, title: title ?? untitled };
  const facts: Facts = { ...found, ...said.facts };
  const inferred: Record<string, string> = { ...basis };
  if (title === null) inferred.title = UNTITLED;
  for (const [field, value] of Object.entries(said.facts)) {
    const before = Object.entries(found).find(([name]) => name === field)?.[1];
    if (differs(value, before)) inferred[field] = said.inferred[field] ?? BY_PERSON;
    else if (basis[field] === undefined) needless(field);
  }
  return {
    facts,
    inferred: Object.fromEntries(Object.entries(inferred).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface Part {
  readonly source: SourceText;
  readonly name: string;
  readonly pages: string | null;
}

/** The documents that one file holds; null where it holds several and nothing says where they part. */
function partsOf(source: SourceText, file: string, said: Said, report: Report): Part[] | null {
  const seams = said.seams ?? seamsOf(source);
  const name = nameOf(file);
  if (seams.length === 0) return [{ source, name, pages: null }];
  const args = { pages: seams.join(", "), name, count: String(seams.length + 1) };
  if (said.seams === null && !isSurelyParted(source, seams)) {
    report({ code: "convert/bundle", file, place: null, args });
    return null;
  }
  if (said.seams === null) report({ code: "convert/parted", file, place: null, args });
  const last = source.pages ?? Number.MAX_SAFE_INTEGER;
  return [1, ...seams].flatMap((from, nth) => {
    const to = (seams[nth] ?? last + 1) - 1;
    const part = partOf(source, from, to);
    const pages = from === to ? `${from}` : `${from}-${to}`;
    return /[\p{L}\p{N}]/u.test(part.text) ? [{ source: part, name: `${name}-${nth + 1}`, pages }] : [];
  });
}

function convertPart(part: Part, file: string, sha256: string, said: Said, report: Report): Converted | null {
  const tell = (code: Code, args: Readonly<Record<string, string>>, line?: number): void =>
    report({ code, file, place: line === undefined ? null : { line, column: 1, page: null }, args });
  const about = said.file ?? "";
  const broken = damage(part.source.text);
  const mended = mend(part.source, said, (what) => tell("convert/override-missed", { file: about, what }));
  const { source } = mended;
  const headings = new Map([...said.headings].map(([text, level]) => [key(text), level]));
  const { title, blocks, fields } = structureText(source, report, broken, headings);
  for (const text of said.headings.keys())
    if (!source.text.split("\n").some((line) => key(line) === key(text)))
      tell("convert/override-missed", { file: about, what: `headings: ${text}` });
  const titled = title === null ? blocks : [titleHeading(title), ...blocks];
  const metadata = extractMetadata({ source, fields, blocks: titled, damaged: damage(source.text) > 0 });
  const { facts, inferred } = withSaid(metadata, title, said, (field) =>
    tell("convert/override-needless", { file: about, field }),
  );
  if (title === null && said.facts.title === undefined) tell("structure/no-title", { name: part.name });
  if (broken > 0) tell("structure/damaged", { share: String(Math.round(broken * 100)) });
  const changes = String(source.changes ?? 0);
  if ((source.changes ?? 0) > 0 && facts.status === "beslutad") {
    tell("convert/unresolved-changes", { count: changes });
    return null;
  }
  const removed = noteRemoved(blocks, source);
  const difference = firstDifference(source, removed, titled);
  if (difference !== null) {
    tell("convert/words-lost", { words: difference.original, written: difference.markdown }, difference.line);
    return null;
  }
  const { applied, suggestions, lexicon } = mended;
  if (lexicon !== null)
    tell("convert/repaired", {
      applied: String(applied),
      suggested: String(suggestions.length),
      name: part.name,
    });
  const frontMatter: FrontMatter = {
    ...facts,
    inferred,
    original: {
      file: basename(file).normalize("NFC"),
      sha256,
      format: source.format,
      pages: source.pages,
      ocr: broken > 0 || (source.scanned ?? []).length > 0,
      damage: broken,
      part: part.pages,
      source: said.source,
    },
    removed,
    repair: lexicon === null ? null : { lexicon, applied, suggested: suggestions.length },
    granskad: said.granskad,
    avpublicera: said.avpublicera,
    ejPersonnummer: said.ejPersonnummer,
  };
  const own = title !== null && facts.title !== title ? [{ ...titleHeading(title), level: 2 } as const] : [];
  const shown = [titleHeading(facts.title), ...own, ...blocks.filter((block) => block.type !== "removed")];
  const corrections = toCorrections(mended, part.source, letterPlaces(source, removed));
  return {
    name: part.name,
    frontMatter,
    blocks: shown,
    markdown: writeDocument(frontMatter, shown),
    corrections: corrections.length + suggestions.length === 0 ? null : { lexicon, corrections, suggestions },
  };
}

/**
 * Converts one original. Gives one document, several where the file is a bundle, none where it cannot be done;
 * `report` has been told why.
 * @param file path of the original; `<name>.meta.yml` beside it is read too
 */
export async function convertDocument(
  file: string,
  report: Report,
  ocr: OcrSettings = OCR,
): Promise<readonly Converted[]> {
  const said = readMeta(file, report);
  const original = said === null ? null : await readOriginal(file, report, ocr);
  if (original === null || said === null) return [];
  const { source } = original;
  if (reportIdentityNumbers(piecesOfOriginal(file, source), file, said.ejPersonnummer, report)) return [];
  noteContactData(source, file, report);
  const parts = partsOf(source, file, said, report);
  return (parts ?? []).flatMap((part) => convertPart(part, file, original.sha256, said, report) ?? []);
}
