// The pages of the ledger: what stands where, what is said of it, and that no page grows with the collection.
import { describe, expect, test } from "vitest";
import type { Collection } from "../../scripts/model/collection.ts";
import { makeLedger } from "../../scripts/site/ledger.ts";
import { documentLedgerView } from "../../scripts/site/ledger-document.ts";
import type { LedgerView } from "../../scripts/site/ledger-list.ts";
import { makeLookups } from "../../scripts/site/lookups.ts";
import { deadline, promise, promises, promising, withPromises, yttrande } from "../support/promises.ts";

const ledgerOf = (collection: Collection) =>
  new Map(
    makeLedger(collection, makeLookups(collection, new Set())).map(({ href, view }) => [href, view] as const),
  );

function viewAt(href: string, collection = promising): LedgerView {
  const view = ledgerOf(collection).get(href);
  if (view === undefined) throw new Error(`no ${href}`);
  return view();
}

/** "2024 / Maj: Senast 31 maj 2024" for each promise of a page. */
const linesOf = ({ sections }: LedgerView) =>
  sections.flatMap(({ heading, parts }) =>
    parts.flatMap((part) =>
      part.entries.map(({ when, quote }) => `${heading} / ${part.heading}: ${when ?? quote.slice(0, 20)}`),
    ),
  );

describe("the front page", () => {
  test("has promises with a time by date, then the others by document", () => {
    expect(linesOf(viewAt("/ataganden/"))).toEqual([
      "2024 / Maj: Senast 31 maj 2024",
      "2024 / Juni: Senast 30 juni 2024",
      "2024 / September: Från 1 september 2024",
      "2025 / Januari: I januari 2025",
      "2025 / Våren: Under våren 2025",
      "2026 / Hela året: Under 2026",
      "Utan säker tid / Handlingsplan för grönare skolgårdar: Kontoret avser att p",
      "Utan säker tid / Yttrande över granskning av livsmedelskontrollen: Nämnden kommer att s",
      "Utan säker tid / Yttrande över granskning av livsmedelskontrollen: Ett nytt register är",
    ]);
  });

  test("says how many they are, and how sure", () => {
    expect(viewAt("/ataganden/").counts).toBe(
      "9 åtaganden: 6 med tid, 3 utan säker tid. 7 av dem står i förslag, inte i beslut.",
    );
    expect(viewAt("/ataganden/", withPromises([])).counts).toBe("0 åtaganden.");
    expect(viewAt("/ataganden/", withPromises([])).calendar).toBeNull();
  });

  test("leads to each year, nämnd and audit", () => {
    const ways = viewAt("/ataganden/").ways.map(({ heading, links }) => [
      heading,
      ...links.map(({ href, amount }) => `${href} ${amount}`),
    ]);
    expect(ways).toEqual([
      ["År", "/ataganden/2024/ 3", "/ataganden/2025/ 2", "/ataganden/2026/ 1", "/ataganden/utan-datum/ 3"],
      ["Nämnder", "/ataganden/namnd/miljonamnden/ 8", "/ataganden/namnd/utan-namnd/ 1"],
      ["Granskningar", "/ataganden/granskning/sr-2024-4/ 7"],
    ]);
    const pages = ledgerOf(promising);
    for (const { links } of viewAt("/ataganden/").ways)
      for (const { href } of links) expect(pages.has(href), href).toBe(true);
  });
});

describe("a promise", () => {
  const entries = viewAt("/ataganden/").sections.flatMap(({ parts }) =>
    parts.flatMap((part) => part.entries),
  );
  const entry = (words: string) => entries.find(({ quote }) => quote.includes(words));

  test("is shown once, with its other places under it", () => {
    const found = entries.filter(({ quote }) => quote.includes("plan för kontrollerna"));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      who: "Nämnden",
      href: "/mn-2024-17/yttrande/ataganden/#s-plan",
      recommendation: { title: "Rekommendation 1, SR-2024-4" },
      document: { title: "Yttrande, 14 mars 2024 (MN-2024-17)" },
      others: [{ title: "Tjänsteskrivelse, 6 mars 2024 (MN-2024-17)", when: null }],
      followUps: [{ title: "Uppföljning av arbetet med livsmedelskontroll" }],
    });
    expect(found[0]?.others[0]?.quote).toMatch(/^Förvaltningen ska/);
    expect(found[0]?.passage).toMatch(/^\/mn-2024-17\/yttrande\/#s-/);
  });

  test("whose year does not fit is marked, and is given no time", () => {
    expect(entry("nytt register")).toMatchObject({
      isDoubtful: true,
      when: null,
      verbatim: "i januari 2020",
      clock: null,
    });
  });

  test("whose year is ours says what it rests on", () => {
    expect(entry("i juni i år")).toMatchObject({
      basis: "Texten är från 14 mars 2024.",
      when: "Senast 30 juni 2024",
    });
  });

  test("that a proposal makes is not said to be decided", () => {
    expect(entry("taxan")).toMatchObject({ status: "Förslag, inte beslut", kind: "Ska återrapporteras" });
    expect(entry("digitalt")?.status).toBe("Beslutat");
  });
});

test("a document's page has all that it promises, in the order of the text", () => {
  const lookups = makeLookups(promising, new Set());
  const record = lookups.documents.get(yttrande);
  if (record === undefined) throw new Error("no yttrande");
  const view = documentLedgerView(record, lookups.promises.get(yttrande) ?? [], lookups);
  const own = promises.filter(({ document }) => document === yttrande);
  expect(view.entries.map(({ href }) => href)).toEqual(own.map(({ href }) => href));
  expect(view.entries.every(({ anchor, href }) => href === `${view.href}#${anchor}`)).toBe(true);
  expect(view.counts).toBe("7 åtaganden, i textens ordning. Alla står i förslag, inte i beslut.");
});

describe("with very many promises", () => {
  const many = Array.from({ length: 5000 }, (_, index) => {
    const day = new Date(Date.UTC(2023, 0, 1 + (index % 1500))).toISOString().slice(0, 10);
    const facts = index % 5 === 0 ? {} : { deadline: deadline("då", day, day, { precision: "day" }) };
    return promise(yttrande, `s-${index}`, `Nummer ${index}.`, facts);
  });
  const large = withPromises(many);
  const front = viewAt("/ataganden/", large);

  test("the front page shows the years, and those that come next after the latest document", () => {
    expect(linesOf(front)).toHaveLength(50);
    expect(linesOf(front)[0]).toBe("2025 / Februari: 20 februari 2025");
    expect(front.selected).toContain("20 februari 2025");
    expect(front.ways[0]?.links.map(({ title }) => title)).toEqual([
      ...["2023", "2024", "2025", "2026", "2027"],
      "Utan säker tid",
    ]);
    expect(front.counts).toMatch(/^5\s000 åtaganden: 4\s000 med tid/);
  });

  test("no page holds more than two hundred, and the pages of a list hold them all", () => {
    const pages = [...ledgerOf(large)].map(([href, view]) => ({ href, lines: linesOf(view()) }));
    expect(Math.max(...pages.map(({ lines }) => lines.length))).toBe(200);
    const board = pages.filter(({ href }) => href.startsWith("/ataganden/namnd/miljonamnden/"));
    expect(board.map(({ href }) => href).slice(0, 2)).toEqual([
      "/ataganden/namnd/miljonamnden/",
      "/ataganden/namnd/miljonamnden/sida-2/",
    ]);
    expect(board.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(5000);
  });
});

test("the order in which promises come does not matter for those with a time", () => {
  const turned = withPromises(promises.toReversed());
  const timed = (view: LedgerView) => linesOf(view).filter((line) => !line.startsWith("Utan"));
  expect(timed(viewAt("/ataganden/", turned))).toEqual(timed(viewAt("/ataganden/")));
});
