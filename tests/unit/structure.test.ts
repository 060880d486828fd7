// From lines to blocks: what the layout of a text says, in the ways that Swedish municipal papers are laid out.
import { describe, expect, it } from "vitest";
import { seamOf } from "../../scripts/structure/join.ts";
import { markdownOf, removedFrom, structureOf } from "../support/source.ts";

const prose = "Nämnden arbetar sedan flera år med frågan och följer upp arbetet varje år i sin årsanalys.";
const join = (before: string, after: string, known: readonly string[] = []): string => {
  const { drop, space } = seamOf(before, after, (word) => known.includes(word));
  return before.slice(0, before.length - drop) + space + after;
};

describe("a hyphen at the end of a line", () => {
  it("goes when it only parts the word", () => {
    expect(join("förvalt-", "ningen")).toBe("förvaltningen");
    expect(join("förvalt\u00AD", "ningen")).toBe("förvaltningen");
    expect(join("bestämmel -", "ser")).toBe("bestämmelser");
  });

  it("stays when it belongs to the word", () => {
    expect(join("SSPF-", "nätverket")).toBe("SSPF-nätverket");
    expect(join("(HSLF-", "FS 2022:39)")).toBe("(HSLF-FS 2022:39)");
    expect(join("846003-", "8956")).toBe("846003-8956");
    expect(join("mars-", "april", ["mars-april"])).toBe("mars-april");
  });

  it("stays with a space when it hangs", () => {
    expect(join("Arbetsmarknads-", "och socialnämnden")).toBe("Arbetsmarknads- och socialnämnden");
    expect(join("barn-", "eller ungdomsvård")).toBe("barn- eller ungdomsvård");
  });

  it("is no hyphen when it is a dash between figures", () => {
    expect(join("under 2021–", "2023.")).toBe("under 2021–2023.");
    expect(join("Granskning -", "Arbetet mot våld")).toBe("Granskning - Arbetet mot våld");
  });
});

describe("a paragraph", () => {
  it("is put together again from lines wrapped at the margin", () => {
    const wrapped = `Bakgrund\n${"Nämnden har under året arbetat med att korta ner tiderna för utredning av barn\n".repeat(3)}och unga.\n\nNästa stycke börjar här.`;
    expect(markdownOf(wrapped)).toMatch(
      /^## Bakgrund\n\nNämnden har [^\n]* och unga\.\n\nNästa stycke börjar här\.$/,
    );
  });

  it("runs on across an empty line in the middle of a sentence", () => {
    expect(markdownOf(`${prose} Vid den inledande anmälan är det\n\nkan leda till fel.`)).toContain(
      "är det kan leda till fel.",
    );
  });

  it("runs on across a page, and the page is marked in it", () => {
    const page = `${prose.repeat(9)}\n\n`;
    expect(
      markdownOf(`${page}Antalet personer som årligen har bott på\fKriscentrum har ökat mycket under året.`),
    ).toContain("bott på <!-- sida 2 -->Kriscentrum har ökat");
  });

  it("keeps the lines of an address or a list of names apart", () => {
    const text = `${prose}\n\nLouise Linde Enhetschef\nTruls Hallin Avdelningschef`;
    expect(markdownOf(text)).toContain("Louise Linde Enhetschef\\\nTruls Hallin Avdelningschef");
  });
});

describe("a heading", () => {
  it("may touch its paragraph, also where emphasis glued it there", () => {
    expect(
      markdownOf(`Sammanfattning\n${prose}\n\n**Insatser**Vid behov placerar nämnden barn. ${prose}`),
    ).toContain("\n\n## Insatser\n\nVid behov placerar");
    expect(markdownOf(`Syfte\n${prose}\n${prose}`)).toMatch(/^## Syfte\n\n/);
  });

  it("is what the table of contents says it is", () => {
    const text = `Innehåll\nArbetet med flickor och pojkar, och med unga\t3\nVad gör vi nu?\t4\n\nSammanfattning\n${prose}\n\nArbetet med flickor och pojkar, och med unga\n${prose}\nVad gör vi nu?\n${prose}`;
    const { blocks } = structureOf(text);
    expect(blocks.filter(({ type }) => type === "heading")).toHaveLength(3);
    expect(removedFrom(blocks)[0]).toBe("innehållsförteckning: Innehåll");
  });

  it("is numbered to its level, but an entry of a list is none", () => {
    const text = `1 Inledning\n\n${prose}\n\n1.1 Syfte\n\n${prose}\n\nFörslag till beslut\n\n1. Nämnden godkänner yttrandet.\n2. Nämnden skickar det vidare.`;
    expect(markdownOf(text)).toMatch(/## 1 Inledning[\s\S]*### 1\.1 Syfte[\s\S]*\n1\. Nämnden godkänner/);
  });

  it("is not a signature, a name or a line that the margin cut", () => {
    const text = `${prose}\n\nOrdförande\n\nSedat Arif\n\n[Här anger du om det finns reservationer.]`;
    expect(structureOf(text).blocks.some(({ type }) => type === "heading")).toBe(false);
  });

  it("of a recommendation sets its words off as a quote, when they ask for something", () => {
    expect(markdownOf(`Rekommendation 1:\n\nSäkerställa att rutiner finns.\n\n${prose}`)).toContain(
      "## Rekommendation 1:\n\n> Säkerställa att rutiner finns.",
    );
    expect(markdownOf(`Rekommendation 1:\n\n${prose}`)).not.toContain(">");
    expect(markdownOf(`**Rekommendation: Se över rutinerna**\n\n${prose}`)).toContain(
      "## Rekommendation: Se över rutinerna",
    );
  });
});

describe("an agenda", () => {
  const agenda = (items: string): string => markdownOf(`Kallelse\n\nSocialnämnden\n\n${items}`);

  it("has its items as headings, two on one line too", () => {
    expect(
      agenda("1. Upprop**2. Val av justerare****SN-2024-1**\n\n3. Information").match(/^## .*/gm),
    ).toEqual(["## 1. Upprop", "## 2. Val av justerare", "## 3. Information"]);
    expect(agenda("1. Upprop 2. Val av justerare\n\n3. Information").match(/^## .*/gm)).toHaveLength(3);
  });

  it("does not take the decisions inside an item for items", () => {
    const items =
      "1. Remiss om äldreplan\n\nSN-2024-12\n\nFörslag till beslut\n\n1. Nämnden godkänner yttrandet.\n2. Nämnden skickar det.\n\nBeslutsunderlag\n\n- Yttrande\n\n2. Information";
    expect(agenda(items).match(/^## .*/gm)).toEqual(["## 1. Remiss om äldreplan", "## 2. Information"]);
    expect(agenda(items)).toContain("1. Nämnden godkänner yttrandet.\n2. Nämnden skickar det.");
  });

  it("keeps a secret item word for word", () => {
    expect(
      agenda("1. Borttagen på grund av sekretess\n\nSN-2024-9\n\nBorttagen på grund av sekretess"),
    ).toContain("## 1. Borttagen på grund av sekretess\n\nSN-2024-9\n\nBorttagen på grund av sekretess");
  });

  it("may be a table", () => {
    expect(agenda("Nr\tÄrende\tDnr\n1\tUpprop\t\n2\tBudget\tKS 2024/1")).toContain(
      "| 1 | Upprop |  |\n| 2 | Budget | KS 2024/1 |",
    );
  });
});

describe("a letterhead", () => {
  const fields = (text: string): string[] =>
    structureOf(text).fields.map(({ label, value }) => `${label}: ${value}`);

  it("has labels above their values, beside them, or in columns", () => {
    expect(
      fields(`Datum\n\n2024-03-14\n\nDiarienummer\n\nASN-2024-2039\n\nYttrande om våld\n\n${prose}`),
    ).toEqual(["datum: 2024-03-14", "diarienummer: ASN-2024-2039"]);
    expect(
      fields(
        `Datum: 2019-11-05\nVårt dnr: KS 2019/345\nErt dnr: REV 2019/12\n\nYttrande om våld\n\n${prose}`,
      ),
    ).toEqual(["datum: 2019-11-05", "diarienummer: KS 2019/345", "ert-diarienummer: REV 2019/12"]);
    expect(fields(`Datum\tDnr\n2019-11-05\tKS 2019/345\n\nYttrande om våld\n\n${prose}`)).toEqual([
      "datum: 2019-11-05",
      "diarienummer: KS 2019/345",
    ]);
    expect(
      fields(
        `Datum\nVårt dnr\nErt dnr\n2019-11-05\nKS 2019/345\nREV 2019/12\n\nYttrande om våld\n\n${prose}`,
      ),
    ).toEqual(["datum: 2019-11-05", "diarienummer: KS 2019/345", "ert-diarienummer: REV 2019/12"]);
  });

  it("knows a placeholder from a value", () => {
    expect(
      fields(
        `Datum\n2019-XX-XX\nHandläggare\nKlicka eller tryck här för att ange text.\n\nYttrande om våld\n\n${prose}`,
      ),
    ).toEqual(["datum: null", "handläggare: null"]);
  });

  it("is listed as removed above the title and stays below it", () => {
    const above = structureOf(`Ale kommun\n\nYttrande\n\nGranskning av skolan\n\n${prose}`);
    expect(above.title).toBe("Granskning av skolan");
    expect(removedFrom(above.blocks)).toEqual(["brevhuvud: Ale kommun", "brevhuvud: Yttrande"]);
    expect(markdownOf(`Plan mot våld\n\nDatum: 2019-01-31\nVersion: 1.0\n\n${prose}`)).toContain(
      "Datum: 2019-01-31\\\nVersion: 1.0",
    );
  });
});

describe("page furniture", () => {
  it("is taken off each page, and text that a page broke is whole again", () => {
    const page = (number: number, text: string): string => `Vårby kommun  Sida ${number} (3)\n${text}`;
    const { blocks } = structureOf(
      `${page(1, `Granskning av skolan\n\n${prose} Det gäller även`)}\n${page(2, "den som är äldre.")}\n\n${page(3, prose)}`,
    );
    expect(removedFrom(blocks)).toHaveLength(3);
    expect(blocks.map((block) => ("text" in block ? block.text : ""))).toContain(
      `${prose} Det gäller även den som är äldre.`,
    );
  });
});

describe("odd characters", () => {
  it("are named, and a bullet of a symbol font is a bullet", () => {
    const { blocks, messages } = structureOf(`${prose}\n\n\uF0B7 Ett underlag\n\uF0B7 Ett till`);
    expect(blocks.at(-1)).toMatchObject({ type: "list", start: null });
    expect(messages.map(({ code, args }) => `${code} ${args.character}`)).toEqual([
      "structure/odd-character U+F0B7",
    ]);
  });

  it("of another alphabet inside a word are warned of and left", () => {
    const { blocks, messages } = structureOf(`${prose} Barnen var anm\u00e4\u0644\u062a till skolan.`);
    expect(messages.map(({ code }) => code)).toEqual(["structure/mixed-script"]);
    expect(JSON.stringify(blocks)).toContain("anm\u00e4\u0644\u062a");
  });
});
