// The sign beside a passage copies an address that knows how the passage reads, and offers to quote it or to collect it.

import { button } from "./button.ts";
import { copy, referenceAt, referenceTo, today } from "./cite.ts";
import { addToPack } from "./pack.ts";
import { PARAMETER, wordingsAt } from "./wording.ts";

/** A page of the site as others should have it: its lasting address. */
function pageAddress(pathname: string): string {
  const own = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
  // of another page only the host is known, and that both stand under one sub-path
  return new URL(pathname, own).href;
}

/** The words that a sign stands beside. */
function textBeside(sign: Element): string {
  const place = sign.parentElement;
  return (place?.textContent ?? "").replace(/[^\S\n]+/g, " ").trim();
}

async function addressOf(sign: HTMLAnchorElement): Promise<string> {
  const { pathname, hash: fragment } = new URL(sign.href);
  const anchor = decodeURIComponent(fragment.slice(1));
  // an agenda and a list of promises have no wordings of their own
  const isText = sign.closest("article.text, .text.own") !== null;
  // without the list of wordings the link is as good as any other
  const hash = !isText
    ? null
    : await wordingsAt(pathname).then(
        ({ passages }) => passages[anchor] ?? null,
        () => null,
      );
  return `${pageAddress(pathname)}${hash === null ? "" : `?${PARAMETER}=${hash}`}${fragment}`;
}

let shown: HTMLElement | null = null;

/** Copies the address of a passage, of this page or of another, and says so beside it. */
export async function copyLink(sign: HTMLAnchorElement): Promise<void> {
  const [address, reference] = await Promise.all([addressOf(sign), referenceAt(sign.pathname)]);
  const isCopied = await copy(address);
  shown?.remove();
  const note = document.createElement("div");
  note.className = "note kopierat";
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.textContent = isCopied ? "Länken är kopierad." : `Kopiera länken: ${address}`;
  note.append(status);
  if (reference !== null) {
    const text = textBeside(sign);
    const full = referenceTo(reference, pageAddress(sign.pathname), address);
    note.append(
      button(
        "Kopiera citat med källa",
        async () => {
          const quote = `”${text}”\n\n${full}`;
          status.textContent = (await copy(quote)) ? "Citatet är kopierat, med källa." : quote;
        },
        "small",
      ),
      button(
        "Lägg i min samling",
        () => {
          const isKept = addToPack({ address, text, reference: full, collected: today() });
          status.textContent = isKept
            ? "Stycket ligger i din samling. Den sparas bara i den här webbläsaren."
            : "Webbläsaren tillåter inte att något sparas.";
        },
        "small",
      ),
    );
  }
  if (sign.pathname !== location.pathname) {
    const there = document.createElement("a");
    there.href = sign.href;
    there.textContent = "Visa stället i dokumentet";
    note.append(there);
  }
  note.append(
    button(
      "Stäng",
      () => {
        note.remove();
        sign.focus();
      },
      "small",
    ),
  );
  sign.parentElement?.after(note);
  shown = note;
}
