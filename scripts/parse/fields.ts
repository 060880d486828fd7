// Reads the fields of front matter one by one, and gathers what is wrong with them.
import type { Code } from "../model/diagnostics.ts";
import {
  DATE_ROLES,
  DOCUMENT_TYPES,
  type Facts,
  FRONT_MATTER_FIELDS,
  type Original,
  type RemovedNote,
  type RepairNote,
  type Review,
  STATUSES,
  type Withdrawal,
} from "../model/document.ts";
import type { Format } from "../model/text.ts";

export interface Trouble {
  readonly code: Code;
  readonly args: Readonly<Record<string, string>> & { readonly field: string };
}

const FORMATS: readonly Format[] = ["txt", "pdf", "docx", "html", "odt"];
const MAX_TEXT = 1000;

type Values = Readonly<Record<string, unknown>>;

function show(value: unknown): string {
  const text = typeof value === "string" ? `“${value}”` : JSON.stringify(value);
  return text === undefined ? "nothing" : text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function isRecord(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Letters that `a` and `b` do not share: enough to find what somebody meant to type. */
function distance(a: string, b: string): number {
  const shared = [...a.toLowerCase()].filter((letter) => b.toLowerCase().includes(letter)).length;
  return a.length + b.length - 2 * shared + (a[0]?.toLowerCase() === b[0] ? 0 : 2);
}

function nearest(key: string): string {
  return [...FRONT_MATTER_FIELDS].sort((a, b) => distance(key, a) - distance(key, b))[0] ?? "title";
}

/** `2024-03-14`, but not `2024-02-30`. */
function isDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return false;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1600 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function clean(value: unknown): string {
  return String(value).normalize("NFC").trim();
}

/** Reads checked fields; whatever is wrong goes to `troubles`, and the reader gives null or nothing for it. */
export class Fields {
  private readonly values = new Map<string, unknown>();
  private readonly troubles: Trouble[];

  constructor(data: Values, troubles: Trouble[]) {
    this.troubles = troubles;
    for (const [key, value] of Object.entries(data)) {
      const field = key.normalize("NFC");
      if (FRONT_MATTER_FIELDS.some((known) => known === field)) this.values.set(field, value);
      else troubles.push({ code: "parse/unknown-field", args: { field, nearest: nearest(field) } });
    }
  }

  private wrong(field: string, reason: string): null {
    const value = show(this.values.get(field));
    this.troubles.push({ code: "parse/bad-field", args: { field, value, reason } });
    return null;
  }

  title(): string {
    const title = this.text("title");
    if (title === null && this.values.get("title") == null) this.wrong("title", "every document needs one");
    return title ?? "";
  }

  text(field: string): string | null {
    const value = this.values.get(field) ?? null;
    if (value === null) return null;
    if (typeof value !== "string" && typeof value !== "number") return this.wrong(field, "it must be text");
    const text = clean(value);
    if (text.length > MAX_TEXT) return this.wrong(field, `at most ${MAX_TEXT} characters`);
    if (/\p{Cc}/u.test(text)) return this.wrong(field, "it must be one line of text");
    return text === "" ? this.wrong(field, "write null for what is not known") : text;
  }

  date(field: string): string | null {
    const value = this.text(field);
    return value === null || isDate(value)
      ? value
      : this.wrong(field, "it must be a date such as 2024-03-14");
  }

  texts(field: string): readonly string[] {
    const value = this.values.get(field) ?? [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (list.every((entry) => typeof entry === "string" && entry.trim() !== "")) return list.map(clean);
    this.wrong(field, "it must be a list of texts");
    return [];
  }

  oneOf<T extends string, U extends T | null>(field: string, allowed: readonly T[], otherwise: U): T | U {
    const value = this.values.get(field) ?? null;
    if (value === null) return otherwise;
    const found = allowed.find((entry) => entry === clean(value).toLowerCase());
    if (found === undefined) this.wrong(field, `it must be one of ${allowed.join(", ")}`);
    return found ?? otherwise;
  }

  /** All that a document says about itself as a whole. `title` is given, since it may be asked for or not. */
  facts(title: string): Facts {
    return {
      title,
      type: this.oneOf("type", DOCUMENT_TYPES, "övrigt"),
      status: this.oneOf("status", STATUSES, "okänd"),
      diarienummer: this.text("diarienummer"),
      date: this.date("date"),
      dateRole: this.oneOf("dateRole", DATE_ROLES, null),
      nämnd: this.text("nämnd"),
      förvaltning: this.text("förvaltning"),
      till: this.text("till"),
      besvarar: this.texts("besvarar"),
      följerUpp: this.text("följerUpp"),
    };
  }

  record(field: string): Readonly<Record<string, string>> {
    const value = this.values.get(field) ?? {};
    if (isRecord(value) && Object.values(value).every((entry) => typeof entry === "string")) {
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [clean(key), clean(entry)]));
    }
    this.wrong(field, "it must be `field: reason` lines");
    return {};
  }

  original(): Original | null {
    const value = this.values.get("original") ?? null;
    if (value === null) return null;
    return (
      toOriginal(value) ?? this.wrong("original", "it needs file, sha256, format, pages, ocr and damage")
    );
  }

  repair(): RepairNote | null {
    const value = this.values.get("repair") ?? null;
    if (value === null) return null;
    if (isRecord(value)) {
      const { lexicon, applied, suggested } = value;
      if (typeof lexicon === "string" && typeof applied === "number" && typeof suggested === "number")
        return { lexicon, applied, suggested };
    }
    return this.wrong("repair", "it needs lexicon, applied and suggested");
  }

  granskad(): Review | null {
    const value = this.values.get("granskad") ?? null;
    if (value === null) return null;
    if (isRecord(value) && typeof value.av === "string" && isDate(String(value.datum)))
      return { av: clean(value.av), datum: String(value.datum) };
    return this.wrong("granskad", "it needs `av` (who) and `datum` (such as 2026-11-27)");
  }

  avpublicera(): Withdrawal | null {
    const value = this.values.get("avpublicera") ?? null;
    if (value === null) return null;
    if (
      isRecord(value) &&
      isDate(String(value.datum)) &&
      typeof value.skäl === "string" &&
      clean(value.skäl) !== ""
    )
      return { datum: String(value.datum), skäl: clean(value.skäl) };
    return this.wrong("avpublicera", "it needs `datum` (from when) and `skäl` (why, without personal data)");
  }

  removed(): readonly RemovedNote[] {
    const value = this.values.get("removed") ?? [];
    if (Array.isArray(value) && value.every(isRemovedNote)) return value;
    this.wrong("removed", "each entry needs reason, lines and words");
    return [];
  }
}

function toOriginal(value: unknown): Original | null {
  if (!isRecord(value)) return null;
  const { file, sha256, pages = null, ocr = false, damage = 0, part = null, source = null } = value;
  const format = FORMATS.find((entry) => entry === value.format);
  // a bare name: it becomes an address
  if (typeof file !== "string" || !/^[\p{L}\p{N}][^/\\\p{Cc}]*$/u.test(file) || format === undefined)
    return null;
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  if (pages !== null && (typeof pages !== "number" || !Number.isInteger(pages) || pages < 1)) return null;
  if (typeof ocr !== "boolean" || typeof damage !== "number" || damage < 0 || damage > 1) return null;
  // `5-9`, `12`
  if (part !== null && (typeof part !== "string" || !/^\d{1,5}(?:-\d{1,5})?$/.test(part))) return null;
  if (source !== null && (typeof source !== "string" || !/^https?:\/\/\S+$/.test(source))) return null;
  return { file: file.normalize("NFC"), sha256, format, pages, ocr, damage, part, source };
}

function isRemovedNote(value: unknown): value is RemovedNote {
  if (!isRecord(value)) return false;
  return (
    typeof value.reason === "string" && typeof value.lines === "string" && typeof value.words === "number"
  );
}
