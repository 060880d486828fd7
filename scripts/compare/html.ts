// A comparison as HTML, the same at build and in the browser: what weighs most on top, then both texts sentence by sentence.
// What differs is said in words and marked with <del> and <ins>, never by colour alone.
import type { ComparedText, Comparison, Part, Row, RowKind, Weighing } from "../model/comparison.ts";

import { wordDiff } from "./words.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
}

const KIND_WORDS: Readonly<Record<RowKind, string>> = {
  equal: "Lika",
  role: "Lika, men nämnden och förvaltningen har bytt plats",
  changed: "Ändrad mening",
  moved: "Flyttad mening",
  left: "Står på en annan plats i B",
  "only-a": "Bara i A",
  "only-b": "Bara i B",
};

const WEIGHING_WORDS: Readonly<Record<Weighing, string>> = {
  tal: "Tal, tid eller belopp",
  nekande: "Ord som vänder eller begränsar",
  form: "Vad som ska, kan eller redan görs",
  ord: "Andra ord",
};

/** How a comparison is addressed: the site's sub-path, and what the fragments of its differences begin with. */
export interface Showing {
  readonly address: (href: string) => string;
  readonly prefix: string;
  /** The level of the headings: 2 on a page of its own. */
  readonly level: 2 | 3 | 4;
}

/** Words that only one side has; a reader that speaks the page says so too. */
function marked({ kind, text, role }: Part): string {
  const attribute = role ? ' class="role"' : "";
  switch (kind) {
    case "equal":
      return escaped(text);
    case "deleted":
      return `<del${attribute}><span class="said">[bara i A: </span>${escaped(text)}<span class="said">]</span></del>`;
    case "inserted":
      return `<ins${attribute}><span class="said">[bara i B: </span>${escaped(text)}<span class="said">]</span></ins>`;
  }
}

function sideParts(parts: readonly Part[], without: Part["kind"]): string {
  return parts
    .filter(({ kind }) => kind !== without)
    .map(marked)
    .join("");
}

function sideHtml(name: "A" | "B", row: Row, { address }: Showing): string {
  const side = name === "A" ? row.a : row.b;
  if (side === null)
    return `<p class="side side-none">${row.kind === "left" ? "" : `Står inte i ${name}.`}</p>`;
  const words = sideParts(row.parts, name === "A" ? "inserted" : "deleted");
  return `<p class="side"><a class="side-name" href="${escaped(address(side.href))}" aria-label="${name}: visa stället">${name}</a> ${words}</p>`;
}

function rowHtml(row: Row, showing: Showing): string {
  const id = `${showing.prefix}-${row.number}`;
  const why =
    row.weighing === null || row.weighing === "ord" ? "" : `: ${WEIGHING_WORDS[row.weighing].toLowerCase()}`;
  const label =
    row.number === 0
      ? `<p class="pair-kind">${KIND_WORDS[row.kind]}</p>`
      : `<p class="pair-kind"><a href="#${id}">Skillnad ${row.number}</a> ${KIND_WORDS[row.kind]}${why}</p>`;
  const attributes = row.number === 0 ? "" : ` id="${id}"`;
  return `<div class="pair pair-${row.kind}${row.isHeading ? " pair-heading" : ""}"${attributes}>${label}<div class="sides">${sideHtml("A", row, showing)}${sideHtml("B", row, showing)}</div></div>\n`;
}

/** Sentences that are the same, folded away: they are there for those who look for them. */
function equalHtml(rows: readonly Row[], showing: Showing): string {
  const amount = rows.length === 1 ? "1 mening är lika" : `${rows.length} meningar är lika`;
  const lines = rows.map(({ b, isHeading }) => {
    const words = `<a href="${escaped(showing.address(b?.href ?? ""))}">${escaped(b?.text ?? "")}</a>`;
    return isHeading ? `<li><strong>${words}</strong></li>` : `<li>${words}</li>`;
  });
  return `<details class="same"><summary>${amount}</summary><ul>${lines.join("\n")}</ul></details>\n`;
}

function allRows(rows: readonly Row[], showing: Showing): string {
  let html = "";
  let equal: Row[] = [];
  const flush = (): void => {
    if (equal.length > 0) html += equalHtml(equal, showing);
    equal = [];
  };
  for (const row of rows) {
    if (row.kind === "equal") {
      equal.push(row);
      continue;
    }
    flush();
    html += rowHtml(row, showing);
  }
  flush();
  return html;
}

function countWords({ counts }: Comparison): string {
  const say = (amount: number, one: string, many: string): string[] =>
    amount === 0 ? [] : [`${amount} ${amount === 1 ? one : many}`];
  const parts = [
    ...say(counts.equal, "mening är lika", "meningar är lika"),
    ...say(
      counts.role,
      "skiljer bara på nämnden och förvaltningen",
      "skiljer bara på nämnden och förvaltningen",
    ),
    ...say(counts.changed, "är ändrad", "är ändrade"),
    ...say(counts.moved, "har flyttats", "har flyttats"),
    ...say(counts["only-a"], "står bara i A", "står bara i A"),
    ...say(counts["only-b"], "står bara i B", "står bara i B"),
  ];
  return parts.length === 0 ? "Ingen av texterna har några ord." : `${parts.join(", ")}.`;
}

function weightHtml(row: Row, { prefix }: Showing): string {
  const why = row.weighing === null ? KIND_WORDS[row.kind] : WEIGHING_WORDS[row.weighing];
  const place = row.kind === "only-a" || row.kind === "only-b" ? `. ${KIND_WORDS[row.kind]}` : "";
  return `<li><p class="pair-kind">${why}${place}</p><p class="both">${row.parts.map(marked).join("")}</p><p class="about"><a href="#${prefix}-${row.number}">Visa skillnad ${row.number} i texterna</a></p></li>`;
}

function textName(name: "A" | "B", { href, name: title }: ComparedText, { address }: Showing): string {
  return `<li><strong>${name}</strong> <a href="${escaped(address(href))}">${escaped(title)}</a></li>`;
}

/** Two wordings of one sentence in one line: what only the first has is struck, what only the second has underlined. */
export function wordsHtml(a: string, b: string): string {
  return wordDiff(a, b).map(marked).join("");
}

/** The whole comparison: which texts, how many differences, the weightiest ones, and all of both texts. */
export function comparisonHtml(
  comparison: Comparison,
  a: ComparedText,
  b: ComparedText,
  showing: Showing,
): string {
  const h = `h${showing.level}`;
  const top = comparison.weightiest.map((row) => weightHtml(row, showing)).join("\n");
  const weightiest =
    top === ""
      ? "<p>Ingen skillnad i tal, tider eller vad som ska göras har hittats.</p>"
      : `<ol class="weightiest">${top}</ol>`;
  return `<ul class="compared">${textName("A", a, showing)}${textName("B", b, showing)}</ul>
<p class="counts">${countWords(comparison)}</p>
<${h}>Viktigaste skillnaderna</${h}>
<p class="about legend"><del>Överstruket</del> står bara i A. <ins>Understruket</ins> står bara i B. Ordningen är uträknad av en dator.</p>
${weightiest}
<${h}>Mening för mening</${h}>
<div class="pairs">
${allRows(comparison.rows, showing)}</div>`;
}
