// Where converted documents are written, what of a person's is left alone, and what an earlier run left behind.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { noteWritten, wasWritten } from "./convert-cache.ts";
import type { ConvertResult } from "./convert-worker.ts";
import type { Report } from "./model/diagnostics.ts";
import { nameOf } from "./originals.ts";

type Document = ConvertResult["converted"][number];

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/** A bundle has no more papers than this. */
const MOST_PARTS = 999;

/** Writes documents into one folder. */
export class Writer {
  private readonly folder: string;
  private readonly force: boolean;
  private readonly report: Report;
  /** Name of a document → the original that it was written from. */
  private readonly taken = new Map<string, string>();
  private readonly before: ReadonlySet<string>;

  /** @param force overwrite what a person has changed. @throws where the folder cannot be made */
  constructor(folder: string, force: boolean, report: Report) {
    mkdirSync(folder, { recursive: true });
    this.folder = folder;
    this.force = force;
    this.report = report;
    this.before = new Set(readdirSync(folder));
  }

  /** Writes what became of one original, and takes away what an earlier run had made of it under other names. */
  save(file: string, documents: readonly Document[]): void {
    for (const document of documents) {
      const other = this.taken.get(document.name);
      if (other !== undefined)
        this.report({ code: "convert/name-taken", file, place: null, args: { other } });
      else this.saveOne(file, document);
      this.taken.set(document.name, other ?? file);
    }
    if (documents.length > 0) this.clear(file, new Set(documents.map(({ name }) => name)));
  }

  private saveOne(file: string, { name, markdown, corrections }: Document): void {
    const path = join(this.folder, `${name}.md`);
    const beside = join(this.folder, `${name}.corrections.json`);
    const before = existsSync(path) ? readFileSync(path, "utf8") : null;
    const isPersons = before !== null && before !== markdown && !wasWritten(before);
    if (isPersons && !this.force) {
      this.report({ code: "convert/kept", file, place: null, args: { file: path } });
      return;
    }
    if (before !== markdown) writeWhole(path, markdown);
    noteWritten(markdown);
    if (corrections === null) rmSync(beside, { force: true });
    else {
      const text = `${JSON.stringify(corrections, null, 1)}\n`;
      if (!existsSync(beside) || readFileSync(beside, "utf8") !== text) writeWhole(beside, text);
    }
  }

  /** `akt.md` where the file now gives `akt-1.md` and `akt-2.md`, or the other way round; never what a person has changed. */
  private clear(file: string, names: ReadonlySet<string>): void {
    const name = nameOf(file);
    const old = [name, ...Array.from({ length: MOST_PARTS }, (_, nth) => `${name}-${nth + 1}`)];
    for (const left of old) {
      if (names.has(left) || this.taken.has(left) || !this.before.has(`${left}.md`)) continue;
      const path = join(this.folder, `${left}.md`);
      const markdown = readFileSync(path, "utf8");
      if (!markdown.slice(0, markdown.indexOf("\n---", 4)).includes(basename(file).normalize("NFC")))
        continue;
      if (wasWritten(markdown)) {
        rmSync(path);
        rmSync(join(this.folder, `${left}.corrections.json`), { force: true });
      } else this.report({ code: "convert/left-behind", file, place: null, args: { file: path } });
    }
  }
}
