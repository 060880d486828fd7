// Whose document this is: the nämnd that answers or decides, the förvaltning that writes, and whom it is written to.
import type { DocumentType } from "../model/document.ts";
import {
  type Body,
  type BodyKind,
  type BodyMatch,
  bodyOf,
  findBodies,
  findBrokenBodies,
} from "../swedish/body.ts";
import { phrasePattern } from "../swedish/ocr.ts";
import { placedBodyOf } from "../swedish/placed-body.ts";
import { type DocumentReading, fieldValues, type Piece } from "./document-reading.ts";

/** A name, and why where the text does not state it literally. */
export interface BodyFinding {
  readonly name: string;
  readonly basis: string | null;
}

const DECIDING: ReadonlySet<BodyKind> = new Set(["nämnd", "styrelse", "fullmäktige"]);
const ANSWERING: ReadonlySet<DocumentType> = new Set([
  "yttrande",
  "tjänsteskrivelse",
  "missiv",
  "protokoll",
  "kallelse",
]);

/** What a body does in a lead sentence or a proposed decision. */
const ACTS = [
  "föreslås",
  "besluta",
  "beslutar",
  "beslutade",
  "godkänner",
  "lämnar",
  "avger",
  "antar",
  "skickar",
  "överlämnar",
  "fastställer",
  "ställer sig",
  "välkomnar",
  "tillstyrker",
];
const ACT_CLEAN = new RegExp(
  `^\\s+(?:${ACTS.map((act) => phrasePattern(act, false)).join("|")})(?!\\p{L})`,
  "iu",
);
const ACT_DAMAGED = new RegExp(
  `^\\s+(?:${ACTS.map((act) => phrasePattern(act, true)).join("|")})(?!\\p{L})`,
  "iu",
);
// Socialförvaltningen bedömer   Utbildningskontoret föreslår
const OPINES =
  /^\s+(?:välkomnar|bedömer|föreslår|anser|menar|instämmer|konstaterar|vill|ser|delar|tillstyrker)(?!\p{L})/iu;
const DECISION = /^(?:förslag till beslut|beslutsförslag|(?:.{0,80}\s)?beslut):?$/iu;

// Socialnämndens yttrande över …
const OWNS = /^\s(?:yttrande|svar|remissvar)(?!\p{L})/iu;
// Kallelse till barn- och ungdomsnämnden   Föredragningslista för socialnämnden
const CALLS =
  /^(?:kallelse|föredragningslista|dagordning|ärendelista|sammanträde)\s(?:till|för|med)\s(.+)$/iu;

const stated = (body: Body): BodyFinding => ({ name: body.name, basis: null });

/** Bodies that the letterhead names, in order: labelled ones, then lone lines. */
function letterheadBodies(reading: DocumentReading, label: "nämnd" | "förvaltning"): Body[] {
  const values = [...fieldValues(reading, label), ...fieldValues(reading, "avsändare"), ...reading.head];
  return values.flatMap((value) => bodyOf(value) ?? placedBodyOf(value) ?? brokenBody(value, reading) ?? []);
}

/** In a damaged text: `Socialnamnden`, where that is all of the line. */
function brokenBody(value: string, { damaged }: DocumentReading): Body | null {
  const [found] = damaged ? findBrokenBodies(value) : [];
  return found !== undefined && found.start === 0 && found.end === value.length ? found : null;
}

/** A tjänsteskrivelse is written to the nämnd that decides; any other paper goes to somebody else than its sender. */
function recipient(reading: DocumentReading): Body | null {
  const till = findTill(reading);
  return till === null ? null : (bodyOf(till) ?? placedBodyOf(till));
}

function acting({ text }: Piece, damaged: boolean): BodyMatch | null {
  const act = damaged ? ACT_DAMAGED : ACT_CLEAN;
  const bodies = damaged ? [...findBodies(text), ...findBrokenBodies(text)] : findBodies(text);
  return bodies.find(({ kind, end }) => DECIDING.has(kind) && act.test(text.slice(end, end + 40))) ?? null;
}

function inLead(reading: DocumentReading): BodyFinding | null {
  const lead = reading.pieces.filter(({ type }) => type !== "heading").slice(0, 15);
  const proposed = reading.pieces.filter(({ under }) => under !== null && DECISION.test(under.trim()));
  for (const piece of [...proposed.slice(0, 3), ...lead]) {
    const body = acting(piece, reading.damaged);
    if (body === null) continue;
    const printed = piece.text.slice(body.start, body.end).replace(/\s+/g, " ");
    const mended = reading.damaged && printed.toLowerCase() !== body.name.toLowerCase();
    return {
      name: body.name,
      basis: mended ? `Texten är skadad av inläsning: ”${printed}” har tolkats som ${body.name}.` : null,
    };
  }
  return null;
}

/** The nämnd (or styrelse, fullmäktige) whose answer, decision or meeting it is; null where the text names none as such. */
export function findNämnd(reading: DocumentReading, type: DocumentType): BodyFinding | null {
  const [labelled] = fieldValues(reading, "nämnd");
  const to = recipient(reading);
  const named = letterheadBodies(reading, "nämnd").filter(
    ({ name }) => type === "tjänsteskrivelse" || name !== to?.name,
  );
  const own = named.find(({ kind }) => DECIDING.has(kind)) ?? named.find(({ kind }) => kind === "utskott");
  if (own !== undefined) return stated(own);
  if (labelled !== undefined) return { name: labelled, basis: null };
  if (type === "tjänsteskrivelse" && to !== null && DECIDING.has(to.kind)) return stated(to);
  const called = type === "kallelse" ? CALLS.exec(reading.title ?? "")?.[1] : undefined;
  const calling = called === undefined ? null : (bodyOf(called) ?? placedBodyOf(called));
  if (calling !== null) return stated(calling);
  const [owner] = type === "yttrande" ? findBodies(reading.title ?? "") : [];
  if (owner?.start === 0 && DECIDING.has(owner.kind) && OWNS.test((reading.title ?? "").slice(owner.end)))
    return { name: owner.name, basis: null };
  return ANSWERING.has(type) ? inLead(reading) : null;
}

/** The förvaltning that the sentences of a tjänsteskrivelse speak for, where one does so more often than any other. */
function speaking({ pieces }: DocumentReading): BodyFinding | null {
  const counts = new Map<string, number>();
  for (const { text } of pieces) {
    for (const { kind, name, end } of findBodies(text)) {
      if (kind === "förvaltning" && OPINES.test(text.slice(end, end + 30)))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "sv"));
  if (first === undefined || first[1] === second?.[1]) return null;
  return {
    name: first[0],
    basis: `Texten anger ingen avsändare, men det är ${first[0]} som gör bedömningarna i den.`,
  };
}

/** The förvaltning that has written it; null where neither the letterhead nor (in a tjänsteskrivelse) the text says. */
export function findFörvaltning(reading: DocumentReading, type: DocumentType): BodyFinding | null {
  const own = letterheadBodies(reading, "förvaltning").find(({ kind }) => kind === "förvaltning");
  if (own !== undefined) return stated(own);
  const [labelled] = fieldValues(reading, "förvaltning");
  if (labelled !== undefined) return { name: labelled, basis: null };
  return type === "tjänsteskrivelse" ? speaking(reading) : null;
}

/** Whom the letterhead says that the document is written to. */
export function findTill(reading: DocumentReading): string | null {
  const [value] = fieldValues(reading, "till");
  const [line] = (value ?? "").split("\n");
  if (line === undefined || line.trim() === "") return null;
  return bodyOf(line)?.name ?? line.trim();
}
