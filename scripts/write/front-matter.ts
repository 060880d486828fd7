// Front matter → YAML: fixed order, dates and numbers in quotes, so that no YAML reader takes them for something else.
import { stringify } from "yaml";
import { FRONT_MATTER_FIELDS, type FrontMatter, type Original } from "../model/document.ts";

// `2024-03-14`, `09:30`, `2018/345`, `0123`: other readers of YAML make dates, times and octal numbers of these
const AMBIGUOUS = /^[\d.:/+-]+$/;

function oneLine(value: unknown): string {
  return stringify(value, { lineWidth: 0, collectionStyle: "flow" }).trimEnd();
}

function scalar(value: unknown): string {
  if (typeof value === "string" && AMBIGUOUS.test(value)) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0 }).trimEnd();
}

function field(key: string, value: unknown): string {
  if (Array.isArray(value) && value.some((entry) => typeof entry === "object")) {
    return `${key}:\n${value.map((entry) => `  - ${oneLine(entry)}`).join("\n")}`;
  }
  if (Array.isArray(value)) return `${key}: [${value.map((entry) => JSON.stringify(entry)).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0) return `${key}: {}`;
    return `${key}:\n${entries.map(([name, entry]) => `  ${name}: ${scalar(entry)}`).join("\n")}`;
  }
  return `${key}: ${scalar(value)}`;
}

/** Written only where there is something to say: a text that was never mended need not say so. */
const SELDOM: ReadonlySet<string> = new Set(["repair", "granskad", "avpublicera", "ejPersonnummer"]);

function isSaid(value: unknown): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0);
}

/** `part` and `source` stand only where there is one. */
function withoutNulls(original: Original | null): object | null {
  if (original === null) return null;
  const { part, source, ...rest } = original;
  return { ...rest, ...(part === null ? {} : { part }), ...(source === null ? {} : { source }) };
}

/** Writes front matter with its two lines of `---` and a final line feed. Keys come in the order of records.md. */
export function writeFrontMatter(frontMatter: FrontMatter): string {
  const lines = FRONT_MATTER_FIELDS.filter((key) => !SELDOM.has(key) || isSaid(frontMatter[key])).map((key) =>
    field(key, key === "original" ? withoutNulls(frontMatter.original) : frontMatter[key]),
  );
  return `---\n${lines.join("\n")}\n---\n`;
}
