// Which words a recommendation is shown with where the audit itself is not here, and who says it otherwise.
import { describe, expect, it } from "vitest";
import { linkCollection } from "../../scripts/link/collection.ts";
import { makeDocument, recommendation } from "../support/found.ts";

const RIGHT = "Säkerställa att samverkan sker med skolan kring arbetet mot hedersrelaterat våld.";
const MISPRINT = RIGHT.replace("heders", "beders");

function answer(file: string, front: string, words: string) {
  return makeDocument(
    file,
    `besvarar: [SR-2023-81]\n${front}`,
    `## Rekommendation 1:\n\n> ${words}\n\nNämnden arbetar med detta.`,
    (locate) => ({ recommendations: [recommendation(locate("Rekommendation 1:"), "1", 1, words)] }),
  );
}

const yttrande = (words: string) => answer("a.md", "date: 2024-03-14\nnämnd: Socialnämnden", words);
const tjänsteskrivelse = (words: string) =>
  answer("b.md", "type: tjänsteskrivelse\nförvaltning: Socialförvaltningen", words);
const initiative = makeDocument("c.md", "type: nämndinitiativ\ndate: 2024-03-20", `- ${RIGHT.slice(0, -1)}`);

function saidOf(...documents: Parameters<typeof linkCollection>[0]) {
  const { recommendations } = linkCollection(documents).records;
  return recommendations.map(({ text, restatements }) => ({
    text,
    restatements: restatements.map(({ text: words, changed }) => [words, changed]),
  }));
}

describe("the words of a recommendation", () => {
  it("are those that most documents share, also where the first yttrande has others", () => {
    expect(saidOf(yttrande(MISPRINT), tjänsteskrivelse(RIGHT), initiative)).toEqual([
      {
        text: RIGHT,
        restatements: [
          [MISPRINT, true],
          [RIGHT.slice(0, -1), false],
        ],
      },
    ]);
  });

  it("are the yttrande's where as many say otherwise", () => {
    expect(saidOf(yttrande(MISPRINT), tjänsteskrivelse(RIGHT))).toEqual([
      { text: MISPRINT, restatements: [[RIGHT, true]] },
    ]);
  });

  it("are the audit's own where that is held, however many say otherwise", () => {
    const audit = makeDocument(
      "d.md",
      "type: granskning\ndiarienummer: SR-2023-81",
      `- ${MISPRINT}`,
      (locate) => ({
        recommendations: [{ ...recommendation(locate(MISPRINT), "1", 1), response: null }],
      }),
    );
    expect(saidOf(yttrande(RIGHT), tjänsteskrivelse(RIGHT), audit)[0]).toMatchObject({ text: MISPRINT });
  });

  it("are led to where they stand, not to the heading above", () => {
    const { documents, records } = linkCollection([yttrande(RIGHT), tjänsteskrivelse(RIGHT)]);
    const [href] = records.recommendations.flatMap(({ restatements }) => restatements.map((one) => one.href));
    const stands = documents.flatMap((document) =>
      document.passages.filter(({ anchor }) => `${document.href}#${anchor}` === href).map(({ text }) => text),
    );
    expect(stands).toEqual([RIGHT]);
  });
});
