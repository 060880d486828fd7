// Documents are edited, moved, renamed, withdrawn and taken away; every address and anchor that was published still lands, or says
// what became of it. Nothing is published where one would vanish.
import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NUMBERED, type OwnSite, ownSite, UNNUMBERED } from "../support/own-site.ts";

let own: OwnSite;
beforeEach(async () => {
  own = await ownSite();
});
afterEach(() => own.remove());
const path = (...parts: string[]): string => own.path(...parts);
const writeAll = (files: Readonly<Record<string, string>>): Promise<void> => own.write(files);
const build = () => own.build();
const page = (address: string): Promise<string> => own.page(address);

interface Lock {
  readonly documents: Record<string, { passages: [string, string][]; version: number }>;
  readonly pages: string[];
}
const lock = async (): Promise<Lock> => JSON.parse(await readFile(path("adresser.lock.json"), "utf8"));

/** Every address and anchor that a lock has. */
async function lost({ documents, pages }: Lock): Promise<string[]> {
  const missing: string[] = [];
  for (const address of pages)
    if (!existsSync(path("site", address.slice(1), "index.html"))) missing.push(address);
  for (const [id, { passages }] of Object.entries(documents)) {
    const html = await page(`/${id}/`);
    const leads = /http-equiv="refresh"|<p class="label">Borttaget/.test(html);
    for (const [anchor] of passages)
      if (!leads && !html.includes(`id="${anchor}"`)) missing.push(`/${id}/#${anchor}`);
  }
  return missing;
}

/** The document with the same front matter and no word of four letters or more in common. */
const everyWordAnother = (document: string): string =>
  document.replace(/(?<=\n---\n.*)\p{Ll}{4,}/gsu, (word) => `${word}x`);

const anchorOf = (html: string, words: string): string | undefined =>
  new RegExp(`<(?:p|h\\d|li)[^>]* id="([^"]+)"[^>]*>[^<]*${words}`).exec(html)?.[1];

test("a text that is mended, added to, moved and cut keeps the anchor of each passage, and shows what it said before", async () => {
  expect((await build()).code).toBe(0);
  const before = await lock();
  const old = await page("/asn-2024-1/yttrande/");
  const edited = NUMBERED.replace("Nämnden välkomnar", "Ett nytt stycke står först.\n\nNämnden välkomnar")
    .replace("och det är en brist", "vilket är en allvarlig brist")
    .replace("Handläggarna får utbildning varje höst.\n\n", "")
    .replace("Lokalerna i öster byggs om under året.\n\n", "")
    .replace("återkommer.\n", "återkommer.\n\nLokalerna i öster byggs om under året.\n")
    .replace("Säkerställ kompetensen", "Säkerställ kompetens");
  await writeAll({ "yttrande.md": edited });
  expect((await build()).code).toBe(0);
  const fresh = await page("/asn-2024-1/yttrande/");
  expect(await lost(before)).toEqual([]);
  for (const words of ["Nämnden välkomnar", "Det finns inget skyddat", "Lokalerna i öster", "Nämnden delar"])
    expect(anchorOf(fresh, words), words).toBe(anchorOf(old, words));
  const gone = anchorOf(old, "Handläggarna");
  expect(fresh).toMatch(new RegExp(`<li id="${gone}">”Handläggarna får utbildning varje höst.”`));
  expect(fresh).toContain('href="/asn-2024-1/yttrande/version-1/"');
  const version = await page("/asn-2024-1/yttrande/version-1/");
  expect(version).toContain("Handläggarna får utbildning varje höst.");
  expect(version).toContain("Det här är en äldre lydelse");
  expect(version).toMatch(/<del>|<ins>/);
  expect(version).toContain('content="noindex"');
  // and back again: the passage takes its anchor back, and the first wording stays
  await writeAll({ "yttrande.md": NUMBERED });
  expect((await build()).code).toBe(0);
  expect(anchorOf(await page("/asn-2024-1/yttrande/"), "Handläggarna")).toBe(gone);
  expect((await lock()).documents["asn-2024-1/yttrande"]?.version).toBe(3);
  expect(await lost(before)).toEqual([]);
});

test("a new title, a new file name and a mended date change no address", async () => {
  await build();
  const before = await lock();
  await writeAll({
    "yttrande.md": NUMBERED.replaceAll("arbetet mot våld", "insatserna mot våld").replace(
      "2024-03-14",
      "2024-03-15",
    ),
  });
  await rename(path("dokument", "plan.md"), path("dokument", "plan-for-kvinnofrid-2020.md"));
  expect((await build()).code).toBe(0);
  expect(await lost(before)).toEqual([]);
  expect(Object.keys((await lock()).documents)).toEqual(Object.keys(before.documents));
});

test("a document that is taken away stops the build, with what to do; then its address says why it is gone, or leads on", async () => {
  await build();
  const before = await lock();
  const site = await page("/socialnamnden/plan/");
  await rm(path("dokument", "plan.md"));
  const stopped = await build();
  expect(stopped.code).toBe(1);
  expect(stopped.output).toContain("/socialnamnden/plan/ has been published");
  expect(stopped.output).toContain("adresser.yml");
  expect(stopped.output).toContain("plan.md");
  expect(await page("/socialnamnden/plan/")).toBe(site);
  expect(await lock()).toEqual(before);
  await writeFile(
    path("adresser.yml"),
    "borttaget:\n  /socialnamnden/plan/: { datum: 2026-11-01, skäl: Dubblett, ersätts av: /asn-2024-1/yttrande/ }\n",
  );
  expect((await build()).code).toBe(0);
  const notice = await page("/socialnamnden/plan/");
  for (const words of [
    "Dokumentet är borttaget",
    "1 november 2026",
    "Dubblett",
    'href="/asn-2024-1/yttrande/"',
  ])
    expect(notice).toContain(words);
  expect(await lost(before)).toEqual([]);
  await writeFile(path("adresser.yml"), "omdirigera:\n  /socialnamnden/plan/: /asn-2024-1/yttrande/\n");
  expect((await build()).code).toBe(0);
  expect(await page("/socialnamnden/plan/")).toContain(
    'http-equiv="refresh" content="0; url=/asn-2024-1/yttrande/"',
  );
  expect(await readFile(path("site", "_redirects"), "utf8")).toContain(
    "/socialnamnden/plan/ /asn-2024-1/yttrande/ 301\n",
  );
  expect(await lost(before)).toEqual([]);
});

test("what is withdrawn leaves a notice, and no word of it or of its earlier wordings anywhere", async () => {
  await build();
  await writeAll({ "plan.md": UNNUMBERED.replace("sällsynt", "mycket sällsynt") });
  await build();
  const before = await lock();
  await writeAll({
    "plan.md": UNNUMBERED.replace("nämnd:", "avpublicera: { datum: 2026-01-01, skäl: Begärd }\nnämnd:"),
  });
  expect((await build()).code).toBe(0);
  expect(await lost(before)).toEqual([]);
  const files = await readdir(path("site"), { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const raw = await readFile(join(file.parentPath, file.name));
    const bytes = raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw;
    expect(bytes.includes("kanarie"), file.name).toBe(false);
  }
  // the notice stays where it is at the next build, and the document comes back to its address
  expect((await build()).code).toBe(0);
  expect(await lost(before)).toEqual([]);
  await writeAll({ "plan.md": UNNUMBERED });
  expect((await build()).code).toBe(0);
  expect(await page("/socialnamnden/plan/")).toContain("kanariefågel");
  expect(await lost(before)).toEqual([]);
});

test("a text that is read anew, every word of it another, keeps its address, under another file name too", async () => {
  await build();
  const before = await lock();
  await writeAll({ "yttrande.md": everyWordAnother(NUMBERED) });
  expect((await build()).code).toBe(0);
  expect(await lost(before)).toEqual([]);
  expect(await page("/asn-2024-1/yttrande/")).toContain("Nämndenx välkomnarx");
  await rename(path("dokument", "yttrande.md"), path("dokument", "inlast.md"));
  await writeAll({ "inlast.md": NUMBERED });
  expect((await build()).code).toBe(0);
  expect(await lost(before)).toEqual([]);
  expect(Object.keys((await lock()).documents)).toEqual(Object.keys(before.documents));
});

test("a file that holds another document than before does not take the place of the one that was", async () => {
  await build();
  const another = UNNUMBERED.replace("type: plan", "type: yttrande\ndiarienummer: SN-2025-7");
  await writeAll({ "plan.md": everyWordAnother(another) });
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output).toContain("/socialnamnden/plan/ has been published");
});

test("a book of addresses that cannot be followed stops the build and says where", async () => {
  await build();
  for (const [book, message] of [
    ["omdirigera:\n  /a/: /b/\n  /b/: /a/\n", "/a/ leads back to itself"],
    ["omdirigera:\n  /a/: /finns-inte/\n", "/a/ leads to an address that has no page"],
    ["omdirigera:\n  /om/: /sok/\n", "/om/ has a page of its own"],
    ["omdirigera: 7\n", "each list has a line for an address"],
    ["flytta: {}\n", "“flytta” is neither"],
    ["borttaget:\n  /a/: { skäl: x }\n", "needs `datum`"],
    ["omdirigera:\n  a: b\n", "begins and ends with a slash"],
  ] as const) {
    await writeFile(path("adresser.yml"), book);
    const { code, output } = await build();
    expect(code, book).toBe(1);
    expect(output, book).toContain(message);
  }
});

test("a number that is mended leads its case page, its short form and its feeds on, and one that is printed otherwise has a short form", async () => {
  const numbered = NUMBERED.replace("ASN-2024-1", "ÖN 2025/7");
  await writeAll({ "yttrande.md": numbered });
  expect((await build()).code).toBe(0);
  expect(await page("/id/ÖN-2025-7/")).toContain("url=/on-2025-7/");
  await writeAll({
    "yttrande.md": numbered.replace("2025/7", "2025/8").replace("type: yttrande", "type: remiss"),
  });
  expect((await build()).code).toBe(0);
  for (const address of ["/on-2025-7/", "/id/ÖN-2025-7/", "/id/ÖN-2025-8/"])
    expect(await page(address), address).toContain('content="0; url=/on-2025-8/"');
  expect(await page("/on-2025-7/yttrande/")).toContain("Nämnden välkomnar");
  const feed = (address: string) => readFile(path("site", address), "utf8");
  expect(await feed("/on-2025-7/atom.xml")).toBe(await feed("/on-2025-8/atom.xml"));
  expect(await feed("/typer/yttrande/atom.xml")).toBe(await feed("/atom.xml"));
  const redirects = await feed("_redirects");
  for (const line of [
    "/on-2025-7/atom.xml /on-2025-8/atom.xml 301",
    "/typer/yttrande/atom.xml /atom.xml 301",
    "/id/ÖN-2025-7/ /on-2025-8/ 301",
  ])
    expect(redirects).toContain(`${line}\n`);
  // and once more: what led to the second number leads to the third
  await writeAll({ "yttrande.md": numbered.replace("2025/7", "2025/9") });
  expect((await build()).code).toBe(0);
  for (const address of ["/on-2025-7/", "/on-2025-8/", "/id/ÖN-2025-7/", "/id/ÖN-2025-8/"])
    expect(await page(address), address).toContain('content="0; url=/on-2025-9/"');
});
