// Every statute of the table is found under its own name, though texts without certain endings are not searched at all.
import { expect, test } from "vitest";
import { findStatutes } from "../../scripts/extract/reference-law.ts";
import { STATUTE_WORDS } from "../../scripts/swedish/law.ts";

const words = STATUTE_WORDS.filter(({ word, abbreviation }) => !abbreviation || word.length > 2);

test.each(words.map(({ word }) => word))("%s, sound and in a scan", (word) => {
  for (const damaged of [false, true]) {
    const [found] = findStatutes(`Enligt ${word} gäller`, "2020-01-01", damaged);
    expect(found).toMatchObject({ kind: "lag", start: 7, end: 7 + word.length });
  }
});
