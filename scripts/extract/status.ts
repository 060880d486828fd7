// Tells a proposal from a decision, from the words of the document alone, and shows which words.
// A proposal is never taken for a decision: where nothing in the text says, the status is unknown.
import type { DocumentType, ParsedDocument, Status } from "../model/document.ts";
import type { Evidence } from "../model/findings.ts";
import { findDates } from "../swedish/date.ts";
import { damage, phrasePattern } from "../swedish/ocr.ts";
import { findPlaceholders } from "../swedish/placeholder.ts";

/** A leaf as this file needs it; passages and leaves both are. */
export interface Piece {
  readonly type: string;
  readonly text: string;
}

export interface StatusFinding {
  readonly status: Status;
  /** Which piece, and the sentence in it. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

interface Hit {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

type Search = (pieces: readonly Piece[]) => Hit | null;

interface Patterns {
  readonly proposed: RegExp;
  readonly proposes: RegExp;
  readonly heading: RegExp;
}

function patternsFor(damaged: boolean): Patterns {
  const phrase = (text: string): string => phrasePattern(text, damaged);
  const acts = [
    "besluta",
    "godkänna",
    "anta",
    "fastställa",
    "lämna",
    "avge",
    "ställa sig",
    "tillstyrka",
    "avslå",
    "bifalla",
  ];
  return {
    // nämnden föreslås besluta att   föreslås därför godkänna   féreslas besluta
    proposed: new RegExp(
      `(?<!\\p{L})${phrase("föreslås")}\\s+(?:\\p{L}+\\s+){0,2}?(?:${acts.map(phrase).join("|")})(?!\\p{L})`,
      "iu",
    ),
    // Förvaltningen föreslår att nämnden beslutar   arbetsutskott föreslår arbetsmarknads- och socialnämnden besluta
    proposes: new RegExp(
      `(?<!\\p{L})${phrase("föreslår")}\\s[^.!?\\n]{0,140}?(?<!\\p{L})${phrase("besluta")}r?(?!\\p{L})`,
      "iu",
    ),
    // Förslag till beslut   Förvaltningens förslag till beslut   Förslag till yttrande   Beslutsförslag   Utkast   Remissversion
    heading: new RegExp(
      `^(?:(?:[\\p{L}-]+s\\s)?${phrase("förslag till")}\\s\\p{L}|${phrase("beslutsförslag")}|utkast(?!\\p{L})|remissversion|samrådsversion|samrådshandling)`,
      "iu",
    ),
  };
}

const CLEAN = patternsFor(false);
const DAMAGED = patternsFor(true);

// Antagen av kommunfullmäktige den 25 februari 2016 § 43   Fastställd av socialnämnden 2022-05-18   Beslutad: KF 2020-01-30 § 5
const ADOPTED =
  /^\**(?:antagen|antaget|antagna|fastställd|fastställt|beslutad|beslutat|godkänd)(?:\s(?:av|i|den)(?!\p{L})|:)\s?[^\n]{3,160}/imu;
const BOARD = "[\\p{L}\\s-]{0,80}(?:nämnden|styrelsen|fullmäktige|utskottet)";
// Beslut   Nämndens beslut:   Kommunstyrelsens beslut   Kommunstyrelsen beslutar (neither "Förslag till" nor "Tidigare beslut")
const DECISION_HEADING = new RegExp(
  `^(?:beslut:?|(?![^\\n]{0,80}förslag)${BOARD}(?:s|ts)?\\s(?:beslut|beslutar|beslutade)(?:\\satt)?:?)$`,
  "iu",
);
// Socialnämnden beslutar att godkänna   Kommunstyrelsen beslutade (not "Förvaltningen föreslår att nämnden beslutar")
const DECIDES = new RegExp(
  `^(?![^.\\n]{0,90}föresl)${BOARD}\\s(?:beslutar|beslutade|har beslutat)(?!\\p{L})`,
  "iu",
);
// Nämnden beslutade den 21 mars 2024 att lämna följande yttrande
const DECIDED_LEAD = new RegExp(
  `${DECIDES.source}[^.\\n]{0,80}?(?:lämna|avge|anta|fastställa)(?!\\p{L})`,
  "iu",
);

/** The sentence round a place, without the white space at its ends. */
function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - 240), start);
  const opening = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n"), before.lastIndexOf(": "));
  const from = start - before.length + (opening < 0 ? 0 : opening + 1);
  const closing = /[.:!?](?=\s|$)|\n/u.exec(text.slice(end, end + 300));
  const to =
    closing === null ? Math.min(text.length, end + 300) : end + closing.index + (closing[0] === "\n" ? 0 : 1);
  const raw = text.slice(from, to);
  return { start: from + (raw.length - raw.trimStart().length), end: from + raw.trimEnd().length };
}

function search(pattern: RegExp, wanted: (piece: Piece, index: number) => boolean, whole = false): Search {
  return (pieces) => {
    for (const [index, piece] of pieces.entries()) {
      if (!wanted(piece, index)) continue;
      const match = pattern.exec(piece.text);
      if (match === null) continue;
      const end = match.index + match[0].length;
      return {
        index,
        ...(whole ? { start: match.index, end } : sentenceAround(piece.text, match.index, end)),
      };
    }
    return null;
  };
}

/** "Antagen av … den …" with a real date or a paragraph; `Antagen av kommunfullmäktige 20XX-XX-XX` proves nothing. */
function adopted(pieces: readonly Piece[]): Hit | null {
  const hit = search(ADOPTED, (piece, index) => index < 40 || piece.type !== "table", true)(pieces);
  if (hit === null) return null;
  const words = pieces[hit.index]?.text.slice(hit.start, hit.end) ?? "";
  return findDates(words).length > 0 || /§\s?\d/u.test(words) ? hit : null;
}

function residue(pieces: readonly Piece[]): Hit | null {
  for (const [index, { text }] of pieces.entries()) {
    const found = findPlaceholders(text).find(({ start, end }) =>
      /reservation|yttrande/iu.test(text.slice(start, end)),
    );
    if (found !== undefined) return { index, ...found };
  }
  return null;
}

const isHeading = ({ type }: Piece): boolean => type === "heading";
const any = (): boolean => true;

function firstOf(pieces: readonly Piece[], searches: readonly Search[]): Hit | null {
  for (const find of searches) {
    const hit = find(pieces);
    if (hit !== null) return hit;
  }
  return null;
}

function earliest(pieces: readonly Piece[], searches: readonly Search[]): Hit | null {
  const hits = searches.flatMap((find) => find(pieces) ?? []);
  return hits.sort((a, b) => a.index - b.index || a.start - b.start)[0] ?? null;
}

/**
 * Says whether the pieces of a document are a proposal or a decision.
 * @param type a kallelse decides nothing; in a protokoll a proposal is only what the meeting had before it
 * @returns null where no words tell
 */
export function statusOf(
  pieces: readonly Piece[],
  type: DocumentType,
  damaged: boolean,
): StatusFinding | null {
  const { proposed, proposes, heading } = damaged ? DAMAGED : CLEAN;
  const early = (piece: Piece, index: number): boolean => !isHeading(piece) && index < 15;
  if (type === "protokoll") {
    const hit = firstOf(pieces, [search(DECISION_HEADING, isHeading), search(DECIDES, any)]);
    return hit === null ? null : { status: "beslutad", ...hit };
  }
  const strong = type === "kallelse" || type === "tjänsteskrivelse" ? null : adopted(pieces);
  if (strong !== null) return { status: "beslutad", ...strong };
  const proposals = [search(proposed, any), search(proposes, any), search(heading, isHeading), residue];
  // the words of one item do not speak for a whole agenda more than those of another: the first ones stand for all
  const proposal = type === "kallelse" ? earliest(pieces, proposals) : firstOf(pieces, proposals);
  if (proposal !== null) return { status: "förslag", ...proposal };
  // the one calls to a meeting, the other is written for it: neither can tell what was decided there
  if (type === "kallelse" || type === "tjänsteskrivelse") return null;
  const decided = firstOf(pieces, [
    search(DECIDED_LEAD, early),
    search(/^(?:nämndens )?beslut:?$/iu, isHeading),
  ]);
  return decided === null ? null : { status: "beslutad", ...decided };
}

/** The status that the text itself shows, with the sentence that shows it. */
export function extractStatus(document: ParsedDocument): {
  readonly status: Status;
  readonly evidence: Evidence | null;
} {
  const { passages, frontMatter } = document;
  const broken = frontMatter.original?.damage ?? damage(passages.map(({ text }) => text).join("\n"));
  const found = statusOf(passages, frontMatter.type, broken > 0);
  const passage = found === null ? undefined : passages[found.index];
  if (found === null || passage === undefined) return { status: "okänd", evidence: null };
  const { start, end } = found;
  return {
    status: found.status,
    evidence: { quote: passage.text.slice(start, end), place: { anchor: passage.anchor, start, end } },
  };
}
