// The script of the page /jamfor/: fetches two pages of this site, cuts out their texts and shows them against each other.
// All state stands in the address: ?a=…&b=…&roller=skilj.
import type { ComparedPassage, ComparedText } from "../model/comparison.ts";
import { compare } from "./compare.ts";
import { comparisonHtml } from "./html.ts";

class Trouble extends Error {}

const TOO_FAR = "Adressen leder inte till ett dokument på den här webbplatsen.";

/** An address as it is pasted in: whole, with or without the host, or without its first slash. */
function addressOf(words: string, base: string): URL {
  const text = words.trim();
  if (text === "") throw new Trouble("Fyll i två adresser.");
  const path = text.startsWith("/") && !text.startsWith(`${base}/`) ? base + text : text;
  let url: URL;
  try {
    url = new URL(path, `${location.origin}${base}/`);
  } catch {
    throw new Trouble(TOO_FAR);
  }
  if (url.origin !== location.origin || !url.pathname.startsWith(`${base}/`)) throw new Trouble(TOO_FAR);
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

async function fetchPage(url: URL): Promise<Document> {
  let response: Response;
  try {
    response = await fetch(url.pathname, { credentials: "omit" });
  } catch {
    throw new Trouble("En av texterna gick inte att hämta. Kontrollera nätet och försök igen.");
  }
  if (!response.ok) throw new Trouble(`Det finns ingen sida på ${url.pathname}.`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function headingLevel(element: Element): number | null {
  const level = /^H([1-6])$/.exec(element.tagName)?.[1];
  return level === undefined ? null : Number(level);
}

/** The passages of a text: from a heading to the next one as high; a single passage; all of it where nothing is pointed out. */
function partOf(passages: readonly Element[], anchor: string): readonly Element[] {
  if (anchor === "") return passages;
  const from = passages.findIndex(({ id }) => id === anchor);
  const first = passages[from];
  if (first === undefined) throw new Trouble(`Stället #${anchor} finns inte på sidan.`);
  const level = headingLevel(first);
  if (level === null) return [first];
  const end = passages.findIndex((element, index) => index > from && (headingLevel(element) ?? 7) <= level);
  return passages.slice(from + 1, end < 0 ? passages.length : end);
}

async function textAt(words: string, base: string): Promise<ComparedText> {
  const url = addressOf(words, base);
  const page = await fetchPage(url);
  const article = page.querySelector("article.text");
  if (article === null) throw new Trouble(`${url.pathname} är ingen sida med ett dokument.`);
  const anchor = decodeURIComponent(url.hash.slice(1));
  const all = [...article.querySelectorAll("[id]")];
  const passages = partOf(all, anchor).map(
    (element): ComparedPassage => ({
      href: `${url.pathname}#${element.id}`,
      text: element.textContent ?? "",
      isHeading: headingLevel(element) !== null,
    }),
  );
  const title = page.querySelector("h1")?.textContent?.trim() ?? url.pathname;
  const kind = page.querySelector(".intro .label")?.textContent?.trim() ?? "";
  const at = anchor === "" ? "" : all.find(({ id }) => id === anchor)?.textContent;
  const name = [kind, title, at].filter((part) => part !== undefined && part !== "" && part !== null);
  return {
    name: name.join(": "),
    href: `${url.pathname}${url.hash}`,
    bodies: (article.getAttribute("data-bodies") ?? "").split("|").filter((body) => body !== ""),
    passages,
  };
}

function say(result: Element, message: string): void {
  const words = document.createElement("p");
  words.className = "warning";
  words.setAttribute("role", "alert");
  words.textContent = message;
  result.replaceChildren(words);
}

async function show(result: HTMLElement, form: HTMLFormElement, state: URLSearchParams): Promise<void> {
  const base = form.dataset.base ?? "";
  const [a, b] = [state.get("a") ?? "", state.get("b") ?? ""];
  if (a.trim() !== "" && a.trim() === b.trim()) throw new Trouble("Det är samma text två gånger.");
  result.textContent = "Hämtar texterna …";
  const [first, second] = await Promise.all([textAt(a, base), textAt(b, base)]);
  const showing = { address: (href: string) => href, prefix: "skillnad", level: 2 } as const;
  result.innerHTML = comparisonHtml(compare(first, second), first, second, showing);
  result.classList.toggle("roles-apart", state.get("roller") === "skilj");
  document.querySelector("[data-pairs]")?.setAttribute("hidden", "");
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function start(): void {
  const form = document.querySelector<HTMLFormElement>(".compare-form");
  const result = document.querySelector<HTMLElement>("[data-result]");
  if (form === null || result === null) return;
  form.hidden = false;
  const state = new URLSearchParams(location.search);
  for (const name of ["a", "b"]) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = state.get(name) ?? "";
  }
  const roles = form.elements.namedItem("roller");
  if (roles instanceof HTMLInputElement) {
    roles.checked = state.get("roller") === "skilj";
    roles.addEventListener("change", () => {
      result.classList.toggle("roles-apart", roles.checked);
      const url = new URL(location.href);
      if (roles.checked) url.searchParams.set("roller", "skilj");
      else url.searchParams.delete("roller");
      history.replaceState(null, "", url);
    });
  }
  if (!state.has("a") && !state.has("b")) return;
  show(result, form, state).catch((error: unknown) =>
    say(
      result,
      error instanceof Trouble ? error.message : "Något gick fel när texterna jämfördes. Försök igen.",
    ),
  );
}

start();
