// One part of a Word file (the body, a header, the footnotes) → paragraphs and rows of tables.
import type { LinePlace } from "../model/text.ts";
import type { NumberCounter } from "./docx-numbering.ts";
import { type Look, readLook, type Style } from "./docx-styles.ts";
import { endRow, type FlowBlock, type Run } from "./flow.ts";
import { type Attributes, walkXml } from "./xml.ts";

interface OpenParagraph {
  style: Style | undefined;
  numId: string | null;
  ilvl: number | null;
  outline: number | null;
  markHidden: boolean;
  readonly runs: Run[];
}

interface OpenTable {
  readonly id: number;
  cells: Run[][];
  header: boolean;
  span: number;
  continued: boolean;
}

type MutableLook = { -readonly [key in keyof Look]: Look[key] };

/** What all parts of a file share, and what was found in them. */
export interface Shared {
  readonly styles: ReadonlyMap<string, Style>;
  readonly numbers: NumberCounter;
  readonly links: ReadonlyMap<string, string>;
  readonly unseen: string[];
  readonly noteOrder: string[];
  hidden: number;
  changes: number;
  tables: number;
}

// kept in the file and shown nowhere: the text of a field's command, what was struck out, the second copy of a text box
const SKIPPED = new Set([
  "mc:Fallback",
  "w:del",
  "w:moveFrom",
  "w:rPrChange",
  "w:pPrChange",
  "w:instrText",
  "w:delText",
]);
/** Attributes that describe a picture or a shape to whoever cannot see it. */
const DESCRIBING = ["descr", "title", "alt", "o:title"];
const TRACKED = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

/** Walks one part of the file: the body, a header, the footnotes. */
export class PartReader {
  readonly blocks: FlowBlock[] = [];
  /** Footnote id → its runs, where the part holds footnotes. */
  readonly notes = new Map<string, Run[]>();
  private readonly shared: Shared;
  private readonly place: LinePlace;
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private look: MutableLook = {};
  private runStyle: Style | undefined;
  private inRun = false;
  private inText = false;
  private inRunProperties = false;
  private inParagraphProperties = false;
  private skipping = 0;
  private href: string | null = null;
  private note: string | null = null;

  constructor(shared: Shared, place: LinePlace) {
    this.shared = shared;
    this.place = place;
  }

  read(xml: string): void {
    walkXml(xml, {
      open: (name, attributes) => this.open(name, attributes),
      text: (text) => this.text(text),
      close: (name) => this.close(name),
    });
  }

  private open(name: string, attributes: Attributes): void {
    for (const key of DESCRIBING) this.unseen(attributes[key] ?? "");
    if (TRACKED.has(name) && !this.inRunProperties) this.shared.changes++;
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping++;
      return;
    }
    if (this.inRunProperties || this.inParagraphProperties) this.property(name, attributes);
    else this.element(name, attributes);
  }

  private property(name: string, attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1);
    const value = attributes["w:val"];
    if (name === "w:rPr") this.inRunProperties = true;
    else if (this.inParagraphProperties && paragraph !== undefined && !this.inRunProperties) {
      if (name === "w:pStyle") paragraph.style = this.shared.styles.get(value ?? "");
      else if (name === "w:numId") paragraph.numId = value ?? null;
      else if (name === "w:ilvl") paragraph.ilvl = Number(value);
      else if (name === "w:outlineLvl") paragraph.outline = Number(value);
    } else if (!this.inParagraphProperties) {
      if (name === "w:rStyle") this.runStyle = this.shared.styles.get(value ?? "");
      else readLook(name, attributes, this.look);
    }
  }

  private element(name: string, attributes: Attributes): void {
    switch (name) {
      case "w:p":
        this.paragraphs.push({
          style: undefined,
          numId: null,
          ilvl: null,
          outline: null,
          markHidden: false,
          runs: [],
        });
        break;
      case "w:pPr":
        this.inParagraphProperties = true;
        break;
      case "w:r":
        this.inRun = true;
        this.look = {};
        this.runStyle = undefined;
        break;
      case "w:rPr":
        this.inRunProperties = true;
        break;
      case "w:t":
        this.inText = true;
        break;
      case "w:hyperlink":
        this.href = this.shared.links.get(attributes["r:id"] ?? "") ?? null;
        break;
      case "w:footnote":
      case "w:endnote":
        this.note = this.isNote(attributes) ? `${name.slice(2, 5)}${attributes["w:id"] ?? ""}` : "";
        break;
      case "w:footnoteReference":
      case "w:endnoteReference":
        this.reference(`${name.slice(2, 5)}${attributes["w:id"] ?? ""}`);
        break;
      default:
        this.sign(name, attributes) || this.tablePart(name, attributes);
    }
  }

  private isNote(attributes: Attributes): boolean {
    return attributes["w:type"] === undefined || attributes["w:type"] === "normal";
  }

  private reference(id: string): void {
    if (this.shared.noteOrder.length === 0 || !this.shared.noteOrder.includes(id))
      this.shared.noteOrder.push(id);
    this.add({ text: `[^${this.shared.noteOrder.indexOf(id) + 1}]` });
  }

  /** Signs that stand as elements among the text. */
  private sign(name: string, attributes: Attributes): boolean {
    if (name === "w:lastRenderedPageBreak") this.add({ text: "", breaksPage: true });
    else if (name === "w:br" || name === "w:cr")
      this.add(attributes["w:type"] === "page" ? { text: "", breaksPage: true } : { text: "\n" });
    else if (name === "w:tab" && this.inRun) this.add({ text: "\t" });
    else if (name === "w:noBreakHyphen") this.add({ text: "-" });
    else if (name === "w:sym") {
      const code = Number.parseInt(attributes["w:char"] ?? "", 16);
      if (code > 0 && code <= 0xffff) this.add({ text: String.fromCharCode(code) });
    } else return false;
    return true;
  }

  private tablePart(name: string, attributes: Attributes): void {
    const table = this.tables.at(-1);
    if (name === "w:tbl") {
      this.tables.push({ id: ++this.shared.tables, cells: [], header: false, span: 1, continued: false });
    } else if (table === undefined) return;
    else if (name === "w:tr") {
      table.cells = [];
      table.header = false;
    } else if (name === "w:tblHeader") table.header = true;
    else if (name === "w:tc") {
      table.cells.push([]);
      table.span = 1;
    } else if (name === "w:gridSpan") table.span = Math.min(60, Number(attributes["w:val"]) || 1);
  }

  private text(text: string): void {
    if (this.skipping > 0) {
      this.unseen(text);
      return;
    }
    if (this.inText) this.add({ text: text.replace(/\n/g, " ").replace(/\u00AD/g, "") });
  }

  private unseen(text: string): void {
    if (/[\p{L}\p{N}]/u.test(text)) this.shared.unseen.push(text.trim());
  }

  private add(run: Run): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined || this.inParagraphProperties) return;
    const look: Look = { ...paragraph.style, ...this.runStyle, ...this.look };
    if (look.hidden === true) {
      this.unseen(run.text);
      this.shared.hidden += run.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      return;
    }
    paragraph.runs.push({
      ...run,
      strong: look.bold === true && paragraph.style?.level == null,
      emphasis: look.italic === true && paragraph.style?.level == null,
      href: this.href,
    });
  }

  private close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    if (name === "w:pPr") this.inParagraphProperties = false;
    else if (name === "w:rPr") this.inRunProperties = false;
    else if (name === "w:r") this.inRun = false;
    else if (name === "w:t") this.inText = false;
    else if (name === "w:hyperlink") this.href = null;
    else if (name === "w:p") this.endParagraph();
    else if (name === "w:tc") this.endCell();
    else if (name === "w:tr") this.endRow();
    else if (name === "w:tbl") this.tables.pop();
    else if (name === "w:footnote" || name === "w:endnote") this.note = null;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const { style } = paragraph;
    const numId = paragraph.numId ?? style?.numId ?? null;
    const sign =
      numId === null || numId === "0"
        ? null
        : this.shared.numbers.next(numId, paragraph.ilvl ?? style?.ilvl ?? 0);
    const isEmpty = paragraph.runs.every((run) => run.text.trim() === "");
    const outline = paragraph.outline !== null && paragraph.outline < 6 ? paragraph.outline + 1 : null;
    const level = isEmpty ? null : (outline ?? style?.level ?? null);
    const runs =
      sign === null || sign.text === "" || isEmpty
        ? paragraph.runs
        : [{ ...paragraph.runs[0], text: `${sign.text} `, breaksPage: false }, ...paragraph.runs];
    this.put(runs, level, (sign?.bullet ?? false) && level === null);
  }

  /** A finished paragraph goes into the note or the cell that it stands in, or becomes a block. */
  private put(runs: readonly Run[], level: number | null, bullet: boolean): void {
    if (this.note !== null) {
      const before = this.notes.get(this.note) ?? [];
      this.notes.set(this.note, [...before, ...(before.length > 0 ? [{ text: " " }] : []), ...runs]);
      return;
    }
    const cell = this.tables.at(-1)?.cells.at(-1);
    if (cell === undefined) {
      this.blocks.push({ type: "paragraph", runs, level, bullet, place: this.place });
      return;
    }
    if (cell.length > 0) cell.push({ text: " " });
    cell.push(...runs);
  }

  private endCell(): void {
    const table = this.tables.at(-1);
    for (let extra = 1; extra < (table?.span ?? 1); extra++) table?.cells.push([]);
    if (table !== undefined) table.span = 1;
  }

  private endRow(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    endRow(
      { table: table.id, header: table.header, cells: table.cells },
      this.tables.at(-2)?.cells,
      this.blocks,
    );
    table.cells = [];
  }
}
