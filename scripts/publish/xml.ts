// Elements → XML: the little of it that feeds, the sitemap and the catalogue need. Well-formed whatever the words are.
import { replaceForbidden } from "./characters.ts";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Escapes text between tags. A line break stays one; a carriage return is written so that it comes back as it was. */
export function escapeText(text: string): string {
  return replaceForbidden(text).replace(/[&<>\r]/g, (character) => ENTITIES[character] ?? "");
}

/** Escapes text between quotation marks. */
export function escapeAttribute(text: string): string {
  return replaceForbidden(text).replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? "");
}

/** An element. Names are ours, never a document's, and are not checked. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  return { name, attributes, children };
}

function formatElement({ name, attributes, children }: XmlElement, indent: string): string {
  const tag = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeAttribute(value)}"`),
  ].join(" ");
  if (children.length === 0) return `${indent}<${tag}/>`;
  // white space counts beside text, so that only elements get lines of their own
  if (children.some((child) => typeof child === "string")) {
    const inner = children.map((child) =>
      typeof child === "string" ? escapeText(child) : formatElement(child, ""),
    );
    return `${indent}<${tag}>${inner.join("")}</${name}>`;
  }
  const inner = children.flatMap((child) =>
    typeof child === "string" ? [] : [formatElement(child, `${indent}  `)],
  );
  return `${indent}<${tag}>\n${inner.join("\n")}\n${indent}</${name}>`;
}

/** A whole document in UTF-8, with its declaration and a line break at the end. */
export function formatXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${formatElement(root, "")}\n`;
}
