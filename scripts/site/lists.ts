// The lists that lead to every document without a search: by nämnd, year, type, diarienummer, and what belongs together.
import type { Collection, DocumentRecord, GapRecord } from "../model/collection.ts";
import { slug } from "../swedish/slug.ts";
import { documentEntries, type Entry } from "./case-views.ts";
import { gapEntry, missingOf } from "./gap-views.ts";
import { cutIntoPages, type Group, type List, type ListView } from "./list-pages.ts";
import { hasDamage, isMadeUp, type Lookups, meetingName, recommendationName, titleAt } from "./lookups.ts";
import { NO_NÄMND, nämndHref } from "./namnd.ts";
import { yearsOf } from "./plan-view.ts";
import { shorten } from "./render.ts";
import { capitalise, count, gapPlural, TYPE_PLURALS } from "./words.ts";

/** "ASN-2023-4774" before "ASN-2023-18490". */
const BY_NUMBER = new Intl.Collator("sv", { numeric: true });

/** All list pages of the site, long ones cut into several. */
export function makeLists(collection: Collection, lookups: Lookups): ListView[] {
  const { records } = collection;
  const lists: readonly List[] = [
    ...facet(records.documents, lookups, { href: "/namnder/", title: "Nämnder", of: "nämnd" }),
    ...facet(records.documents, lookups, { href: "/ar/", title: "År", of: "år" }),
    ...facet(records.documents, lookups, { href: "/typer/", title: "Dokumenttyper", of: "typ" }),
    numberList(collection),
    auditList(collection, lookups),
    recommendationList(collection, lookups),
    meetingList(collection),
    planList(collection),
    gapList(missingOf(collection), lookups),
  ];
  return lists.flatMap(cutIntoPages);
}

type FacetName = "nämnd" | "år" | "typ";

function facetOf(record: DocumentRecord, of: FacetName): { name: string; href: string } {
  switch (of) {
    case "nämnd": {
      const name = record.nämnd ?? NO_NÄMND;
      return { name, href: nämndHref(name) };
    }
    case "år": {
      const year = record.date?.slice(0, 4) ?? null;
      return year === null
        ? { name: "Utan datum", href: "/ar/utan-datum/" }
        : { name: year, href: `/ar/${year}/` };
    }
    case "typ":
      return { name: TYPE_PLURALS[record.type], href: `/typer/${slug(record.type)}/` };
  }
}

function facet(
  documents: readonly DocumentRecord[],
  lookups: Lookups,
  { href, title, of }: { href: string; title: string; of: FacetName },
): List[] {
  const byHref = new Map<string, { name: string; documents: DocumentRecord[] }>();
  for (const record of documents) {
    const value = facetOf(record, of);
    const found = byHref.get(value.href);
    if (found === undefined) byHref.set(value.href, { name: value.name, documents: [record] });
    else found.documents.push(record);
  }
  const order = of === "år" ? -1 : 1;
  const values = [...byHref].sort(([, a], [, b]) => order * a.name.localeCompare(b.name, "sv"));
  const entries = values.map(([page, value]) => ({
    href: page,
    title: value.name,
    about: amount(value.documents.length),
  }));
  const inner = values.map(([page, value]) => ({
    href: page,
    title: value.name,
    lead: amount(value.documents.length),
    up: { title, href },
    groups:
      of === "år"
        ? [{ heading: null, entries: entriesOf(value.documents, lookups) }]
        : byYear(value.documents, lookups),
  }));
  return [
    {
      href,
      title,
      lead: `${amount(documents.length)} i samlingen.`,
      up: null,
      groups: [{ heading: null, entries }],
    },
    ...inner,
  ];
}

function amount(documents: number): string {
  return count(documents, "dokument", "dokument");
}

/** Newest first; what has no date comes last. */
export function newestFirst(a: DocumentRecord, b: DocumentRecord): number {
  const [first, second] = [a.date ?? "", b.date ?? ""];
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function entriesOf(documents: readonly DocumentRecord[], lookups: Lookups): Entry[] {
  const sorted = documents.toSorted(newestFirst);
  return documentEntries(
    sorted.map(({ id }) => id),
    lookups,
  );
}

function byYear(documents: readonly DocumentRecord[], lookups: Lookups): Group[] {
  const years = new Map<string, DocumentRecord[]>();
  for (const record of documents.toSorted(newestFirst)) {
    const year = record.date?.slice(0, 4) ?? "Utan datum";
    const found = years.get(year);
    if (found === undefined) years.set(year, [record]);
    else found.push(record);
  }
  return [...years].map(([heading, records]) => ({ heading, entries: entriesOf(records, lookups) }));
}

function plain(href: string, title: string, lead: string, groups: readonly Group[]): List {
  return { href, title, lead, up: null, groups: groups.filter(({ entries }) => entries.length > 0) };
}

/** Groups by the letters of the diarienummer and its year: "ASN-2024". */
function numberList({ records }: Collection): List {
  const held = records.cases.map((record) => ({
    name: record.diarienummer,
    entry: { href: record.href, title: record.diarienummer, about: record.title },
  }));
  const taken = new Set(held.map(({ entry }) => entry.href));
  const missing = records.gaps
    .filter(({ kind, href }) => kind === "diarienummer" && !taken.has(href))
    .map(({ id, href }) => ({ name: id, entry: { href, title: id, about: "Saknas i samlingen" } }));
  const groups = new Map<string, Entry[]>();
  for (const { name, entry } of [...held, ...missing].sort((a, b) => BY_NUMBER.compare(a.name, b.name))) {
    const heading = name.split(/[-/ ]/).slice(0, 2).join("-");
    const found = groups.get(heading);
    if (found === undefined) groups.set(heading, [entry]);
    else found.push(entry);
  }
  const lead =
    "Ett diarienummer är numret på ett ärende. Här står de ärenden som dokumenten nämner, utom dem som är borttagna på grund av sekretess.";
  return plain(
    "/diarienummer/",
    "Diarienummer",
    lead,
    [...groups].map(([heading, entries]) => ({ heading, entries })),
  );
}

function auditList({ records }: Collection, lookups: Lookups): List {
  const entry = (record: Collection["records"]["audits"][number]): Entry => ({
    href: record.href,
    title: titleAt(record.href, lookups),
    about: [
      ...(isMadeUp(record.id) || record.title === null ? [] : [record.id]),
      count(record.recommendations.length, "rekommendation", "rekommendationer"),
      count(record.answers.length, "svar", "svar"),
    ]
      .filter((part) => !part.startsWith("0"))
      .join(" · "),
  });
  const missing = records.audits.filter(({ held }) => !held);
  const lead = "Revisorerna granskar nämnderna och lämnar rekommendationer. Nämnderna svarar i yttranden.";
  return plain("/granskningar/", "Granskningar", lead, [
    { heading: "Rapporten finns här", entries: records.audits.filter(({ held }) => held).map(entry) },
    {
      heading: "Rapporten saknas, men svaren finns här",
      entries: missing.filter(({ answers }) => answers.length > 0).map(entry),
    },
    {
      heading: "Varken rapporten eller något svar finns här",
      entries: missing.filter(({ answers }) => answers.length === 0).map(entry),
    },
  ]);
}

function recommendationList({ records }: Collection, lookups: Lookups): List {
  const groups = records.audits.map((audit) => ({
    heading: titleAt(audit.href, lookups),
    entries: audit.recommendations.flatMap((id): Entry[] => {
      const record = lookups.recommendations.get(id);
      if (record === undefined) return [];
      const ids = record.responses.map(({ document }) => document);
      const about =
        count(ids.length, "svar", "svar") +
        (hasDamage(ids, lookups) ? " · inläst, ord kan vara fel avlästa" : "");
      return [
        { href: record.href, title: `${recommendationName(record)}: ${shorten(record.text, 160)}`, about },
      ];
    }),
  }));
  const lead = "Vad revisorerna har rekommenderat, och vem som har svarat.";
  return plain("/rekommendationer/", "Rekommendationer", lead, groups);
}

function meetingList({ records }: Collection): List {
  const years = new Map<string, Entry[]>();
  const sorted = records.meetings.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  for (const record of sorted) {
    const heading = record.date?.slice(0, 4) ?? "Utan datum";
    const about = count(record.items.length, "punkt", "punkter");
    const entry = { href: record.href, title: meetingName(record), about };
    const found = years.get(heading);
    if (found === undefined) years.set(heading, [entry]);
    else found.push(entry);
  }
  const groups = [...years].map(([heading, entries]) => ({ heading, entries }));
  return plain(
    "/sammantraden/",
    "Sammanträden",
    "Nämndernas möten med dagordning, förslag och underlag.",
    groups,
  );
}

function planList({ records }: Collection): List {
  const entries = records.plans.map(({ href, title, from, to, followUps }) => {
    const years = yearsOf(from, to);
    return {
      href,
      title,
      about: [
        ...(years === null ? [] : [capitalise(years)]),
        count(followUps.length, "uppföljning", "uppföljningar"),
      ].join(" · "),
    };
  });
  return plain("/planer/", "Planer", "Planer som dokumenten nämner, följer upp eller ersätter.", [
    { heading: null, entries },
  ]);
}

function gapList(missing: readonly GapRecord[], lookups: Lookups): List {
  const kinds = new Map<string, GapRecord[]>();
  for (const gap of missing) kinds.set(gap.kind, [...(kinds.get(gap.kind) ?? []), gap]);
  const groups = [...kinds].map(([kind, gaps]) => ({
    heading: gapPlural(kind),
    entries: gaps.map((gap) => gapEntry(gap, lookups)),
  }));
  return plain(
    "/saknas/",
    "Det som saknas",
    "Dokumenten hänvisar till de här handlingarna, men de finns inte i samlingen.",
    groups,
  );
}
