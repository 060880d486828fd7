// PDF → SourceText: every page read, laid out as lines; pages that are pictures are read by OCR.
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Report } from "../model/diagnostics.ts";
import type { ReadPage, SourceText } from "../model/text.ts";
import { damage } from "../swedish/ocr.ts";
import { DPI, fragmentsOf, type OcrSettings, type Picture, readPicture } from "./ocr.ts";
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

interface Drawing {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

/** pdf.js makes its canvases itself; its types do not say so. */
interface CanvasMaker {
  readonly create: (width: number, height: number) => Drawing;
}

function isCanvasMaker(value: unknown): value is CanvasMaker {
  return (
    typeof value === "object" && value !== null && "create" in value && typeof value.create === "function"
  );
}

function createCanvas(factory: unknown, width: number, height: number): Drawing {
  if (!isCanvasMaker(factory)) throw new Refused("read/no-ocr", { engine: "a canvas" });
  return factory.create(width, height);
}

/** Visible letters that a stamp on a scanned page may have. */
const STAMP = 200;

function letterCount({ fragments }: PageContent): number {
  return fragments.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

function textOf({ fragments }: PageContent): string {
  return fragments.map(({ text }) => text).join(" ");
}

/** A picture of a page, with no text or hardly more than a stamp on it. */
function isPicture(page: PageContent): boolean {
  const letters = letterCount(page);
  return (
    (letters === 0 && page.pictured > 0.02) || (page.pictured > 0.5 && !page.invisible && letters < STAMP)
  );
}

/** Scans that carry a text layer: their pages, and those of them whose layer was read in another language than Swedish. */
function badLayers(pages: readonly PageContent[]): { layers: Set<number>; bad: Set<number> } {
  const layered = pages.filter((page) => page.invisible && page.pictured > 0.5);
  const isBad = damage(layered.map(textOf).join("\n")) > 0;
  return {
    layers: new Set(layered.map(({ page }) => page)),
    bad: new Set(layered.filter((page) => isBad || damage(textOf(page)) > 0).map(({ page }) => page)),
  };
}

/** Draws a page as a picture in grey. */
async function drawPage(document: PDFDocumentProxy, number: number): Promise<Picture> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: DPI / 72 });
  const width = Math.min(6000, Math.ceil(viewport.width));
  const height = Math.min(6000, Math.ceil(viewport.height));
  const factory: unknown = document.canvasFactory;
  const { canvas, context } = createCanvas(factory, width, height);
  await page.render({ canvas, canvasContext: context, viewport, background: "#ffffff" }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++) {
    const from = at * 4;
    grey[at] = (299 * (data[from] ?? 0) + 587 * (data[from + 1] ?? 0) + 114 * (data[from + 2] ?? 0)) / 1000;
  }
  page.cleanup();
  return { width, height, grey };
}

interface Read {
  readonly pages: PageContent[];
  readonly scanned: ReadPage[];
  readonly unsure: string[];
}

/** Below this a word is hardly legible. */
const UNSURE = 60;

/** Reads the pages that need it from their pictures. */
async function readPictures(
  document: PDFDocumentProxy,
  pages: readonly PageContent[],
  hash: string,
  settings: OcrSettings,
): Promise<Read> {
  const { layers, bad } = badLayers(pages);
  const read: Read = { pages: [], scanned: [], unsure: [] };
  for (const content of pages) {
    const { page } = content;
    if (!isPicture(content) && !bad.has(page)) {
      read.pages.push(layers.has(page) ? { ...content, measured: true } : content);
      if (layers.has(page)) read.scanned.push({ page, source: "layer", engine: null, confidence: null });
      continue;
    }
    const found = await readPicture(`${hash} ${page}`, () => drawPage(document, page), settings);
    read.pages.push({ ...content, fragments: fragmentsOf(found), rulers: [], measured: true });
    read.scanned.push({ page, source: "ocr", engine: found.engine, confidence: found.confidence });
    for (const { text, confidence } of found.lines.flatMap(({ words }) => words))
      if (confidence < UNSURE && /[\p{L}\p{N}]{3}/u.test(text)) read.unsure.push(text);
  }
  return read;
}

function tellOcr({ scanned, unsure }: Read, file: string, report: Report): void {
  const ocr = scanned.filter(({ source }) => source === "ocr");
  const [first] = ocr;
  if (first === undefined) return;
  const confidence = ocr.reduce((sum, page) => sum + (page.confidence ?? 0), 0) / ocr.length;
  const args = {
    pages: String(ocr.length),
    engine: first.engine ?? "",
    confidence: String(Math.round(confidence)),
  };
  report({ code: "read/ocr", file, place: null, args });
  const [word] = unsure;
  if (word !== undefined)
    report({ code: "read/unsure-words", file, place: null, args: { count: String(unsure.length), word } });
}

async function readPages(document: PDFDocumentProxy): Promise<PageContent[]> {
  const pages: PageContent[] = [];
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
  return pages;
}

/**
 * Reads a PDF. Pages that are pictures, and scans whose text layer was read in another language, are read by OCR.
 * @returns null where it cannot be read; `report` has been told why
 */
export async function readPdf(
  bytes: Uint8Array,
  file: string,
  report: Report,
  ocr: OcrSettings,
): Promise<SourceText | null> {
  try {
    const hash = createHash("sha256").update(bytes).digest("hex");
    const document = await openDocument(bytes);
    try {
      if (document.numPages > MOST_PAGES)
        throw new Refused("read/too-large", {
          size: `${document.numPages} pages`,
          limit: `${MOST_PAGES} pages`,
        });
      const read = await readPictures(document, await readPages(document), hash, ocr);
      tellOcr(read, file, report);
      const { parts, lines, furniture } = layOut(read.pages);
      const text = parts.join("\n");
      if (!/[\p{L}\p{N}]/u.test(text)) throw new Refused("read/empty");
      const unseen = [...(await propertiesOf(document)), ...read.pages.flatMap(({ sideways }) => sideways)];
      return {
        file,
        format: "pdf",
        text,
        lines,
        pages: document.numPages,
        scanned: read.scanned,
        printed: furniture.printed,
        unseen,
      };
    } finally {
      await document.destroy();
    }
  } catch (error) {
    return tellRefusal(error, file, report);
  }
}
