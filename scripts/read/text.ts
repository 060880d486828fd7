// Bytes of a text file → SourceText: decoded, NFC, line feeds only, with the pages where the text marks them.
import type { Report } from "../model/diagnostics.ts";
import type { Line, SourceText } from "../model/text.ts";

const MAX_BYTES = 20_000_000;

interface Decoded {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16" | "windows-1252";
}

function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const label = first === 0xff ? "utf-16le" : "utf-16be";
    return { text: new TextDecoder(label).decode(bytes), encoding: "utf-16" };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** Control characters that no text has: a sign that the file is something else. */
function isBinary(text: string): boolean {
  const controls = text.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0;
  return controls > 8 && controls > text.length / 200;
}

interface RawLine {
  readonly start: number;
  readonly text: string;
}

function splitLines(text: string): RawLine[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const raw = { start, text: line };
    start += line.length + 1;
    return raw;
  });
}

function opensPage(line: RawLine, blanks: number, indented: boolean): boolean {
  if (line.text.startsWith("\f")) return true;
  return blanks >= 3 || (indented && /^ \S/.test(line.text));
}

/** A page of a decision holds some hundred to some thousand characters; marks that give other pages mean something else. */
function isPlausible(starts: readonly number[], length: number): boolean {
  if (starts.length < 2) return false;
  const sizes = starts.map((start, index) => (starts[index + 1] ?? length) - start).sort((a, b) => a - b);
  const median = sizes[sizes.length >> 1] ?? 0;
  return median >= 700 && (sizes.at(-1) ?? 0) <= 6000;
}

/**
 * Where pages begin, as offsets. A form feed always means a new page. Text taken out of a PDF has other traces: three
 * empty lines, or a first line that begins with one space where no other line does.
 */
function pageStarts(lines: readonly RawLine[], length: number): readonly number[] {
  const spaced = lines.filter((line) => /^\s+\S/.test(line.text));
  const indented = spaced.length >= 2 && spaced.every((line) => /^ \S/.test(line.text));
  const starts: number[] = [];
  let blanks = 0;
  let seen = false;
  for (const line of lines) {
    if (line.text.trim() === "" && !line.text.includes("\f")) {
      blanks++;
      continue;
    }
    if (!seen || opensPage(line, blanks, indented)) starts.push(line.start);
    seen = true;
    blanks = 0;
  }
  return isPlausible(starts, length) || lines.some((line) => line.text.includes("\f")) ? starts : [];
}

function numberPages(lines: readonly RawLine[], starts: readonly number[]): Line[] {
  let page = 0;
  return lines.map((line) => {
    while (page < starts.length && (starts[page] ?? 0) <= line.start) page++;
    const span = { start: line.start, end: line.start + line.text.length };
    return { span, page: starts.length === 0 ? null : Math.max(1, page) };
  });
}

/**
 * Reads a text file: UTF-8, UTF-16 with a byte order mark, or (with a warning) Windows-1252.
 * @returns null where it is no text; `report` has been told why
 */
export function readText(bytes: Uint8Array, file: string, report: Report): SourceText | null {
  const refuse = (
    code: "read/too-large" | "read/binary" | "read/empty",
    args: Record<string, string>,
  ): null => {
    report({ code, file, place: null, args });
    return null;
  };
  const megabytes = (size: number): string => (size / 1_000_000).toFixed(1);
  if (bytes.length > MAX_BYTES) {
    return refuse("read/too-large", { size: megabytes(bytes.length), limit: megabytes(MAX_BYTES) });
  }
  const { text: decoded, encoding } = decode(bytes);
  if (isBinary(decoded)) return refuse("read/binary", {});
  const text = decoded
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\f/g, "\n\f")
    .normalize("NFC");
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse("read/empty", {});
  if (encoding === "windows-1252") report({ code: "read/not-utf8", file, place: null, args: {} });
  const raw = splitLines(text);
  const starts = pageStarts(raw, text.length);
  const lines = numberPages(raw, starts);
  return { file, format: "txt", text, lines, pages: starts.length === 0 ? null : starts.length };
}
