// Which spelling is offered for a word that the collection does not have.
import { describe, expect, it } from "vitest";
import { nearestWord } from "../../scripts/search/spelling.ts";

describe("an offered spelling", () => {
  const known = {
    biblioteket: 9,
    bibliotekens: 1,
    snöröjningen: 4,
    hemtjänsten: 5,
    bygglov: 3,
    nämnden: 40,
    simhall: 2,
    matsvinnet: 2,
    statligt: 8,
    återvinningen: 2,
    laddstolpar: 1,
    frånvaro: 3,
    överförmyndarnämnden: 4,
    granskar: 6,
    rådhuset: 7,
    kronor: 30,
    valt: 9,
    skydd: 3,
    planeringen: 2,
    planer: 2,
  };

  it.each([
    ["biblotek", "biblioteket"],
    ["bibblioteket", "biblioteket"],
    ["snöröjing", "snöröjningen"],
    ["hemtjenst", "hemtjänsten"],
    ["återvining", "återvinningen"],
    ["bygglåv", "bygglov"],
    ["byggglov", "bygglov"],
    ["simmhall", "simhall"],
    ["laddstoplar", "laddstolpar"],
    ["frånvarro", "frånvaro"],
    ["skyd", "skydd"],
    ["överformyndarnämden", "överförmyndarnämnden"],
  ])("for %s is %s", (typed, offered) => {
    expect(nearestWord(typed, known)).toBe(offered);
  });

  it.each([
    // two letters changed
    "slutligt",
    // forms of a word that the collection has
    "bibliotek",
    "nämnder",
    "granskat",
    "planering",
    // another word
    "ridhus",
    "krog",
    "vakt",
  ])("for %s is none", (typed) => {
    expect(nearestWord(typed, known)).toBeNull();
  });

  it.each([
    ["a letter left out before one changed", "delegatin", { delegatia: 50, delegation: 1 }, "delegation"],
    ["letters swapped before one changed", "delegatoin", { delegatain: 50, delegation: 1 }, "delegation"],
    ["the whole word before its form", "avfalsplan", { avfallsplanen: 50, avfallsplan: 1 }, "avfallsplan"],
    ["of as near ones, the most common", "biblotek", { bibliotekens: 1, biblioteket: 2 }, "biblioteket"],
  ])("has %s", (_, typed, words, offered) => {
    expect(nearestWord(typed, words)).toBe(offered);
  });
});
