// Bytes of an original → SourceText: the door of this room. Never throws, whatever the bytes are.
import type { Report } from "../model/diagnostics.ts";
import type { Format, SourceText } from "../model/text.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import { kindOf } from "./kind.ts";
import type { OcrSettings } from "./ocr.ts";
import { readOdt } from "./odt.ts";
import { MAX_BYTES, megabytes, Refused, tellRefusal } from "./refuse.ts";
import { readText } from "./text.ts";

type Reader = (
  bytes: Uint8Array,
  file: string,
  report: Report,
  ocr: OcrSettings,
) => SourceText | null | Promise<SourceText | null>;

const READERS: Readonly<Record<Format, Reader>> = {
  txt: readText,
  // the PDF library is large: who reads none does not load it
  pdf: async (bytes, file, report, ocr) => (await import("./pdf.ts")).readPdf(bytes, file, report, ocr),
  docx: readDocx,
  html: readHtml,
  odt: readOdt,
};

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]?.slice(0, 200) ?? "";
}

/**
 * Reads an original of any kind; the kind is told by the content.
 * @param file its path, for messages
 * @returns null where it cannot be read; `report` has been told why
 */
export async function readBytes(
  bytes: Uint8Array,
  file: string,
  report: Report,
  ocr: OcrSettings,
): Promise<SourceText | null> {
  let format: Format = "txt";
  try {
    if (bytes.length > MAX_BYTES)
      throw new Refused("read/too-large", { size: megabytes(bytes.length), limit: megabytes(MAX_BYTES) });
    const kind = kindOf(bytes);
    if ("locked" in kind) throw new Refused("read/encrypted");
    if ("other" in kind) throw new Refused("read/unknown-format", { kind: kind.other });
    format = kind.format;
    const source = await READERS[format](bytes, file, report, ocr);
    if (source !== null && (source.changes ?? 0) > 0)
      report({ code: "read/changes", file, place: null, args: { count: String(source.changes) } });
    return source;
  } catch (error) {
    const refused =
      error instanceof Refused
        ? error
        : new Refused("read/broken", { kind: format.toUpperCase(), reason: reasonOf(error) });
    return tellRefusal(refused, file, report);
  }
}
