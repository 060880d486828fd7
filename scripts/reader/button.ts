// A button with what it does.

/** @param kind class names; "" for an ordinary one */
export function button(text: string, onClick: () => void, kind = ""): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = kind;
  made.textContent = text;
  made.addEventListener("click", onClick);
  return made;
}
