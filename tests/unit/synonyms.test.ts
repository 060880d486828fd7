// Words that mean the same: which a text has, which a query asks for too, and whether the open list is sound.
import { describe, expect, test } from "vitest";
import list from "../../_data/synonymer.ts";
import { alikeTo, missingForms, synonymFile, synonymFiles } from "../../scripts/search/synonyms.ts";

const PAIRS = [
  ["VNR", "våld i nära relation"],
  ["dagis", "förskola"],
  ["brandkår", "räddningstjänst"],
  ["SoL", "socialtjänstlagen"],
  ["demensvård", "kognitiv vård"],
  ["ersättare", "suppleant"],
] as const;

describe("a text that has one of two words", () => {
  test.each([
    ["Våld i nära relationer ökar.", ["VNR"]],
    ["Förskoleplatser saknas.", ["dagis"]],
    ["Enligt socialtjänstlag (2001:453).", ["SoL"]],
    ["Enligt SoL.", ["socialtjänstlagen"]],
    ["Räddningstjänstens larm.", ["brandkår"]],
  ])("%s is found by the other: %j", (text, missing) => {
    expect(missingForms(text, PAIRS)).toEqual(missing);
  });

  test.each([
    "Brandkåren är en räddningstjänst.",
    "Ersättning ges.",
    "Demokrati.",
    "En solig dag, sol.",
    "Ett annat vnr.",
  ])("%s has none, or both", (text) => {
    expect(missingForms(text, PAIRS)).toEqual([]);
  });
});

describe("a query", () => {
  test.each([
    ["dagis", [["förskola", true]]],
    ["Dagiset", [["förskola", true]]],
    ["brandkårens", [["räddningstjänst", true]]],
    ["avgift dagis", [["förskola", false]]],
    ["vnr", [["våld i nära relation", true]]],
    ["våld i nära relationer", [["VNR", true]]],
    ["våld", []],
    ["våldd i nära relation", []],
    ["solen", []],
  ])("%s asks for %j too", (text, alike) => {
    expect(alikeTo(text, PAIRS).map(({ words, isWhole }) => [words, isWhole])).toEqual(alike);
  });
});

test("each pair is in the files of both its sides, by a letter that any of the two begins with", () => {
  const files = synonymFiles([["äldreboende", "särskilt boende"]]);
  expect([...files.keys()]).toEqual(["a", "s"]);
  expect(synonymFile("ÅVC")).toBe("a");
});

describe("the open list", () => {
  const key = ([a, b]: readonly [string, string]): string =>
    [a, b]
      .map((side) => side.toLowerCase())
      .sort()
      .join(" | ");

  test("has no pair twice, and none with itself", () => {
    const keys = list.map(key);
    expect(keys.filter((one, at) => keys.indexOf(one) !== at)).toEqual([]);
    expect(list.filter(([a, b]) => a.toLowerCase() === b.toLowerCase())).toEqual([]);
  });

  test("is written as texts are, without stray spaces", () => {
    const sides = list.flat();
    expect(sides.filter((side) => side !== side.normalize("NFC").trim().replace(/\s+/g, " "))).toEqual([]);
    // what is lower case and short would be found in what people mean otherwise
    expect(sides.filter((side) => side.length < 2)).toEqual([]);
  });

  test("leads from each side to the other", () => {
    const lost = list.filter(
      ([a, b]) =>
        !alikeTo(a, list).some(({ words }) => words === b) ||
        !alikeTo(b, list).some(({ words }) => words === a),
    );
    expect(lost).toEqual([]);
  });
});
