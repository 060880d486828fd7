// What a file is, by its content: an ending is a name that somebody chose.
import { unzipSync } from "fflate";
import type { Format } from "../model/text.ts";
import { decodeText } from "./text.ts";

/** A kind that is read, or what to call one that is not. */
export type Kind = { readonly format: Format } | { readonly other: string } | { readonly locked: true };

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

const latin = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/** Signatures of kinds that are often handed in and never read. */
const OTHERS: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], "a picture (PNG)"],
  [[0xff, 0xd8, 0xff], "a picture (JPEG)"],
  [[0x49, 0x49, 0x2a, 0x00], "a picture (TIFF)"],
  [[0x4d, 0x4d, 0x00, 0x2a], "a picture (TIFF)"],
  [[0x47, 0x49, 0x46, 0x38], "a picture (GIF)"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "a rich text file (RTF)"],
  [[0x52, 0x61, 0x72, 0x21], "a RAR archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "a 7-Zip archive"],
  [[0x1f, 0x8b], "a gzip archive"],
];

function zipKind(bytes: Uint8Array): Kind {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    // what it says of itself at its beginning is enough to choose the reader, which will tell what is broken
    const head = latin(bytes.subarray(0, 4096));
    return { format: head.includes("opendocument.text") ? "odt" : "docx" };
  }
  if (names.includes("word/document.xml")) return { format: "docx" };
  if (names.includes("content.xml") && latin(bytes.subarray(0, 200)).includes("opendocument.text"))
    return { format: "odt" };
  if (names.includes("xl/workbook.xml")) return { other: "a spreadsheet (Excel)" };
  if (names.includes("ppt/presentation.xml")) return { other: "a presentation (PowerPoint)" };
  return { other: "a ZIP archive" };
}

// `<!DOCTYPE html>`, `<html lang="sv">`, `<?xml version="1.0"?><html>`, `<!-- saved … --><html>`, `<h1>Protokoll</h1>`
const HTML =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|div|p|h[1-6]|table|ul|ol|meta|title)[\s>]/i;

/** Says what a file is. Never fails: what is nothing else is text, and the reader of text refuses what is none. */
export function kindOf(bytes: Uint8Array): Kind {
  if (latin(bytes.subarray(0, 1024)).includes("%PDF-")) return { format: "pdf" };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipKind(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // a locked DOCX is an old container around one stream, whose name stands in UTF-16
    const isLocked = latin(bytes).includes("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
    return isLocked ? { locked: true } : { other: "an old Word file (.doc)" };
  }
  for (const [signature, other] of OTHERS) if (startsWith(bytes, signature)) return { other };
  return { format: HTML.test(decodeText(bytes.subarray(0, 8192)).text) ? "html" : "txt" };
}
