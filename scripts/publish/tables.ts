// The flat records as tables: lists of names in one cell, a row for each mention of a gap.
import type { Collection } from "../model/collection.ts";
import { type Cell, formatCsv } from "./csv.ts";

type Records = Collection["records"];

/** Names of several things in one cell. */
function joined(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join("; ");
}

function documents(records: Records["documents"]): string {
  const header = [
    ...[
      "id",
      "href",
      "title",
      "type",
      "status",
      "statusEvidence",
      "diarienummer",
      "date",
      "dateRole",
      "nämnd",
    ],
    ...[
      "förvaltning",
      "till",
      "besvarar",
      "följerUpp",
      "words",
      "file",
      "sha256",
      "format",
      "pages",
      "ocr",
      "damage",
    ],
  ];
  const rows = records.map((record): Cell[] => {
    const { original } = record;
    return [
      ...[record.id, record.href, record.title, record.type, record.status, record.statusEvidence],
      ...[record.diarienummer, record.date, record.dateRole, record.nämnd, record.förvaltning, record.till],
      ...[joined(record.besvarar), record.följerUpp, record.words],
      ...[original?.file ?? null, original?.sha256 ?? null, original?.format ?? null],
      ...[original?.pages ?? null, original?.ocr ?? null, original?.damage ?? null],
    ];
  });
  return formatCsv(header, rows);
}

function audits(records: Records["audits"]): string {
  const header = ["id", "href", "title", "held", "recommendations", "answers"];
  return formatCsv(
    header,
    records.map(({ id, href, title, held, recommendations, answers }) => {
      return [id, href, title, held, joined(recommendations), joined(answers)];
    }),
  );
}

function references(records: Records["references"]): string {
  return formatCsv(
    ["from", "verbatim", "kind", "target", "href", "external"],
    records.map(({ from, verbatim, kind, target, href, external }) => [
      from,
      verbatim,
      kind,
      target,
      href,
      external,
    ]),
  );
}

function links(records: Records["links"]): string {
  return formatCsv(
    ["from", "to", "relation", "basis", "certainty", "evidence"],
    records.map(({ from, to, relation, basis, certainty, evidence }) => [
      from,
      to,
      relation,
      basis,
      certainty,
      evidence,
    ]),
  );
}

function gaps(records: Records["gaps"]): string {
  const rows = records.flatMap(({ id, href, kind, reason, mentions }): Cell[][] => {
    const told = mentions.length === 0 ? [{ href: null, quote: null }] : mentions;
    return told.map((mention) => [id, href, kind, reason, mention.href, mention.quote]);
  });
  return formatCsv(["id", "href", "kind", "reason", "mention", "quote"], rows);
}

function corrections(records: Records["corrections"]): string {
  return formatCsv(
    ["document", "href", "original", "corrected", "kind", "by", "confidence"],
    records.map(({ document, href, original, corrected, kind, by, confidence }) => {
      return [document, href, original, corrected, kind, by, confidence];
    }),
  );
}

/** A row for each promise; the parts of its deadline are columns of their own. */
function commitments(records: Records["commitments"]): string {
  const header = [
    ...["id", "href", "document", "recommendation", "kind", "quote", "actor", "status"],
    ...["verbatim", "from", "to", "precision", "bound", "plausible", "basis", "sameAs", "followUps"],
  ];
  const rows = records.map(({ deadline, ...record }): Cell[] => [
    ...[record.id, record.href, record.document, record.recommendation, record.kind, record.quote],
    ...[record.actor, record.status, deadline?.verbatim ?? null, deadline?.from ?? null],
    ...[deadline?.to ?? null, deadline?.precision ?? null, deadline?.bound ?? null],
    ...[deadline?.plausible ?? null, deadline?.basis ?? null],
    ...[joined(record.sameAs), joined(record.followUps)],
  ]);
  return formatCsv(header, rows);
}

/** A row for each answer to a recommendation, with its weightiest stance and the words that say it. */
function responses(records: Records["recommendations"]): string {
  const rows = records.flatMap(({ id, responses: answers }) =>
    answers.map(({ document, body, status, stance, href }): Cell[] => [
      ...[id, document, body, status],
      ...[stance?.code ?? null, stance?.scope ?? null, stance?.quote ?? null, href],
    ]),
  );
  return formatCsv(
    ["recommendation", "document", "body", "status", "stance", "scope", "quote", "href"],
    rows,
  );
}

/** A row for each place of what does not go together. */
function contradictions(records: Records["contradictions"]): string {
  const rows = records.flatMap((record) =>
    record.places.map(({ href, quote, value }): Cell[] => [
      ...[record.id, record.href, record.case, record.kind, record.about],
      ...[value, quote, href],
    ]),
  );
  return formatCsv(["id", "href", "case", "kind", "about", "value", "quote", "place"], rows);
}

/** A row for each passage that speaks of a theme; a theme that nothing speaks of has one row without a passage. */
function themes(records: Records["themes"]): string {
  const rows = records.flatMap(({ id, title, passages }): Cell[][] =>
    passages.length === 0
      ? [[id, title, null, null, null, null, null, null, null]]
      : passages.map((passage) => [
          ...[id, title, passage.year, passage.body, passage.document, passage.href],
          ...[passage.quote, joined(passage.words), passage.stance?.code ?? null],
        ]),
  );
  const header = ["theme", "title", "year", "body", "document", "href", "quote", "words", "stance"];
  return formatCsv(header, rows);
}

/** A row for each plan. */
function plans(records: Records["plans"]): string {
  const header = [
    ...["id", "href", "title", "diarienummer", "from", "to", "goals", "predecessor", "successor"],
    ...["editorialPredecessor", "editorialSuccessor", "followUps", "basis"],
  ];
  const rows = records.map((record): Cell[] => [
    ...[record.id, record.href, record.title, record.diarienummer, record.from, record.to],
    ...[joined(record.goals), record.predecessor, record.successor],
    ...[record.editorialPredecessor?.plan ?? null, record.editorialSuccessor?.plan ?? null],
    ...[joined(record.followUps), record.basis],
  ]);
  return formatCsv(header, rows);
}

/** The tables by name. */
export function formatTables(records: Records): Readonly<Record<string, string>> {
  return {
    documents: documents(records.documents),
    audits: audits(records.audits),
    commitments: commitments(records.commitments),
    contradictions: contradictions(records.contradictions),
    themes: themes(records.themes),
    plans: plans(records.plans),
    responses: responses(records.recommendations),
    references: references(records.references),
    links: links(records.links),
    gaps: gaps(records.gaps),
    corrections: corrections(records.corrections),
  };
}
