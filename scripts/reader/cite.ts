// References on the page of a document: with the day of today in them, and ready to be copied.

import { pageAt } from "./page-at.ts";

const ACCESSED = "[dagens datum]";

/** Today in the reader's own calendar, as 2026-11-28. */
export function today(now = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The Swedish reference of the page of a document; null for a page that has none, or cannot be had. */
export async function referenceAt(pathname: string): Promise<string | null> {
  const words = (await pageAt(pathname))?.querySelector("[data-hanvisning]");
  return words == null ? null : (words.textContent ?? "").replace(ACCESSED, today()).trim();
}

/** A reference to one passage of the document: what the passage is called, and its address in place of the document's. */
export function referenceTo(reference: string, page: string, address: string, place: string): string {
  // a function: in a text for replacement `$&` would mean something
  return reference.replace(page, () => `${place}, ${address}`);
}

/** Copies; false where the browser does not let it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Lets each reference be copied, with the day of today in it. */
export function prepareReferences(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-kopiera]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const words = button.previousElementSibling?.textContent ?? "";
      const isCopied = await copy(words.replace(ACCESSED, today()).trim());
      button.textContent = isCopied ? "Kopierad" : "Det gick inte att kopiera";
    });
  }
}
