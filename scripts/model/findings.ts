// What is found in one document. Every finding carries its quote and its place; unsure is null, never a guess.

/** A stretch of one passage: offsets into that passage's `text` (end exclusive). */
export interface Place {
  readonly anchor: string;
  readonly start: number;
  readonly end: number;
}

/** The words of the text that prove a finding, and where they stand. `quote` is an exact substring of the passage. */
export interface Evidence {
  readonly quote: string;
  readonly place: Place;
}

/** The answer under one recommendation: passages `from` to `to` (end exclusive) of the document. */
export interface ResponseFinding {
  readonly from: number;
  readonly to: number;
  readonly sections: readonly string[];
  readonly firstWords: string;
  readonly lastWords: string;
}

/** A recommendation as the document words it. `number` as printed ("1", "två", "3 a") or null; `text` without the label. */
export interface RecommendationFinding extends Evidence {
  readonly number: string | null;
  readonly ordinal: number;
  readonly text: string;
  readonly response: ResponseFinding | null;
}

export const STANCE_CODES = [
  "instämmer",
  "instämmer-delvis",
  "instämmer-inte",
  "välkomnar",
  "redan-genomförs",
  "invändning",
] as const;
export type StanceCode = (typeof STANCE_CODES)[number];

/** What a stance is about: the audit with its report and its picture, or what is recommended. */
export const STANCE_SCOPES = ["report", "recommendation"] as const;
export type StanceScope = (typeof STANCE_SCOPES)[number];

/** A stance that the text states. `rule` is the id of the rule that read it. */
export interface StanceFinding extends Evidence {
  readonly code: StanceCode;
  readonly scope: StanceScope;
  readonly rule: string;
}

export const PRECISIONS = ["day", "month", "quarter", "season", "half-year", "year"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** How a time limits what is promised: some time within it, at its end at the latest, before it, from it on, up to it. */
export const BOUNDS = ["within", "by", "before", "from", "until"] as const;
export type Bound = (typeof BOUNDS)[number];

/**
 * When something is to be done. `verbatim` is an exact part of the text; `from` and `to` are whole days (ISO 8601, both included), null for
 * an open end and where the year is unknown. `plausible` is false where the text contradicts itself or the date of its document.
 * `basis` says what the year was taken from where the words themselves do not name it ("i juni i år"), else null.
 */
export interface Deadline {
  readonly verbatim: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: Precision;
  readonly bound: Bound;
  readonly plausible: boolean;
  readonly basis: string | null;
}

/**
 * What is promised: to do it, that it is planned, that it is being looked into, to come back with an account of it, that a work with an end
 * or a time has begun.
 */
export const COMMITMENT_KINDS = ["lovar", "planerar", "undersöker", "återrapporterar", "pågår"] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** A promise (åtagande). `actor` is who is to act, as the text words it, or null; `quote` is the whole sentence. */
export interface CommitmentFinding extends Evidence {
  readonly kind: CommitmentKind;
  readonly actor: string | null;
  readonly deadline: Deadline | null;
}

export const REFERENCE_KINDS = [
  "diarienummer",
  "granskning",
  "sou",
  "föreskrift",
  "lag",
  "lagrum",
  "protokollsparagraf",
  "plan",
  "intern",
  "organisationsnummer",
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** A reference in the text. `target` is its normal form: `ASN-2024-2039`, `SR-2023-81`, `SOU 2023:62`, `6 kap. 37 § KL`. */
export interface ReferenceFinding extends Evidence {
  readonly kind: ReferenceKind;
  readonly target: string;
}

/** A passage that speaks of an audit, with or without its number. `subject` is what was audited, as the text words it. */
export interface AuditMention extends Evidence {
  readonly subject: string;
  readonly number: string | null;
}

/** A passage that names a plan with the years it holds for; years are null where the text does not give them. */
export interface PlanMention extends Evidence {
  readonly title: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly diarienummer: string | null;
}

export interface Person {
  readonly name: string;
  readonly role: string | null;
  readonly party: string | null;
}

export const ITEM_KINDS = [
  "formalia",
  "remiss",
  "motion",
  "granskning",
  "initiativ",
  "information",
  "sekretess",
  "ärende",
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Who prepared an item: "Nämndens arbetsutskott har berett ärendet 2024-03-06 § 57". */
export interface Preparation {
  readonly body: string;
  readonly date: string;
  readonly paragraf: string;
  readonly quote: string;
}

/** One item of an agenda. `proposals` are an initiative's own demands, `decisions` the numbered förslag till beslut. */
export interface AgendaItem {
  readonly number: number | null;
  readonly title: string;
  readonly anchor: string;
  readonly diarienummer: string | null;
  readonly kind: ItemKind;
  readonly withheld: boolean;
  readonly initiator: { readonly name: string | null; readonly party: string | null } | null;
  readonly summary: string | null;
  readonly proposals: readonly string[];
  readonly decisions: readonly string[];
  readonly documents: readonly string[];
  readonly preparation: Preparation | null;
}

/** What a kallelse or a protokoll says of the meeting itself. `time` is HH:MM. */
export interface MeetingFinding {
  readonly date: string | null;
  readonly time: string | null;
  readonly place: string | null;
  readonly members: readonly Person[];
  readonly items: readonly AgendaItem[];
}

/** What a follow-up tells: done, under way, not finished. What it does not tell is not there: silence is no "not done". */
export const PROGRESS_CODES = ["genomfört", "pågår", "inte-klart"] as const;
export type ProgressCode = (typeof PROGRESS_CODES)[number];

/** A sentence, or a row of a table, that tells how far something has come. */
export interface ProgressFinding extends Evidence {
  readonly code: ProgressCode;
  readonly rule: string;
}

export interface Findings {
  readonly statusEvidence: Evidence | null;
  readonly recommendations: readonly RecommendationFinding[];
  readonly references: readonly ReferenceFinding[];
  readonly audits: readonly AuditMention[];
  readonly plans: readonly PlanMention[];
  readonly people: readonly Person[];
  readonly meeting: MeetingFinding | null;
  readonly stances: readonly StanceFinding[];
  readonly commitments: readonly CommitmentFinding[];
  readonly progress: readonly ProgressFinding[];
}
