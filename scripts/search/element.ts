// Makes elements. Every text is set as text, never read as HTML.

export type Child = Node | string;

/** Makes an element with attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Where the site stands: the folder above the search page. */
export function siteRoot(): string {
  return location.pathname.replace(/[^/]+\/$/, "");
}
