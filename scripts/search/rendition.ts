// What is searched of a document: its passages as plain HTML for Pagefind, with the facts to filter and sort by.
// It is not what is shown: line-breaking marks are gone, name lists weigh little, withheld agenda items are left out.
import type { PlacedCorrection } from "../model/correction.ts";
import { type Passage, type PolicyDocument, sectionEnd } from "../model/document.ts";
import { isWithheld } from "../swedish/secrecy.ts";
import { identifierKey } from "./identifiers.ts";
import { GROUP, joinGroups, numberWords } from "./number.ts";
import { type Facts, GLUE, MENDED } from "./pieces.ts";
import { missingForms, type Synonym } from "./synonyms.ts";
import { NO_WORDS, type Words } from "./words.ts";

/** One page for Pagefind's `addHTMLFile`, and what is kept beside it. */
export interface Rendition {
  readonly url: string;
  readonly content: string;
  readonly facts: Facts;
  /** For each mended word, in order: what the scan has in its place. */
  readonly scanned: readonly string[];
}

/** How much the words of a passage count: `1` text, `0.1` names and signatures, `0` not searched. */
type Weight = "1" | "0.1" | "0";

// "Innehållsförteckning", "Innehåll"
const CONTENTS = /^innehåll(?:sförteckning)?$/i;
// "Ledamöter", "Ersättare", "Tjänstgörande ersättare", "Närvarande", "Underskrifter", "Övriga deltagare"
const NAMES =
  /^(?:(?:tjänstgörande|närvarande|beslutande|övriga) )?(?:ledamöter|ersättare|närvarande|beslutande|deltagare|underskrifter|signaturer|justerare)$/i;

/**
 * Cleans a text for the index: NFC, without soft hyphens and zero-width marks, one space between words, and a plain
 * hyphen in "2016–2018" (Pagefind takes a range with an en dash for one word).
 */
export function cleanForSearch(text: string): string {
  return tidy(withoutSigns(text));
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/(?<=\d)[\u2010-\u2015](?=\d)/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

// "1 § SoL", "barn – unga": the sign would stand between two words that follow each other
const LONE_SIGN = /\s+(?=[^\p{L}\p{N}\s]+(?:\s|$))/gu;

/** Ties a sign that stands alone to the word before it, so that it is no word by itself. */
export function tieSigns(text: string): string {
  return text.replace(LONE_SIGN, GLUE);
}

/** A text of the same length without our own signs. */
function withoutSigns(text: string): string {
  return text.replaceAll(JOINT, " ").replaceAll(MENDED, " ").replaceAll(GROUP, " ");
}

/** Marks the joints of a word for the index, which finds a word by its parts too; no text has this sign after cleaning. */
export const JOINT = "~";

const LONG_WORD = /\p{L}{5,}/gu;

/** "Socialnämnden" → "Social~nämnden", "bostadsförsörjning" → "bostads~försörjning". */
export function markJoints(text: string, words: Words): string {
  return text.replace(LONG_WORD, (word) => {
    const lower = word.toLowerCase();
    if (lower.length !== word.length) return word;
    const parts = words.partsOf(lower);
    if (parts.length < 2) return word;
    let at = 0;
    const written = parts.map((part) => {
      at += part.length;
      return word.slice(at - part.length, at);
    });
    return written.join(JOINT);
  });
}

/** Makes the search rendition of one document. Never fails; a document without text still has its title and its facts. */
export function renditionOf(
  document: PolicyDocument,
  words: Words = NO_WORDS,
  synonyms: readonly Synonym[] = [],
): Rendition {
  const { frontMatter, passages } = document;
  const weights = weightsOf(document);
  const scanned: string[] = [];
  const body = passages.map((passage, index) => {
    const weight = weights[index] ?? "1";
    // the title is searched as a fact; in the text it would open every excerpt
    if (weight === "0" || (passage.level === 1 && passage.text === frontMatter.title)) return "";
    const mended = document.corrections.filter(
      (correction) => correction.kind === "ocr" && correction.passage === index,
    );
    scanned.push(...mended.map(({ original }) => original));
    return renderPassage(passage, weight, mended, words);
  });
  const text = [frontMatter.title, ...passages.map((passage) => passage.text)].join("\n");
  const facts = factsOf(document);
  const alike = missingForms(text, synonyms);
  const head = `<title>${escapeHtml(frontMatter.title)}</title>${metaOf(facts, alike, frontMatter.besvarar).join("")}`;
  return {
    url: document.href,
    content: `<!doctype html><html lang="sv"><head>${head}</head><body><main data-pagefind-body>${body.join("")}</main></body></html>`,
    facts,
    scanned,
  };
}

function factsOf({ href, frontMatter, findings }: PolicyDocument): Facts {
  const { title, type, status, diarienummer, date, nämnd } = frontMatter;
  const withheld = findings.meeting?.items.filter((item) => item.withheld).length ?? 0;
  return { href, title, nämnd, typ: type, datum: date, diarienummer, status, withheld };
}

/** The facts that are searched. Status, type and board are not: "beslutad" would hit every document that is decided. */
function metaOf(
  { title, diarienummer, datum }: Facts,
  alike: readonly string[],
  answers: readonly string[],
): string[] {
  const numbers = diarienummer === null ? [] : numberWords(diarienummer);
  const clean = cleanForSearch(title);
  return [
    meta("title", title),
    // the title is shown as it stands; a period in it is searched by its years
    ...(clean === title ? [] : [meta("titelsök", clean)]),
    ...(diarienummer === null ? [] : [meta("dnr", diarienummer)]),
    ...(numbers.length === 0 ? [] : [meta("dnrsök", numbers.join(" "))]),
    ...(answers.length === 0 ? [] : [meta("svarsök", answers.map(identifierKey).join(" "))]),
    // "2024-03-14" as one word: the year alone is a filter
    ...(datum === null ? [] : [meta("datumsök", datum.replaceAll("-", ""))]),
    ...(alike.length === 0 ? [] : [meta("liksök", alike.join(", "))]),
  ];
}

function meta(name: string, value: string): string {
  return `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`;
}

function weightsOf({ passages, findings }: PolicyDocument): Weight[] {
  const names = namesOf(findings.meeting?.members ?? [], findings.people);
  const weights = passages.map((passage): Weight => {
    if (isWithheld(passage.text)) return "0";
    const heading = (passage.section === null ? undefined : passages[passage.section])?.text.trim() ?? "";
    if (CONTENTS.test(heading)) return "0";
    return NAMES.test(heading) || isNameList(passage, names) ? "0.1" : "1";
  });
  const withheld = new Set(findings.meeting?.items.flatMap((item) => (item.withheld ? [item.anchor] : [])));
  passages.forEach(({ anchor, level }, index) => {
    if (level !== null && (withheld.has(anchor) || weights[index] === "0"))
      weights.fill("0", index, sectionEnd(passages, index));
  });
  return weights;
}

function namesOf(...lists: readonly (readonly { readonly name: string; readonly role: string | null }[])[]) {
  return new Set(lists.flat().flatMap(({ name, role }) => (role === null ? [name] : [name, role])));
}

/** Whether each line is a name or a role: "Malin Yngvard (SD)", "Erik Hammarström (MP), Vice ordförande", "Ordförande". */
function isNameList({ text, level }: Passage, names: ReadonlySet<string>): boolean {
  if (level !== null || names.size === 0) return false;
  return text.split("\n").every((line) => names.has((line.split(/ \(|,/, 1)[0] ?? "").trim()));
}

/** Puts a sign after each mended word: the last one first, so that the places before it stay true. */
function markMended(text: string, mended: readonly PlacedCorrection[]): string {
  return [...mended]
    .sort((a, b) => b.end - a.end)
    .reduce((marked, { end }) => `${marked.slice(0, end)}${MENDED}${marked.slice(end)}`, withoutSigns(text));
}

function renderPassage(
  { anchor, level, text }: Passage,
  weight: Weight,
  mended: readonly PlacedCorrection[],
  words: Words,
): string {
  // names are looked for whole: nobody wants Hammarström for "ström"
  const marked = markJoints(
    tieSigns(joinGroups(tidy(markMended(text, mended)))),
    weight === "1" ? words : NO_WORDS,
  );
  const content = escapeHtml(marked);
  if (level !== null)
    return `<h${Math.max(2, level)} id="${escapeHtml(anchor)}">${content}</h${Math.max(2, level)}>`;
  return weight === "1" ? `<p>${content}</p>` : `<p data-pagefind-weight="${weight}">${content}</p>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
