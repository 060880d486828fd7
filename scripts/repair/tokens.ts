// A damaged text → the words that may be mended, and the signs between them that tell where a sentence ends.

export interface Token {
  readonly start: number;
  readonly end: number;
  /** As it stands, hyphen and line break of a parted word taken out. */
  readonly read: string;
  readonly kind: "word" | "number" | "digit" | "fixed";
  /** A sentence ends before this token. */
  readonly opens: boolean;
}

// `nimnden`, `f6r`, `{6r`, `f&r`; a word that a line end parts: `lingsik-` / `tiga`
const TOKEN = /[{]?[\p{L}\p{N}]+(?:&\p{L}+)*(?:-\n[^\S\n]*\p{Ll}+)?/gu;
// `www.malmo.se`, `name@malmo.se`: an address is never a word
const ADDRESS = /\S*(?:@|https?:|www\.|\.(?:se|com|nu|eu|org)(?![\p{L}]))\S*/giu;
const BREAK = /[.!?:;]["”)]?(?:\s|$)|\n\s*\n/u;

function addresses(text: string): { start: number; end: number }[] {
  return [...text.matchAll(ADDRESS)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** Figures are never touched: more than one digit, or a digit that no letter stands beside. */
function kindOf(read: string): Token["kind"] {
  if (/^\d$/.test(read)) return "digit";
  if (/^\d+$/.test(read) || /\d{2}/.test(read)) return "number";
  if (/^[A-ZÅÄÖ]{1,6}$/.test(read)) return "fixed";
  if (/\d/.test(read) && (read.match(/\p{L}/gu)?.length ?? 0) < (read.match(/\d/g)?.length ?? 0))
    return "fixed";
  return "word";
}

/** Cuts `text` from `start` to `end` into tokens, in order. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const part = text.slice(start, end);
  const fixed = addresses(part);
  const tokens: Token[] = [];
  let last = 0;
  for (const found of part.matchAll(TOKEN)) {
    const to = found.index + found[0].length;
    const isAddress = fixed.some((address) => found.index < address.end && to > address.start);
    const read = found[0].replace(/-\n\s*/, "");
    tokens.push({
      start: start + found.index,
      end: start + to,
      read,
      kind: isAddress ? "fixed" : kindOf(read),
      opens: BREAK.test(part.slice(last, found.index)) || tokens.length === 0,
    });
    last = to;
  }
  return tokens;
}
