// The script of a page that only leads on. It runs before anything is shown.
import { onward } from "./reader/moved.ts";

const target = document.querySelector<HTMLScriptElement>("script[data-till]")?.dataset.till;
// `replace`: going back leads past this page, not to it
if (target !== undefined) location.replace(onward(target, location.href));
