// One original → one document: read → structure → extract → a person's word → write.
import { basename } from "node:path";
import { parseDocument } from "yaml";
import { extractMetadata } from "./extract/metadata.ts";
import type { Block } from "./model/blocks.ts";
import type { Code, Report } from "./model/diagnostics.ts";
import type { Facts, FrontMatter } from "./model/document.ts";
import { metaOf, nameOf, readOriginal } from "./originals.ts";
import { Fields, type Trouble } from "./parse/fields.ts";
import { structureText } from "./structure/structure.ts";
import { writeDocument } from "./write/document.ts";
import { firstDifference, noteRemoved, titleHeading } from "./write/fidelity.ts";

export interface Converted {
  readonly name: string;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly markdown: string;
}

interface Said {
  readonly facts: Partial<Facts>;
  readonly inferred: Readonly<Record<string, string>>;
}

const NOTHING_SAID: Said = { facts: {}, inferred: {} };
const BY_PERSON = "Angivet av redaktionen, står inte i texten.";

/** Reads what a person has said about an original. */
function readMeta(file: string, report: Report): Said | null {
  const meta = metaOf(file);
  if (meta === null) return NOTHING_SAID;
  const refuse = (reason: string): null => {
    report({ code: "convert/bad-meta", file, place: null, args: { file: basename(meta.file), reason } });
    return null;
  };
  const document = parseDocument(meta.text.normalize("NFC"), { schema: "core", uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) return refuse(error.message.split("\n")[0] ?? "it is no YAML");
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  if (typeof data !== "object" || data === null || Array.isArray(data))
    return refuse("it holds no `field: value` lines");
  const machine = ["original", "removed"].find((field) => field in data);
  if (machine !== undefined) return refuse(`${machine}: the converter alone writes this`);
  const troubles: Trouble[] = [];
  const values = Object.fromEntries(Object.entries(data).filter(([key]) => key !== "källa"));
  const fields = new Fields(values, troubles);
  const read = fields.facts("title" in values ? fields.title() : "");
  const inferred = fields.record("inferred");
  const [trouble] = troubles;
  if (trouble !== undefined)
    return refuse(`${trouble.args.field}: ${trouble.args.reason ?? "is no field that may stand here"}`);
  return { facts: Object.fromEntries(Object.entries(read).filter(([key]) => key in values)), inferred };
}

function differs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/** A person's word goes before the machine's, and each such value says on what it rests. */
function withSaid(
  found: Facts,
  basis: Readonly<Record<string, string>>,
  said: Said,
): { facts: Facts; inferred: Record<string, string> } {
  const facts: Facts = { ...found, ...said.facts };
  const inferred: Record<string, string> = { ...basis };
  for (const [field, value] of Object.entries(said.facts)) {
    const before = Object.entries(found).find(([key]) => key === field)?.[1];
    if (differs(value, before)) inferred[field] = said.inferred[field] ?? BY_PERSON;
  }
  return {
    facts,
    inferred: Object.fromEntries(Object.entries(inferred).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Converts one original. Gives null where that cannot be done; `report` has been told why.
 * @param file path of the original; `<name>.meta.yml` beside it is read too
 */
export async function convertDocument(file: string, report: Report): Promise<Converted | null> {
  const tell = (code: Code, args: Readonly<Record<string, string>>, line?: number): void =>
    report({ code, file, place: line === undefined ? null : { line, column: 1, page: null }, args });
  const original = await readOriginal(file, report);
  const said = readMeta(file, report);
  if (original === null || said === null) return null;
  const { source, sha256 } = original;
  const { title, blocks, fields, damage } = structureText(source, report);
  const titled = title === null ? blocks : [titleHeading(title), ...blocks];
  const metadata = extractMetadata({ source, fields, blocks: titled, damaged: damage > 0 });
  const untitled = `${capital(metadata.values.type === "övrigt" ? "handling" : metadata.values.type)} utan rubrik`;
  const basis =
    title === null ? { ...metadata.inferred, title: "Texten har ingen rubrik." } : metadata.inferred;
  const { facts, inferred } = withSaid({ ...metadata.values, title: title ?? untitled }, basis, said);
  if (title === null && said.facts.title === undefined) tell("structure/no-title", { name: nameOf(file) });
  if (damage > 0) tell("structure/damaged", { share: String(Math.round(damage * 100)) });
  const removed = noteRemoved(blocks, source);
  const difference = firstDifference(source, removed, titled);
  if (difference !== null) {
    tell("convert/words-lost", { words: difference.original, written: difference.markdown }, difference.line);
    return null;
  }
  const frontMatter: FrontMatter = {
    ...facts,
    inferred,
    original: {
      file: basename(file).normalize("NFC"),
      sha256,
      format: source.format,
      pages: source.pages,
      ocr: damage > 0 || (source.scanned ?? []).length > 0,
      damage,
    },
    removed,
  };
  const shown = [titleHeading(facts.title), ...blocks.filter((block) => block.type !== "removed")];
  return { name: nameOf(file), frontMatter, blocks: shown, markdown: writeDocument(frontMatter, shown) };
}
