// What is said of addresses that have gone: advice that can be pasted, and a book of addresses that is held up against the site.
import { rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bookIn } from "../../scripts/address-book.ts";
import { type Diagnostic, formatDiagnostic } from "../../scripts/model/diagnostics.ts";
import { makePublished } from "../../scripts/published.ts";
import { type OwnStore, ownStore } from "../support/own-store.ts";

let own: OwnStore;
beforeEach(async () => {
  own = await ownStore();
  const front = "type: yttrande\ndiarienummer: KS-2025-1\n";
  await own.write({
    "a.md": `---\ntitle: Yttrande\n${front}---\n\n# Yttrande\n\nNämnden svarar.\n`,
    "b.md": "---\ntitle: Plan\ntype: plan\nnämnd: Miljönämnden\n---\n\n# Plan\n\nStaden ska bli grön.\n",
  });
  await own.publish();
});
afterEach(() => own.remove());

/** What is told where a site with these pages is built. */
async function told(...pages: string[]): Promise<string> {
  const { store, collection, plan, output } = await own.publish();
  if (store === null) return output;
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const { notices, redirects } = makePublished(
    store,
    plan,
    collection,
    own.path("dokument"),
    "2026-11-28",
    report,
  );
  const built = ["/", "/om/", ...collection.documents.map(({ href }) => href), ...pages];
  const all = [...built, ...notices(new Set(built)).map(({ href }) => href)];
  redirects({
    pages: all,
    feeds: [],
    shortForms: new Map(),
    files: new Set(),
    anchorsOf: () => new Set(["mal"]),
  });
  return diagnostics.map(formatDiagnostic).join("\n");
}

test("the advice where a document has vanished can be pasted into adresser.yml", async () => {
  await rm(own.path("dokument", "b.md"));
  const output = await told();
  expect(output).toContain("address/vanished");
  const lines = output.split("\n");
  for (const list of ["omdirigera", "borttaget"]) {
    const at = lines.findIndex((line) => line.trim() === `${list}:`);
    const pasted = lines.slice(at, at + 2).join("\n");
    const book = bookIn(pasted);
    expect([...book.moved.keys(), ...book.removed.keys()]).toEqual(["/miljonamnden/b/"]);
  }
});

const gone = (rest: string): string =>
  `borttaget:\n  /miljonamnden/b/: { datum: 2026-11-01, skäl: Dubblett${rest} }\n`;

test.each([
  [
    "replaced by what is not there",
    gone(", ersätts av: /finns/inte/"),
    2,
    "leads to an address that has no page",
  ],
  [
    "two that replace each other",
    `${gone(", ersätts av: /old/")}  /old/: { datum: 2026-11-01, skäl: X, ersätts av: /miljonamnden/b/ }\n`,
    2,
    "leads back to itself",
  ],
  ["no day", gone("").replace("11-01", "13-45"), 2, "needs `datum`"],
  ["a day that no month has", gone("").replace("11-01", "02-30"), 2, "needs `datum`"],
  [
    "a day to come",
    gone("").replace("11-01", "11-29"),
    2,
    "is said to be gone from a day that is still to come",
  ],
  [
    "a page that is there",
    `${gone("")}  /ks-2025-1/yttrande/: { datum: 2026-11-01, skäl: Lever }\n`,
    3,
    "has a page of its own",
  ],
  [
    "both lists",
    `omdirigera:\n  /miljonamnden/b/: /om/\n${gone("")}`,
    2,
    "stands under both omdirigera and borttaget",
  ],
  ["a place that is not on the page", `omdirigera:\n  /miljonamnden/b/: /om/#inte\n`, 2, "no such place"],
  ["a replacement without the place", gone(', "ersätts av": "/om/#inte"'), 2, "no such place"],
  ["a place that is led away from", `omdirigera:\n  /om/#mal: /\n${gone("")}`, 2, "a place on a page cannot"],
])("a book with %s is told, with the line", async (_, book, line, fault) => {
  await rm(own.path("dokument", "b.md"));
  await writeFile(own.path("adresser.yml"), book);
  const output = await told();
  expect(output).toContain(fault);
  expect(output).toMatch(new RegExp(`adresser\\.yml:${line}:\\d+ error address/`));
  expect(output).toContain("hint: ");
});

test("a book that says what is true is told nothing", async () => {
  await rm(own.path("dokument", "b.md"));
  const book = `omdirigera:\n  /old/: /om/#mal\n${gone(", ersätts av: /ks-2025-1/yttrande/")}`;
  await writeFile(own.path("adresser.yml"), book);
  expect(await told()).toBe("");
});

test("of what is said to be gone the lock keeps no word", async () => {
  await rm(own.path("dokument", "b.md"));
  await writeFile(own.path("adresser.yml"), gone(""));
  expect(await told()).toBe("");
  expect((await own.lock()).documents["miljonamnden/b"]).toMatchObject({ file: "", passages: [], gone: [] });
  expect(await told()).toBe("");
});
