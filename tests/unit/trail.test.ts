// From what texts promise to what they have in common: the same promise, what was done of it, what does not go together, what is alike.
import { describe, expect, test } from "vitest";
import { collectDocuments } from "../../scripts/collect.ts";
import { extractFindings } from "../../scripts/extract/findings.ts";
import { linkCollection } from "../../scripts/link/collection.ts";
import type { Collection } from "../../scripts/model/collection.ts";
import type { ParsedDocument } from "../../scripts/model/document.ts";
import { parseMarkdown } from "../../scripts/parse/document.ts";

interface Head {
  readonly type: string;
  readonly date: string | null;
  readonly number?: string;
  readonly status?: string;
  readonly nämnd?: string;
  readonly besvarar?: string;
}

let files = 0;

function paper(
  { type, date, number, status = "förslag", nämnd = "Miljönämnden", besvarar }: Head,
  body: string,
): ParsedDocument {
  files += 1;
  const fields = [
    "title: Fall",
    `type: ${type}`,
    `status: ${status}`,
    `nämnd: ${nämnd}`,
    ...(date === null ? [] : [`date: "${date}"`]),
    ...(number === undefined ? [] : [`diarienummer: ${number}`]),
    ...(besvarar === undefined ? [] : [`besvarar: ["${besvarar}"]`]),
  ];
  const document = parseMarkdown(
    `---\n${fields.join("\n")}\n---\n\n${body}`,
    `fall-${files}.md`,
    (diagnostic) => {
      throw new Error(JSON.stringify(diagnostic));
    },
  );
  if (document === null) throw new Error("no document");
  return document;
}

const records = (...papers: ParsedDocument[]): Collection["records"] =>
  collectDocuments(papers, "2026-01-01").records;

const DRAFT = { type: "tjänsteskrivelse", date: "2024-02-01", number: "MN-2024-17" };
const ANSWER = { type: "yttrande", date: "2024-03-01", number: "MN-2024-17" };

describe("promises", () => {
  test("said by the förvaltning and by the nämnd are the same promise", () => {
    const { commitments, links } = records(
      paper(
        DRAFT,
        "Förvaltningen kommer att införa ett digitalt planeringsverktyg för hemtjänsten under 2025.",
      ),
      paper(ANSWER, "Nämnden kommer under 2025 att införa ett digitalt planeringsverktyg för hemtjänsten."),
    );
    const [first, second] = commitments;
    expect(first?.sameAs).toEqual([second?.id]);
    expect(second?.sameAs).toEqual([first?.id]);
    expect(links.filter(({ relation }) => relation === "samma-åtagande")).toHaveLength(1);
  });

  test("with two times are two promises", () => {
    const { commitments } = records(
      paper(
        DRAFT,
        "Förvaltningen kommer att införa ett digitalt planeringsverktyg för hemtjänsten under 2025.",
      ),
      paper(ANSWER, "Nämnden kommer att införa ett digitalt planeringsverktyg för hemtjänsten under 2026."),
    );
    expect(commitments.map(({ sameAs }) => sameAs)).toEqual([[], []]);
  });

  test("of two cases are never the same", () => {
    const { commitments } = records(
      paper(
        DRAFT,
        "Förvaltningen kommer att införa ett digitalt planeringsverktyg för hemtjänsten under 2025.",
      ),
      paper(
        { ...ANSWER, number: "MN-2024-18" },
        "Nämnden kommer under 2025 att införa ett digitalt planeringsverktyg för hemtjänsten.",
      ),
    );
    expect(commitments.every(({ sameAs }) => sameAs.length === 0)).toBe(true);
  });

  test("are followed up where a later text tells the same as done, and by no earlier one", () => {
    const promise = paper(
      ANSWER,
      "Nämnden kommer att lansera en nationell handbok för familjecentraler mot hedersförtryck.",
    );
    const told = "Nämnden har lanserat en nationell handbok för familjecentraler mot hedersförtryck.";
    const later = records(promise, paper({ type: "uppföljning", date: "2025-02-01" }, told));
    expect(later.commitments[0]?.followUps).toHaveLength(1);
    expect(later.links.find(({ relation }) => relation === "uppföljt")?.evidence).toBe(told);
    const earlier = records(promise, paper({ type: "uppföljning", date: "2023-02-01" }, told));
    expect(earlier.commitments[0]?.followUps).toEqual([]);
    const undone = told.replace("har lanserat", "har inte lanserat");
    expect(
      records(promise, paper({ type: "uppföljning", date: "2025-02-01" }, undone)).commitments[0]?.followUps,
    ).toEqual([]);
  });
});

describe("what does not go together", () => {
  test("two rough figures for one thing in one case", () => {
    const { contradictions } = records(
      paper(DRAFT, "Förvaltningen har cirka 2700 medarbetare i dag."),
      paper(ANSWER, "Nämndens ungefär 2 600 medarbetare arbetar i hela staden."),
    );
    expect(
      contradictions.map(({ kind, about, places }) => [kind, about, places.map(({ value }) => value)]),
    ).toEqual([["tal", "Antal medarbetare", ["2700", "2 600"]]]);
    for (const { quote, value } of contradictions[0]?.places ?? []) expect(quote).toContain(value);
  });

  test.each([
    ["in two cases", { ...ANSWER, number: "MN-2024-18" }, "ungefär 2 600 medarbetare"],
    ["too far apart", ANSWER, "ungefär 400 medarbetare"],
    ["of two things", ANSWER, "ungefär 2 600 ärenden"],
    ["that are the same", ANSWER, "ungefär 2 700 medarbetare"],
  ])("not two figures %s", (_name, head, words) => {
    const { contradictions } = records(
      paper(DRAFT, "Förvaltningen har cirka 2700 medarbetare i dag."),
      paper(head, `Nämnden har ${words} i hela staden.`),
    );
    expect(contradictions).toEqual([]);
  });

  test("the same sentence with another figure", () => {
    const { contradictions } = records(
      paper(DRAFT, "Under våren genomförde enheten 14 utbildningar för personal i skolan och på fritids."),
      paper(ANSWER, "Under våren genomförde enheten 41 utbildningar för personal i skolan och på fritids."),
    );
    expect(contradictions.map(({ places }) => places.map(({ value }) => value))).toEqual([["14", "41"]]);
  });
});

describe("the course of a case", () => {
  test("says of a planned meeting that it is planned, and of a due account too", () => {
    const { cases } = records(
      paper(
        DRAFT,
        "## Beslutsplanering\n\nMiljönämnden 2024-03-21\n\n## Ärendet\n\nÅtgärden återrapporteras till nämnden i januari 2025.",
      ),
    );
    const events = cases[0]?.timeline.map(({ date, event, body }) => `${date} ${event} ${body ?? ""}`.trim());
    expect(events).toEqual([
      "2024-02-01 Tjänsteskrivelsen är daterad",
      "2024-03-21 Planerat: ärendet behandlas Miljönämnden",
      "2025-01 Planerat: återrapportering",
    ]);
  });
});

describe("themes", () => {
  const themes = [{ id: "hemtjanst", title: "Hemtjänst", words: ["hemtjänst*", "äldre"] }];
  const themed = (...papers: ParsedDocument[]): Collection["records"]["themes"] =>
    linkCollection(
      papers.map((one) => ({ ...one, findings: extractFindings(one) })),
      themes,
    ).records.themes;

  test("gather the passages that have their words, with the year and the nämnd", () => {
    const [theme] = themed(
      paper(
        ANSWER,
        "Hemtjänstens personal möter många äldre varje dag i staden.\n\nEtt stycke om något helt annat, till exempel parker och lek.",
      ),
    );
    expect(theme?.passages).toMatchObject([
      { year: 2024, body: "Miljönämnden", words: ["hemtjänstens", "äldre"], stance: null },
    ]);
  });

  test("that nothing speaks of are there, and empty", () => {
    expect(
      themed(paper(ANSWER, "Ett stycke om något helt annat, till exempel parker och lek.")),
    ).toMatchObject([{ id: "hemtjanst", passages: [] }]);
  });
});

describe("likeness", () => {
  const recommendation =
    "Säkerställa att uppföljning och utvärdering av hemtjänstens insatser för äldre genomförs varje år.";
  const answering = (head: Head): ParsedDocument =>
    paper(
      head,
      `## Rekommendation 1\n\n> ${recommendation}\n\nNämnden instämmer i rekommendationen om hemtjänsten.`,
    );
  const like =
    "Uppföljning och utvärdering av hemtjänstens insatser för äldre genomförs genom en enkät som skickas ut till alla brukare.";

  test("leads from a recommendation to another case, labelled as worked out", () => {
    const { links } = records(
      answering({ ...ANSWER, besvarar: "SR-2023-9" }),
      paper({ type: "yttrande", date: "2022-03-01", number: "MN-2022-3" }, like),
    );
    expect(links.filter(({ relation }) => relation === "liknar")).toMatchObject([
      { certainty: "möjlig", evidence: like, basis: expect.stringContaining("Beräknad") },
    ]);
  });

  test("is not shown within a case, nor under the floor", () => {
    const own = records(answering({ ...ANSWER, besvarar: "SR-2023-9" }), paper(DRAFT, like));
    expect(own.links.filter(({ relation }) => relation === "liknar")).toEqual([]);
    const far = records(
      answering({ ...ANSWER, besvarar: "SR-2023-9" }),
      paper(
        { type: "yttrande", date: "2022-03-01", number: "MN-2022-3" },
        "Parkerna i staden sköts av en entreprenör som klipper gräset och tömmer papperskorgarna.",
      ),
    );
    expect(far.links.filter(({ relation }) => relation === "liknar")).toEqual([]);
  });
});

describe("a plan and its follow-up", () => {
  test("has what the follow-up tells under each heading, in its own words", () => {
    const followUp = paper(
      { type: "uppföljning", date: "2025-02-01" },
      "# Fall\n\nUppföljning av Plan för trygghet 2022–2024. Redovisningen följer målstrukturen i planen.\n\n## Våld ska förebyggas\n\nEn samordnare har anställts. Rutinen har inte införts.\n\n## Alla ska få stöd\n\nStödet är viktigt.",
    );
    const { plans } = records({
      ...followUp,
      frontMatter: { ...followUp.frontMatter, följerUpp: "Plan för trygghet 2022–2024" },
    });
    const sections = plans.find(({ followUps }) => followUps.length > 0)?.sections;
    expect(
      sections?.map(({ heading, isGoal, statements }) => [
        heading,
        isGoal,
        statements.map(({ code }) => code),
      ]),
    ).toEqual([
      ["Våld ska förebyggas", true, ["genomfört", "inte-klart"]],
      ["Alla ska få stöd", true, []],
    ]);
  });
});
