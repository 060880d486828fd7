// A text as a plain PDF, for measuring: A4, Helvetica, short lines that stand alone set larger and bold.

const WIDTH = 92;
const LINES = 46;

/** One line on a page. */
interface Row {
  readonly text: string;
  readonly isHeading: boolean;
}

function wrap(paragraph: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/\s+/)) {
    if (line !== "" && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function rowsOf(text: string): Row[] {
  return text.split(/\n{2,}/).flatMap((paragraph): Row[] => {
    const isHeading = paragraph.length < 70 && !/[.:]$/.test(paragraph);
    const lines = wrap(paragraph.replaceAll("**", ""));
    return [...lines.map((line) => ({ text: line, isHeading })), { text: "", isHeading: false }];
  });
}

/** Windows-1252, as the fonts that every reader of PDF has are encoded. */
function escaped(text: string): string {
  return text
    .replace(/[–—]/g, "-")
    .replace(/[”“]/g, '"')
    .replace(/[()\\]/g, "\\$&")
    .replace(/[^\u0020-\u00ff]/g, "?");
}

function pageContent(rows: readonly Row[]): string {
  const lines = rows.map(({ text, isHeading }) => {
    const font = isHeading ? "/B 14" : "/R 11";
    return `${font} Tf (${escaped(text)}) Tj T*`;
  });
  return `BT 60 790 Td 16 TL\n${lines.join("\n")}\nET`;
}

/** Makes a PDF of a text whose paragraphs are parted by empty lines. @returns the bytes of the file */
export function makePdf(text: string): Uint8Array {
  const rows = rowsOf(text);
  const pages: Row[][] = [];
  for (let at = 0; at < rows.length; at += LINES) pages.push(rows.slice(at, at + LINES));
  const font = (name: string): string =>
    `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`;
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    ...pages.flatMap((page, index) => {
      const content = pageContent(page);
      const resources = "<</Font<</R 3 0 R/B 4 0 R>>>>";
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources${resources}/Contents ${6 + index * 2} 0 R>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, "latin1");
}
