// What is withheld for secrecy, in the words that municipalities use; one rule for agenda, references and search.
import { describe, expect, it } from "vitest";
import { extractFindings } from "../../scripts/extract/findings.ts";
import { linkCollection } from "../../scripts/link/collection.ts";
import { parseMarkdown } from "../../scripts/parse/document.ts";
import { renditionOf } from "../../scripts/search/rendition.ts";
import { isWithheld, saysWithheld } from "../../scripts/swedish/secrecy.ts";
import { unheard } from "../support/source.ts";

const WORDS = [
  "Borttagen på grund av sekretess",
  "Borttaget p.g.a. sekretess.",
  "Utgår på grund av sekretess",
  "Maskerad enligt sekretess",
  "Borttagen med hänsyn till sekretess",
  "Ärendet är borttaget av sekretesskäl",
  "Sekretess",
  "Sekretessärende",
  "(Sekretess enligt 26 kap. 1 § OSL)",
  "Handlingarna omfattas av sekretess",
];

describe("words of secrecy", () => {
  it.each(WORDS)("%s", (words) => {
    expect(isWithheld(words)).toBe(true);
    expect(isWithheld(`17. ${words}`)).toBe(true);
  });

  it.each([
    "Utbildning om sekretess",
    "Rutin för sekretess och tystnadsplikt i förskolan",
    "Information om sekretessprövning",
    "Nämnden ska värna sekretess för barn",
  ])("%s is about secrecy and no secret", (words) => expect(saysWithheld(words)).toBe(false));
});

describe("an agenda with withheld items", () => {
  const items = WORDS.map(
    (words, index) => `## ${index + 1}. ${words}\n\nSN-2025-${index + 1}\n\n${words}`,
  ).join("\n\n");
  const markdown = `---\ntitle: Kallelse\ntype: kallelse\nnämnd: Socialnämnden\ndate: "2025-03-04"\n---\n\n# Kallelse\n\n${items}\n`;
  const parsed = parseMarkdown(markdown, "kallelse.md", unheard);
  if (parsed === null) throw new Error("the agenda did not parse");
  const { documents, records } = linkCollection([{ ...parsed, findings: extractFindings(parsed) }]);

  it("keeps and counts them, and makes no case, link or hit of any", () => {
    expect(records.meetings[0]?.items.map(({ withheld }) => withheld)).toEqual(WORDS.map(() => true));
    expect(records.cases).toEqual([]);
    expect(records.references).toEqual([]);
    expect(records.gaps.map(({ reason }) => reason)).toEqual(WORDS.map(() => "sekretess"));
    const [document] = documents;
    expect(document === undefined ? "" : renditionOf(document).content).not.toMatch(/sekretess|SN-2025/i);
  });
});
