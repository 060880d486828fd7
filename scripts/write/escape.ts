// Keeps the words of a document from being taken for Markdown.

/**
 * Escapes what would open emphasis, code, entities or HTML; with `brackets` also what would open a link or a picture.
 * `ASF_2023` and `[Här anger du …]` stay as they are.
 */
export function escapeInline(text: string, brackets: boolean): string {
  const escaped = text
    .replace(/[\\*`]/g, "\\$&")
    // `_x_` but not `a_b`
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    // `<http://…>`, `<b>`, `<!-- sida 4 -->`
    .replace(/<(?=[A-Za-z/!?])/g, "\\<")
    // `&amp;`, `&#123;`
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, "\\&");
  return brackets ? escaped.replace(/[[\]!]/g, "\\$&") : escaped;
}

/** Escapes the start of a line that would open a heading, quote, list, rule, fence or table. */
export function escapeLineStart(line: string): string {
  return (
    line
      // `# 1`, `> x`, `- x`, `+`, `---`, `===`, `~~~`, `| a`, `:-- | --`
      .replace(/^(?=#{1,6}(?:[ \t]|$)|>|[-+](?:[ \t]|$)|[-=|:][-=|: \t]*$|~~~|\|)/, "\\")
      // `17. Remiss`, `1) x`, `2024.` alone
      .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, "$1\\$2")
  );
}
