// Offers words of the collection while one is typed, under any field that searches: a list to choose from with the arrow keys.
// Pattern: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (list autocomplete, manual selection).
import { stemOf } from "../swedish/stem.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Files, openFiles } from "./files.ts";
import { loaderOf } from "./load.ts";
import { once } from "./once.ts";
import { type LetterFile, wordKey } from "./spelling.ts";

const MOST = 6;
/** Fewer letters than this begin too many words. */
const SHORTEST = 2;
/** Files that are fetched for one word; where more begin like it, another letter is waited for. */
const MOST_FILES = 6;

/** The word that is being typed: the last one, letters alone. "" where there is none. */
function lastWord(text: string): string {
  const word = /(?<![\p{L}\p{N}])\p{L}+$/u.exec(text)?.[0] ?? "";
  return word.length < SHORTEST ? "" : word;
}

/** Words that go on as the typed one begins, the most common first, one of each stem. Typed å, ä and ö count. */
export function continuations(typed: string, { words }: LetterFile): string[] {
  const lower = typed.normalize("NFC").toLowerCase();
  const isStrict = /[åäö]/.test(lower);
  const begins = (word: string): boolean =>
    isStrict ? word.startsWith(lower) : wordKey(word).startsWith(wordKey(lower));
  const found = Object.entries(words)
    .filter(([word]) => word !== lower && begins(word))
    .sort(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))
    .map(([word]) => word);
  const stems = new Set([stemOf(lower)]);
  return found.filter((word) => stems.size < stems.add(stemOf(word)).size).slice(0, MOST);
}

/** What may be asked for, where a text is being typed. */
export async function suggestionsFor(text: string, files: Files): Promise<string[]> {
  const word = lastWord(text);
  if (word === "") return [];
  const known = await files.wordsFrom(word, MOST_FILES);
  return continuations(word, known).map((whole) => text.slice(0, text.length - word.length) + whole);
}

const filesOf = once(async (base: string): Promise<Files> => {
  const load = loaderOf(base);
  const catalogue: Catalogue = await load.catalogue();
  return openFiles(catalogue, load.part(catalogue));
});

/** Gives a field its list of suggestions. @param base address of the site, with a slash at the end */
export function suggestUnder(field: HTMLInputElement, base: string): void {
  new Suggestions(field, base).watch();
}

class Suggestions {
  private readonly field: HTMLInputElement;
  private readonly base: string;
  private readonly list = document.createElement("ul");
  private active = -1;
  private turn = 0;

  constructor(field: HTMLInputElement, base: string) {
    this.field = field;
    this.base = base;
    this.list.id = `${field.id}-forslag`;
    this.list.className = "forslag";
    this.list.role = "listbox";
    this.list.ariaLabel = "Förslag";
    this.list.hidden = true;
    field.after(this.list);
    field.role = "combobox";
    field.ariaAutoComplete = "list";
    field.setAttribute("aria-controls", this.list.id);
    field.ariaExpanded = "false";
  }

  watch(): void {
    this.field.addEventListener("input", () => void this.suggest());
    this.field.addEventListener("keydown", (event) => this.onKey(event));
    this.field.addEventListener("blur", () => this.close());
    this.field.form?.addEventListener("submit", () => this.close());
    // the field keeps the focus, and the press is a choice
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", ({ target }) => {
      const option = target instanceof Element ? target.closest("li") : null;
      if (option !== null) this.choose(option);
    });
  }

  private async suggest(): Promise<void> {
    const turn = ++this.turn;
    // without suggestions a search is as good as with them
    const texts = await filesOf(this.base)
      .then((files) => suggestionsFor(this.field.value, files))
      .catch(() => []);
    if (turn !== this.turn || document.activeElement !== this.field) return;
    this.list.replaceChildren(
      ...texts.map((text, at) => {
        const option = document.createElement("li");
        option.id = `${this.list.id}-${at}`;
        option.role = "option";
        option.ariaSelected = "false";
        option.textContent = text;
        return option;
      }),
    );
    this.active = -1;
    this.open(texts.length > 0);
  }

  private open(isOpen: boolean): void {
    this.list.hidden = !isOpen;
    this.field.ariaExpanded = String(isOpen);
    if (!isOpen) this.field.removeAttribute("aria-activedescendant");
  }

  private close(): void {
    this.turn++;
    this.active = -1;
    this.open(false);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || this.list.hidden) return;
    const options = [...this.list.children];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      // one place beside the list is the field itself
      const places = options.length + 1;
      this.active = ((this.active + 1 + step + places) % places) - 1;
      this.mark(options);
      event.preventDefault();
    } else if (event.key === "Escape") {
      this.close();
      event.preventDefault();
    } else if (event.key === "Enter") {
      const option = options[this.active];
      this.close();
      if (option === undefined) return;
      this.choose(option);
      event.preventDefault();
    }
  }

  private mark(options: readonly Element[]): void {
    options.forEach((option, at) => {
      option.ariaSelected = String(at === this.active);
    });
    const option = options[this.active];
    if (option === undefined) this.field.removeAttribute("aria-activedescendant");
    else this.field.setAttribute("aria-activedescendant", option.id);
  }

  private choose(option: Element): void {
    this.field.value = option.textContent ?? "";
    this.close();
    this.field.form?.requestSubmit();
  }
}
