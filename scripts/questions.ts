// What only a person can say of the documents that were converted: few questions, the weightiest first, each with the
// lines to paste into `<name>.meta.yml`.
import { UNTITLED } from "./convert-document.ts";
import type { ConvertResult } from "./convert-worker.ts";
import { metaPathOf } from "./originals.ts";
import { findDiarienummer } from "./swedish/diarienummer.ts";

export interface Question {
  readonly file: string;
  readonly question: string;
  /** YAML to paste. */
  readonly lines: readonly string[];
  readonly weight: number;
}

type Document = ConvertResult["converted"][number];

/** The number that the text names most often, if one stands out: it may be the document's own. */
function likelyNumber(markdown: string): string | null {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, "");
  const counts = new Map<string, number>();
  for (const { start, end } of findDiarienummer(body)) {
    const number = body.slice(start, end);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || counts.size > 6) return null;
  return second === undefined || first[1] > second[1] || counts.size <= 2 ? first[0] : null;
}

function askNumber(document: Document): Omit<Question, "file"> | null {
  if (document.frontMatter.diarienummer !== null || /kallelse|protokoll/.test(document.frontMatter.type))
    return null;
  const number = likelyNumber(document.markdown);
  const question =
    number === null
      ? "Vilket diarienummer har dokumentet? Texten säger det inte."
      : `Är ${number} dokumentets eget diarienummer?`;
  return {
    question,
    lines: [`diarienummer: ${number ?? "…"}`, "inferred:", "  diarienummer: … (hur du vet det)"],
    weight: number === null ? 60 : 90,
  };
}

function askFacts({ frontMatter }: Document): Omit<Question, "file">[] {
  const asked: Omit<Question, "file">[] = [];
  if (frontMatter.inferred.title === UNTITLED)
    asked.push({
      question: "Vad heter dokumentet? Texten har ingen rubrik.",
      lines: ["title: …"],
      weight: 80,
    });
  if (frontMatter.nämnd === null && frontMatter.förvaltning === null)
    asked.push({ question: "Vilken nämnd kommer dokumentet från?", lines: ["nämnd: …"], weight: 70 });
  if (frontMatter.date === null)
    asked.push({
      question: "Vilket datum har dokumentet?",
      lines: ['date: "ÅÅÅÅ-MM-DD"', "dateRole: dokument"],
      weight: 50,
    });
  if (frontMatter.type === "övrigt")
    asked.push({
      question: "Vad är det för slags handling?",
      lines: ["type: yttrande   # eller tjänsteskrivelse, plan …"],
      weight: 65,
    });
  return asked;
}

function askWords({ corrections }: Document): Omit<Question, "file"> | null {
  // a figure that may be a letter is judged where it stands, never everywhere on a page
  const words = (corrections?.suggestions ?? []).filter(({ original }) => /^\p{L}/u.test(original));
  if (words.length === 0) return null;
  const pairs = new Map(
    words.map(({ original, suggested, page }) => [`${original} ${page}`, { original, suggested, page }]),
  );
  const lines = [...pairs.values()].slice(0, 5).map(({ original, suggested, page }) => {
    const where = page === null ? "" : `, page: ${page}`;
    return `  - {original: ${JSON.stringify(original)}, corrected: ${JSON.stringify(suggested)}${where}}`;
  });
  const question = `Har vi läst rätt? ${words.length} ord i den inlästa texten är osäkra; stryk dem som ska stå kvar.`;
  return { question, lines: ["corrections:", ...lines], weight: 40 };
}

/** Questions about one original, the weightiest first. None about what somebody has read through. */
export function questionsOf(file: string, { converted }: ConvertResult): Question[] {
  return converted
    .filter(({ frontMatter }) => frontMatter.granskad === null)
    .flatMap((document) => [askNumber(document), ...askFacts(document), askWords(document)])
    .flatMap((question) => (question === null ? [] : [{ file, ...question }]))
    .sort((a, b) => b.weight - a.weight);
}

/** More than this nobody answers at once. */
const MOST = 7;

/** The card: the weightiest questions of all, at most seven, and how many more there are. Swedish, for whoever converts. */
export function formatQuestions(questions: readonly Question[]): string {
  const [...ordered] = questions;
  ordered.sort((a, b) => b.weight - a.weight || a.file.localeCompare(b.file, "sv"));
  const shown = ordered.slice(0, MOST);
  if (shown.length === 0) return "";
  const cards = shown.map(({ file, question, lines }) => {
    return `${question}\n  i ${metaPathOf(file)}:\n${lines.map((line) => `    ${line}`).join("\n")}`;
  });
  const more = ordered.length > shown.length ? `\n… och ${ordered.length - shown.length} frågor till.\n` : "";
  return `\nFrågor som bara en människa kan svara på:\n\n${cards.join("\n\n")}\n${more}`;
}
