// Spellings of one word that a stemmer does not bring together.
import { describe, expect, it } from "vitest";
import { formsBeside } from "../../scripts/swedish/irregular-forms.ts";
import { stemOf } from "../../scripts/swedish/stem.ts";

describe("a word with irregular forms", () => {
  it.each([
    ["bok", ["böcker"]],
    ["boken", ["böcker"]],
    ["bokens", ["böcker"]],
    ["böcker", ["bok"]],
    ["böckerna", ["bok"]],
    ["böckernas", ["bok"]],
    ["lärobok", ["läroböcker"]],
    ["läroböckerna", ["lärobok"]],
    ["natt", ["nätter"]],
    ["fötter", ["fot"]],
    ["rötter", ["rot"]],
    ["nötter", ["nöt"]],
    ["tand", ["tänder"]],
    ["bostad", ["bostäder"]],
    ["gruppbostäder", ["gruppbostad", "gruppbostaden"]],
    ["strand", ["stränder"]],
    ["brand", ["bränder"]],
    ["rand", ["ränder"]],
    ["land", ["länder"]],
    ["ursprungsland", ["ursprungsländer"]],
    ["hand", ["händerna"]],
    ["händerna", ["hand"]],
    ["ledamot", ["ledamöter"]],
    ["ledamöternas", ["ledamot"]],
    ["bonde", ["bönder"]],
    ["dotter", ["döttrar"]],
    ["fäder", ["fader"]],
    ["bröder", ["bror", "broder"]],
    ["söner", ["son"]],
    ["gås", ["gäss"]],
    ["gåsen", ["gäss"]],
    ["möss", ["mus"]],
    ["öga", ["ögat", "ögon"]],
    ["ögon", ["öga", "ögat"]],
    ["broar", ["bro", "bron"]],
    ["ko", ["kor", "korna"]],
    ["man", ["mannen", "män", "männen"]],
    ["män", ["mannen", "männen"]],
    ["tjänsteman", ["tjänstemän"]],
    ["huvudmännen", ["huvudman"]],
    ["parkeringsböter", ["parkeringsbot"]],
    ["museer", ["museum", "museet"]],
  ])("%s: %j", (word, forms) => {
    expect([...formsBeside(word)].sort()).toEqual([...forms].sort());
  });

  it.each([
    ["cykel", ["cyklar"]],
    ["cykeln", ["cykel", "cyklar"]],
    ["cyklar", ["cykel", "cykeln"]],
    ["cyklarnas", ["cykel", "cykeln"]],
    ["elsparkcykel", ["elsparkcyklar"]],
    ["fågel", ["fåglar"]],
    ["regler", ["regel", "regeln"]],
    ["förälder", ["föräldrar"]],
    ["systrar", ["syster"]],
    ["vinter", ["vintrar"]],
    ["somrarna", ["sommar"]],
    ["åkern", ["åker", "åkrar"]],
    ["tecken", ["tecknet", "tecknen"]],
    ["kapitlet", ["kapitel", "kapitlen"]],
    ["spillvattnet", ["spillvatten", "spillvattnen"]],
  ])("loses its -e- or -a- before an ending: %s: %j", (word, forms) => {
    expect([...formsBeside(word)].sort()).toEqual([...forms].sort());
  });

  it.each(
    (
      "manual stadga landsting finland person personen roman tillsammans robot budget genomföra höga höra händer " +
      "efterhand medel modern försöken handel förklarar utvecklar kommuner granskning avstånd bestånd musik nämnd och i"
    ).split(" "),
  )("has nothing to do with %s", (word) => {
    expect(formsBeside(word)).toEqual([]);
  });

  it("is never led to itself, nor to a form of its own stem", () => {
    for (const word of ["bok", "bron", "cykeln", "männen", "ögonen", "kapitlen", "föräldrarnas"]) {
      const stems = formsBeside(word).map(stemOf);
      expect(stems).not.toContain(stemOf(word));
      expect(new Set(stems).size).toBe(stems.length);
    }
  });
});
