// Markdown → Block[], with the line of each leaf. CommonMark with tables; HTML is text, and a page mark is a comment.
import MarkdownIt, { type Token } from "markdown-it";
import type { Block, Inline, Leaf, Level, Mark } from "../model/blocks.ts";
import { normalInline } from "../model/inline.ts";

// `<!-- sida 4 -->`
const PAGE_MARK = /<!-- sida (\d{1,5}) -->/y;

function makeParser() {
  const parser = new MarkdownIt("commonmark", { html: false, maxNesting: 40 })
    .enable("table")
    .disable("code");
  parser.inline.ruler.before("autolink", "page", (state, silent) => {
    PAGE_MARK.lastIndex = state.pos;
    const found = PAGE_MARK.exec(state.src);
    if (found === null) return false;
    if (!silent) state.push("page", "", 0).content = found[1] ?? "";
    state.pos += found[0].length;
    return true;
  });
  return parser;
}

const parser = makeParser();

const MARK_TYPES: Readonly<Record<string, "emphasis" | "strong" | "link">> = {
  em_open: "emphasis",
  strong_open: "strong",
  link_open: "link",
};

interface Open {
  readonly type: "emphasis" | "strong" | "link";
  readonly start: number;
  readonly href: string;
}

function closed(open: Open, end: number): Mark {
  if (open.type === "link") return { type: "link", start: open.start, end, href: open.href };
  return { type: open.type, start: open.start, end };
}

function wordsOf(token: Token): string {
  switch (token.type) {
    case "hardbreak":
      return "\n";
    case "softbreak":
      return " ";
    case "page":
      return "";
    default:
      return token.content;
  }
}

function readInline(token: Token | undefined): Inline {
  let text = "";
  const marks: Mark[] = [];
  const open: Open[] = [];
  for (const child of token?.children ?? []) {
    const type = MARK_TYPES[child.type];
    if (type !== undefined) {
      open.push({ type, start: text.length, href: String(child.attrGet("href") ?? "") });
    } else if (child.nesting === -1) {
      const last = open.pop();
      if (last !== undefined) marks.push(closed(last, text.length));
    } else {
      const words = wordsOf(child);
      const start = text.length;
      if (child.type === "page") marks.push({ type: "page", start, end: start, page: Number(child.content) });
      if (child.type === "code_inline") marks.push({ type: "code", start, end: start + words.length });
      text += words;
    }
  }
  return normalInline(text, marks);
}

/** Blocks and, for each leaf in reading order, its 1-based line. */
export interface MarkdownBlocks {
  readonly blocks: readonly Block[];
  readonly lines: readonly number[];
}

/** Walks the flat token list of markdown-it as the tree that it is. */
class Walk {
  readonly lines: number[] = [];
  private index = 0;
  private readonly tokens: readonly Token[];
  private readonly firstLine: number;

  constructor(tokens: readonly Token[], firstLine: number) {
    this.tokens = tokens;
    this.firstLine = firstLine;
  }

  /** All blocks up to the token that closes the present one. */
  blocks(): Block[] {
    const blocks: Block[] = [];
    for (
      let token = this.tokens[this.index];
      token !== undefined && token.nesting !== -1;
      token = this.tokens[this.index]
    ) {
      const block = this.block(token);
      if (block !== null) blocks.push(block);
    }
    return blocks;
  }

  private block(token: Token): Block | null {
    this.index++;
    switch (token.type) {
      case "heading_open":
        return this.heading(token);
      case "paragraph_open":
        return this.paragraph(token);
      case "blockquote_open":
        return { type: "quote", blocks: this.inside() };
      case "bullet_list_open":
        return { type: "list", start: null, items: this.items() };
      case "ordered_list_open":
        return { type: "list", start: Number(token.attrGet("start") ?? 1), items: this.items() };
      case "table_open":
        return this.table(token);
      case "fence":
      case "code_block":
        return this.leaf(token, { type: "preformatted", text: token.content.replace(/\n$/, "") });
      case "hr":
        return { type: "rule" };
      default:
        return null;
    }
  }

  private inside(): Block[] {
    const blocks = this.blocks();
    this.index++;
    return blocks;
  }

  private inline(): Inline {
    const inline = readInline(this.tokens[this.index]);
    this.index += 2;
    return inline;
  }

  private leaf<L extends Leaf>(token: Token, leaf: L): L {
    this.lines.push((token.map?.[0] ?? 0) + this.firstLine);
    return leaf;
  }

  private heading(token: Token): Block | null {
    const level = Number(token.tag.slice(1));
    const { text, marks } = this.inline();
    if (text === "" || !isLevel(level)) return null;
    return this.leaf(token, { type: "heading", level, text: text.replaceAll("\n", " "), marks });
  }

  private paragraph(token: Token): Block | null {
    const inline = this.inline();
    const [mark] = inline.marks;
    if (inline.text === "") return mark?.type === "page" ? { type: "page", page: mark.page } : null;
    return this.leaf(token, { type: "paragraph", ...inline });
  }

  private items(): Block[][] {
    const items: Block[][] = [];
    while (this.tokens[this.index]?.type === "list_item_open") {
      this.index++;
      items.push(this.inside());
    }
    this.index++;
    return items;
  }

  private table(token: Token): Block {
    const rows: Inline[][] = [];
    for (let next = this.tokens[this.index]; next !== undefined; next = this.tokens[this.index]) {
      this.index++;
      if (next.type === "table_close") break;
      if (next.type === "tr_open") rows.push([]);
      if (next.type === "inline") rows.at(-1)?.push(readInline(next));
    }
    const [header = [], ...body] = rows;
    return this.leaf(token, { type: "table", header, rows: body });
  }
}

function isLevel(level: number): level is Level {
  return level >= 1 && level <= 6;
}

/** Reads Markdown. `firstLine` is the 1-based line of the file at which it begins. Never fails: all text is Markdown. */
export function parseBlocks(markdown: string, firstLine = 1): MarkdownBlocks {
  const walk = new Walk(parser.parse(markdown, {}), firstLine);
  const blocks = walk.blocks();
  return { blocks, lines: walk.lines };
}
