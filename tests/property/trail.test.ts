// Whatever stands in a text, every promise, stance, time and statement is an exact part of it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractCommitments } from "../../scripts/extract/commitment.ts";
import { extractProgress } from "../../scripts/extract/progress.ts";
import { extractStances } from "../../scripts/extract/stance.ts";
import type { Evidence } from "../../scripts/model/findings.ts";
import { findDeadlines } from "../../scripts/swedish/deadline.ts";
import { documentOf } from "../support/case-questions.ts";

const PIECE = fc.constantFrom(
  ..."Nämnden|förvaltningen|kommer|att|ska|planerar|redovisas|genomföra|senast|den 31 maj|2024|våren|i|under|inom sex månader|inte|delar|instämmer|välkomnar|granskningen|rapportens bild|har|genomförts|pågår|arbetet|, och|.|.\n\n|2O24|årsskiftet 2025/2026|redan genomförs|enligt lagen|som|Revisorerna|från och med|20245|till och med|februari och mars|Åtgärden|\n- |# Rubrik\n\n|[Ange text]|åäö".split(
    "|",
  ),
);
const prose = fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join(" "));

function markdown(type: string, damage: number, body: string): string {
  const original =
    damage === 0
      ? ""
      : `original: { file: a.txt, sha256: ${"a".repeat(64)}, format: txt, pages: null, ocr: true, damage: ${damage} }\n`;
  return `---\ntitle: Fall\ntype: ${type}\nstatus: okänd\ndate: "2024-03-14"\n${original}---\n\n${body}`;
}

describe("what is found in a text", () => {
  test("is an exact part of the passage that it names", () => {
    fc.assert(
      fc.property(
        prose,
        fc.constantFrom("yttrande", "uppföljning", "plan"),
        fc.constantFrom(0, 0.2),
        (body, type, damage) => {
          const document = documentOf(markdown(type, damage, body));
          const texts = new Map(document.passages.map(({ anchor, text }) => [anchor, text]));
          const commitments = extractCommitments(document);
          const found: readonly Evidence[] = [
            ...commitments,
            ...extractStances(document),
            ...extractProgress(document),
          ];
          for (const { quote, place } of found) {
            expect(texts.get(place.anchor)?.slice(place.start, place.end)).toBe(quote);
          }
          for (const { quote, deadline, actor } of commitments) {
            if (deadline !== null) expect(quote).toContain(deadline.verbatim);
            if (actor !== null) expect(quote).toContain(actor);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("has times in order that overlap nowhere, and begin before they end", () => {
    fc.assert(
      fc.property(
        fc.oneof(prose, fc.string({ maxLength: 80 })),
        fc.boolean(),
        fc.constantFrom("2024-03-14", "2024-02-29", null),
        (text, damaged, documentDate) => {
          let last = 0;
          for (const { verbatim, start, end, from, to } of findDeadlines(text, { documentDate, damaged })) {
            expect(text.slice(start, end)).toBe(verbatim);
            expect(start).toBeGreaterThanOrEqual(last);
            if (from !== null && to !== null) expect(from <= to).toBe(true);
            last = end;
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
