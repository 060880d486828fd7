// Word and OpenDocument files made for tests, part by part.
import { strToU8, zipSync } from "fflate";
import type { Diagnostic } from "../../scripts/model/diagnostics.ts";
import type { SourceText } from "../../scripts/model/text.ts";
import { readBytes } from "../../scripts/read/read.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** A part of a Word file: `root` is the name of its element. */
export function wordPart(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W}>${content}</w:${root}>`;
}

/** A Word file. @param body what stands in `<w:body>`; @param parts more parts by their names */
export function makeDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipped({
    "[Content_Types].xml": TYPES,
    "_rels/.rels": RELS,
    "word/document.xml": wordPart("document", `<w:body>${body}</w:body>`),
    ...parts,
  });
}

/** A paragraph of a Word file. @param properties what stands in `<w:pPr>` */
export function wordParagraph(text: string, properties = "", run = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export interface Reading {
  readonly source: SourceText | null;
  readonly text: string;
  readonly codes: readonly string[];
  readonly told: readonly Diagnostic[];
}

/** Reads bytes as the converter would, without OCR. */
export async function readMade(bytes: Uint8Array, file = "made"): Promise<Reading> {
  const told: Diagnostic[] = [];
  const source = await readBytes(bytes, file, (diagnostic) => told.push(diagnostic), {
    engine: "none",
    cache: null,
  });
  return { source, text: source?.text ?? "", codes: told.map(({ code }) => code), told };
}
