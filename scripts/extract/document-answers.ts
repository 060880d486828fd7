// What a document is about as a whole: the audit, referral or motion that it answers, and the plan that it follows up.
import type { DocumentType } from "../model/document.ts";
import { normaliseDiarienummer } from "../swedish/diarienummer.ts";
import { type DocumentReading, fieldValues } from "./document-reading.ts";
import { findNumbers } from "./reference-number.ts";

// Uppföljning av Plan för kvinnofrid   Uppföljning – Handlingsplan mot våld   Slutlig uppföljning av biblioteksplanen
const FOLLOWS =
  /^(?:\p{L}+\s)?uppföljning(?:srapport)?(?:\s(?:av|för)\s|\s?[–:-]\s?|\s(?=\p{Lu}))(.{4,200})$/iu;
const PLAN_WORD =
  /(?:plan|planen|program|programmet|strategi|strategin|policy|policyn|riktlinjer|riktlinjerna)(?![\p{Ll}])/iu;
// 2016–2018   , 2016 - 2018   2022
const PERIOD =
  /[\s,(]+(?:(?:för|år|perioden|under)\s)*(?:19|20)\d{2}(?:\s?[–-]\s?(?:(?:19|20)?\d{2}))?\)?\s*$/iu;

/** Numbers of audits and inquiries, in order. */
function soonest(text: string): string[] {
  return findNumbers(text)
    .filter(({ kind }) => kind === "granskning" || kind === "sou")
    .sort((a, b) => a.start - b.start)
    .map(({ target }) => target);
}

/**
 * The numbers of what a yttrande or a tjänsteskrivelse answers: those in its title and lead, else those among its
 * attachments (Beslutsunderlag), and the other side's own number ("Ert dnr"). [] where none is printed.
 */
export function findBesvarar(reading: DocumentReading, type: DocumentType, own: string | null): string[] {
  if (type !== "yttrande" && type !== "tjänsteskrivelse") return [];
  const theirs = fieldValues(reading, "ert-diarienummer").flatMap(
    (value) => normaliseDiarienummer(value) ?? [],
  );
  const opening = [
    reading.title ?? "",
    ...reading.head,
    ...reading.pieces.slice(0, 8).map(({ text }) => text),
  ];
  const attached = reading.pieces.filter(({ under }) =>
    /^(?:besluts)?underlag|^bilagor/iu.test(under?.trim() ?? ""),
  );
  const first = opening.flatMap(soonest);
  const numbers = first.length > 0 ? first : attached.flatMap(({ text }) => soonest(text));
  return [...new Set([...theirs, ...numbers])].filter((number) => number !== own);
}

/** The name of the plan that an uppföljning follows up, without the period of the follow-up. */
export function findFöljerUpp(reading: DocumentReading, type: DocumentType): string | null {
  if (type !== "uppföljning" || reading.title === null) return null;
  const named = FOLLOWS.exec(reading.title.replace(/\s+/g, " ").trim())?.[1]?.replace(PERIOD, "").trim();
  return named !== undefined && PLAN_WORD.test(named) ? named : null;
}
