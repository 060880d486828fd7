// Bytes of a text file → SourceText: decoded, NFC, line feeds only.
import type { Report } from "../model/diagnostics.ts";
import type { SourceText } from "../model/text.ts";
import { plainSource } from "./plain.ts";
import { MAX_TEXT, megabytes, Refused, tellRefusal } from "./refuse.ts";

export interface Decoded {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16" | "windows-1252";
}

/** UTF-16 without its mark: every other byte of Swedish text is zero, and always on the same side. */
function bareUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 2000 & ~1);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.4;
  if (sample.length < 8) return null;
  return odd >= most && even === 0 ? "utf-16le" : even >= most && odd === 0 ? "utf-16be" : null;
}

/** Decodes UTF-8, UTF-16 with or without a byte order mark, and what is neither as Windows-1252. The mark itself is left out. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const label = first === 0xff ? "utf-16le" : "utf-16be";
    return { text: new TextDecoder(label).decode(bytes), encoding: "utf-16" };
  }
  const bare = bareUtf16(bytes);
  if (bare !== null) return { text: new TextDecoder(bare).decode(bytes), encoding: "utf-16" };
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

/**
 * Reads a text file: UTF-8, UTF-16 with a byte order mark, or (with a warning) Windows-1252.
 * @returns null where it is no text; `report` has been told why
 */
export function readText(bytes: Uint8Array, file: string, report: Report): SourceText | null {
  try {
    if (bytes.length > MAX_TEXT)
      throw new Refused("read/too-large", { size: megabytes(bytes.length), limit: megabytes(MAX_TEXT) });
    const { text: decoded, encoding } = decodeText(bytes);
    if (isBinary(decoded)) throw new Refused("read/binary");
    const text = decoded
      .replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n")
      .replace(/\f/g, "\n\f")
      .normalize("NFC");
    const source = plainSource(text, file, "txt");
    if (encoding === "windows-1252") report({ code: "read/not-utf8", file, place: null, args: {} });
    return source;
  } catch (error) {
    return tellRefusal(error, file, report);
  }
}
