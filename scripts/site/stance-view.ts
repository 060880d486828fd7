// A stance in plain words, with its quote and where it stands.
import type { StanceRecord } from "../model/collection.ts";
import type { Status } from "../model/document.ts";
import type { StanceCode, StanceScope } from "../model/findings.ts";

export interface StanceView {
  readonly code: StanceCode;
  readonly words: string;
  readonly about: string;
  readonly quote: string;
  readonly href: string;
  /** Said where the words are a proposal's. */
  readonly proposed: boolean;
}

const STANCE_WORDS: Readonly<Record<StanceCode, string>> = {
  instämmer: "Instämmer",
  "instämmer-delvis": "Instämmer delvis",
  "instämmer-inte": "Instämmer inte",
  välkomnar: "Välkomnar",
  "redan-genomförs": "Genomförs redan",
  invändning: "Invänder",
};

const SCOPE_WORDS: Readonly<Record<StanceScope, string>> = {
  report: "om granskningen",
  recommendation: "om det som rekommenderas",
};

export function stanceView({ code, scope, quote, href }: StanceRecord, status: Status): StanceView {
  return {
    code,
    words: STANCE_WORDS[code],
    about: SCOPE_WORDS[scope],
    quote,
    href,
    proposed: status === "förslag",
  };
}
