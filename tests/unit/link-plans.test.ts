// Which names of plans are one plan, and what the texts say of them.
import { describe, expect, it } from "vitest";
import { linkCollection } from "../../scripts/link/collection.ts";
import type { PlanRecord } from "../../scripts/model/collection.ts";
import { makeDocument, reference } from "../support/found.ts";

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
