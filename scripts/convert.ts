// npm run convert: originals → Markdown, each once; what a person has changed is left as it is.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Converted, convertDocument } from "./convert-document.ts";
import { compareDiagnostics, type Diagnostic, exitCode, type Report } from "./model/diagnostics.ts";
import { listOriginals, nameOf } from "./originals.ts";
import { printDiagnostics, runCommand } from "./printing.ts";

const USAGE = "npm run convert -- [FILE…] [--out DIR] [--force] [--strict] [--json]";

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/** Writes a document unless a person's file stands there. */
function save(converted: Converted, file: string, folder: string, force: boolean, report: Report): void {
  const path = join(folder, `${converted.name}.md`);
  const before = existsSync(path) ? readFileSync(path, "utf8") : null;
  if (before === converted.markdown) return;
  if (before === null || force) writeWhole(path, converted.markdown);
  else report({ code: "convert/kept", file, place: null, args: { file: path } });
}

/** Two originals must not become one file. */
function withoutClashes(files: readonly string[], report: Report): string[] {
  const taken = new Map<string, string>();
  return files.filter((file) => {
    const other = taken.get(nameOf(file));
    if (other !== undefined) report({ code: "convert/name-taken", file, place: null, args: { other } });
    else taken.set(nameOf(file), file);
    return other === undefined;
  });
}

function main(): 0 | 1 {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string", default: "content/dokument" },
      force: { type: "boolean", default: false },
      strict: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const files = positionals.length > 0 ? positionals : listOriginals("content/original");
  mkdirSync(values.out, { recursive: true });
  const documents = withoutClashes(files, report).flatMap((file) => {
    const converted = convertDocument(file, report);
    if (converted === null) return [];
    save(converted, file, values.out, values.force, report);
    return [{ file, ...converted }];
  });
  diagnostics.sort(compareDiagnostics);
  if (values.json) process.stdout.write(`${JSON.stringify({ documents, diagnostics }, null, 2)}\n`);
  else printDiagnostics(diagnostics, `${documents.length} of ${files.length} originals converted`);
  return exitCode(diagnostics, values.strict);
}

runCommand(main, USAGE);
