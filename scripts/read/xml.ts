// Walks through XML from beginning to end without building a tree, so that nesting of any depth costs no more than length.
import { Parser } from "htmlparser2";

export type Attributes = Readonly<Record<string, string>>;

export interface Walker {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** Walks through `xml`. Entities that a document defines for itself are not expanded. */
export function walkXml(xml: string, { open, text, close }: Walker): void {
  const parser = new Parser(
    { onopentag: open, ontext: text, onclosetag: close },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}
