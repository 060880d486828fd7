// A collection of passages that a reader keeps to show others: in the reader's own browser, and only once the reader has asked for it.

import { button } from "./button.ts";

/** One passage, as it stood when it was collected. */
export interface Collected {
  readonly address: string;
  readonly text: string;
  readonly reference: string;
  /** The day, ISO 8601. */
  readonly collected: string;
}

const KEY = "dagsljus-samling";
const MOST = 500;

function isCollected(value: unknown): value is Collected {
  if (typeof value !== "object" || value === null) return false;
  return ["address", "text", "reference", "collected"].every(
    (key) => typeof Reflect.get(value, key) === "string",
  );
}

/** What has been collected; nothing where the browser keeps nothing, or something else. */
export function readPack(): Collected[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isCollected) : [];
  } catch {
    return [];
  }
}

/** Keeps it. An empty collection leaves nothing behind. @returns false where the browser does not let it */
export function writePack(pack: readonly Collected[]): boolean {
  try {
    if (pack.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(pack.slice(-MOST)));
    return true;
  } catch {
    return false;
  }
}

/** Adds a passage; one that is there already is not added again. */
export function addToPack(passage: Collected): boolean {
  const pack = readPack().filter(({ address }) => address !== passage.address);
  return writePack([...pack, passage]);
}

/** The collection as Markdown: each passage quoted, with its reference. */
export function packMarkdown(pack: readonly Collected[]): string {
  const parts = pack.map(({ text, reference, address }) => {
    const quoted = text.split("\n").map((line) => `> ${line.replace(/([\\`*_{}[\]<>#|])/g, "\\$1")}`);
    return `${quoted.join("\n")}\n\n${reference.replace(address, `<${address}>`)}\n`;
  });
  return `# Samling\n\n${parts.join("\n---\n\n")}`;
}

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The collection as CSV (RFC 4180), with a mark at the beginning so that spreadsheets read å, ä and ö. */
export function packCsv(pack: readonly Collected[]): string {
  const rows = pack.map(({ text, reference, address, collected }) => [text, reference, address, collected]);
  const all = [["citat", "hänvisning", "adress", "hämtad"], ...rows];
  return `\uFEFF${all.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function save(name: string, type: string, content: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Shows the collection on its page, with what can be done with it. */
export function showPack(place: HTMLElement): void {
  const pack = readPack();
  const tools = document.createElement("p");
  tools.className = "tools";
  tools.append(
    button("Spara som Markdown", () => save("samling.md", "text/markdown", packMarkdown(readPack()))),
    button("Spara som CSV", () => save("samling.csv", "text/csv", packCsv(readPack()))),
    button("Skriv ut", () => print()),
    button("Töm samlingen", () => {
      writePack([]);
      showPack(place);
    }),
  );
  const list = document.createElement("ol");
  for (const passage of pack) {
    const quote = document.createElement("blockquote");
    quote.textContent = passage.text;
    const reference = document.createElement("p");
    reference.className = "quiet";
    const link = document.createElement("a");
    link.href = passage.address;
    link.textContent = "Till stycket";
    reference.append(passage.reference, " ", link);
    const item = document.createElement("li");
    const away = button(
      "Ta bort",
      () => {
        writePack(readPack().filter(({ address }) => address !== passage.address));
        showPack(place);
      },
      "small",
    );
    item.append(quote, reference, away);
    list.append(item);
  }
  const empty = document.createElement("p");
  empty.textContent =
    "Samlingen är tom. Visa länkarna till styckena på ett dokuments sida, välj ett stycke och tryck på ”Lägg i min samling”.";
  place.replaceChildren(...(pack.length === 0 ? [empty] : [tools, list]));
}
