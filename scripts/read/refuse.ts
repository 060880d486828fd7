// What every reader shares: how much is read, and how it says no.
import type { Report } from "../model/diagnostics.ts";

/** Larger files than this hold pictures or worse: no decision has so much text. */
export const MAX_BYTES = 200_000_000;
/** The most characters that are read of any original: the longest minutes of a council have about one million. */
export const MAX_TEXT = 20_000_000;

export type Refusal =
  | "read/too-large"
  | "read/binary"
  | "read/empty"
  | "read/broken"
  | "read/encrypted"
  | "read/no-ocr"
  | "read/unknown-format";

/** A file that cannot be read, and why: thrown inside this room only, and turned into a message at its door. */
export class Refused extends Error {
  readonly code: Refusal;
  readonly args: Readonly<Record<string, string>>;

  constructor(code: Refusal, args: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.args = args;
  }
}

export function megabytes(size: number): string {
  return (size / 1_000_000).toFixed(1);
}

/** Tells `report` why a file was refused. @throws what is no refusal */
export function tellRefusal(error: unknown, file: string, report: Report): null {
  if (!(error instanceof Refused)) throw error;
  report({ code: error.code, file, place: null, args: error.args });
  return null;
}
