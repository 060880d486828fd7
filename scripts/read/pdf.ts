// PDF → SourceText: every page read, laid out as lines; pages that are pictures are read by OCR.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Report } from "../model/diagnostics.ts";
import type { ReadPage, SourceText } from "../model/text.ts";
import type { OcrSettings } from "./ocr.ts";
import { layOut } from "./pdf-layout.ts";
import { type PageContent, readPage } from "./pdf-page.ts";
import { MAX_TEXT, Refused, tellRefusal } from "./refuse.ts";

const PDFJS = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
/** No decision has so many; what has, is an archive. */
const MOST_PAGES = 5000;

async function openDocument(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
      standardFontDataUrl: `${join(PDFJS, "standard_fonts")}/`,
      cMapUrl: `${join(PDFJS, "cmaps")}/`,
      wasmUrl: `${join(PDFJS, "wasm")}/`,
    }).promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "PasswordException") throw new Refused("read/encrypted");
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new Refused("read/broken", { kind: "PDF", reason });
  }
}

/** Title, author and other properties: nobody sees them on a page. */
async function propertiesOf(document: PDFDocumentProxy): Promise<string[]> {
  const { info } = await document.getMetadata();
  return Object.values(info ?? {}).flatMap((value) =>
    typeof value === "string" && /[\p{L}\p{N}]/u.test(value) ? [value] : [],
  );
}

/**
 * Reads a PDF.
 * @returns null where it cannot be read; `report` has been told why
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  report: Report,
  _ocr: OcrSettings,
): Promise<SourceText | null> {
  try {
    const document = await openDocument(bytes);
    try {
      if (document.numPages > MOST_PAGES)
        throw new Refused("read/too-large", {
          size: `${document.numPages} pages`,
          limit: `${MOST_PAGES} pages`,
        });
      const pages: PageContent[] = [];
      const scanned: ReadPage[] = [];
      let length = 0;
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        const content = await readPage(page, number);
        page.cleanup();
        length += content.fragments.reduce((sum, { text }) => sum + text.length, 0);
        if (length > MAX_TEXT)
          throw new Refused("read/too-large", {
            size: (length / 1e6).toFixed(1),
            limit: (MAX_TEXT / 1e6).toFixed(1),
          });
        pages.push(content);
      }
      const { parts, lines, furniture } = layOut(pages);
      const text = parts.join("\n");
      if (!/[\p{L}\p{N}]/u.test(text)) throw new Refused("read/empty");
      const printed = new Map([...furniture.printed].map(([page, { number }]) => [page, number]));
      const unseen = [...(await propertiesOf(document)), ...pages.flatMap(({ sideways }) => sideways)];
      return { file, format: "pdf", text, lines, pages: document.numPages, scanned, printed, unseen };
    } finally {
      await document.destroy();
    }
  } catch (error) {
    return tellRefusal(error, file, report);
  }
}
