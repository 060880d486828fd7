// How a document is referred to: in the Swedish archival form, in APA, and in the formats of reference managers. The status is in all
// of them, so that nobody quotes a draft as a decision.
import type { DocumentRecord } from "../model/collection.ts";

/** What a reference is made of. */
export interface CitedDocument {
  readonly record: DocumentRecord;
  readonly municipality: string;
  /** With scheme and host. */
  readonly url: string;
  /** Which wording; null where none is kept. */
  readonly version: { readonly number: number; readonly hash: string } | null;
}

/** One document in every form. The first two have `ACCESSED` in the place of the day of reading. */
export interface Citation {
  readonly swedish: string;
  readonly apa: string;
  readonly bibtex: string;
  readonly ris: string;
  readonly csl: string;
}

/** Stands for the day on which somebody reads; a page cannot know it. */
export const ACCESSED = "[dagens datum]";

const STATUS: Readonly<Record<DocumentRecord["status"], string>> = {
  förslag: "förslag, inte beslutad",
  beslutad: "beslutad",
  okänd: "status okänd",
};

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);

/** The body that speaks. */
function bodyOf({ nämnd, förvaltning }: DocumentRecord): string | null {
  return nämnd ?? förvaltning;
}

/** Kommun, nämnd, handlingstyp (status), titel, datum, diarienummer, version, adress, hämtad. */
function swedish({ record, municipality, url, version }: CitedDocument): string {
  const { type, status, title, date, diarienummer } = record;
  return [
    municipality,
    bodyOf(record),
    `${capitalised(type)} (${STATUS[status]})`,
    `”${title}”`,
    date ?? "utan datum",
    diarienummer === null ? null : `dnr ${diarienummer}`,
    version === null ? null : `version ${version.number} (${version.hash})`,
    url,
    `hämtad ${ACCESSED}`,
  ]
    .filter((part) => part !== null)
    .join(", ")
    .concat(".");
}

const MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split(
  " ",
);

function apaDate(date: string | null): string {
  if (date === null) return "u.å.";
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}, ${Number(day)} ${MONTHS[Number(month) - 1] ?? ""}`;
}

/** APA 7 in Swedish: Författare. (Datum). Titel (Beteckning) [Typ, status]. Utgivare. Adress */
function apa({ record, municipality, url }: CitedDocument): string {
  const { type, status, title, date, diarienummer } = record;
  const number = diarienummer === null ? "" : ` (dnr ${diarienummer})`;
  return `${bodyOf(record) ?? municipality}. (${apaDate(date)}). ${title}${number} [${capitalised(type)}, ${STATUS[status]}]. ${municipality}. Hämtad ${ACCESSED} från ${url}`;
}

const BIBTEX_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Letters that mean something in TeX, written so that they are themselves. */
function tex(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\{}~^]/g, (letter) => BIBTEX_ESCAPES[letter] ?? "")
    .replace(/[&%$#_]/g, "\\$&");
}

function keyOf({ id }: DocumentRecord): string {
  return id.replaceAll("/", "-");
}

function bibtex({ record, municipality, url, version }: CitedDocument): string {
  const { title, date, diarienummer, type, status } = record;
  const fields: (readonly [string, string | null])[] = [
    ["title", `{${tex(title)}}`],
    ["author", `{${tex(bodyOf(record) ?? municipality)}}`],
    ["institution", tex(municipality)],
    ["type", tex(`${capitalised(type)} (${STATUS[status]})`)],
    ["number", diarienummer === null ? null : tex(diarienummer)],
    ["year", date?.slice(0, 4) ?? null],
    ["month", date === null ? null : String(Number(date.slice(5, 7)))],
    ["day", date === null ? null : String(Number(date.slice(8, 10)))],
    ["version", version === null ? null : String(version.number)],
    ["url", url],
    ["langid", "swedish"],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@techreport{${keyOf(record)},\n${lines.join(",\n")}\n}\n`;
}

/** One line a field; a line break would end it. */
function ris({ record, municipality, url, version }: CitedDocument): string {
  const { title, date, diarienummer, type, status } = record;
  const lines: (readonly [string, string | null])[] = [
    ["TY", "RPRT"],
    ["AU", bodyOf(record) ?? municipality],
    ["TI", title],
    ["PB", municipality],
    ["PY", date?.slice(0, 4) ?? null],
    ["DA", date?.replaceAll("-", "/") ?? null],
    ["M1", diarienummer],
    ["M3", `${capitalised(type)} (${STATUS[status]})`],
    ["ET", version === null ? null : `version ${version.number}`],
    ["LA", "sv"],
    ["UR", url],
    ["ID", keyOf(record)],
    ["ER", ""],
  ];
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(/\s+/g, " ").trim()}\r\n`]))
    .join("");
}

function csl({ record, municipality, url, version }: CitedDocument): string {
  const { title, date, diarienummer, type, status } = record;
  const item = {
    id: keyOf(record),
    type: "report",
    title,
    author: [{ literal: bodyOf(record) ?? municipality }],
    publisher: municipality,
    genre: `${capitalised(type)} (${STATUS[status]})`,
    ...(diarienummer === null ? {} : { number: diarienummer }),
    ...(date === null ? {} : { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...(version === null ? {} : { version: String(version.number) }),
    URL: url,
    language: "sv-SE",
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}

/** A document in every form. */
export function citationOf(cited: CitedDocument): Citation {
  return {
    swedish: swedish(cited),
    apa: apa(cited),
    bibtex: bibtex(cited),
    ris: ris(cited),
    csl: csl(cited),
  };
}
