// Finds where a document speaks of an audit: what was audited, as it words it, and the audit's number where it stands with it.
import type { ParsedDocument, Passage } from "../model/document.ts";
import type { AuditMention } from "../model/findings.ts";
import { findDiarienummer } from "../swedish/diarienummer.ts";
import { damage, phrasePattern } from "../swedish/ocr.ts";
import { withoutOverlaps } from "./claim.ts";
import { withheldPassages } from "./withheld.ts";

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly subject: string;
}

// Granskning - Arbetet mot våld SR-2023-81   Missiv - Bostadsförsörjning SR-2023-89   Bilaga - X - fördjupad granskning, SR-2023-89
const TITLE =
  /(?:^|[\s-])(granskning|fördjupad granskning|grundläggande granskning|missiv|bilaga|revisionsrapport|granskningsrapport)\s?[-–:]\s(.+)$/isu;
// granskning av kommunens bostadsförsörjningsprogram   granskningen av nämndens arbete   granskningar av
const OF = /(?<!\p{L})(?:granskning(?:en|ar|arna)?|revisionsrapport(?:en)?)\s(?:av|om)\s/giu;
// - fördjupad granskning
const SUFFIX = /\s?[-–,]\s?(?:fördjupad|grundläggande)?\s?granskning\s*$/iu;
/** Words that show that the audit is one by auditors, and not a reading of drawings or minutes. */
const CONTEXT = /revis|fördjupad granskning|SR-\d|yttrande|(?:^|[-–]\s)Granskning av/u;
// where the subject ends inside a sentence
const STOP =
  /[.;:()\n]|,\s|\s(?:enligt|vilket|vilken|i syfte|genomförd|genomfört|med anledning|för att|och har|och lämnat|samt har|som (?:visar|visade|genomför\p{L}*|gjorts|gjordes|har|avslutades|publicerades|revis\p{L}*|stadsrevis\p{L}*|kommunrevis\p{L}*))(?!\p{L})/u;

/** Every sentence on an audit has one of these. */
const AUDIT_WORD = /gransk|revisionsrapport/iu;

const LONGEST = 200;

function granskatPattern(damaged: boolean): RegExp {
  const verbs = ["granskat", "granskar", "granskade"].map((verb) => phrasePattern(verb, damaged)).join("|");
  // Malmö stadsrevision har granskat kommunens bostadsförsörjningsprogram   revisorerna har under 2024 granskat
  return new RegExp(`revis(?:ion|or)[^.!?]{0,120}?(?<!\\p{L})(?:${verbs})\\s(?!om\\s|av\\s|att\\s)`, "giu");
}
const AUDITED = granskatPattern(false);
const AUDITED_DAMAGED = granskatPattern(true);

/** The words from `start` to where the subject ends, without a trailing number or date. */
function subjectAt(text: string, start: number): Mention | null {
  const words = text.slice(start, start + LONGEST);
  const number = findDiarienummer(words)[0]?.start ?? words.length;
  const stop = STOP.exec(words)?.index ?? words.length;
  const cut = words
    .slice(0, Math.min(number, stop))
    .replace(/[\s,–-]+$/u, "")
    .replace(/\s(?:19|20)\d{2}-\d{2}-\d{2}$/u, "");
  return cut.length < 6 || cut.length === LONGEST ? null : { start, end: start + cut.length, subject: cut };
}

function fromSentences(text: string, damaged: boolean): Mention[] {
  if (!AUDIT_WORD.test(text)) return [];
  const named = CONTEXT.test(text) || damaged ? [...text.matchAll(OF)] : [];
  const audited = [...text.matchAll(damaged ? AUDITED_DAMAGED : AUDITED)];
  return [...named, ...audited].flatMap((match) => {
    const subject = subjectAt(text, match.index + match[0].length);
    return subject === null ? [] : [{ ...subject, start: match.index }];
  });
}

/** A title line: "Missiv" and "Bilaga" name an audit only where the line has its number or says "granskning". */
function fromTitle({ text, type }: Passage): Mention[] {
  if (text.length > LONGEST + 60 || (type === "paragraph" && !/(?<!\p{L})SR-\d/u.test(text))) return [];
  const match = TITLE.exec(text);
  if (match === null) return [];
  const [all, word = "", rest = ""] = match;
  const [number] = findDiarienummer(rest).filter(({ kind }) => kind === "granskning");
  const isAudit = /granskning|revision/iu.test(word) || number !== undefined || SUFFIX.test(rest);
  if (!isAudit) return [];
  const subject = rest
    .slice(0, number?.start ?? rest.length)
    .replace(/[\s,–-]+$/u, "")
    .replace(SUFFIX, "")
    .trim();
  const start = match.index + all.indexOf(word);
  const end = start + word.length + text.slice(start + word.length).indexOf(subject) + subject.length;
  return subject.length < 4 ? [] : [{ start, end, subject: subject.replace(/\s+/g, " ") }];
}

/** The one audit number of a passage, where the passage has one only and speaks of one audit only. */
function numberFor(
  text: string,
  mentions: readonly Mention[],
): { normal: string; start: number; end: number } | null {
  if (mentions.length !== 1) return null;
  const numbers = findDiarienummer(text).filter(({ kind }) => kind === "granskning");
  const distinct = new Set(numbers.map(({ normal }) => normal));
  const [first] = numbers;
  return distinct.size === 1 && first !== undefined ? first : null;
}

/** The audit number that is all of a passage, such as the line under a title. */
function loneNumber(passage: Passage | undefined): string | null {
  if (passage === undefined) return null;
  const [first] = findDiarienummer(passage.text);
  return first?.kind === "granskning" && first.end - first.start === passage.text.trim().length
    ? first.normal
    : null;
}

function mentionsOf(passage: Passage, next: Passage | undefined, damaged: boolean): AuditMention[] {
  const { text, anchor } = passage;
  const titled = fromTitle(passage);
  const mentions = titled.length > 0 ? titled : fromSentences(text, damaged);
  const distinct = withoutOverlaps(mentions, text.length);
  const number = numberFor(text, distinct);
  const under = passage.type === "heading" && distinct.length === 1 ? loneNumber(next) : null;
  return distinct.map(({ start, end, subject }) => {
    const to = Math.max(end, number?.end ?? 0);
    return {
      subject: subject.replace(/\s+/g, " "),
      number: number?.normal ?? under,
      quote: text.slice(start, to),
      place: { anchor, start, end: to },
    };
  });
}

/**
 * Finds the passages that speak of an audit, in reading order. `subject` is what was audited, in the words of the text;
 * `number` is null unless the same passage prints one that can belong to nothing else.
 */
export function extractAuditMentions(document: ParsedDocument): AuditMention[] {
  const { passages, frontMatter } = document;
  const damaged = (frontMatter.original?.damage ?? damage(passages.map(({ text }) => text).join("\n"))) > 0;
  const withheld = withheldPassages(passages);
  return passages.flatMap((passage, index) =>
    withheld.has(index) ? [] : mentionsOf(passage, passages[index + 1], damaged),
  );
}
