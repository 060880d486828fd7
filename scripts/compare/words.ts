// One sentence against another: words first, names of who speaks as one word, in bounded time.
import { diffArrays } from "diff";
import type { Part } from "../model/comparison.ts";

/** A word of a text. `role` is what it becomes where nämnden and förvaltningen count as one. */
export interface Token {
  readonly text: string;
  readonly role: string | null;
}

/** Beyond so many changed words two sentences are two sentences. */
const MOST_EDITS = 240;

// nämnden   förvaltningens   kontoret   styrelsen: bare, they stand for the body that writes
const BARE = "nämndens?|förvaltningens?|kontorets?|styrelsens?|utskottets?";

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A pattern that cuts a text into words, numbers, spaces and signs; a name in `bodies` is one word. */
export function tokenPattern(bodies: readonly string[]): RegExp {
  const names = [...new Set(bodies)].sort((a, b) => b.length - a.length).map((name) => `${escaped(name)}s?`);
  const roles = [...names, BARE].join("|");
  return new RegExp(
    `(?<role>(?<![\\p{L}-])(?:${roles})(?![\\p{L}-]))|\\d+(?:[\\s.,:/-]\\d+)*|[\\p{L}\\d]+(?:-[\\p{L}\\d]+)*|\\s+|.`,
    "giu",
  );
}

export function tokensOf(text: string, pattern: RegExp): Token[] {
  return [...text.matchAll(pattern)].map(([word, ...rest]) => {
    const isRole = rest[0] !== undefined;
    return { text: word, role: isRole ? (/s$/iu.test(word) ? "nämndens" : "nämnden") : null };
  });
}

/** Whether two words are the same to a reader who does not mind who speaks; a capital at the start of a sentence is no difference then. */
function isSame(a: Token, b: Token): boolean {
  return a.text === b.text || (a.role !== null && a.role === b.role);
}

function joined(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join("");
}

function part(kind: Part["kind"], text: string, role = false): Part[] {
  return text === "" ? [] : [{ kind, text, role }];
}

/** Equal words in order; where only the role's name differs, the old name and the new one. */
function equalParts(a: readonly Token[], b: readonly Token[]): Part[] {
  const parts: Part[] = [];
  let run = "";
  a.forEach((token, index) => {
    const other = b[index];
    if (other === undefined || token.text === other.text) {
      run += token.text;
      return;
    }
    parts.push(
      ...part("equal", run),
      ...part("deleted", token.text, true),
      ...part("inserted", other.text, true),
    );
    run = "";
  });
  return [...parts, ...part("equal", run)];
}

/**
 * The words that two texts share and those that only one has.
 * @param bodies names that may stand for one another, beside “nämnden”, “förvaltningen” and their forms
 * @returns parts: equal + deleted = `a`, equal + inserted = `b`, letter by letter
 */
export function wordDiff(a: string, b: string, bodies: readonly string[] = []): Part[] {
  const pattern = tokenPattern(bodies);
  const [old, fresh] = [tokensOf(a, pattern), tokensOf(b, pattern)];
  const changes = diffArrays(old, fresh, { comparator: isSame, maxEditLength: MOST_EDITS });
  if (changes === undefined) return [...part("deleted", a), ...part("inserted", b)];
  const parts: Part[] = [];
  let [atOld, atNew] = [0, 0];
  for (const { added, removed, value } of changes) {
    const { length } = value;
    if (removed) parts.push(...part("deleted", joined(old.slice(atOld, atOld + length))));
    else if (added) parts.push(...part("inserted", joined(fresh.slice(atNew, atNew + length))));
    else parts.push(...equalParts(old.slice(atOld, atOld + length), fresh.slice(atNew, atNew + length)));
    if (!added) atOld += length;
    if (!removed) atNew += length;
  }
  return parts;
}
