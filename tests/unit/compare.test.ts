// What a politician looks for: what changed in substance first, who speaks last, nothing that only moved shown as gone.
import { describe, expect, test } from "vitest";
import { compare } from "../../scripts/compare/compare.ts";
import { comparisonHtml } from "../../scripts/compare/html.ts";
import type { ComparedText, RowKind } from "../../scripts/model/comparison.ts";

function textOf(...passages: string[]): ComparedText {
  return {
    name: "Yttrande",
    href: "/a/",
    bodies: ["Miljönämnden", "Miljöförvaltningen"],
    passages: passages.map((words, index) => ({
      href: `/a/#p${index}`,
      text: words.replace(/^# /, ""),
      isHeading: words.startsWith("# "),
    })),
  };
}

function kinds(a: ComparedText, b: ComparedText): RowKind[] {
  return compare(a, b).rows.map(({ kind }) => kind);
}

describe("a comparison", () => {
  test("knows that the nämnd speaks where the förvaltning spoke", () => {
    const draft = textOf("Förvaltningen välkomnar granskningen.", "Miljöförvaltningens arbete är viktigt.");
    const answer = textOf("Nämnden välkomnar granskningen.", "Miljönämndens arbete är viktigt.");
    expect(kinds(draft, answer)).toEqual(["role", "role"]);
    expect(compare(draft, answer).weightiest).toEqual([]);
  });

  test("does not take another nämnd for the one that writes", () => {
    expect(
      kinds(
        textOf("Samverkan sker med skolnämnden om barnen."),
        textOf("Samverkan sker med kulturnämnden om barnen."),
      ),
    ).toEqual(["changed"]);
  });

  test("puts a figure, a turned verb and a “not” before other wording", () => {
    const a = textOf(
      "Arbetet bedrivs i nära samverkan med skolan och fritidsgården.",
      "Nämnden har ungefär 2 600 medarbetare i förvaltningen.",
      "Uppföljningen ska genomföras under året av enheten.",
    );
    const b = textOf(
      "Arbetet bedrivs i god samverkan med skolan och fritidsgården.",
      "Nämnden har ungefär 2 700 medarbetare i förvaltningen.",
      "Uppföljningen genomförs under året av enheten.",
    );
    expect(compare(a, b).weightiest.map(({ weighing }) => weighing)).toEqual(["form", "tal"]);
  });

  test("shows a sentence that stands elsewhere as moved, not as gone", () => {
    const a = textOf(
      "Först kommer den här meningen om barn.",
      "Sedan kommer en annan mening om skolan.",
      "Sist står en mening om pengar.",
    );
    const b = textOf(
      "Sedan kommer en annan mening om skolan.",
      "Sist står en mening om pengar.",
      "Först kommer den här meningen om barn.",
    );
    expect(kinds(a, b)).toEqual(["left", "equal", "equal", "moved"]);
  });

  test("undoes hard line breaks and pays no heed to how sentences are put in paragraphs", () => {
    const a = textOf("Nämnden tar fram\nen plan. Planen gäller\ni tre år.");
    const b = textOf("Nämnden tar fram en plan.", "Planen gäller i tre år.");
    expect(kinds(a, b)).toEqual(["equal", "equal"]);
  });

  test("says what only one text has", () => {
    const { counts } = compare(textOf("# Bakgrund", "Ett stycke som bara står här."), textOf("# Bakgrund"));
    expect(counts).toMatchObject({ "only-a": 1, "only-b": 0, equal: 0 });
  });

  test("escapes the words that it shows", () => {
    const [a, b] = [textOf('<script>alert("a")</script> & mer.'), textOf("Något annat.")];
    const html = comparisonHtml(compare(a, b), a, b, { address: (href) => href, prefix: "s", level: 2 });
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;");
  });

  test("holds for texts of a thousand sentences that share most words", () => {
    const many = Array.from(
      { length: 1000 },
      (_, index) => `Nämnden arbetar med åtgärd nummer ${index} i planen för barn.`,
    );
    const { counts } = compare(textOf(...many), textOf(...many.toReversed()));
    expect(counts.equal + counts.moved + counts.changed + counts["only-a"]).toBeGreaterThan(999);
  });
});
