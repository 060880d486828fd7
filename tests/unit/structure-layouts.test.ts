// How other municipalities lay out their papers: columns, footers, chapters, clauses, contents without page numbers.
import { describe, expect, it } from "vitest";
import { placedBodyOf } from "../../scripts/swedish/placed-body.ts";
import { markdownOf, removedFrom, structureOf } from "../support/source.ts";

const prose = "Nämnden arbetar sedan flera år med frågan och följer upp arbetet varje år i sin årsanalys.";
const headings = (text: string): string[] => markdownOf(text).match(/^#+ .*/gm) ?? [];
const fields = (text: string): string[] =>
  structureOf(text).fields.map(({ label, value }) => `${label}: ${value}`);

describe("a letterhead", () => {
  it("may hold units, jobs, addresses and authorities above the title", () => {
    const head =
      "Avdelningen för individ och familj\nStorgatan 1\nlinkoping.se\nUtredningssekreterare\nSocialdepartementet\nMars 2022";
    expect(structureOf(`${head}\n\nRemissvar om äldre\n\n${prose}`).title).toBe("Remissvar om äldre");
  });

  it("may stand in columns with a date of its own for each", () => {
    const head = `Tjänsteutlåtande          Till Socialnämnd Hisingen\nUtfärdat 2023-08-28       2023-09-19`;
    expect(fields(`${head}\n\nSvar på remiss\n\n${prose}`)).toEqual([
      "dokumenttyp: Tjänsteutlåtande",
      "till: Socialnämnd Hisingen",
      "datum: 2023-08-28",
      "datum: 2023-09-19",
    ]);
  });

  it("reads who adopted a plan and when, without a colon too", () => {
    const text = `Plan mot våld\n\nAntagen av Barn- och utbildningsnämnden 2020-02-19 § 14\nAntaget den: 2020-05-13\n\n${prose}`;
    expect(fields(text)).toEqual([
      "beslutad-av: Barn- och utbildningsnämnden 2020-02-19 § 14",
      "beslutad-av: 2020-05-13",
    ]);
  });

  it("ends the title where a sender, a number or a label begins", () => {
    for (const line of [
      "Höganäs kommun",
      "Revisorerna i Höganäs kommun",
      "Rapport 2020:4",
      "Dnr: SN 2018/201",
    ])
      expect(structureOf(`Granskning av\norosanmälningar\n${line}\n\n${prose}`).title).toBe(
        "Granskning av orosanmälningar",
      );
  });

  it("knows bodies that are called after a place", () => {
    expect(placedBodyOf("Bromma stadsdelsnämnd")).toEqual({ kind: "nämnd", name: "Bromma stadsdelsnämnd" });
    expect(placedBodyOf("Socialförvaltningen Centrum")?.kind).toBe("förvaltning");
    expect(placedBodyOf("Socialnämnden Yttrande")).toBeNull();
    expect(placedBodyOf("Socialnämnden     Hisingen")).toBeNull();
  });
});

describe("page furniture", () => {
  it("takes the address lines of a footer with it, but not a heading that comes back", () => {
    const page = (number: number): string =>
      `${prose}\n\nNämndens svar\n${prose}\n\nBromma förvaltning\nBox 15017\nSida ${number} (3)\n\n`;
    const { blocks } = structureOf(`Yttrande över granskning\n\n${page(1)}${page(2)}${page(3)}${prose}`);
    expect(removedFrom(blocks)).toHaveLength(9);
    expect(blocks.filter(({ type }) => type === "heading")).toHaveLength(3);
  });

  it("may be a lone number a page apart, and is not when the numbers stand close", () => {
    const paged = ["1", "2", "3"].map((number) => `${prose} `.repeat(6).concat(`\n\n${number}\n\n`)).join("");
    expect(removedFrom(structureOf(paged).blocks)).toEqual(["sidnummer: 1", "sidnummer: 2", "sidnummer: 3"]);
    expect(removedFrom(structureOf("1\n\nUpprop\n\n2\n\nVal\n\n3\n\nBudget").blocks)).toEqual([]);
  });

  it("is never a row of figures", () => {
    const rows = "2019   45 (52)\n2020   46 (52)\n2021   47 (52)\n45 (12)";
    expect(removedFrom(structureOf(`${prose}\n\n${rows}\n\n${prose}`).blocks)).toEqual([]);
  });
});

describe("a heading", () => {
  it("may be known by its number in the order of chapters, whatever stands below it", () => {
    expect(
      headings(`1 MÅL\n${prose}\n1.1 SYFTE\n${prose}\n1.2 MÅLGRUPP\nMålen är:\n\n2 AKTIVITETER\n\n${prose}`),
    ).toEqual(["## 1 MÅL", "### 1.1 SYFTE", "### 1.2 MÅLGRUPP", "## 2 AKTIVITETER"]);
  });

  it("is no footnote, no line in two columns and no body with a day", () => {
    const text = `${prose}\n\nDirektör                 Avdelningschef\n\n${prose}\n\nSocialnämnden 2021-09-16\n\n${prose}\n\n1 Trafikverket: Barns skolvägar. https://www.trafikverket.se/barn`;
    expect(headings(text)).toEqual([]);
  });

  it("may follow a full line when the sentence is over and the name or the weight tells", () => {
    expect(headings(`${prose}\nNämndens svar\n${prose}`)).toEqual(["## Nämndens svar"]);
    expect(headings(`${prose}\n\n**Resultat**\n**Mål 1: Fler ska upptäckas**\n${prose}`)).toEqual([
      "## Resultat",
      "## Mål 1: Fler ska upptäckas",
    ]);
  });

  it("may end in a colon, but words that lead on to what follows are none", () => {
    expect(headings(`${prose}\n\nBuller:\n\n${prose}`)).toEqual(["## Buller:"]);
    expect(headings(`${prose}\n\nFöljande gäller:\n\n${prose}`)).toEqual([]);
  });
});

describe("lines of their own", () => {
  it("are the clauses of a decision", () => {
    const clauses = "Socialnämnden beslutar\natt avge yttrande, samt\natt översända det till revisorerna.";
    expect(markdownOf(`${prose}\n\n${clauses}`)).toContain(
      "Socialnämnden beslutar\\\natt avge yttrande, samt\\\natt översända",
    );
    expect(markdownOf(`${prose}\n\natt\tavslå motionen,\natt\tanse den besvarad.`)).not.toContain("|");
  });

  it("are entries with the hollow bullet of a word processor", () => {
    expect(markdownOf(`${prose}\n\no Alla ska känna till rutinen.\no Det ska finnas skydd`)).toContain(
      "- Alla ska känna till rutinen.\n- Det ska finnas skydd",
    );
  });

  it("are two items of an agenda with the sign for a paragraf", () => {
    expect(headings("Kallelse\n\n§ 65 Budget\n§ 66 Övriga frågor § 67 Meddelanden")).toEqual([
      "## § 65 Budget",
      "## § 66 Övriga frågor",
      "## § 67 Meddelanden",
    ]);
  });
});

describe("a table", () => {
  it("has no empty columns, and keeps the rest of a cell that took two lines", () => {
    expect(markdownOf(`${prose}\n\nMål\t\tKlart\nRutin\t\t2020\nUtbildning\t\t2021`)).toContain(
      "| Mål | Klart |",
    );
    const gaps =
      "Nr   Ärende   Ansvarig\n1    Budget   Controller\n2    Svar på motion   Chef\nVON 2022/115\n3    Övrigt   Alla";
    expect(markdownOf(`${prose}\n\n${gaps}`)).toContain("|  | VON 2022/115 |  |\n| 3 | Övrigt | Alla |");
  });

  it("is not what two who sign side by side write", () => {
    expect(markdownOf(`${prose}\n\nEva Lind\t\tBo Ek\nOrdförande\t\tKommunchef`)).not.toContain("|");
  });
});

describe("a table of contents", () => {
  it("without page numbers is known by its entries, which come back below", () => {
    const text = `INNEHÅLL\n\nINLEDNING\nVÅRA MÅL\nUPPFÖLJNING\n\nINLEDNING\n${prose}\n\nVÅRA MÅL\n${prose}\n\nUPPFÖLJNING\n${prose}`;
    expect(removedFrom(structureOf(text).blocks)).toHaveLength(4);
    expect(headings(text)).toEqual(["## INLEDNING", "## VÅRA MÅL", "## UPPFÖLJNING"]);
  });
});

describe("a text of many lines", () => {
  // what compared each line with each other would not be done within the time limit of a test
  it("comes to its end", () => {
    const text = `Rubrik\n\n${`${prose}\n`.repeat(32_000)}`;
    expect(structureOf(text.replaceAll("årsanalys.", "årsanalys i")).blocks.length).toBeGreaterThan(1);
  });
});
