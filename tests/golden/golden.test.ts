// Real and realistic documents, whole: what each becomes, and what is found in it. UPDATE=1 rewrites the expected files.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { convertDocument } from "../../scripts/convert-document.ts";
import { extractFindings } from "../../scripts/extract/findings.ts";
import { compareDiagnostics, type Diagnostic, formatDiagnostic } from "../../scripts/model/diagnostics.ts";
import { listOriginals, nameOf } from "../../scripts/originals.ts";
import { parseMarkdown } from "../../scripts/parse/document.ts";

const here = dirname(fileURLToPath(import.meta.url));
const content = join(here, "../../content");

interface Golden {
  readonly name: string;
  readonly source: string;
  readonly markdown: string;
  readonly findings: string;
}

const real = listOriginals(join(content, "original")).map((source): Golden => {
  const name = nameOf(source);
  const markdown = join(content, "dokument", `${name}.md`);
  return { name, source, markdown, findings: join(here, `${name}.findings.json`) };
});
const realistic = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }): Golden => {
    const folder = join(here, name);
    return { name, source: join(folder, "source.txt"), markdown: join(folder, "expected.md"), findings: join(folder, "findings.json") };
  });

async function convert(source: string): Promise<{ markdown: string; findings: string }> {
  const diagnostics: Diagnostic[] = [];
  const [converted] = await convertDocument(source, (diagnostic) => diagnostics.push(diagnostic));
  const markdown = converted?.markdown ?? "";
  const corrections = converted?.corrections ? JSON.stringify(converted.corrections) : null;
  const document = parseMarkdown(markdown, `${nameOf(source)}.md`, (diagnostic) => diagnostics.push(diagnostic), corrections);
  const findings = document === null ? null : extractFindings(document);
  const messages = diagnostics.sort(compareDiagnostics).map((entry) => formatDiagnostic({ ...entry, file: nameOf(source) }));
  return { markdown, findings: `${JSON.stringify({ messages, findings }, null, 2)}\n` };
}

function expectFile(path: string, actual: string): void {
  if (process.env.UPDATE === "1" || !existsSync(path)) {
    if (process.env.CI !== undefined) throw new Error(`${path} is missing`);
    writeFileSync(path, actual);
  }
  expect(actual).toBe(readFileSync(path, "utf8"));
}

describe.each([...real, ...realistic])("$name", ({ source, markdown, findings }) => {
  const converted = convert(source);

  it("becomes the Markdown that is committed", async () => {
    expectFile(markdown, (await converted).markdown);
  });

  it("holds the findings that are committed", async () => {
    expectFile(findings, (await converted).findings);
  });
});
