// One file that holds several documents → the documents, told by page numbers that begin again.
import type { SourceText } from "./model/text.ts";

/** Pages at which another paper begins: the printed numbers begin again with 1, or the page before was the last ("3 (3)"). */
export function seamsOf({ printed, pages }: SourceText): number[] {
  const seams: number[] = [];
  for (let page = 2; page <= (pages ?? 0); page++) {
    const before = printed?.get(page - 1);
    if (before === undefined) continue;
    const number = printed?.get(page)?.number;
    if (number === 1 || (before.number === before.of && number === undefined)) seams.push(page);
  }
  return seams;
}

/** Every part is numbered from 1 to its last page: then nothing else can be meant than several documents. */
export function isSurelyParted({ printed, pages }: SourceText, seams: readonly number[]): boolean {
  return [1, ...seams].every((from, nth) => {
    const to = seams[nth] ?? (pages ?? 0) + 1;
    for (let page = from; page < to; page++) if (printed?.get(page)?.number !== page - from + 1) return false;
    return true;
  });
}

/** The pages `from` to `to` of a source, as a source of their own. Page numbers stay those of the file. */
export function partOf(source: SourceText, from: number, to: number): SourceText {
  const lines = source.lines.filter(({ page }) => page !== null && page >= from && page <= to);
  const start = lines[0]?.span.start ?? 0;
  const end = lines.at(-1)?.span.end ?? start;
  return {
    ...source,
    text: source.text.slice(start, end),
    lines: lines.map((line) => ({
      ...line,
      span: { start: line.span.start - start, end: line.span.end - start },
    })),
    pages: to - from + 1,
    scanned: source.scanned?.filter(({ page }) => page >= from && page <= to) ?? [],
  };
}

/** The part of a source that front matter names: `5-9`, `12`; all of it for null. */
export function namedPart(source: SourceText, part: string | null): SourceText {
  if (part === null) return source;
  const [from = 1, to = from] = part.split("-").map(Number);
  return partOf(source, from, to);
}
