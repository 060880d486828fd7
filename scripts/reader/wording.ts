// A link that knows what it was made to: `?lydelse=1a2b3c4d#s-0abc123`. On arrival nothing is said where the passage is unchanged;
// otherwise the reader learns that it has changed, moved or gone, and how it read. A promise and an agenda item stand on pages of their
// own, but are made of a passage in a document; what became of them is what became of the passage.
import type { Wordings } from "../model/wordings.ts";
import { pageAt } from "./page-at.ts";

export const PARAMETER = "lydelse";

/** What became of a passage since a link was made to it. */
export type Fate =
  | { readonly kind: "unchanged" }
  | { readonly kind: "changed"; readonly before: string; readonly version: number }
  | { readonly kind: "moved"; readonly anchor: string }
  | { readonly kind: "gone"; readonly before: string; readonly version: number }
  /** The wording is none that was kept. */
  | { readonly kind: "unknown"; readonly isHere: boolean };

/** Finds it. @param anchor where the link leads; "" for the whole document */
export function fateOf(
  { hash: whole, passages, earlier, gone }: Wordings,
  anchor: string,
  hash: string,
): Fate {
  const here = anchor === "" ? whole : passages[anchor];
  if (here === hash) return { kind: "unchanged" };
  const before = earlier[anchor]?.find((one) => one.hash === hash);
  if (here !== undefined && before !== undefined)
    return { kind: "changed", before: before.text, version: before.version };
  const elsewhere = Object.keys(passages).find((other) => passages[other] === hash);
  if (elsewhere !== undefined) return { kind: "moved", anchor: elsewhere };
  const last = gone[anchor];
  if (last !== undefined) return { kind: "gone", before: before?.text ?? last.text, version: last.version };
  return { kind: "unknown", isHere: here !== undefined };
}

/** The wordings of the document at an address. @throws where they cannot be had */
export async function wordingsAt(pathname: string): Promise<Wordings> {
  const response = await fetch(`${pathname}lydelser.json`);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

/**
 * The passage of a document that a place on this page is made of: the place itself on the document's own page. What stands elsewhere
 * says it with `data-stycke`; a place that is gone is looked for in the document that its page is made of, `data-dokument`.
 */
function passageBehind(anchor: string): URL {
  const place = anchor === "" ? null : document.getElementById(anchor);
  const home = document.querySelector<HTMLElement>("[data-dokument]")?.dataset.dokument ?? location.pathname;
  return new URL(place?.dataset.stycke ?? `${home}#${encodeURIComponent(anchor)}`, location.href);
}

function paragraph(...parts: (Node | string)[]): HTMLParagraphElement {
  const made = document.createElement("p");
  made.append(...parts);
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement("a");
  made.href = href;
  made.textContent = text;
  return made;
}

/** Two wordings in one line, as safe HTML. */
export type Difference = (before: string, now: string) => string;

/** The words of a passage on the page, without what stands beside them. */
function wordsOf(place: Element): string {
  return (place.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** @param page the address of the document, "" for this page */
function partsOf(
  fate: Exclude<Fate, { kind: "unchanged" }>,
  page: string,
  passage: Element | null,
  difference: Difference,
): Node[] {
  const version =
    "version" in fate
      ? link(`${page || location.pathname}version-${fate.version}/`, `version ${fate.version}`)
      : "";
  switch (fate.kind) {
    case "changed": {
      const shown = document.createElement("p");
      shown.className = "skillnad";
      shown.innerHTML = difference(fate.before, passage === null ? "" : wordsOf(passage));
      return [
        paragraph("Stycket har ändrats sedan länken gjordes. Så skiljer det sig från ", version, ":"),
        shown,
      ];
    }
    case "moved":
      return [
        paragraph(
          "Stycket har flyttat sedan länken gjordes. ",
          link(`${page}#${fate.anchor}`, "Hit har det flyttat"),
          ".",
        ),
      ];
    case "gone":
      return [paragraph("Stycket står inte kvar. Så löd det i ", version, `: ”${fate.before}”`)];
    case "unknown":
      return [
        paragraph(
          fate.isHere
            ? "Stycket kan ha ändrats sedan länken gjordes. Den lydelse som länken gjordes till finns inte kvar här."
            : "Länken gjordes till en lydelse som inte finns kvar här.",
        ),
      ];
  }
}

/** Says what became of the passage that the address names. Without a connection nothing is said: the link has landed all the same. */
export async function arriveAtWording(difference: Difference): Promise<void> {
  const hash = new URLSearchParams(location.search).get(PARAMETER) ?? "";
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (!/^[0-9a-f]{8}$/.test(hash)) return;
  const home = passageBehind(anchor);
  const there = decodeURIComponent(home.hash.slice(1));
  const wordings = await wordingsAt(home.pathname).catch(() => null);
  if (wordings === null) return;
  const fate = fateOf(wordings, there, hash);
  if (fate.kind === "unchanged") return;
  const isOwn = home.pathname === location.pathname;
  const passage = there === "" ? null : ((await pageAt(home.pathname))?.getElementById(there) ?? null);
  const note = document.createElement("aside");
  note.className = "note lydelse";
  note.setAttribute("role", "status");
  note.append(...partsOf(fate, isOwn ? "" : home.pathname, passage, difference));
  putBeside(anchor === "" ? null : document.getElementById(anchor), note);
  if (fate.kind === "moved" && isOwn) location.replace(`#${fate.anchor}`);
  else note.scrollIntoView({ block: "nearest" });
}

/** Before a passage of a document; in what is made of one; failing that, first on the page. */
function putBeside(place: HTMLElement | null, note: HTMLElement): void {
  const made = place?.dataset.stycke === undefined ? null : (place.querySelector(".promise-what") ?? place);
  if (made !== null) made.prepend(note);
  else if (place?.closest("article.text") != null) place.before(note);
  else document.querySelector("main")?.prepend(note);
}
