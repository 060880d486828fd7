// One number in several spellings is one case, one audit, one plan, and the records spell it one way.
import { describe, expect, it } from "vitest";
import { linkCollection } from "../../scripts/link/collection.ts";
import { agendaItem, makeDocument, reference } from "../support/found.ts";

const plan = makeDocument("plan.md", "title: Plan för vatten\ntype: plan\ndiarienummer: KS 2021/3", "## Mål");
const kallelse = makeDocument(
  "kallelse.md",
  "type: kallelse\ndate: 2024-05-02",
  "## 1. Vatten\n\nSe Plan för vatten (KS-2021-3).",
  (locate) => ({
    plans: [
      {
        title: "Plan för vatten",
        from: 2021,
        to: 2025,
        diarienummer: "KS-2021-3",
        ...locate("Plan för vatten (KS-2021-3)"),
      },
    ],
    references: [
      reference("diarienummer", "KS-2021-3", locate("KS-2021-3")),
      reference("granskning", "SR-2023-81", locate("Vatten")),
    ],
    meeting: {
      date: "2024-05-02",
      time: null,
      place: null,
      members: [],
      items: [agendaItem("Vatten", "punkt-1", { number: 1, diarienummer: "KS-2021-3" })],
    },
  }),
);
const yttrande = makeDocument("svar.md", "besvarar: [SR 2023/81]\ndiarienummer: KS 2021/3", "Svar.");
const { records } = linkCollection([plan, kallelse, yttrande]);

describe("one number in several spellings", () => {
  it("is one case, at one address", () => {
    expect(records.cases).toMatchObject([
      {
        href: "/ks-2021-3/",
        documents: ["ks-2021-3/plan", "ks-2021-3/yttrande"],
        items: [expect.any(String)],
      },
    ]);
    expect(records.references.find(({ kind }) => kind === "diarienummer")?.href).toBe("/ks-2021-3/");
  });

  it("is one plan, with the years that another document gives it", () => {
    expect(records.plans).toMatchObject([
      { title: "Plan för vatten", diarienummer: "KS 2021/3", from: 2021, to: 2025 },
    ]);
    expect(records.gaps.map(({ kind }) => kind)).toEqual(["granskning"]);
  });

  it("is one audit, and a document names it by its id", () => {
    expect(records.audits).toMatchObject([
      { href: "/granskningar/sr-2023-81/", answers: ["ks-2021-3/yttrande"] },
    ]);
    expect(records.audits[0]?.id).toBe("SR-2023-81");
    expect(records.documents.find(({ type }) => type === "yttrande")?.besvarar).toEqual(["SR-2023-81"]);
  });

  it("joins documents, items and plans with the case by the number itself", () => {
    const numbers = [
      ...records.cases.map(({ diarienummer }) => diarienummer),
      ...records.documents.flatMap(({ diarienummer }) => diarienummer ?? []),
      ...records.meetings.flatMap(({ items }) => items.map(({ diarienummer }) => diarienummer)),
    ];
    expect(numbers).toEqual(["KS 2021/3", "KS 2021/3", "KS 2021/3", "KS 2021/3"]);
  });

  it("of a report that has no normal form stays as it is cited", () => {
    const report = makeDocument("rapport.md", "", "Se revisionsrapport 5/2021.", (locate) => ({
      references: [reference("granskning", "revisionsrapport 5/2021", locate("revisionsrapport 5/2021"))],
    }));
    const linked = linkCollection([report]).records;
    expect(linked.audits).toMatchObject([
      { id: "revisionsrapport 5/2021", href: "/granskningar/revisionsrapport-5-2021/" },
    ]);
    expect(linked.references[0]?.href).toBe(linked.audits[0]?.href);
  });
});
