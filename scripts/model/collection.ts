// The whole collection, linked: the records of records.md as types. What the pages show is what the files say.
import type { CorrectionKind } from "./correction.ts";
import type {
  DocumentId,
  DocumentType,
  Facts,
  Original,
  PolicyDocument,
  RepairNote,
  Review,
  Status,
  Withdrawal,
} from "./document.ts";
import type {
  AgendaItem,
  CommitmentKind,
  Deadline,
  Person,
  ProgressCode,
  ReferenceKind,
  StanceCode,
  StanceScope,
} from "./findings.ts";

/** A stance with its proof: `quote` is an exact part of the passage at `href`. */
export interface StanceRecord {
  readonly code: StanceCode;
  readonly scope: StanceScope;
  readonly quote: string;
  readonly href: string;
}

export interface DocumentRecord extends Facts {
  readonly id: DocumentId;
  readonly href: string;
  readonly statusEvidence: string | null;
  readonly inferred: Readonly<Record<string, string>>;
  readonly people: readonly Person[];
  readonly sections: readonly { readonly href: string; readonly level: number; readonly heading: string }[];
  readonly words: number;
  /** What the document says of the audit as a whole, outside its answers to single recommendations. */
  readonly stances: readonly StanceRecord[];
  readonly original: Original | null;
  readonly repair: RepairNote | null;
  readonly granskad: Review | null;
}

export type CaseRelation = "samma-granskning" | "hänvisar";

export interface CaseRecord {
  readonly diarienummer: string;
  readonly href: string;
  readonly title: string | null;
  readonly documents: readonly DocumentId[];
  readonly items: readonly string[];
  readonly related: readonly {
    readonly href: string;
    readonly relation: CaseRelation;
    readonly evidence: string;
  }[];
  readonly timeline: readonly TimelineEntry[];
}

export interface TimelineEntry {
  readonly date: string;
  readonly precision: "day" | "month" | "year";
  readonly event: string;
  readonly body: string | null;
  readonly paragraf: string | null;
  readonly quote: string | null;
  readonly href: string;
}

export interface AuditRecord {
  readonly id: string;
  readonly href: string;
  readonly title: string | null;
  readonly held: boolean;
  readonly recommendations: readonly string[];
  readonly answers: readonly DocumentId[];
}

export interface ResponseRecord {
  readonly document: DocumentId;
  readonly href: string;
  readonly body: string | null;
  readonly status: Status;
  /** The weightiest of `stances`; null where the answer states none. */
  readonly stance: StanceRecord | null;
  readonly stances: readonly StanceRecord[];
  readonly sections: readonly string[];
  readonly firstWords: string;
  readonly lastWords: string;
}

export interface RecommendationRecord {
  readonly id: string;
  readonly href: string;
  readonly audit: string;
  readonly number: string | null;
  readonly ordinal: number;
  readonly text: string;
  readonly responses: readonly ResponseRecord[];
  readonly restatements: readonly {
    readonly href: string;
    readonly by: string | null;
    readonly text: string;
    readonly changed: boolean;
  }[];
  readonly commitments: readonly string[];
}

/** A promise. `status` is its document's: what a proposal promises is not promised yet. */
export interface CommitmentRecord {
  readonly id: string;
  readonly href: string;
  readonly document: DocumentId;
  readonly recommendation: string | null;
  readonly kind: CommitmentKind;
  readonly quote: string;
  readonly actor: string | null;
  readonly deadline: Deadline | null;
  readonly status: Status;
  /** Ids of the same promise said elsewhere, in this document or another. */
  readonly sameAs: readonly string[];
  /** Passages of later documents that prove what came of it. */
  readonly followUps: readonly string[];
}

export const CONTRADICTION_KINDS = ["tal", "nummer", "datum", "ordning"] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** Two or more places of one case that do not go together. No verdict on which is right. */
export interface ContradictionRecord {
  readonly id: string;
  /** Where it is shown: the page of the case (or of the document that has none), at a fragment. */
  readonly href: string;
  readonly case: string | null;
  readonly kind: ContradictionKind;
  /** What it is about, in neutral words: "Antal medarbetare". */
  readonly about: string;
  /** `value` is the exact part of `quote` that differs. */
  readonly places: readonly { readonly href: string; readonly quote: string; readonly value: string }[];
}

/** One cell of the matrix theme × year × body: a passage that speaks of the theme. */
export interface ThemePassage {
  readonly href: string;
  readonly document: DocumentId;
  readonly year: number | null;
  readonly body: string | null;
  readonly quote: string;
  readonly words: readonly string[];
  readonly stance: StanceRecord | null;
}

export interface ThemeRecord {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** The open word list that decides what belongs to the theme. */
  readonly words: readonly string[];
  readonly passages: readonly ThemePassage[];
}

export interface MeetingRecord {
  readonly id: string;
  readonly href: string;
  readonly nämnd: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly place: string | null;
  readonly document: DocumentId;
  readonly members: readonly Person[];
  readonly items: readonly (Omit<AgendaItem, "anchor"> & { readonly href: string; readonly text: string })[];
}

/** One section of a follow-up and what it tells. `isGoal`: the follow-up says that its sections are the goals of the plan. */
export interface FollowUpSection {
  readonly document: DocumentId;
  readonly heading: string;
  readonly href: string;
  readonly isGoal: boolean;
  readonly statements: readonly {
    readonly code: ProgressCode;
    readonly quote: string;
    readonly href: string;
  }[];
  /** How many more statements the section has. */
  readonly more: number;
}

/** What an editor knows and no text says: never with a quote. */
export interface EditorialNote {
  readonly plan: string;
  readonly source: string;
  readonly by: string;
  readonly date: string;
}

export interface PlanRecord {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly diarienummer: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly goals: readonly string[];
  readonly predecessor: string | null;
  readonly successor: string | null;
  readonly followUps: readonly DocumentId[];
  readonly sections: readonly FollowUpSection[];
  /** The next plan, as an editor knows it. */
  readonly editorialSuccessor: EditorialNote | null;
  readonly editorialPredecessor: EditorialNote | null;
  readonly basis: string | null;
}

export interface ReferenceRecord {
  readonly from: string;
  readonly verbatim: string;
  readonly kind: ReferenceKind;
  readonly target: string;
  readonly href: string | null;
  readonly external: string | null;
}

export const CERTAINTIES = ["säker", "trolig", "möjlig"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export interface LinkRecord {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly basis: string;
  readonly certainty: Certainty;
  readonly evidence: string | null;
}

export const GAP_REASONS = ["saknas-i-samlingen", "sekretess", "oläslig", "avpublicerad"] as const;
export type GapReason = (typeof GAP_REASONS)[number];

export interface GapRecord {
  readonly id: string;
  readonly href: string;
  readonly kind: string;
  readonly mentions: readonly { readonly href: string; readonly quote: string }[];
  readonly reason: GapReason;
}

/** A word that a scan broke or that the paper itself has wrong, with the address of its passage. */
export interface CorrectionRecord {
  readonly document: DocumentId;
  readonly href: string;
  readonly original: string;
  readonly corrected: string;
  readonly kind: CorrectionKind;
  readonly by: string;
  readonly confidence: number;
}

/** A document that is no longer published: its address, what it was, since when and why. Nothing else of it is kept. */
export interface Withdrawn extends Withdrawal {
  readonly id: DocumentId;
  readonly href: string;
  readonly type: DocumentType;
  readonly date: string | null;
}

/** All that the site and the records are made of, each list in a stable order. */
export interface Collection {
  readonly documents: readonly PolicyDocument[];
  readonly withdrawn: readonly Withdrawn[];
  readonly records: {
    readonly documents: readonly DocumentRecord[];
    readonly cases: readonly CaseRecord[];
    readonly audits: readonly AuditRecord[];
    readonly recommendations: readonly RecommendationRecord[];
    readonly commitments: readonly CommitmentRecord[];
    readonly meetings: readonly MeetingRecord[];
    readonly plans: readonly PlanRecord[];
    readonly references: readonly ReferenceRecord[];
    readonly links: readonly LinkRecord[];
    readonly gaps: readonly GapRecord[];
    readonly corrections: readonly CorrectionRecord[];
    readonly contradictions: readonly ContradictionRecord[];
    readonly themes: readonly ThemeRecord[];
  };
}
