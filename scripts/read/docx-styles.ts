// The styles of a DOCX: what each gives to its paragraphs and runs, with what it inherits.
import { type Attributes, walkXml } from "./xml.ts";

export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
}

export interface Style extends Look {
  readonly name: string;
  readonly level: number | null;
  readonly numId: string | null;
  readonly ilvl: number | null;
}

interface Raw {
  name: string;
  basedOn: string | null;
  outline: number | null;
  numId: string | null;
  ilvl: number | null;
  look: { bold?: boolean; italic?: boolean; hidden?: boolean };
}

/** Whether a toggle such as `<w:b/>` is on: `w:val` may turn it off (ECMA-376 part 1, 17.3.2). */
export function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off|none)$/i.test(attributes["w:val"] ?? "1");
}

/** Takes a property of a run into `look`; says whether it was one. */
export function readLook(name: string, attributes: Attributes, look: Raw["look"]): boolean {
  switch (name) {
    case "w:b":
      look.bold = isOn(attributes);
      return true;
    case "w:i":
      look.italic = isOn(attributes);
      return true;
    case "w:vanish":
    case "w:webHidden":
      look.hidden = isOn(attributes);
      return true;
    default:
      return false;
  }
}

// “heading 1”, “Rubrik 2”, “Überschrift”-like names are not ours to know; “Title”, “Titel”, “Rubrik”
const NAMED = /^(?:heading|rubrik)\s*(\d)$/i;
const TITLE = /^(?:title|titel|rubrik|dokumenttitel|dokumentrubrik|huvudrubrik)$/i;

function levelOf({ name, outline }: Raw): number | null {
  const named = NAMED.exec(name)?.[1];
  if (named !== undefined) return Math.min(6, Math.max(1, Number(named)));
  if (TITLE.test(name)) return 1;
  return outline !== null && outline < 6 ? outline + 1 : null;
}

function numberOf(value: string | undefined): number | null {
  const number = Number(value);
  return value === undefined || !Number.isInteger(number) ? null : number;
}

function readRaw(xml: string): Map<string, Raw> {
  const styles = new Map<string, Raw>();
  let current: Raw | null = null;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === "w:style") {
        current = { name: "", basedOn: null, outline: null, numId: null, ilvl: null, look: {} };
        styles.set(attributes["w:styleId"] ?? "", current);
      }
      if (current === null) return;
      const value = attributes["w:val"];
      if (name === "w:name") current.name = value ?? "";
      else if (name === "w:basedOn") current.basedOn = value ?? null;
      else if (name === "w:outlineLvl") current.outline = numberOf(value);
      else if (name === "w:numId") current.numId = value ?? null;
      else if (name === "w:ilvl") current.ilvl = numberOf(value);
      else readLook(name, attributes, current.look);
    },
    text: () => {},
    close: (name) => {
      if (name === "w:style") current = null;
    },
  });
  return styles;
}

/** More parents than any style sheet has: a chain that goes on is a circle. */
const DEEPEST = 20;

/** Reads `word/styles.xml`: style id → what the style gives. */
export function readStyles(xml: string): ReadonlyMap<string, Style> {
  const raw = readRaw(xml);
  const resolve = (id: string): Style => {
    const chain: Raw[] = [];
    for (let at: string | null = id; at !== null && chain.length < DEEPEST; ) {
      const style = raw.get(at);
      if (style === undefined) break;
      chain.push(style);
      at = style.basedOn;
    }
    const look: Look = Object.assign({}, ...chain.map((style) => style.look).reverse());
    return {
      ...look,
      name: chain[0]?.name ?? "",
      level: chain.map(levelOf).find((level) => level !== null) ?? null,
      numId: chain.map((style) => style.numId).find((found) => found !== null) ?? null,
      ilvl: chain.map((style) => style.ilvl).find((found) => found !== null) ?? null,
    };
  };
  return new Map([...raw.keys()].map((id) => [id, resolve(id)]));
}
