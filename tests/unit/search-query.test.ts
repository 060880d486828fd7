import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Catalogue,
  countFacets,
  facetsOf,
  filterFound,
  lengthAt,
  lengthSign,
  orderedValues,
  sortFound,
} from "../../scripts/search/catalogue.ts";
import { fellBack, matchedTokens } from "../../scripts/search/fallback.ts";
import { pageOf } from "../../scripts/search/find.ts";
import { numberWords, wholeNumber } from "../../scripts/search/number.ts";
import {
  formatQuery,
  isSearchable,
  kindOf,
  parseQuery,
  SORTS,
  termOf,
  withoutChoice,
} from "../../scripts/search/query.ts";
import { withoutSmallWords } from "../../scripts/swedish/small-words.ts";
import { madeDocument } from "../support/made-document.ts";

const anyAddress = fc
  .record({
    q: fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("våld", "ASN-2024-2039", " a  b ", "å\u00ADä"),
    ),
    namnd: fc.array(fc.string(), { maxLength: 3 }),
    ar: fc.array(fc.constantFrom("2024", "2023", "utan-datum", "Utan datum", ""), { maxLength: 3 }),
    typ: fc.array(fc.constantFrom("yttrande", "övrigt", "../"), { maxLength: 2 }),
    sort: fc.constantFrom(...SORTS, "x", ""),
    sida: fc.constantFrom("1", "2", "0", "-1", "1e9", "99999", "x"),
  })
  .map(({ q, sort, sida, ...lists }) => {
    const parameters = new URLSearchParams({ q, sort, sida });
    for (const [name, values] of Object.entries(lists))
      for (const value of values) parameters.append(name, value);
    return `?${parameters}`;
  });

describe("the address of a search", () => {
  test("says the same after it has been read and written", () => {
    fc.assert(
      fc.property(anyAddress, (address) => {
        const query = parseQuery(address);
        expect(parseQuery(formatQuery(query))).toEqual(query);
        expect(formatQuery(parseQuery(formatQuery(query)))).toBe(formatQuery(query));
      }),
    );
  });

  test.each([
    [
      "?typ=yttrande&q=v%C3%A5ld&ar=2024&ar=2023&sida=2&sort=nyast",
      "?q=v%C3%A5ld&ar=2023&ar=2024&typ=yttrande&sort=nyast&sida=2",
    ],
    ["?q=v%C3%A5ld&sort=relevans&sida=1&utm_source=x", "?q=v%C3%A5ld"],
    ["?namnd=Arbetsmarknads-+och+socialn%C3%A4mnden", "?namnd=arbetsmarknads-och-socialnamnden"],
    ["?ar=2024&ar=2024&sort=nyast", "?ar=2024"],
    ["?q=+++", ""],
    ["", ""],
  ])("%s is written as %s", (given, canonical) => {
    expect(formatQuery(parseQuery(given))).toBe(canonical);
  });

  test("takes a choice away and goes to the first page", () => {
    const query = parseQuery("q=x1&ar=2023&ar=2024&sida=3");
    expect(formatQuery(withoutChoice(query, "år", "2023"))).toBe("?q=x1&ar=2024");
  });

  test("asks for words, for documents under a filter, or for nothing", () => {
    expect(kindOf(parseQuery("q=våld&ar=2024"))).toBe("words");
    expect(kindOf(parseQuery("ar=2024"))).toBe("browse");
    expect(kindOf(parseQuery("q=a&ar=2024"))).toBe("nothing");
    expect(kindOf(parseQuery("sort=nyast"))).toBe("nothing");
    expect([isSearchable("§ 5"), isSearchable("§ 58"), isSearchable("å")]).toEqual([false, true, false]);
  });
});

describe("what is asked of the index", () => {
  test.each([
    ["dnr ASN-2024-2039", "ASN-2024-2039"],
    ["Diarienummer: 2024-2039", "2024-2039"],
    ["2016–2018", "2016-2018"],
    ["stöd enligt 4 kap. 1 § SoL", 'stöd enligt "4 kap 1 §" SoL'],
    ["9 § LSS", '"9 §" LSS'],
    ["mötet 18 augusti 2021", 'mötet "2021-08-18"'],
    ["mötet 18 augusti", 'mötet "18 augusti"'],
    ["2,4 miljoner", "2ꞏꞏ4 miljoner"],
    ["§ 58", "§ 58"],
    ["2 600 kronor", "2ꞏ600 kronor"],
    ["”skyddat boende för pojkar”", '"skyddat boende för pojkar"'],
    ["vad säger nämnden om skyddat boende?", "nämnden skyddat boende"],
    ["vi och de", "vi och de"],
    ["dnr", "dnr"],
  ])("%s becomes %s", (text, term) => {
    expect(termOf(text)).toBe(term);
  });

  test("small words are left out of a question, whatever their case", () => {
    expect(withoutSmallWords("Vad har nämnden gjort")).toBe("nämnden gjort");
  });

  test.each([
    ["ASN-2024-2039", "asn20242039zz"],
    ["asn 2024 2039", "asn20242039zz"],
    ["2024/2039", "20242039zz"],
    ["2018/KS0123", "ks20180123zz"],
    ["ks 2018-0123", "ks20180123zz"],
    ["Ks 123/2019", "ks2019123zz"],
    ["2024", null],
    ["granskning 2018", null],
    ["ASN-2024-2039 yttrande", null],
  ])("%s is the number %s", (text, word) => {
    expect(wholeNumber(text)).toBe(word);
  });

  test("a document answers to its number with and without letters", () => {
    expect(numberWords("ASN-2024-2039")).toEqual(["asn20242039zz", "20242039zz"]);
    expect(numberWords("2018/KS0123")).toEqual(["ks20180123zz", "20180123zz"]);
  });
});

describe("a hit that is no hit", () => {
  test.each([
    ["simhall", ["si"], true],
    ["äldreomsorg", ["åld"], true],
    ["granskning xyzzy", ["granskningen"], true],
    ["20242040", ["2024"], true],
    ["granskningarna", ["granskning"], false],
    ["våldet", ["våld"], false],
    ["malmo", ["Malmö"], false],
    ["möjligheterna", ["möjlighet,"], false],
    ["ASN-2024-2039", ["(ASN-2024-2039)."], false],
    ["2039", ["ASN-2024-2039"], false],
    ["förtryck", ["heders-förtryck"], false],
  ])("%s found by %j: %s", (term, words, isFallback) => {
    expect(fellBack(term, words)).toBe(isFallback);
  });

  test("the words that are met are counted", () => {
    expect(matchedTokens("skyddat boende pojkar", ["boendet", "Boende", "pojkarna"])).toBe(2);
  });
});

describe("documents that were found", () => {
  const made = (date: string | null, nämnd: string) => madeDocument("a/a", { date, nämnd }, []);
  const documents = [
    made("2023-01-01", "A"),
    made("2024-01-01", "A"),
    made("2024-02-01", "B"),
    made(null, "B"),
  ];
  const catalogue: Catalogue = {
    version: "",
    hash: "",
    documents: 4,
    facets: facetsOf(documents),
    lengths: "",
    fields: [],
    chunks: "",
    own: "",
    phrases: null,
    vocabulary: "",
    numbers: "",
    series: [],
    alike: "",
  };

  test("are sorted by date, the undated last either way", () => {
    expect(sortFound(catalogue, [3, 0, 2, 1], "nyast")).toEqual([2, 1, 0, 3]);
    expect(sortFound(catalogue, [3, 0, 2, 1], "aldst")).toEqual([0, 1, 2, 3]);
    expect(sortFound(catalogue, [3, 0, 2, 1], "relevans")).toEqual([3, 0, 2, 1]);
  });

  test("are counted under all filters but the facet's own", () => {
    const { kept, facets } = filterFound(catalogue, parseQuery("q=ab&ar=2024&namnd=b"), [0, 1, 2, 3]);
    expect(kept).toEqual([2]);
    expect(facets).toEqual({
      nämnd: { A: 1, B: 1 },
      år: { "2024": 1, "utan datum": 1 },
      typ: { yttrande: 1 },
    });
    expect(countFacets(catalogue).år).toEqual({ "2023": 1, "2024": 2, "utan datum": 1 });
  });

  test("keep their facts, however many values there are", () => {
    const many = Array.from({ length: 150 }, (_, at) => made("2024-01-01", `Nämnd ${at}`));
    const facets = facetsOf(many);
    const all = { ...catalogue, documents: 150, facets };
    const { kept } = filterFound(all, parseQuery("namnd=namnd-117"), Array.from(many.keys()));
    expect(kept).toEqual([117]);
    expect(JSON.stringify(facets.nämnd.codes)).not.toContain("\\");
  });

  test("have about as many words as they had", () => {
    for (const words of [0, 1, 7, 100, 2345, 80_000]) {
      const about = lengthAt(lengthSign(words), 0);
      expect(Math.abs(about - words)).toBeLessThanOrEqual(words * 0.1);
    }
  });

  test("are shown ten at a time, and a page past the end is the last", () => {
    const all = Array.from({ length: 23 }, (_, index) => index);
    expect(pageOf(all, 3)).toEqual({ page: 3, pages: 3, shown: [20, 21, 22] });
    expect(pageOf(all, 9).page).toBe(3);
    expect(pageOf([], 1)).toEqual({ page: 1, pages: 1, shown: [] });
  });

  test("years stand newest first, names in Swedish order, what is unknown last", () => {
    const counts = {
      år: { "2023": 1, "utan datum": 1, "2024": 1 },
      nämnd: { Östra: 1, Åsele: 1, Alvesta: 1 },
      typ: {},
    };
    expect(orderedValues("år", counts)).toEqual(["2024", "2023", "utan datum"]);
    expect(orderedValues("nämnd", counts)).toEqual(["Alvesta", "Åsele", "Östra"]);
  });
});
