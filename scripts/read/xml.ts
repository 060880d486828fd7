// Walks through XML from beginning to end without building a tree.
import { Parser } from "htmlparser2";
import { Refused } from "./refuse.ts";

export type Attributes = Readonly<Record<string, string>>;

export interface Walker {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** No paper is built so deep; the parser's time grows with the square of the depth. */
const DEEPEST = 5000;

/** Counts how deep a parser is. @throws Refused below the deepest that is read */
export function depthCounter(kind: string): { readonly down: () => void; readonly up: () => void } {
  let depth = 0;
  return {
    down: () => {
      if (++depth > DEEPEST)
        throw new Refused("read/broken", {
          kind,
          reason: `more than ${DEEPEST} elements stand inside each other`,
        });
    },
    up: () => {
      depth--;
    },
  };
}

/** Walks through `xml`. Entities that a document defines for itself are not expanded. @throws Refused where it is too deep */
export function walkXml(xml: string, { open, text, close }: Walker): void {
  const depth = depthCounter("XML");
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth.down();
        open(name, attributes);
      },
      ontext: text,
      onclosetag: (name) => {
        depth.up();
        close(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}
