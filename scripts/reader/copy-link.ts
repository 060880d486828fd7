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

/** The words that a sign stands beside: a table has its own after it. */
function textBeside(sign: Element): string {
  const place = sign.previousElementSibling?.matches("table")
    ? sign.previousElementSibling
    : sign.parentElement;
  return (place?.textContent ?? "").replace(/[^\S\n]+/g, " ").trim();
}

function isInText(sign: Element): boolean {
  return sign.closest("article.text, .text.own") !== null;
}

/** Where the passage that a sign stands for has its wordings; null where it is made of none. */
function passageOf(sign: HTMLAnchorElement): URL | null {
  const behind = sign.closest<HTMLElement>("[data-stycke]")?.dataset.stycke;
  if (behind !== undefined) return new URL(behind, location.href);
  return isInText(sign) ? new URL(sign.href) : null;
}

async function addressOf(sign: HTMLAnchorElement): Promise<string> {
  const passage = passageOf(sign);
  const anchor = decodeURIComponent(passage?.hash.slice(1) ?? "");
  // without the list of wordings the link is as good as any other
  const hash =
    passage === null
      ? null
      : await wordingsAt(passage.pathname).then(
          ({ passages }) => passages[anchor] ?? null,
          () => null,
        );
  return `${pageAddress(sign.pathname)}${hash === null ? "" : `?${PARAMETER}=${hash}`}${sign.hash}`;
}

/** “stycke 12”, “tabell 1”, “avsnittet ”Bakgrund””: what a sign says that it leads to. */
function placeName(sign: Element): string {
  const name = (sign.getAttribute("aria-label") ?? "").replace(/^Länk till /, "");
  return /^(?:stycke|tabell) \d+$/.test(name) ? name : `avsnittet ”${name}”`;
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
    const full = referenceTo(reference, pageAddress(sign.pathname), address, placeName(sign));
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
    there.textContent = isInText(sign) ? "Visa stället i dokumentet" : "Gå dit";
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
  const place = sign.parentElement;
  // nothing but items may stand in a list
  if (place?.matches("li")) sign.after(note);
  else place?.after(note);
  shown = note;
}
