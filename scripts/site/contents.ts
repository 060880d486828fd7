// The table of contents beside a document: its headings with their addresses, and withheld items as one line.
import type { Passage, PolicyDocument } from "../model/document.ts";

export interface ContentsLine {
  readonly href: string;
  readonly text: string;
  readonly deep: boolean;
}

/** At most this many lines in the table of contents; a longer one shows the highest headings alone. */
const LONG_CONTENTS = 36;

/** @param first index of the first passage under the title */
export function contentsOf({ passages, findings }: PolicyDocument, first: number): ContentsLine[] {
  const headings = passages.slice(first).filter(({ level, text }) => level !== null && text.trim() !== "");
  const top = Math.min(...headings.map(({ level }) => level ?? 6));
  const shown = headings.filter(({ level }) => (level ?? 6) <= top + 1);
  const short = shown.length > LONG_CONTENTS ? shown.filter(({ level }) => level === top) : shown;
  const withheld = new Set(
    findings.meeting?.items.filter((item) => item.withheld).map(({ anchor }) => anchor),
  );
  return groupsOf(short, withheld).map((group) => ({
    href: `#${group[0].anchor}`,
    text: textOf(group),
    deep: group[0].level !== top,
  }));
}

type Group = [Passage, ...Passage[]];

/** Neighbours that are withheld stand together; any other heading by itself. */
function groupsOf(headings: readonly Passage[], withheld: ReadonlySet<string>): Group[] {
  const groups: Group[] = [];
  for (const heading of headings) {
    const last = groups.at(-1);
    if (last !== undefined && withheld.has(heading.anchor) && withheld.has(last[0].anchor))
      last.push(heading);
    else groups.push([heading]);
  }
  return groups;
}

// "3. Borttagen på grund av sekretess"
const NUMBER = /^(\d+)\. /;

/** "3. Borttagen …" to "16. Borttagen …" → "3–16. Borttagen …". The colon of "Rekommendation 1:" is for what follows it. */
function textOf(group: Group): string {
  const text = group[0].text.replace(/:$/, "");
  const number = NUMBER.exec(group.at(-1)?.text ?? "")?.[1];
  return group.length === 1 || number === undefined ? text : text.replace(NUMBER, `$1–${number}. `);
}
