// Where sentences begin and end in Swedish official prose: abbreviations, list numbers and dates hold no end.

/** `… (STK-2021-1490). Arbetsmarknads- …`, `… 2024. ”Nämnden`: a stop, a space, then what a sentence can begin with. */
const SENTENCE_END = /[.!?][”"’)\]]{0,3}\s+(?=[\p{Lu}\p{N}”"“–-])/gu;

/** `kap. 3`, `t.ex. Malmö`, `m.fl. (V)`, `dnr. STK`, `s.k. IOP`, `fr.o.m. 1`, `den 17. Remiss`: the full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(.])(?:kap|st|ex|fl|bl|dnr|nr|resp|prop|jfr|ca|kl|tel|tfn|s\.k|f\.d|e\.d|bet|mom|avd|inkl|exkl|max|min|milj|mkr|tkr|[a-zåäö]|\d{1,2})$/i;

/** A stretch of a text: offsets, end exclusive. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

function endsNone(text: string, dot: number): boolean {
  return text[dot] === "." && ABBREVIATION.test(text.slice(Math.max(0, dot - 8), dot));
}

/** The ends of sentences between `from` and `to`: where the stop stands, and where the next sentence begins. */
function* endsIn(
  text: string,
  from: number,
  to: number,
): Generator<{ dot: number; stop: number; next: number }> {
  for (const match of text.slice(from, to).matchAll(SENTENCE_END)) {
    const dot = from + match.index;
    if (endsNone(text, dot)) continue;
    yield { dot, stop: dot + match[0].trimEnd().length, next: dot + match[0].length };
  }
}

/** Every sentence of a text, in order, without the white space between them; line breaks that the author meant end one too. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (start: number, end: number): void => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== "") sentences.push({ start: start + lead, end: start + piece.trimEnd().length });
  };
  let line = 0;
  for (const part of text.split("\n")) {
    let start = line;
    for (const { stop, next } of endsIn(text, line, line + part.length)) {
      add(start, stop);
      start = next;
    }
    add(start, line + part.length);
    line += part.length + 1;
  }
  return sentences;
}

/** How far a sentence is looked for, and how long a quote may be, on either side of the words. */
const REACH = 300;

/**
 * The sentence that holds the words from `start` to `end`, as an exact part of `text`. A sentence that goes on for more than
 * 300 characters to either side is cut between two words.
 */
export function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(0, start - REACH);
  const to = Math.min(text.length, end + REACH);
  let begin = from === 0 ? 0 : afterSpace(text, from, start);
  let finish = to === text.length ? to : beforeSpace(text, to, end);
  for (const { dot, stop, next } of endsIn(text, from, to)) {
    if (dot < start) begin = next;
    else if (dot >= end - 1) {
      finish = Math.max(end, stop);
      break;
    }
  }
  return text.slice(Math.min(begin, start), finish).trim();
}

function afterSpace(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function beforeSpace(text: string, to: number, limit: number): number {
  const space = text.slice(limit, to).search(/\s\S*$/);
  return space < 0 ? to : limit + space;
}
