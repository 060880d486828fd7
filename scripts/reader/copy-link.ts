// The sign beside a passage copies an address that knows how the passage reads, and offers to quote it or to collect it.

import { copy, referenceHere, referenceTo, today } from "./cite.ts";
import { addToPack } from "./pack.ts";
import { PARAMETER, wordingsHere } from "./wording.ts";

/** The page as others should have it: its lasting address. */
function pageAddress(): string {
  return (
    document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ??
    location.href.split(/[?#]/, 1)[0] ??
    ""
  );
}

/** The words that a sign stands beside. */
function textBeside(sign: Element): string {
  const place = sign.parentElement;
  return (place?.textContent ?? "").replace(/[^\S\n]+/g, " ").trim();
}

async function addressOf(anchor: string): Promise<string> {
  // without the list of wordings the link is as good as any other
  const hash = await wordingsHere().then(
    ({ passages }) => passages[anchor] ?? null,
    () => null,
  );
  return `${pageAddress()}${hash === null ? "" : `?${PARAMETER}=${hash}`}#${anchor}`;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "small";
  made.textContent = text;
  made.addEventListener("click", onClick);
  return made;
}

let shown: HTMLElement | null = null;

/** Copies the address of a passage, and says so beside it. */
export async function copyLink(sign: HTMLAnchorElement): Promise<void> {
  const anchor = decodeURIComponent(new URL(sign.href).hash.slice(1));
  const address = await addressOf(anchor);
  const isCopied = await copy(address);
  shown?.remove();
  const note = document.createElement("div");
  note.className = "note kopierat";
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.textContent = isCopied ? "Länken är kopierad." : `Kopiera länken: ${address}`;
  const reference = referenceHere();
  note.append(status);
  if (reference !== null) {
    const text = textBeside(sign);
    const full = referenceTo(reference, pageAddress(), address);
    note.append(
      button("Kopiera citat med källa", async () => {
        const quote = `”${text}”\n\n${full}`;
        status.textContent = (await copy(quote)) ? "Citatet är kopierat, med källa." : quote;
      }),
      button("Lägg i min samling", () => {
        const isKept = addToPack({ address, text, reference: full, collected: today() });
        status.textContent = isKept
          ? "Stycket ligger i din samling. Den sparas bara i den här webbläsaren."
          : "Webbläsaren tillåter inte att något sparas.";
      }),
    );
  }
  note.append(
    button("Stäng", () => {
      note.remove();
      sign.focus();
    }),
  );
  sign.parentElement?.after(note);
  shown = note;
}
