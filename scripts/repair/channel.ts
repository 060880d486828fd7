// What a reader set to English makes of Swedish letters, and how often. Measured on clean text that was printed and read
// with the English model of Tesseract; each document then tells its own shares.

/** One way in which a true letter can be read. */
export interface Misreading {
  readonly letter: string;
  readonly read: string;
  /** Share of the letter's readings. */
  readonly share: number;
  /** Only at the beginning of a word. */
  readonly initial: boolean;
}

const SHARES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  å: { a: 0.95, å: 0.01, d: 0.01, "4": 0.008, à: 0.004, á: 0.004, i: 0.004, é: 0.002, "&": 0.001 },
  ä: {
    a: 0.45,
    i: 0.33,
    d: 0.09,
    ä: 0.01,
    "4": 0.02,
    ii: 0.02,
    ia: 0.02,
    ai: 0.006,
    id: 0.004,
    di: 0.006,
    ad: 0.004,
    dé: 0.002,
    é: 0.01,
    e: 0.002,
    "&": 0.003,
    à: 0.002,
    á: 0.002,
  },
  ö: {
    o: 0.56,
    é: 0.2,
    "6": 0.1,
    d: 0.03,
    ö: 0.01,
    g: 0.008,
    "0": 0.01,
    oé: 0.01,
    éo: 0.004,
    dé: 0.004,
    "&": 0.004,
    ó: 0.006,
    ò: 0.004,
    e: 0.002,
    a: 0.001,
    i: 0.001,
  },
  é: { é: 0.6, e: 0.4 },
};

/** Other letters are read as they are, but for these. */
const OTHERS: readonly Misreading[] = [
  { letter: "f", read: "t", share: 0.004, initial: true },
  { letter: "f", read: "{", share: 0.004, initial: true },
  { letter: "ö", read: "s", share: 0.004, initial: true },
  { letter: "i", read: "1", share: 0.004, initial: false },
  { letter: "i", read: "l", share: 0.0003, initial: false },
  { letter: "l", read: "i", share: 0.0003, initial: false },
  { letter: "l", read: "1", share: 0.001, initial: false },
  { letter: "m", read: "rn", share: 0.0004, initial: false },
];

/** How often the letters of a document were read in which way: letter → reading → share. */
export type Channel = ReadonlyMap<string, readonly Misreading[]>;

function toChannel(shares: ReadonlyMap<string, ReadonlyMap<string, number>>): Channel {
  const channel = new Map<string, Misreading[]>();
  const put = (misreading: Misreading): void => {
    const first = misreading.read[0] ?? "";
    channel.set(first, [...(channel.get(first) ?? []), misreading]);
  };
  for (const [letter, readings] of shares)
    for (const [read, share] of readings) put({ letter, read, share, initial: false });
  for (const other of OTHERS) put(other);
  return channel;
}

function baseShares(): Map<string, Map<string, number>> {
  return new Map(
    Object.entries(SHARES).map(([letter, readings]) => [letter, new Map(Object.entries(readings))]),
  );
}

/** The channel before anything is known of a document; by the first sign of what was read. */
export const BASE: Channel = toChannel(baseShares());

/** The base counts as so many readings of each letter. */
const PRIOR = 30;

/** The channel of a document, from letters whose readings are sure: `"ä>i"` → how often. */
export function adaptChannel(counts: ReadonlyMap<string, number>): Channel {
  const shares = baseShares();
  for (const [letter, readings] of shares) {
    const total = [...readings.keys()].reduce((sum, read) => sum + (counts.get(`${letter}>${read}`) ?? 0), 0);
    for (const [read, share] of readings)
      readings.set(read, ((counts.get(`${letter}>${read}`) ?? 0) + PRIOR * share) / (total + PRIOR));
  }
  return toChannel(shares);
}

/** Letters that can be broken: a letter that is none of them was most likely read right. */
export const FRAGILE = new Set(Object.keys(SHARES));
