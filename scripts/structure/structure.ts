// SourceText → title, blocks and letterhead: the whole way on one screen.
import type { Block, Removed } from "../model/blocks.ts";
import type { Report } from "../model/diagnostics.ts";
import type { LetterheadField } from "../model/letterhead.ts";
import type { SourceText } from "../model/text.ts";
import { damage } from "../swedish/ocr.ts";
import { findItems, partItems } from "./agenda.ts";
import { draftBlocks } from "./blocks.ts";
import { findChapters } from "./chapters.ts";
import { removeContents } from "./contents.ts";
import { removeFurniture } from "./furniture.ts";
import type { Reading } from "./headings.ts";
import { hyphenatedWords, joinRows } from "./join.ts";
import { measureLayout } from "./layout.ts";
import { fieldsOfFurniture, removeLetterhead } from "./letterhead.ts";
import { outline } from "./outline.ts";
import { key, type Row } from "./row.ts";
import { toRows } from "./rows.ts";
import { readLetterBullets } from "./scan.ts";

export interface Structured {
  /** As the text has it; null where it does not say what it is called. */
  readonly title: string | null;
  /** Below the title, in reading order. What was taken away stands first. */
  readonly blocks: readonly Block[];
  readonly fields: readonly LetterheadField[];
  readonly damage: number;
}

const AGENDA = /kallelse|föredragningslista|dagordning|ärendelista|protokoll|ärendeförteckning/i;

function isAgenda(title: string | null, fields: readonly LetterheadField[]): boolean {
  return (
    AGENDA.test(title ?? "") ||
    fields.some((field) => field.label === "dokumenttyp" && AGENDA.test(field.value ?? ""))
  );
}

/** Two headings below the title are set as such: a lone one may be an accident of a word processor. */
function isTold(rows: readonly Row[]): boolean {
  return rows.filter((row) => row.joint !== null && row.hashes !== null).length >= 2;
}

/** What a person has said of the headings: words of a line, as `key` writes them → its level, 0 for no heading. */
export type SaidHeadings = ReadonlyMap<string, number>;

/** A person's word on headings goes before all signs. */
function withSaid(rows: readonly Row[], said: SaidHeadings): Row[] {
  return rows.map((row) => {
    const level = said.get(key(row.text));
    return level === undefined || level === 0 ? row : { ...row, hashes: level, bullet: false };
  });
}

/**
 * Finds the structure of a text. Never fails; what it cannot make out stays a paragraph.
 * @param broken share of words that a scan broke, where the text has been mended since
 */
export function structureText(
  source: SourceText,
  report: Report,
  broken: number = damage(source.text),
  said: SaidHeadings = new Map(),
): Structured {
  // a reader that sees pages has told the furniture by its place
  const marked = source.format === "txt" ? source.pages : null;
  const all = withSaid(toRows(source, report), said);
  const furniture = removeFurniture(all, marked);
  const contents = removeContents(furniture.rows);
  const letterhead = removeLetterhead(contents.rows);
  const bullets = readLetterBullets(letterhead.rows, broken > 0);
  const titleRows = letterhead.rows.slice(0, letterhead.titleRows);
  const title = joinRows(titleRows, hyphenatedWords(titleRows));
  const agenda = isAgenda(title?.text ?? null, letterhead.fields);
  const rows = agenda ? partItems(bullets.rows) : bullets.rows;
  const reading: Reading = {
    rows,
    layout: measureLayout(rows),
    contents: new Set(contents.entries.map(key)),
    items: agenda ? findItems(rows) : null,
    chapters: findChapters(rows),
    notHeadings: new Set([...said].filter(([, level]) => level === 0).map(([words]) => words)),
    // what was read from a picture shows size, but not what is bold
    told: (source.scanned ?? []).length === 0 && isTold(rows.slice(letterhead.titleRows)),
  };
  const removed: Removed[] = [
    ...furniture.removed,
    ...contents.removed,
    ...letterhead.removed,
    ...bullets.removed,
  ];
  const blocks = outline(draftBlocks(reading, letterhead.titleRows));
  return {
    title: title === null ? null : title.text.replaceAll("\n", " "),
    blocks: [...removed.sort((a, b) => a.fromLine - b.fromLine), ...blocks],
    // what the paper itself says goes before what its header says
    fields: [...letterhead.fields, ...fieldsOfFurniture(all)],
    damage: broken,
  };
}
