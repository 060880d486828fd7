// Shows the words that a link leads to, while the pointer rests on it or it has the focus. It can be put away with Escape, and the
// pointer may go into it (WCAG 2.2, 1.4.13).

import { pageAt } from "./page-at.ts";

const DELAY_MS = 300;
const LONGEST = 400;

let shown: { readonly box: HTMLElement; readonly link: HTMLAnchorElement } | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;

function hide(): void {
  clearTimeout(waiting);
  shown?.link.removeAttribute("aria-describedby");
  shown?.box.remove();
  shown = null;
}

/** The words at an address: those of the passage, or of the paragraph after a heading; of a page its lead. */
function wordsAt(page: Document, hash: string): string {
  const place = hash === "" ? null : page.getElementById(decodeURIComponent(hash.slice(1)));
  const found =
    place === null
      ? page.querySelector("article.text p, main .lead, main p")
      : /^H\d$/.test(place.tagName)
        ? (place.nextElementSibling ?? place)
        : place;
  const words = (found?.textContent ?? "").replace(/\s+/g, " ").trim();
  return words.length <= LONGEST ? words : `${words.slice(0, words.lastIndexOf(" ", LONGEST))} …`;
}

async function show(link: HTMLAnchorElement): Promise<void> {
  const address = new URL(link.href);
  // without the page there is nothing to show, and the link is as good as before
  const page = await pageAt(address.pathname);
  const words = page === null ? "" : wordsAt(page, address.hash);
  if (words === "" || !link.matches(":hover, :focus")) return;
  hide();
  const box = document.createElement("div");
  box.id = "_glimt";
  box.className = "glimt";
  box.setAttribute("role", "tooltip");
  box.textContent = words;
  box.addEventListener("pointerleave", hide);
  document.body.append(box);
  const { left, bottom } = link.getBoundingClientRect();
  box.style.left = `${Math.max(16, Math.min(left, innerWidth - box.offsetWidth - 16)) + scrollX}px`;
  box.style.top = `${bottom + scrollY + 4}px`;
  link.setAttribute("aria-describedby", box.id);
  shown = { box, link };
}

/** Gives links a glimpse of what they lead to. */
export function previewLinks(selector: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(selector)) {
    const later = (): void => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void show(link), DELAY_MS);
    };
    link.addEventListener("pointerenter", later);
    link.addEventListener("focus", later);
    link.addEventListener("blur", hide);
    link.addEventListener("pointerleave", () => {
      clearTimeout(waiting);
      // the pointer may be on its way into the box
      waiting = setTimeout(() => {
        if (shown !== null && !shown.box.matches(":hover") && !link.matches(":focus")) hide();
      }, DELAY_MS);
    });
  }
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
}
