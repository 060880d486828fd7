// PDF, Word, OpenDocument and web pages that were damaged on their way: a text or a clear refusal, never a crash.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { DIAGNOSTICS } from "../../scripts/model/diagnostics.ts";
import { structureText } from "../../scripts/structure/structure.ts";
import { readMade } from "../support/office.ts";

const read = (name: string): Uint8Array => new Uint8Array(readFileSync(`tests/originals/${name}`));
const HTML = `<!doctype html><html lang="sv"><main><h1>Yttrande</h1><p>Nämnden <b>svarar</b>.</p><table><tr><th>A<td>B</table><ol><li>x</ol></main>`;

const FILES = ["yttrande.docx", "yttrande.odt", "yttrande.pdf", "yttrande-tagged.pdf"];
/** So long for each kind of damage, whatever the machine. */
const BUDGET = { numRuns: 60, interruptAfterTimeLimit: 4000 };

/** A text that the next room can work on, or at least one error that says why there is none. */
async function expectOutcome(bytes: Uint8Array): Promise<void> {
  const { source, told } = await readMade(bytes);
  const errors = told.filter(({ code }) => DIAGNOSTICS[code].severity === "error");
  if (source === null) expect(errors).not.toEqual([]);
  else {
    for (const { span } of source.lines) expect(span.end).toBeLessThanOrEqual(source.text.length);
    structureText(source, () => {});
  }
}

const at = fc.double({ min: 0, max: 0.999, noNaN: true });

describe.each(FILES)("%s", (name) => {
  const whole = read(name);

  it("with some bytes changed", async () => {
    const changes = fc.array(fc.tuple(at, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = whole.slice();
        for (const [share, value] of list) bytes[Math.floor(share * bytes.length)] = value;
        await expectOutcome(bytes);
      }),
      BUDGET,
    );
  });

  it("cut off, or with a piece twice", async () => {
    await fc.assert(
      fc.asyncProperty(at, at, fc.boolean(), async (from, to, isTwice) => {
        const [start, end] = [from, to]
          .sort((a, b) => a - b)
          .map((share) => Math.floor(share * whole.length));
        const head = whole.subarray(0, end);
        const tail = whole.subarray(isTwice ? start : whole.length);
        await expectOutcome(new Uint8Array([...head, ...tail]));
      }),
      BUDGET,
    );
  });
});

const ODD = fc.constantFrom(
  "<",
  ">",
  "</w:p>",
  "<w:p>",
  "<w:tbl>",
  "</w:tc>",
  "<w:del>",
  "&#0;",
  "&lol;",
  "\u0000",
  "<![CDATA[",
  "<text:p>",
  "</table:table>",
  '" w:val="99999999999"',
);

describe.each([
  ["yttrande.docx", "word/document.xml"],
  ["yttrande.docx", "word/styles.xml"],
  ["yttrande.docx", "word/numbering.xml"],
  ["yttrande.odt", "content.xml"],
  ["yttrande.odt", "styles.xml"],
] as const)("%s with odd XML in %s", (name, part) => {
  it("gives a text or a refusal", async () => {
    const parts = unzipSync(read(name));
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    expect(xml.length).toBeGreaterThan(100);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(at, ODD), { minLength: 1, maxLength: 6 }), async (list) => {
        const odd = list.reduce((text, [share, piece]) => {
          const place = Math.floor(share * text.length);
          return text.slice(0, place) + piece + text.slice(place);
        }, xml);
        await expectOutcome(zipSync({ ...parts, [part]: strToU8(odd) }));
      }),
      BUDGET,
    );
  });
});

it("a web page with odd pieces in it", async () => {
  const piece = fc.constantFrom(
    "<table>",
    "</td>",
    "<td rowspan=99999 colspan=-1>",
    "<ul><li>",
    "</h1>",
    "<main>",
    "<script>",
    "<!--",
    "&#x110000;",
    "<p hidden>",
    "<sup>1</sup>",
    "\u0000",
    "<pre>\n\n",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(at, piece), { maxLength: 12 }), async (list) => {
      const odd = list.reduce((text, [share, more]) => {
        const place = Math.floor(share * text.length);
        return text.slice(0, place) + more + text.slice(place);
      }, HTML);
      await expectOutcome(strToU8(odd));
    }),
    { numRuns: 300, interruptAfterTimeLimit: 3000 },
  );
});
