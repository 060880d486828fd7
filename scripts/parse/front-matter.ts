// The front matter of a Markdown file: YAML only, known fields only, every value checked.
import matter from "gray-matter";
import { parseDocument } from "yaml";
import type { Code } from "../model/diagnostics.ts";
import type { FrontMatter } from "../model/document.ts";
import { Fields, type Trouble } from "./fields.ts";

/** What a file holds: its fields, the Markdown below, the 1-based line at which that begins. */
export interface Parted {
  readonly frontMatter: FrontMatter;
  readonly body: string;
  readonly bodyLine: number;
}

/** Says what is wrong: a code, its arguments, the 1-based line. */
export type Complain = (code: Code, args: Readonly<Record<string, string>>, line: number) => void;

const NOTHING = "there is nothing but YAML in front matter";

function refuse(): never {
  throw new Error(NOTHING);
}

function readYaml(text: string): object {
  const document = parseDocument(text, { schema: "core", uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) throw new Error(error.message.split("\n")[0]?.replace(/:$/, "") ?? NOTHING);
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  if (value === null) return {};
  if (typeof value !== "object" || Array.isArray(value))
    throw new Error("it is not a list of `field: value` lines");
  return value;
}

const OPTIONS = {
  language: "yaml",
  engines: {
    yaml: { parse: readYaml, stringify: refuse },
    json: { parse: refuse, stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
    js: { parse: refuse, stringify: refuse },
  },
};

/** NFC and line feeds: `nämnd` is one key however the editor wrote its ä. */
export function normalText(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC");
}

function toFrontMatter(fields: Fields): FrontMatter {
  return {
    ...fields.facts(fields.title()),
    inferred: fields.record("inferred"),
    original: fields.original(),
    removed: fields.removed(),
    repair: fields.repair(),
    granskad: fields.granskad(),
    avpublicera: fields.avpublicera(),
    ejPersonnummer: fields.texts("ejPersonnummer"),
  };
}

/**
 * Parts a file in front matter and Markdown. Gives null where it cannot be read as that, and says why.
 * @param text the file in normal form (`normalText`)
 */
export function partDocument(text: string, complain: Complain): Parted | null {
  const end = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (end === null) {
    complain("parse/no-front-matter", {}, 1);
    return null;
  }
  let data: Readonly<Record<string, unknown>>;
  try {
    data = matter(end[0], OPTIONS).data;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    complain("parse/bad-yaml", { reason }, Number(/line (\d+)/.exec(reason)?.[1] ?? 0) + 1);
    return null;
  }
  const head = end[0].split("\n");
  const troubles: Trouble[] = [];
  const frontMatter = toFrontMatter(new Fields(data, troubles));
  for (const { code, args } of troubles) {
    const line = head.findIndex((entry) => entry.normalize("NFC").startsWith(`${args.field}:`));
    complain(code, args, line + 1 || 1);
  }
  if (troubles.length > 0) return null;
  return { frontMatter, body: text.slice(end[0].length), bodyLine: head.length };
}
