// OpenDocument text (ISO/IEC 26300) → SourceText, in one walk of `content.xml`.
import type { Report } from "../model/diagnostics.ts";
import type { SourceText } from "../model/text.ts";
import { type FlowBlock, flowSource } from "./flow.ts";
import { BodyReader } from "./odt-body.ts";
import { readStyles, type Styles } from "./odt-styles.ts";
import { Refused, tellRefusal } from "./refuse.ts";
import { unzipParts } from "./zip.ts";

function edgeBlocks(styles: string, known: Styles, root: string): FlowBlock[] {
  const reader = new BodyReader(known, "furniture", root);
  reader.read(styles);
  return reader.blocks.filter((block) => block.type === "paragraph");
}

/**
 * Reads an OpenDocument text. Headers come first, footers last, both marked as such; footnotes after the text.
 * @returns null where it cannot be read; `report` has been told why
 */
export function readOdt(bytes: Uint8Array, file: string, report: Report): SourceText | null {
  try {
    const parts = unzipParts(
      bytes,
      (name) =>
        /^(?:content|styles|meta|META-INF\/manifest)\.xml$/.test(name) || name === "META-INF/manifest.xml",
    );
    if (/encryption-data/.test(parts.get("META-INF/manifest.xml") ?? "")) throw new Refused("read/encrypted");
    const content = parts.get("content.xml");
    if (content === undefined) throw new Refused("read/broken", { kind: "ODT", reason: "no text part" });
    const known: Styles = { styles: new Map(), lists: new Map() };
    const styles = parts.get("styles.xml") ?? "";
    readStyles(styles, known);
    readStyles(content, known);
    const body = new BodyReader(known, "text", "office:text");
    body.read(content);
    const notes = body.notes.map((runs, index): FlowBlock => {
      const told = [{ text: `[^${index + 1}]: ` }, ...runs];
      return { type: "paragraph", runs: told, level: null, bullet: false, place: "text" };
    });
    if (body.hidden > 0)
      report({ code: "read/hidden-text", file, place: null, args: { words: String(body.hidden) } });
    const blocks = [
      ...edgeBlocks(styles, known, "style:header"),
      ...body.blocks,
      ...notes,
      ...edgeBlocks(styles, known, "style:footer"),
    ];
    const meta = (parts.get("meta.xml") ?? "")
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    return flowSource({ file, format: "odt", blocks, unseen: [...body.unseen, meta], changes: body.changes });
  } catch (error) {
    return tellRefusal(error, file, report);
  }
}
