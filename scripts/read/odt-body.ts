// The body of an OpenDocument text → paragraphs and rows of tables.
import type { LinePlace } from "../model/text.ts";
import { formatNumber } from "./docx-numbering.ts";
import { endRow, type FlowBlock, type Run } from "./flow.ts";
import type { Style, Styles } from "./odt-styles.ts";
import { type Attributes, walkXml } from "./xml.ts";

interface Paragraph {
  readonly runs: Run[];
  readonly style: string;
  readonly level: number | null;
}

interface OpenList {
  readonly style: string | null;
  count: number;
  fresh: boolean;
}

interface OpenTable {
  readonly id: number;
  cells: Run[][];
  inHeader: boolean;
}

// nothing in these is shown as text of the page
const SKIPPED = new Set([
  "office:annotation",
  "text:tracked-changes",
  "office:forms",
  "svg:title",
  "svg:desc",
  "text:hidden-text",
]);

/** Deeper than any chain of style parents; a longer one is a circle. */
const DEEPEST = 20;

/** Walks one part of the file: the text, a header, a footer. */
export class BodyReader {
  readonly blocks: FlowBlock[] = [];
  readonly unseen: string[] = [];
  readonly notes: Run[][] = [];
  hidden = 0;
  changes = 0;
  private readonly known: Styles;
  private readonly place: LinePlace;
  private readonly paragraphs: Paragraph[] = [];
  private readonly spans: string[] = [];
  private readonly lists: OpenList[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly hrefs: (string | null)[] = [];
  private skipping = 0;
  private inNote = false;
  private inCitation = false;
  private tableCount = 0;
  private root: string;

  constructor(known: Styles, place: LinePlace, root: string) {
    this.known = known;
    this.place = place;
    this.root = root;
  }

  read(xml: string): void {
    let inside = 0;
    walkXml(xml, {
      open: (name, attributes) => {
        if (inside > 0) this.open(name, attributes);
        if (name === this.root) inside++;
      },
      text: (text) => {
        if (inside > 0) this.text(text);
      },
      close: (name) => {
        if (name === this.root) inside--;
        if (inside > 0) this.close(name);
      },
    });
  }

  private styleValue<Key extends keyof Style>(id: string, key: Key): Style[Key] | null {
    let at: string | null = id;
    for (let step = 0; at !== null && step < DEEPEST; step++) {
      const style = this.known.styles.get(at);
      if (style === undefined) return null;
      const value = style[key];
      if (value !== null && value !== false) return value;
      if (value === false && key !== "hidden" && key !== "pageBreak") return value;
      at = style.parent;
    }
    return null;
  }

  private open(name: string, attributes: Attributes): void {
    if (name === "text:changed-region") this.changes++;
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping++;
      return;
    }
    const style = attributes["text:style-name"] ?? "";
    switch (name) {
      case "text:h":
      case "text:p":
        this.begin(name, style, attributes);
        break;
      case "text:span":
        this.spans.push(style);
        break;
      case "text:a": {
        const href = attributes["xlink:href"] ?? "";
        this.hrefs.push(/^(?:https?|mailto):/i.test(href) ? href : null);
        break;
      }
      case "text:list":
        this.lists.push({
          style: attributes["text:style-name"] ?? this.lists.at(-1)?.style ?? null,
          count: this.goesOn(attributes),
          fresh: false,
        });
        break;
      case "text:list-item":
        this.item(attributes);
        break;
      case "text:note":
        this.inCitation = true;
        break;
      case "text:note-body":
        this.beginNote();
        break;
      default:
        this.sign(name, attributes);
        this.tablePart(name, attributes);
    }
  }

  private lastCounts = new Map<string, number>();

  /** A list that continues another goes on with its numbers. */
  private goesOn(attributes: Attributes): number {
    const style = attributes["text:style-name"];
    return attributes["text:continue-numbering"] === "true" && style !== undefined
      ? (this.lastCounts.get(style) ?? 0)
      : 0;
  }

  private item(attributes: Attributes): void {
    const list = this.lists.at(-1);
    if (list === undefined) return;
    const start = Number(attributes["text:start-value"]);
    list.count = start > 0 ? start : list.count + 1;
    list.fresh = true;
    if (list.style !== null) this.lastCounts.set(list.style, list.count);
  }

  private begin(name: string, style: string, attributes: Attributes): void {
    const outline = Number(attributes["text:outline-level"] ?? 0);
    const level =
      name === "text:h" ? outline || 1 : /^(?:Title|Rubrik)$/i.test(this.baseStyle(style)) ? 1 : null;
    this.paragraphs.push({ runs: [], style, level });
    if (this.styleValue(style, "pageBreak") === true && this.blocks.length > 0)
      this.add({ text: "", breaksPage: true });
    const list = this.lists.at(-1);
    if (list?.fresh !== true) return;
    const sign = this.signOf();
    if (sign !== null && sign !== "") this.add({ text: `${sign} ` });
  }

  /** The style that an automatic style (`P1`) stands for. */
  private baseStyle(style: string): string {
    const parent = this.known.styles.get(style)?.parent;
    return /^P\d+$/.test(style) && parent != null ? parent : style;
  }

  /** The sign of the item that begins; null for a bullet. */
  private signOf(): string | null {
    const depth = this.lists.length;
    const levels = this.known.lists.get(this.lists.at(-1)?.style ?? "");
    const level = levels?.get(depth);
    if (level === undefined || level.format === "bullet") return null;
    if (level.format === null) return "";
    const from = Math.max(0, depth - level.shown);
    const numbers = this.lists.slice(from).map(({ count }, index) => {
      const own = levels?.get(from + index + 1) ?? level;
      return formatNumber(count + own.start - 1, own.format ?? "decimal");
    });
    return `${level.prefix}${numbers.join(".")}${level.suffix}`.trim();
  }

  private beginNote(): void {
    this.inCitation = false;
    this.notes.push([]);
    this.add({ text: `[^${this.notes.length}]` });
    this.inNote = true;
  }

  private sign(name: string, attributes: Attributes): void {
    if (name === "text:tab") this.add({ text: "\t" });
    else if (name === "text:s")
      this.add({ text: " ".repeat(Math.min(200, Number(attributes["text:c"] ?? 1) || 1)) });
    else if (name === "text:line-break") this.add({ text: "\n" });
    else if (name === "text:soft-page-break") this.add({ text: "", breaksPage: true });
  }

  private tablePart(name: string, attributes: Attributes): void {
    const table = this.tables.at(-1);
    if (name === "table:table") this.tables.push({ id: ++this.tableCount, cells: [], inHeader: false });
    else if (table === undefined) return;
    else if (name === "table:table-header-rows") table.inHeader = true;
    else if (name === "table:table-row") table.cells = [];
    else if (name === "table:table-cell") table.cells.push([]);
    else if (name === "table:covered-table-cell") {
      const repeated = Number(attributes["table:number-columns-repeated"] ?? 1) || 1;
      for (let nth = 0; nth < Math.min(60, repeated); nth++) table.cells.push([]);
    }
  }

  private text(text: string): void {
    if (this.skipping > 0) {
      if (/[\p{L}\p{N}]/u.test(text)) this.unseen.push(text.trim());
      return;
    }
    if (!this.inCitation) this.add({ text: text.replace(/[\t\n\r]+/g, " ").replace(/\u00AD/g, "") });
  }

  private add(run: Run): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    const styles = [...this.spans].reverse();
    const look = (key: "bold" | "italic"): boolean =>
      [...styles, paragraph.style]
        .map((style) => this.styleValue(style, key))
        .find((value) => value !== null) === true;
    if ([...styles, paragraph.style].some((style) => this.styleValue(style, "hidden") === true)) {
      if (run.text.trim() !== "") this.unseen.push(run.text);
      this.hidden += run.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      return;
    }
    const isHeading = paragraph.level !== null;
    const whole = {
      ...run,
      strong: look("bold") && !isHeading,
      emphasis: look("italic") && !isHeading,
      href: this.hrefs.at(-1) ?? null,
    };
    if (this.inNote) this.notes.at(-1)?.push(whole);
    else paragraph.runs.push(whole);
  }

  private close(name: string): void {
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    if (name === "text:h" || name === "text:p") this.endParagraph();
    else if (name === "text:span") this.spans.pop();
    else if (name === "text:a") this.hrefs.pop();
    else if (name === "text:list") this.lists.pop();
    else if (name === "text:note-body") this.inNote = false;
    else if (name === "table:table-header-rows") {
      const table = this.tables.at(-1);
      if (table !== undefined) table.inHeader = false;
    } else if (name === "table:table-row") this.endRow();
    else if (name === "table:table") this.tables.pop();
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined || this.inNote) return;
    const list = this.lists.at(-1);
    const isBullet = list?.fresh === true && this.signOf() === null && paragraph.level === null;
    if (list !== undefined) list.fresh = false;
    const cell = this.tables.at(-1)?.cells.at(-1);
    if (cell === undefined) {
      const { runs, level } = paragraph;
      this.blocks.push({ type: "paragraph", runs, level, bullet: isBullet, place: this.place });
      return;
    }
    if (cell.length > 0) cell.push({ text: " " });
    cell.push(...paragraph.runs);
  }

  private endRow(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    endRow(
      { table: table.id, header: table.inHeader, cells: table.cells },
      this.tables.at(-2)?.cells,
      this.blocks,
    );
    table.cells = [];
  }
}
