// Documents for the linker's tests: Markdown in, findings by their words.
import type { FoundDocument } from "../../scripts/link/documents.ts";
import type { ParsedDocument } from "../../scripts/model/document.ts";
import type {
  AgendaItem,
  Evidence,
  Findings,
  RecommendationFinding,
  ReferenceFinding,
  ReferenceKind,
} from "../../scripts/model/findings.ts";
import { parseMarkdown } from "../../scripts/parse/document.ts";

const NOTHING: Findings = {
  statusEvidence: null,
  recommendations: [],
  references: [],
  audits: [],
  plans: [],
  people: [],
  meeting: null,
  stances: [],
  commitments: [],
  progress: [],
};

/** Finds the place of words in a document. Throws where they are not there: then the test is wrong. */
export type Locate = (quote: string, occurrence?: number) => Evidence;

/**
 * Makes a document from Markdown.
 * @param front lines of front matter; `title` and `type` are filled in where they are missing
 * @param find says what is found in it
 */
export function makeDocument(
  file: string,
  front: string,
  body: string,
  find: (locate: Locate, document: ParsedDocument) => Partial<Findings> = () => ({}),
): FoundDocument {
  const title = /^title:/m.test(front) ? "" : "title: Ett dokument\n";
  const type = /^type:/m.test(front) ? "" : "type: yttrande\n";
  const troubles: string[] = [];
  const parsed = parseMarkdown(`---\n${title}${type}${front}\n---\n\n${body}\n`, file, ({ code, args }) =>
    troubles.push(`${code} ${JSON.stringify(args)}`),
  );
  if (parsed === null) throw new Error(troubles.join("; "));
  const locate: Locate = (quote, occurrence = 1) => {
    const holding = parsed.passages.filter(({ text }) => text.includes(quote));
    const passage = holding[occurrence - 1];
    if (passage === undefined) throw new Error(`not in ${file}: ${quote}`);
    const start = passage.text.indexOf(quote);
    return { quote, place: { anchor: passage.anchor, start, end: start + quote.length } };
  };
  return { ...parsed, findings: { ...NOTHING, ...find(locate, parsed) } };
}

export function reference(kind: ReferenceKind, target: string, evidence: Evidence): ReferenceFinding {
  return { kind, target, ...evidence };
}

/** A recommendation whose text stands in the document, with an answer below it. */
export function recommendation(
  evidence: Evidence,
  number: string | null,
  ordinal: number,
  text = evidence.quote,
): RecommendationFinding {
  const response = { from: 0, to: 0, sections: [], firstWords: "Nämnden arbetar", lastWords: "med detta." };
  return { ...evidence, number, ordinal, text, response };
}

export function agendaItem(title: string, anchor: string, fields: Partial<AgendaItem> = {}): AgendaItem {
  return {
    number: null,
    title,
    anchor,
    diarienummer: null,
    kind: "ärende",
    withheld: false,
    initiator: null,
    summary: null,
    proposals: [],
    decisions: [],
    documents: [],
    preparation: null,
    ...fields,
  };
}
