// What the search knows of Swedish words: the parts of compounds, endings, letters that count, spellings, numbers.
import { describe, expect, it } from "vitest";
import { searchWords } from "../../scripts/compounds.ts";
import { findAsked, partedIn, ruleFor, tokensOfTerm } from "../../scripts/search/asked.ts";
import { indexKeys, strictKey } from "../../scripts/search/coded.ts";
import { askedKey, identifierKey, isCaseKey } from "../../scripts/search/identifiers.ts";
import { cleanForSearch, joinGroups, markJoints } from "../../scripts/search/rendition.ts";
import { beginningOf, editDistance, nearestWord, wordKey } from "../../scripts/search/spelling.ts";
import { vocabularyOf } from "../../scripts/search/vocabulary.ts";
import { hasStrayLetter } from "../../scripts/swedish/stem.ts";
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
    const text = "Arbetsmarknads- och socialnämnden ~ svarar: FÖRSKOLENÄMNDEN, 2024~05.";
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
    ["män", "0ma2n0", null],
    ["mäns", "0ma2n0", null],
    ["man", "0man0", null],
    ["vår", "0va1r0", null],
    ["våldet", "0va1ldet0", "0va1ldet"],
    ["nämnden", "0na2mnd0", "0na2mnd"],
    ["granskning", "granskning", "granskning"],
    ["2024", "2024", "2024"],
    ["ASN-2024-2039", "asn20242039", "asn20242039"],
    ["LVU", "0lvu0", null],
    ["idéer", "0ide0", null],
  ])("%s is asked for as %s, and by its beginning %s", (typed, exact, beginning) => {
    expect(indexKeys(typed)).toEqual({ exact, beginning });
  });

  it.each([
    ["män", "0ma2n0"],
    ["Mäns", "0ma2n0"],
    ["nämnden", "0na2mnd0"],
    ["manual", null],
    ["idé", null],
  ])("the form %s is kept as %s too", (form, key) => {
    expect(strictKey(form)).toBe(key);
  });
});

describe("a consonant after another", () => {
  it.each(["våldd", "barnn", "anställdd", "stödsamtalltt", "rapporttt"])("is not doubled: %s", (word) => {
    expect(hasStrayLetter(word)).toBe(true);
  });
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
    ["5 640 000", "kostar 5~640~000 kronor", ["5~640~000"]],
  ])("%s in “%s” is %j", (asked, text, words) => {
    expect(marked(asked, text)).toEqual(words);
  });

  it.each([
    ["5 640 000 kronor", "5~640~000 kronor"],
    ["2 600 barn", "2~600 barn"],
    ["ASN 2024 203", "ASN 2024 203"],
    ["ring 0400 123 456", "ring 0400 123 456"],
    ["§ 58 2024", "§ 58 2024"],
    ["1 000 000", "1~000~000"],
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

  it("of a case is told from other numbers", () => {
    expect(isCaseKey(identifierKey("ASN-2024-9999"))).toBe(true);
    expect(isCaseKey(identifierKey("SOU 2023:62"))).toBe(true);
    expect(isCaseKey(identifierKey("2024-9999"))).toBe(false);
  });
});
