// The parts of a DOCX or ODT file, unpacked within limits.
import { unzipSync } from "fflate";
import { MAX_TEXT, megabytes, Refused } from "./refuse.ts";

/** A part may be a hundred times its packed size; a zip bomb is a thousand. */
const MOST_RATIO = 400;

/**
 * Unpacks the parts whose names `wanted` accepts, as text (UTF-8).
 * @throws Refused where the archive is broken, or where a part is larger than any text
 */
export function unzipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, string> {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > MAX_TEXT * 5 || originalSize > Math.max(2_000_000, size * MOST_RATIO)) {
          throw new Refused("read/too-large", { size: megabytes(total), limit: megabytes(MAX_TEXT * 5) });
        }
        return true;
      },
    });
    const decoder = new TextDecoder("utf-8");
    return new Map(Object.entries(parts).map(([name, part]) => [name, decoder.decode(part)]));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused("read/broken", { kind: "ZIP", reason: error instanceof Error ? error.message : "" });
  }
}
