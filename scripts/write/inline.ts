// Words with marks → one or more lines of Markdown.
import type { Inline, Mark } from "../model/blocks.ts";
import { escapeInline, escapeLineStart } from "./escape.ts";

/** Where a mark begins or ends. Ends come before beginnings, inner ends before outer ones. */
interface Edge {
  readonly at: number;
  readonly text: string;
  readonly order: number;
  readonly code: boolean;
}

function codeFence(text: string): { open: string; close: string } {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  const space = /^`|`$/.test(text) ? " " : "";
  return { open: fence + space, close: space + fence };
}

function edgesOf(mark: Mark, text: string, index: number): Edge[] {
  const code = mark.type === "code";
  const around = (open: string, close: string): Edge[] => [
    { at: mark.start, text: open, order: index + 1, code },
    { at: mark.end, text: close, order: -index - 1, code: false },
  ];
  switch (mark.type) {
    case "emphasis":
      return around("*", "*");
    case "strong":
      return around("**", "**");
    case "code": {
      const { open, close } = codeFence(text.slice(mark.start, mark.end));
      return around(open, close);
    }
    case "link":
      return around("[", `](<${mark.href}>)`);
    case "page":
      return [{ at: mark.start, text: `<!-- sida ${mark.page} -->`, order: index + 1, code: false }];
  }
}

/** Writes words with marks (in normal form) as a paragraph; a line feed becomes a hard break. Never fails. */
export function writeInline(inline: Inline): string {
  return writeWords(inline)
    .split("\n")
    .map((line) => escapeLineStart(line))
    .join("\\\n");
}

/** Writes words with marks (in normal form) for the inside of a line: a heading, a cell of a table. */
export function writeWords({ text, marks }: Inline): string {
  const brackets = /\][([:]/.test(text) || marks.some((mark) => mark.type === "link");
  const edges = marks
    .flatMap((mark, index) => edgesOf(mark, text, index))
    .sort((a, b) => a.at - b.at || a.order - b.order);
  let written = "";
  let from = 0;
  let code = false;
  for (const edge of [...edges, { at: text.length, text: "", code: false }]) {
    const piece = text.slice(from, edge.at);
    written += (code ? piece : escapeInline(piece, brackets)) + edge.text;
    from = edge.at;
    code = edge.code;
  }
  return written;
}
