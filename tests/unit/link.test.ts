// What the linker ties together, and what it must leave apart.
import { describe, expect, it } from "vitest";
import { linkCollection } from "../../scripts/link/collection.ts";
import { agendaItem, makeDocument, recommendation, reference } from "../support/found.ts";

const NÄMND = "nämnd: Socialnämnden";

const yttrande = makeDocument(
  "yttrande.md",
  `title: Granskning - Trygga barn i skolan\ndiarienummer: ASN-2024-2039\ndate: 2024-03-14\ndateRole: dokument\n${NÄMND}\nbesvarar: [SR-2023-81]`,
  `Granskning - Trygga barn i skolan SR-2023-81

## Rekommendation 1:

> Säkerställa att alla barn i skolan får stöd av vuxna som känner dem väl.

Nämnden arbetar med detta, se rekommendation två.

## Rekommendation 2:

> Utveckla rutinerna för anmälan av oro till socialtjänsten i hela kommunen.

Kommunfullmäktiges plan *Trygg stad* gäller. Se även KS-2020-7 och SOU 2023:62. Se ASN-2024-2035.`,
  (locate) => ({
    recommendations: [
      recommendation(
        locate("Rekommendation 1:"),
        "1",
        1,
        "Säkerställa att alla barn i skolan får stöd av vuxna som känner dem väl.",
      ),
      recommendation(
        locate("Rekommendation 2:"),
        "2",
        2,
        "Utveckla rutinerna för anmälan av oro till socialtjänsten i hela kommunen.",
      ),
    ],
    references: [
      reference("granskning", "SR-2023-81", locate("SR-2023-81")),
      reference("intern", "rekommendation 2", locate("rekommendation två")),
      reference("plan", "Trygg stad", locate("Trygg stad")),
      reference("diarienummer", "KS-2020-7", locate("KS-2020-7")),
      reference("sou", "SOU 2023:62", locate("SOU 2023:62")),
      reference("diarienummer", "ASN-2024-2035", locate("ASN-2024-2035")),
    ],
    audits: [
      {
        subject: "Trygga barn i skolan",
        number: "SR-2023-81",
        ...locate("Granskning - Trygga barn i skolan SR-2023-81"),
      },
    ],
    plans: [{ title: "Trygg stad", from: null, to: null, diarienummer: null, ...locate("Trygg stad") }],
  }),
);

const tjänsteskrivelse = makeDocument(
  "tjänsteskrivelse.md",
  "type: tjänsteskrivelse\nförvaltning: Socialförvaltningen\nbesvarar: [SR-2023-81]",
  `## Rekommendation ett

> Säkerställ att alla barn i skolan får stöd av vuxna som känner dem väl

Förvaltningen håller med.`,
  (locate) => ({
    recommendations: [
      recommendation(
        locate("Rekommendation ett"),
        "ett",
        1,
        "Säkerställ att alla barn i skolan får stöd av vuxna som känner dem väl",
      ),
    ],
  }),
);

const kallelse = makeDocument(
  "kallelse.md",
  `type: kallelse\ndate: 2024-03-21\ndateRole: sammanträde\n${NÄMND}`,
  `## 1. Borttagen på grund av sekretess

ASN-2024-5443

## 2. Granskning - Trygga barn i skolan

ASN-2024-2039

Socialnämndens arbetsutskott har berett ärendet 2024-03-06 § 57.

## 3. Missiv - Bostäder

ASN-2024-2035

## 4. Ärende väckt av Vänsterpartiet

ASN-2024-4175

Ett initiativ om revisionens granskning av tryggheten för trygga barn i skolan.

- Säkerställa att alla barn i skolan får stöd av vuxna som känner dem väl
- Att bygga fler bostäder i kommunen`,
  (locate) => ({
    references: [reference("diarienummer", "ASN-2024-5443", locate("ASN-2024-5443"))],
    audits: [
      {
        subject: "tryggheten för trygga barn i skolan",
        number: null,
        ...locate("revisionens granskning av tryggheten för trygga barn i skolan"),
      },
    ],
    meeting: {
      date: "2024-03-21",
      time: "09:00",
      place: null,
      members: [],
      items: [
        agendaItem("Borttagen på grund av sekretess", "punkt-1", {
          number: 1,
          diarienummer: "ASN-2024-5443",
          kind: "sekretess",
          withheld: true,
        }),
        agendaItem("Granskning - Trygga barn i skolan", "punkt-2", {
          number: 2,
          diarienummer: "ASN-2024-2039",
          preparation: {
            body: "Socialnämndens arbetsutskott",
            date: "2024-03-06",
            paragraf: "57",
            quote: locate("Socialnämndens arbetsutskott har berett ärendet 2024-03-06 § 57.").quote,
          },
        }),
        agendaItem("Missiv - Bostäder", "punkt-3", { number: 3, diarienummer: "ASN-2024-2035" }),
        agendaItem("Ärende väckt av Vänsterpartiet", "punkt-4", {
          number: 4,
          diarienummer: "ASN-2024-4175",
          kind: "initiativ",
          initiator: { name: "Eva Ek", party: "V" },
        }),
      ],
    },
  }),
);

const collection = linkCollection([kallelse, tjänsteskrivelse, yttrande]);
const { records } = collection;
const MEETING = "/sammantraden/socialnamnden/2024-03-21/";
const caseOf = (number: string) => records.cases.find(({ diarienummer }) => diarienummer === number);

describe("cases", () => {
  it("gather the documents and agenda items of one number, with what happened in order", () => {
    expect(caseOf("ASN-2024-2039")).toEqual({
      diarienummer: "ASN-2024-2039",
      href: "/asn-2024-2039/",
      title: "Granskning - Trygga barn i skolan",
      documents: ["asn-2024-2039/yttrande"],
      items: [`${MEETING}#punkt-2`],
      related: [
        { href: "/asn-2024-2035/", relation: "hänvisar", evidence: "Se ASN-2024-2035." },
        {
          href: "/asn-2024-4175/",
          relation: "samma-granskning",
          evidence: "Ett initiativ om revisionens granskning av tryggheten för trygga barn i skolan.",
        },
        { href: "/ks-2020-7/", relation: "hänvisar", evidence: "Se även KS-2020-7 och SOU 2023:62." },
      ],
      timeline: [
        {
          date: "2024-03-06",
          precision: "day",
          event: "Ärendet bereds",
          body: "Socialnämndens arbetsutskott",
          paragraf: "57",
          quote: "Socialnämndens arbetsutskott har berett ärendet 2024-03-06 § 57.",
          href: "/socialnamnden/2024-03-21-kallelse/#punkt-2",
        },
        {
          date: "2024-03-14",
          precision: "day",
          event: "Yttrandet är daterat",
          body: "Socialnämnden",
          paragraf: null,
          quote: null,
          href: "/asn-2024-2039/yttrande/",
        },
        {
          date: "2024-03-21",
          precision: "day",
          event: "Ärendet står på dagordningen",
          body: "Socialnämnden",
          paragraf: null,
          quote: "Granskning - Trygga barn i skolan",
          href: `${MEETING}#punkt-2`,
        },
        {
          date: "2024-03-21",
          precision: "day",
          event: "Ett parti tar upp samma granskning",
          body: "V",
          paragraf: null,
          quote: "Ärende väckt av Vänsterpartiet",
          href: `${MEETING}#punkt-4`,
        },
      ],
    });
  });

  it("are never made by resemblance: one digit apart is another case", () => {
    expect(caseOf("ASN-2024-2035")?.documents).toEqual([]);
    expect(caseOf("ASN-2024-2035")?.items).toEqual([`${MEETING}#punkt-3`]);
  });

  it("are not made of a withheld item: that is a gap at its own place, and its number leads nowhere", () => {
    expect(caseOf("ASN-2024-5443")).toBeUndefined();
    expect(records.gaps.filter(({ reason }) => reason === "sekretess")).toEqual([
      {
        id: "socialnamnden/2024-03-21/punkt-1",
        href: `${MEETING}#punkt-1`,
        kind: "ärende",
        mentions: [{ href: `${MEETING}#punkt-1`, quote: "Borttagen på grund av sekretess" }],
        reason: "sekretess",
      },
    ]);
    expect(records.references.find(({ target }) => target === "ASN-2024-5443")?.href).toBeNull();
    expect(JSON.stringify([records.gaps, records.links, records.cases])).not.toContain("5443");
  });
});

describe("audits and recommendations", () => {
  it("are known by the printed number; the audit's own text is not here", () => {
    expect(records.audits).toEqual([
      {
        id: "SR-2023-81",
        href: "/granskningar/sr-2023-81/",
        title: "Trygga barn i skolan",
        held: false,
        recommendations: ["SR-2023-81/1", "SR-2023-81/2"],
        answers: ["asn-2024-2039/yttrande", "socialforvaltningen/tjansteskrivelse"],
      },
    ]);
  });

  it("gather every answer under one recommendation, whichever way its number is printed", () => {
    const [first, second] = records.recommendations;
    expect(first?.text).toBe("Säkerställa att alla barn i skolan får stöd av vuxna som känner dem väl.");
    expect(first?.responses.map(({ body, href }) => [body, href])).toEqual([
      ["Socialnämnden", "/asn-2024-2039/yttrande/#rekommendation-1"],
      ["Socialförvaltningen", "/socialforvaltningen/tjansteskrivelse/#rekommendation-1"],
    ]);
    expect(second?.responses).toHaveLength(1);
  });

  it("show who says a recommendation again, and whether the words differ", () => {
    expect(records.recommendations[0]?.restatements).toEqual([
      {
        href: expect.stringMatching(/^\/socialforvaltningen\/tjansteskrivelse\/#s-/),
        by: "Socialförvaltningen",
        text: "Säkerställ att alla barn i skolan får stöd av vuxna som känner dem väl",
        changed: true,
      },
      {
        href: expect.stringMatching(/^\/socialnamnden\/2024-03-21-kallelse\/#s-/),
        by: "Eva Ek (V)",
        text: "Säkerställa att alla barn i skolan får stöd av vuxna som känner dem väl",
        changed: false,
      },
    ]);
    expect(records.recommendations[1]?.restatements).toEqual([]);
  });

  it("are one for two bodies only where the words agree; else each has its own", () => {
    const other = (words: string) =>
      makeDocument(
        "förskola.md",
        "nämnd: Förskolenämnden\nbesvarar: [SR-2023-81]\ndate: 2024-04-01",
        "## Rekommendation 1:",
        (locate) => ({
          recommendations: [recommendation(locate("Rekommendation 1:"), "1", 1, words)],
        }),
      );
    const idsWith = (words: string) =>
      linkCollection([yttrande, other(words)]).records.recommendations.map(({ id }) => id);
    expect(idsWith("Säkerställa att alla barn i skolan får stöd av vuxna som känner dem.")).toEqual([
      "SR-2023-81/1",
      "SR-2023-81/2",
    ]);
    expect(idsWith("Anställ fler pedagoger med legitimation vid förskolorna")).toEqual([
      "SR-2023-81/1",
      "SR-2023-81/1-forskolenamnden",
      "SR-2023-81/2",
    ]);
  });

  it("have the text of the audit itself where that is here", () => {
    const audit = makeDocument(
      "granskning.md",
      "title: Trygga barn\ntype: granskning\ndiarienummer: SR-2023-81",
      "- Se till att barn får stöd",
      (locate) => ({
        recommendations: [{ ...recommendation(locate("Se till att barn får stöd"), "1", 1), response: null }],
      }),
    );
    const linked = linkCollection([yttrande, audit]).records;
    expect(linked.audits[0]).toMatchObject({ id: "SR-2023-81", held: true, title: "Trygga barn" });
    expect(linked.recommendations[0]).toMatchObject({
      id: "SR-2023-81/1",
      text: "Se till att barn får stöd",
    });
    expect(linked.recommendations[0]?.responses.map(({ document }) => document)).toEqual([
      "asn-2024-2039/yttrande",
    ]);
    expect(linked.recommendations[0]?.restatements.map(({ changed }) => changed)).toEqual([true]);
    expect(linked.gaps.map(({ id }) => id)).not.toContain("SR-2023-81");
  });

  it("get an audit of their own where no number is printed", () => {
    const document = makeDocument(
      "svar.md",
      `date: 2025-02-01\n${NÄMND}`,
      "## Rekommendation: Korta tiden för utredningar\n\nNämnden gör det.",
      (locate) => ({
        recommendations: [
          recommendation(
            locate("Rekommendation: Korta tiden för utredningar"),
            null,
            1,
            "Korta tiden för utredningar",
          ),
        ],
        audits: [{ subject: "barn i kriminalitet", number: null, ...locate("Korta tiden") }],
      }),
    );
    const linked = linkCollection([document]).records;
    expect(linked.audits[0]).toMatchObject({
      id: "socialnamnden-2025-02-01-yttrande",
      title: "barn i kriminalitet",
      held: false,
    });
    expect(linked.recommendations[0]).toMatchObject({
      id: "socialnamnden-2025-02-01-yttrande/1",
      href: "/granskningar/socialnamnden-2025-02-01-yttrande/rekommendation-1/",
      number: null,
    });
  });
});

describe("audits without a number", () => {
  const answer = (file: string, front: string, words: string) =>
    makeDocument(
      file,
      `${NÄMND}\n${front}`,
      `${words}\n\n## Rekommendation: Korta tiden för utredningar\n\nNämnden gör det.`,
      (locate) => ({
        recommendations: [
          recommendation(
            locate("Rekommendation: Korta tiden för utredningar"),
            null,
            1,
            "Korta tiden för utredningar",
          ),
        ],
        audits: [
          {
            subject: locate(words.slice(words.indexOf("granskat ") + 9, -1)).quote,
            number: null,
            ...locate(words.slice(0, -1)),
          },
        ],
      }),
    );
  const first = answer(
    "a.md",
    "date: 2025-02-01",
    "Revisionen har hösten 2024 granskat nämndens arbete med de barn som begår brott.",
  );
  const second = answer(
    "b.md",
    "date: 2025-03-01",
    "Revisorerna har under 2024 granskat socialnämndens arbete avseende barn som begår brott.",
  );
  const other = answer(
    "c.md",
    "date: 2025-04-01",
    "Revisorerna har under 2023 granskat socialnämndens arbete avseende barn som begår brott.",
  );

  it("are named by what the texts say of them, and are one where they say the same of the same year", () => {
    const { audits, recommendations } = linkCollection([first, second, other]).records;
    expect(audits.map(({ id, title, answers }) => [id, title, answers.length])).toEqual([
      ["barn-som-begar-brott-2024", "Barn som begår brott", 2],
      ["barn-som-begar-brott-2023", "Barn som begår brott", 1],
    ]);
    expect(recommendations.map(({ id, responses }) => [id, responses.length])).toEqual([
      ["barn-som-begar-brott-2024/1", 2],
      ["barn-som-begar-brott-2023/1", 1],
    ]);
  });

  it("stand in what a document answers, with the reason, like every audit that has it among its answers", () => {
    const linked = linkCollection([first, second, other, yttrande, tjänsteskrivelse, kallelse]).records;
    const forth = linked.audits.flatMap(({ id, answers }) => answers.map((answer) => `${id} ${answer}`));
    const back = linked.documents.flatMap(({ id, besvarar }) => besvarar.map((audit) => `${audit} ${id}`));
    expect(back.sort()).toEqual(forth.sort());
    expect(forth).toHaveLength(5);
    const reasons = linked.documents.filter(({ inferred }) => inferred.besvarar !== undefined);
    expect(reasons.map(({ date }) => date)).toEqual(["2025-02-01", "2025-03-01", "2025-04-01"]);
  });
});

describe("links", () => {
  const between = (from: string, to: string) =>
    records.links
      .filter((link) => link.from === from && link.to === to)
      .map(({ relation, certainty }) => `${relation} ${certainty}`);

  it("are sure where a number is printed, and likely where only the subject is the same", () => {
    expect(between("/asn-2024-2039/yttrande/", "/granskningar/sr-2023-81/")).toEqual(["besvarar säker"]);
    expect(between("/asn-2024-2039/yttrande/", `${MEETING}#punkt-2`)).toEqual(["samma-ärende säker"]);
    expect(between("/asn-2024-2039/yttrande/", `${MEETING}#punkt-4`)).toEqual(["samma-granskning trolig"]);
    expect(between(`${MEETING}#punkt-4`, "/granskningar/sr-2023-81/")).toEqual(["hänvisar trolig"]);
  });

  it("go from the section of every reference that leads somewhere, held or missing, once for each target", () => {
    const cited = records.links.filter(
      ({ relation, certainty }) => relation === "hänvisar" && certainty === "säker",
    );
    const yttrandets = cited.filter(({ from }) => from.startsWith("/asn-2024-2039/yttrande/"));
    expect(yttrandets.map(({ from, to }) => [from.split("#")[1], to])).toEqual([
      ["rekommendation-1", "/asn-2024-2039/yttrande/#rekommendation-2"],
      ["rekommendation-2", "/asn-2024-2035/"],
      ["rekommendation-2", "/ks-2020-7/"],
      ["rekommendation-2", "/planer/trygg-stad/"],
      ["rekommendation-2", "/saknas/sou-2023-62/"],
    ]);
  });

  it("are not made on a subject that two audits share, nor on one from another time", () => {
    const second = makeDocument(
      "två.md",
      "date: 2024-01-01",
      "Granskning - Trygga barn i skolan SR-2023-90",
      (locate) => ({
        references: [reference("granskning", "SR-2023-90", locate("SR-2023-90"))],
        audits: [
          {
            subject: "Trygga barn i skolan",
            number: "SR-2023-90",
            ...locate("Granskning - Trygga barn i skolan SR-2023-90"),
          },
        ],
      }),
    );
    const likely = (documents: Parameters<typeof linkCollection>[0]) =>
      linkCollection(documents).records.links.filter(({ certainty }) => certainty === "trolig");
    expect(likely([yttrande, kallelse])).not.toEqual([]);
    expect(likely([yttrande, kallelse, second])).toEqual([]);
    expect(
      likely([yttrande, { ...kallelse, frontMatter: { ...kallelse.frontMatter, date: "2029-03-21" } }]),
    ).toEqual([]);
  });
});

describe("paragraphs of minutes", () => {
  it("have the day of the preparation in an agenda item that was prepared under that number, and in no other", () => {
    const agenda = makeDocument(
      "a.md",
      "type: kallelse",
      "## 1. Skolor\n\nBereddes 2024-03-06 § 57.\n\n- Protokollsutdrag §57\n- Protokollsutdrag §58\n\n## 2. Vägar\n\n- Utdrag ur protokoll § 57",
      (locate) => ({
        references: ["Protokollsutdrag §57", "Protokollsutdrag §58", "Utdrag ur protokoll § 57"].map(
          (words) => reference("protokollsparagraf", `§ ${words.slice(-2)}`, locate(words)),
        ),
        meeting: {
          date: null,
          time: null,
          place: null,
          members: [],
          items: [
            agendaItem("Skolor", "punkt-1", {
              preparation: { body: "Utskottet", date: "2024-03-06", paragraf: "57", quote: "Bereddes" },
            }),
            agendaItem("Vägar", "punkt-2"),
          ],
        },
      }),
    );
    const { references } = linkCollection([agenda]).records;
    expect(references.map(({ target }) => target)).toEqual(["2024-03-06 § 57", "§ 58", "§ 57"]);
  });
});

describe("references, gaps and backlinks", () => {
  const hrefOf = (target: string) => records.references.find((one) => one.target === target)?.href;

  it("lead to the page of what they name, held or not", () => {
    expect(hrefOf("rekommendation 2")).toBe("/asn-2024-2039/yttrande/#rekommendation-2");
    expect(hrefOf("SR-2023-81")).toBe("/granskningar/sr-2023-81/");
    expect(hrefOf("KS-2020-7")).toBe("/ks-2020-7/");
    expect(hrefOf("SOU 2023:62")).toBe("/saknas/sou-2023-62/");
    expect(hrefOf("Trygg stad")).toBe("/planer/trygg-stad/");
  });

  it("make a gap of each thing that is cited and not here, in the words that cite it", () => {
    const missing = records.gaps.filter(({ reason }) => reason === "saknas-i-samlingen");
    expect(missing.map(({ kind, href }) => `${kind} ${href}`)).toEqual([
      "granskning /granskningar/sr-2023-81/",
      "diarienummer /ks-2020-7/",
      "plan /planer/trygg-stad/",
      "sou /saknas/sou-2023-62/",
    ]);
    expect(missing[1]?.mentions.map(({ quote }) => quote)).toEqual(["Se även KS-2020-7 och SOU 2023:62."]);
  });

  it("lead to a section of the same document by its number, and nowhere where two have it", () => {
    const document = makeDocument(
      "rapport.md",
      "",
      "## 1 Syfte\n\nSe avsnitt 2.1 och avsnitt 3.\n\n### 2.1 Metod\n\n## 3 A\n\n## 3 B",
      (locate) => ({
        references: [
          reference("intern", "avsnitt 2.1", locate("avsnitt 2.1")),
          reference("intern", "avsnitt 3", locate("avsnitt 3")),
        ],
      }),
    );
    expect(linkCollection([document]).records.references.map(({ href }) => href)).toEqual([
      expect.stringMatching(/\/#2-1-metod$/),
      null,
    ]);
  });

  it("name the statute's page by the number printed, or by the name that it had on that day", () => {
    const document = makeDocument(
      "lag.md",
      "date: 2024-01-01",
      "Enligt 9 kap. 2 § alkohollagen och lagen (1990:52). Enligt 1 § torvlagen.",
      (locate) => ({
        references: [
          reference("lagrum", "9 kap. 2 § alkohollagen", locate("9 kap. 2 § alkohollagen")),
          reference("lag", "SFS 1990:52", locate("lagen (1990:52)")),
          reference("lagrum", "1 § torvlagen", locate("1 § torvlagen")),
        ],
      }),
    );
    expect(linkCollection([document]).records.references.map(({ external }) => external)).toEqual([
      "https://rkrattsbaser.gov.se/sfst?bet=2010:1622",
      "https://rkrattsbaser.gov.se/sfst?bet=1990:52",
      null,
    ]);
  });
});

describe("what the text does not say itself", () => {
  const inferred = makeDocument(
    "utan-nummer.md",
    `type: tjänsteskrivelse\ndiarienummer: ASN-2024-2039\ninferred: { diarienummer: Kallelsen tar upp samma ärende., besvarar: Bilagan heter så. }\nbesvarar: [SR-2023-81]`,
    "Ett underlag.",
  );
  const linked = linkCollection([inferred, kallelse, yttrande]).records;

  it("makes a link no surer than its ground", () => {
    const own = linked.links.filter(({ from, to }) =>
      `${from} ${to}`.includes("/asn-2024-2039/tjansteskrivelse/"),
    );
    expect(own.filter(({ relation }) => relation === "samma-ärende")).toMatchObject([
      { to: "/asn-2024-2039/yttrande/", certainty: "trolig", basis: "Kallelsen tar upp samma ärende." },
      { to: `${MEETING}#punkt-2`, certainty: "trolig", basis: "Kallelsen tar upp samma ärende." },
    ]);
    expect(own.filter(({ relation }) => relation === "besvarar")).toMatchObject([
      { to: "/granskningar/sr-2023-81/", certainty: "trolig", basis: "Bilagan heter så.", evidence: null },
    ]);
  });
});

describe("an agenda in a table", () => {
  it("gives each row an address of its own, and ties what the table cites to no one row", () => {
    const rows = makeDocument(
      "tabell.md",
      `type: kallelse\ndate: 2024-05-02\n${NÄMND}`,
      "| Nr | Ärende | Dnr |\n| --- | --- | --- |\n| 1 | Budget | KS-2024-1 |\n| 2 | Sekretess | KS-2024-2 |",
      (locate, { passages }) => {
        const anchor = passages[0]?.anchor ?? "";
        return {
          references: [
            reference("diarienummer", "KS-2024-1", locate("KS-2024-1")),
            reference("diarienummer", "KS-2024-2", locate("KS-2024-2")),
          ],
          meeting: {
            date: "2024-05-02",
            time: null,
            place: null,
            members: [],
            items: [
              agendaItem("Budget", anchor, { number: 1, diarienummer: "KS-2024-1" }),
              agendaItem("Sekretess", anchor, { number: 2, diarienummer: "KS-2024-2", withheld: true }),
            ],
          },
        };
      },
    );
    const { meetings, references, gaps } = linkCollection([rows]).records;
    const page = "/sammantraden/socialnamnden/2024-05-02/";
    expect(meetings[0]?.items.map(({ href }) => href)).toEqual([`${page}#punkt-1`, `${page}#punkt-2`]);
    expect(references.map(({ href }) => href)).toEqual(["/ks-2024-1/", null]);
    expect(gaps.map(({ href }) => href)).toEqual([`${page}#punkt-2`]);
  });

  it("of a kallelse and a protokoll of one meeting are two, the kallelse at the plain address", () => {
    const meeting = { date: "2024-05-02", time: null, place: null, members: [], items: [] };
    const of = (type: string) =>
      makeDocument(`${type}.md`, `type: ${type}\n${NÄMND}`, "Text.", () => ({ meeting }));
    expect(
      linkCollection([of("protokoll"), of("kallelse")]).records.meetings.map(({ href }) => href),
    ).toEqual([
      "/sammantraden/socialnamnden/2024-05-02/",
      "/sammantraden/socialnamnden/2024-05-02-protokoll/",
    ]);
  });
});
