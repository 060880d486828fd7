// A passage that is split, merged or back again keeps its anchor or says where it went, and each wording is kept as it was published.
import { readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changesOf } from "../../scripts/publish/changes.ts";
import { publishWordings } from "../../scripts/publish/wordings.ts";
import { type OwnStore, ownStore, type Round } from "../support/own-store.ts";

let own: OwnStore;
beforeEach(async () => {
  own = await ownStore();
});
afterEach(() => own.remove());

const FIRST = "Första meningen handlar om stadens lekplatser.";
const SECOND = "Andra meningen handlar om parkering vid torget.";
const documentOf = (body: string, front = ""): string =>
  `---\ntitle: Yttrande\ntype: yttrande\ndiarienummer: KS-2025-1\n${front}---\n\n# Yttrande\n\n${body}\n`;
const ID = "ks-2025-1/yttrande";
const version = async (number: number): Promise<string> =>
  readFile(own.path("versioner", ID, `${number}.json`), "utf8");
const wordings = ({ collection, plan }: Round) =>
  JSON.parse(publishWordings(collection, plan.histories).get(`${ID}/lydelser.json`) ?? "");

test("a paragraph that is split is a new wording, and so is one that is merged again", async () => {
  await own.write({ "a.md": documentOf(`${FIRST} ${SECOND}`) });
  const before = wordings(await own.publish());
  const first = await version(1);
  await own.write({ "a.md": documentOf(`${FIRST}\n\n${SECOND}`) });
  const split = wordings(await own.publish());
  expect(split.version).toBe(2);
  expect(split.hash).not.toBe(before.hash);
  expect(await version(1)).toBe(first);
  const landing = { ...split.passages, ...split.gone };
  for (const anchor of Object.keys(before.passages)) expect(landing).toHaveProperty([anchor]);
  await own.write({ "a.md": documentOf(`${FIRST} ${SECOND}`) });
  const merged = wordings(await own.publish());
  expect(merged.version).toBe(3);
  for (const anchor of Object.keys(split.passages))
    expect({ ...merged.passages, ...merged.gone }).toHaveProperty([anchor]);
});

test("a wording that was noted with another fingerprint of the whole is not published anew", async () => {
  await own.write({ "a.md": documentOf(FIRST) });
  await own.publish();
  const lock = await readFile(own.path("adresser.lock.json"), "utf8");
  const [, hash = ""] = /"hash":"(\w{8})"/.exec(lock) ?? [];
  for (const file of ["adresser.lock.json", `versioner/${ID}/1.json`])
    await writeFile(
      own.path(file),
      (await readFile(own.path(file), "utf8")).replace(`"hash":"${hash}"`, '"hash":"0badf00d"'),
    );
  const again = await own.publish();
  expect(again.plan.fresh).toEqual([]);
  expect(wordings(again)).toMatchObject({ version: 1, hash: "0badf00d" });
});

test("a document that is withdrawn and comes back knows the passages that were gone before", async () => {
  await own.write({ "a.md": documentOf(`${FIRST}\n\n${SECOND}`) });
  const first = wordings(await own.publish());
  await own.write({ "a.md": documentOf(FIRST) });
  const second = wordings(await own.publish());
  expect(Object.keys(second.gone)).toHaveLength(1);
  await own.write({ "a.md": documentOf(FIRST, "avpublicera: { datum: 2026-01-01, skäl: Prövas }\n") });
  await own.publish();
  expect((await own.lock()).documents[ID]).toMatchObject({ passages: [], gone: [] });
  await own.write({ "a.md": documentOf(FIRST) });
  const back = wordings(await own.publish());
  expect(back).toEqual(second);
  expect(await own.lock()).toMatchObject({
    documents: { [ID]: { gone: [[Object.keys(second.gone)[0], 1]] } },
  });
  // and the passage takes its anchor back
  await own.write({ "a.md": documentOf(`${FIRST}\n\n${SECOND}`) });
  expect(wordings(await own.publish()).passages).toEqual(first.passages);
});

test("a status, a title or a date that is mended is told in the log, and is no new wording", async () => {
  const changes = ({ collection, plan }: Round) =>
    changesOf(collection, plan.histories, new Map()).map(({ day, kind, title, version, reason }) =>
      [day, kind, title, version, reason].join(" | "),
    );
  await own.write({ "a.md": documentOf(FIRST, "status: förslag\n") });
  await own.publish("2026-11-01");
  await own.write({ "a.md": documentOf(FIRST, 'status: beslutad\ndate: "2026-10-01"\n') });
  await own.publish("2026-11-02");
  const renamed = documentOf(FIRST, 'status: beslutad\ndate: "2026-10-01"\n').replace(
    "title: Yttrande",
    "title: Svar",
  );
  await own.write({ "a.md": renamed });
  const third = await own.publish("2026-11-03");
  expect(wordings(third).version).toBe(1);
  const told = [
    "2026-11-03 | uppgifter | Svar | 1 | titel ändrad: Yttrande → Svar",
    "2026-11-02 | uppgifter | Yttrande | 1 | datum ändrat: inget → 2026-10-01; status ändrad: förslag → beslutad",
    "2026-11-01 | publicerad | Yttrande | 1 | ",
  ];
  expect(changes(third)).toEqual(told);
  // the same on any day, and before a new wording that came with another status
  expect(changes(await own.publish("2026-11-04"))).toEqual(told);
  await own.write({ "a.md": renamed.replace("beslutad", "okänd").replace(FIRST, SECOND) });
  expect(changes(await own.publish("2026-11-05"))).toEqual([
    "2026-11-05 | ändrad | Svar | 2 | ",
    "2026-11-05 | uppgifter | Svar | 2 | status ändrad: beslutad → okänd",
    ...told,
  ]);
});
