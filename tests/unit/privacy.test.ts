// Personal identity numbers never get out: wherever one stands, the document is withheld, and the number is in no message.
// 811228-9874 is Skatteverket's example; it belongs to nobody.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { collectDocuments, parseFolder } from "../../scripts/collect.ts";
import { convertDocument } from "../../scripts/convert-document.ts";
import { type Diagnostic, formatDiagnostic } from "../../scripts/model/diagnostics.ts";
import { publishRecords } from "../../scripts/publish/publish.ts";
import { publishable, reportExposedFiles } from "../../scripts/withhold.ts";
import { makeDocx, wordParagraph, wordPart } from "../support/office.ts";

const NUMBER = "811228-9874";
const folder = mkdtempSync(join(tmpdir(), "dagsljus-privacy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
function newFolder(): string {
  const path = join(folder, String(made++));
  mkdirSync(path);
  return path;
}

/** Every message as it is printed holds no trace of the number. */
function expectSilent(told: readonly Diagnostic[]): void {
  const printed = told.map(formatDiagnostic).join("\n");
  expect(printed.replace(/\D/g, "")).not.toContain("8112289874");
}

async function convert(
  name: string,
  bytes: Uint8Array | string,
): Promise<{ amount: number; codes: string[] }> {
  const file = join(newFolder(), name);
  writeFileSync(file, bytes);
  const told: Diagnostic[] = [];
  const { length } = await convertDocument(file, (diagnostic) => told.push(diagnostic));
  expectSilent(told);
  return { amount: length, codes: told.map(({ code }) => code) };
}

const TEXT =
  "Yttrande över remiss\n\nSammanfattning\n\nSocialnämnden föreslås besluta att lämna yttrandet.\n";
const INTRO =
  wordParagraph("Yttrande över remiss", "", "<w:b/>") + wordParagraph("Nämnden lämnar yttrandet.");

const IN_ORIGINAL: Readonly<Record<string, readonly [string, Uint8Array | string]>> = {
  "in the text": ["a.txt", `${TEXT}\nSökande: ${NUMBER}.`],
  "in the file's name": [`beslut ${NUMBER}.txt`, TEXT],
  "in a header": [
    "a.docx",
    makeDocx(INTRO, { "word/header1.xml": wordPart("hdr", wordParagraph(`Akt ${NUMBER}`)) }),
  ],
  "in hidden text": ["a.docx", makeDocx(INTRO + wordParagraph(NUMBER, "", "<w:vanish/>"))],
  "in what was struck out": [
    "a.docx",
    makeDocx(`${INTRO}<w:p><w:del w:id="1"><w:r><w:delText>${NUMBER}</w:delText></w:r></w:del></w:p>`),
  ],
  "in hidden text, cut in two": [
    "a.docx",
    makeDocx(INTRO + wordParagraph("8112", "", "<w:vanish/>") + wordParagraph("28-9874", "", "<w:vanish/>")),
  ],
  "in a comment": [
    "a.docx",
    makeDocx(INTRO, {
      "word/comments.xml": wordPart("comments", `<w:comment w:id="1">${wordParagraph(NUMBER)}</w:comment>`),
    }),
  ],
  "in the properties": [
    "a.docx",
    makeDocx(INTRO, { "docProps/core.xml": `<cp><title>${NUMBER}</title></cp>` }),
  ],
  "in the description of a picture": [
    "a.docx",
    makeDocx(`${INTRO}<w:p><w:r><w:drawing><wp:docPr descr="Foto ${NUMBER}"/></w:drawing></w:r></w:p>`),
  ],
  "in a chart": ["a.docx", makeDocx(INTRO, { "word/charts/chart1.xml": `<c><v>${NUMBER}</v></c>` })],
  "in what a web page hides": [
    "a.html",
    `<html><main><h1>Yttrande</h1><p>Nämnden lämnar yttrandet.</p><p hidden>${NUMBER}</p></main>`,
  ],
  "in what a web page has around its text": [
    "a.html",
    `<html><nav>${NUMBER}</nav><main><h1>Yttrande</h1><p>Nämnden lämnar yttrandet.</p></main>`,
  ],
  "in a comment of a web page": ["a.html", `<html><h1>Yttrande</h1><p>Nämnden.</p><!-- ${NUMBER} -->`],
  "cut by tags": ["a.html", `<html><h1>Yttrande</h1><p>Nämnden. <b>811228</b>-<i>9874</i></p>`],
};

describe("an original with a number", () => {
  it.each(Object.entries(IN_ORIGINAL))("is not converted: %s", async (_, [name, bytes]) => {
    expect(await convert(name, bytes)).toEqual({
      amount: 0,
      codes: expect.arrayContaining(["privacy/identity-number"]),
    });
  });

  it("passes with numbers of other kinds", async () => {
    const others = "Org.nr 846004-8716, dnr KS 2024/17, tel. 0708-123456, skannad 20240314-0915.";
    const { amount, codes } = await convert("a.txt", `${TEXT}\n${others}\n`);
    expect(amount).toBe(1);
    expect(codes.filter((code) => code.startsWith("privacy/"))).toEqual(["privacy/contact-data"]);
  });

  it("that may be one waits for a person's word, and a right check digit for nobody's", async () => {
    const cleared = async (number: string): Promise<number> => {
      const file = join(newFolder(), "a.txt");
      writeFileSync(file, `${TEXT}\nNr ${number}.`);
      writeFileSync(file.replace(".txt", ".meta.yml"), `ejPersonnummer: ["${number}"]\n`);
      return (await convertDocument(file, () => {})).length;
    };
    expect((await convert("a.txt", `${TEXT}\nNr 811228-9875.`)).codes).toContain("privacy/possible-number");
    expect(await cleared("811228-9875")).toBe(1);
    expect(await cleared(NUMBER)).toBe(0);
  });
});

const FRONT = "title: Yttrande\ntype: yttrande";
const BODY = "# Yttrande\n\nNämnden lämnar yttrandet.\n";

const IN_MARKDOWN: Readonly<Record<string, readonly [string, string]>> = {
  "in the text": ["a.md", `---\n${FRONT}\n---\n\n${BODY}\nSökande: ${NUMBER}.\n`],
  "cut by marks": ["a.md", `---\n${FRONT}\n---\n\n${BODY}\nSökande: **811228**-9874.\n`],
  "behind an entity": ["a.md", `---\n${FRONT}\n---\n\n${BODY}\nSökande: 811228&ndash;9874.\n`],
  "in the title": ["a.md", `---\ntitle: Beslut ${NUMBER}\n---\n\n${BODY}`],
  "in a basis": ["a.md", `---\n${FRONT}\ninferred:\n  type: Enligt akt ${NUMBER}\n---\n\n${BODY}`],
  "in what was removed": [
    "a.md",
    `---\n${FRONT}\nremoved:\n  - {reason: sidhuvud, lines: "1", words: 1, text: "${NUMBER}"}\n---\n\n${BODY}`,
  ],
  "in the file's name": [`beslut-${NUMBER}.md`, `---\n${FRONT}\n---\n\n${BODY}`],
  "in a field that is wrong": ["a.md", `---\n${FRONT}\ndate: ${NUMBER}\n---\n\n${BODY}`],
};

describe("a Markdown file with a number", () => {
  it.each(Object.entries(IN_MARKDOWN))("is withheld: %s", (_, [name, text]) => {
    const input = newFolder();
    writeFileSync(join(input, name), text);
    writeFileSync(join(input, "ren.md"), `---\ntitle: Svar\ntype: yttrande\n---\n\n${BODY}`);
    const told: Diagnostic[] = [];
    const documents = parseFolder(input, (diagnostic) => told.push(diagnostic));
    expect(documents.map(({ file }) => file)).toEqual(["ren.md"]);
    expect(told).not.toEqual([]);
    expectSilent(told);
  });

  it("is withheld when the corrections beside it hold one", () => {
    const input = newFolder();
    writeFileSync(join(input, "a.md"), `---\n${FRONT}\n---\n\n${BODY}`);
    const correction = { at: null, line: 1, column: 1, page: null, original: NUMBER, corrected: "x" };
    const corrections = [{ ...correction, kind: "ocr", by: "x", confidence: 1 }];
    writeFileSync(
      join(input, "a.corrections.json"),
      JSON.stringify({ lexicon: null, corrections, suggestions: [] }),
    );
    expect(parseFolder(input, () => {})).toEqual([]);
  });

  it("is withheld when its original holds one, though the Markdown does not", async () => {
    const input = newFolder();
    const original = makeDocx(INTRO + wordParagraph(NUMBER, "", "<w:vanish/>"));
    writeFileSync(join(input, "a.docx"), original);
    const sha256 = "0".repeat(64);
    const field = `original: {file: a.docx, sha256: "${sha256}", format: docx}`;
    writeFileSync(join(input, "a.md"), `---\n${FRONT}\n${field}\n---\n\n${BODY}`);
    const told: Diagnostic[] = [];
    const documents = parseFolder(input, () => {});
    expect(documents).toHaveLength(1);
    expect(await publishable(documents, input, (diagnostic) => told.push(diagnostic))).toEqual([]);
    expect(told.map(({ code }) => code)).toEqual(["privacy/identity-number"]);
  });
});

describe("a built site with a number", () => {
  it.each<readonly [string, string, Uint8Array | string]>([
    ["in a page", "a/index.html", `<p>${NUMBER}</p>`],
    ["cut by tags", "index.html", "<p><strong>811228</strong>-9874</p>"],
    ["in a packed file of the index", "pagefind/fragment/a.pf_fragment", gzipSync(`{"content":"${NUMBER}"}`)],
    ["in a record", "data/documents.json", `{"title":"19811228-9874"}`],
    ["in the name of a file", `original/${NUMBER}.txt`, "x"],
    ["far into a large file", "data/x.json", `${"x".repeat(33_000_000)}${NUMBER}`],
  ])("is not put in place: %s", (_, name, bytes) => {
    const site = newFolder();
    mkdirSync(join(site, name, ".."), { recursive: true });
    writeFileSync(join(site, name), bytes);
    const told: Diagnostic[] = [];
    expect(reportExposedFiles(site, [], (diagnostic) => told.push(diagnostic))).toBe(true);
    expectSilent(told);
  });

  it("has none otherwise", () => {
    const site = newFolder();
    writeFileSync(
      join(site, "a.html"),
      `<p>846004-8716, 2024-03-14, s-0r71l2q, ${"a8112289874b".repeat(3)}</p>`,
    );
    expect(reportExposedFiles(site, [], () => {})).toBe(false);
  });
});

describe("a withdrawn document", () => {
  const CANARY = "kanariefågel";
  const input = newFolder();
  const paper = (title: string, number: string, more: string, text: string): string =>
    `---\ntitle: ${title}\ntype: yttrande\ndiarienummer: ${number}\ndate: "2026-01-10"\nnämnd: Socialnämnden\n${more}---\n\n# ${title}\n\n${text}\n`;
  const withdrawal = 'avpublicera: {datum: "2026-11-01", skäl: Publicerat av misstag.}\n';
  writeFileSync(
    join(input, "a.md"),
    paper(`Yttrande om ${CANARY}`, "SN-2026-1", withdrawal, `Nämnden svarar om ${CANARY}.`),
  );
  writeFileSync(
    join(input, "b.md"),
    paper("Yttrande två", "SN-2026-2", "", "Nämnden hänvisar till ärende SN-2026-1."),
  );
  const documents = parseFolder(input, () => {});

  it("stands until its day, and leaves its address and a reason after it", () => {
    const before = collectDocuments(documents, "2026-10-31");
    expect(before.documents).toHaveLength(2);
    expect(before.withdrawn).toEqual([]);
    const after = collectDocuments(documents, "2026-11-01");
    expect(after.withdrawn).toEqual([
      {
        id: "sn-2026-1/yttrande",
        href: "/sn-2026-1/yttrande/",
        type: "yttrande",
        date: "2026-01-10",
        datum: "2026-11-01",
        skäl: "Publicerat av misstag.",
      },
    ]);
    const files = [...publishRecords(after)].map(([name, text]) => `${name} ${text}`).join("\n");
    expect(files).not.toContain(CANARY);
    expect(after.records.gaps.filter(({ reason }) => reason === "avpublicerad")).toMatchObject([
      {
        id: "sn-2026-1/yttrande",
        kind: "dokument",
        mentions: [{ quote: "Nämnden hänvisar till ärende SN-2026-1." }],
      },
    ]);
  });

  it("does not move the addresses of others", () => {
    const twin = join(newFolder(), "x");
    mkdirSync(twin);
    writeFileSync(join(twin, "a.md"), paper("Yttrande ett", "SN-2026-1", withdrawal, "Nämnden svarar."));
    writeFileSync(join(twin, "b.md"), paper("Yttrande två", "SN-2026-1", "", "Nämnden svarar igen."));
    const both = parseFolder(twin, () => {});
    const hrefOf = (day: string): string | undefined =>
      collectDocuments(both, day).documents.find(({ file }) => file === "b.md")?.href;
    expect(hrefOf("2026-12-01")).toBe(hrefOf("2026-01-01"));
  });

  it("is withdrawn by .meta.yml alone, without converting anew", async () => {
    const own = newFolder();
    writeFileSync(join(own, "a.txt"), "Yttrande");
    writeFileSync(join(own, "a.meta.yml"), withdrawal);
    const field = `original: {file: a.txt, sha256: "${"0".repeat(64)}", format: txt}\n`;
    writeFileSync(join(own, "a.md"), paper("Yttrande", "SN-2026-1", field, "Nämnden svarar."));
    const read = await publishable(
      parseFolder(own, () => {}),
      own,
      () => {},
    );
    expect(collectDocuments(read, "2026-12-01").documents).toEqual([]);
  });
});
