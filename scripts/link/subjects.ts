// What audits are about, in the words that tell them apart: to know an audit again where its number is not printed.
import { numberKey } from "./address.ts";
import type { Audit, Audits } from "./audits.ts";
import type { Reading } from "./reading.ts";
import { contentWords } from "./text.ts";

/** Words that most audits share, so that they tell none apart. */
const COMMON = new Set(
  `arbete arbetet arbeten granskning granskningen insatser insats fördjupad uppföljande kommun kommunen kommunens kommunala
  stad stads staden stadens region regionen nämnd nämnder revision revisionen revisionens stadsrevisionen rapport rapporten
  verksamhet verksamheten uppföljning hantering hanteringen styrning kontroll intern ändamålsenlig ändamålsenligt
  arbetsmarknads`.split(/\s+/),
);

// nämnden   socialnämndens   kommunstyrelsens   förvaltningen: who is audited, not what
const BODY = /(?:nämnd(?:en)?|styrelse(?:n)?|förvaltning(?:en)?)s?$/;

/** One word in common is a coincidence. */
const FEWEST_WORDS = 2;

function distinctive(subject: string): string[] {
  return [...contentWords(subject)].filter((word) => !COMMON.has(word) && !BODY.test(word));
}

/** `SR-2023-81`, `2024-03-14` → the year in it. */
function yearIn(text: string | null): number | null {
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text ?? "");
  return year === null ? null : Number(year[0]);
}

interface Wording {
  readonly words: readonly string[];
  readonly byYear: Map<number, Set<Audit>>;
}

/** Finds the audit that a text means by its subject. */
export type FindAudit = (subject: string, date: string | null) => Audit | null;

function wordings(audits: Audits, readings: readonly Reading[]): Wording[] {
  const all = new Map<string, Wording>();
  const add = (audit: Audit | undefined, subject: string | null): void => {
    const year = yearIn(audit?.number ?? null);
    const words = distinctive(subject ?? "").sort();
    if (audit === undefined || year === null || words.length < FEWEST_WORDS) return;
    const wording = all.get(words.join(" ")) ?? { words, byYear: new Map() };
    wording.byYear.set(year, (wording.byYear.get(year) ?? new Set()).add(audit));
    all.set(words.join(" "), wording);
  };
  for (const audit of audits.all) add(audit, audit.title);
  for (const { document } of readings) {
    for (const { number, subject } of document.findings.audits) {
      if (number !== null) add(audits.byNumber.get(numberKey(number)), subject);
    }
  }
  return [...all.values()];
}

/** Each wording under the rarest of its words, so that a common word never leads to all of them. */
function byRarestWord(all: readonly Wording[]): Map<string, Wording[]> {
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const index = new Map<string, Wording[]>();
  for (const wording of all) {
    const [rarest = ""] = [...wording.words].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
    index.set(rarest, [...(index.get(rarest) ?? []), wording]);
  }
  return index;
}

/**
 * Gives a finder of audits by subject. An audit fits where every word that tells it apart stands in the subject, and the text is of the
 * year that its number names or the two that follow. Where two audits fit, none is found.
 */
export function auditFinder(audits: Audits, readings: readonly Reading[]): FindAudit {
  const index = byRarestWord(wordings(audits, readings));
  return (subject, date) => {
    const spoken = new Set(distinctive(subject));
    const year = yearIn(date);
    if (year === null) return null;
    const fitting = new Set<Audit>();
    for (const word of spoken) {
      for (const { words, byYear } of index.get(word) ?? []) {
        if (!words.every((one) => spoken.has(one))) continue;
        for (const made of [year, year - 1, year - 2]) {
          for (const audit of byYear.get(made) ?? []) {
            fitting.add(audit);
            if (fitting.size > 1) return null;
          }
        }
      }
    }
    const [only] = fitting;
    return only ?? null;
  };
}
