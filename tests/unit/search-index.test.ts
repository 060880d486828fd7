// The search as a whole, from documents to hits, over one part and over several, whole and cut short: they must not differ.
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PAGEFIND_VERSION } from "../../scripts/search/catalogue.ts";
import { indexSite } from "../../scripts/search/index-site.ts";
import { FACETS, parseQuery } from "../../scripts/search/query.ts";
import { madeDocument } from "../support/made-document.ts";
import { searchOver, type TestSearch } from "../support/search.ts";

const SOCIAL = "Arbetsmarknads- och socialnämnden";
const SCHOOL = "Grundskolenämnden";

const documents = [
  madeDocument(
    "asn-2024-2039/yttrande",
    {
      title: "Granskning av arbetet mot våld",
      type: "yttrande",
      status: "förslag",
      diarienummer: "ASN-2024-2039",
      date: "2024-03-14",
      nämnd: SOCIAL,
    },
    [
      "# Granskning av arbetet mot våld",
      "Nämnden välkomnar granskningen.",
      "## Skyddat boende",
      "Det skyddade boendet för pojkar byggs ut.",
      "## Kompetens",
      "Handläggare får utbildning om våld i nära relation.",
    ],
  ),
  madeDocument(
    "asn-2023-17/tjansteskrivelse",
    {
      title: "Budget för förvaltningen",
      type: "tjänsteskrivelse",
      status: "beslutad",
      diarienummer: "ASN-2023-17",
      date: "2023-05-02",
      nämnd: SOCIAL,
    },
    ["## Bakgrund", "Handläggare i förvaltningen föreslår en granskning av budgeten för 2022–2026."],
  ),
  madeDocument(
    "gsn-2023-4/yttrande",
    {
      title: "Skolans lokaler",
      type: "yttrande",
      diarienummer: "GSN-2023-4",
      date: "2023-05-01",
      nämnd: SCHOOL,
    },
    ["## Lokaler", "Granskning av skolans lokaler och gymnastiksalar. Simhallen byggs om."],
  ),
  madeDocument("gsn/gammal-plan", { title: "Plan för skolan", type: "plan", nämnd: SCHOOL }, [
    "## Mål",
    "Granskning ska ske varje år.",
  ]),
  madeDocument("utan-namnd/brev", { title: "Brev om granskning", type: "övrigt", date: "2021-01-31" }, [
    "Si så där skrev de om gransk\u00ADning.",
  ]),
];

describe.each([
  ["one part", {}],
  ["a part a document", { limit: 1 }],
  // as in a large collection: one place a document, phrases by their pairs
  ["an index cut short", { limits: { places: 1, exact: 1, pair: 1 } }],
  ["an index of pairs that know their places", { limits: { places: 1, exact: 99, pair: 99 } }],
])("search over %s", (_, options) => {
  let search: TestSearch;
  beforeAll(async () => {
    search = await searchOver(documents, options);
  });
  afterAll(() => search.close());

  const hitsFor = async (address: string) => {
    const outcome = await search.engine.run(parseQuery(address));
    return outcome.hits.map(({ href }) => new URL(href).pathname);
  };

  test("an inflected word finds its other forms", async () => {
    expect((await hitsFor("q=granskningen")).sort()).toEqual(documents.map(({ href }) => href).sort());
  });

  test("a word split by a soft hyphen is one word", async () => {
    expect(await hitsFor("q=granskning&ar=2021")).toEqual(["/utan-namnd/brev/"]);
  });

  test("an unknown word gives nothing, though its beginning is known", async () => {
    expect(await hitsFor("q=simhopp")).toEqual([]);
    expect(await hitsFor("q=sikt")).toEqual([]);
    expect(await hitsFor("q=granskning xyzzy")).toEqual([]);
  });

  test("a word with a letter too many or too few is not the other word", async () => {
    for (const typed of [
      "våldd",
      "barn våldd",
      "lokaltt",
      "simhal",
      "bakgrunddd",
      "gymnastiksalarr",
      "handlägare",
    ]) {
      const outcome = await search.engine.run(parseQuery(`q=${typed}`));
      expect([outcome.total, typed]).toEqual([0, typed]);
    }
  });

  test("a word that stands in one document alone gives that document alone", async () => {
    expect(await hitsFor("q=simhall")).toEqual(["/gsn-2023-4/yttrande/"]);
  });

  test.each([
    "ASN-2024-2039",
    "asn 2024 2039",
    "2024-2039",
    "2024/2039",
    "dnr ASN-2024-2039",
    "ASN–2024–2039",
    "ASN20242039",
  ])("the diarienummer is found as %s", async (spelling) => {
    expect(await hitsFor(`q=${encodeURIComponent(spelling)}`)).toEqual(["/asn-2024-2039/yttrande/"]);
  });

  test("a diarienummer comes before those that begin like it, and before all that cite it", async () => {
    const others = ["ASN-2024-2039", "ASN-2024-203", "ASN-2024-20", "ASN-2024-2"].map((diarienummer) =>
      madeDocument(
        `${diarienummer.toLowerCase()}/missiv`,
        {
          diarienummer,
          title: diarienummer === "ASN-2024-2" ? "Om ASN-2024-20, ASN-2024-203, ASN-2024-2039" : "Missiv",
        },
        diarienummer === "ASN-2024-2" ? ["ASN-2024-20 ASN-2024-203 ASN-2024-2039 ".repeat(20)] : ["Text."],
      ),
    );
    const numbers = await searchOver(others, options);
    for (const spelling of ["ASN-2024-20", "asn 2024 203", "2024-2039", "ASN2024203"]) {
      const { hits } = await numbers.engine.run(parseQuery(`q=${spelling}`));
      const digits = spelling.replace(/\D/g, "");
      expect(hits[0]?.diarienummer?.replace(/\D/g, ""), spelling).toBe(digits);
    }
    await numbers.close();
  });

  test("a diarienummer that does not exist gives nothing", async () => {
    expect(await hitsFor("q=ASN-2024-9999")).toEqual([]);
  });

  test("a phrase stands in that order", async () => {
    expect(await hitsFor('q="våld i nära relation"')).toEqual(["/asn-2024-2039/yttrande/"]);
    expect(await hitsFor('q="nära våld i relation"')).toEqual([]);
  });

  test("a year at the end of a range is found", async () => {
    expect(await hitsFor("q=2026")).toEqual(["/asn-2023-17/tjansteskrivelse/"]);
  });

  test("the newest come first and the undated last", async () => {
    expect(await hitsFor("q=granskning&sort=nyast")).toEqual([
      "/asn-2024-2039/yttrande/",
      "/asn-2023-17/tjansteskrivelse/",
      "/gsn-2023-4/yttrande/",
      "/utan-namnd/brev/",
      "/gsn/gammal-plan/",
    ]);
  });

  test("the oldest come first and the undated last all the same", async () => {
    expect(await hitsFor("q=granskning&sort=aldst")).toEqual([
      "/utan-namnd/brev/",
      "/gsn-2023-4/yttrande/",
      "/asn-2023-17/tjansteskrivelse/",
      "/asn-2024-2039/yttrande/",
      "/gsn/gammal-plan/",
    ]);
  });

  test("values of a facet are joined by or, facets by and", async () => {
    expect(await hitsFor("q=granskning&ar=2023&ar=2024&typ=yttrande&sort=nyast")).toEqual([
      "/asn-2024-2039/yttrande/",
      "/gsn-2023-4/yttrande/",
    ]);
  });

  test("filters without words list the documents, newest first", async () => {
    expect(await hitsFor("namnd=grundskolenamnden")).toEqual(["/gsn-2023-4/yttrande/", "/gsn/gammal-plan/"]);
    expect(await hitsFor("ar=utan-datum")).toEqual(["/gsn/gammal-plan/"]);
  });

  test("a facet value that the collection does not have is left aside", async () => {
    const outcome = await search.engine.run(parseQuery("q=simhall&ar=1799"));
    expect(outcome.total).toBe(1);
    expect(outcome.query.chosen.år).toEqual([]);
  });

  test("every facet count is the number of hits that the choice would give", async () => {
    for (const address of [
      "q=granskning",
      "q=granskning&ar=2023",
      "q=handläggare&typ=yttrande&ar=2024",
      "namnd=grundskolenamnden&typ=plan",
    ]) {
      const query = parseQuery(address);
      const { facets } = await search.engine.run(query);
      for (const facet of FACETS) {
        const expected: Record<string, number> = {};
        for (const value of Object.keys(search.engine.known[facet])) {
          const only = {
            ...query,
            chosen: {
              ...query.chosen,
              [facet]: parseQuery(`${{ nämnd: "namnd", år: "ar", typ: "typ" }[facet]}=${value}`).chosen[
                facet
              ],
            },
          };
          expected[value] = (await search.engine.run(only)).total;
        }
        const given = Object.fromEntries(
          Object.keys(expected).map((value) => [value, facets[facet][value] ?? 0]),
        );
        expect(given, `${address}, ${facet}`).toEqual(expected);
      }
    }
  });

  test("a hit says what the document is, and where in it the words stand", async () => {
    const { hits } = await search.engine.run(parseQuery("q=skyddat boende"));
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({
      title: "Granskning av arbetet mot våld",
      nämnd: SOCIAL,
      typ: "yttrande",
      datum: "2024-03-14",
      diarienummer: "ASN-2024-2039",
      status: "förslag",
    });
    const passages = hits[0]?.passages ?? [];
    expect(passages.map(({ title, href }) => [title, new URL(href).hash])).toEqual([
      ["Skyddat boende", "#skyddat-boende"],
    ]);
    const marked = passages.flatMap(({ excerpt }) => excerpt.filter((part) => part.marked));
    expect(marked.map(({ text }) => text)).toEqual(["skyddade", "boendet"]);
    expect(passages[0]).toMatchObject({ hasForms: true, longer: [], isMended: false });
  });

  test("the words of a status are not searched", async () => {
    expect(await hitsFor("q=beslutad")).toEqual([]);
  });
});

describe("what is not a hit", () => {
  test("a withheld agenda item, with all that stands under it", async () => {
    const item = {
      title: "",
      diarienummer: null,
      kind: "sekretess",
      initiator: null,
      summary: null,
      proposals: [],
      decisions: [],
      documents: [],
      preparation: null,
    } as const;
    const kallelse = madeDocument(
      "asn/2024-03-21-kallelse",
      { type: "kallelse", date: "2024-03-21" },
      [
        "## 17. Yttrande över motion",
        "Om simskola.",
        "## 18. Borttagen på grund av sekretess",
        "ASN-2024-777",
        "## 19. Övriga frågor",
        "Inga.",
      ],
      {
        meeting: {
          date: null,
          time: null,
          place: null,
          members: [],
          items: [{ ...item, number: 18, anchor: "punkt-18", withheld: true }],
        },
      },
    );
    const search = await searchOver([kallelse]);
    for (const words of ["sekretess", "borttagen", "ASN-2024-777"])
      expect((await search.engine.run(parseQuery(`q=${words}`))).total, words).toBe(0);
    expect((await search.engine.run(parseQuery("q=simskola"))).total).toBe(1);
    expect((await search.engine.run(parseQuery("q=frågor"))).total).toBe(1);
    await search.close();
  });

  test("nothing, in a collection of nothing", async () => {
    const search = await searchOver([]);
    expect(await search.engine.run(parseQuery("q=granskning"))).toMatchObject({ total: 0, hits: [] });
    await search.close();
  });
});

describe("the files of the index", () => {
  const digest = async (folder: string) => {
    const files = (await readdir(join(folder, "pagefind"), { recursive: true, withFileTypes: true })).filter(
      (file) => file.isFile(),
    );
    const paths = files.map((file) => join(file.parentPath, file.name)).sort();
    const lines = await Promise.all(
      paths.map(
        async (path) =>
          `${path.slice(folder.length)} ${createHash("sha256")
            .update(await readFile(path))
            .digest("hex")}`,
      ),
    );
    return lines.join("\n");
  };

  test("are the same bytes twice, whatever the order of the documents and whatever was there before", async () => {
    const [first, second] = await Promise.all([
      mkdtemp(join(tmpdir(), "dagsljus-a-")),
      mkdtemp(join(tmpdir(), "dagsljus-b-")),
    ]);
    await indexSite({ collection: { documents }, output: first, limit: 2 });
    await indexSite({ collection: { documents: documents.slice(0, 2) }, output: second });
    await indexSite({ collection: { documents: documents.toReversed() }, output: second, limit: 2 });
    expect(await digest(second)).toBe(await digest(first));
    await Promise.all([first, second].map((folder) => rm(folder, { recursive: true })));
  });

  test("are of the version that the package says", async () => {
    const text = await readFile("node_modules/pagefind/package.json", "utf8");
    expect(text).toContain(`"version": "${PAGEFIND_VERSION}"`);
  });
});
