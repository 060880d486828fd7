// Records → CSV that opens the same in every program, and runs in none.

export type Cell = string | number | boolean | null;

// =1+1   +46   -1   @SUM(A1)   a tab or line break before one of them, and the wide forms that Excel takes for the same
const FORMULA = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** One cell. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection). */
function formatCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Formats a table as RFC 4180 has it: commas, CRLF after every row, quotation marks where a cell needs them. An unknown value is
 * an empty cell.
 */
export function formatCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}
