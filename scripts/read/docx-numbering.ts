// The automatic numbers of a DOCX: `§ 57`, `2.1`, `a)`. They stand nowhere in its text, and are what a reader cites.
import { walkXml } from "./xml.ts";

interface NumberLevel {
  start: number;
  format: string;
  text: string;
}

interface Numbering {
  readonly abstract: string;
  readonly starts: Map<number, number>;
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = Math.min(value, 4999);
  let written = "";
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}

function letter(value: number): string {
  const sign = String.fromCharCode(97 + ((value - 1) % 26));
  return sign.repeat(Math.min(8, Math.ceil(value / 26)));
}

/** A number as `format` writes it (ECMA-376 part 1, 17.18.59). */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letter(value);
    case "upperLetter":
      return letter(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(value);
  }
}

export interface ListSign {
  readonly bullet: boolean;
  /** `1.`, `§ 57`; empty for bullets. */
  readonly text: string;
}

/** Reads `word/numbering.xml` and counts along as the paragraphs come. */
export class NumberCounter {
  private readonly abstracts = new Map<string, Map<number, NumberLevel>>();
  private readonly numberings = new Map<string, Numbering>();
  private readonly counters = new Map<string, Map<number, number>>();
  private readonly started = new Set<string>();

  constructor(xml: string) {
    let levels: Map<number, NumberLevel> | null = null;
    let level: NumberLevel | null = null;
    let numbering: Numbering | null = null;
    let override = 0;
    walkXml(xml, {
      open: (name, attributes) => {
        const value = attributes["w:val"] ?? "";
        if (name === "w:abstractNum") {
          levels = new Map();
          this.abstracts.set(attributes["w:abstractNumId"] ?? "", levels);
        } else if (name === "w:lvl" && levels !== null) {
          level = { start: 1, format: "decimal", text: "" };
          levels.set(Number(attributes["w:ilvl"] ?? 0), level);
        } else if (name === "w:num") {
          levels = null;
          const id = attributes["w:numId"] ?? "";
          numbering = { abstract: "", starts: new Map() };
          this.numberings.set(id, numbering);
        } else if (name === "w:abstractNumId" && numbering !== null) {
          numbering = { ...numbering, abstract: value };
          this.numberings.set([...this.numberings.keys()].at(-1) ?? "", numbering);
        } else if (name === "w:lvlOverride") override = Number(attributes["w:ilvl"] ?? 0);
        else if (name === "w:startOverride") numbering?.starts.set(override, Number(value) || 0);
        else if (level !== null && name === "w:start") level.start = Number(value) || 0;
        else if (level !== null && name === "w:numFmt") level.format = value;
        else if (level !== null && name === "w:lvlText") level.text = value;
      },
      text: () => {},
      close: (name) => {
        if (name === "w:lvl") level = null;
      },
    });
  }

  /** The sign of the next paragraph of this list and level; null where the file does not define the list. */
  next(numId: string, depth: number): ListSign | null {
    const numbering = this.numberings.get(numId);
    const levels = numbering === undefined ? undefined : this.abstracts.get(numbering.abstract);
    const level = levels?.get(depth);
    if (numbering === undefined || levels === undefined || level === undefined) return null;
    const counter = this.counters.get(numbering.abstract) ?? new Map<number, number>();
    this.counters.set(numbering.abstract, counter);
    this.restart(numId, numbering, counter);
    counter.set(depth, (counter.get(depth) ?? level.start - 1) + 1);
    for (const deeper of [...counter.keys()]) if (deeper > depth) counter.delete(deeper);
    if (level.format === "bullet") return { bullet: true, text: "" };
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levels.get(at);
      return formatNumber(counter.get(at) ?? other?.start ?? 1, other?.format ?? "decimal");
    });
    return { bullet: false, text: text.trim() };
  }

  /** A list that says where it begins begins there once. */
  private restart(numId: string, { starts }: Numbering, counter: Map<number, number>): void {
    if (this.started.has(numId)) return;
    this.started.add(numId);
    for (const [depth, start] of starts) counter.set(depth, start - 1);
  }
}
