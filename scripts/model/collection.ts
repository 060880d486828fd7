// The whole collection, linked: the records of records.md as types. What the pages show is what the files say.
import type { DocumentId, Facts, Original, PolicyDocument, Status } from "./document.ts";
import type { AgendaItem, Person, ReferenceKind } from "./findings.ts";

export interface DocumentRecord extends Facts {
  readonly id: DocumentId;
  readonly href: string;
  readonly statusEvidence: string | null;
  readonly inferred: Readonly<Record<string, string>>;
  readonly people: readonly Person[];
  readonly sections: readonly { readonly href: string; readonly level: number; readonly heading: string }[];
  readonly words: number;
  readonly original: Original | null;
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
  readonly stance: null;
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

/** All that the site and the records are made of, each list in a stable order. */
export interface Collection {
  readonly documents: readonly PolicyDocument[];
  readonly records: {
    readonly documents: readonly DocumentRecord[];
    readonly cases: readonly CaseRecord[];
    readonly audits: readonly AuditRecord[];
    readonly recommendations: readonly RecommendationRecord[];
    readonly meetings: readonly MeetingRecord[];
    readonly plans: readonly PlanRecord[];
    readonly references: readonly ReferenceRecord[];
    readonly links: readonly LinkRecord[];
    readonly gaps: readonly GapRecord[];
  };
}
