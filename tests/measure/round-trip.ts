// npx tsx tests/measure/round-trip.ts [FOLDER] [KINDS]: makes PDF, DOCX and ODT of the originals with LibreOffice, converts them, and
// says how much of the Markdown comes back. The figures of docs/conversion.md; no test runs this, since LibreOffice is not
// on every machine.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { convertDocument } from "../../scripts/convert-document.ts";
import { type Block, leavesOf, textOfLeaf } from "../../scripts/model/blocks.ts";
import { listOriginals, metaOf } from "../../scripts/originals.ts";
import { closeOcr } from "../../scripts/read/ocr.ts";
import { renderBlocks } from "../../scripts/site/render.ts";
import { makeScan } from "./scan-pdf.ts";

const folder = process.argv[2] ?? "/tmp/dagsljus-round-trip";
/** Kinds to compare: all, or those that match. */
const only = new RegExp(process.argv[3] ?? "");

interface Part {
  readonly kind: "heading" | "paragraph";
  readonly text: string;
}

function partsOf(blocks: readonly Block[]): Part[] {
  return leavesOf(blocks).flatMap((leaf): Part[] => {
    const text = textOfLeaf(leaf).replace(/\s+/g, " ").trim();
    if (text === "") return [];
    const kind = leaf.type === "heading" ? `heading` : "paragraph";
    return [{ kind, text: leaf.type === "heading" ? `${leaf.level} ${text}` : text }];
  });
}

/** How many of `found` are among `wanted`, each counted once. */
function sharedCount(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const text of wanted) left.set(text, (left.get(text) ?? 0) + 1);
  return found.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0;
  }).length;
}

/** Edits between two texts, in words (Levenshtein). */
function wordErrors(wanted: readonly string[], found: readonly string[]): number {
  let row = Array.from({ length: found.length + 1 }, (_, index) => index);
  wanted.forEach((word, at) => {
    const next = [at + 1];
    for (let index = 0; index < found.length; index++) {
      const same = (row[index] ?? 0) + (word === found[index] ? 0 : 1);
      next.push(Math.min(same, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  });
  return row.at(-1) ?? 0;
}

const wordsOf = (parts: readonly Part[]): string[] =>
  parts.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []);

/** The text with its headings, lists and tables, as a word processor would have it. */
function styledHtml(blocks: readonly Block[]): string {
  const html = renderBlocks(blocks, {
    passages: [],
    first: 0,
    topLevel: 1,
    elsewhere: null,
    linksIn: () => [],
    notes: new Map(),
  });
  const plain = html.replace(/<\/?section[^>]*>|<caption>.*?<\/caption>/g, "");
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><body>${plain}</body></html>`;
}

function office(files: readonly string[], format: string, out: string, filter: readonly string[]): void {
  mkdirSync(out, { recursive: true });
  execFileSync("soffice", ["--headless", ...filter, "--convert-to", format, "--outdir", out, ...files], {
    stdio: "ignore",
  });
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);
}

async function compare(name: string, wanted: readonly Part[], file: string): Promise<string> {
  if (!only.test(name)) return `${name}: left out`;
  const told: string[] = [];
  const meta = metaOf(join("content/original", basename(file)));
  if (meta !== null) copyFileSync(meta.file, file.replace(/\.[^.]+$/, ".meta.yml"));
  const started = performance.now();
  const [converted] = await convertDocument(file, ({ code }) => told.push(code), {
    engine: "tesseract.js",
    cache: null,
  });
  const seconds = (performance.now() - started) / 1000;
  if (converted === undefined) return `${name} ${basename(file)}: refused (${told.join(", ")})`;
  writeFileSync(`${file}.md`, converted.markdown);
  const found = partsOf(converted.blocks);
  const figures = (["heading", "paragraph"] as const).map((kind) => {
    const [a, b] = [wanted, found].map((parts) =>
      parts.filter((part) => part.kind === kind).map(({ text }) => text),
    );
    const shared = sharedCount(a ?? [], b ?? []);
    return `${kind} P ${percent(shared, b?.length ?? 0)} R ${percent(shared, a?.length ?? 0)}`;
  });
  const errors = wordErrors(wordsOf(wanted), wordsOf(found));
  const pages = converted.frontMatter.original?.pages ?? 1;
  return `${name.padEnd(14)} ${basename(file).slice(0, 22).padEnd(24)} ${figures.join("  ")}  words ${percent(errors, wordsOf(wanted).length)} % wrong  ${(seconds / pages).toFixed(3)} s/page`;
}

const TEXT = ["--infilter=Text (encoded):UTF8,LF,,,"];

async function main(): Promise<void> {
  mkdirSync(join(folder, "styled"), { recursive: true });
  const originals = listOriginals("content/original").filter((file) => extname(file) === ".txt");
  const wanted = new Map<string, Part[]>();
  for (const file of originals) {
    const [converted] = await convertDocument(file, () => {});
    const name = basename(file, ".txt");
    wanted.set(name, partsOf(converted?.blocks ?? []));
    writeFileSync(join(folder, "styled", `${name}.html`), styledHtml(converted?.blocks ?? []));
  }
  const styled = [...wanted.keys()].map((name) => join(folder, "styled", `${name}.html`));
  for (const format of ["docx", "pdf"]) office(originals, format, join(folder, `text-${format}`), TEXT);
  office(styled, "odt", join(folder, "styled-odt"), ["--writer"]);
  const open = [...wanted.keys()].map((name) => join(folder, "styled-odt", `${name}.odt`));
  for (const format of ["docx", "pdf"]) office(open, format, join(folder, `styled-${format}`), []);
  for (const kind of ["text-docx", "text-pdf", "styled-odt", "styled-docx", "styled-pdf"]) {
    for (const [name, parts] of wanted) {
      const file = join(folder, kind, `${name}.${kind.split("-")[1]}`);
      process.stdout.write(`${await compare(kind, parts, file)}\n`);
    }
  }
  for (const [name, parts] of wanted)
    process.stdout.write(`${await compare("styled-html", parts, join(folder, "styled", `${name}.html`))}\n`);
  // pages as pictures, 200 dots per inch: without text, and with the layers that an English and a Swedish reader left
  for (const name of [...wanted.keys()].filter((one) => /^(?:uppfoljning|yttrande-heders)/.test(one))) {
    const out = join(folder, "scan");
    mkdirSync(out, { recursive: true });
    const pdf = join(folder, "styled-pdf", `${name}.pdf`);
    execFileSync("pdftoppm", ["-r", "200", "-gray", "-jpeg", pdf, join(out, name)]);
    const pictures = readdirSync(out).filter((file) => file.startsWith(name) && file.endsWith(".jpg"));
    const paths = pictures.sort().map((file) => join(out, file));
    writeFileSync(
      join(out, `${name}.pdf`),
      makeScan(
        paths.map((path) => readFileSync(path)),
        200,
      ),
    );
    writeFileSync(join(out, "list.txt"), paths.join("\n"));
    const layered = ["eng", "swe"].map((language) => {
      mkdirSync(join(out, language), { recursive: true });
      const base = join(out, language, name);
      execFileSync("tesseract", [join(out, "list.txt"), base, "-l", language, "pdf"], { stdio: "ignore" });
      return [`layer-${language}`, `${base}.pdf`] as const;
    });
    for (const [kind, file] of [["scan", join(out, `${name}.pdf`)] as const, ...layered])
      process.stdout.write(`${await compare(kind, wanted.get(name) ?? [], file)}\n`);
  }
  process.stdout.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
  await closeOcr();
}

await main();
