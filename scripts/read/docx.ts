// DOCX → SourceText, in one walk: styles, automatic numbers, tables, footnotes; hidden and struck-out text left out and told.
import type { Report } from "../model/diagnostics.ts";
import type { SourceText } from "../model/text.ts";
import { NumberCounter } from "./docx-numbering.ts";
import { PartReader, type Shared } from "./docx-part.ts";
import { readStyles } from "./docx-styles.ts";
import { type FlowBlock, flowSource } from "./flow.ts";
import { Refused, tellRefusal } from "./refuse.ts";
import { walkXml } from "./xml.ts";
import { unzipParts } from "./zip.ts";

function readLinks(xml: string): Map<string, string> {
  const links = new Map<string, string>();
  walkXml(xml, {
    open: (_, { Id, Target, TargetMode }) => {
      if (
        Id !== undefined &&
        Target !== undefined &&
        TargetMode === "External" &&
        /^(?:https?|mailto):/i.test(Target)
      )
        links.set(Id, Target);
    },
    text: () => {},
    close: () => {},
  });
  return links;
}

/** All text of a part that is not shown, for the search for personal data. */
function allText(xml: string): string {
  const parts: string[] = [];
  walkXml(xml, { open: () => {}, text: (text) => parts.push(text), close: () => parts.push(" ") });
  return parts.join("").replace(/\s+/g, " ").trim();
}

// the parts that are shown, and those that hold words which are not
const SHOWN =
  /^word\/(?:document|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml$|^word\/_rels\/document\.xml\.rels$/;
const KEPT =
  /^(?:word\/comments\w*\.xml|docProps\/(?:core|app|custom)\.xml|word\/glossary\/document\.xml|word\/(?:charts|diagrams)\/[^/]+\.xml|customXml\/item\d*\.xml)$/;

/** A header is printed on every page; the one of the first page says most. */
function readEdges(
  parts: ReadonlyMap<string, string>,
  kind: "header" | "footer",
  shared: Shared,
): FlowBlock[] {
  const seen = new Set<string>();
  return [...parts.keys()]
    .filter((name) => name.startsWith(`word/${kind}`))
    .sort()
    .flatMap((name) => {
      const reader = new PartReader(shared, "furniture");
      reader.read(parts.get(name) ?? "");
      return reader.blocks.flatMap((block): FlowBlock[] =>
        block.type === "paragraph"
          ? [block]
          : block.cells.map((runs) => ({
              type: "paragraph",
              runs,
              level: null,
              bullet: false,
              place: "furniture",
            })),
      );
    })
    .filter((block) => {
      const text = block.type === "paragraph" ? block.runs.map((run) => run.text).join("") : "";
      if (text.trim() === "" || seen.has(text)) return false;
      seen.add(text);
      return true;
    });
}

function readBody(parts: ReadonlyMap<string, string>, shared: Shared): FlowBlock[] {
  const body = new PartReader(shared, "text");
  body.read(parts.get("word/document.xml") ?? "");
  const notes = new PartReader(shared, "text");
  for (const name of ["word/footnotes.xml", "word/endnotes.xml"]) notes.read(parts.get(name) ?? "");
  const told = shared.noteOrder.map((id, index): FlowBlock => {
    const runs = [{ text: `[^${index + 1}]: ` }, ...(notes.notes.get(id) ?? [])];
    return { type: "paragraph", runs, level: null, bullet: false, place: "text" };
  });
  return [...body.blocks, ...told];
}

/**
 * Reads a Word file (ECMA-376). Headers and footers come first, marked as such; footnotes last, as `[^1]: …`.
 * @returns null where it cannot be read; `report` has been told why
 */
export function readDocx(bytes: Uint8Array, file: string, report: Report): SourceText | null {
  try {
    const parts = unzipParts(bytes, (name) => SHOWN.test(name) || KEPT.test(name));
    if (!parts.has("word/document.xml"))
      throw new Refused("read/broken", { kind: "DOCX", reason: "no text part" });
    const shared: Shared = {
      styles: readStyles(parts.get("word/styles.xml") ?? ""),
      numbers: new NumberCounter(parts.get("word/numbering.xml") ?? ""),
      links: readLinks(parts.get("word/_rels/document.xml.rels") ?? ""),
      unseen: [...parts].filter(([name]) => KEPT.test(name)).map(([, xml]) => allText(xml)),
      noteOrder: [],
      hidden: 0,
      changes: 0,
      tables: 0,
    };
    const blocks = [
      ...readEdges(parts, "header", shared),
      ...readBody(parts, shared),
      ...readEdges(parts, "footer", shared),
    ];
    const { unseen, changes, hidden } = shared;
    if (hidden > 0) report({ code: "read/hidden-text", file, place: null, args: { words: String(hidden) } });
    return flowSource({ file, format: "docx", blocks, unseen, changes });
  } catch (error) {
    return tellRefusal(error, file, report);
  }
}
