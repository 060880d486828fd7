// What is searched of a document: its passages as plain HTML for Pagefind, with the facts to filter and sort by.
// It is not what is shown: line-breaking marks are gone, name lists weigh little, withheld agenda items are left out.
import { type Passage, type PolicyDocument, sectionEnd } from "../model/document.ts";
import { isWithheld } from "../swedish/secrecy.ts";
import { numberWords } from "./number.ts";
import { WITHOUT_DATE, WITHOUT_NÄMND } from "./query.ts";
import { missingForms, type Synonym } from "./synonyms.ts";
import { NO_WORDS, type Words } from "./words.ts";

/** Sorts before every date, so that `datum` descending puts documents without a date last; Pagefind drops a page without a sort value. */
const UNDATED = "0000-00-00";

/** One page for Pagefind's `addHTMLFile`. */
export interface Rendition {
  readonly url: string;
  readonly content: string;
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
  return text
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/(?<=\d)[\u2010-\u2015](?=\d)/g, "-")
    .replaceAll(JOINT, " ")
    .replace(/\s+/g, " ")
    .trim();
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
  const body = passages.map((passage, index) =>
    renderPassage(passage, weights[index] ?? "1", frontMatter.title, words),
  );
  const forms = missingForms([frontMatter.title, ...passages.map(({ text }) => text)].join("\n"), synonyms);
  const head = [
    `<title>${escapeHtml(frontMatter.title)}</title>`,
    ...factsOf(document),
    ...(forms.length === 0 ? [] : [fact("meta", "liksök", forms.join(", "))]),
  ];
  return {
    url: document.href,
    content: `<!doctype html><html lang="sv"><head>${head.join("")}</head><body><main data-pagefind-body>${body.join("")}</main></body></html>`,
  };
}

function factsOf({ frontMatter }: PolicyDocument): string[] {
  const { title, type, status, diarienummer, date, nämnd } = frontMatter;
  const numbers = diarienummer === null ? [] : numberWords(diarienummer);
  return [
    fact("meta", "title", title),
    // the title is shown as it stands; a period in it is searched by its years
    ...(cleanForSearch(title) === title ? [] : [fact("meta", "titelsök", cleanForSearch(title))]),
    ...(diarienummer === null ? [] : [fact("meta", "dnr", diarienummer)]),
    ...(numbers.length === 0 ? [] : [fact("meta", "dnrsök", numbers.join(" "))]),
    ...(date === null ? [] : [fact("meta", "datum", date)]),
    fact("filter", "nämnd", nämnd ?? WITHOUT_NÄMND),
    fact("filter", "år", date?.slice(0, 4) ?? WITHOUT_DATE),
    fact("filter", "typ", type),
    // a filter, since the words of a `meta` are searched: "beslutad" would hit every document that is decided
    fact("filter", "status", status),
    fact("sort", "datum", date ?? UNDATED),
  ];
}

function fact(kind: "meta" | "filter" | "sort", name: string, value: string): string {
  return `<meta data-pagefind-${kind}="${name}[content]" content="${escapeHtml(value)}">`;
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

function renderPassage(
  { anchor, level, text }: Passage,
  weight: Weight,
  title: string,
  dictionary: Words,
): string {
  if (weight === "0") return "";
  // names are looked for whole: nobody wants Hammarström for "ström"
  const words = escapeHtml(markJoints(cleanForSearch(text), weight === "1" ? dictionary : NO_WORDS));
  // the title is searched as a fact; in the text it would open every excerpt
  if (level === 1 && text === title) return "";
  if (level !== null)
    return `<h${Math.max(2, level)} id="${escapeHtml(anchor)}">${words}</h${Math.max(2, level)}>`;
  return weight === "1" ? `<p>${words}</p>` : `<p data-pagefind-weight="${weight}">${words}</p>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
