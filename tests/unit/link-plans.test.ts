// Which names of plans are one plan, and what the texts say of them.
import { describe, expect, it } from "vitest";
import { linkCollection } from "../../scripts/link/collection.ts";
import type { PlanRecord } from "../../scripts/model/collection.ts";
import { agendaItem, makeDocument, reference } from "../support/found.ts";

interface Said {
  readonly title: string;
  readonly from?: number;
  readonly to?: number;
  readonly diarienummer?: string;
}

/** A document that says each sentence, and names in it the plan of the same place in `said`. */
function saying(file: string, text: string, said: readonly Said[], front = "") {
  return makeDocument(file, `type: övrigt\n${front}`, text, (locate) => ({
    plans: said.map(({ title, from = null, to = null, diarienummer = null }) => ({
      title,
      from,
      to,
      diarienummer,
      ...locate(title),
    })),
    references: said.map(({ title }) => reference("plan", title, locate(title))),
  }));
}

function plansOf(...documents: Parameters<typeof linkCollection>[0]): string[] {
  return linkCollection(documents).records.plans.map(({ title, from, to }) => `${title} ${from}–${to}`);
}

const FULL = {
  title: "Fri från våld – en gemensam angelägenhet",
  from: 2022,
  to: 2026,
  diarienummer: "STK-2021-1490",
};
const full = saying("full.md", "Läs Fri från våld – en gemensam angelägenhet 2022–2026.", [FULL]);
const short = saying("short.md", "Målen för plan Fri från våld är kända.", [{ title: "Fri från våld" }]);

describe("plans", () => {
  it("are one under the full name and the short, with years and without", () => {
    const { plans, references } = linkCollection([short, full]).records;
    expect(plans).toEqual([
      {
        id: "fri-fran-vald-en-gemensam-angelagenhet-2022-2026",
        href: "/planer/fri-fran-vald-en-gemensam-angelagenhet-2022-2026/",
        title: "Fri från våld – en gemensam angelägenhet",
        diarienummer: "STK-2021-1490",
        from: 2022,
        to: 2026,
        goals: [],
        predecessor: null,
        successor: null,
        followUps: [],
        sections: [],
        editorialSuccessor: null,
        editorialPredecessor: null,
        basis: "Läs Fri från våld – en gemensam angelägenhet 2022–2026.",
      } satisfies PlanRecord,
    ]);
    expect(references.map(({ href }) => href)).toEqual([plans[0]?.href, plans[0]?.href]);
  });

  it("are two where a word of the name differs, or the years", () => {
    const own = saying("own.md", "ASF Fri från våld gäller.", [
      { title: "ASF Fri från våld", from: 2023, to: 2026 },
    ]);
    const next = saying("next.md", "Fri från våld gäller.", [
      { title: "Fri från våld", from: 2027, to: 2030 },
    ]);
    expect(plansOf(full, own)).toHaveLength(2);
    expect(plansOf(full, next)).toEqual([
      "Fri från våld 2027–2030",
      "Fri från våld – en gemensam angelägenhet 2022–2026",
    ]);
  });

  it("stand by themselves where a short name may mean two, unless its own document says which", () => {
    const next = saying("next.md", "Fri från våld gäller.", [
      { title: "Fri från våld", from: 2027, to: 2030 },
    ]);
    expect(plansOf(full, next, short)).toContain("Fri från våld null–null");
    const both = saying(
      "both.md",
      "Läs Fri från våld – en gemensam angelägenhet.\n\nMålen i Fri från våld nås.",
      [FULL, { title: "Fri från våld" }],
    );
    expect(plansOf(both, next)).toEqual([
      "Fri från våld 2027–2030",
      "Fri från våld – en gemensam angelägenhet 2022–2026",
    ]);
  });

  it("do not get the years that a follow-up is about", () => {
    const document = makeDocument(
      "uppföljning.md",
      "type: uppföljning\nfoljer: x\n".replace("foljer: x", "följerUpp: Plan för kvinnofrid 2016–2018"),
      "*Plan för kvinnofrid* antogs i februari 2016 och varar till och med 2020.",
      (locate) => ({
        plans: [
          {
            title: "Plan för kvinnofrid",
            from: 2016,
            to: 2020,
            diarienummer: null,
            ...locate("Plan för kvinnofrid antogs i februari 2016 och varar till och med 2020."),
          },
        ],
      }),
    );
    const { plans, links } = linkCollection([document]).records;
    expect(plans).toMatchObject([
      { title: "Plan för kvinnofrid", from: 2016, to: 2020, followUps: ["utan-namnd/uppfoljning"] },
    ]);
    expect(links).toMatchObject([
      { from: "/utan-namnd/uppfoljning/", relation: "följer-upp", certainty: "säker" },
    ]);
  });

  it("replace one another only where a text says so", () => {
    const text = (verb: string) => `Plan för vatten 2024 ${verb} Plan för floder.`;
    const lineage = (verb: string) =>
      linkCollection([
        saying("a.md", text(verb), [{ title: "Plan för vatten" }, { title: "Plan för floder" }]),
      ]).records.plans.map(({ id, predecessor, successor }) => [id, predecessor, successor]);
    const [river, water] = ["plan-for-floder", "plan-for-vatten"];
    expect(lineage("ersätter")).toEqual([
      [river, null, water],
      [water, river, null],
    ]);
    expect(lineage("ersätts av")).toEqual([
      [river, water, null],
      [water, null, river],
    ]);
    for (const verb of ["ersätter inte", "följer på", "kompletterar"]) {
      expect(lineage(verb)).toEqual([
        [river, null, null],
        [water, null, null],
      ]);
    }
  });

  it("give their goals where their own text is here, and are then no gap", () => {
    const plan = makeDocument(
      "plan.md",
      "title: Plan för vatten 2022–2026\ntype: plan\ndiarienummer: KS-2021-3",
      "## Inriktningsmål\n\n- Vattnet är rent\n- Alla kan bada\n\n## Bakgrund\n\n- Inget mål",
    );
    const { plans, gaps } = linkCollection([plan]).records;
    expect(plans).toMatchObject([
      {
        id: "plan-for-vatten-2022-2026",
        title: "Plan för vatten",
        from: 2022,
        to: 2026,
        diarienummer: "KS-2021-3",
        goals: ["Vattnet är rent", "Alla kan bada"],
      },
    ]);
    expect(gaps).toEqual([]);
  });
});

describe("plans named in plain words", () => {
  const named = (text: string, ...others: Parameters<typeof linkCollection>[0]) => {
    const plain = makeDocument("plain.md", "type: tjänsteskrivelse", text);
    return linkCollection([plain, full, ...others]).records.references.flatMap(
      ({ from, verbatim, target, href }) =>
        from.startsWith("/utan-namnd/plain/") ? [`${verbatim} = ${target} ${href === null}`] : [],
    );
  };
  const women = saying("women.md", "Plan för kvinnofrid 2016–2020 gäller.", [
    { title: "Plan för kvinnofrid", from: 2016, to: 2020 },
  ]);

  it("are found by the whole name in any case, and by its head after the word plan or program", () => {
    expect(named("Ett mål för kommunfullmäktiges plan Fri från våld är känt.")).toEqual([
      "Fri från våld = Fri från våld false",
    ]);
    expect(named("Se FRI FRÅN VÅLD - en gemensam angelägenhet.")).toEqual([
      "FRI FRÅN VÅLD - en gemensam angelägenhet = Fri från våld – en gemensam angelägenhet false",
    ]);
    expect(named("Visionen i plan för kvinnofrid är känd.", women)).toEqual([
      "plan för kvinnofrid = Plan för kvinnofrid false",
    ]);
  });

  it("are not what the same words say elsewhere, nor a part of a longer name, nor one of other years", () => {
    for (const text of [
      "Alla barn ska växa upp fri från våld enligt vår plan.",
      "Vår handlingsplan ASF Fri från våld – en gemensam angelägenhet gäller.",
      "Planen. Fri från våld är ett mål.",
      "Läs plan Fri från våld – en annan väg.",
      "Läs plan för kvinnofrid och mot våld i hemmet.",
      "Läs plan för kvinnofrid 2021–2025.",
    ])
      expect(named(text, women), text).not.toContainEqual(
        expect.stringMatching(/= (?:Fri från våld|Plan för kvinnofrid)(?: –| true| false)/),
      );
  });

  it("are gaps and links like the others, but never read out of a withheld item", () => {
    const open = makeDocument(
      "open.md",
      "type: kallelse",
      "## 3. Ärende\n\nVi följer plan för kvinnofrid här.",
    );
    const secret = makeDocument(
      "secret.md",
      "type: kallelse",
      "## 3. Sekretess\n\nVi bröt plan för kvinnofrid.",
      () => ({
        meeting: {
          date: null,
          time: null,
          place: null,
          members: [],
          items: [agendaItem("Sekretess", "punkt-3", { withheld: true })],
        },
      }),
    );
    const { gaps, links } = linkCollection([women, open, secret]).records;
    const quotes = gaps.flatMap(({ kind, mentions }) =>
      kind === "plan" ? mentions.map(({ quote }) => quote) : [],
    );
    expect(quotes).toEqual(["Vi följer plan för kvinnofrid här.", "Plan för kvinnofrid 2016–2020 gäller."]);
    expect(links.filter(({ evidence }) => evidence?.startsWith("Vi följer"))).toHaveLength(1);
  });

  it("are found in one pass, however many begin with the same words", () => {
    const many = Array.from({ length: 3000 }, (_, at) => `Plan för ort ${at.toString(36)}x`);
    const says = saying(
      "many.md",
      many.join(".\n\n"),
      many.map((title) => ({ title })),
    );
    const plain = Array.from({ length: 50 }, (_, at) =>
      makeDocument(`p${at}.md`, "type: övrigt", "Läs plan för ort 1x. ".repeat(200)),
    );
    expect(linkCollection([says, ...plain]).records.references).toHaveLength(13_000);
  });
});
