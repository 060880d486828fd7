// Whatever files pass their names on to each other, each document keeps the address that it was published at.
import fc from "fast-check";
import { test } from "vitest";
import { ownStore } from "../support/own-store.ts";

const FRONTS = [
  "",
  "diarienummer: MN-2025-9\n",
  'diarienummer: MN-2025-9\ndate: "2025-03-01"\n',
  'date: "2025-03-01"\n',
  "diarienummer: MN-2025-10\n",
];
const WORDS = "nämnden staden kusten skolan parken vägen vatten kostnad förslag beslut höst vår".split(" ");

const body = fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 12 }), {
  minLength: 2,
  maxLength: 4,
});

test("documents keep their addresses under any exchange of file names", async () => {
  const documents = fc.array(fc.tuple(fc.constantFrom(...FRONTS), body), { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      documents.chain((those) =>
        fc.tuple(fc.constant(those), fc.shuffledSubarray([...those.keys()], { minLength: those.length })),
      ),
      async ([those, order]) => {
        const texts = those.map(
          ([front, paragraphs], nth) =>
            // a word of its own makes each text another
            `---\ntitle: Nummer ${nth}\ntype: yttrande\nnämnd: Miljönämnden\n${front}---\n\n# Nummer ${nth}\n\n${paragraphs
              .map((words) => `Stycke${nth} ${words.join(" ")}.`)
              .join("\n\n")}\n`,
        );
        const own = await ownStore();
        try {
          await own.write(Object.fromEntries(texts.map((text, nth) => [`${nth}.md`, text])));
          const before = await own.publish();
          await own.write(Object.fromEntries(texts.map((text, nth) => [`${order[nth]}.md`, text])));
          const after = await own.publish();
          const idOf = ({ collection }: typeof before): Map<string, string> =>
            new Map(collection.documents.map(({ id, frontMatter }) => [frontMatter.title, id]));
          const now = idOf(after);
          return (
            after.plan.fresh.length === 0 && [...idOf(before)].every(([title, id]) => now.get(title) === id)
          );
        } finally {
          await own.remove();
        }
      },
    ),
    { numRuns: 60 },
  );
});
