// The styles of an OpenDocument text: weight, outline, lists, what is hidden.
import { type Attributes, walkXml } from "./xml.ts";

/** What a style says of a text. */
export interface Style {
  parent: string | null;
  bold: boolean | null;
  italic: boolean | null;
  hidden: boolean;
  outline: number | null;
  pageBreak: boolean;
}

/** How one level of a list is numbered. */
export interface ListLevel {
  readonly format: string | null;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly shown: number;
}

/** The styles of a file by name, and the levels of its lists. */
export interface Styles {
  readonly styles: Map<string, Style>;
  readonly lists: Map<string, Map<number, ListLevel>>;
}

const FORMATS: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

function listLevel(attributes: Attributes): ListLevel {
  const format = attributes["style:num-format"] ?? "";
  return {
    format: format === "" ? null : (FORMATS[format] ?? "decimal"),
    prefix: attributes["style:num-prefix"] ?? "",
    suffix: attributes["style:num-suffix"] ?? "",
    start: Number(attributes["text:start-value"] ?? 1) || 1,
    shown: Number(attributes["text:display-levels"] ?? 1) || 1,
  };
}

/** Reads the styles of one part into `into`. */
export function readStyles(xml: string, into: Styles): void {
  let style: Style | null = null;
  let list: Map<number, ListLevel> | null = null;
  walkXml(xml, {
    open: (name, attributes) => {
      const id = attributes["style:name"] ?? "";
      if (name === "style:style") {
        const outline = Number(attributes["style:default-outline-level"]);
        style = {
          parent: attributes["style:parent-style-name"] ?? null,
          bold: null,
          italic: null,
          hidden: false,
          outline: outline > 0 ? outline : null,
          pageBreak: false,
        };
        into.styles.set(id, style);
      } else if (name === "text:list-style") {
        list = new Map();
        into.lists.set(id, list);
      } else if (list !== null && name.startsWith("text:list-level-style-")) {
        const isNumber = name.endsWith("number");
        list.set(Number(attributes["text:level"] ?? 1), {
          ...listLevel(attributes),
          ...(isNumber ? {} : { format: "bullet" }),
        });
      } else if (style !== null) {
        const weight = attributes["fo:font-weight"];
        if (weight !== undefined) style.bold = weight === "bold" || Number(weight) >= 600;
        if (attributes["fo:font-style"] !== undefined)
          style.italic = attributes["fo:font-style"] === "italic";
        if (attributes["text:display"] === "none") style.hidden = true;
        if (attributes["fo:break-before"] === "page") style.pageBreak = true;
      }
    },
    text: () => {},
    close: (name) => {
      if (name === "style:style") style = null;
      if (name === "text:list-style") list = null;
    },
  });
}
