// Which document is which, when files change their names, swap them, or are overwritten: the words decide.
import { afterEach, beforeEach, expect, test } from "vitest";
import { type OwnStore, ownStore, type Round } from "../support/own-store.ts";

let own: OwnStore;
beforeEach(async () => {
  own = await ownStore();
});
afterEach(() => own.remove());

const PARK = [
  "Nämnden tillstyrker förslaget om naturreservat vid kusten söder om staden.",
  "Kostnaden för skötseln bedöms till två miljoner kronor per år.",
];
const DRAINS = [
  "Vattenprover från reningsverket visar förhöjda halter av kväve.",
  "Tillsynen av enskilda avlopp kommer att intensifieras.",
];
const documentOf = (title: string, body: readonly string[], front = ""): string =>
  `---\ntitle: ${title}\ntype: yttrande\nnämnd: Miljönämnden\n${front}---\n\n# ${title}\n\n${body.join("\n\n")}\n`;
const number = (diarienummer: string, date: string): string =>
  `diarienummer: ${diarienummer}\ndate: "${date}"\n`;
const titles = ({ collection }: Round): Record<string, string> =>
  Object.fromEntries(collection.documents.map(({ id, frontMatter }) => [id, frontMatter.title]));

test.each([
  ["neither number nor date", "", ""],
  ["the same case and other dates", number("MN-2025-9", "2025-03-01"), number("MN-2025-9", "2025-06-01")],
  ["other cases", number("MN-2025-9", "2025-03-01"), number("MN-2025-10", "2025-03-01")],
  ["a date and no number", 'date: "2025-03-01"\n', 'date: "2025-03-01"\n'],
])("documents with %s keep their addresses where their files swap names", async (_, first, second) => {
  const [park, drains] = [documentOf("Naturreservat", PARK, first), documentOf("Avlopp", DRAINS, second)];
  await own.write({ "a.md": park, "b.md": drains });
  const before = titles(await own.publish());
  await own.write({ "a.md": drains, "b.md": park });
  const after = await own.publish();
  expect(titles(after)).toEqual(before);
  expect(after.plan.fresh).toEqual([]);
});

test("three files that pass their names on in a ring keep three addresses, one of them edited", async () => {
  const third = ["Skolskjutsen körs av två bolag.", "Upphandlingen görs om till hösten."];
  const [a, b, c] = [
    documentOf("Naturreservat", PARK),
    documentOf("Avlopp", DRAINS),
    documentOf("Skolskjuts", third),
  ];
  await own.write({ "a.md": a, "b.md": b, "c.md": c });
  const before = titles(await own.publish());
  await own.write({ "a.md": c.replace("två bolag", "tre bolag"), "b.md": a, "c.md": b });
  expect(titles(await own.publish())).toEqual(before);
});

test("a file that holds another document is a new document, and the old one is not", async () => {
  await own.write({ "a.md": documentOf("Naturreservat", PARK) });
  await own.publish();
  await own.write({ "a.md": documentOf("Avlopp", DRAINS) });
  const after = titles(await own.publish());
  expect(Object.values(after)).toEqual(["Avlopp"]);
  expect(after).not.toHaveProperty(["miljonamnden/a"]);
});

test("a copy of an earlier text does not take the address from the text that was edited", async () => {
  await own.write({ "a.md": documentOf("Naturreservat", PARK) });
  await own.publish();
  const edited = documentOf("Naturreservat", [PARK[0] ?? "", "Skötseln kostar tre miljoner kronor."]);
  await own.write({ "a.md": edited, "b.md": documentOf("Naturreservat", PARK) });
  const { collection } = await own.publish();
  expect(collection.documents.find(({ file }) => file === "a.md")?.id).toBe("miljonamnden/a");
});

test("of two of one case, the one that stays keeps its address when the other goes, under another name too", async () => {
  await own.write({
    "a.md": documentOf("Naturreservat", PARK, number("MN-2025-9", "2025-03-01")),
    "b.md": documentOf("Avlopp", DRAINS, number("MN-2025-9", "2025-06-01")),
  });
  await own.publish();
  await own.write({
    "a.md": null,
    "b.md": null,
    "c.md": documentOf("Avlopp", DRAINS, number("MN-2025-9", "2025-06-01")),
  });
  expect(titles(await own.publish())).toEqual({ "mn-2025-9/yttrande-2025-06-01": "Avlopp" });
});

test("another document of the same case and type does not take the place of the one that was", async () => {
  await own.write({ "a.md": documentOf("Naturreservat", PARK, number("MN-2025-9", "2025-03-01")) });
  await own.publish();
  await own.write({ "a.md": documentOf("Avlopp", DRAINS, number("MN-2025-9", "2025-06-01")) });
  expect(Object.keys(titles(await own.publish()))).not.toContain("mn-2025-9/yttrande");
});

test("a text of which every word is read anew keeps its address, by its number, its type and its date", async () => {
  await own.write({ "a.md": documentOf("Naturreservat", PARK, number("MN-2025-9", "2025-03-01")) });
  await own.publish();
  await own.write({ "a.md": null, "b.md": documentOf("Avlopp", DRAINS, number("MN-2025-9", "2025-03-01")) });
  expect(titles(await own.publish())).toEqual({ "mn-2025-9/yttrande": "Avlopp" });
});
