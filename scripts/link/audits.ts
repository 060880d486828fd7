// Audits: those with a printed number, and those that are known only by the document that answers them.
import type { AuditRecord } from "../model/collection.ts";
import type { PolicyDocument } from "../model/document.ts";
import { findDiarienummer } from "../swedish/diarienummer.ts";
import { slug } from "../swedish/slug.ts";
import { allocate, auditPath, numberKey, toHref } from "./address.ts";
import { type SpokenAudit, spokenAudit } from "./audit-subject.ts";
import { byNumber, commonest, groupBy, push } from "./order.ts";
import type { Spell } from "./spellings.ts";

/** An audit while it is being linked. `number` is null where none is printed. */
export interface Audit {
  readonly id: string;
  readonly href: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly held: PolicyDocument | null;
  readonly answers: readonly PolicyDocument[];
}

export interface Audits {
  readonly all: readonly Audit[];
  readonly byNumber: ReadonlyMap<string, Audit>;
  /** The audit that a document answers with its recommendations; for the audit's own text, the audit. */
  readonly ofDocument: ReadonlyMap<PolicyDocument, Audit>;
}

/** Types that answer an audit; another type does so only where it says that it speaks of one. */
const ANSWERS: ReadonlySet<string> = new Set(["yttrande", "tjänsteskrivelse"]);

interface Gathered {
  /** By key, the number as it is first cited. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly answers: Map<string, PolicyDocument[]>;
  readonly subjects: Map<string, string[]>;
  readonly held: Map<string, PolicyDocument>;
}

function isAuditNumber(number: string): boolean {
  return findDiarienummer(number)[0]?.kind === "granskning";
}

/** Numbers by key, as they stand first. */
function byKey(numbers: readonly string[]): Map<string, string> {
  return new Map(numbers.map((number) => [numberKey(number), number] as const).reverse());
}

/** The audit numbers that the text of a document prints. */
function citedIn({ findings }: PolicyDocument): Map<string, string> {
  const cited = findings.references.filter(({ kind }) => kind === "granskning").map(({ target }) => target);
  const mentioned = findings.audits.flatMap(({ number }) => (number === null ? [] : [number]));
  return byKey([...cited, ...mentioned]);
}

/**
 * The audits that a document answers: what its front matter says; where that names none, the one audit that a document
 * with recommendations cites, if it cites no other.
 */
function answeredBy(document: PolicyDocument, known: ReadonlyMap<string, string>): Map<string, string> {
  const said = byKey(document.frontMatter.besvarar);
  const audits = new Map([...said].filter(([key, number]) => known.has(key) || isAuditNumber(number)));
  if (audits.size > 0) return audits;
  const candidates = said.size > 0 ? said : citedIn(document);
  return candidates.size === 1 && answersRecommendations(document) ? candidates : audits;
}

function answersRecommendations({ frontMatter, findings }: PolicyDocument): boolean {
  if (findings.recommendations.length === 0 || frontMatter.type === "granskning") return false;
  return ANSWERS.has(frontMatter.type) || findings.audits.length > 0;
}

function gather(documents: readonly PolicyDocument[]): Gathered {
  const held = new Map<string, PolicyDocument>();
  const subjects = new Map<string, string[]>();
  const known = new Map<string, string>();
  const cite = (key: string, number: string): void => {
    if (!known.has(key)) known.set(key, number);
  };
  for (const document of documents) {
    const { type, diarienummer } = document.frontMatter;
    if (type === "granskning" && diarienummer !== null) {
      const key = numberKey(diarienummer);
      if (!held.has(key)) held.set(key, document);
      cite(key, diarienummer);
    }
    for (const [key, number] of citedIn(document)) cite(key, number);
    for (const { number, subject } of document.findings.audits) {
      if (number !== null) push(subjects, numberKey(number), subject);
    }
  }
  const answered = documents
    .filter(({ frontMatter }) => frontMatter.type !== "granskning")
    .flatMap((document) => [...answeredBy(document, known)].map((number) => ({ document, number })));
  const answers = new Map<string, PolicyDocument[]>();
  for (const {
    document,
    number: [key, number],
  } of answered) {
    push(answers, key, document);
    cite(key, number);
  }
  return { numbers: known, answers, subjects, held };
}

/** Documents that answer one audit without a number, with what they say of it. */
interface Unnumbered {
  readonly spoken: SpokenAudit | null;
  readonly group: readonly PolicyDocument[];
}

/**
 * Documents with recommendations and no audit number: by their case, since one case answers one audit, else each by itself; and together
 * where they speak of one audit in the same words.
 */
function unnumbered(
  documents: readonly PolicyDocument[],
  answered: ReadonlySet<PolicyDocument>,
): Unnumbered[] {
  const groups = groupBy(
    documents.filter((document) => !answered.has(document) && standsAlone(document)),
    ({ frontMatter, id }) => (frontMatter.diarienummer === null ? id : numberKey(frontMatter.diarienummer)),
  );
  const named = [...groups].map(([key, group]) => {
    const spoken = group.map(spokenAudit).find((found) => found !== null) ?? null;
    return { key: spoken === null ? `: ${key}` : spoken.id, spoken, group };
  });
  return [...groupBy(named, ({ key }) => key).values()].map((same) => ({
    spoken: same[0]?.spoken ?? null,
    group: same.flatMap(({ group }) => group),
  }));
}

/** Whether a document answers an audit, or is one, whose number is nowhere. */
function standsAlone(document: PolicyDocument): boolean {
  const { type, diarienummer } = document.frontMatter;
  const own = type === "granskning" && document.findings.recommendations.length > 0 && diarienummer === null;
  return own || answersRecommendations(document);
}

function withoutNumber({ spoken, group }: Unnumbered): Omit<Audit, "href"> {
  const [first] = group;
  const held = group.find(({ frontMatter }) => frontMatter.type === "granskning") ?? null;
  const subjects = group.flatMap(({ findings }) => findings.audits.map(({ subject }) => subject));
  const said = spoken?.title ?? commonest(subjects);
  return {
    id: spoken?.id ?? slug(first?.id ?? ""),
    number: null,
    title: held?.frontMatter.title ?? said ?? first?.frontMatter.title ?? null,
    held,
    answers: group.filter((document) => document !== held),
  };
}

/** All audits that the collection holds, answers or cites, with their addresses. @param documents by date and file */
export function linkAudits(documents: readonly PolicyDocument[], spell: Spell): Audits {
  const { numbers, answers, subjects, held } = gather(documents);
  const numbered = [...numbers.keys()].sort(byNumber).map((key) => ({
    id: spell(numbers.get(key) ?? key),
    number: spell(numbers.get(key) ?? key),
    title: held.get(key)?.frontMatter.title ?? commonest(subjects.get(key) ?? []),
    held: held.get(key) ?? null,
    answers: answers.get(key) ?? [],
  }));
  const answered = new Set([...answers.values()].flat());
  const found = [...numbered, ...unnumbered(documents, answered).map(withoutNumber)];
  const paths = allocate(
    found,
    ({ id }) => [auditPath(id)],
    ({ id }) => id,
  );
  const all = found.map((audit) => ({ ...audit, href: toHref(paths.get(audit) ?? "") }));
  return { all, byNumber: byNumberOf(all), ofDocument: byDocument(all) };
}

function byNumberOf(all: readonly Audit[]): Map<string, Audit> {
  return new Map(all.flatMap((audit) => (audit.number === null ? [] : [[numberKey(audit.number), audit]])));
}

/** A document that answers two audits says its recommendations of the first that it names. */
function byDocument(all: readonly Audit[]): Map<PolicyDocument, Audit> {
  const result = new Map<PolicyDocument, Audit>();
  for (const audit of all) {
    for (const document of [...(audit.held === null ? [] : [audit.held]), ...audit.answers]) {
      const first = document.frontMatter.besvarar[0];
      const isFirst =
        first !== undefined && audit.number !== null && numberKey(first) === numberKey(audit.number);
      if (isFirst || !result.has(document)) result.set(document, audit);
    }
  }
  return result;
}

/** The audits that each document answers, as its record names them: those of its front matter, then those that it is found to answer. */
export interface Answered {
  readonly besvarar: readonly string[];
  /** Why, where the document does not say it itself. */
  readonly basis: string | null;
}

const NUMBERED_BASIS = "Dokumentet svarar på en granskning och nämner inget nummer på någon annan.";
const UNNUMBERED_BASIS =
  "Dokumentet svarar på rekommendationer från revisionen men anger inget nummer på granskningen.";

/** Gives what a document answers: every audit that has it among its answers. */
export function answeredFinder({ all }: Audits, spell: Spell): (document: PolicyDocument) => Answered {
  const byDocument = new Map<PolicyDocument, Audit[]>();
  for (const audit of all) for (const document of audit.answers) push(byDocument, document, audit);
  return (document) => {
    const said = document.frontMatter.besvarar.map(spell);
    const found = (byDocument.get(document) ?? []).filter(({ id }) => !said.includes(id));
    const [first] = found;
    const basis = first === undefined ? null : first.number === null ? UNNUMBERED_BASIS : NUMBERED_BASIS;
    return { besvarar: [...said, ...found.map(({ id }) => id)], basis };
  };
}

export function auditRecord(audit: Audit, recommendations: readonly string[]): AuditRecord {
  const { id, href, title, held, answers } = audit;
  return {
    id,
    href,
    title,
    held: held !== null,
    recommendations,
    answers: answers.map((document) => document.id),
  };
}
