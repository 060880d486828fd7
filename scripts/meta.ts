// What a person has said about an original, in `<name>.meta.yml` beside it: a person's word goes before the machine's.
import { basename } from "node:path";
import { parseDocument } from "yaml";
import { CORRECTION_KINDS, type CorrectionKind } from "./model/correction.ts";
import type { Report } from "./model/diagnostics.ts";
import type { Facts, Review, Withdrawal } from "./model/document.ts";
import { metaOf } from "./originals.ts";
import { Fields, type Trouble } from "./parse/fields.ts";

/** A word that a person corrects, everywhere in the text or on one page. */
export interface SaidCorrection {
  readonly original: string;
  readonly corrected: string;
  readonly kind: CorrectionKind;
  readonly page: number | null;
}

export interface Said {
  readonly facts: Partial<Facts>;
  readonly inferred: Readonly<Record<string, string>>;
  readonly granskad: Review | null;
  readonly avpublicera: Withdrawal | null;
  /** Numbers that are no personal identity numbers. */
  readonly ejPersonnummer: readonly string[];
  /** Where the publisher has the file: `källa`, where it is an address. */
  readonly source: string | null;
  /** The file itself may be given out. */
  readonly publicera: boolean;
  /** Pages at which a new document begins; null where nothing is said of it. */
  readonly seams: readonly number[] | null;
  /** Words of a line → level, 0 for no heading. */
  readonly headings: ReadonlyMap<string, number>;
  readonly corrections: readonly SaidCorrection[];
  /** The name of the file, for messages. */
  readonly file: string | null;
}

export const NOTHING_SAID: Said = {
  facts: {},
  inferred: {},
  granskad: null,
  avpublicera: null,
  ejPersonnummer: [],
  source: null,
  publicera: false,
  seams: null,
  headings: new Map(),
  corrections: [],
  file: null,
};

export type Values = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

class Unfit extends Error {}

function readSeams(value: unknown): readonly number[] | null {
  if (value === undefined || value === null) return null;
  const isList = Array.isArray(value) && value.every((page) => Number.isInteger(page) && page > 1);
  if (!isList)
    throw new Unfit("seams: it must be a list of pages at which a new document begins, such as [5, 9]");
  return [...new Set<number>(value)].sort((a, b) => a - b);
}

function readHeadings(value: unknown): Map<string, number> {
  if (value === undefined || value === null) return new Map();
  const entries = Array.isArray(value) ? value : [];
  if (entries.length === 0) throw new Unfit("headings: it must be a list of {text, level}");
  return new Map(
    entries.map((entry: unknown) => {
      if (!isRecord(entry) || typeof entry.text !== "string" || !Number.isInteger(entry.level))
        throw new Unfit("headings: each entry needs `text` and `level` (1 to 6, or 0 for no heading)");
      return [entry.text.normalize("NFC"), Number(entry.level)];
    }),
  );
}

function readCorrections(value: unknown): SaidCorrection[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new Unfit("corrections: it must be a list of {original, corrected}");
  return value.map((entry: unknown): SaidCorrection => {
    const kind = isRecord(entry)
      ? CORRECTION_KINDS.find((known) => known === (entry.kind ?? "ocr"))
      : undefined;
    if (
      !isRecord(entry) ||
      typeof entry.original !== "string" ||
      typeof entry.corrected !== "string" ||
      kind === undefined
    )
      throw new Unfit(
        "corrections: each entry needs `original`, `corrected` and, for an error of the paper itself, `kind: källfel`",
      );
    if (/\n/.test(entry.original + entry.corrected) || entry.original.trim() === "")
      throw new Unfit("corrections: `original` and `corrected` are words on one line");
    const page = typeof entry.page === "number" ? entry.page : null;
    return {
      original: entry.original.normalize("NFC"),
      corrected: entry.corrected.normalize("NFC"),
      kind,
      page,
    };
  });
}

/** `källa` is free words, or an address that readers are led to. */
function readSource(value: unknown): string | null {
  return typeof value === "string" && /^https?:\/\/\S+$/.test(value.trim()) ? value.trim() : null;
}

/** Fields that are not those of a document's front matter. */
const OWN = new Set(["källa", "publicera", "seams", "headings", "corrections"]);
/** Fields that only the converter writes. */
const MACHINE = ["original", "removed", "repair"];

function readValues(data: Values, file: string): Said {
  const machine = MACHINE.find((field) => field in data);
  if (machine !== undefined) throw new Unfit(`${machine}: the converter alone writes this`);
  const troubles: Trouble[] = [];
  const values = Object.fromEntries(Object.entries(data).filter(([key]) => !OWN.has(key)));
  const fields = new Fields(values, troubles);
  const read = fields.facts("title" in values ? fields.title() : "");
  const said: Said = {
    facts: Object.fromEntries(Object.entries(read).filter(([key]) => key in values)),
    inferred: fields.record("inferred"),
    granskad: fields.granskad(),
    avpublicera: fields.avpublicera(),
    ejPersonnummer: fields.texts("ejPersonnummer"),
    source: readSource(data.källa),
    publicera: data.publicera === true,
    seams: readSeams(data.seams),
    headings: readHeadings(data.headings),
    corrections: readCorrections(data.corrections),
    file,
  };
  const [trouble] = troubles;
  if (trouble !== undefined)
    throw new Unfit(`${trouble.args.field}: ${trouble.args.reason ?? "is no field that may stand here"}`);
  return said;
}

/** Reads what a person has said about an original; null where it cannot be read, and `report` has been told why. */
export function readMeta(original: string, report: Report): Said | null {
  const meta = metaOf(original);
  if (meta === null) return NOTHING_SAID;
  const file = basename(meta.file);
  try {
    const document = parseDocument(meta.text.normalize("NFC"), { schema: "core", uniqueKeys: true });
    const [error] = document.errors;
    if (error !== undefined) throw new Unfit(error.message.split("\n")[0] ?? "it is no YAML");
    const data: unknown = document.toJS({ maxAliasCount: 0 });
    if (!isRecord(data)) throw new Unfit("it holds no `field: value` lines");
    return readValues(data, file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report({ code: "convert/bad-meta", file: original, place: null, args: { file, reason } });
    return null;
  }
}
