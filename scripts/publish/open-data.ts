// The files for whoever builds on our records besides the records themselves: one record a line, the catalogue, the log of changes.
import type { Collection } from "../model/collection.ts";
import type { Change } from "../model/lock.ts";
import { changesFeed, changesJson } from "./changes.ts";
import { type CatalogueFacts, type DatasetFacts, dcatRdf, dcatTurtle } from "./dcat.ts";
import type { FeedSite } from "./feed-site.ts";
import { publishRecords, RECORD_NAMES, type RecordName, recordLines } from "./publish.ts";

/** What each kind of record is, for people who have not seen it. */
const WORDS: Readonly<Record<RecordName, readonly [title: string, description: string, keywords: string]>> = {
  documents: [
    "Dokument",
    "Yttranden, planer, uppföljningar, tjänsteskrivelser och kallelser, med nämnd, datum, diarienummer och status.",
    "nämndhandlingar yttranden",
  ],
  cases: [
    "Ärenden",
    "Ärenden med sina dokument, punkter på dagordningar och händelser i tidsordning.",
    "ärenden diarienummer",
  ],
  audits: [
    "Granskningar",
    "Revisorernas granskningar, med rekommendationer och svar.",
    "revision granskningar",
  ],
  recommendations: [
    "Rekommendationer",
    "Revisorernas rekommendationer, med nämndernas svar i deras egna ord.",
    "revision rekommendationer",
  ],
  commitments: ["Åtaganden", "Vad nämnder skriver att de ska göra, och när.", "åtaganden uppföljning"],
  meetings: [
    "Sammanträden",
    "Sammanträden med dagordning, punkt för punkt. Punkter som är borttagna på grund av sekretess räknas, men visas inte.",
    "sammanträden dagordningar",
  ],
  plans: ["Planer", "Planer med mål, giltighetstid och uppföljningar.", "planer mål"],
  references: [
    "Hänvisningar",
    "Vad dokumenten hänvisar till: ärenden, lagar, utredningar, planer.",
    "hänvisningar lagrum",
  ],
  links: ["Samband", "Vad som hör ihop, med grund och säkerhet för varje samband.", "samband"],
  gaps: ["Det som saknas", "Handlingar som nämns men inte finns i samlingen.", "saknade handlingar"],
  corrections: [
    "Rättade ord",
    "Ord som en inläsning har brutit och som är rättade, med det som stod.",
    "rättelser inläsning",
  ],
  contradictions: ["Motsägelser", "Ställen där två dokument säger olika om samma sak.", "motsägelser"],
  themes: ["Ämnen", "Ämnen och de stycken som handlar om dem.", "ämnen"],
};

const FORMATS = [
  ["json", "application/json", "JSON"],
  ["jsonl", "application/jsonl", "JSON Lines"],
  ["csv", "text/csv", "CSV"],
] as const;

/** One kind of record, for the page that lists the files. */
export interface DatasetView {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly amount: number;
  readonly schema: string;
  readonly files: readonly { readonly href: string; readonly label: string }[];
}

/** The kinds whose records are flat, or nearly so, as tables too. */
const TABLES: Readonly<Partial<Record<RecordName, string>>> = {
  documents: "documents",
  audits: "audits",
  commitments: "commitments",
  plans: "plans",
  references: "references",
  links: "links",
  gaps: "gaps",
  corrections: "corrections",
  contradictions: "contradictions",
  themes: "themes",
  recommendations: "responses",
};

function filesOf(name: RecordName): { href: string; mediaType: string; label: string }[] {
  return FORMATS.flatMap(([ending, mediaType, label]) => {
    const file = ending === "csv" ? TABLES[name] : name;
    return file === undefined ? [] : [{ href: `/data/${file}.${ending}`, mediaType, label }];
  });
}

/** All kinds of records. */
export function datasetViews(records: Collection["records"]): DatasetView[] {
  return RECORD_NAMES.map((name) => {
    const [title, description] = WORDS[name];
    const files = filesOf(name).map(({ href, label }) => ({ href, label }));
    return {
      name,
      title,
      description,
      amount: records[name].length,
      schema: `/data/schema/${name}.json`,
      files,
    };
  });
}

/** What the catalogue says of the site, besides what feeds know. */
export interface OpenDataSite extends FeedSite {
  readonly municipality: string;
  readonly publisher: { readonly name: string; readonly orgnr: string; readonly email: string };
  readonly license: { readonly url: string };
}

function catalogueOf(files: ReadonlyMap<string, string>, site: OpenDataSite): CatalogueFacts {
  const datasets = RECORD_NAMES.map((name): DatasetFacts => {
    const [title, description, keywords] = WORDS[name];
    const sized = filesOf(name).map(({ href, mediaType }) => {
      return { href, mediaType, bytes: Buffer.byteLength(files.get(href.slice(1)) ?? "") };
    });
    return { name, title, description, keywords: keywords.split(" "), files: sized };
  });
  return { ...site, license: site.license.url, modified: site.latest.slice(0, 10), datasets };
}

/** The files by path. The same collection and log give the same bytes. */
export function openData(
  collection: Collection,
  changes: readonly Change[],
  site: OpenDataSite,
): Map<string, string> {
  const lines = RECORD_NAMES.map(
    (name) => [`data/${name}.jsonl`, recordLines(name, collection.records[name])] as const,
  );
  const facts = catalogueOf(new Map([...publishRecords(collection), ...lines]), site);
  return new Map([
    ...lines,
    ["data/changes.json", changesJson(changes)],
    ["andringar/atom.xml", changesFeed(changes, site)],
    ["datasets/dcat", dcatRdf(facts)],
    ["datasets/dcat.rdf", dcatRdf(facts)],
    ["datasets/dcat.ttl", dcatTurtle(facts)],
  ]);
}
