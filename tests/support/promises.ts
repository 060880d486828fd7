// A board, its officers and a later account, with promises of every kind: for the ledger, the calendars and the feeds.
import { collectDocuments } from "../../scripts/collect.ts";
import type { Collection, CommitmentRecord } from "../../scripts/model/collection.ts";
import type { DocumentId, ParsedDocument } from "../../scripts/model/document.ts";
import type { Deadline } from "../../scripts/model/findings.ts";
import { parseMarkdown } from "../../scripts/parse/document.ts";

const YTTRANDE = `---
title: Yttrande över granskning av livsmedelskontrollen
type: yttrande
status: förslag
diarienummer: MN-2024-17
date: "2024-03-14"
nämnd: Miljönämnden
besvarar: [SR-2024-4]
---

# Yttrande över granskning av livsmedelskontrollen

Miljönämnden föreslås besluta att lämna följande yttrande.

## Rekommendation 1

> Säkerställ att alla verksamheter kontrolleras i tid.

Nämnden ska ta fram en plan för kontrollerna, klar senast den 31 maj 2024. Översynen av taxan återrapporteras till nämnden i januari 2025.

Förvaltningen planerar att under våren 2025 utbilda alla inspektörer.

## Rekommendation 2

> Säkerställ att <alla> & envar får svar i tid.

Nämnden kommer att se över sina rutiner. Modellen införs från och med hösten 2024. Ett nytt register är klart i januari 2020.

Nämnden kommer att följa upp arbetet senast i juni i år.
`;

const TJÄNSTESKRIVELSE = `---
title: Svar på granskning av livsmedelskontrollen
type: tjänsteskrivelse
status: förslag
diarienummer: MN-2024-17
date: "2024-03-06"
nämnd: Miljönämnden
förvaltning: Miljöförvaltningen
---

# Svar på granskning av livsmedelskontrollen

Förvaltningen ska ta fram en plan för kontrollerna, klar senast den 31 maj 2024.
`;

const UPPFÖLJNING = `---
title: Uppföljning av arbetet med livsmedelskontroll
type: uppföljning
status: beslutad
date: "2025-02-20"
nämnd: Miljönämnden
---

# Uppföljning av arbetet med livsmedelskontroll

Planen för kontrollerna antogs av nämnden i maj 2024.

Under 2026 utreds om kontrollerna kan göras digitalt.
`;

const HANDLINGSPLAN = `---
title: Handlingsplan för grönare skolgårdar
type: handlingsplan
---

# Handlingsplan för grönare skolgårdar

Kontoret avser att plantera träd på alla skolgårdar.
`;

const FILES = [YTTRANDE, TJÄNSTESKRIVELSE, UPPFÖLJNING, HANDLINGSPLAN];

function parsed(): ParsedDocument[] {
  return FILES.flatMap((markdown, index) => parseMarkdown(markdown, `${index}.md`, () => {}) ?? []);
}

const linked = collectDocuments(parsed(), "2026-01-01");

function documentOf(type: string): DocumentId {
  const found = linked.records.documents.find((record) => record.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found.id;
}

export const yttrande = documentOf("yttrande");
export const tjänsteskrivelse = documentOf("tjänsteskrivelse");
export const uppföljning = documentOf("uppföljning");
export const handlingsplan = documentOf("handlingsplan");

/** A time; what is not said is a month within which something is to be done. */
export function deadline(
  verbatim: string,
  from: string | null,
  to: string | null,
  facts: Partial<Deadline> = {},
): Deadline {
  return { verbatim, from, to, precision: "month", bound: "within", plausible: true, basis: null, ...facts };
}

/** A promise; what is not said is a promise without a time. */
export function promise(
  document: DocumentId,
  anchor: string,
  quote: string,
  facts: Partial<CommitmentRecord> = {},
): CommitmentRecord {
  const record = linked.records.documents.find(({ id }) => id === document);
  return {
    id: `${document}/${anchor}`,
    href: `/${document}/ataganden/#${anchor}`,
    document,
    recommendation: null,
    kind: "lovar",
    quote,
    actor: null,
    deadline: null,
    status: record?.status ?? "okänd",
    sameAs: [],
    followUps: [],
    ...facts,
  };
}

const followUp = linked.documents
  .find(({ id }) => id === uppföljning)
  ?.passages.find(({ text }) => text.startsWith("Planen"));

const plan = { sameAs: [`${tjänsteskrivelse}/s-plan`], actor: "Nämnden", recommendation: "SR-2024-4/1" };
const byMay = deadline("senast den 31 maj 2024", null, "2024-05-31", { precision: "day", bound: "by" });
const autumn = { precision: "season", bound: "from" } as const;

/** In the order of documents and of places in them. */
export const promises: readonly CommitmentRecord[] = [
  promise(handlingsplan, "s-trad", "Kontoret avser att plantera träd på alla skolgårdar.", {
    kind: "planerar",
    actor: "Kontoret",
  }),
  promise(
    tjänsteskrivelse,
    "s-plan",
    "Förvaltningen ska ta fram en plan för kontrollerna, klar senast den 31 maj 2024.",
    { deadline: byMay, actor: "Förvaltningen" },
  ),
  promise(yttrande, "s-plan", "Nämnden ska ta fram en plan för kontrollerna, klar senast den 31 maj 2024.", {
    ...plan,
    deadline: byMay,
    followUps: followUp === undefined ? [] : [`/${uppföljning}/#${followUp.anchor}`],
  }),
  promise(yttrande, "s-taxa", "Översynen av taxan återrapporteras till nämnden i januari 2025.", {
    kind: "återrapporterar",
    recommendation: "SR-2024-4/1",
    deadline: deadline("i januari 2025", "2025-01-01", "2025-01-31"),
  }),
  promise(yttrande, "s-utb", "Förvaltningen planerar att under våren 2025 utbilda alla inspektörer.", {
    kind: "planerar",
    recommendation: "SR-2024-4/1",
    deadline: deadline("under våren 2025", "2025-03-01", "2025-05-31", { precision: "season" }),
  }),
  promise(yttrande, "s-rutin", "Nämnden kommer att se över sina rutiner.", {
    recommendation: "SR-2024-4/2",
  }),
  promise(yttrande, "s-modell", "Modellen införs från och med hösten 2024.", {
    recommendation: "SR-2024-4/2",
    deadline: deadline("från och med hösten 2024", "2024-09-01", null, autumn),
  }),
  promise(yttrande, "s-register", "Ett nytt register är klart i januari 2020.", {
    recommendation: "SR-2024-4/2",
    deadline: deadline("i januari 2020", "2020-01-01", "2020-01-31", { plausible: false }),
  }),
  promise(yttrande, "s-juni", "Nämnden kommer att följa upp arbetet senast i juni i år.", {
    recommendation: "SR-2024-4/2",
    deadline: deadline("senast i juni i år", null, "2024-06-30", {
      bound: "by",
      basis: "Texten är från 14 mars 2024.",
    }),
  }),
  promise(uppföljning, "s-digitalt", "Under 2026 utreds om kontrollerna kan göras digitalt.", {
    kind: "undersöker",
    deadline: deadline("Under 2026", "2026-01-01", "2026-12-31", { precision: "year" }),
  }),
];

/** The collection with these promises in place of those that the extractor would find. */
export const promising: Collection = withPromises(promises);

export function withPromises(commitments: readonly CommitmentRecord[]): Collection {
  const recommendations = linked.records.recommendations.map((record) => ({
    ...record,
    commitments: commitments.flatMap(({ id, recommendation }) => (recommendation === record.id ? [id] : [])),
  }));
  return { ...linked, records: { ...linked.records, commitments, recommendations } };
}
