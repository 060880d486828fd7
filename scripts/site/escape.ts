// The one way from words to HTML: whatever a document holds is shown, and nothing of it is ever markup.

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escapes text for element content and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
}

/** `<a href="…">words</a>` with both parts escaped. An address of another site gets `rel="noopener"`. */
export function linkHtml(href: string, words: string): string {
  return `${openLink(href)}${escapeHtml(words)}</a>`;
}

/** The opening tag of a link. */
export function openLink(href: string): string {
  const elsewhere = href.startsWith("http");
  return `<a href="${escapeHtml(href)}"${elsewhere ? ' rel="noopener"' : ""}>`;
}

// Real examples: "https://malmo.se/x", "mailto:malmostad@malmo.se". Never "javascript:…", "data:…", "//host".
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;

/** Whether a link in a document may be one: http, https or mailto, and nothing else. */
export function isSafeAddress(href: string): boolean {
  return SAFE_ADDRESS.test(href);
}
