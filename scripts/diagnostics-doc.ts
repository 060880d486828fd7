// Writes docs/diagnostics.md from the table of diagnostics: npx tsx scripts/diagnostics-doc.ts.
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Code, DIAGNOSTICS, type Diagnostic, formatDiagnostic } from "./model/diagnostics.ts";

const FILE = fileURLToPath(new URL("../docs/diagnostics.md", import.meta.url));

const EXAMPLE: Diagnostic = {
  code: "structure/mixed-script",
  file: "content/original/x.txt",
  place: { line: 65, column: 1, page: 3 },
  args: { word: "anmäлan" },
};

const HEADER = ["code", "severity", "what is wrong", "what to do"];

const INTRODUCTION = `# Diagnostics

Made from the table in [scripts/model/diagnostics.ts](../scripts/model/diagnostics.ts) by
\`npx tsx scripts/diagnostics-doc.ts\`; change the table, not this page.

A message is the file, the place in it (line and column, and the page where the original has pages), the severity and
the code; then a line of what is wrong and a line of what to do:

\`\`\`
${formatDiagnostic(EXAMPLE)}
\`\`\`

- **error**: the document is withheld and the others go on; from \`check\`, a promise is broken. The command exits with 1.
- **warning**: the document is published, and marked where the reader should know. Exit 1 with \`--strict\`.
- **note**: worth knowing.

A command that could not run at all exits with 2. Words in braces are filled in.
`;

function roomOf(code: string): string {
  return code.slice(0, code.indexOf("/"));
}

function isCode(key: string): key is Code {
  return key in DIAGNOSTICS;
}

/** A bar would end the cell; a tag or an entity would not show. */
function cell(text: string): string {
  return text
    .replaceAll("|", "\\|")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("\n", "<br>");
}

function rowOf(code: Code): string[] {
  const { severity, message, hint } = DIAGNOSTICS[code];
  return [`\`${code}\``, severity, cell(message), cell(hint)];
}

/** A Markdown table with its columns set under each other. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = HEADER.map((_, column) =>
    Math.max(...[HEADER, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[], fill: string): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width, fill)).join(" | ")} |`;
  return [line(HEADER, " "), line([], "-"), ...rows.map((row) => line(row, " "))].join("\n");
}

/** All of docs/diagnostics.md: one table a room, codes in the order of the table. */
export function formatDiagnosticsDoc(): string {
  const codes = Object.keys(DIAGNOSTICS).filter(isCode);
  const sections = [...new Set(codes.map(roomOf))].map(
    (room) => `## ${room}\n\n${formatTable(codes.filter((code) => roomOf(code) === room).map(rowOf))}\n`,
  );
  return [INTRODUCTION, ...sections].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(FILE, formatDiagnosticsDoc());
