// What the dictionary is asked for: the parts of compounds that it says little of, and the nouns that definite forms belong to.
import { describe, expect, it } from "vitest";
import { searchWords } from "../../scripts/compounds.ts";
import { markJoints } from "../../scripts/search/rendition.ts";
import { vocabularyOf } from "../../scripts/search/vocabulary.ts";
import { madeDocument } from "../support/made-document.ts";

const words = searchWords();

describe("a compound whose parts the dictionary says little of", () => {
  it.each([
    // a first part that only begins other words
    ["laddstolpar", "ladd~stolpar"],
    ["läxhjälp", "läx~hjälp"],
    ["spillvattnet", "spill~vattnet"],
    ["årsavgifter", "års~avgifter"],
    ["Ishallen", "Is~hallen"],
    ["elavtal", "el~avtal"],
    ["polisrapporten", "polis~rapporten"],
    ["arbetslaget", "arbets~laget"],
    // a short last part
    ["bygglov", "bygg~lov"],
    ["läslovet", "läs~lovet"],
    ["starköl", "stark~öl"],
    ["förskolekök", "förskole~kök"],
    ["bussgator", "buss~gator"],
    ["kalenderåret", "kalender~året"],
    ["ungdomsrådets", "ungdoms~rådets"],
    ["badhus", "bad~hus"],
    // a long first part
    ["strandskyddsdispens", "strand~skydds~dispens"],
    ["laddinfrastrukturplan", "ladd~infrastruktur~plan"],
    ["utvecklingsarbete", "utvecklings~arbete"],
  ])("%s is marked at its joints", (word, marked) => {
    expect(markJoints(word, words)).toBe(marked);
  });

  it.each(
    (
      "enhet enheten statlig ordförande revision revisionen handling handlingar medborgare avtal avtalet tillsyn " +
      "beslutat personal personalen rektor kontor kontoret förslag förslaget rapport rapporten kultur kulturen kvartal " +
      "kapitalet automaten centrum struktur handeln hänvisning undersökning sammanhang ändring servering värdering " +
      "består förstår uppstår framgår området orsaken medlen tjänsten konsten elever elände isolering byrån paragrafen " +
      "ledningar åren genomförande överstiger transporter polisen"
    ).split(" "),
  )("%s is none, or none to part", (word) => {
    expect(markJoints(word, words)).toBe(word);
  });
});

describe("a definite form whose ending the stemmer leaves on", () => {
  it.each([
    ["cykeln", "cykel"],
    ["cykelns", "cykel"],
    ["nyckeln", "nyckel"],
    ["åkern", "åker"],
    ["rektorn", "rektor"],
    ["bastun", "bastu"],
    ["byn", "by"],
    ["sjöns", "sjö"],
    ["skridskon", "skridsko"],
    ["bron", "bro"],
    ["kapitlet", "kapitel"],
    ["kapitlets", "kapitel"],
    ["hindret", "hinder"],
    ["vattnet", "vatten"],
    ["fönstret", "fönster"],
    ["tecknen", "tecken"],
    ["numret", "nummer"],
    ["medlen", "medel"],
    ["taket", "tak"],
    ["huset", "hus"],
    ["folket", "folk"],
    ["mötet", "möte"],
    ["stället", "ställe"],
    ["syret", "syre"],
  ])("%s belongs to %s", (form, base) => {
    expect(words.baseOf(form)).toBe(base);
  });

  it.each(
    (
      "modern intern extern region station barn internet budget kön rån syn person telefon hallon kvarn planet barnen " +
      "vännen det hon mun eget moderns altan någon under"
    ).split(" "),
  )("%s ends so by itself, or stems", (word) => {
    expect(words.baseOf(word)).toBeNull();
  });

  it("stands in the vocabulary for the words that the texts have, compounds that no dictionary has among them", () => {
    const texts = ["Elsparkcykel och spillvatten.", "En padelrektor, elsparkcykel och spillvatten i sjö."];
    const documents = texts.map((text, nth) => madeDocument(`a/${nth}`, {}, [text]));
    const bases = Object.assign(
      {},
      ...[...vocabularyOf(documents, words).values()].map((file) => file.bases),
    );
    expect(bases).toMatchObject({ elsparkcykeln: "elsparkcykel", spillvattnet: "spillvatten", sjöns: "sjö" });
    expect(bases).not.toHaveProperty("vattnet");
  });
});
