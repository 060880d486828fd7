// A table of actions (Åtgärd | Ansvarig | Klart) → one promise a row that sets a time.
import type { Table } from "../model/blocks.ts";
import type { Passage } from "../model/document.ts";
import type { CommitmentFinding } from "../model/findings.ts";
import { type DeadlineContext, findDeadlines, isBeforeDocument } from "../swedish/deadline.ts";
import { lenient } from "../swedish/lenient.ts";

// Åtgärd   Planerad åtgärd   Aktivitet   Insats   Vad ska göras?   Uppdrag
const ACTION_HEAD = lenient(
  "^(?:planerade?\\s|föreslagna?\\s)?(?:åtgärd\\p{L}*|aktivitet\\p{L}*|insats\\p{L}*|uppdrag\\p{L}*|vad\\b.*)",
);
// Ansvarig   Ansvarig nämnd   Utförare   Vem?
const ACTOR_HEAD = lenient("^(?:ansvar\\p{L}*|utförare|vem\\b.*|ägare)");
// Klart   Klart senast   När?   Tidplan   Tidpunkt   Slutdatum   Genomförs   Tid
const TIME_HEAD = lenient(
  "^(?:klart?\\b.*|när\\b.*|tid(?:s?plan|punkt|sram|)\\b.*|slutdatum|start.*|genomförs|färdigt?.*|deadline|datum)",
);
// Klar   Genomförd   Avslutad: what has been done is promised no longer
const DONE = lenient("^(?:klar\\p{L}*|genomför[dt]\\p{L}*|avslutad\\p{L}*|färdig\\p{L}*|utför[dt])\\.?$");
// Status   Läge   Resultat
const STATUS_HEAD = lenient("^(?:status|läge|resultat|utfall)");

function columnOf(header: readonly string[], pattern: RegExp): number {
  return header.findIndex((cell) => pattern.test(cell.trim()));
}

/**
 * The promises in the rows of a table that has a column for what is to be done and one for when; none in any other table.
 * The quote is the whole row, as the passage's text has it: cells parted by tabs.
 */
export function promisesInTable(
  { header, rows }: Table,
  { anchor, text }: Passage,
  context: DeadlineContext,
): CommitmentFinding[] {
  const heads = header.map((cell) => cell.text);
  const [action, actor, time] = [ACTION_HEAD, ACTOR_HEAD, TIME_HEAD].map((head) => columnOf(heads, head));
  if (action === undefined || action < 0 || time === undefined || time < 0) return [];
  const status = columnOf(heads, STATUS_HEAD);
  let start = heads.join("\t").length + 1;
  return rows.flatMap((row): CommitmentFinding[] => {
    const quote = row.map((cell) => cell.text).join("\t");
    const place = { anchor, start, end: start + quote.length };
    start = place.end + 1;
    const what = row[action]?.text.trim() ?? "";
    if (what === "" || DONE.test(row[status]?.text.trim() ?? "") || !text.includes(quote)) return [];
    const who = row[actor ?? -1]?.text.trim() ?? "";
    return findDeadlines(row[time]?.text ?? "", context)
      .filter((one) => context.documentDate === null || !isBeforeDocument(one, context.documentDate))
      .map(({ start: _start, end: _end, ...deadline }) => ({
        kind: "planerar",
        actor: who === "" ? null : who,
        deadline,
        quote,
        place,
      }));
  });
}
