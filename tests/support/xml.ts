// A small, strict XML reader for tests: elements, attributes, text and character references; anything else is refused.

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAME = "[a-zA-Z][a-zA-Z0-9:-]*";
// <link rel="self" href="https://x"/>   <summary>   </summary>   any text
const TOKEN = new RegExp(`<(${NAME})((?: ${NAME}="[^"<]*")*)(/?)>|</(${NAME})>|([^<]+)`, "y");
const ATTRIBUTE = new RegExp(`(${NAME})="([^"]*)"`, "g");
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
// what XML 1.0 (§ 2.2) does not allow as a character
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function decode(text: string): string {
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const named = NAMED[name];
    if (whole.endsWith(";") && named !== undefined) return named;
    const code = /^#(\d+)$/.exec(name)?.[1];
    if (code === undefined || !whole.endsWith(";")) throw new Error(`no reference: ${whole}`);
    return String.fromCodePoint(Number(code));
  });
}

/** Line breaks as a reader gets them (§ 2.11). */
const normal = (text: string): string => text.replace(/\r\n?/g, "\n");

/** Reads a document. @throws where it is not well-formed */
export function readXml(xml: string): XmlNode {
  if (!xml.startsWith(DECLARATION)) throw new Error("no declaration");
  const illegal = ILLEGAL.exec(xml);
  if (illegal !== null) throw new Error(`an illegal character: U+${illegal[0].codePointAt(0)?.toString(16)}`);
  const top: OpenNode = { name: "", attributes: {}, children: [], text: "" };
  const open: OpenNode[] = [top];
  TOKEN.lastIndex = DECLARATION.length;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(xml);
    const parent = open.at(-1);
    if (found === null || parent === undefined) throw new Error(`not well-formed: ${xml.slice(at, at + 60)}`);
    const [, name, attributes = "", empty, end, text] = found;
    if (text !== undefined) parent.text += decode(normal(text));
    else if (end !== undefined) {
      if (open.pop()?.name !== end) throw new Error(`</${end}> does not pair`);
    } else if (name !== undefined) {
      const node: OpenNode = { name, attributes: attributesIn(attributes), children: [], text: "" };
      parent.children.push(node);
      if (empty === "") open.push(node);
    }
  }
  const [root, ...more] = top.children;
  if (open.length !== 1 || root === undefined || more.length > 0 || top.text.trim() !== "")
    throw new Error("not one whole element");
  return root;
}

function attributesIn(text: string): Record<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(
    ([, name = "", value = ""]) => [name, decode(value.replace(/[\t\n\r]/g, " "))] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs);
}

export function textOf(node: XmlNode | undefined): string {
  return node?.text ?? "";
}
