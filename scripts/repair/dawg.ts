// The word lists inside a Tesseract model: `*.traineddata` is a row of parts, some of them word graphs ("squished dawgs").
// The layout is that of tesseract's tessdatamanager.cpp, unicharset.cpp and dawg.cpp (Apache-2.0).

/** Index of the parts that are read here, as tesseract numbers them. */
const PART = { unicharset: 1, words: 7, bigrams: 14 } as const;
export type ModelPart = keyof typeof PART;

/** The bytes of one part; null where the model lacks it. */
export function modelPart(model: Buffer, part: ModelPart): Buffer | null {
  const count = model.readInt32LE(0);
  const offsets = Array.from({ length: count }, (_, index) => Number(model.readBigInt64LE(4 + index * 8)));
  const start = offsets[PART[part]] ?? -1;
  if (start < 0) return null;
  const end = Math.min(...offsets.filter((offset) => offset > start), model.length);
  return model.subarray(start, end);
}

function readUnichars(part: Buffer): string[] {
  const [count = "0", ...lines] = part.toString("utf8").split("\n");
  return lines.slice(0, Number(count)).map((line) => {
    const sign = line.split(" ")[0] ?? "";
    return sign === "NULL" ? " " : sign;
  });
}

const MAGIC = 42;

/** All words of a graph, a word of a bigram list being two words with a space between them. */
export function wordsOfModel(model: Buffer, part: "words" | "bigrams"): string[] {
  const graph = modelPart(model, part);
  const signs = modelPart(model, "unicharset");
  if (graph === null || signs === null || graph.readInt16LE(0) !== MAGIC) return [];
  const unichars = readUnichars(signs);
  const size = graph.readInt32LE(2);
  const edges = graph.readInt32LE(6);
  // an edge: the letter in the lowest bits, then three flags, then the edge that its node begins with
  const flagBit = BigInt(Math.ceil(Math.log2(size + 1)));
  const letterMask = (1n << flagBit) - 1n;
  const nextBit = flagBit + 3n;
  const at = (edge: number): bigint => graph.readBigUInt64LE(10 + edge * 8);
  const words: string[] = [];
  const walk = (edge: number, prefix: string): void => {
    for (let index = edge; index < edges; index++) {
      const record = at(index);
      const text = prefix + (unichars[Number(record & letterMask)] ?? "");
      if ((record & (1n << (flagBit + 2n))) !== 0n) words.push(text);
      const next = Number(record >> nextBit);
      if (next > 0 && text.length < 80) walk(next, text);
      if ((record & (1n << flagBit)) !== 0n) break;
    }
  };
  walk(0, "");
  return words;
}
