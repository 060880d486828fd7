// A web page → SourceText: what a reader of the page reads, and nothing that moves, loads or is hidden.
import { Parser } from "htmlparser2";
import type { Report } from "../model/diagnostics.ts";
import type { SourceText } from "../model/text.ts";
import { type FlowBlock, flowSource, type Run } from "./flow.ts";
import { MAX_TEXT, megabytes, Refused, tellRefusal } from "./refuse.ts";
import { decodeText } from "./text.ts";
import { type Attributes, depthCounter } from "./xml.ts";

// nothing in these is text of the page
const INACTIVE = new Set(
  "script style noscript template svg math iframe object embed form button select textarea nav dialog canvas audio video head".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "p div section article main header footer aside address figure figcaption blockquote dl dt dd ul ol li pre table caption thead tbody tfoot tr hr h1 h2 h3 h4 h5 h6 body html fieldset details summary".split(
    " ",
  ),
);
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

interface OpenRow {
  readonly table: number;
  cells: Run[][];
  header: boolean;
}

interface OpenTable {
  readonly id: number;
  /** Column → how many more rows the cell above takes. */
  readonly taken: Map<number, number>;
  row: OpenRow | null;
}

interface OpenList {
  readonly ordered: boolean;
  number: number;
}

/** `style="display:none"`, `hidden`, `aria-hidden="true"`: a reader of the page does not see it. */
function isHidden(attributes: Attributes): boolean {
  if (attributes.hidden !== undefined || attributes["aria-hidden"] === "true") return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(attributes.style ?? "");
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 100) : 1;
}

class PageReader {
  readonly blocks: FlowBlock[] = [];
  readonly unseen: string[] = [];
  hiddenWords = 0;
  private runs: Run[] = [];
  private level: number | null = null;
  private sign: string | null = null;
  private bullet = false;
  private readonly tables: OpenTable[] = [];
  private readonly lists: OpenList[] = [];
  private strong = 0;
  private emphasis = 0;
  private readonly hrefs: (string | null)[] = [];
  private pre = 0;
  private raised = 0;
  private readonly skipped: { readonly name: string; readonly hidden: boolean }[] = [];
  private tableCount = 0;

  read(html: string): void {
    const depth = depthCounter("HTML");
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          depth.down();
          this.open(name, attributes);
        },
        ontext: (text) => this.text(text),
        onclosetag: (name) => {
          depth.up();
          this.close(name);
        },
        oncomment: (text) => this.keepUnseen(text),
      },
      { decodeEntities: true, lowerCaseTags: true },
    );
    parser.write(html);
    parser.end();
    this.flush();
  }

  private keepUnseen(text: string): void {
    if (/[\p{L}\p{N}]/u.test(text)) this.unseen.push(text.replace(/\s+/g, " ").trim());
  }

  private open(name: string, attributes: Attributes): void {
    for (const key of ["alt", "title", "content", "value", "aria-label"])
      this.keepUnseen(attributes[key] ?? "");
    const hidden = isHidden(attributes);
    if (this.skipped.length > 0 || INACTIVE.has(name) || hidden) {
      if (!VOID.has(name)) this.skipped.push({ name, hidden: hidden && !INACTIVE.has(name) });
      return;
    }
    if (BLOCKS.has(name) && !this.inCell()) this.flush();
    else if (BLOCKS.has(name)) this.add({ text: " " });
    if (/^h[1-6]$/.test(name)) this.level = Number(name[1]);
    else this.enter(name, attributes);
  }

  private enter(name: string, attributes: Attributes): void {
    switch (name) {
      case "b":
      case "strong":
      case "dt":
        this.strong++;
        break;
      case "i":
      case "em":
      case "cite":
        this.emphasis++;
        break;
      case "a":
        this.hrefs.push(
          /^(?:https?|mailto|tel):/i.test(attributes.href ?? "") ? (attributes.href ?? null) : null,
        );
        break;
      case "br":
        this.add({ text: this.inCell() ? " " : "\n" });
        break;
      case "pre":
        this.pre++;
        break;
      case "sup":
        this.raised++;
        break;
      case "ul":
      case "ol":
        this.lists.push({ ordered: name === "ol", number: Number(attributes.start ?? 1) || 1 });
        break;
      case "li":
        this.item();
        break;
      default:
        this.enterTable(name, attributes);
    }
  }

  private item(): void {
    const list = this.lists.at(-1);
    this.bullet = list?.ordered !== true;
    this.sign = list?.ordered === true ? `${list.number++}. ` : null;
  }

  private enterTable(name: string, attributes: Attributes): void {
    const table = this.tables.at(-1);
    if (name === "table") this.tables.push({ id: ++this.tableCount, taken: new Map(), row: null });
    else if (table === undefined) return;
    else if (name === "tr") table.row = { table: table.id, cells: [], header: true };
    else if ((name === "td" || name === "th") && table.row !== null) {
      this.fillTaken(table, table.row);
      if (name === "td") table.row.header = false;
      const first = table.row.cells.length - 1;
      const columns = spanOf(attributes.colspan);
      for (let column = 0; column < columns; column++) {
        const rows = spanOf(attributes.rowspan);
        if (rows > 1) table.taken.set(first + column, rows);
        if (column > 0) table.row.cells.push([]);
      }
      // words go to the first of the columns that a cell spans
      this.cellAt = first;
    }
  }

  private cellAt = 0;

  /** Columns that a cell of a row above takes stay empty: its words stand once. */
  private fillTaken(table: OpenTable, row: OpenRow): void {
    while ((table.taken.get(row.cells.length) ?? 0) > 0) row.cells.push([]);
    row.cells.push([]);
  }

  private inCell(): boolean {
    return (this.tables.at(-1)?.row?.cells.length ?? 0) > 0;
  }

  private add(run: Run): void {
    const look = { strong: this.strong > 0, emphasis: this.emphasis > 0, href: this.hrefs.at(-1) ?? null };
    const cell = this.tables.at(-1)?.row?.cells[this.cellAt];
    if (cell !== undefined) cell.push({ ...look, ...run });
    else this.runs.push({ ...look, ...run });
  }

  private text(text: string): void {
    if (this.skipped.length > 0) {
      this.keepUnseen(text);
      if (this.skipped.some(({ hidden }) => hidden))
        this.hiddenWords += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
      return;
    }
    const clean = text.replace(/\u00AD/g, "");
    if (this.raised > 0 && /^\s*\d{1,3}\s*$/.test(clean)) this.add({ text: `[^${clean.trim()}]` });
    else this.add({ text: this.pre > 0 && !this.inCell() ? clean : clean.replace(/[ \t\r\n\f]+/g, " ") });
  }

  private close(name: string): void {
    if (this.skipped.length > 0) {
      if (this.skipped.at(-1)?.name === name) this.skipped.pop();
      return;
    }
    if (BLOCKS.has(name) && !this.inCell()) this.flush();
    if (/^h[1-6]$/.test(name)) this.level = null;
    if (name === "b" || name === "strong" || name === "dt") this.strong = Math.max(0, this.strong - 1);
    else if (name === "i" || name === "em" || name === "cite") this.emphasis = Math.max(0, this.emphasis - 1);
    else if (name === "a") this.hrefs.pop();
    else if (name === "pre") this.pre = Math.max(0, this.pre - 1);
    else if (name === "sup") this.raised = Math.max(0, this.raised - 1);
    else if (name === "ul" || name === "ol") this.lists.pop();
    else if (name === "tr") this.endRow();
    else if (name === "table") {
      this.endRow();
      this.tables.pop();
    }
  }

  private endRow(): void {
    const table = this.tables.at(-1);
    const row = table?.row ?? null;
    if (table === undefined || row === null) return;
    while ((table.taken.get(row.cells.length) ?? 0) > 0) row.cells.push([]);
    for (const [column, left] of table.taken) table.taken.set(column, left - 1);
    table.row = null;
    if (row.cells.length === 0) return;
    const outer = this.tables.at(-2)?.row?.cells.at(-1);
    if (outer !== undefined) outer.push(...row.cells.flatMap((cell) => [...cell, { text: " " }]));
    else if (row.cells.length === 1) this.layoutCell(row.cells[0] ?? []);
    else this.blocks.push({ type: "row", table: row.table, header: row.header, cells: row.cells });
  }

  /** A table of one column sets a page, not figures. */
  private layoutCell(runs: readonly Run[]): void {
    if (runs.some((run) => run.text.trim() !== ""))
      this.blocks.push({ type: "paragraph", runs, level: null, bullet: false, place: "text" });
  }

  private flush(): void {
    const runs = this.runs;
    this.runs = [];
    if (runs.every((run) => run.text.trim() === "")) return;
    const own = this.sign ?? (this.bullet ? BULLETS : null);
    const bare = own === null ? runs : withoutSign(runs, own);
    const signed = this.sign === null ? bare : [{ text: this.sign }, ...bare];
    this.blocks.push({
      type: "paragraph",
      runs: signed,
      level: this.level,
      bullet: this.bullet,
      place: "text",
    });
    this.sign = null;
    this.bullet = false;
  }
}

const BULLETS = /^\s*[•▪■●○◦‣➢·]\s*/u;

/** Word processors write the sign of an entry into its text as well: “1.”, “•”. */
function withoutSign(runs: readonly Run[], sign: string | RegExp): readonly Run[] {
  const at = runs.findIndex(({ text }) => text.trim() !== "");
  const first = runs[at];
  if (first === undefined) return runs;
  const trimmed = first.text.trimStart();
  const rest =
    typeof sign === "string"
      ? trimmed.startsWith(sign.trim())
        ? trimmed.slice(sign.trim().length).trimStart()
        : first.text
      : first.text.replace(sign, "");
  return [{ ...first, text: rest }, ...runs.slice(at + 1)];
}

/** `<main>` where the page has one: what stands around it belongs to the site, not to the paper. */
function mainOf(html: string): { readonly main: string; readonly around: string } {
  const found = /<main[\s>][\s\S]*?<\/main\s*>/i.exec(html);
  if (found === null) return { main: html, around: "" };
  return { main: found[0], around: html.slice(0, found.index) + html.slice(found.index + found[0].length) };
}

// `<meta charset="iso-8859-1">`, `<meta http-equiv=… content="text/html; charset=windows-1252">`
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i;

function decodeHtml(bytes: Uint8Array): string {
  const named = CHARSET.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 4096)))?.[1];
  if (named !== undefined && !/^utf-?8$/i.test(named)) {
    try {
      return new TextDecoder(named).decode(bytes);
    } catch {
      // a name that nobody knows says nothing
    }
  }
  return decodeText(bytes).text;
}

/**
 * Reads a web page. Only its `<main>` where it has one. What is hidden is left out and reported.
 * @returns null where it cannot be read; `report` has been told why
 */
export function readHtml(bytes: Uint8Array, file: string, report: Report): SourceText | null {
  try {
    if (bytes.length > MAX_TEXT)
      throw new Refused("read/too-large", { size: megabytes(bytes.length), limit: megabytes(MAX_TEXT) });
    const { main, around } = mainOf(decodeHtml(bytes));
    const page = new PageReader();
    page.read(main);
    const rest = new PageReader();
    rest.read(around);
    const beside = rest.blocks.flatMap((block) =>
      block.type === "paragraph"
        ? [block.runs.map((run) => run.text).join("")]
        : block.cells.map((cell) => cell.map((run) => run.text).join("")),
    );
    if (page.hiddenWords > 0)
      report({ code: "read/hidden-text", file, place: null, args: { words: String(page.hiddenWords) } });
    const unseen = [...page.unseen, ...rest.unseen, ...beside];
    return flowSource({ file, format: "html", blocks: page.blocks, unseen, changes: 0 });
  } catch (error) {
    return tellRefusal(error, file, report);
  }
}
