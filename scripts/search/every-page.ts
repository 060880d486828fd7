// On every page: Ctrl+K leads to the search field, which offers words while one is typed; and a page that a hit led to marks the
// words that were asked for. Each of them is fetched when it is needed.

const base = new URL("..", import.meta.url).pathname;

function field(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>("input[type=search][name=q]");
}

document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
    return;
  event.preventDefault();
  const found = field();
  if (found === null) return location.assign(`${base}sok/`);
  found.focus();
  found.select();
});

const known = field();
known?.addEventListener(
  "focus",
  () => {
    void import("./suggest.ts").then(({ suggestUnder }) => suggestUnder(known, base));
  },
  { once: true },
);
// the field of the search page may have the focus before this runs
if (known !== null && document.activeElement === known) known.dispatchEvent(new FocusEvent("focus"));

if (/[?&]hl=/.test(location.search + location.hash))
  void import("./arrival.ts").then(({ arrive }) => arrive());
