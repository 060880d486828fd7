// The script of the ledger: says of each promise where its time stands today, and lets the reader choose by it.
import { dayOf, type Standing, summaryWords, type TimeToday, timeToday } from "./ledger-time.ts";

const CHOICES = [
  ["alla", "Alla"],
  ["kommande", "Kommande"],
  ["passerade", "Passerade"],
] as const;
type Choice = (typeof CHOICES)[number][0];
const PARAMETER = "visa";

interface Promised {
  readonly item: HTMLElement;
  readonly time: TimeToday | null;
}

function readTime(item: HTMLElement, today: string): TimeToday | null {
  const { from = "", to = "", bound } = item.dataset;
  if (bound === undefined) return null;
  return timeToday({ from: from === "" ? null : from, to: to === "" ? null : to, bound }, today);
}

function mark({ item, time }: Promised): void {
  if (time === null) return;
  const words = document.createElement("p");
  words.className = `clock clock-${time.standing}`;
  words.textContent = time.words;
  item.querySelector(".promise-when > p")?.after(words);
}

function isShown(standing: Standing | undefined, choice: Choice): boolean {
  switch (choice) {
    case "alla":
      return true;
    case "kommande":
      return standing === "now" || standing === "coming";
    case "passerade":
      return standing === "passed";
  }
}

function choiceOfAddress(): Choice {
  const asked = new URLSearchParams(location.search).get(PARAMETER);
  return CHOICES.find(([name]) => name === asked)?.[0] ?? "alla";
}

function writeAddress(choice: Choice): void {
  const url = new URL(location.href);
  if (choice === "alla") url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, choice);
  history.replaceState(null, "", url);
}

/** Shows what is chosen; headings over nothing go too. */
function choose(choice: Choice, promises: readonly Promised[], status: HTMLElement): void {
  for (const { item, time } of promises) item.hidden = !isShown(time?.standing, choice);
  // innermost first: a section is empty when all its parts are
  for (const section of [...document.querySelectorAll<HTMLElement>("[data-ledger] section")].reverse())
    section.hidden = section.querySelector(".promise:not([hidden])") === null;
  const shown = promises.filter(({ item }) => !item.hidden).length;
  const times = promises.flatMap(({ time }) => time ?? []);
  const rest = choice === "alla" ? "" : ` Visar ${shown} av ${promises.length} åtaganden.`;
  const isPart = document.querySelector("[data-part]") !== null;
  status.textContent = summaryWords(times, isPart) + rest;
}

function drawChoices(chosen: Choice, onChoice: (choice: Choice) => void): HTMLFieldSetElement {
  const fieldset = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = "Visa";
  fieldset.append(legend);
  for (const [name, words] of CHOICES) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name: PARAMETER, value: name, checked: name === chosen });
    input.autocomplete = "off";
    input.addEventListener("change", () => onChoice(name));
    label.className = "choice";
    label.append(input, words);
    fieldset.append(label);
  }
  return fieldset;
}

function start(tools: HTMLElement, status: HTMLElement): void {
  const today = dayOf(new Date());
  const promises = [...document.querySelectorAll<HTMLElement>(".promise")].map((item) => ({
    item,
    time: readTime(item, today),
  }));
  if (promises.every(({ time }) => time === null)) return;
  promises.forEach(mark);
  tools.hidden = false;
  const chosen = choiceOfAddress();
  choose(chosen, promises, status);
  const choices = drawChoices(chosen, (choice) => {
    writeAddress(choice);
    choose(choice, promises, status);
  });
  tools.prepend(choices);
}

const tools = document.querySelector<HTMLElement>("[data-tools]");
const status = tools?.querySelector<HTMLElement>("[role=status]") ?? null;
if (tools !== null && status !== null) start(tools, status);
