// Small documents made by hand, for tests that need many or need them just so.
import type { Block } from "../../scripts/model/blocks.ts";
import type { DocumentId, FrontMatter, Passage, PolicyDocument } from "../../scripts/model/document.ts";
import type { Findings } from "../../scripts/model/findings.ts";
import { fingerprint, slug } from "../../scripts/swedish/slug.ts";

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
  const passages: Passage[] = [];
  const blocks: Block[] = [];
  let section: number | null = null;
  lines.forEach((line, index) => {
    const heading = /^(#{1,6}) (.+)$/.exec(line);
    const level = heading?.[1]?.length;
    if (level === 1 || level === 2 || level === 3) {
      const text = heading?.[2] ?? "";
      const anchor = /^(\d+)\. /.exec(text)?.[1];
      section = passages.length;
      blocks.push({ type: "heading", level, text, marks: [] });
      passages.push({
        anchor: anchor ? `punkt-${anchor}` : slug(text),
        type: "heading",
        level,
        text,
        line: index + 1,
        section: null,
      });
    } else {
      const isItem = line.startsWith("- ");
      const text = isItem ? line.slice(2) : line;
      const paragraph = { type: "paragraph", text, marks: [] } as const;
      blocks.push(isItem ? { type: "list", start: null, items: [[paragraph]] } : paragraph);
      passages.push({
        anchor: `s-${fingerprint(text)}`,
        type: isItem ? "item" : "paragraph",
        level: null,
        text,
        line: index + 1,
        section,
      });
    }
  });
  return {
    id,
    href: `/${id}/`,
    file: `${slug(id)}.md`,
    blocks,
    passages,
    corrections: [],
    findings: { ...NO_FINDINGS, ...findings },
    frontMatter: {
      title: id,
      type: "yttrande",
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
