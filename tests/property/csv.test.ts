// Tables: what goes in comes out of any reader of RFC 4180, and no cell is a formula.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cell, formatCsv } from "../../scripts/publish/csv.ts";

/** Reads RFC 4180 letter by letter, apart from the code that writes it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < csv.length; at++) {
    const letter = csv[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (csv[at + 1] === '"') cell += csv[at++];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === "," || (letter === "\r" && csv[at + 1] === "\n")) {
      row.push(cell);
      cell = "";
      if (letter === ",") continue;
      rows.push(row);
      row = [];
      at++;
    } else cell += letter;
  }
  return rows;
}

const TRICKY = fc.constantFrom(
  "=1+1",
  "+46 40",
  "-1",
  "@SUM(A1)",
  "\t=1",
  " =1",
  "＝1",
  'a"b',
  "a,b",
  "a\r\nb",
  "a\nb",
  "\r",
  "",
  "åäö",
  "–",
);
const CELL: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: "binary" }),
  TRICKY,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const TABLE = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(CELL, { minLength: width, maxLength: width })));

describe("a table", () => {
  it("gives back every cell, a formula with an apostrophe before it", () => {
    fc.assert(
      fc.property(TABLE, (table) => {
        const header = (table[0] ?? ["one"]).map((_, index) => `column ${index}`);
        const [first, ...rows] = readCsv(formatCsv(header, table));
        expect(first).toEqual(header);
        expect(rows).toHaveLength(table.length);
        table.forEach((row, line) => {
          row.forEach((cell, column) => {
            const plain = cell === null ? "" : String(cell);
            expect([plain, `'${plain}`]).toContain(rows[line]?.[column]);
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  it("holds no text that a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.oneof(TRICKY, fc.string({ unit: "binary" })), (text) => {
        const [, row] = readCsv(formatCsv(["text"], [[text]]));
        expect(row?.[0] ?? "").not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 2000 },
    );
    expect(formatCsv(["n"], [[-1]])).toBe("n\r\n-1\r\n");
    expect(formatCsv(["a", "b"], [["=1+1", "x, y"]])).toBe('a,b\r\n\'=1+1,"x, y"\r\n');
  });
});
