// What a text says in another way than it was asked for: other forms of verbs and nouns, parts of compounds, words together and apart, days,
// telephone numbers and shares. Searched whole, and in an index that is cut short as in a large collection.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { searchWords } from "../../scripts/compounds.ts";
import { besides } from "../../scripts/search/besides.ts";
import { figureWords, withFigures } from "../../scripts/search/figures.ts";
import { parseQuery } from "../../scripts/search/query.ts";
import { unprintedWords } from "../../scripts/search/unprinted.ts";
import { madeDocument } from "../support/made-document.ts";
import { searchOver, type TestSearch } from "../support/search.ts";

/** A query, and the one sentence that answers it; what is marked in it. */
const SAID: readonly (readonly [query: string, sentence: string, marked: readonly string[]])[] = [
  ["avslog", "Bygglovet avslås.", ["avslås"]],
  ["försvann", "Uppgifter försvinner ur akten.", ["försvinner"]],
  ["grävde", "Ledningen grävs upp i höst.", ["grävs"]],
  ["instämde", "Rektorerna instämmer i kritiken.", ["instämmer"]],
  ["genomförd", "Vi genomför provtagningar.", ["genomför"]],
  ["rivits", "Ladan ska rivas.", ["rivas"]],
  ["hönsen", "Ett höns i trädgården.", ["höns"]],
  ["mandel", "Glass med mandlar.", ["mandlar"]],
  ["yngst", "Yngre elever går före.", ["Yngre"]],
  ["revisorns", "Revisorerna anmärker.", ["Revisorerna"]],
  ["läkare", "En skolläkare anställs.", ["skolläkare"]],
  ["dröjde", "Svaret lär dröja länge.", ["dröja"]],
  ["missbruksvård", "Kommunen ger missbruks- och beroendevård.", ["missbruks", "beroendevård"]],
  ["planenheten", "Plan-, mät- och trafikenheten svarar.", ["Plan", "trafikenheten"]],
  ["sjuksköterskor", "Två skolsjuksköterskor slutar.", ["skolsjuksköterskor"]],
  ["öppenvård", "Enheten bedriver öppen vård.", ["öppen", "vård"]],
  ["lösen ord", "Alla lösenord byts.", ["lösenord"]],
  ["21 mars 2024", "Mötet hölls 2024-03-21.", ["2024-03-21"]],
  ["2023-10-18", "Beslutet togs den 18 oktober 2023.", ["18", "oktober", "2023"]],
  ["18/11 2022", "Olyckan inträffade den 18 november 2022.", ["18", "november", "2022"]],
  ["0611557120", "Ring 0611-55 71 20 på vardagar.", []],
  ["17 procent", "Andelen är 17% i dag.", ["17"]],
  ["29 %", "Andelen är 29 procent i dag.", ["29", "procent"]],
  ["12-19 år", "Elever som är 12 till 19 år.", ["år"]],
  ["MBN-2022", "Ärendet MBN-2022-1044 avslutas.", ["MBN-2022-1044"]],
  ["a-kassa", "Kursen ger a-kassekvalificering.", ["a-kassekvalificering"]],
];

/** What resembles something of it, and stands nowhere. */
const NOWHERE = [
  "lovord",
  "0611-55 71 21",
  "2023-10-19",
  "missbruksplan",
  "sköterskevård",
  "29 promille",
  "lärare",
];

const documents = SAID.map(([query, sentence], nth) =>
  madeDocument(`a/d${nth}`, { title: `Brev ${nth}` }, [
    sentence,
    query.startsWith("lös") ? "Lov ges." : "Slut.",
  ]),
);

describe.each([
  ["the whole index", {}],
  ["an index cut short", { limits: { places: 1, exact: 1, pair: 1 } }],
])("in %s", (_, options) => {
  let search: TestSearch;
  beforeAll(async () => {
    search = await searchOver(documents, { ...options, words: searchWords() });
  });
  afterAll(() => search.close());
  const run = (query: string) => search.engine.run(parseQuery(`q=${encodeURIComponent(query)}`));

  test.each(SAID)("%s is said by “%s”", async (query, sentence, marked) => {
    const { hits, isRelaxed } = await run(query);
    const nth = SAID.findIndex(([, other]) => other === sentence);
    expect(hits.map(({ href }) => new URL(href).pathname)).toEqual([`/a/d${nth}/`]);
    expect(isRelaxed).toBe(false);
    const excerpt = hits[0]?.passages[0]?.excerpt ?? [];
    expect(excerpt.flatMap((part) => (part.marked ? [part.text.trim()] : []))).toEqual(marked);
  });

  test.each(NOWHERE)("%s is said nowhere", async (query) => {
    expect((await run(query)).hits).toEqual([]);
  });
});

test("words together or apart are told of, as they are written", async () => {
  const search = await searchOver(documents, { words: searchWords() });
  const outcome = await search.engine.run(parseQuery("q=öppenvård"));
  await search.close();
  expect(outcome.alike).toEqual(["öppen vård"]);
  expect(outcome.query.text).toBe("öppenvård");
});

describe("a short word without accents", () => {
  let search: TestSearch;
  beforeAll(async () => {
    search = await searchOver([
      madeDocument("a/vel", { title: "Ett" }, ["Det går väl och väl och väl och väl."]),
      madeDocument("a/val", { title: "Två" }, [
        "Nämnden förrättar val av justerare, och sedan talar alla om vädret.",
      ]),
      madeDocument("a/bor", { title: "Tre" }, ["Nämnden bör bygga."]),
    ]);
  });
  afterAll(() => search.close());
  const found = async (query: string) =>
    (await search.engine.run(parseQuery(`q=${encodeURIComponent(query)}`))).hits.map(({ title }) => title);

  test("is found as it is typed first, and then with its accents", async () => {
    expect(await found("val")).toEqual(["Två", "Ett"]);
    expect(await found("väl")).toEqual(["Ett"]);
  });

  test("is no other word where it is only a form of what was typed", async () => {
    expect(await found("bodde")).toEqual([]);
  });
});

describe("other forms of a word", () => {
  test.each([
    ["skrev", ["skriva", "skrivit", "skrivna"]],
    ["avslog", ["avslå", "avslagit"]],
    ["föreslår", ["föreslog"]],
    ["växte", ["växa", "vuxit"]],
    ["köpte", ["köp"]],
    ["kände", ["känn"]],
    ["anställda", ["anställ"]],
    ["beslutats", ["beslut"]],
    ["svågrar", ["svåger"]],
  ])("%s: %j", (word, forms) => {
    expect(besides(word)).toEqual(expect.arrayContaining(forms));
  });

  test.each(
    "nämnd underbar förband kommunen projektet utredningen handlar handel skolor ordförande".split(" "),
  )("%s has none", (word) => {
    expect(besides(word)).toEqual([]);
  });
});

describe("what a text says without printing it", () => {
  test.each([
    ["mark- och miljö~domstolen", ["0 markdomstolen"]],
    ["bygg-, miljö- och trafik~nämnden", ["0 byggnämnden", "1 miljönämnden"]],
    ["arbets~sätt och -metoder", ["2 arbetsmetoder"]],
    ["skol~sjuk~sköterskor", ["0 sjuksköterskor"]],
    ["den 21 mars 2024 och", ["1 20240321"]],
    ["tfn 0611-55 71 20.", ["1 0611557120"]],
    ["14 till 22 år", ["0 1422"]],
    ["20 procent, 9%", ["2 procent"]],
    ["åren 2016- och sedan", []],
    ["för- och nackdelar", []],
  ])("%s: %j", (text, said) => {
    expect(unprintedWords(text.split(" ")).map(({ place, word }) => `${place} ${word}`)).toEqual(said);
  });
});

describe("days and telephone numbers", () => {
  test.each([
    ["möte 21/3 2024", 'möte "2024-03-21"'],
    ["mars 2024", "mars 2024"],
    ["2016-2018", "2016-2018"],
    ["040-34 10 00", "040341000"],
    ["2 600 kronor", "2 600 kronor"],
  ])("%s is asked for as %s", (text, asked) => {
    expect(withFigures(text)).toBe(asked);
  });

  test.each(["SOU 2023:62", "ASN-2024-2039", "0400", "§ 58", "5 640 000"])("%s is none", (text) => {
    expect(figureWords(text)).toEqual([]);
  });
});
