// Published wordings are never written over: where the lock and the wordings do not go together, nothing is published.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type OwnStore, ownStore } from "../support/own-store.ts";

const ID = "ks-2025-1/yttrande";
const documentOf = (body: string, front = ""): string =>
  `---\ntitle: Yttrande\ntype: yttrande\ndiarienummer: KS-2025-1\n${front}---\n\n# Yttrande\n\nNämnden svarar.\n\n${body}\n`;

let own: OwnStore;
beforeEach(async () => {
  own = await ownStore();
  for (const words of ["Det första.", "Det andra.", "Det tredje."]) {
    await own.write({ "a.md": documentOf(words) });
    await own.publish();
  }
});
afterEach(() => own.remove());
const version = (number: number): string => own.path("versioner", ID, `${number}.json`);

/** All files beside the documents, with what stands in them. */
async function kept(): Promise<[string, string][]> {
  const files = await readdir(own.path(), { recursive: true });
  const found = files.filter((file) => file.endsWith(".json")).sort();
  return Promise.all(
    found.map(async (file): Promise<[string, string]> => [file, await readFile(own.path(file), "utf8")]),
  );
}

async function expectStopped(...words: string[]): Promise<void> {
  const before = await kept();
  const { store, output } = await own.publish();
  expect(store).toBeNull();
  for (const word of words) expect(output).toContain(word);
  expect(await kept()).toEqual(before);
}

test("a lock that has lost its documents stops the build", async () => {
  await rm(own.path("adresser.lock.json"));
  await expectStopped("address/unknown-wording", `/${ID}/`, "adresser.lock.json", "version control");
});

test("a lock that has lost one document stops the build", async () => {
  const lock = await own.lock();
  await writeFile(own.path("adresser.lock.json"), JSON.stringify({ ...lock, documents: {} }));
  await expectStopped("address/unknown-wording", `/${ID}/`);
});

test("a lock that is older than the wordings stops the build", async () => {
  const lock = await readFile(own.path("adresser.lock.json"), "utf8");
  await writeFile(own.path("adresser.lock.json"), lock.replace('"version":3', '"version":2'));
  await expectStopped("address/unknown-wording", "3.json");
});

test.each([1, 2, 3])("a wording that is missing, number %i, stops the build by its name", async (number) => {
  await rm(version(number));
  await expectStopped("address/lost-wording", `${ID}/${number}.json`, "version control");
});

test("a wording that cannot be read stops the build by its name", async () => {
  await writeFile(version(2), "{");
  await expectStopped("address/bad-file", `${ID}/2.json`, "take back the committed one");
});

test("wordings of what is withdrawn may be deleted, and the document may come back", async () => {
  await own.write({
    "a.md": documentOf("Det tredje.", "avpublicera: { datum: 2026-01-01, skäl: Gallrad }\n"),
  });
  await own.publish();
  await rm(own.path("versioner"), { recursive: true });
  expect((await own.publish()).store).not.toBeNull();
  await own.write({ "a.md": documentOf("Det fjärde.") });
  for (const _ of ["comes back", "stays"]) {
    const { store, plan } = await own.publish();
    expect(store).not.toBeNull();
    expect(plan.documents[ID]).toMatchObject({ version: 4, first: 4 });
  }
});
