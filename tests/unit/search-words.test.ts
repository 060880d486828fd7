// What the search knows of Swedish words: the parts of compounds, endings, letters that count, spellings, numbers.
import { describe, expect, it } from "vitest";
import { searchWords } from "../../scripts/compounds.ts";
import { findAsked, partedIn, ruleFor, tokensOfTerm } from "../../scripts/search/asked.ts";
import { indexKeys, strictKey } from "../../scripts/search/coded.ts";
import { askedKey, isCaseNumber, isPeriod } from "../../scripts/search/identifiers.ts";
import { groupsOf, joinGroups, numberForms } from "../../scripts/search/number.ts";
import { identifiersOf, seriesOf } from "../../scripts/search/number-files.ts";
import { cleanForSearch, markJoints, tieSigns } from "../../scripts/search/rendition.ts";
import { beginningOf, editDistance, nearestWord, wordKey } from "../../scripts/search/spelling.ts";
import { vocabularyOf } from "../../scripts/search/vocabulary.ts";
import { hasStrayLetter, mayBeMisspelled } from "../../scripts/swedish/stem.ts";
import { madeDocument } from "../support/made-document.ts";

const words = searchWords();

describe("a compound", () => {
  it.each([
    ["socialnämnden", "social~nämnden"],
    ["kvinnojouren", "kvinno~jouren"],
    ["bostadsförsörjningsprogram", "bostads~försörjnings~program"],
    ["kompetensutvecklingsarbete", "kompetens~utvecklings~arbete"],
    ["Handlingsplanen", "Handlings~planen"],
    ["simhallsavgift", "simhalls~avgift"],
    ["miljötillsyn", "miljö~tillsyn"],
  ])("%s is marked at its joints", (word, marked) => {
    expect(markJoints(word, words)).toBe(marked);
  });

  it.each([
    "granskning",
    "förtryck",
    "kommunen",
    "möjlighet",
    "ledamöter",
    "utredning",
    "politiker",
    "beslutade",
    "Hammarström",
  ])("%s is none, or none to part", (word) => {
    const marked = markJoints(word, words);
    expect([word, "Hammar~ström"]).toContain(marked);
  });

  it("keeps the words as they are but for the marks, and no text has the mark before", () => {
    const text = "Arbetsmarknads- och socialnämnden ~ svarar: FÖRSKOLENÄMNDEN, 2024ꞏ05.";
    const clean = cleanForSearch(text);
    expect(clean).not.toContain("~");
    expect(markJoints(clean, words).replaceAll("~", "")).toBe(clean);
  });
});

describe("a noun in definite form", () => {
  it.each([
    ["barnet", "barn"],
    ["barnets", "barn"],
    ["våldet", "våld"],
    ["läget", "läge"],
    ["beslutet", "beslut"],
    ["budget", null],
    ["paket", null],
    ["planet", null],
    ["kvinnan", "kvinna"],
    ["skolans", "skola"],
    ["redan", null],
    ["innan", null],
    ["internet", null],
    ["arbetet", "arbete"],
  ])("%s belongs to %s", (form, base) => {
    expect(words.baseOf(form)).toBe(base);
  });
});

describe("a word that is asked for", () => {
  it.each([
    ["män", "0m9a2n90", null],
    ["mäns", "0m9a2n90", null],
    ["man", "0man0", null],
    ["vår", "0v9a1r90", null],
    ["våldet", "0v9a1l9d9e9t90", "0v9a1l9d9e9t9"],
    ["nämnden", "0n9a2m9n9d90", "0n9a2m9n9d9"],
    ["granskning", "granskning", "granskning"],
    ["2024", "2024", null],
    ["ASN-2024-2039", "asn20242039", null],
    ["farligt", "0f9a9r9l9i9g90", null],
    ["demens", "0d9e9m9e9n9s90", null],
    ["LVU", "0lvu0", null],
    ["idéer", "0ide0", null],
  ])("%s is asked for as %s, and by its beginning %s", (typed, exact, beginning) => {
    expect(indexKeys(typed)).toMatchObject({ exact, beginning });
  });

  it.each([
    ["män", "0m9a2n90"],
    ["Mäns", "0m9a2n90"],
    ["nämnden", "0n9a2m9n9d90"],
    ["manual", null],
    ["idé", null],
  ])("the form %s is kept as %s too", (form, key) => {
    expect(strictKey(form)).toBe(key);
  });
});

describe("a consonant after another", () => {
  it.each(["våldd", "barnn", "brunnn", "rapporttten", "anställdd", "stödsamtalltt", "rapporttt"])(
    "is not doubled: %s",
    (word) => {
      expect(hasStrayLetter(word)).toBe(true);
    },
  );
  it.each([
    "skydd",
    "skydden",
    "vitt",
    "utredd",
    "granne",
    "brottsoffret",
    "myndighet",
    "insats",
    "särskilt",
    "hemtjänst",
  ])("is not doubled in %s", (word) => {
    expect(hasStrayLetter(word)).toBe(false);
  });
});

describe("a word that may be misspelled", () => {
  it.each(["våldd", "strandskyd", "matsvin"])("has the stem of the word that was meant: %s", (word) => {
    expect(mayBeMisspelled(word)).toBe(true);
  });
  it.each(["skydd", "granskning", "boende", "plan", "nämnd", "barn", "program"])(
    "is not one like %s",
    (word) => {
      expect(mayBeMisspelled(word)).toBe(false);
    },
  );
});

describe("a word of a text", () => {
  it.each([
    ["granskning", "Granskning,", "word"],
    ["granskning", "granskningens", "form"],
    ["barnets", "barnet", "form"],
    ["nämnd", "socialnämnden", "part"],
    ["förtryck", "hedersförtryck.", "part"],
    ["män", "man", null],
    ["man", "män", "word"],
    ["vår", "vård", null],
    ["2018", "2016–2018", "word"],
    ["asn 2024 2039", "ASN-2024-2039.", "word"],
    ["2024-2039", "ASN-2024-2039", "word"],
    ["2024-2039", "2024", null],
    ["simhall", "simhopp", null],
  ])("answers to %s as %s: %s", (typed, word, rule) => {
    const [token] = tokensOfTerm(typed);
    expect(token === undefined ? undefined : ruleFor(token, word)).toBe(rule);
  });
});

describe("what was asked for", () => {
  const marked = (asked: string, text: string): string[] => {
    const words = text.split(" ");
    return findAsked(partedIn(asked), words).map(({ at }) => words[at] ?? "");
  };

  it.each([
    [
      '"våld i nära relation"',
      "i staden är våld i nära relation vanligt i år",
      ["våld", "i", "nära", "relation"],
    ],
    ['"barn och barn"', "barn eller barn och barn", ["barn", "och", "barn"]],
    ['"skyddat boende" plan', "en plan för skyddat boende och boende", ["plan", "skyddat", "boende"]],
    ["IOP-avtal", "ett avtal om IOP", ["avtal", "IOP"]],
    ["5 640 000", "kostar 5ꞏ640ꞏ000 kronor", ["5ꞏ640ꞏ000"]],
  ])("%s in “%s” is %j", (asked, text, words) => {
    expect(marked(asked, text)).toEqual(words);
  });

  it.each([
    ["5 640 000 kronor", "5ꞏ640ꞏ000 kronor"],
    ["2 600 barn", "2ꞏ600 barn"],
    ["ASN 2024 203", "ASN 2024 203"],
    ["ring 0400 123 456", "ring 0400 123 456"],
    ["§ 58 2024", "§ 58 2024"],
    ["1 000 000", "1ꞏ000ꞏ000"],
  ])("the groups of “%s” are joined as “%s”", (text, joined) => {
    expect(joinGroups(text)).toBe(joined);
  });
});

describe("a spelling", () => {
  it.each([
    ["nämden", "nämnden", 1],
    ["grasnkning", "granskning", 1],
    ["barnavårdsutredninar", "barnavårdsutredningar", 1],
    ["simhall", "granskning", 3],
  ])("%s is %i from %s", (typed, known, distance) => {
    expect(editDistance(typed, known, 2)).toBe(distance === 3 ? 3 : distance);
  });

  it("is offered from the collection, the nearest and most common first, and never far away", () => {
    const known = { nämnden: 40, nämnder: 2, nämnd: 9, handen: 3 };
    expect(nearestWord("nämden", known)).toBe("nämnden");
    expect(nearestWord("xyzzy", known)).toBeNull();
    expect(nearestWord("hus", { hund: 3 })).toBeNull();
  });

  it("comes from words that stand in two texts or in the dictionary, by their first letter", () => {
    const files = vocabularyOf(
      [
        madeDocument("a/a", {}, ["Ärendet gäller sikerstilla barnets rätt."]),
        madeDocument("a/b", {}, ["Barn har rätt. Sverigedemokraterna."]),
      ],
      words,
    );
    expect(wordKey("Ärendet")).toBe("arendet");
    expect(beginningOf("Ärendet", ["a", "ar", "b"])).toBe("ar");
    expect(Object.keys(files.get("a")?.words ?? {})).toEqual(["ärendet"]);
    expect(files.get("r")?.words).toEqual({ rätt: 2 });
    expect(files.get("b")).toMatchObject({
      words: { barn: 1, barnets: 1 },
      bases: { barnet: "barn", barnets: "barn" },
    });
    expect(files.get("s")?.words).not.toHaveProperty("sikerstilla");
  });
});

describe("a number", () => {
  it.each([
    ["ASN-2024-2039", "asn20242039"],
    ["asn 2024/2039", "asn20242039"],
    ["dnr ASN–2024–2039", "asn20242039"],
    ["2024-2039", "20242039"],
    ["SOU 2023:62", "sou202362"],
    ["HSLF-FS 2022:39", "hslffs202239"],
    ["”SR-2023-81”", "sr202381"],
    ["2024", null],
    ["granskning 2024", null],
    ["ASN-2024-2039 granskning", null],
    ["våld i nära relation", null],
    ["3 000 kronor", null],
  ])("%s is asked for as %s", (text, key) => {
    expect(askedKey(text)).toBe(key);
  });

  it.each([
    ["ASN-2024-9999", true],
    ["asn 2024 9999", true],
    ["KS 2024/77", true],
    ["ks 2024/77", false],
    ["SOU 2023:99", false],
    ["2024-9999", false],
    ["plan 2016-2018", false],
    ["PLAN 2016-2018", false],
    ["lag 2006:804", false],
    ["vinter 2023/24", false],
  ])("of a case is told from other numbers: %s", (text, expected) => {
    expect(isCaseNumber(text, ["asn", "sr"])).toBe(expected);
  });

  it("is known as it is printed, without its letters, without zeros and without accents", () => {
    const record = (diarienummer: string) => ({ diarienummer, href: `/${diarienummer}/`, title: null });
    const numbers = ["KS 2024/00123", "2025/KS0456", "ÖFN-2024-9", "KS 2024/123", "2024-118.341"].map(record);
    const files = identifiersOf({ records: { cases: numbers, audits: [], gaps: [] } as never });
    const all = Object.assign({}, ...files.values());
    const leads = (text: string) =>
      (all[askedKey(text) ?? ""] ?? []).map(({ label }: { label: string }) => label);
    expect(leads("ks-2024-00123")).toEqual(["KS 2024/00123"]);
    expect(leads("KS 2025/456")).toEqual(["2025/KS0456"]);
    expect(leads("2025/KS0456")).toEqual(["2025/KS0456"]);
    expect(leads("ofn 2024 9")).toEqual(["ÖFN-2024-9"]);
    expect(leads("2024-118")).toEqual(["2024-118.341"]);
    // what has a number of its own is no other
    expect(leads("KS 2024/123")).toEqual(["KS 2024/123"]);
    expect(seriesOf(files)).toEqual(["ks", "ofn", "öfn"]);
  });

  it.each([
    ["2016–2018", true],
    ["plan 2024-2027", true],
    ["2023/24", true],
    ["2023/2024", true],
    ["2024-2039", true],
    ["2024-2040", false],
    ["2018-2016", false],
    ["2024/123", false],
  ])("may be a period: %s", (text, expected) => {
    expect(isPeriod(text)).toBe(expected);
  });

  it.each([
    ["2600", "2ꞏ600"],
    ["5640000", "5ꞏ640ꞏ000"],
    ["2024", null],
    ["0456", null],
    ["600", null],
  ])("%s may be printed in groups", (word, grouped) => {
    expect(groupsOf(word)).toBe(grouped);
  });

  it("has no sign between its parts that counts as a word", () => {
    expect(tieSigns("enligt 4 kap. 1 § SoL – nu")).toBe("enligt 4 kap. 1\u2060§ SoL\u2060– nu");
  });

  it("stands in texts as one word or as two", () => {
    expect(numberForms("ASN-2024-2039")).toEqual(["asn20242039", "asn 20242039"]);
    expect(numberForms("2025/KS0456")).toEqual(["ks20250456", "ks 20250456", "2025ks0456", "2025ks 0456"]);
    expect(numberForms("2024-2039")).toEqual(["20242039"]);
  });
});
