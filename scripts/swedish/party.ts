// Political parties: the letters that stand in brackets after a name, and the letters of a party's name.

const PARTIES: readonly (readonly [letters: string, ...names: string[]])[] = [
  ["S", "Socialdemokraterna", "Socialdemokratiska arbetarpartiet", "Arbetarepartiet-Socialdemokraterna"],
  ["M", "Moderaterna", "Nya Moderaterna", "Moderata samlingspartiet"],
  ["SD", "Sverigedemokraterna"],
  ["C", "Centerpartiet"],
  ["V", "Vänsterpartiet"],
  ["KD", "Kristdemokraterna"],
  ["L", "Liberalerna"],
  ["MP", "Miljöpartiet", "Miljöpartiet de gröna"],
  ["FP", "Folkpartiet", "Folkpartiet liberalerna"],
  ["FI", "Feministiskt initiativ"],
];

const BY_LETTERS: ReadonlyMap<string, string> = new Map(PARTIES.map(([letters]) => [letters, letters]));
const BY_NAME: ReadonlyMap<string, string> = new Map(
  PARTIES.flatMap(([letters, ...names]) =>
    names.map((name): [string, string] => [name.toLowerCase(), letters]),
  ),
);

// (S)   (SiV)   (ÖP)   (LPo): letters that a local party may use
const LOCAL = /^\p{Lu}\p{L}{0,5}$/u;

export interface PartyMatch {
  readonly start: number;
  readonly end: number;
  readonly party: string;
}

/** The letters of a party in the Riksdag: `(sd)`, `SD`, `Sverigedemokraterna`, `Moderaternas` → letters; else null. */
export function partyOf(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\(|\)$/g, "")
    .replace(/\s+/g, " ");
  const name = bare.toLowerCase();
  return (
    BY_LETTERS.get(bare.toUpperCase()) ?? BY_NAME.get(name) ?? BY_NAME.get(name.replace(/s$/, "")) ?? null
  );
}

/**
 * What stands in the brackets after a person's name: letters of a known party, or those of a local one as printed.
 * Ask only where a name comes before: `(BBIC)` and `(RTH)` look the same.
 */
export function bracketedParty(letters: string): string | null {
  return partyOf(letters) ?? (LOCAL.test(letters.trim()) ? letters.trim() : null);
}

const NAME = new RegExp(
  `(?<!\\p{L})(${[...BY_NAME.keys()].sort((a, b) => b.length - a.length).join("|")})s?(?!\\p{L})`,
  "giu",
);

/** Party names in running text, in order: "Ärende väckt av Sverigedemokraterna" → SD. */
export function findPartyNames(text: string): PartyMatch[] {
  return [...text.matchAll(NAME)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    party: BY_NAME.get((match[1] ?? "").toLowerCase()) ?? "",
  }));
}
