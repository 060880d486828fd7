// Small documents made by hand, for tests that need many or need them just so.
import type { Block } from "../../scripts/model/blocks.ts";
import type { DocumentId, FrontMatter, PolicyDocument } from "../../scripts/model/document.ts";
import type { Findings } from "../../scripts/model/findings.ts";
import { addressPassages } from "../../scripts/parse/address.ts";
import { slug } from "../../scripts/swedish/slug.ts";

const NO_FINDINGS: Findings = {
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

function isId(text: string): text is DocumentId {
  return /^[a-z0-9-]+\/[a-z0-9-]+$/.test(text);
}

/** A document whose text is given line by line: `## heading`, `- list item`, anything else a paragraph. */
export function madeDocument(
  id: string,
  facts: Partial<FrontMatter>,
  lines: readonly string[],
  findings: Partial<Findings> = {},
): PolicyDocument {
  if (!isId(id)) throw new Error(`${id} is not an id`);
  const blocks = lines.map((line): Block => {
    const heading = /^(#{1,3}) (.+)$/.exec(line);
    const level = heading?.[1]?.length;
    const text = heading?.[2] ?? line.replace(/^- /, "");
    if (level === 1 || level === 2 || level === 3) return { type: "heading", level, text, marks: [] };
    const paragraph = { type: "paragraph", text, marks: [] } as const;
    return line.startsWith("- ") ? { type: "list", start: null, items: [[paragraph]] } : paragraph;
  });
  const type = facts.type ?? "yttrande";
  return {
    id,
    href: `/${id}/`,
    file: `${slug(id)}.md`,
    blocks,
    passages: addressPassages(
      blocks,
      lines.map((_, at) => at + 1),
      type,
    ),
    corrections: [],
    findings: { ...NO_FINDINGS, ...findings },
    frontMatter: {
      title: id,
      type,
      status: "okänd",
      diarienummer: null,
      date: null,
      dateRole: null,
      nämnd: null,
      förvaltning: null,
      till: null,
      besvarar: [],
      följerUpp: null,
      inferred: {},
      original: null,
      removed: [],
      repair: null,
      granskad: null,
      avpublicera: null,
      ejPersonnummer: [],
      ...facts,
    },
  };
}
