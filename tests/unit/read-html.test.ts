// Reading web pages: what a visitor would read of the paper, and nothing that acts.
import { describe, expect, it } from "vitest";
import { readMade } from "../support/office.ts";

const page = (body: string): Uint8Array =>
  new TextEncoder().encode(
    `<!doctype html><html lang="sv"><title>Kommunen</title><body>${body}</body></html>`,
  );
const INTRO = "<h1>Yttrande</h1><p>Nämnden lämnar följande yttrande.</p>";

async function rowsOf(body: string): Promise<string[][]> {
  const { source, text } = await readMade(page(INTRO + body));
  return (source?.lines ?? []).flatMap(({ form, span }) =>
    form?.row
      ? [form.row.cells.map(({ start, end }) => text.slice(span.start + start, span.start + end))]
      : [],
  );
}

describe("reading web pages", () => {
  it("reads the main part, and keeps the rest for the search for personal data", async () => {
    const { text, source } = await readMade(
      page(`<nav>Meny Kontakt</nav><main>${INTRO}</main><footer>Fot</footer>`),
    );
    expect(text).toContain("Nämnden lämnar följande yttrande.");
    expect(text).not.toMatch(/Meny|Fot/);
    expect(source?.unseen?.join(" ")).toContain("Meny Kontakt");
  });

  it("leaves out what acts and what is hidden", async () => {
    const { text, codes } = await readMade(
      page(
        `${INTRO}<script>alert(1)</script><style>p{}</style><p hidden>Dolt</p><p style="display: none">Gömt</p>`,
      ),
    );
    expect(text).not.toMatch(/alert|p\{\}|Dolt|Gömt/);
    expect(codes).toContain("read/hidden-text");
  });

  it("reads tables with spans: the words stand once, the other cells are empty", async () => {
    expect(
      await rowsOf(
        "<table><tr><th>Enhet</th><th colspan=2>Antal</th></tr><tr><td rowspan=2><p>Norr</p></td><td>4</td><td>5</td></tr><tr><td>6</td><td>7</td></tr></table>",
      ),
    ).toEqual([
      ["Enhet", "Antal", ""],
      ["Norr", "4", "5"],
      ["", "6", "7"],
    ]);
  });

  it("counts numbered lists, and takes a sign that the text repeats only once", async () => {
    const { text } = await readMade(
      page(
        `${INTRO}<ol start=3><li>Bifalla</li><li><p><span>4.</span>Avslå</p></li></ol><ul><li>• Norr</li></ul>`,
      ),
    );
    expect(text).toMatch(/^3\. Bifalla$/m);
    expect(text).toMatch(/^4\. Avslå$/m);
    expect(text).toMatch(/^Norr$/m);
  });

  it("reads the encoding that the page names", async () => {
    const latin = Uint8Array.from(
      '<html><meta charset="iso-8859-1"><h1>Yttrande</h1><p>N\u00e4mnden f\u00f6resl\u00e5r.</p>',
      (sign) => sign.charCodeAt(0),
    );
    expect((await readMade(latin)).text).toContain("Nämnden föreslår.");
  });
});
