// What the texts of a case tell of its way: when the audit was made, which meetings are planned, when an answer or an account is due.
import type { CommitmentRecord, TimelineEntry } from "../model/collection.ts";
import { type PolicyDocument, sectionEnd } from "../model/document.ts";
import type { Precision } from "../model/findings.ts";
import { findDates } from "../swedish/date.ts";
import { findDeadlines } from "../swedish/deadline.ts";
import { sentencesOf } from "../swedish/sentence.ts";

/** A day, a month or a year as the row of a case knows it; a season is a year, and the quote says which part of it. */
export function dateOf(iso: string, precision: Precision): Pick<TimelineEntry, "date" | "precision"> {
  if (precision === "day") return { date: iso, precision: "day" };
  return precision === "month"
    ? { date: iso.slice(0, 7), precision: "month" }
    : { date: iso.slice(0, 4), precision: "year" };
}

// Beslutsplanering   Beslutsgång   Ärendets gång   Tidplan för beslut
const PLANNED_HEADING =
  /^(?:\d+\.?\s)?(?:beslutsplanering|beslutsgång|ärendets gång|beslutsprocess|tidplan för beslut)/iu;

/** “Arbetsutskottet 2024-03-06” under such a heading: one planned meeting a line. */
export function plannedMeetings({ passages, href }: PolicyDocument): TimelineEntry[] {
  return passages.flatMap(({ type, text }, index) => {
    if (type !== "heading" || !PLANNED_HEADING.test(text)) return [];
    return passages.slice(index + 1, sectionEnd(passages, index)).flatMap((passage) =>
      passage.text.split("\n").flatMap((line): TimelineEntry[] => {
        const [match, ...others] = findDates(line);
        const body =
          match === undefined
            ? ""
            : line
                .slice(0, match.start)
                .replace(/[\s,:–-]+$/u, "")
                .trim();
        if (match === undefined || others.length > 0 || match.precision !== "day" || body === "") return [];
        return [
          {
            date: match.iso,
            precision: "day",
            event: "Planerat: ärendet behandlas",
            body,
            paragraf: null,
            quote: line.trim(),
            href: `${href}#${passage.anchor}`,
          },
        ];
      }),
    );
  });
}

// har under hösten 2023 genomfört en granskning   granskade   har granskat
const AUDIT_MADE =
  /(?:genomfört|genomförde|gjort|utfört)\s(?:[^\s.]+\s){0,4}?\p{L}*granskning|(?:har\s(?:[^\s.]+\s){0,6}?granskat|granskade)/iu;

/** “… har under hösten 2023 genomfört en granskning”: the first such sentence with a time that is past. */
export function auditMade({ passages, href, findings, frontMatter }: PolicyDocument): TimelineEntry[] {
  const { date } = frontMatter;
  const anchors = new Set(findings.audits.map(({ place }) => place.anchor));
  for (const { anchor, text } of passages) {
    if (!anchors.has(anchor)) continue;
    for (const { start, end } of sentencesOf(text)) {
      const quote = text.slice(start, end);
      if (!AUDIT_MADE.test(quote)) continue;
      const [time] = findDeadlines(quote, { documentDate: null, damaged: false });
      const from = time?.from ?? null;
      if (time === undefined || from === null || !time.plausible || (date !== null && from > date)) continue;
      return [
        {
          ...dateOf(from, time.precision),
          event: "Granskningen görs",
          body: null,
          paragraf: null,
          quote,
          href: `${href}#${anchor}`,
        },
      ];
    }
  }
  return [];
}

// svar ska lämnas senast den 31 maj 2024   yttrandet ska ha inkommit senast   yttra sig senast
const ANSWER_DUE = /(?:svar|yttrande|yttra\ssig|remissvar)(?:et|en)?(?!\p{L})[^.]{0,200}\ssenast\s/iu;

/** When an answer is to be given, as the paper that asks for it, or the one that answers, says. */
export function answerDue({ passages, href, frontMatter }: PolicyDocument): TimelineEntry[] {
  for (const { anchor, text, level } of passages) {
    if (level !== null || !ANSWER_DUE.test(text)) continue;
    for (const { start, end } of sentencesOf(text)) {
      const quote = text.slice(start, end);
      if (!ANSWER_DUE.test(quote)) continue;
      const due = findDeadlines(quote, { documentDate: frontMatter.date, damaged: false }).find(
        ({ bound, to, plausible }) => bound === "by" && to !== null && plausible,
      );
      if (due?.to == null) continue;
      return [
        {
          ...dateOf(due.to, due.precision),
          event: "Planerat: svar ska lämnas",
          body: null,
          paragraf: null,
          quote,
          href: `${href}#${anchor}`,
        },
      ];
    }
  }
  return [];
}

/** When somebody is to come back with an account; each day once, where it is first said. */
export function accountsDue(
  commitments: readonly CommitmentRecord[],
  document: PolicyDocument,
): TimelineEntry[] {
  return commitments.flatMap(({ document: id, kind, deadline, quote, href, actor }): TimelineEntry[] => {
    const day = deadline?.to ?? deadline?.from ?? null;
    if (
      id !== document.id ||
      kind !== "återrapporterar" ||
      deadline === null ||
      day === null ||
      !deadline.plausible
    )
      return [];
    const event = "Planerat: återrapportering";
    return [{ ...dateOf(day, deadline.precision), event, body: actor, paragraf: null, quote, href }];
  });
}
