// On every page: Ctrl+K leads to the search field, which offers words while one is typed; a page that a hit led to marks the words that
// were asked for; the sign beside a passage copies its address; and a link says what became of what it was made to. Each of them is
// fetched when it is needed.

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
    void import("./search/suggest.ts").then(({ suggestUnder }) => suggestUnder(known, base));
  },
  { once: true },
);
// the field of the search page may have the focus before this runs
if (known !== null && document.activeElement === known) known.dispatchEvent(new FocusEvent("focus"));

document.addEventListener("click", (event) => {
  const { target, ctrlKey, metaKey, shiftKey } = event;
  const sign = target instanceof Element ? target.closest<HTMLAnchorElement>("a.sign, a[data-lank]") : null;
  // whoever asks for a tab of its own gets the place itself
  if (sign === null || ctrlKey || metaKey || shiftKey) return;
  if (sign.pathname !== location.pathname) event.preventDefault();
  void import("./reader/copy-link.ts").then(({ copyLink }) => copyLink(sign));
});

if (document.querySelector("[data-kopiera]") !== null)
  void import("./reader/cite.ts").then(({ prepareReferences }) => prepareReferences());

if (document.querySelector("[data-hanvisar] a") !== null)
  void import("./reader/preview.ts").then(({ previewLinks }) => previewLinks("[data-hanvisar] a"));

const pack = document.querySelector<HTMLElement>("[data-samling]");
if (pack !== null) void import("./reader/pack.ts").then(({ showPack }) => showPack(pack));

if (/[?&]lydelse=/.test(location.search))
  void Promise.all([import("./reader/wording.ts"), import("./compare/html.ts")]).then(
    ([{ arriveAtWording }, { wordsHtml }]) => arriveAtWording(wordsHtml),
  );

if (/[?&]hl=/.test(location.search + location.hash))
  void import("./search/arrival.ts").then(({ arrive }) => arrive());
